import { setTimeout as sleep } from 'node:timers/promises'
import type { Binary, FindCursor } from 'mongodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { ballotPromiseBytes, type BallotPromise } from '#domain/ballots/board.ts'
import { ballotCommitment } from '#domain/ballots/commitment.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { aCity, codesOf, cookieOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { testServer } from '#server/testing/server.ts'
import { everything, openRules, sealedFor, theBallots } from '#server/testing/ballots.ts'

const clock = fakeClock(on(dayOf.voting, '10:17:23.456').toISOString())
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let campaign: Campaign
let voters: readonly ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  campaign = await budget.campaign('voting', { rules: openRules })
  voters = await Promise.all(Array.from({ length: 100 }, (_, n) => here.person(`Тұрғын ${n}`)))
})

const cast = async (who: ActingPerson, attempt: string, envelopeId = 'district:birlik', of = campaign) =>
  server.app.use.ballots.castBallot(who, await sealedFor(of, envelopeId, attempt))
const stored = () => theBallots(server.app, campaign)

describe('casting', () => {
  it('keeps one sealed ballot, promises it with a signature, and gives the same promise to the same act', async () => {
    const [aigerim] = voters as [ActingPerson]
    const form = await sealedFor(campaign, 'district:birlik', 'a first act')
    const first = demand(await server.app.use.ballots.castBallot(aigerim, form))
    clock.set(new Date(clock.now().getTime() + 50_000))
    const again = demand(await server.app.use.ballots.castBallot(aigerim, form))
    expect(first.version).toBe(1)
    expect(again).toEqual(first)
    expect(first.promise).toMatchObject({ campaign: campaign.id, envelope: 'district:birlik', hour: '2026-05-10T05Z' })
    const sealed = Buffer.from(form.sealed, 'base64url')
    expect(first.promise.commitment).toBe(ballotCommitment(fromBase64Url(form.nonce, 32) ?? sealed, sealed))
    expect(await isSignedByUs(first.promise)).toBe(true)
    expect(await isSignedByUs({ ...first.promise, hour: '2026-05-10T06Z' })).toBe(false)

    const own = (await stored()).filter(({ sealed: kept }) => Buffer.from(kept).equals(sealed))
    expect(own).toMatchObject([
      { version: 1, open: 1, events: [{ n: 1, kind: 'cast', channel: 'online', desk: null }] },
    ])
  })

  it('replaces a ballot by the next one, keeps its commitment, and lets a late repetition change nothing', async () => {
    const [, yerlan] = voters as [ActingPerson, ActingPerson]
    const old = await sealedFor(campaign, 'city', 'old')
    const first = demand(await server.app.use.ballots.castBallot(yerlan, old))
    const changed = demand(await cast(yerlan, 'new', 'city'))
    const late = demand(await server.app.use.ballots.castBallot(yerlan, old))
    expect(changed.version).toBe(2)
    expect(late).toEqual(first)
    const [own] = (await stored()).filter(({ events }) => events[0]?.commitment === first.promise.commitment)
    expect(own).toMatchObject({ version: 2, open: 2 })
    expect(own?.events.map(({ kind, commitment }) => [kind, commitment])).toEqual([
      ['cast', first.promise.commitment],
      ['supersede', changed.promise.commitment],
    ])
    expect(Buffer.from(own?.sealed ?? []).toString('base64url')).not.toBe(old.sealed)
  })

  it('leaves of 300 parallel casts and changes by 100 residents the last acknowledged one of each', async () => {
    const acts = voters.flatMap((voter, v) => [0, 1, 2].map((n) => ({ voter, v, attempt: `race ${v} ${n}` })))
    const forms = await Promise.all(acts.map(({ attempt }) => sealedFor(campaign, 'city', attempt)))
    const answers = await Promise.all(
      acts.map(async ({ voter, v }, i) => ({
        v,
        taken: demand(await server.app.use.ballots.castBallot(voter, forms[i] as (typeof forms)[number])),
        sealed: forms[i]?.sealed,
      })),
    )
    const byCommitment = new Map((await stored()).flatMap((one) => one.events.map((event) => [event.commitment, one])))
    for (const [, own] of Map.groupBy(answers, ({ v }) => v)) {
      const versions = own.map(({ taken }) => taken.version).sort()
      const last = own.toSorted((a, b) => b.taken.version - a.taken.version)[0]
      expect(new Set(versions).size).toBe(3)
      const kept = byCommitment.get(last?.taken.promise.commitment ?? '')
      expect(kept?.version).toBe(last?.taken.version)
      expect(Buffer.from(kept?.sealed ?? []).toString('base64url')).toBe(last?.sealed)
      expect(kept?.events).toHaveLength(kept?.version ?? 0)
    }
  })

  it('refuses who may not vote here, a ballot for another list, and one that is too long or too short', async () => {
    const stranger = await here.person('Кентаулық', { territoryId: 'otyrar' })
    const child = await here.person('Бала', { birthDate: '2015-01-01' })
    expect(codesOf(await cast(stranger, 'a', 'district:birlik'))).toEqual(['NOT_RESIDENT'])
    expect(codesOf(await cast(child, 'a'))).toEqual(['UNDER_AGE'])
    const [aigerim] = voters as [ActingPerson]
    const form = await sealedFor(campaign, 'district:birlik', 'b')
    const refusedAs = async (change: object) =>
      codesOf(await server.app.use.ballots.castBallot(aigerim, { ...form, ...change }))
    expect(await refusedAs({ listHash: '0'.repeat(64) })).toEqual(['LIST_CHANGED'])
    expect(await refusedAs({ sealed: `${form.sealed}AAAA` })).toEqual(['INVALID'])
    expect(await refusedAs({ nonce: 'short' })).toEqual(['INVALID'])
    expect(await refusedAs({ attempt: '' })).toEqual(['REQUIRED'])
    expect(await refusedAs({ envelopeId: 'district:nowhere' })).toEqual(['NO_SUCH_ENVELOPE'])
    const early = await budget.campaign('ballot_frozen', { rules: openRules })
    const late = await budget.campaign('verification', { rules: openRules })
    expect(codesOf(await cast(aigerim, 'c', 'city', early))).toEqual(['VOTING_NOT_OPEN'])
    expect(codesOf(await cast(aigerim, 'c', 'city', late))).toEqual(['VOTING_CLOSED'])
    // A second after the last day, while the timer has not yet moved the campaign on.
    const now = clock.now()
    clock.set(on(dayOf.verification, '00:00:00.000'))
    expect(codesOf(await cast(aigerim, 'd'))).toEqual(['VOTING_CLOSED'])
    clock.set(now)
  })

  it('lets nobody change a ballot where the rules do not', async () => {
    const once = await budget.campaign('voting', {
      rules: { ...openRules, channels: { ...openRules.channels, revote: false } },
    })
    const [aigerim] = voters as [ActingPerson]
    demand(await cast(aigerim, 'one', 'city', once))
    expect(codesOf(await cast(aigerim, 'two', 'city', once))).toEqual(['ALREADY_VOTED'])
    expect(demand(await cast(aigerim, 'one', 'city', once)).version).toBe(1)
  })
})

