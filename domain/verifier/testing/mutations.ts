import type { Election } from '../../tally/election.ts'
import { fingerprintOf, fingerprintOfBallots } from '../../tally/trace/fingerprints.ts'
import type { Trace } from '../../tally/trace/format.ts'

/** The trace with its fingerprints made anew, as whoever changed it would. */
export function resealed(trace: Trace, election: Election): Trace {
  const { fingerprint: _fingerprint, ...contents } = trace
  const fingerprints = {
    rule: fingerprintOf('rule', trace.rule),
    election: fingerprintOf('election', trace.election),
    ballots: fingerprintOfBallots(election),
  }
  const sealed = { ...contents, fingerprints }
  return { ...sealed, fingerprint: fingerprintOf('trace', sealed) }
}

export type Path = readonly (string | number)[]

/** Every place of a trace at which something may be changed, but for the fingerprints. */
export function placesOf(value: unknown, path: Path = []): Path[] {
  if (path[0] === 'fingerprints' || path[0] === 'fingerprint') return []
  const own = path.length > 0 ? [path] : []
  if (typeof value !== 'object' || value === null) return own
  return [...own, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))]
}

/** A trace as anything can stand in it. */
type Json = Record<string, unknown>

/** Changes one place: another number, text or order, something less or something more. */
export function changed(trace: Trace, path: Path, chance: number): Trace {
  const copy = structuredClone(trace)
  let parent = copy as unknown as Json
  for (const key of path.slice(0, -1)) parent = parent[key] as Json
  const key = path.at(-1)!
  parent[key] = another(parent[key], chance, ids(trace))
  return copy
}

function ids({ election }: Trace): string[] {
  return election.projects.map(({ id }) => id)
}

function another(value: unknown, chance: number, names: readonly string[]): unknown {
  if (typeof value === 'number') return chance % 2 === 0 ? value + 1 : Math.max(0, value - 1)
  if (typeof value === 'boolean') return !value
  if (value === null) return chance % 2 === 0 ? 'x' : 1
  if (Array.isArray(value)) {
    if (value.length === 0) return [structuredClone(names[chance % names.length])]
    const at = chance % value.length
    const kinds = [value.toSpliced(at, 1), [...value, value[at]], value.toReversed()]
    return kinds[chance % kinds.length]
  }
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value!).slice(1))
  const words = [names, steps, reasons, stops, kinds].find((group) => group.includes(value as string))
  if (words && words.length > 1)
    return words[(words.indexOf(value as string) + 1 + (chance % (words.length - 1))) % words.length]
  return /^\d+$/.test(value as string) ? String(BigInt(value as string) + 1n) : `${value as string}x`
}

const steps = ['maxVotes', 'minCost', 'maxCost', 'projectId', 'file']
const reasons = [
  'withdrawn',
  'no_cost',
  'over_budget',
  'no_support',
  'below_threshold',
  'conflict',
  'no_money',
  'after_stop',
  'poor_supporters',
]
const stops = ['overspend', 'exhaustive', 'all-funded']
const kinds = ['cost', 'cardinality', 'points']
