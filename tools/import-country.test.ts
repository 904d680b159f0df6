// Long because it is one story: a country that no file of the product knows, from its import to an answer.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { anonymous } from '#domain/kernel/actor.ts'
import { legalDay } from '#domain/kernel/time-zone.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { codesOf, demand, signedInAs, textsOf } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { importCountry } from './import-country.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const folder = join(import.meta.dirname, '../server/testing/far-country')
const day = 24 * 60 * 60 * 1000
const use = () => server.app.use
const temporary: string[] = []
let moderator: ActingPerson
let people = 0

beforeAll(async () => {
  await importCountry(folder, use())
  moderator = await person('Модератор', { role: 'moderator', territoryId: 'aral' })
})
afterAll(() => Promise.all(temporary.map((copy) => rm(copy, { recursive: true }))))

async function person(name: string, grant?: Grant): Promise<ActingPerson> {
  const { id, assurance } = await use().identity.openAccount({ email: `${++people}@example.org`, language: 'ru' })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance, grants: [] }
  demand(await use().places.updateProfile(actor, { name, birthDate: '1990-05-17', territoryId: 'aral-port' }))
  if (!grant) return actor
  await use().identity.grantRoleAsSystem(id, grant)
  return { ...actor, grants: [grant] }
}

const administers: Grant = { role: 'administrator', territoryId: 'aral' }
const deskQuery = `query ($year: Int!) { eventDesk(year: $year) { territoryIds years kinds { event } days {
  event day viewerCanChange effects { kind from to state lengthensTerms } resting { total first { id } } } } }`

async function draft(author: ActingPerson, title: string): Promise<Petition> {
  const input = { territoryId: 'aral-port', levelId: 'republic', topicId: 'transport', language: 'kk' as const }
  return demand(
    await use().petitions.createPetition(author, { ...input, texts: textsOf(title), attempt: `draft ${title}` }),
  )
}

async function sent(author: ActingPerson, title: string): Promise<Petition> {
  const { id: petitionId } = await draft(author, title)
  const acknowledged = ['personal', 'court', 'security', 'extremism']
  const book = await use().rules.bookInForce('aral-port', clock.now())
  const all = book?.moderation.forbiddenTopics.map(({ code }) => code) ?? acknowledged
  return demand(await use().petitions.submitPetition(author, { petitionId, acknowledged: all }))
}

const sign = (who: ActingPerson, petitionId: PetitionId, key?: string | null) =>
  use().signatures.signPetition(who, { petitionId, attempt: `by ${who.personId}`, key })
const read = async (id: PetitionId) => (await use().petitions.readPetitions([id]))[0]!

/** As far as signing. */
async function opened(author: ActingPerson, title: string): Promise<Petition> {
  const { id, linkKey } = await sent(author, title)
  for (const name of ['A', 'B', 'C']) demand(await sign(await person(`${name} ${title}`), id, linkKey))
  await server.app.settle()
  await approve(id)
  clock.advance(4 * day)
  const act = { at: clock.now(), actor: { kind: 'person', id: author.personId } } as const
  demand(await use().petitions.endDeliberation(id, { by: 'author', undecided: 0 }, act))
  return read(id)
}

async function approve(petitionId: PetitionId) {
  const checklist = use().petitions.bookOf(await read(petitionId)).moderation.checklist
  const answered = checklist.map(({ code }) => ({ code, ok: true }))
  return demand(await use().petitions.approvePetition(moderator, { petitionId, checklist: answered })).petition
}

