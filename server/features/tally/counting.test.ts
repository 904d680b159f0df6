import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lotOf } from '#domain/ballots/lottery.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { replayCampaign } from '#domain/budgets/replay.ts'
import type { PbRules, Tally } from '#domain/budgets/rules/pb-rules.ts'
import { feasible, onBallot, projectOf, admitted, rules, sentIn, valued } from '#domain/budgets/testing/turkistan.ts'
import type { Ratio } from '#domain/kernel/fraction.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { almaty, now } from '#server/testing/campaigns.ts'
import { aCity, city, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { openedVote } from '#server/testing/opened-vote.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let methodologist: ActingPerson
let author: ActingPerson
let campaign: Campaign
let projects: Project[]

beforeAll(async () => {
  clock.set(almaty('2026-06-01'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  methodologist = await here.methodologist('Жанар Әдіскер')
  author = await here.person('Айгерім')
})

const seed = 'ab'.repeat(32)
const boardHash = 'cd'.repeat(32)
const shares: Tally = {
  ...{ id: 'equal-shares', rule: 'equal-shares', utility: 'cost', completion: { kind: 'greedy' } },
  ...{ comparison: 'none', ties: ['minCost', 'lot'], threshold: { kind: 'none' }, partFunding: { kind: 'none' } },
}
/** Envelopes with fewer than four ballots keep them; the small table keeps cells of two. */
const published: Partial<PbRules> = {
  publication: { ...rules.publication, kEnvelope: 4, kAttributes: 2 },
  tallies: [...rules.tallies, shares],
  shadow: ['equal-shares'],
}

/** A campaign whose board is closed, with projects of Birlik on the list at these prices, numbers from 1. */
async function verified(prices: readonly number[], change: Partial<PbRules> = {}): Promise<void> {
  campaign = await budget.campaign('verification', { rules: { ...published, ...change } })
  projects = []
  for (const [i, price] of prices.entries()) {
    const id = server.app.platform.newId('prj')
    const listed = onBallot(valued(feasible, admitted(sentIn(projectOf(id)))), i + 1)
    // Dearer than the cap of the rules, so that one of them takes the whole envelope.
    const verdicts = listed.verdicts.map((verdict) => (verdict.price === null ? verdict : { ...verdict, price }))
    const project = { ...listed, verdicts, campaignId: campaign.id, authorId: author.personId, number: String(100 + i) }
    projects.push(await budget.store.insertProject(project, `counted-${id}`))
  }
}

const money = 1_000_000_000_00

/** The ballots of Birlik are opened; nobody voted elsewhere. */
const opened = (marks: readonly (readonly number[])[]) =>
  openedVote(server.app, campaign, { marks: { 'district:birlik': marks }, boardHash, lotSeed: seed })

const count = (actor = methodologist, { id } = campaign) => server.app.use.tally.countCampaign(actor, id)

const states = () => Promise.all(projects.map(async ({ id }) => (await budget.project(id)).state))

const document = `query ($key: String!) { campaign(key: $key) { result {
  status voters eligible rulesHash listHash boardHash channels { channel ballots } voids { reason ballots }
  envelopes {
    envelope { id } ballots isTotalsOnly ballotsHash leftover ballotFile csvFile
    official { id traceHash traceFile winners { project { id } } losers { reason conflictWith { id } } }
    shadows { id traceHash traceFile }
  }
} } }`

// The schema says what is in an answer; a type of all its parts would only say it a second time.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any

async function resultOf(): Promise<Answer> {
  const { data, errors } = await postGraphQL(server.url, { query: document, variables: { key: campaign.key } })
  expect(errors).toBeUndefined()
  return (data as { campaign: { result: Answer } }).campaign.result
}

const three = [[1, 2], [1, 2], [1], [2, 3], [3], []]

describe('counting a campaign', () => {
  beforeEach(() => verified([money, money, money / 2]))

  it('publishes the result, and moves campaign and projects on', async () => {
    await opened(three)
    expect(await resultOf()).toBeNull()
    const counted = demand(await count())
    expect(counted).toMatchObject({ state: 'tallied', vote: { isCounted: true, hasQuorum: true } })
    expect(replayCampaign(counted.history)).toBe('tallied')

    // Three votes each: the lot decides between 1 and 2, whose cost is the same.
    const [one, other] = projects.map(({ id }) => lotOf(seed, 'district:birlik', id))
    const winner = (one ?? '') < (other ?? '') ? 0 : 1
    expect(await states()).toEqual([0, 1, 2].map((i) => (i === winner ? 'won' : 'lost')))
    const kept = await Promise.all(projects.map(({ id }) => budget.project(id)))
    expect(kept.map(({ outcome }) => outcome?.votes)).toEqual([3, 3, 2])
    expect(kept[2]?.outcome).toEqual({ votes: 2, score: null, lost: 'no_money' })
    const moves = kept.map(({ history }) => history.at(-1)?.data)
    expect(moves[winner]).toMatchObject({ act: 'win', from: 'on_ballot', to: 'won' })
    expect(moves[2]).toMatchObject({ act: 'lose', from: 'on_ballot', to: 'lost', lost: 'no_money' })

    const result = await resultOf()
    expect(result).toMatchObject({
      ...{ status: 'COUNTED', voters: 6, rulesHash: campaign.rulesHash, boardHash },
      ...{ listHash: campaign.ballotList?.hash, voids: [{ reason: 'unreadable', ballots: 2 }] },
      // One ballot at the desk would point at a person, and the sum would give it away.
      channels: [
        { channel: 'online', ballots: null },
        { channel: 'desk', ballots: null },
      ],
    })
    const birlik = result.envelopes[0]
    expect(birlik).toMatchObject({
      envelope: { id: 'district:birlik' },
      ballots: 6,
      isTotalsOnly: false,
      leftover: 'RETURN',
    })
    expect(birlik.official.winners).toEqual([{ project: { id: projects[winner]?.id } }])
    expect(birlik.shadows).toMatchObject([{ id: 'equal-shares' }])
  })

  it('tells the author of each project what became of it, once', async () => {
    await opened(three)
    demand(await count())
    await server.app.settle()
    const { email: to } = (await server.app.use.identity.readPerson(author.personId)) ?? {}
    const mails = await server.app.platform.mongo.collection('mails').find({ to }).toArray()
    const ids = projects.map(({ id }) => id)
    const subjects = mails
      .filter(({ text }) => ids.some((id) => String(text).includes(id)))
      .map(({ subject }) => subject)
    expect(subjects.sort()).toEqual(['Жобаңыз жеңбеді', 'Жобаңыз жеңбеді', 'Жобаңыз жеңді'])
  })

  it('publishes totals alone where there are few ballots: no ballots, no trace, no other tally', async () => {
    await opened(three.slice(0, 3))
    demand(await count())
    const [birlik, otyrar] = (await resultOf()).envelopes
    for (const envelope of [birlik, otyrar]) {
      expect(envelope).toMatchObject({
        isTotalsOnly: true,
        ballotFile: null,
        shadows: [],
        official: { traceFile: null },
      })
    }
    const files = server.app.platform.mongo.collection('resultFiles').find({ campaignId: campaign.id })
    const names = (await files.toArray()).map(({ file }) => String(file))
    expect(names.sort()).toEqual(campaign.envelopes.map(({ id }) => `${id}.csv`).sort())
    expect((await fetch(`${server.url}/budget/${campaign.key}/results/district:birlik.pb`)).status).toBe(404)
    expect((await fetch(`${server.url}${birlik.csvFile}`)).status).toBe(200)
  })

  it('writes ballots that name the rules, the list, the board and the trace, in the order of the lots', async () => {
    await opened(three)
    demand(await count())
    const [birlik] = (await resultOf()).envelopes
    const answer = await fetch(`${server.url}${birlik.ballotFile}`)
    // Complaints may still change what is published.
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const read = readPabulib(await answer.text())
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { meta, projects: rows } = read.file
    const comment = meta.find(({ key }) => key === 'comment')?.value
    for (const hash of [`R ${campaign.rulesHash}`, `H0 ${campaign.ballotList?.hash}`, `H1 ${boardHash}`]) {
      expect(comment).toContain(hash)
    }
    expect(comment).toContain(`H2 ${birlik.ballotsHash}`)
    const lots = new Map(projects.map(({ id }, i) => [String(i + 1), lotOf(seed, 'district:birlik', id)]))
    const inOrder = [...lots].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([number]) => number)
    expect(rows.map(({ id }) => id)).toEqual(inOrder)
  })

  it('changes nothing when it is repeated, by whoever and at once', async () => {
    await opened(three)
    const all = await Promise.all(Array.from({ length: 5 }, () => count()))
    for (const one of all) expect(demand(one).state).toBe('tallied')
    const before = [await now(server.app, campaign), await resultOf(), await states()]
    demand(await count())
    expect([await now(server.app, campaign), await resultOf(), await states()]).toEqual(before)
    expect(replayCampaign((await now(server.app, campaign)).history)).toBe('tallied')
  })

  it('goes on where it was cut off after the result was published', async () => {
    await opened(three)
    demand(await count())
    const after = await states()
    const { mongo } = server.app.platform
    const { history } = campaign
    await mongo.collection('campaigns').updateOne({ key: campaign.key }, { $set: { state: 'verification', history } })
    await mongo
      .collection('projects')
      .updateMany({ campaignId: campaign.id }, { $set: { state: 'on_ballot', outcome: null } })
    // Ballots are not asked for again: what is published stays.
    await mongo.collection('openedBallots').deleteMany({ campaignId: campaign.id })
    expect(demand(await count()).state).toBe('tallied')
    expect(await states()).toEqual(after)
  })

  it('stands in the protocol, with the trace of every tally', async () => {
    await opened(three)
    demand(await count())
    const vote = await server.app.use.ballots.readVote(campaign)
    const [birlik] = (await resultOf()).envelopes
    const traces = vote?.count?.traces.filter(({ envelope }) => envelope === 'district:birlik') ?? []
    expect(vote?.count?.hasQuorum).toBe(true)
    expect(traces.map(({ tally, hash }) => ({ id: tally, traceHash: hash }))).toEqual(
      [birlik.official, ...birlik.shadows].map(({ id, traceHash }) => ({ id, traceHash })),
    )
  })

  it('is refused to strangers, before voting is over, and before the ballots are opened', async () => {
    expect(await count()).toMatchObject({ refusals: [{ code: 'NOT_READY' }] })
    await opened(three)
    expect(await count(author)).toMatchObject({ refusals: [{ code: 'FORBIDDEN' }] })
    expect(await count(methodologist, { ...campaign, id: 'cmp_gone' })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    })
    const voting = await budget.campaign('voting')
    expect(await count(methodologist, voting)).toMatchObject({ refusals: [{ code: 'NOT_NOW' }] })
    expect(await resultOf()).toBeNull()
  })

  it('fails over other ballots than those that were opened, and publishes nothing', async () => {
    await opened(three)
    const ballots = server.app.platform.mongo.collection('openedBallots')
    await ballots.updateOne({ campaignId: campaign.id }, { $set: { ballots: '1,2\n1,2\n1\n2,3\n3\n3' } })
    await expect(count()).rejects.toThrow('not those that were opened')
    expect(await resultOf()).toBeNull()
    expect((await now(server.app, campaign)).state).toBe('verification')
  })
})

describe('a quorum', () => {
  /** of the people who live in the city of these tests */
  const population = () => server.app.use.places.territory(city)?.population ?? 0
  const quorum = (of: Ratio): Partial<PbRules> => ({
    eligibility: { ...rules.eligibility, quorum: { kind: 'share', of } },
  })

  it('that just enough people reach', async () => {
    // Three times so much is the whole population, or a little more.
    await verified([money, money / 2], quorum([1, Math.ceil(population() / 3)]))
    await opened([[1], [1], [2]])
    expect(demand(await count()).state).toBe('tallied')
    expect(await resultOf()).toMatchObject({ voters: 3, eligible: population() })
  })

  it('that too few reach makes the vote not valid, and nothing wins', async () => {
    await verified([money, money / 2], quorum([1, Math.ceil(population() / 3) - 1]))
    await opened([[1], [1], [2]])
    expect(demand(await count()).state).toBe('not_valid')
    expect(await states()).toEqual(['on_ballot', 'on_ballot'])
    expect(demand(await count()).state).toBe('not_valid')
    expect(await resultOf()).toMatchObject({ voters: 3 })
  })
})
