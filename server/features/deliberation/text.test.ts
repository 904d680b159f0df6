import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Amendment, AmendmentRange } from '#domain/deliberation/amendment.ts'
import { decideText } from '#domain/deliberation/decide.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition, PetitionTexts } from '#domain/petitions/petition.ts'
import { aCity, city, codesOf, demand, newCookieOf, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { amendmentStore } from './store/amendment.store.ts'
import { finishText } from './use-cases/text-work.ts'

vi.mock('#domain/rules/books/index.ts', () => import('#server/testing/deliberating-book.ts'))

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let moderator: ActingPerson
let official: ActingPerson
let crowd: ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  demand(await server.app.use.rules.adoptBook({ territoryId: city, bookId: 'deliberating-city', from: '2026-01-01' }))
  demand(await server.app.use.rules.adoptBook({ territoryId: 'otyrar', bookId: 'patient-city', from: '2026-01-01' }))
  moderator = await here.moderator('Ержан Модератор')
  official = await here.official('Болат Орындаушы', 'turkistan-akimat')
  crowd = await Promise.all(Array.from({ length: 14 }, (_, i) => here.person(`Тұрғын ${i}`)))
})

const day = 86_400_000
const use = () => server.app.use
const problem = 'Кешкі тоғыздан кейін автобус жүрмейді. Адам жаяу қайтады. Соңғы рейс ұзартылсын.'

interface Deliberating {
  readonly petition: Petition
  readonly author: ActingPerson
}

async function deliberating(territoryId = 'birlik'): Promise<Deliberating> {
  const author = await here.person('Айгүл Серікова', { territoryId })
  const petitions = use().petitions
  const texts = (['title', 'problem', 'evidence', 'solution'] as const).map((field) => ({
    ...{ locale: 'kk' as const, field },
    text:
      field === 'title' ? 'Бірлікке кешкі автобус' : field === 'problem' ? problem : `${field}: нақты деректер бар.`,
  }))
  const about = { territoryId, levelId: 'city', topicId: 'transport', language: 'kk', showName: true } as const
  const attempt = `d-${author.personId}`
  const { id: petitionId } = demand(await petitions.createPetition(author, { ...about, texts, attempt }))
  const sent = demand(await petitions.submitPetition(author, { petitionId, acknowledged: [] }))
  const checklist = petitions.bookOf(sent).moderation.checklist.map(({ code }) => ({ code, ok: true }))
  const { petition } = demand(await petitions.approvePetition(moderator, { petitionId, checklist }))
  await server.app.settle()
  return { petition, author }
}

const now = async ({ petition }: Deliberating) => demandOne((await use().petitions.readPetitions([petition.id]))[0])
function demandOne<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing')
  return value
}

const asker = (person: ActingPerson) => signedInAs(server.app, server.url, person)
const d = () => use().deliberation
const stateOf = (result: Result<Amendment, Refusal>) => (result.ok ? result.value.state : codesOf(result)[0])
const idOf = (result: Result<Amendment, Refusal>) => demand(result).id

async function rangeOf(which: Deliberating, quote: string): Promise<AmendmentRange> {
  const version = demandOne((await now(which)).versions.at(-1))
  const start = version.texts.kk?.['problem']?.indexOf(quote) ?? -1
  return { version: version.n, locale: 'kk', field: 'problem', start, end: start + quote.length, quote }
}

async function propose(who: ActingPerson | undefined, which: Deliberating, quote: string, replacement: string) {
  const form = { range: await rangeOf(which, quote), replacement, reason: 'Нақтырақ болады' }
  const attempt = `${quote} ${replacement}`
  return d().proposeAmendment(demandOne(who), { ...form, petitionId: which.petition.id, attempt, showName: true })
}

