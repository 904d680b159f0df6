import { beforeAll, expect, it } from 'vitest'
import { quietMs } from '#domain/ballots/seal-box.ts'
import { standingOf } from '#domain/ballots/vote-desk.ts'
import { dayOf, on, rules } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { openRules } from '#server/testing/ballots.ts'
import { aBudget } from '#server/testing/budget.ts'
import { now } from '#server/testing/campaigns.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { testServer } from '#server/testing/server.ts'
import { aVote, moved, type TestVote } from '#server/testing/votes.ts'

// From ballots that devices sealed to a certified result, told in order; how each step is guarded, its own tests say.

const clock = fakeClock(on('2026-04-27').toISOString())
const server = testServer({ clock, withWorkers: false })
let here: City
let vote: TestVote
let voters: readonly ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  const published = { publication: { ...rules.publication, kEnvelope: 5 } }
  vote = await aVote(server.app, { here, budget: aBudget(server.app, here) }, { ...openRules, ...published })
  voters = await Promise.all(Array.from({ length: 7 }, (_, n) => here.person(`Тұрғын ${n}`)))
})

const ballots = () => server.app.use.ballots
const key = () => ({ campaignKey: vote.campaign.key })

const document = `query ($key: String!) { campaign(key: $key) { state result {
  status voters certifiedAt boardHash envelope(id: "district:birlik") { ballots ballotsHash ballotFile official { traceHash
    winners { number votes } losers { number votes } } }
} } }`

// The schema says what is in an answer; a type of all its parts would only say it a second time.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any

async function shown(): Promise<Answer> {
  const { data, errors } = await postGraphQL(server.url, { query: document, variables: { key: vote.campaign.key } })
  expect(errors).toBeUndefined()
  return (data as { campaign: Answer }).campaign
}

it('takes sealed ballots, and shows no result while they are sealed', async () => {
  await vote.prepare()
  clock.set(on(dayOf.voting))
  await moved(server.app, vote, 'voting')
  const marks = [[1, 2], [2], [2, 3], [2], [3], []]
  for (const [i, own] of marks.entries()) await vote.cast(voters[i]!, 'district:birlik', own)
  clock.set(on(dayOf.verification))
  await moved(server.app, vote, 'verification')
  clock.advance(quietMs)
  await server.app.settle()
  const { campaign, methodologist } = vote
  expect(await server.app.use.tally.countCampaign(methodologist, campaign.id)).toMatchObject({
    refusals: [{ code: 'NOT_READY' }],
  })
  expect((await shown()).result).toBeNull()
})

it('counts them once they are opened: the result, the campaign and the protocol say the same', async () => {
  const { campaign, methodologist, trustees } = vote
  for (const { person, share } of trustees.slice(0, 2)) demand(await ballots().handInShare(person, { ...key(), share }))
  await server.app.settle()
  expect(demand(await server.app.use.tally.countCampaign(methodologist, campaign.id)).state).toBe('tallied')
  await server.app.settle()

  const { result, state } = await shown()
  expect(state).toBe('TALLIED')
  const found = await ballots().readVote(campaign)
  expect(result).toMatchObject({ status: 'COUNTED', voters: 6, boardHash: found?.sealed?.hash, certifiedAt: null })
  const { official, ballotsHash } = result.envelope
  const places = [...official.winners, ...official.losers].toSorted((a, b) => a.number - b.number)
  expect(places.map(({ votes }: { votes: number }) => votes)).toEqual([1, 4, 2, 0])
  expect(ballotsHash).toBe(
    found?.opened?.envelopes.find(({ envelopeId }) => envelopeId === 'district:birlik')?.ballotsHash,
  )
  expect(found?.count?.traces).toContainEqual({
    ...{ tally: 'greedy-votes', envelope: 'district:birlik', hash: official.traceHash },
  })
  // Facts that other parts of the vote record later leave it counted.
  expect((await now(server.app, campaign)).vote).toMatchObject({ isCounted: true, hasQuorum: true })
})

it('becomes final with the signed protocol, and its files with it', async () => {
  const { campaign, methodologist, officers } = vote
  const file = `${server.url}${(await shown()).result.envelope.ballotFile}`
  const before = await fetch(file)
  expect(before.headers.get('cache-control')).toBe('no-cache')
  clock.set(on(dayOf.complaints))
  await moved(server.app, vote, 'complaints')
  for (const person of [methodologist, officers[0]!.person])
    demand(await ballots().signProtocol(person, { ...key(), digest: await digestOf(), name: 'Лауазымды тұлға' }))
  await server.app.settle()
  clock.set(on(dayOf.certified))
  await moved(server.app, vote, 'certified')
  const { result } = await shown()
  expect(result).toMatchObject({ status: 'CERTIFIED', certifiedAt: on(dayOf.certified).toISOString() })
  const after = await fetch(file)
  expect(after.headers.get('cache-control')).toContain('immutable')
  expect(await after.text()).toBe(await before.text())
  expect(demand(await server.app.use.tally.countCampaign(methodologist, campaign.id)).state).toBe('certified')
})

async function digestOf(): Promise<string> {
  const found = await ballots().readVote(vote.campaign)
  if (!found) throw new Error('no vote')
  const viewer = { personId: vote.methodologist.personId, isMethodologist: true, isInOffice: true }
  return standingOf(await now(server.app, vote.campaign), found, viewer).protocol?.digest ?? ''
}
