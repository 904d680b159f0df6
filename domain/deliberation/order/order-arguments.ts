import { argumentKinds, type ArgumentKind } from '../contribution.ts'
import { findCentres, nearestOf } from './clusters.ts'
import { placeOn, planeOf } from './project-people.ts'
import { valueAt, type OrderInputs, type PersonRow } from './reaction-matrix.ts'

/** From so many active people on whose accounts are older than the petition, arguments are ranked by bridging. */
export const bridgingFrom = 30
/** Who reacted to so many arguments, or to all where there are fewer, is active: of others no view is known yet. */
const activeFrom = 3
/** Every so many-th place goes to an argument that few have seen: less than half as many as the most seen of its side. */
const littleSeenEvery = 5
const seed = 20_260_601

export interface ArgumentsOrder {
  /** approval: smoothed, of everybody together · bridging: by every cluster at once */
  readonly rule: 'approval' | 'bridging'
  /** who reacted to an argument that is shown */
  readonly people: number
  /** active people whose accounts are older than the petition */
  readonly older: number
  /** how many people each cluster has; one of everybody under `approval` */
  readonly clusters: readonly number[]
  readonly sides: Readonly<Record<ArgumentKind, readonly RankedArgument[]>>
}

export interface RankedArgument {
  readonly id: string
  /** 0 to 1, rounded to nine places */
  readonly score: number
  readonly seen: number
  /** it has this place because few have seen it */
  readonly littleSeen: boolean
}

/**
 * The order of arguments (petitions.md 5), the same whoever computes it. The rule in words, step by step:
 * docs/deliberation-order.md.
 */
export function orderArguments(inputs: OrderInputs): ArgumentsOrder {
  const { people } = inputs
  const active = people.filter((person) => isActive(person, inputs.arguments.length))
  const older = active.filter((person) => person.older)
  const groups = older.length < bridgingFrom ? [people] : clustersOf(inputs.arguments.length, active, older)
  const scored = inputs.arguments.map(({ id, kind }, column) => ({
    ...{ id, kind, column },
    score: rounded(groups.reduce((product, group) => product * approval(group, column), 1)),
    seen: people.filter((person) => valueAt(person, column) !== undefined).length,
  }))
  const sideOf = (side: ArgumentKind): RankedArgument[] => placed(scored.filter(({ kind }) => kind === side))
  const [forIt, against] = argumentKinds
  return {
    rule: older.length < bridgingFrom ? 'approval' : 'bridging',
    people: people.length,
    older: older.length,
    clusters: groups.map((group) => group.length),
    sides: { [forIt]: sideOf(forIt), [against]: sideOf(against) } as ArgumentsOrder['sides'],
  }
}

function isActive(person: PersonRow, columns: number): boolean {
  const seen = [...person.reactions].filter((_, column) => valueAt(person, column) !== undefined).length
  return seen >= Math.min(activeFrom, columns)
}

/** Older accounts make the clusters; every active person is then counted in the one they lie nearest to. */
function clustersOf(columns: number, active: readonly PersonRow[], older: readonly PersonRow[]): PersonRow[][] {
  const plane = planeOf(older, columns, seed)
  const centres = findCentres(
    older.map((person) => placeOn(plane, person)),
    seed,
  )
  if (centres.length === 0) return [[...active]]
  const groups = centres.map((): PersonRow[] => [])
  for (const person of active) groups[nearestOf(centres, placeOn(plane, person))]?.push(person)
  return groups
}

/** (agree + 1) / (seen + 2): what nobody has seen stands in the middle. */
function approval(group: readonly PersonRow[], column: number): number {
  let [agree, seen] = [0, 0]
  for (const person of group) {
    const value = valueAt(person, column)
    if (value === undefined) continue
    seen++
    if (value === 1) agree++
  }
  return (agree + 1) / (seen + 2)
}

function rounded(score: number): number {
  return Math.round(score * 1e9) / 1e9
}

interface Scored {
  readonly id: string
  readonly column: number
  readonly score: number
  readonly seen: number
}

function placed(side: readonly Scored[]): RankedArgument[] {
  const best = [...side].sort((a, b) => b.score - a.score || b.seen - a.seen || a.column - b.column)
  const most = Math.max(0, ...side.map(({ seen }) => seen))
  const rare = side.filter(({ seen }) => seen * 2 < most).sort((a, b) => a.seen - b.seen || b.column - a.column)
  const taken = new Set<Scored>()
  const order: RankedArgument[] = []
  while (order.length < side.length) {
    const isTheirs = order.length % littleSeenEvery === littleSeenEvery - 1
    const rarest = isTheirs ? rare.find((one) => !taken.has(one)) : undefined
    const next = rarest ?? best.find((one) => !taken.has(one))
    if (!next) break
    taken.add(next)
    order.push({ id: next.id, score: next.score, seen: next.seen, littleSeen: rarest !== undefined })
  }
  return order
}
