import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { PastVote } from '#domain/open-data/past-vote.ts'
import { count } from '#domain/tally/count.ts'
import { electionOf } from '#domain/tally/from-pabulib.ts'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { writePabulib } from '#domain/tally/pabulib/write.ts'
import { ruleOf } from '#domain/tally/rule-choices.ts'
import { areRealFilesThere, readRealFile } from '#domain/tally/testing/real-files.ts'
import { traceOf } from '#domain/tally/trace/trace.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { testServer } from '#server/testing/server.ts'

// Results of past votes, from their file to the page that shows them: counted by us, in a thread, out of the database.

const server = testServer({ clock: fakeClock(), withWorkers: false })
const beside = testServer({ clock: fakeClock(), withWorkers: false, beside: true })
const first = testServer({ clock: fakeClock(), suffix: 'cut-off' })
const second = testServer({ clock: fakeClock(), withWorkers: false, suffix: 'cut-off', beside: true })

const document = `query ($key: String!) { campaign(key: $key) { result {
  status voters sourceAgrees rulesHash boardHash certifiedAt channels { channel } voids { reason }
  envelope {
    budget ballots emptyBallots isTotalsOnly ballotsHash leftover ballotFile csvFile envelope { id }
    official { ...tally }
    shadows { ...tally }
  }
} } }
fragment tally on TallyResult {
  id isOfficial spent left traceHash traceFile winnerCount loserCount rule { code }
  audit { votersWithNothing votersWithNothingShare meanFunded meanMoney slighted }
  winners(first: 40) { number place votes cost payers pricePerVoter project { number } }
  losers(first: 100) { number reason available missing extraBallots winsAtCost conflictWith { id } project { number } }
}`

// The schema says what is in an answer; a type of all its parts would only say it a second time.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = any

async function resultOf(key: string, { url } = server) {
  const { data, errors } = await postGraphQL(url, { query: document, variables: { key } })
  expect(errors).toBeUndefined()
  return (data as { campaign: { result: Answer } }).campaign.result
}

async function imported(vote: PastVote): Promise<void> {
  const result = await server.app.use.openData.importPastVote(vote)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
}

async function fetched(path: string, encoding = 'identity'): Promise<Response> {
  return fetch(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } })
}

