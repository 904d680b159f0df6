// Long because it is one story: a country that no file of the product knows, from its import to an answer.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPbRules } from '#domain/budgets/rules/check-pb-rules.ts'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { anonymous } from '#domain/kernel/actor.ts'
import { endOfPeriod } from '#domain/kernel/legal-time.ts'
import { legalDay } from '#domain/kernel/time-zone.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { calendarOf } from '#domain/places/calendars.ts'
import { textOf } from '#server/testing/budget.ts'
import { aDraft, now, published } from '#server/testing/campaigns.ts'
import { codesOf, demand, newCookieOf, signedInAs, textsOf } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import village from '#server/testing/village-rules.json' with { type: 'json' }
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

/** A folder like that of the country, with other files in it. */
async function folderWith(files: Record<string, unknown>): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'country-'))
  temporary.push(copy)
  await cp(folder, copy, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(copy, name), JSON.stringify(content))
  return copy
}

/** The legal day on which working days are over, by a calendar that ships: what an imported one must not come to. */
const byShipped = (from: Date, n: number) => {
  const timeZone = 'Asia/Tashkent'
  const period = { n, unit: 'workingDays' } as const
  return legalDay(endOfPeriod({ from, period, timeZone, calendar: calendarOf('kz') }).at, timeZone)
}

describe('the import of a country', () => {
  it('changes nothing when repeated', async () => {
    expect(await importCountry(folder, use())).toEqual({
      ...{ territories: 0, bodies: 0, calendars: 0, books: 0 },
      ...{ adoptions: 1, eventDays: 1 },
    })
  })

  it('refuses a book that does not bear out its worked examples, and names the example', async () => {
    const [book] = JSON.parse(await readFile(join(folder, 'books.json'), 'utf8')) as Record<string, unknown>[]
    const examples = {
      'aral-republic': { signing: [{ opened: '2026-01-31T10:00:00Z', closes: '2026-03-03T00:00:00Z' }] },
    }
    const next = { ...book, version: 2, validFrom: '2027-01-01' }
    await expect(
      importCountry(await folderWith({ 'books.json': [next], 'examples.json': examples }), use()),
    ).rejects.toThrow(
      'examples.json cannot be taken in:\n  examples/aral-republic/signing/0: INVALID, expected 2026-03-03T00:00:00.000Z',
    )
    expect(use().rules.readBook({ id: 'aral-republic', version: 2 })).toBeUndefined()

    await expect(
      importCountry(await folderWith({ 'books.json': [{ ...book, calendar: 'moon' }] }), use()),
    ).rejects.toThrow(
      /^books\.json cannot be taken in:\n {2}books\/0\/calendar: INVALID, write one of these: .*\baral\b/,
    )
  })

  it('refuses a calendar that is none, and says what to do about every fault', async () => {
    const [sea] = JSON.parse(await readFile(join(folder, 'calendars.json'), 'utf8')) as Record<string, unknown>[]
    const faulty = [
      { ...sea, id: 'Moon', weekend: [1, 2, 3, 4, 5, 6, 7], seas: 1 },
      { ...sea, holidays: [{ date: '10.06.2026', title: 'Теңіз күні' }], workingWeekends: 'none' },
      { ...sea, weekend: [1, 2, 3, 4, 5, 6, 7], workingWeekends: ['2026-06-10', '2026-06-11'] },
      { id: 'aral-moon' },
    ]
    const told = await importCountry(await folderWith({ 'calendars.json': faulty }), use()).catch(String)
    expect(
      String(told)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'StartupProblem: calendars.json cannot be taken in:',
      'calendars/0/seas: INVALID, there is no such entry: remove it, or mend its spelling',
      'calendars/0/id: INVALID, write a code of small Latin letters, digits and hyphens: my-country',
      expect.stringMatching(/^calendars\/1\/holidays\/0\/date: INVALID, there is no such day: write .* 2027-03-21$/),
      expect.stringMatching(
        /^calendars\/1\/workingWeekends: INVALID, a value of another kind belongs here: compare docs/,
      ),
      'calendars/2/weekend: INVALID, too many: leave at most 6',
      'calendars/2/workingWeekends/0: INVALID, the same stands among holidays: leave one of them',
      ...['source', 'weekend', 'holidays', 'workingWeekends', 'knownUntil'].map(
        (key) => `calendars/3/${key}: INVALID, this entry is missing: add it`,
      ),
    ])
    const idle = await folderWith({ 'calendars.json': [{ ...sea, workingWeekends: ['2026-06-09'] }, sea, sea] })
    await expect(importCountry(idle, use())).rejects.toThrow('name only days of the weekend (5, 6), or remove it')
    const twice = await folderWith({ 'calendars.json': [sea, sea] })
    await expect(importCountry(twice, use())).rejects.toThrow(
      'calendars/1/id: INVALID, the same stands among those above',
    )
    await expect(importCountry(await folderWith({ 'calendars.json': sea }), use())).rejects.toThrow(
      'calendars.json cannot be taken in: it must hold a list: put what stands in it between [ and ]',
    )
    expect(use().rules.calendar('aral').holidays).toEqual(sea!['holidays'])
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
    expect(codesOf(await sign(await person('Ерте'), id))).toEqual(['SIGNING_SUSPENDED'])
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
    expect(codesOf(await sign(await person('Ерте 2'), id))).toEqual(['SIGNING_SUSPENDED'])
    clock.advance(2 * day)
    await server.app.settle()
    expect(await read(id)).toMatchObject({ pause: { reason: input.reason } })
    const resumed = demand(await use().petitions.resumeSigning(administrator, { petitionId: id }))
    expect(resumed.closesAt).toEqual(new Date(closesAt!.getTime() + 2 * day))
    demand(await sign(await person('Кейін 2'), id))
  })
})

