import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { electionsFolder } from './elections.ts'
import type { Proof, ProofContext, ProofReport } from './proof.ts'
import type { OurTask, OurTime } from './tally/ours.ts'
import { timePabutools, type PabutoolsTime } from './tally/pabutools.ts'
import type { Size } from './tally/synthetic.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

/** budgets.md 15: how many times faster than pabutools, and seconds of what it is not asked for. */
const goals = {
  ...{ warsawFloats: 1_000, warsawCertified: 150, warsawPhragmen: 5_000, wieliczkaAdd1: 150, parseAndGroup: 30 },
  ...{ warsawAdd1Seconds: 1.5, millionSeconds: 2 },
}

const words = {
  warsawFloats: 'Warsaw 2026, Equal Shares in floats',
  warsawCertified: 'the same, certified',
  warsawPhragmen: 'Warsaw 2026, Phragmén',
  wieliczkaAdd1: 'Wieliczka 2023, Add1, certified',
  parseAndGroup: 'Warsaw 2026, parse and group',
}

const million: Size = { voters: 1_000_000, projects: 500 }
const growth: readonly Size[] = [
  { voters: 250_000, projects: 500 },
  { voters: 500_000, projects: 500 },
  million,
  { voters: 250_000, projects: 125 },
  { voters: 250_000, projects: 250 },
  { voters: 250_000, projects: 1_000 },
]
const shortGrowth: readonly Size[] = [
  { voters: 2_000, projects: 50 },
  { voters: 4_000, projects: 50 },
]

/** How much faster the tally is than the library that researchers and cities count with, and how it grows. */
export const tally: Proof = {
  name: 'tally',
  goal:
    `times faster than pabutools 1.2.3: Equal Shares ≥ ${goals.warsawFloats}, certified ≥ ${goals.warsawCertified}, ` +
    `Phragmén ≥ ${goals.warsawPhragmen}, Add1 ≥ ${goals.wieliczkaAdd1}, parse and group ≥ ${goals.parseAndGroup}; a million voters ≤ ${goals.millionSeconds} s`,
  async run({ full, say }): Promise<ProofReport> {
    say(
      'CPU time, which asks least who else runs. pabutools: one run of each, loading not counted. Ours: the median of',
    )
    say(
      'several after as many that warm up, all threads, each measurement in a process of its own, its start not counted',
    )
    if (full) return withFiles((warsaw, wieliczka) => compared(warsaw, wieliczka, say))
    say('a short run leaves pabutools out; its figures are not judged')
    const grown = await timeGrowth(shortGrowth)
    return { met: true, figures: { voters: shortGrowth.at(-1)?.voters ?? 0 }, findings: [], table: rowsOfGrowth(grown) }
  },
}

/** The two real elections as plain files, which is what pabutools reads, for as long as they are needed. */
async function withFiles<Answer>(work: (warsaw: string, wieliczka: string) => Promise<Answer>): Promise<Answer> {
  const data = electionsFolder
  if (!existsSync(data)) throw new Error(`The reference elections are not there (${data}): SHARED=… names their folder`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'bench-'))
  try {
    const warsaw = join(folder, 'warsaw.pb')
    writeFileSync(warsaw, gunzipSync(readFileSync(join(data, 'Poland_Warszawa_2026.pb.gz'))))
    return await work(warsaw, join(data, 'Poland_Wieliczka_2023_Green_Budget.pb'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compared(warsaw: string, wieliczka: string, say: ProofContext['say']): Promise<ProofReport> {
  const theirs = await timePabutools(warsaw, wieliczka, say)
  say('ours counts')
  const pairs = {
    warsawFloats: pair(theirs.shares, await time({ work: 'floats', on: warsaw, repetitions: 60 })),
    warsawCertified: pair(theirs.shares, await time({ work: 'certified', on: warsaw, repetitions: 30 })),
    warsawPhragmen: pair(theirs.phragmen, await time({ work: 'phragmen', on: warsaw, repetitions: 60 })),
    wieliczkaAdd1: pair(theirs.add1, await time({ work: 'exhaustive', on: wieliczka, repetitions: 15 })),
    parseAndGroup: pair(theirs.parse, await time({ work: 'parse', on: warsaw, repetitions: 15 })),
  }
  const warsawAdd1 = await time({ work: 'overspend', on: warsaw, repetitions: 3 })
  say('synthetic elections, six marks a ballot')
  const grown = await timeGrowth(growth)
  const largest = grown.find(({ size }) => size === million)?.time.ms ?? Number.NaN
  const figures = {
    ...mapped(pairs, ({ theirs, ours }) => Math.round((theirs.seconds * 1_000) / ours.ms)),
    warsawAdd1Seconds: rounded(warsawAdd1.ms / 1_000),
    millionSeconds: rounded(largest / 1_000),
  }
  const findings = [
    ...Object.entries(pairs).flatMap(([name, { isSame }]) => (isSame ? [] : [`${name}: the answers are not the same`])),
    ...Object.entries(goals).flatMap(([name, goal]) => missed(name, goal, figures[name as keyof typeof goals])),
  ]
  const rows = Object.fromEntries(
    Object.entries(pairs).map(([name, { theirs, ours }]) => {
      const key = name as keyof typeof pairs // its own keys
      const columns = { 'pabutools s': rounded(theirs.seconds), ...columnsOf(ours), times: figures[key] }
      return [words[key], { ...columns, goal: goals[key] }]
    }),
  )
  const table = { ...rows, 'Warsaw 2026, Add1 (186 runs), certified': columnsOf(warsawAdd1), ...rowsOfGrowth(grown) }
  return { met: findings.length === 0, figures, findings, table }
}

function pair(theirs: PabutoolsTime, ours: OurTime) {
  // pabutools sorts what Phragmén elects by name, so that only the set can be compared.
  const isSame = theirs.answer.toSorted().join() === ours.answer.toSorted().join()
  return { theirs, ours, isSame }
}

/** Measures one thing in a process of its own. */
async function time(task: OurTask): Promise<OurTime> {
  const { stdout } = await run(process.execPath, [join(root, 'bench/tally/ours.ts'), JSON.stringify(task)])
  return JSON.parse(stdout) as OurTime // its last word
}

async function timeGrowth(sizes: readonly Size[]) {
  const grown: { size: Size; time: OurTime }[] = []
  for (const size of sizes) grown.push({ size, time: await time({ work: 'floats', on: size, repetitions: 3 }) })
  return grown
}

function rowsOfGrowth(grown: Awaited<ReturnType<typeof timeGrowth>>) {
  return Object.fromEntries(
    grown.map(({ size, time }) => [`${size.voters} voters × ${size.projects} projects`, columnsOf(time)]),
  )
}

function columnsOf({ ms, lowestMs, highestMs }: OurTime) {
  return { 'ours ms': rounded(ms), 'lowest, highest': `${rounded(lowestMs)}, ${rounded(highestMs)}` }
}

/** Seconds may be fewer, ratios more. */
function missed(name: string, goal: number, figure: number): string[] {
  const isMet = name.endsWith('Seconds') ? figure <= goal : figure >= goal
  return isMet ? [] : [`${name} is ${figure}, the goal is ${goal}`]
}

function mapped<Key extends string, From, To>(values: Record<Key, From>, change: (value: From) => To) {
  const entries = Object.entries<From>(values).map(([key, value]) => [key, change(value)])
  return Object.fromEntries(entries) as Record<Key, To> // the keys are those of `values`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
