import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, demand, signedInAs, textsOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
const titles = ['Мектеп жанына бағдаршам', 'Бірлікке кешкі автобус', 'Саябаққа жарық', 'Ауызсу қысымы', 'Жол жөндеу']
const open: Petition[] = []

beforeAll(async () => {
  here = await aCity(server.app)
  const crowd = await Promise.all(Array.from({ length: 12 }, (_, i) => here.person(`Тұрғын ${i}`)))
  for (const [i, title] of titles.entries()) {
    const author = await here.person('Айгүл Серікова')
    const draft = await here.petition('draft', { author, title })
    const topicId = i === 3 ? 'utilities.water' : 'transport'
    const petitionId = draft.id
    demand(await server.app.use.petitions.editPetition(author, { petitionId, topicId }))
    demand(await server.app.use.petitions.submitPetition(author, { petitionId }))
    const moderator = await here.moderator('Модератор')
    const checklist = server.app.use.petitions
      .bookOf((await server.app.use.petitions.readPetitions([petitionId]))[0]!)
      .moderation.checklist.map(({ code }) => ({ code, ok: true }))
    open.push(demand(await server.app.use.petitions.approvePetition(moderator, { petitionId, checklist })).petition)
    await here.signedBy(petitionId, crowd.slice(0, [3, 12, 0, 7, 1][i]))
    clock.advance(3_600_000)
  }
  await here.petition('rejected', { title: 'Менің көршім туралы' })
  await here.petition('moderation', { title: 'Тексерудегі автобус' })
  await here.petition('draft', { title: 'Қаралама автобус' })
  await server.app.settle()
})

interface Page {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly { readonly number: string; readonly title: { readonly kk: string } }[]
}

async function list(args: string): Promise<Page> {
  const query = `{ petitions(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { number title { kk } } } }`
  const { data, errors } = await postGraphQL(server.url, { query })
  if (errors) throw new Error(errors[0]?.message)
  return (data as { petitions: Page }).petitions
}
const titlesOf = ({ nodes }: Page): string[] => nodes.map(({ title }) => title.kk)
const at = (...positions: number[]): (string | undefined)[] => positions.map((i) => titles[i])

describe('a public list', () => {
  it('holds what is public, newest first, and nothing that is not', async () => {
    const page = await list('first: 20, filter: { stages: [SIGNING] }')
    expect(titlesOf(page)).toEqual(at(4, 3, 2, 1, 0))
    expect(page.totalCount).toBe(5)
    expect((await list('first: 20')).totalCount).toBe(6)
    expect(await list('first: 20, filter: { stages: [DRAFT, MODERATION] }')).toMatchObject({ totalCount: 0, nodes: [] })
  })

  it.each([
    ['MOST_SIGNED', [1, 3, 0, 4, 2]],
    ['NEEDS_FEW', [1, 3, 0, 4, 2]],
    ['CLOSING_SOON', [0, 1, 2, 3, 4]],
  ])('is sorted by %s and paged by a key, without a gap or a repetition', async (order, expected) => {
    const filter = 'filter: { statuses: [COLLECTING] }'
    const found: string[] = []
    let after = ''
    for (let pages = 0; pages < 3; pages++) {
      const page = await list(`first: 2, ${filter}, orderBy: ${order}${after}`)
      found.push(...titlesOf(page))
      expect(page.pageInfo.hasNextPage).toBe(pages < 2)
      after = `, after: "${page.pageInfo.endCursor}"`
    }
    // Equal keys may stand in either order: these petitions close at different moments of their day, or on the same.
    if (order === 'CLOSING_SOON') expect([...found].sort()).toEqual([...titles].sort())
    else expect(found).toEqual(at(...expected))
  })

  it('is filtered by place with all below it, by topic with all below it, and by origin', async () => {
    const signing = 'stages: [SIGNING]'
    expect((await list(`filter: { ${signing}, territoryId: "turkistan" }`)).totalCount).toBe(5)
    expect((await list(`filter: { ${signing}, territoryId: "birlik" }`)).totalCount).toBe(5)
    expect((await list(`filter: { ${signing}, territoryId: "otyrar" }`)).totalCount).toBe(0)
    expect(titlesOf(await list('filter: { topicId: "utilities" }'))).toEqual(at(3))
    expect((await list(`filter: { ${signing}, origin: "own" }`)).totalCount).toBe(5)
    expect((await list('filter: { origin: "uk" }')).totalCount).toBe(0)
  })

  it('says beside its filters how many they would show', async () => {
    const query = `{ petitionCounts { statuses { status count } topics { topic { id } count } } }`
    const { data } = await postGraphQL(server.url, { query })
    expect(data).toMatchObject({
      petitionCounts: {
        statuses: expect.arrayContaining([
          { status: 'COLLECTING', count: 5 },
          { status: 'REJECTED', count: 1 },
        ]) as unknown,
        topics: expect.arrayContaining([{ topic: { id: 'utilities' }, count: 1 }]) as unknown,
      },
    })
  })

  it('refuses a page that is too large and a cursor that is none', async () => {
    for (const args of ['first: 101', 'first: 0', 'first: 5, after: "nonsense"']) {
      const { errors } = await postGraphQL(server.url, { query: `{ petitions(${args}) { totalCount } }` })
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    }
  })
})

