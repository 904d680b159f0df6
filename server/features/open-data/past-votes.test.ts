import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { PastVote } from '#domain/open-data/past-vote.ts'
import { count } from '#domain/tally/count.ts'
import { createElection } from '#domain/tally/election.ts'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { areRealFilesThere, readRealFile } from '#domain/tally/testing/real-files.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const server = testServer({ clock: fakeClock(), withWorkers: false })

function voteOf(changes: Readonly<Record<number, string>> = {}): PastVote {
  const text = aFile({
    16: 'project_id;cost;votes;name;selected',
    17: '1;400;3;Benches;1',
    18: '2;300;2;Lamps;0',
    19: '3;500;1;Trees;0',
    ...changes,
  })
  const read = readPabulib(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { file: read.file, fileName: 'a.pb', hash: createHash('sha256').update(text).digest('hex') }
}

async function imported(vote: PastVote) {
  const result = await server.app.use.openData.importPastVote(vote)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

const collection = (name: string) => server.app.platform.mongo.collection(name)
const countsOf = async (names: readonly string[]) => Promise.all(names.map((name) => collection(name).countDocuments()))
const all = ['campaigns', 'projects', 'importedBallots']

async function campaignOf(vote: PastVote): Promise<Campaign['id']> {
  const found = await collection('campaigns').findOne({ 'origin.hash': vote.hash })
  if (!found) throw new Error('no campaign of this file')
  return found._id as unknown as Campaign['id'] // written as one
}

/** Marks and points of every ballot, as plain values. */
function plainBallots({ ballots }: PabulibFile) {
  return { starts: [...ballots.starts], marks: [...ballots.marks], points: ballots.points && [...ballots.points] }
}

async function keptBallots(vote: PastVote) {
  const { starts, marks, points } = await server.app.use.budgets.importedBallots(await campaignOf(vote))
  return { starts: [...starts], marks: [...marks], points: points && [...points] }
}

describe('importing a past vote', () => {
  it('keeps campaign, projects and ballots, and nothing of the voters', async () => {
    const vote = voteOf()
    expect(await imported(vote)).toEqual({ projects: 3, ballots: 4, created: 1, winners: 1 })
    const campaignId = await campaignOf(vote)
    expect(await collection('campaigns').findOne({ key: 'pabulib-kazakhstan-astana-2027' })).toMatchObject({
      state: 'closed',
    })
    const projects = await collection('projects').find({ campaignId }).sort({ ballotNumber: 1 }).toArray()
    expect(projects).toMatchObject([
      { number: '1', state: 'won', list: { isShown: true, price: 40_000, running: 1 } },
      { number: '2', state: 'lost' },
      { number: '3', state: 'lost' },
    ])
    expect(await keptBallots(vote)).toEqual(plainBallots(vote.file))
    const [kept] = await collection('importedBallots').find({ campaignId }).toArray()
    expect(kept).toEqual({ _id: `${campaignId}/0`, campaignId, n: 0, count: 4, marks: '1,2\n1\n2,1\n3', points: null })
  })

  it('keeps points beside the marks', async () => {
    const vote = voteOf({
      ...{ 6: 'instance;2028', 10: 'vote_type;cumulative', 21: 'voter_id;vote;points', 22: 'v1;1,2;3,1' },
      ...{ 23: 'v2;1;4', 24: 'v3;2,1;2,2', 25: 'v4;3;4' },
    })
    expect((await imported(vote)).created).toBe(1)
    expect(await keptBallots(vote)).toEqual(plainBallots(vote.file))
  })

  it('creates nothing when it is repeated, renamed, or the same vote comes in another file', async () => {
    const before = await countsOf(all)
    expect(await imported(voteOf())).toEqual({ projects: 3, ballots: 4, created: 0, winners: 1 })
    expect((await imported({ ...voteOf(), fileName: 'b.pb' })).created).toBe(0)
    expect((await imported(voteOf({ 3: 'description;Corrected' }))).created).toBe(0)
    expect(await countsOf(all)).toEqual(before)
  })

  it('creates one campaign when twenty come at the same time', async () => {
    const vote = voteOf({ 6: 'instance;2029' })
    const before = await countsOf(all)
    const summaries = await Promise.all(Array.from({ length: 20 }, () => imported(vote)))
    expect(summaries.reduce((sum, { created }) => sum + created, 0)).toBe(1)
    expect(await countsOf(all)).toEqual(before.map((count, i) => count + ([1, 3, 1][i] ?? 0)))
  })

  it('leaves nothing behind where a part of it cannot be kept', async () => {
    const vote = voteOf({ 6: 'instance;2030' })
    const before = await countsOf(all)
    // A ballot that no list can hold is refused by the collection itself, after campaign and projects were written.
    await collection('importedBallots').createIndex(
      { count: 1 },
      { name: 'in the way', unique: true, partialFilterExpression: { count: 5 } },
    )
    await collection('importedBallots').insertOne({ campaignId: 'cmp_other', n: 0, count: 5, marks: '1', points: null })
    const five = {
      ...vote,
      file: { ...vote.file, ballots: { ...vote.file.ballots, starts: Uint32Array.of(0, 2, 3, 5, 6, 6) } },
    }
    await expect(imported(five)).rejects.toThrow('duplicate key')
    expect(await countsOf(['campaigns', 'projects'])).toEqual(before.slice(0, 2))
    await collection('importedBallots').dropIndex('in the way')
    expect((await imported(five)).created).toBe(1)
  })

  it('refuses a place that is none of ours', async () => {
    const result = await server.app.use.openData.importPastVote({
      ...voteOf({ 6: 'instance;2031' }),
      territoryId: 'atlantis',
    })
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND', path: ['territoryId'] }] })
  })
})

describe.skipIf(!areRealFilesThere)('Warsaw 2026', () => {
  it('comes with every project, ballot and official winner', async () => {
    const vote: PastVote = { file: readRealFile('Poland_Warszawa_2026.pb.gz'), fileName: 'w.pb', hash: '26'.repeat(32) }
    expect(await imported(vote)).toEqual({ projects: 83, ballots: 61_668, created: 1, winners: 17 })
    expect(await keptBallots(vote)).toEqual(plainBallots(vote.file))
    expect((await imported(vote)).created).toBe(0)
    const campaignId = await campaignOf(vote)
    const sizes = await collection('importedBallots')
      .find({ campaignId })
      .map(({ marks }) => String(marks).length)
      .toArray()
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
  })

  it('can be counted again from what is kept alone, with the official winners', async () => {
    const fileName = 'Poland_Warszawa_2026.pb.gz'
    const vote: PastVote = { file: readRealFile(fileName), fileName, hash: '26'.repeat(32) }
    await imported(vote)
    const campaign = await server.app.platform.mongo
      .collection<Campaign>('campaigns')
      .findOne({ 'origin.hash': vote.hash })
    const campaignId = await campaignOf(vote)
    const rows = collection('projects').find({ campaignId }).sort({ ballotNumber: 1 })
    const projects = (await rows.toArray()) as unknown as Project[] // written as such
    const election = createElection({
      voteType: 'approval',
      budgetMinor: campaign?.envelopes[0]?.amount ?? 0,
      projects: projects.map(({ number, estimate }) => ({ id: number ?? '', costMinor: estimate ?? 0 })),
      ballots: await server.app.use.budgets.importedBallots(campaignId),
    })
    const [tally] = campaign?.rules.tallies ?? []
    if (tally?.rule !== 'greedy' || tally.threshold.kind !== 'score') throw new Error('not as the file says')
    const { order, misfit, threshold } = tally
    const { winners } = count(election, { rule: 'greedy', order, misfit, threshold: threshold.min, ties: ['file'] })
    const official = projects.flatMap(({ state }, row) => (state === 'won' ? [row] : []))
    expect(winners.toSorted((x, y) => x - y)).toEqual(official)
    expect(official).toHaveLength(17)
  })
})