describe('the import of a country', () => {
  it('changes nothing when repeated', async () => {
    expect(await importCountry(folder, use())).toEqual({
      ...{ territories: 0, bodies: 0, calendars: 0, books: 0 },
      ...{ adoptions: 1, eventDays: 1 },
    })
  })

  it('refuses a book that does not bear out its worked examples, and names the example', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'country-'))
    temporary.push(copy)
    await cp(folder, copy, { recursive: true })
    const [book] = JSON.parse(await readFile(join(copy, 'books.json'), 'utf8')) as Record<string, unknown>[]
    await writeFile(join(copy, 'books.json'), JSON.stringify([{ ...book, version: 2, validFrom: '2027-01-01' }]))
    const examples = {
      'aral-republic': { signing: [{ opened: '2026-01-31T10:00:00Z', closes: '2026-03-03T00:00:00Z' }] },
    }
    await writeFile(join(copy, 'examples.json'), JSON.stringify(examples))
    await expect(importCountry(copy, use())).rejects.toThrow('examples/aral-republic/signing/0: INVALID')
    expect(use().rules.readBook({ id: 'aral-republic', version: 2 })).toBeUndefined()

    await writeFile(join(copy, 'books.json'), JSON.stringify([{ ...book, calendar: 'moon' }]))
    await expect(importCountry(copy, use())).rejects.toThrow('books/0/calendar')
  })
})

describe('a petition of that country', () => {
  it('goes its whole way: sponsors by link, review, deliberation, signing, the ministry and its answer', async () => {
    const author = await person('Автор')
    const { id, number, linkKey, terms, stage } = await sent(author, 'Порт')
    expect(stage).toBe('sponsoring')
    // Five working days from Wednesday; Friday and Saturday are free, and so is the day of the sea.
    expect(legalDay(terms.sponsoring!.endsAt!, 'Asia/Tashkent')).toBe('2026-06-11')

    // Nobody sees it without the link, with it everybody does.
    const stranger = await person('Бөтен')
    const which = { number: number! }
    expect(await use().petitions.readPetition(stranger, which)).toBeUndefined()
    expect(await use().petitions.readPetition(stranger, { ...which, key: 'guessed' })).toBeUndefined()
    expect(await use().petitions.readPetition(anonymous, { ...which, key: linkKey })).toMatchObject({ id })
    expect(codesOf(await sign(stranger, id))).toEqual(['NOT_FOUND'])
    expect(codesOf(await sign(author, id, linkKey))).toEqual(['AUTHOR_NOT_SPONSOR'])

    // Seven at once for four places: four sign, and each of them once.
    const crowd = await Promise.all(Array.from({ length: 7 }, (_, i) => person(`Қолдаушы ${i}`)))
    const answers = await Promise.all(crowd.map((one) => sign(one, id, linkKey)))
    expect(answers.flatMap(codesOf)).toEqual(Array(3).fill('SPONSORS_COMPLETE'))
    const first = crowd[answers.findIndex(({ ok }) => ok)]!
    expect(await sign(first, id, linkKey)).toMatchObject({ ok: true })

    await server.app.settle()
    expect(await read(id)).toMatchObject({ stage: 'moderation', support: { total: 4 } })
    expect(await use().moderation.caseOf({ kind: 'petition', id })).toMatchObject({ state: 'open' })
    expect(await approve(id)).toMatchObject({ stage: 'deliberation', publishedAt: null })

    const act = () => ({ at: clock.now(), actor: { kind: 'person', id: author.personId } }) as const
    const end = () => use().petitions.endDeliberation(id, { by: 'author', undecided: 0 }, act())
    expect(codesOf(await end())).toEqual(['TERM_NOT_OVER'])
    const texts = { kk: Object.fromEntries(textsOf('Порт: кешкі паром').map(({ field, text }) => [field, text])) }
    demand(await use().petitions.reviseText(id, { basis: 1, texts, amendmentId: null }, act()))
    clock.advance(4 * day)
    expect(demand(await end())).toMatchObject({ stage: 'signing', tracks: [{ need: 6, state: 'unmet' }] })

    for (const i of [1, 2]) demand(await sign(await person(`Қол қоюшы ${i}`), id))
    await server.app.settle()
    expect(await read(id)).toMatchObject({ support: { total: 6 }, tracks: [{ state: 'met' }] })
    expect(codesOf(await use().petitions.submitToBody(stranger, { petitionId: id, trackId: 'answer' }))).toEqual([
      'FORBIDDEN',
    ])
    const submitted = demand(await use().petitions.submitToBody(author, { petitionId: id, trackId: 'answer' }))
    expect(submitted.tracks).toMatchObject([{ state: 'due', bodyId: 'aral-ministry' }])
    clock.advance(3 * day)
    expect(demand(await use().petitions.closeByAuthor(author, { petitionId: id }))).toMatchObject({ stage: 'closed' })

    const official = await person('Министр', { role: 'official', bodyId: 'aral-ministry' })
    demand(
      await use().accountability.publishAnswer(official, {
        ...{ petitionId: id, trackId: 'answer', language: 'ru', decision: 'granted', responsibleUnit: 'Отдел порта' },
        ...{ reasons: 'Паром нужен: это показали подсчёты.', plainSummary: 'Вечерний паром будет ходить с августа.' },
        actions: [{ text: 'Пустить вечерний паром', dueOn: '2026-08-01' }],
      }),
    )
    await server.app.settle()
    expect(await read(id)).toMatchObject({ tracks: [{ state: 'answered', outcome: 'granted' }] })
  })

  it('expires when its sponsors are not found in time', async () => {
    const author = await person('Жалғыз автор')
    const { id, linkKey } = await sent(author, 'Жалғыз')
    demand(await sign(await person('Бір дос'), id, linkKey))
    clock.advance(15 * day)
    await server.app.settle()
    expect(await read(id)).toMatchObject({ stage: 'expired' })
    expect(codesOf(await sign(await person('Кешіккен'), id, linkKey))).toEqual(['SIGNING_CLOSED'])
    expect(await use().petitions.readPetition(anonymous, { id })).toBeUndefined()
  })
})