describe('the working days of that country', () => {
  const begun = new Date('2026-09-10T07:00:00Z')
  const refusal = { code: 'no-proposal', text: 'Ұсыныс жоқ.' }
  const file = `query ($id: ID!) { petition(id: $id) { moderationFile {
    dueAt appealUntil viewerCanAppeal { allowed code } } } }`
  const desk = `{ moderationQueue(first: 10) { nodes { dueSoon overdue } } casesAtRisk { dueAt overdue }
    moderationReport(territoryId: "aral") { now { waiting dueSoon overdue } } }`

  /** Signed in anew: a session of staff ends before the terms do. */
  const moderatorSees = async (query: string) => {
    await newCookieOf(server.app, server.url, moderator)
    return (await (await signedInAs(server.app, server.url, moderator))(query)).data
  }

  it('measure the terms of its moderators and of an appeal', async () => {
    clock.set(begun)
    const author = await person('Мерзім иесі')
    const asAuthor = await signedInAs(server.app, server.url, author)
    const { id, linkKey } = await sent(author, 'Мерзім')
    for (const name of ['D', 'E', 'F']) demand(await sign(await person(name), id, linkKey))
    await server.app.settle()
    const dayOf = (at: unknown) => legalDay(new Date(String(at)), 'Asia/Tashkent')
    const fileOf = async () =>
      ((await asAuthor(file, { id })).data as { petition: { moderationFile: Record<string, unknown> } }).petition
        .moderationFile

    // Friday and Saturday are free, and so is Tuesday, the day of the fish.
    expect([dayOf((await fileOf())['dueAt']), byShipped(begun, 5)]).toEqual(['2026-09-20', '2026-09-17'])
    clock.set(new Date('2026-09-16T10:00:00Z'))
    expect([byShipped(begun, 3), await moderatorSees(desk)]).toEqual([
      '2026-09-15',
      {
        moderationQueue: { nodes: [{ dueSoon: false, overdue: false }] },
        casesAtRisk: [],
        moderationReport: { now: { waiting: 1, dueSoon: 0, overdue: 0 } },
      },
    ])
    clock.set(new Date('2026-09-16T19:00:00Z'))
    expect(await moderatorSees(desk)).toEqual({
      moderationQueue: { nodes: [{ dueSoon: true, overdue: false }] },
      casesAtRisk: [{ dueAt: '2026-09-20T18:59:59.999Z', overdue: false }],
      moderationReport: { now: { waiting: 1, dueSoon: 1, overdue: 0 } },
    })

    const refusedAt = new Date('2026-09-17T07:00:00Z')
    clock.set(refusedAt)
    demand(await use().petitions.rejectPetition(moderator, { petitionId: id, ...refusal, checklist: [] }))
    expect(await fileOf()).toEqual({
      ...{ dueAt: null, appealUntil: '2026-10-04T18:59:59.999Z', viewerCanAppeal: { allowed: true, code: null } },
    })
    expect(byShipped(refusedAt, 10)).toBe('2026-10-01')
    clock.set(new Date('2026-10-04T19:00:00Z'))
    expect(codesOf(await use().petitions.appealDecision(author, { petitionId: id, text: 'Кеш.' }))).toEqual([
      'APPEAL_TERM_OVER',
    ])
    const appealedAt = new Date('2026-10-04T10:00:00Z')
    clock.set(appealedAt)
    demand(await use().petitions.appealDecision(author, { petitionId: id, text: 'Ұсыныс соңында бар.' }))
    expect([dayOf((await fileOf())['dueAt']), byShipped(appealedAt, 5)]).toEqual(['2026-10-11', '2026-10-09'])
  })

  it('measure the question whether something should be hidden', async () => {
    clock.set(begun)
    const { id } = await opened(await person('Жасырын'), 'Жасырын')
    const askedAt = clock.now()
    const { case: asked } = demand(
      await use().petitions.hidePetition(moderator, { petitionId: id, code: 'offensive', text: 'Балағат сөз бар.' }),
    )
    expect([legalDay(asked.dueAt, 'Asia/Tashkent'), byShipped(askedAt, 5)]).toEqual(['2026-09-23', '2026-09-21'])
  })

  it('measure a budget campaign from its draft to the desk of its moderator', async () => {
    const morning = async (day: string) => {
      clock.set(new Date(`${day}T04:00:00Z`))
      await server.app.settle()
    }
    const { budgets } = use()
    await morning('2026-10-20')
    const methodologist = await person('Әдіскер', { role: 'methodologist', territoryId: 'aral-port' })
    const ask = await signedInAs(server.app, server.url, methodologist)
    const schedule = {
      ...{ proposing: '2026-10-27', co_creation: '2026-11-04', review: '2026-11-05', valuation: '2026-11-07' },
      ...{
        list_published: '2026-11-16',
        ballot_frozen: '2026-11-17',
        voting: '2026-11-20',
        verification: '2026-11-23',
      },
    }
    const rules = demand(checkPbRules({ ...village, review: { ...village.review, formalDays: 2 } }))
    const splitTotals = [
      { kind: 'city', total: 500_000_00 },
      { kind: 'category', total: 1_000_000_00 },
    ] as const
    const draft = await aDraft(server.app, methodologist, { rules, territoryId: 'aral-port', schedule, splitTotals })
    const { id: campaignId, revision } = draft
    expect(draft.calendarId).toBe('aral')

    // Thursday and Friday: two working days elsewhere, one here.
    const tooShort = { code: 'TOO_FEW_DAYS', path: ['schedule', 'review'] }
    const page = `query ($key: String!) { campaign(key: $key) {
      nextStep { kind } calendarDocument warnings { code } mistakes { code path } } }`
    const seen = (await ask(page, { key: draft.key })).data as { campaign: { calendarDocument: string } }
    expect(seen).toMatchObject({
      campaign: { nextStep: { kind: 'NONE' }, warnings: [{ code: 'GATE_BREACHED' }], mistakes: [tooShort] },
    })
    expect(JSON.parse(seen.campaign.calendarDocument)).toEqual(use().rules.calendar('aral'))
    expect(await budgets.publishCampaign(methodologist, { campaignId })).toMatchObject({ refusals: [tooShort] })

    // Sunday and Monday: here it is the other way round.
    const lawful = { ...schedule, review: '2026-11-08', valuation: '2026-11-10' }
    demand(await budgets.editCampaign(methodologist, { campaignId, revision, schedule: lawful, calendarId: 'kz' }))
    expect(await budgets.publishCampaign(methodologist, { campaignId })).toMatchObject({ refusals: [tooShort] })
    const again = await now(server.app, draft)
    demand(await budgets.editCampaign(methodologist, { campaignId, revision: again.revision, calendarId: 'aral' }))
    expect(await published(server.app, methodologist, draft)).toMatchObject({ state: 'published' })
    await morning('2026-10-28')
    expect(await now(server.app, draft)).toMatchObject({ state: 'proposing' })

    const resident = await person('Тұрғын')
    const start = { campaignId, language: 'kk', attempt: 'a well' } as const
    const { id: projectId } = demand(await budgets.createProject(resident, start))
    const fields = { territoryId: 'aral-port', category: 'wells', envelopeId: 'city', estimate: 90_000_00 }
    demand(await budgets.editProject(resident, { projectId, ...fields, texts: [textOf('Порт алаңына құдық керек')] }))
    demand(await budgets.submitProject(resident, projectId))
    const lying = await moderatorSees('{ projectDesk(first: 5) { nodes { dueAt overdue viewerCanAppeal { code } } } }')
    // From Wednesday: Thursday and Sunday.
    expect([lying, byShipped(clock.now(), 2)]).toEqual([
      {
        projectDesk: {
          nodes: [{ dueAt: '2026-11-01T18:59:59.999Z', overdue: false, viewerCanAppeal: { code: 'FORBIDDEN' } }],
        },
      },
      '2026-10-30',
    ])
    await morning('2026-11-08')
    expect(await now(server.app, draft)).toMatchObject({ state: 'review' })
    demand(await budgets.suspendCampaign(methodologist, { campaignId, reason: { kk: 'Дауыл', ru: 'Шторм' } }))
    demand(await budgets.resumeCampaign(methodologist, { campaignId }))
    demand(await budgets.rescheduleCampaign(methodologist, { campaignId, schedule: lawful }))
  })
})