describe('what a voter may do', () => {
  it('is told for each envelope, with the next step where something is missing', async () => {
    const { readMyVoting } = server.app.use.ballots
    const yerbol = await here.person('Ербол')
    demand(await cast(yerbol, 'mine', 'city'))
    expect(await readMyVoting(yerbol, campaign.id)).toMatchObject([
      { envelopeId: 'district:birlik', mayVote: { ok: true }, votedBy: null, version: null, nextStep: null },
      { envelopeId: 'district:otyrar', mayVote: { refusals: [{ code: 'NOT_RESIDENT' }] }, nextStep: null },
      { envelopeId: 'city', mayVote: { ok: true }, votedBy: 'online', version: 1 },
    ])
    const nameless = await here.person('Жаңа', { birthDate: undefined })
    expect(await readMyVoting(nameless, campaign.id)).toMatchObject([
      { nextStep: 'complete_profile' },
      {},
      { nextStep: 'complete_profile' },
    ])
    expect((await readMyVoting({ kind: 'anonymous' }, campaign.id))?.[0]).toMatchObject({ nextStep: 'sign_in' })
  })

  it('has one voice among all districts where one of them is a matter of choice', async () => {
    const eligibility = { ...openRules.eligibility, district: 'one-of-choice' } as const
    const choice = await budget.campaign('voting', { rules: { ...openRules, eligibility } })
    const [aigerim] = voters as [ActingPerson]
    demand(await cast(aigerim, 'x', 'district:otyrar', choice))
    expect(codesOf(await cast(aigerim, 'y', 'district:birlik', choice))).toEqual(['ALREADY_VOTED'])
    expect(demand(await cast(aigerim, 'z', 'district:otyrar', choice)).version).toBe(2)
    expect(demand(await cast(aigerim, 'w', 'city', choice)).version).toBe(1)
  })
})