describe('days of the place', () => {
  it('suspend signing and submitting before an election, and give the days back', async () => {
    const author = await person('Сайлау алдында')
    clock.set(new Date('2026-06-21T07:00:00Z'))
    const { id, closesAt } = await opened(author, 'Сайлау')
    clock.set(new Date('2026-07-02T05:00:00Z'))
    await server.app.settle()
    expect(await read(id)).toMatchObject({
      pause: { kind: 'suspended', blackoutId: 'election', since: new Date('2026-07-01T19:00:00Z') },
    })
    expect(codesOf(await sign(await person('Ерте'), id))).toEqual(['SIGNING_NOT_OPEN'])
    const later = await draft(author, 'Кейінге')
    expect(codesOf(await use().petitions.submitPetition(author, { petitionId: later.id }))).toEqual([
      'SUBMITTING_RESTS',
    ])

    const ask = await signedInAs(server.app, server.url, await person('Әкімші 0', administers))
    const seen = (await ask(deskQuery, { year: 2026 })).data as { eventDesk: { days: object[] } }
    expect(seen.eventDesk).toMatchObject({ years: [2026], territoryIds: ['aral'] })
    expect(seen.eventDesk.days).toMatchObject([
      {
        ...{ event: 'presidentialElection', viewerCanChange: true, resting: { total: 1, first: [{ id }] } },
        effects: [{ kind: 'RESTS', from: '2026-07-02', to: '2026-07-05', state: 'NOW', lengthensTerms: true }],
      },
    ])

    clock.set(new Date('2026-07-06T09:00:00Z'))
    await server.app.settle()
    const after = await read(id)
    expect(after).toMatchObject({ pause: null, stage: 'signing' })
    expect(after.closesAt).toEqual(new Date(closesAt!.getTime() + 4 * day))
    demand(await sign(await person('Кейін'), id))
  })

  it('are named, seen before they are named, and taken back by an administrator of the place alone', async () => {
    const ask = await signedInAs(server.app, server.url, await person('Әкімші 1', administers))
    const below = { role: 'administrator', territoryId: 'aral-port' } as const
    const askBelow = await signedInAs(server.app, server.url, await person('Порт әкімшісі', below))
    const input = { territoryId: 'aral', event: 'presidentialElection', day: '2031-03-09' }
    const effects = 'query ($input: EventDayInput!) { eventEffects(input: $input) { kind from to state } }'
    expect((await ask(effects, { input })).data).toEqual({
      eventEffects: [{ kind: 'RESTS', from: '2031-03-06', to: '2031-03-09', state: 'COMING' }],
    })
    expect((await ask(effects, { input: { ...input, day: '2031-02-30' } })).errors).toBeDefined()
    const change = async (act: string, by = ask, of: object = input) => {
      const { data } = await by(
        `mutation ($input: EventDayInput!) { ${act}(input: $input) { userErrors { code path } } }`,
        {
          input: of,
        },
      )
      return (data as Record<string, { userErrors: object[] }>)[act]?.userErrors
    }
    expect(await change('setEventDay', askBelow)).toEqual([{ code: 'NOT_FOUND', path: null }])
    expect(await change('setEventDay', ask, { ...input, event: 'eclipse' })).toEqual([
      { code: 'INVALID', path: ['event'] },
    ])
    expect(await change('setEventDay')).toEqual([])
    // Who administers a place below sees what rests it, and changes nothing.
    expect((await askBelow(deskQuery, { year: 2031 })).data).toMatchObject({
      eventDesk: { years: [2031, 2026], days: [{ day: input.day, viewerCanChange: false }] },
    })
    expect(await change('removeEventDay', askBelow)).toEqual([{ code: 'NOT_FOUND', path: null }])
    expect([await change('removeEventDay'), await change('removeEventDay')]).toEqual([[], []])
    expect(await change('removeEventDay', ask, { ...input, day: '2031-03-10' })).toEqual([
      { code: 'NOT_FOUND', path: null },
    ])
    expect((await ask(deskQuery, { year: 2031 })).data).toMatchObject({ eventDesk: { years: [2026], days: [] } })
  })

  it('close what is open and stop what is not published when parliament is dissolved', async () => {
    const author = await person('Таратылу алдында')
    const open = await opened(author, 'Ашық')
    const waiting = await sent(author, 'Күтуде')
    clock.advance(60_000)
    const administrator = await person('Әкімші', { role: 'administrator', territoryId: 'aral' })
    const event = { territoryId: 'aral', event: 'parliamentDissolved', day: legalDay(clock.now(), 'Asia/Tashkent') }
    expect(codesOf(await use().rules.setEventDay(author, event))).toEqual(['NOT_FOUND'])
    demand(await use().rules.setEventDay(administrator, event))
    await server.app.settle()
    expect(await read(open.id)).toMatchObject({ stage: 'closed' })
    expect(await read(waiting.id)).toMatchObject({ stage: 'stopped' })
    clock.advance(60_000)
    expect(await sent(author, 'Содан кейін')).toMatchObject({ stage: 'sponsoring' })
  })
})