describe('a search', () => {
  it('finds forms of a word, half words, misspelt words and numbers, best hits first', async () => {
    expect(titlesOf(await list('first: 3, filter: { query: "автобустар" }'))).toEqual(at(1))
    expect(titlesOf(await list('first: 3, filter: { query: "бағдар" }'))).toEqual(at(0))
    expect(titlesOf(await list('first: 3, filter: { query: "автобсу" }'))).toEqual(at(1))
    expect(titlesOf(await list(`first: 3, filter: { query: "${open[2]?.number}" }`))[0]).toBe(titles[2])
  })

  it('is paged, filtered, and sorted otherwise when asked to', async () => {
    const words = 'query: "сағат тоғыздан кейін"'
    const first = await list(`first: 3, filter: { ${words} }`)
    expect(first.totalCount).toBe(6)
    const rest = await list(`first: 3, filter: { ${words} }, after: "${first.pageInfo.endCursor}"`)
    expect(new Set([...titlesOf(first), ...titlesOf(rest)]).size).toBe(6)
    expect(rest.pageInfo.hasNextPage).toBe(false)
    const signed = await list(`first: 2, filter: { ${words}, stages: [SIGNING] }, orderBy: MOST_SIGNED`)
    expect(titlesOf(signed)).toEqual(at(1, 3))
  })

  it('forgets what is not public any more', async () => {
    const author = await here.person('Айгүл Серікова')
    const title = 'Жоғалатын көпір'
    const { id: petitionId } = await here.petition('rejected', { author, texts: textsOf(title) })
    await expect.poll(async () => (await list('filter: { query: "көпір" }')).totalCount).toBe(1)
    demand(await server.app.use.petitions.editPetition(author, { petitionId, texts: textsOf('Басқа өткел') }))
    demand(await server.app.use.petitions.submitPetition(author, { petitionId }))
    await expect.poll(async () => (await list('filter: { query: "көпір" }')).totalCount).toBe(0)
  })
})

it('the author’s own list holds everything they wrote, and only they see it', async () => {
  const author = await here.person('Көп Жазатын')
  const sent = await here.petition('moderation', { author })
  clock.advance(1_000)
  const draft = await here.petition('draft', { author })
  const ask = await signedInAs(server.app, server.url, author)
  const query =
    '{ viewer { petitions(first: 5) { totalCount nodes { id stage viewerIsAuthor viewerCanEdit { allowed } } } } }'
  expect((await ask(query)).data).toMatchObject({
    viewer: {
      petitions: {
        totalCount: 2,
        nodes: [
          { id: draft.id, stage: 'DRAFT', viewerCanEdit: { allowed: true } },
          { id: sent.id, stage: 'MODERATION', viewerIsAuthor: true, viewerCanEdit: { allowed: false } },
        ],
      },
    },
  })
})

