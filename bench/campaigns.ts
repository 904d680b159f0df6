import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../tools/build.ts'
import { questions, type Question } from './campaigns/questions.ts'
import { readVotes, type ReadVote } from './campaigns/votes.ts'
import { electionsFolder } from './elections.ts'
import { compare, type Contestant, type Measured, type RoundPlan } from './harness/compare.ts'
import { openConnection } from './harness/connection.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { ProofContext, ProofReport } from './proof.ts'
import { withDatabase } from './signing/database.ts'

/** How many times what the demo city's campaign costs an imported one may cost, whatever is read of it. */
export const campaignGoal = 1.2

const own = 'budget-2026.pb'
const imported = 'Poland_Warszawa_2026.pb.gz'

/** A page costs milliseconds: fewer requests than for a list in memory, and as many rounds. */
function planOf(full: boolean): RoundPlan {
  return full
    ? { rounds: 15, warmUpSeconds: 1, warmUpRequests: 400, seconds: 0.75, connections: 8 }
    : { rounds: 1, warmUpSeconds: 0.1, warmUpRequests: 0, seconds: 0.2, connections: 2 }
}

/**
 * How Warsaw's vote of 2026, imported from its file, reads beside the one that the demo city held: both in one process
 * and one database, by the client's documents and as pages.
 * @returns nothing where the file is not there
 */
export async function compareCampaigns({
  full,
  say,
}: Pick<ProofContext, 'full' | 'say'>): Promise<ProofReport | undefined> {
  const file = join(electionsFolder, imported)
  if (!existsSync(file)) {
    say(`imported campaigns are left out: ${file} is not there, and SHARED=… names the folder of the reference data`)
    return undefined
  }
  await ensureBuilt(say)
  return withDatabase(say, (database) => {
    const env = {
      MONGODB_URI: database.uri('campaigns'),
      SESSION_SECRET: randomBytes(48).toString('base64url'),
      MASTER_KEY: randomBytes(32).toString('base64'),
      ...{ RATE_LIMIT_SCALE: '1000000', LOG_LEVEL: 'error' },
    }
    return withVariants([{ name: 'campaigns', module: 'bench/lanes/past-votes.ts', env }], async ([variant]) => {
      if (!variant) throw new Error('the product does not run')
      say(`importing ${imported}`)
      await variant.ask('import', file)
      const votes = await readVotes(variant.origin, own)
      await demandAnswers(variant, [votes.own, votes.other])
      const contestants = questions.flatMap((question) => [
        contestant(variant, question, votes.own, 'demo city'),
        contestant(variant, question, votes.other, 'imported'),
      ])
      return report(await compare(contestants, planOf(full), say), full)
    })
  })
}

function contestant(variant: RunningVariant, { name, requests }: Question, vote: ReadVote, whose: string): Contestant {
  const asked = requests(vote).map(({ request }) => request)
  return {
    name: `${name}, ${whose}`,
    variant,
    requests: () => {
      let next = 0
      return () => asked[next++ % asked.length]
    },
  }
}

/** What is not there costs little: a refusal, an empty list and a page without its subject are not measured. */
async function demandAnswers({ origin }: RunningVariant, votes: readonly ReadVote[]): Promise<void> {
  const connection = openConnection(origin)
  for (const { name, requests } of questions) {
    for (const { request, isShown } of votes.flatMap(requests)) {
      const { status, body } = await connection.send(request)
      const shown = body.toString()
      if (status !== 200 || shown.includes('"errors":') || !isShown(shown))
        throw new Error(`${name}: ${request.path} answers ${status}: ${shown.slice(0, 500)}`)
    }
  }
  connection.close()
}

function report(measured: readonly Measured[], full: boolean): ProofReport {
  const pairs = questions.map(({ name, kind }, i) => {
    // In the order of the contestants.
    const [ours, theirs] = [measured[2 * i], measured[2 * i + 1]] as [Measured, Measured]
    return { name, kind, ours, theirs, times: theirs.cpuMicros / ours.cpuMicros }
  })
  const worst = (which: Question['kind']): number =>
    rounded(Math.max(...pairs.filter(({ kind }) => kind === which).map(({ times }) => times)))
  const missed = pairs
    .filter(({ times }) => !(rounded(times) <= campaignGoal))
    .map(({ name, times }) => `imported campaign, ${name}: ${rounded(times)} × the demo city's`)
  const rows = pairs.map(({ name, ours, theirs, times }): [string, Record<string, number | string>] => [
    `imported campaign: ${name}`,
    {
      'CPU µs': rounded(theirs.cpuMicros, 1),
      'lowest, highest': theirs.spread.map((one) => rounded(one, 1)).join(', '),
      'demo city, CPU µs': rounded(ours.cpuMicros, 1),
      '× demo city': rounded(times),
      'per second': Math.round(theirs.perSecond),
      'p50 ms': rounded(theirs.p50Ms),
      'p99 ms': rounded(theirs.p99Ms),
    },
  ])
  const findings = full ? missed : []
  return {
    met: findings.length === 0,
    figures: { campaignLists: worst('lists'), campaignPages: worst('pages') },
    findings,
    table: Object.fromEntries(rows),
  }
}

function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