describe('a court', () => {
  it('has signing suspended by an administrator of the place, with a reason that everybody reads', async () => {
    const author = await person('Сотқа дейін')
    const { id, closesAt } = await opened(author, 'Сот')
    const administrator = await person('Әкімші 2', { role: 'administrator', territoryId: 'aral' })
    const input = { petitionId: id, reason: 'Порт қалалық сотының ұйғарымы', clockRuns: false }
    expect(codesOf(await use().petitions.suspendSigning(author, input))).toEqual(['NOT_FOUND'])
    expect(codesOf(await use().petitions.suspendSigning(administrator, { ...input, reason: ' ' }))).toEqual([
      'REASON_REQUIRED',
    ])
    demand(await use().petitions.suspendSigning(administrator, input))
    expect(codesOf(await sign(await person('Ерте 2'), id))).toEqual(['SIGNING_NOT_OPEN'])
    clock.advance(2 * day)
    await server.app.settle()
    expect(await read(id)).toMatchObject({ pause: { reason: input.reason } })
    const resumed = demand(await use().petitions.resumeSigning(administrator, { petitionId: id }))
    expect(resumed.closesAt).toEqual(new Date(closesAt!.getTime() + 2 * day))
    demand(await sign(await person('Кейін 2'), id))
  })
})
