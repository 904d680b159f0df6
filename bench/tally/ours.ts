import { readFileSync } from 'node:fs'
import { count, type CountOptions, type TallyOutcome, type TallyRule } from '../../domain/tally/count.ts'
import { createElection, type Election } from '../../domain/tally/election.ts'
import { electionOf } from '../../domain/tally/from-pabulib.ts'
import { readPabulib } from '../../domain/tally/pabulib/read.ts'
import { syntheticElection, type Size } from './synthetic.ts'

/** One thing to measure, on a `.pb` file or on a synthetic election. */
export interface OurTask {
  readonly work: 'parse' | keyof typeof countings
  readonly on: string | Size
  /** as many before them warm up */
  readonly repetitions: number
}

export interface OurTime {
  /** CPU time of all threads, the median */
  readonly ms: number
  readonly lowestMs: number
  readonly highestMs: number
  /** as of pabutools: ids of winners, or `id:votes` of all projects that were read */
  readonly answer: readonly string[]
}

const usual = { ties: ['projectId'], threshold: 0 } as const
const shares: TallyRule = { rule: 'equal-shares', utility: 'cost', completion: { kind: 'none' }, ...usual }

function add1(stop: 'overspend' | 'exhaustive'): TallyRule {
  const completion = { kind: 'add1', incrementMinor: 100, start: 'exact', stop, thenGreedy: false } as const
  return { rule: 'equal-shares', utility: 'cost', completion, ...usual }
}

interface Counting extends CountOptions {
  readonly rule: TallyRule
}

const countings = {
  floats: { rule: shares, method: 'floats' },
  certified: { rule: shares },
  phragmen: { rule: { rule: 'phragmen', misfit: 'stop', ...usual } },
  exhaustive: { rule: add1('exhaustive') },
  overspend: { rule: add1('overspend') },
} as const satisfies Record<string, Counting>

function electionIn(on: OurTask['on']): Election {
  if (typeof on !== 'string') return createElection(syntheticElection(on))
  const read = readPabulib(readFileSync(on, 'utf8'))
  if (!read.ok) throw new Error(`${on}: ${JSON.stringify(read.problems)}`)
  return electionOf(read.file)
}

function timed<Result>(repetitions: number, work: () => Result) {
  let result = work()
  for (let i = 1; i < repetitions; i++) result = work()
  const times = Array.from({ length: repetitions }, () => {
    const start = process.cpuUsage()
    result = work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  }).sort((a, b) => a - b)
  const at = (part: number) => times[Math.floor((repetitions - 1) * part)] ?? Number.NaN
  return { ms: at(0.5), lowestMs: at(0), highestMs: at(1), result }
}

function timeOf({ work, on, repetitions }: OurTask): OurTime {
  if (work === 'parse') {
    const { result, ...time } = timed(repetitions, () => electionIn(on))
    const { votes } = result.profiles.supporters
    return { ...time, answer: result.projects.map(({ id }, position) => `${id}:${votes[position]}`) }
  }
  const election = electionIn(on)
  const { rule, ...options }: Counting = countings[work]
  const { result, ...time } = timed<TallyOutcome>(repetitions, () => count(election, rule, options))
  return { ...time, answer: result.winners.map((winner) => election.projects[winner]?.id ?? '') }
}

console.log(JSON.stringify(timeOf(JSON.parse(process.argv.at(-1) ?? '') as OurTask))) // the bench wrote it
