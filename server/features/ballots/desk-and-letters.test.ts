import { beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { everything, openRules, sealedFor, theBallots } from '#server/testing/ballots.ts'
import { aCity, codesOf, cookieOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock(on('2026-01-07').toISOString())
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let operator: ActingPerson
let methodologist: ActingPerson
/** has an account, and showed a document before the list was frozen */
let old: ActingPerson
const oldDocument = { name: 'Екі Есепшот', birthDate: '1991-02-03', territoryId: 'birlik', nationalId: '910203400016' }

beforeAll(async () => {
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  const grant = { role: 'operator', territoryId: 'birlik' } as const
  const person = await here.person('Оператор')
  await server.app.use.identity.grantRoleAsSystem(person.personId, grant)
  operator = { ...person, grants: [grant] }
  methodologist = await here.methodologist('Әдіскер')
  old = await here.person('Ескі')
  demand(await server.app.use.places.confirmIdentity(operator, { ...oldDocument, email: await emailOf(old) }))
  clock.set(on(dayOf.voting, '10:17:23.456'))
})

const emailOf = async ({ personId }: ActingPerson) => (await server.app.use.identity.readPerson(personId))?.email ?? ''
const online = async (who: ActingPerson, of: Campaign, attempt: string, envelopeId = 'city') =>
  server.app.use.ballots.castBallot(who, await sealedFor(of, envelopeId, attempt))

describe('at the desk', () => {
  let campaign: Campaign
  beforeAll(async () => {
    campaign = await budget.campaign('voting', { rules: openRules })
  })
  const atDesk = async (who: object, attempt: string, { of = campaign, by = operator, envelopeId = 'city' } = {}) =>
    server.app.use.ballots.castAtDesk(by, { ...(await sealedFor(of, envelopeId, attempt)), desk: 'birlik-2', ...who })

  it('a citizen votes with the help of an operator, whom the journal names, and not the citizen', async () => {
    const citizen = await here.person('Гүлсім апа')
    const taken = demand(await atDesk({ email: await emailOf(citizen) }, 'desk 1'))
    demand(await atDesk({ email: await emailOf(citizen) }, 'desk 2', { envelopeId: 'district:birlik' }))
    const [own] = (await theBallots(server.app, campaign)).filter(
      ({ events }) => events[0]?.commitment === taken.promise.commitment,
    )
    expect(own?.events).toMatchObject([{ channel: 'desk', desk: 'birlik-2', hour: '2026-05-10T05Z' }])

    await server.app.settle()
    const journal = await server.app.platform.mongo.db
      .collection('journal')
      .find({ 'event.type': 'BallotCastAtDesk' })
      .toArray()
    expect(journal).toHaveLength(2)
    expect(journal.map(({ event }) => event as DomainEvent)).toContainEqual({
      id: expect.stringMatching(/^evt_/) as string,
      type: 'BallotCastAtDesk',
      actor: { kind: 'person', id: await nameInJournal(operator) },
      at: new Date('2026-05-10T05:00:00.000Z'),
      subject: { kind: 'campaign', id: campaign.id },
      data: { envelopeId: 'city', desk: 'birlik-2', hour: '2026-05-10T05Z' },
    })
    const [operatorName, citizenName] = await Promise.all([operator, citizen].map(nameInJournal))
    const text = JSON.stringify(journal)
    expect(text).toContain(operatorName)
    expect(text).not.toContain(citizenName)
    expect(text).not.toContain(citizen.personId)
  })

  it('the same act again is one ballot and one line of the journal', async () => {
    const citizen = await here.person('Екі рет басқан')
    const form = await sealedFor(campaign, 'city', 'pressed twice')
    const who = { ...form, desk: 'birlik-3', email: await emailOf(citizen) }
    const first = demand(await server.app.use.ballots.castAtDesk(operator, who))
    await server.app.settle()
    expect(demand(await server.app.use.ballots.castAtDesk(operator, who))).toEqual(first)
    await server.app.settle()
    const lines = { 'event.type': 'BallotCastAtDesk', 'event.data.desk': 'birlik-3' }
    expect(await server.app.platform.mongo.db.collection('journal').countDocuments(lines)).toBe(1)
  })

  it('a person is found by their number, and has one voice with their account', async () => {
    const citizen = await here.person('Құжаты бар')
    const confirmed = {
      ...{ email: await emailOf(citizen), name: 'Құжаты Бар', birthDate: '1990-05-17', territoryId: 'birlik' },
      nationalId: '900517300019',
    }
    demand(await server.app.use.places.confirmIdentity(operator, confirmed))
    demand(await online(citizen, campaign, 'before'))
    expect(demand(await atDesk({ nationalId: confirmed.nationalId }, 'after')).version).toBe(2)
    // `paper` comes first here: whoever voted at the desk does not change that online.
    expect(codesOf(await online(citizen, campaign, 'again'))).toEqual(['ALREADY_VOTED'])
    const first = { ...openRules, channels: { ...openRules.channels, precedence: 'first' } } as const
    const other = await budget.campaign('voting', { rules: first })
    demand(await online(citizen, other, 'online'))
    expect(codesOf(await atDesk({ nationalId: confirmed.nationalId }, 'desk', { of: other }))).toEqual([
      'ALREADY_VOTED',
    ])
  })

  it('an operator serves nobody of another place, nobody unknown, and not themselves', async () => {
    const elsewhere = await here.person('Отырарлық', { territoryId: 'otyrar' })
    expect(codesOf(await atDesk({ email: await emailOf(elsewhere) }, 'a'))).toEqual(['FORBIDDEN'])
    expect(codesOf(await atDesk({ email: 'nobody@example.kz' }, 'b'))).toEqual(['NOT_FOUND'])
    expect(codesOf(await atDesk({ nationalId: '900517300029' }, 'c'))).toEqual(['NOT_FOUND'])
    expect(codesOf(await atDesk({ email: await emailOf(operator) }, 'd'))).toEqual(['CONFLICT_OF_INTEREST'])
    expect(codesOf(await atDesk({ email: await emailOf(elsewhere), desk: 'Desk 2!' }, 'e'))).toEqual(['INVALID'])
    const noDesk = await budget.campaign('voting', {
      rules: { ...openRules, channels: { ...openRules.channels, paper: 'none' } },
    })
    expect(codesOf(await atDesk({ email: await emailOf(elsewhere) }, 'f', { of: noDesk }))).toEqual(['CHANNEL_CLOSED'])
  })
})

describe('somebody who gives up an account', () => {
  it('and comes with a new one and the same document has the same voice', async () => {
    const campaign = await budget.campaign('voting', { rules: openRules })
    const { confirmIdentity } = server.app.use.places
    demand(await online(old, campaign, 'with the old one'))
    await server.app.platform.mongo.db.collection('nationalIds').deleteMany({ personId: old.personId })
    const fresh = await here.person('Жаңа')
    demand(await confirmIdentity(operator, { ...oldDocument, email: await emailOf(fresh) }))
    expect(demand(await online(fresh, campaign, 'with the new one')).version).toBe(2)
  })

  it('a document that is shown while people vote gives no second voice', async () => {
    const campaign = await budget.campaign('voting', { rules: openRules })
    const voter = await here.person('Кейін растаған')
    demand(await online(voter, campaign, 'before the desk'))
    const shown = { name: 'Кейін Растаған', birthDate: '1992-03-04', territoryId: 'birlik', nationalId: '920304400020' }
    demand(await server.app.use.places.confirmIdentity(operator, { ...shown, email: await emailOf(voter) }))
    expect(demand(await online(voter, campaign, 'after the desk')).version).toBe(2)
  })
})

describe('letters with codes', () => {
  let campaign: Campaign
  let ask: Awaited<ReturnType<typeof signedInAs>>
  beforeAll(async () => {
    campaign = await budget.campaign('voting', { rules: openRules })
    ask = await signedInAs(server.app, server.url, methodologist)
  })
  const byLetter = async (code: string, attempt: string, { of = campaign, envelopeId = 'city' } = {}) =>
    server.app.use.ballots.castByLetter({ ...(await sealedFor(of, envelopeId, attempt)), code })

  async function letters(kind: 'ROLL' | 'ANONYMOUS', of: Campaign, count?: number) {
    const query = `mutation ($input: MakeBallotLettersInput!) { makeBallotLetters(input: $input) {
      made { batch letters listPath } userErrors { code } } }`
    const { data } = await ask(query, { input: { campaignId: of.id, kind, count } })
    const { made, userErrors } = (data as { makeBallotLetters: { made: Made | null; userErrors: { code: string }[] } })
      .makeBallotLetters
    return { made, codes: userErrors.map(({ code }) => code) }
  }

  async function download({ listPath }: Made, by: ActingPerson = methodologist) {
    const cookie = await cookieOf(server.app, server.url, by)
    return fetch(`${server.url}${listPath}`, { headers: { cookie } })
  }

  it('are made for the roll; their list is there once, for that session, for a quarter of an hour', async () => {
    const other = await here.methodologist('Басқа әдіскер')
    const resident = await here.person('Хат алушы; =1+1')
    const { made } = await letters('ROLL', campaign)
    if (!made) throw new Error('no letters')
    expect((await download(made, other)).status).toBe(404)
    const answer = await download(made)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const list = readList(await answer.text())
    expect(list).toHaveLength(made.letters)
    expect((await download(made)).status).toBe(404)

    const mine = list.find(({ name }) => name === 'Хат алушы; =1+1')
    if (!mine) throw new Error('no letter for the resident')
    const code = mine.code.toLowerCase().replaceAll('-', ' ')
    const taken = demand(await byLetter(code, 'by letter'))
    expect(taken.version).toBe(1)
    expect(demand(await byLetter(code, 'by letter', {})).version).toBe(1)
    expect(codesOf(await byLetter(code, 'a second time'))).toEqual(['LETTER_USED'])
    // One voice with the account, in both directions, and another one in another envelope.
    expect(demand(await online(resident, campaign, 'with the account')).version).toBe(2)
    expect(demand(await online(resident, campaign, 'district first', 'district:birlik')).version).toBe(1)
    expect(demand(await byLetter(code, 'district then', { envelopeId: 'district:birlik' })).version).toBe(2)
    expect(codesOf(await byLetter(code, 'x', { envelopeId: 'district:otyrar' }))).toEqual(['NOT_RESIDENT'])
    // Whoever has a letter gets no second one.
    expect((await letters('ROLL', campaign)).made?.letters).toBe(0)
  })

  it('nobody finds in a database: not the code, not on the side of people whose it is', async () => {
    const { made } = await letters('ROLL', await budget.campaign('voting', { rules: openRules }))
    if (!made) throw new Error('no letters')
    expect(await server.app.platform.mongo.db.collection('letterLists').countDocuments()).toBeGreaterThan(0)
    const whileItWaits = Object.values(await everything(server.app.platform.mongo.db)).join()
    const list = readList(await (await download(made)).text())
    const [{ code } = { code: '' }] = list
    const choice = Object.values(await everything(server.app.platform.choice.db)).join()
    for (const text of [whileItWaits, choice]) {
      expect(text).not.toContain(code)
      expect(text).not.toContain(code.replaceAll('-', '').slice(0, 16))
    }
    expect(choice).not.toMatch(/per_[0-9A-Z]{26}/)
  })

  it('are late after a quarter of an hour', async () => {
    const anew = await budget.campaign('voting', { rules: openRules })
    const { made } = await letters('ROLL', anew)
    clock.set(new Date(clock.now().getTime() + 15 * 60_000))
    expect(made && (await download(made)).status).toBe(404)
  })

  it('of 50 who use one at once, one does', async () => {
    const holders = { ...openRules, eligibility: { ...openRules.eligibility, who: 'code-holders' } } as const
    const anonymous = await budget.campaign('voting', { rules: holders })
    const { made } = await letters('ANONYMOUS', anonymous, 3)
    if (!made) throw new Error('no letters')
    const [letter, second] = readList(await (await download(made)).text())
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => byLetter(letter?.code ?? '', `race ${n}`, { of: anonymous })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    // Who finds the ballot before the used code is told of that.
    for (const code of answers.flatMap(codesOf)) expect(['LETTER_USED', 'ALREADY_VOTED']).toContain(code)
    expect(await theBallots(server.app, anonymous)).toHaveLength(1)
    demand(await byLetter(second?.code ?? '', 'second', { of: anonymous }))
    expect(await theBallots(server.app, anonymous)).toHaveLength(2)
    // With an account nobody votes there.
    expect(codesOf(await online(await here.person('Есепшоты бар'), anonymous, 'a'))).toEqual(['ONLY_BY_CODE'])
    expect((await letters('ROLL', anonymous)).codes).toEqual(['CHANNEL_CLOSED'])
    expect((await letters('ANONYMOUS', anonymous, 0)).codes).toEqual(['INVALID'])
  })

  it('that was used and whose ballot got lost is healed by the same act', async () => {
    const holders = { ...openRules, eligibility: { ...openRules.eligibility, who: 'code-holders' } } as const
    const anonymous = await budget.campaign('voting', { rules: holders })
    const { made } = await letters('ANONYMOUS', anonymous, 1)
    const [letter] = made ? readList(await (await download(made)).text()) : []
    const form = { ...(await sealedFor(anonymous, 'city', 'crashed')), code: letter?.code ?? '' }
    demand(await server.app.use.ballots.castByLetter(form))
    // What a crash between the two writes leaves: a used code and no ballot.
    await server.app.platform.choice.collection('ballots').deleteMany({ campaign: anonymous.id })
    expect(demand(await server.app.use.ballots.castByLetter(form)).version).toBe(1)
    expect(await theBallots(server.app, anonymous)).toHaveLength(1)
  })

  it('are replaced when they are lost: the lost one is void, and both is in the journal', async () => {
    const holders = { ...openRules, eligibility: { ...openRules.eligibility, who: 'code-holders' } } as const
    const anonymous = await budget.campaign('voting', { rules: holders })
    const { made } = await letters('ANONYMOUS', anonymous, 2)
    const [lost, used] = made ? readList(await (await download(made)).text()) : []
    const replace = `mutation ($input: BallotLetterInput!) { replaceBallotLetter(input: $input) {
      made { batch letters listPath } userErrors { code } } }`
    const forLost = await ask(replace, { input: { campaignId: anonymous.id, serial: lost?.serial } })
    const again = (forLost.data as { replaceBallotLetter: { made: Made } }).replaceBallotLetter.made
    const [fresh] = readList(await (await download(again)).text())
    expect(codesOf(await byLetter(lost?.code ?? '', 'lost', { of: anonymous }))).toEqual(['LETTER_VOID'])
    demand(await byLetter(used?.code ?? '', 'used', { of: anonymous }))
    expect(codesOf(await byLetter('no code at all', 'x', { of: anonymous }))).toEqual(['BAD_LETTER_CODE'])
    demand(await byLetter(fresh?.code ?? '', 'fresh', { of: anonymous }))
    const forUsed = await ask(replace, { input: { campaignId: anonymous.id, serial: used?.serial } })
    expect(forUsed.data).toMatchObject({ replaceBallotLetter: { made: null, userErrors: [{ code: 'LETTER_USED' }] } })
    const batches = await ask(`{ ballotLetters(campaignId: "${anonymous.id}") { batch kind letters voided } }`)
    expect(batches.data).toEqual({
      ballotLetters: [
        { batch: 1, kind: 'ANONYMOUS', letters: 2, voided: 1 },
        { batch: 2, kind: 'ANONYMOUS', letters: 1, voided: 0 },
      ],
    })
    await server.app.settle()
    const told = await server.app.platform.mongo.db
      .collection('journal')
      .find({ 'event.subject.id': anonymous.id, 'event.type': /Letter/ })
      .toArray()
    expect(told.map(({ event }) => (event as DomainEvent).type)).toEqual([
      ...['LettersMade', 'LetterListTaken', 'LetterVoided', 'LetterListTaken'],
    ])
    expect(told[2]?.['event']).toMatchObject({ data: { serial: lost?.serial, replacedBy: fresh?.serial } })
  })

  it('are made by nobody who does not run the campaign', async () => {
    const stranger = await here.methodologist('Кентау әдіскері', 'birlik')
    const { makeLetters } = server.app.use.ballots
    const asked = { campaignId: campaign.id, kind: 'roll', session: 'any' } as const
    expect(codesOf(await makeLetters(stranger, asked))).toEqual(['FORBIDDEN'])
    expect(codesOf(await makeLetters(operator, asked))).toEqual(['FORBIDDEN'])
  })
})

/** The pseudonym under which the journal knows somebody. */
async function nameInJournal({ personId }: ActingPerson): Promise<string> {
  const actor = { kind: 'person', id: personId } as const
  const event = { id: 'evt_1', type: 'X', at: clock.now(), actor, subject: { kind: 'x', id: 'x' }, data: {} }
  return (await server.app.platform.pseudonyms.disguise(event)).actor.id
}

interface Made {
  readonly batch: number
  readonly letters: number
  readonly listPath: string
}

function readList(csv: string) {
  const [head, ...rows] = csv.replace('\uFEFF', '').trim().split('\r\n')
  expect(head).toBe('serial,code,name,place')
  return rows.map((row) => {
    const [serial = '', code = '', name = '', place = ''] = row.slice(1, -1).split('","')
    return { serial, code, name, place }
  })
}
