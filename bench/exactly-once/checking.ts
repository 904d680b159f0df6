import type { Db } from 'mongodb'
import { pause } from '../pause.ts'
import type { Answer, Pair } from './acts.ts'
import { sendOnce } from './signing.ts'
import { publicCounts } from './watching.ts'

export interface Checking {
  readonly origin: string
  readonly db: Db
  readonly pairs: readonly Pair[]
  readonly petitionIds: readonly string[]
  readonly cookies: readonly string[]
  readonly quietSince: number
}

export interface Verdict {
  readonly stored: number
  readonly lost: number
  readonly doubled: number
  /** from the last answer until every count was exact */
  readonly exactAfterSeconds: number
  readonly findings: readonly string[]
}

const exactWithinMs = 5_000
/** How long counts are watched after they came too late, to tell late from wrong. */
const watchedMs = 30_000
const sentAgainMax = 1_000

/** Compares what people were told with what the database holds and what everybody is shown. */
export async function check(checking: Checking): Promise<Verdict> {
  const counts = await untilExact(checking)
  const stored = await checkStored(checking)
  return { ...stored, ...counts, findings: [...counts.findings, ...stored.findings] }
}

async function untilExact({ origin, db, pairs, petitionIds, quietSince }: Checking) {
  const expected = petitionIds.map((_, petition) => pairs.filter((pair) => pair.petition === petition).length)
  let differences: string[]
  do {
    differences = await countsThatDiffer({ origin, db, petitionIds, expected })
    if (differences.length === 0) break
    await pause(50)
  } while (performance.now() - quietSince < watchedMs)
  const tookMs = performance.now() - quietSince
  const exactAfterSeconds = Math.round(tookMs / 10) / 100
  const isLate = differences.length === 0 && tookMs > exactWithinMs
  return {
    exactAfterSeconds,
    findings: [...differences, ...(isLate ? [`counts were exact only after ${exactAfterSeconds} s`] : [])],
  }
}

async function countsThatDiffer(of: {
  origin: string
  db: Db
  petitionIds: readonly string[]
  expected: readonly number[]
}): Promise<string[]> {
  const { origin, db, petitionIds, expected } = of
  const shown = await publicCounts(origin, petitionIds).catch(() => petitionIds.map(() => -1))
  const differences = await Promise.all(
    petitionIds.map(async (id, i) => {
      const want = expected[i]
      const tally = await db.collection<{ _id: string; total: number }>('tallies').findOne({ _id: id })
      const leaves = await leavesOf(db, id)
      return [
        shown[i] === want ? '' : `${id}: ${shown[i]} shown, ${want} signed`,
        tally?.total === want ? '' : `${id}: ${tally?.total} in the tally, ${want} signed`,
        leaves.count === want ? '' : `${id}: ${leaves.count} leaves of the ledger, ${want} signed`,
        leaves.last === leaves.count ? '' : `${id}: the last leaf is number ${leaves.last} of ${leaves.count}`,
      ]
    }),
  )
  return differences.flat().filter((line) => line !== '')
}

async function leavesOf(db: Db, petition: string): Promise<{ count: number; last: number }> {
  const leaves = db.collection<{ petition: string; seq: number }>('ledgerLeaves')
  const last = await leaves.findOne({ petition }, { sort: { seq: -1 } })
  return { count: await leaves.countDocuments({ petition, type: 'counted' }), last: last?.seq ?? 0 }
}

/** Each pair one signature, which its person is shown, and answers that agree with it and with each other. */
async function checkStored(checking: Checking) {
  const { db, pairs, petitionIds } = checking
  const voices = await askEverybody(checking)
  const stored = await db.collection('signatures').countDocuments({ petition: { $in: [...petitionIds] } })
  const lost = pairs.filter((pair) => isAcknowledged(pair) && !voices.has(pair)).length
  const toldTwice = pairs.filter(({ acts }) => acts.filter(({ answers }) => answers.includes('ok')).length > 1).length
  const doubled = Math.max(0, stored - voices.size) + toldTwice
  const contradicted = pairs.flatMap(({ acts }) => acts).filter(({ answers }) => new Set(answers).size > 1).length
  const findings = [
    lost > 0 ? `${lost} acknowledged signatures are not there` : '',
    doubled > 0 ? `${doubled} signatures more than people` : '',
    contradicted > 0 ? `${contradicted} acts were told both that they were stored and that another was` : '',
    voices.size === pairs.length ? '' : `${voices.size} of ${pairs.length} are shown their signature`,
    ...(await sendAgain(checking)),
  ]
  return { stored, lost, doubled, findings: findings.filter((line) => line !== '') }
}

function isAcknowledged({ acts }: Pair): boolean {
  return acts.some(({ answers }) => answers.length > 0)
}

/** @returns the pairs whose person is shown the signature */
async function askEverybody({ origin, pairs, petitionIds, cookies }: Checking): Promise<ReadonlySet<Pair>> {
  const voices = new Set<Pair>()
  await forEach(pairs, async (pair) => {
    const query = 'query ($id: ID!) { petition(id: $id) { viewerSignature { state } } }'
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookies[pair.person] ?? '' },
      body: JSON.stringify({ query, variables: { id: petitionIds[pair.petition] } }),
    })
    const { data } = (await response.json()) as {
      data?: { petition: { viewerSignature: { state: string } | null } | null }
    }
    if (data?.petition?.viewerSignature?.state === 'COUNTED') voices.add(pair)
  })
  return voices
}

/** The act that was stored gets its first answer again, the other one is told that it came second: as before. */
async function sendAgain(checking: Checking): Promise<string[]> {
  const findings: string[] = []
  const sample = checking.pairs.filter((_, i) => i % Math.ceil(checking.pairs.length / sentAgainMax) === 0)
  await forEach(sample, async ({ acts }) => {
    for (const act of acts) {
      const answer = await sendOnce(checking, act)
      if (!act.answers.includes(answer as Answer))
        findings.push(`attempt ${act.attempt} was told ${act.answers[0]} and is now told ${answer}`)
    }
  })
  return findings
}

async function forEach<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  let next = 0
  async function takeNext(): Promise<void> {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await act(item)
  }
  await Promise.all(Array.from({ length: 20 }, takeNext))
}