it('the form of a place tells what a petition there needs', async () => {
  const query = `{ petitionForm(territoryId: "birlik") {
    territory { id } book { id } residentsOnly signerMinAge signingFor { n unit } moderationWithin { n unit }
    levels { id tracks { id need body { id } answerWithin { n unit } } }
    fields { id max } viewerCanCreate { allowed code }
  } nowhere: petitionForm(territoryId: "sairam") { book { id } } }`
  expect((await postGraphQL(server.url, { query })).data).toMatchObject({
    petitionForm: {
      ...{ territory: { id: 'birlik' }, book: { id: 'demo-city' }, residentsOnly: true, signerMinAge: 16 },
      levels: [
        {
          id: 'city',
          tracks: [
            {
              id: 'answer',
              need: 100,
              body: { id: 'turkistan-akimat' },
              answerWithin: { n: 40, unit: 'WORKING_DAYS' },
            },
            { id: 'hearing', need: 300, body: { id: 'turkistan-maslikhat' } },
          ],
        },
      ],
      viewerCanCreate: { allowed: false, code: 'UNAUTHENTICATED' },
    },
    nowhere: null,
  })
})

it('no list of petitions reads the collection from end to end', async () => {
  const { db } = server.app.platform.mongo
  const petitions = db.collection('petitions')
  const filler = await petitions.findOne({ stage: 'signing' })
  const copies = Array.from({ length: 1_000 }, (_, i) => ({
    ...filler,
    _id: `pet_COPY${String(i).padStart(22, '0')}`,
    number: `2020-${String(i).padStart(6, '0')}`,
    attempt: `copy-${i}`,
  }))
  await petitions.insertMany(copies as never)
  await db.command({ profile: 2 })
  for (const order of ['NEWEST', 'MOST_SIGNED', 'NEEDS_FEW', 'CLOSING_SOON', 'ANSWERED_LATELY']) {
    await list(`first: 20, orderBy: ${order}`)
    await list(`first: 20, orderBy: ${order}, filter: { stages: [SIGNING], territoryId: "birlik" }`)
  }
  await list('first: 20, filter: { statuses: [OVERDUE, COLLECTING], topicId: "transport", trackMet: "answer" }')
  await list('first: 20, filter: { query: "автобус" }')
  await postGraphQL(server.url, { query: '{ petitionCounts(filter: { origin: "own" }) { statuses { count } } }' })
  await server.app.use.petitions.owedBy(['turkistan-akimat'], 10)
  await server.app.use.petitions.everOpen({ size: 100 })
  await db.command({ profile: 0 })

  const profiled = await db.collection('system.profile').find({ ns: petitions.namespace }).toArray()
  expect(profiled.length).toBeGreaterThan(15)
  expect(profiled.map(planOf).filter((plan) => plan.includes('COLLSCAN'))).toEqual([])
})

function planOf({ planSummary, command }: Document): string {
  return `${String(planSummary)} ${JSON.stringify(command)}`
}

describe('petitions like one that is being written', () => {
  interface Similar {
    readonly stage: string
    readonly title: { readonly kk: string }
  }
  async function similar(args: string): Promise<(string | undefined)[]> {
    const query = `{ similarPetitions(${args}) { stage title { kk } } }`
    const { data, errors } = await postGraphQL(server.url, { query })
    if (errors) throw new Error(errors[0]?.message)
    return (data as { similarPetitions: Similar[] }).similarPetitions.map(({ title }) => title.kk)
  }

  it('appear from the third character, before the word is written out', async () => {
    expect(await similar('title: "Ба"')).toEqual([])
    expect(await similar('title: "  Б "')).toEqual([])
    expect(await similar('title: "Бағ"')).toEqual(at(0))
  })

  it('are found by other endings, in both Kazakh alphabets, and without a Kazakh layout', async () => {
    expect((await similar('title: "Мектептердің жанындағы бағдаршамдар"'))[0]).toBe(titles[0])
    expect((await similar('title: "Mektepterdıñ janyndağy bağdarşam"'))[0]).toBe(titles[0])
    expect((await similar('title: "кешки автобустар"'))[0]).toBe(titles[1])
  })

  it('are found by the text when the title says little', async () => {
    expect(await similar('title: "Өтініш"')).toEqual([])
    expect((await similar('title: "Өтініш", text: "Ауызсудың қысымы төмен."'))[0]).toBe(titles[3])
  })

  it('are what anybody may sign: no draft, nothing under review, nothing refused', async () => {
    expect(await similar('title: "Автобус"')).toEqual(at(1))
    expect(await similar('title: "Менің көршім туралы"')).toEqual([])
  })

  it('put closed ones last, and forget them when they may be repeated', async () => {
    const closing = (await server.app.use.petitions.readPetitions([open[4]!.id]))[0]!
    clock.advance(closing.closesAt!.getTime() - clock.now().getTime() + 60_000)
    await server.app.settle()
    const query = '{ similarPetitions(title: "Жол жөндеу, кешкі автобус") { stage } }'
    const found = async () => {
      const { data } = await postGraphQL(server.url, { query })
      return (data as { similarPetitions: Similar[] }).similarPetitions.map(({ stage }) => stage)
    }
    await expect.poll(found).toEqual(['CLOSED', 'CLOSED'])
    clock.advance(400 * 86_400_000)
    expect(await found()).toEqual([])
  })
})