describe('the side of people', () => {
  it('is byte for byte the same after a cast, also with a session of yesterday', async () => {
    const voter = await here.person('Із қалдырмайтын')
    const cookie = await cookieOf(server.app, server.url, voter)
    await server.app.settle()
    clock.set(new Date(clock.now().getTime() + 25 * 3_600_000))
    const { mongo } = server.app.platform
    const query = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { version userErrors { code } } }`
    const before = await everything(mongo.db)
    const input = await sealedFor(campaign, 'city', 'over HTTP')
    const { data } = await postGraphQL(server.url, { query, variables: { input } }, { cookie })
    expect(data).toEqual({ castBallot: { version: 1, userErrors: [] } })
    const asked = `{ myVoting(campaignId: "${campaign.id}") { envelopeId votedBy viewerCanVote { allowed } } }`
    const mine = await postGraphQL(server.url, { query: asked }, { cookie })
    expect(mine.data).toMatchObject({ myVoting: [{}, {}, { votedBy: 'ONLINE', viewerCanVote: { allowed: true } }] })
    await sleep(50)
    expect(await everything(mongo.db)).toEqual(before)

    // Any other request of this session does write: the comparison can fail.
    await postGraphQL(server.url, { query: '{ viewer { id } }' }, { cookie })
    const after = await everything(mongo.db)
    expect(after).not.toEqual(before)
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['sessions'])
  })

  it('has no collection in common with the choice side, where no document names a person or a minute', async () => {
    const [aigerim] = voters as [ActingPerson]
    const { mongo, choice } = server.app.platform
    const kept = await everything(choice.db)
    expect(Object.keys(kept).sort()).toEqual([
      ...['ballots', 'boardHeads', 'boardLeaves', 'boardStands', 'letters', 'voteKeyMarks'],
    ])
    expect((await mongo.db.listCollections().toArray()).map(({ name }) => name)).not.toContain('ballots')
    const text = Object.values(kept).join('\n')
    expect(text).not.toMatch(/per_[0-9A-Z]{26}|@example\.kz/)
    expect(text).not.toContain(aigerim.personId)
    expect(text).not.toContain('"$date"')
    expect(text).toMatch(/"hour":"2026-05-1\dT\d\dZ"/)
    expect(text).not.toMatch(/T\d\d:\d\d/)
  })

  it('shows by no order when ballots came: that of the collection and of its indexes is the order of their keys', async () => {
    const ballots = server.app.platform.choice.collection<{ _id: Binary }>('ballots')
    const keysIn = async (found: FindCursor<{ _id: Binary }>) =>
      (await found.toArray()).map(({ _id }) => _id.toString('hex'))
    const natural = await keysIn(ballots.find().sort({ $natural: 1 }))
    expect(natural.length).toBeGreaterThan(100)
    expect(natural).toEqual(natural.toSorted())
    const box = { campaign: campaign.id, envelope: 'city' }
    // What waited until now is on the board.
    await Promise.all(voters.slice(0, 95).map((voter, v) => cast(voter, `once more ${v}`, 'city')))
    const waiting = await keysIn(ballots.find({ ...box, open: 1 }).hint({ campaign: 1, envelope: 1, open: 1 }))
    expect(waiting.length).toBeGreaterThan(90)
    expect(waiting).toEqual(waiting.toSorted())
    const byBox = await keysIn(ballots.find(box).hint({ campaign: 1, envelope: 1, _id: 1 }))
    expect(byBox).toEqual(byBox.toSorted())
  })
})

async function isSignedByUs(promise: BallotPromise): Promise<boolean> {
  const statements = await server.app.platform.signingKeys.statements()
  const { publicKey } = statements.find(({ id }) => id === promise.key) ?? {}
  const key = await crypto.subtle.importKey('raw', Buffer.from(publicKey ?? '', 'base64url'), 'Ed25519', false, [
    'verify',
  ])
  const content = Buffer.concat([Buffer.from('dauys/ballot-promise/1\n'), ballotPromiseBytes(promise)])
  return crypto.subtle.verify('Ed25519', key, Buffer.from(promise.signature, 'base64url'), content)
}