describe('amendments', () => {
  it('are proposed once, taken into a version, adapted where they overlap, refused with a reason, and public', async () => {
    const one = await deliberating()
    const [anna, berik, carina] = crowd as [ActingPerson, ActingPerson, ActingPerson]
    const bus = 'бірде-бір автобус жүрмейді'
    const same = await Promise.all([1, 2, 3].map(() => propose(anna, one, 'автобус жүрмейді', bus)))
    expect(new Set(same.map(idOf)).size).toBe(1)
    const first = idOf(demandOne(same[0]))
    const overlapping = idOf(await propose(berik, one, 'автобус', 'көлік'))
    const beside = idOf(await propose(carina, one, 'Соңғы рейс', 'Соңғы екі рейс'))
    expect(codesOf(await propose(one.author, one, 'Адам', 'Тұрғын'))).toEqual(['REVISE_INSTEAD'])
    expect(codesOf(await d().takeAmendment(berik, first))).toEqual(['FORBIDDEN'])
    for (let twice = 0; twice < 2; twice++) expect(stateOf(await d().takeAmendment(one.author, first))).toBe('taken')
    expect(codesOf(await d().takeAmendment(one.author, overlapping))).toEqual(['AMENDMENT_OUTDATED'])

    const read = `query ($number: String!) { petition(number: $number) {
      textDeliberation { state undecided viewerCanAmend { allowed } viewerCanEnd { code } nextStage { kk } }
      versions { number cause basis hash canonical amendment { id authorName } fields { field text { kk } } }
      amendments { totalCount nodes { id state authorName range { quote version } offer { start end quote version }
        viewerIsAuthor viewerCanDecide { allowed } decision { reason version undecided } } }
    } }`
    const number = one.petition.number
    const asBerik = (await (await asker(berik))(read, { number })).data as {
      petition: { amendments: { nodes: { id: string; offer: object | null }[] } }
    }
    const offer = demandOne(asBerik.petition.amendments.nodes.find(({ id }) => id === overlapping)?.offer ?? undefined)
    expect(offer).toMatchObject({ version: 2, quote: 'автобус' })
    const mutate = async (who: ActingPerson, name: string, type: string, input: object) => {
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { amendment { state } userErrors { code } } }`
      return ((await (await asker(who))(query, { input })).data as Record<string, object>)[name]
    }
    const range = { ...offer, locale: 'KK', field: 'problem' }
    const form = { amendmentId: overlapping, range, replacement: 'көлік', reason: 'Тролейбус та жоқ' }
    expect(await mutate(berik, 'rebaseAmendment', 'RebaseAmendmentInput', form)).toMatchObject({
      amendment: { state: 'OPEN' },
    })
    const refusal = { amendmentId: overlapping, reason: '' }
    expect(await mutate(one.author, 'refuseAmendment', 'RefuseAmendmentInput', refusal)).toEqual({
      amendment: null,
      userErrors: [{ code: 'REASON_REQUIRED' }],
    })
    const reason = 'Тек автобус туралы'
    expect(stateOf(await d().refuseAmendment(one.author, { amendmentId: overlapping, reason }))).toBe('not_taken')
    const id = { amendmentId: beside }
    expect(await mutate(carina, 'withdrawAmendment', 'AmendmentIdInput', id)).toMatchObject({
      amendment: { state: 'WITHDRAWN' },
    })

    const { data } = await postGraphQL(server.url, { query: read, variables: { number } })
    expect(data).toMatchObject({
      petition: {
        textDeliberation: { state: 'OPEN', undecided: 0, nextStage: { kk: 'Қол жинау' } },
        versions: [
          { number: 1, cause: 'SUBMISSION', amendment: null },
          { number: 2, cause: 'AMENDMENT', basis: 1, amendment: { id: first, authorName: 'Тұрғын 0.' } },
        ],
        amendments: { totalCount: 3, nodes: [{ id: beside }, { decision: { reason } }, { id: first }] },
      },
    })
    const file = (await (await fetch(`${server.url}/deliberation/${number}/text.json`)).json()) as {
      versions: { hash: string; canonical: string }[]
      amendments: { state: string }[]
    }
    for (const version of file.versions) expect(sha256(version.canonical)).toBe(version.hash)
    expect(file.amendments.map(({ state }) => state)).toEqual(['taken', 'not_taken', 'withdrawn'])
    expect(JSON.stringify(file)).not.toContain('per_')
  })

  it('are all taken when they are decided at once, and the author’s own change loses nothing', async () => {
    const one = await deliberating()
    const words = ['тоғыздан', 'автобус', 'Адам', 'жаяу', 'Соңғы', 'рейс']
    const ids = await Promise.all(
      words.map(async (word, i) => idOf(await propose(crowd[i], one, word, `${word}+${i}`))),
    )
    const taken = await Promise.all(ids.map((id) => d().takeAmendment(one.author, id)))
    expect(taken.map(stateOf)).toEqual(words.map(() => 'taken'))
    const petition = await now(one)
    expect(petition.versions.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const last = petition.versions.at(-1)?.texts.kk?.['problem'] ?? ''
    for (const [i, word] of words.entries()) expect(last).toContain(`${word}+${i}`)

    const revised = (basis: number, text: string) => {
      const texts = { kk: { ...petition.texts.kk, problem: text } }
      return d().reviseText(one.author, { petitionId: petition.id, basis, texts })
    }
    expect(demand(await revised(7, `${last} Рақмет.`)).versions).toHaveLength(8)
    expect(codesOf(await revised(7, `${last} Тағы.`))).toEqual(['CONFLICT'])
    expect((await now(one)).versions).toHaveLength(8)
  })

  it('are in the text even when the process died between the decision and the version', async () => {
    const one = await deliberating()
    const id = idOf(await propose(crowd[0], one, 'автобус', 'көлік'))
    const store = amendmentStore(server.app.platform)
    const book = use().petitions.bookOf(one.petition)
    const texts: PetitionTexts = { kk: { ...one.petition.texts.kk, problem: problem.replace('автобус', 'көлік') } }
    const by = { personId: one.author.personId, at: clock.now() }
    const change = { texts, amendmentId: id }
    demand(await store.change(one.petition.id, (work) => decideText(work, one.petition, book, change, by)))
    expect(codesOf(await store.change(one.petition.id, (state) => ok({ state, facts: [] })))).toEqual(['BUSY'])
    await server.app.settle()
    expect((await now(one)).versions).toMatchObject([{ n: 1 }, { n: 2, amendmentId: id }])
    expect(await store.read(id)).toMatchObject({ state: 'taken', decision: { version: 2 } })
    expect(await store.readDeliberation(one.petition.id)).toMatchObject({ applying: null, version: 2, undecided: 0 })
  })
})

describe('a change that was decided', () => {
  it('is not given up by who looked at the text too early', async () => {
    const one = await deliberating()
    const id = idOf(await propose(crowd[0], one, 'автобус', 'көлік'))
    const amendments = amendmentStore(server.app.platform)
    const book = use().petitions.bookOf(one.petition)
    const texts: PetitionTexts = { kk: { ...one.petition.texts.kk, problem: problem.replace('автобус', 'көлік') } }
    const by = { personId: one.author.personId, at: clock.now() }
    demand(
      await amendments.change(one.petition.id, (work) =>
        decideText(work, one.petition, book, { texts, amendmentId: id }, by),
      ),
    )
    const { reviseText, ...petitions } = use().petitions
    const refusals = [refuse({ code: 'CONFLICT' as const }), refuse({ code: 'CONFLICT' as const })]
    const tooEarly: typeof reviseText = async (...input) => refusals.pop() ?? reviseText(...input)
    await finishText({ amendments, petitions: { ...petitions, reviseText: tooEarly } })(one.petition.id)
    expect(refusals).toEqual([])
    expect(await amendments.read(id)).toMatchObject({ state: 'taken', decision: { version: 2 } })
  })
})

describe('the end of a deliberation', () => {
  it('lets no amendment slip in while its author freezes the text', async () => {
    const one = await deliberating('otyrar')
    const end = () => d().endByAuthor(one.author, one.petition.id)
    expect(codesOf(await end())).toEqual(['TERM_NOT_OVER'])
    clock.advance(4 * day)
    const [ended, ...proposed] = await Promise.all([
      end(),
      ...crowd.slice(0, 12).map((person, i) => propose(person, one, 'автобус', `көлік ${i}`)),
    ])
    const accepted = proposed.filter((result) => result.ok)
    if (ended.ok) expect(accepted).toEqual([])
    else expect(codesOf(ended)).toEqual(['AMENDMENTS_UNDECIDED'])
    for (const result of accepted) {
      demand(await d().refuseAmendment(one.author, { amendmentId: idOf(result), reason: 'Жоқ' }))
    }
    if (!ended.ok) demand(await end())
    const after = await now(one)
    expect(after).toMatchObject({ stage: 'signing', terms: { deliberation: { endedAt: clock.now() } } })
    expect(codesOf(await propose(crowd[13], one, 'автобус', 'көлік'))).toEqual(['NOT_NOW'])
    const all = await amendmentStore(server.app.platform).ofPetition(after.id)
    expect(all.filter(({ state }) => state === 'open')).toEqual([])
  })

  it('gives the author seven days for what is undecided, and then records the rest so', async () => {
    const [one, two, three] = [await deliberating(), await deliberating(), await deliberating('otyrar')]
    const open = await Promise.all(
      [one, two, three].map(async (which) => idOf(await propose(crowd[1], which, 'автобус', 'көлік'))),
    )
    clock.advance(14 * day)
    await server.app.settle()
    const store = amendmentStore(server.app.platform)
    expect(await store.readDeliberation(one.petition.id)).toMatchObject({ state: 'closing', undecided: 1 })
    expect((await now(one)).stage).toBe('deliberation')
    expect(codesOf(await propose(crowd[2], one, 'Адам', 'Тұрғын'))).toEqual(['NOT_NOW'])
    const { email } = demandOne(await use().identity.readPerson(one.author.personId))
    const letters = server.app.platform.mongo.db.collection('mails')
    expect(await letters.countDocuments({ to: email, subject: /Түзетулер/ })).toBe(1)

    // The last decision lets the petition go on at once.
    demand(await d().takeAmendment(one.author, demandOne(open[0])))
    expect(await now(one)).toMatchObject({ stage: 'signing', versions: [{ n: 1 }, { n: 2 }] })

    clock.advance(8 * day)
    await server.app.settle()
    expect(await now(two)).toMatchObject({ stage: 'signing', versions: [{ n: 1 }] })
    expect(await store.read(demandOne(open[1]))).toMatchObject({
      state: 'not_taken',
      decision: { by: 'system', code: 'undecided' },
    })
    expect(await letters.countDocuments({ to: email, subject: /Түзетулер/ })).toBe(1)

    // Where the author must end it and did not, it expires.
    expect((await now(three)).stage).toBe('deliberation')
    clock.advance(60 * day)
    await server.app.settle()
    expect((await now(three)).stage).toBe('expired')
    expect(await store.readDeliberation(three.petition.id)).toMatchObject({ state: 'closed' })
  })
})

describe('a closing summary', () => {
  const text = {
    ...{ argumentsFor: 'Кешкі жұмысшылар жаяу қайтады.', argumentsAgainst: 'Бюджетке қосымша шығын.' },
    ...{ questions: 'Бір сұраққа жауап берілді.', changes: 'Мәтін өзгерген жоқ.' },
  }
  const read = `query ($number: String!) { petition(number: $number) { closingSummary {
    state text { argumentsFor } figures { amendments amendmentsTaken versions } hash acknowledgedAt
    objections { n text answer { text } } earlier { text { questions } } draft { suggested revision }
    viewerCanWrite { allowed code } viewerCanObject { allowed code } viewerCanAcknowledge { allowed }
  } } }`
  /** With a new session: the old one of somebody in office is over by the clock of the test. */
  const cookies = new Map<string, string>()
  async function askAs(person: ActingPerson, query: string, variables = {}) {
    const key = `${person.personId} ${clock.now().getTime()}`
    const cookie = cookies.get(key) ?? (await newCookieOf(server.app, server.url, person))
    cookies.set(key, cookie)
    return postGraphQL(server.url, { query, variables }, { cookie })
  }
  const summaryOf = async (person: ActingPerson, { petition }: Deliberating) =>
    ((await askAs(person, read, { number: petition.number })).data as { petition: { closingSummary: object | null } })
      .petition.closingSummary

  async function frozen(): Promise<Deliberating> {
    const one = await deliberating()
    clock.advance(14 * day)
    await server.app.settle()
    expect((await now(one)).stage).toBe('signing')
    return one
  }
  const answerOf = (one: Deliberating) =>
    use().accountability.publishAnswer(official, {
      ...{ petitionId: one.petition.id, trackId: 'answer', decision: 'granted', language: 'kk' },
      plainSummary: 'Кешкі автобус қыркүйектен бастап Бірлік секторына барады.',
      reasons: 'Жолаушылар ағыны зерттелді: кешкі сағат 21-ден кейін күніне 340 адам жаяу қайтады.',
      actions: [{ text: '12-бағыттың уақытын 23:00-ге дейін ұзарту', dueOn: '2026-12-01', responsible: null }],
      responsibleUnit: 'Жолаушылар көлігі басқармасы',
    })

  it('is written by a facilitator, objected to, sealed, acknowledged, and only then answered', async () => {
    const one = await frozen()
    const petitionId = one.petition.id
    const save = (revision: number, change = {}) =>
      d().saveSummary(moderator, { petitionId, text: { ...text, ...change }, language: 'kk', revision })
    expect(await summaryOf(demandOne(crowd[0]), one)).toMatchObject({ state: 'AWAITED', text: null, draft: null })
    expect(await summaryOf(moderator, one)).toMatchObject({ draft: { suggested: true, revision: 0 } })
    demand(await save(0, { questions: '' }))
    expect(codesOf(await save(0))).toEqual(['CONFLICT'])
    expect(codesOf(await d().publishSummary(moderator, petitionId))).toEqual(['REQUIRED'])
    demand(await save(1))
    expect(codesOf(await d().publishSummary(one.author, petitionId))).toEqual(['FORBIDDEN'])
    demand(await d().publishSummary(moderator, petitionId))

    const objector = demandOne(crowd[3])
    const objection = { petitionId, text: 'Велосипед туралы дәлел түсіп қалған.' }
    demand(await d().objectToSummary(objector, objection))
    expect(codesOf(await d().objectToSummary(objector, objection))).toEqual(['ALREADY_OBJECTED'])
    expect(codesOf(await d().objectToSummary(moderator, objection))).toEqual(['CONFLICT_OF_INTEREST'])
    demand(await save(2, { questions: 'Екі сұраққа жауап берілді.' }))

    await here.signedBy(petitionId, crowd)
    await server.app.settle()
    expect(codesOf(await answerOf(one))).toEqual(['SUMMARY_AWAITED'])
    clock.advance(4 * day)
    await server.app.settle()
    // One objection waits for its answer: two days more.
    expect(await summaryOf(moderator, one)).toMatchObject({ state: 'OBJECTIONS' })
    const answer = { petitionId, n: 1, text: 'Дұрыс айтасыз, қосылды.' }
    demand(await d().answerObjection(moderator, answer))
    clock.advance(3 * day)
    await server.app.settle()

    const sealed = (await summaryOf(official, one)) as { hash: string }
    expect(sealed).toMatchObject({
      ...{ state: 'SEALED', viewerCanWrite: { code: 'FORBIDDEN' }, viewerCanAcknowledge: { allowed: true } },
      objections: [{ n: 1, answer: { text: answer.text } }],
      earlier: [{ text: { questions: text.questions } }],
      figures: { amendments: 0, versions: 1 },
    })
    const record = await (await fetch(`${server.url}/deliberation/${one.petition.number}/summary.json`)).text()
    expect(sha256(record)).toBe(sealed.hash)
    expect(record).not.toContain('per_')
    expect(codesOf(await save(3))).toEqual(['NOT_NOW'])

    expect(codesOf(await answerOf(one))).toEqual(['SUMMARY_NOT_ACKNOWLEDGED'])
    const duty = `{ answerDuties { nodes { petition { number } viewerCanAnswer { allowed code } } } }`
    expect(JSON.stringify(await askAs(official, duty))).toContain('SUMMARY_NOT_ACKNOWLEDGED')
    for (let twice = 0; twice < 2; twice++) demand(await d().acknowledgeSummary(official, petitionId))
    expect(await summaryOf(official, one)).toMatchObject({ viewerCanAcknowledge: { allowed: false } })
    expect(demand(await answerOf(one)).petition).toMatchObject({ tracks: [{ state: 'answered' }, {}] })
    await erase(server.app, server.url, objector)
    expect(sha256(await (await fetch(`${server.url}/deliberation/${one.petition.number}/summary.json`)).text())).toBe(
      sealed.hash,
    )
  })

  it('does not block the answer for ever: after ten working days the figures alone are sealed', async () => {
    const one = await frozen()
    await here.signedBy(
      one.petition.id,
      crowd.filter((_, i) => i !== 3),
    )
    await here.signedBy(one.petition.id, [await here.person('Жүзінші Тұрғын')])
    await server.app.settle()
    expect(codesOf(await answerOf(one))).toEqual(['SUMMARY_AWAITED'])
    clock.advance(15 * day)
    await server.app.settle()
    expect(await summaryOf(official, one)).toMatchObject({ state: 'SEALED', text: null, figures: { versions: 1 } })
    demand(await d().acknowledgeSummary(official, one.petition.id))
    demand(await answerOf(one))
  })
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