it('a moderator is told what a petition may repeat, and by what sign', async () => {
  const author = await here.person('Айгүл Серікова')
  const title = 'Орталық саябаққа орындық қою'
  const before = await here.petition('signing', { author, title })
  await here.petition('moderation', { author: await here.person('Болат Ахметов'), title: 'Құдық қазу' })
  const again = await here.petition('moderation', { author, title })
  const moderator = await here.moderator('Модератор')
  const kept = demandFound(await server.app.use.moderation.caseOf({ kind: 'petition', id: again.id }))
  const query = `{ moderationCase(id: "${kept.id}") { repeats { byAuthor byText petition { id } } } }`
  const ask = await signedInAs(server.app, server.url, moderator)
  const { data } = await ask(query)
  expect(data).toEqual({
    moderationCase: { repeats: [{ byAuthor: true, byText: true, petition: { id: before.id } }] },
  })
})

it('a moderator sees which similar petitions the author was shown, and which stand there beside them', async () => {
  const author = await here.person('Айгүл Серікова')
  const [seen, unseen, secret] = [
    await here.petition('signing', { title: 'Мектеп жанына бағдаршам қою' }),
    await here.petition('signing', { title: 'Мектеп жанындағы бағдаршамды жөндеу' }),
    await here.petition('draft', { title: 'Мектеп жанындағы бағдаршам' }),
  ]
  const { id: petitionId } = await here.petition('draft', { author, title: 'Мектеп жанына бағдаршам қойыңыз' })
  const asAuthor = await signedInAs(server.app, server.url, author)
  const send = `mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { userErrors { code } } }`
  const similarShown = [seen.id, secret.id, 'pet_none', seen.id]
  await asAuthor(send, { input: { petitionId, acknowledged: [], similarShown } })
  const ofCase = async (id: PetitionId) => {
    const kept = demandFound(await server.app.use.moderation.caseOf({ kind: 'petition', id }))
    const ask = await signedInAs(server.app, server.url, await here.moderator('Модератор'))
    const query = `{ moderationCase(id: "${kept.id}") { similar { wasShown petitions { seenByAuthor petition { id } } } } }`
    return ((await ask(query)).data as { moderationCase: { similar: SimilarOfCase } }).moderationCase.similar
  }
  const { wasShown, petitions } = await ofCase(petitionId)
  expect(wasShown).toBe(true)
  // Somebody's draft is no part of the list, whatever was sent.
  expect(petitions.filter(({ seenByAuthor }) => seenByAuthor)).toEqual([
    { seenByAuthor: true, petition: { id: seen.id } },
  ])
  expect(petitions).toContainEqual({ seenByAuthor: false, petition: { id: unseen.id } })
  expect(JSON.stringify(petitions)).not.toContain(secret.id)
  expect(await ofCase((await here.petition('moderation')).id)).toMatchObject({ wasShown: false })
})

interface SimilarOfCase {
  readonly wasShown: boolean
  readonly petitions: readonly { readonly seenByAuthor: boolean; readonly petition: { readonly id: string } }[]
}

function demandFound<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('It is not there')
  return found
}