function fileOf(text: string) {
  const read = readPabulib(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
}

/** A vote of a small file under another instance, so that each is a campaign of its own. */
function smallVote(instance: number, changes: Readonly<Record<number, string>> = {}): PastVote {
  const text = aFile({
    6: `instance;${instance}`,
    16: 'project_id;cost;votes;name;selected',
    17: '1;400;3;Benches;1',
    18: '2;300.5;2;Lamps;1',
    19: '3;500;1;Trees;0',
    ...changes,
  })
  return { file: fileOf(text), fileName: `${instance}.pb`, hash: String(instance).repeat(16) }
}
const keyOf = (instance: number) => `pabulib-kazakhstan-astana-${instance}`

describe('the result of a small past vote', () => {
  beforeAll(async () => {
    await imported(smallVote(2040))
    expect(await resultOf(keyOf(2040))).toBeNull()
    await server.app.settle()
  })

  it('is there once it was counted, by the rule of its file and by Equal Shares beside', async () => {
    const { envelope, ...result } = await resultOf(keyOf(2040))
    expect(result).toMatchObject({ status: 'PAST', voters: 4, sourceAgrees: true, rulesHash: null, certifiedAt: null })
    const { official, shadows, ...rest } = envelope
    expect(rest).toMatchObject({ budget: 100_000, ballots: 4, emptyBallots: 0, isTotalsOnly: false, leftover: null })
    expect(official).toMatchObject({ id: 'official', isOfficial: true, spent: 70_050, left: 29_950 })
    expect(official.winners).toMatchObject([
      { number: 1, place: 1, votes: 3, cost: 40_000, payers: null, project: { number: '1' } },
      { number: 2, place: 2, votes: 2, cost: 30_050 },
    ])
    // With two more ballots it has as many votes as the first, and comes after it for its number: 60 000 are left.
    expect(official.losers).toMatchObject([
      { number: 3, reason: 'NO_MONEY', available: 29_950, missing: 20_050, extraBallots: 2, winsAtCost: 29_950 },
    ])
    expect(official.audit).toMatchObject({ votersWithNothing: 1, votersWithNothingShare: 0.25, meanFunded: 1.25 })
    expect(shadows).toHaveLength(1)
    expect(shadows[0]).toMatchObject({ id: 'equal-shares', isOfficial: false })
    // 250 for each of four: three buy the first for 133.34, and two the second with what they have left.
    expect(shadows[0].winners[0]).toMatchObject({ number: 1, payers: 3, pricePerVoter: 13_334 })
  })

  it('gives each voter what the file says, and another verdict where the file names other winners', async () => {
    await imported(smallVote(2041, { 17: '1;400;3;Benches;0', 19: '3;500;1;Trees;1' }))
    await imported(
      smallVote(2042, {
        16: 'project_id;cost;votes;name',
        17: '1;400;3;Benches',
        18: '2;300.5;2;Lamps',
        19: '3;500;1;Trees',
      }),
    )
    await server.app.settle()
    expect((await resultOf(keyOf(2041))).sourceAgrees).toBe(false)
    expect((await resultOf(keyOf(2042))).sourceAgrees).toBeNull()
  })

  it('has greedy beside where Equal Shares decided', async () => {
    await imported(smallVote(2043, { 11: 'rule;equalshares/add1' }))
    await server.app.settle()
    const { envelope } = await resultOf(keyOf(2043))
    expect(envelope.official.rule.map(({ code }: { code: string }) => code)).toContain('counting.completion.add1')
    expect(envelope.shadows).toMatchObject([
      { id: 'greedy', rule: [{ code: 'counting.greedy.votes' }, {}, {}, {}, {}] },
    ])
  })

  it('is counted once, whoever hears of it and how often', async () => {
    const results = () => server.app.platform.mongo.collection('results').find().sort({ _id: 1 }).toArray()
    const before = await results()
    await Promise.all([server.app.settle(), beside.app.settle()])
    expect(await results()).toEqual(before)
  })

  it('has files: ballots that count to the same trace, the trace, and a table', async () => {
    const { envelope } = await resultOf(keyOf(2040))
    const ballots = await fetched(envelope.ballotFile)
    expect(ballots.headers.get('content-disposition')).toBe(`attachment; filename="${keyOf(2040)}-city.pb"`)
    expect(ballots.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const text = await ballots.text()
    const file = fileOf(text)
    expect(writePabulib(file)).toEqual({ ok: true, text })
    expect(text).toContain(`trace SHA-256 ${envelope.official.traceHash}`)
    expect(text).not.toMatch(/;(30|41|55|60)\n/)
    expect(countAgain(text).fingerprint).toBe(envelope.official.traceHash)

    // To the last byte: what anybody counts again, and what we publish.
    const trace = await (await fetched(envelope.official.traceFile)).text()
    expect(trace).toBe(canonicalJson(countAgain(text)))
    const shadow: unknown = await (await fetched(envelope.shadows[0].traceFile)).json()
    expect(shadow).toMatchObject({ fingerprint: envelope.shadows[0].traceHash })

    const table = await (await fetched(envelope.csvFile)).text()
    expect(table.split('\r\n').slice(0, 2)).toEqual([
      'number,project_id,name,category,cost,votes,selected,place,reason,missing,extra_ballots,wins_at_cost,selected_equal-shares',
      '1,1,Benches,,400,3,1,1,,,,,1',
    ])
  })

  it('sends files packed to who takes them so, and has none that nobody wrote', async () => {
    const { envelope } = await resultOf(keyOf(2040))
    const packed = await fetched(envelope.ballotFile, 'gzip')
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(await packed.text()).toBe(await (await fetched(envelope.ballotFile)).text())
    for (const path of ['other.pb', 'city.exe', 'city/other.trace.json', 'city/official.pb']) {
      expect((await fetched(`/budget/${keyOf(2040)}/results/${path}`)).status).toBe(404)
    }
    expect((await fetched('/budget/nowhere/results/city.pb')).status).toBe(404)
  })
})

/** What anybody does who has the file alone. */
function countAgain(text: string) {
  const file = fileOf(text)
  const [election, rule] = [electionOf(file), ruleOf(file, {})]
  return traceOf(election, rule, count(election, rule, { method: 'exact' }))
}

const wroclaw = 'pabulib-poland-wroclaw-150-500-2015'

describe.skipIf(!areRealFilesThere)('real past votes', () => {
  it.each([
    ['Poland_Warszawa_2026.pb.gz', 'pabulib-poland-warszawa-2026', 17, 24],
    ['Poland_Wroclaw_2015_150_-_500.pb.gz', wroclaw, 15, 16],
    ['Netherlands_Assen_2024.pb', 'pabulib-netherlands-assen-2024', 0, 0],
  ])(
    '%s: our winners are the official ones, Equal Shares stands beside',
    async (fileName, key, ours, shadow) => {
      const hash = Buffer.from(fileName).toString('hex').slice(0, 64).padEnd(64, '0')
      await imported({ file: readRealFile(fileName), fileName, hash })
      await server.app.settle()
      const result = await resultOf(key)
      const { official, shadows, ballotFile } = result.envelope
      expect(result.sourceAgrees).toBe(true)
      if (ours > 0) expect([official.winnerCount, shadows[0].winnerCount]).toEqual([ours, shadow])
      const text = gunzipSync(await packedBytes(ballotFile)).toString('utf8')
      expect(countAgain(text).fingerprint).toBe(official.traceHash)
    },
    180_000,
  )

  it('Warsaw 2026 shows how near project 1222 came: 223 ballots, or a cost lower by 3,388 zł', async () => {
    const { official } = (await resultOf('pabulib-poland-warszawa-2026')).envelope
    const found = official.losers.find(({ project }: { project: { number: string } }) => project.number === '1222')
    expect(found).toMatchObject({ reason: 'NO_MONEY', extraBallots: 223, winsAtCost: 19_200_00 - 3_388_00 })
  })

  it('a count that was cut off goes on elsewhere after what was kept, and comes to the same traces', async () => {
    const fileName = 'Poland_Wroclaw_2015_150_-_500.pb.gz'
    const vote: PastVote = { file: readRealFile(fileName), fileName, hash: 'cd'.repeat(32) }
    expect((await first.app.use.openData.importPastVote(vote)).ok).toBe(true)
    const tallies = second.app.platform.mongo.collection('resultTallies')
    // Between the official tally and the longer one beside it: then the process ends.
    await expect.poll(() => tallies.countDocuments(), { timeout: 90_000, interval: 5 }).toBe(1)
    await first.app.stop()
    expect(await resultOf(wroclaw, second)).toBeNull()
    await tallies.updateOne({}, { $set: { 'record.audit.slighted': 99 } })

    await second.app.settle()
    const [whole, again] = [await resultOf(wroclaw), await resultOf(wroclaw, second)]
    expect(again.envelope.official.audit.slighted).toBe(99)
    again.envelope.official.audit.slighted = whole.envelope.official.audit.slighted
    expect(again).toEqual(whole)
  }, 180_000)
})

/** As they are kept; fetch would unpack what says that it is packed. */
async function packedBytes(path: string): Promise<Buffer> {
  const [, key, file] = /^\/budget\/([^/]+)\/results\/(.+)$/.exec(path) ?? []
  const campaign = await server.app.platform.mongo.collection('campaigns').findOne({ key })
  const portions = server.app.platform.mongo.collection('resultFiles').find({ campaignId: campaign?._id, file })
  return Buffer.concat(
    (await portions.sort({ n: 1 }).toArray()).map(({ bytes }) => (bytes as { buffer: Buffer }).buffer),
  )
}
