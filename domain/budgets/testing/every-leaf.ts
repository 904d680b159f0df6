import {
  comparisons,
  electorates,
  envelopeKinds,
  gateEvents,
  greedyOrders,
  handMethods,
  lastingStates,
  leftovers,
  misfits,
  optionalStates,
  proposers,
  publishedAttributes,
  tieSteps,
  utilities,
} from '../rules/pb-rules.ts'
import { assurances } from '../../kernel/actor.ts'

type Path = readonly string[]

/** Every value of a document, with the keys down to it. */
export function valuesIn(value: unknown, path: Path = []): { readonly path: Path; readonly value: unknown }[] {
  const members = isLeaf(value) ? [] : Object.entries(value as object)
  return [{ path, value }, ...members.flatMap(([key, member]) => valuesIn(member, [...path, key]))]
}

export function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** Words that stand somewhere in rules; which of them may stand at a place, the check of the shape knows. */
const vocabulary: readonly string[] = [
  ...[...comparisons, ...electorates, ...envelopeKinds, ...gateEvents, ...greedyOrders, ...handMethods, ...assurances],
  ...[...lastingStates, ...leftovers, ...misfits, ...optionalStates, ...proposers, ...publishedAttributes],
  ...[...tieSteps, ...utilities],
  ...['refuse', 'warn', 'fixed', 'equal', 'population', 'voting-start', 'cast', 'any', 'home', 'one-of-choice'],
  ...['none', 'desk', 'two-envelope', 'first', 'paper', 'online', 'choose-1', 'knapsack', 'overspend', 'exhaustive'],
  ...['exact', 'floor', 'greedy', 'keyed', 'blind-signed', 'daily', 'live', 'remainder', 'reserve'],
]
/** Of values that are no word of ours: a currency, a zone, a day, an address. */
const others = ['EUR', 'Europe/Berlin', '05-05', 'https://example.org/law']

const ratio = [1, 7]
/** Other parts of a kind: changing the word alone would leave keys of the old kind. */
const parts: Readonly<Record<string, readonly object[]>> = {
  support: [{ kind: 'none' }, { kind: 'fixed', signatures: 30 }, { kind: 'per-mille', max: 2 }],
  quorum: [{ kind: 'none' }, { kind: 'share', of: ratio }],
  threshold: [
    { kind: 'none' },
    { kind: 'score', min: 7 },
    { kind: 'of-voters', share: ratio },
    { kind: 'by-cost', factor: ratio },
  ],
  partFunding: [
    { kind: 'none' },
    { kind: 'first-misfit', minCovered: ratio, from: 'remainder' },
    { kind: 'first-misfit', minCovered: ratio, from: 'reserve' },
  ],
  completion: [
    { kind: 'none' },
    { kind: 'greedy' },
    { kind: 'add1', increment: 7, stop: 'overspend', start: 'exact', thenGreedy: true },
  ],
  split: [{ by: 'mixed', equalPart: ratio }],
  projectCap: [{ minor: 7 }, { ofEnvelope: ratio }, { minor: 7, ofEnvelope: ratio }],
  ballots: [
    { type: 'approval', min: 2, max: 7, advise: 3, perCategoryMax: 2 },
    { type: 'choose-1' },
    { type: 'knapsack' },
    { type: 'knapsack', minSpend: ratio },
    { type: 'points', total: 7, maxPerProject: 5, minProjects: 2 },
    { type: 'ranking', min: 1, max: 2, scores: [2, 1] },
    { type: 'grades', values: [0, 1, 2] },
  ],
  tallies: [
    { rule: 'greedy', order: 'points', misfit: 'stop' },
    { rule: 'phragmen', misfit: 'skip' },
    { rule: 'equal-shares', utility: 'cardinality', completion: { kind: 'greedy' }, comparison: 'exclusion' },
  ],
}
/** What parts of every kind have. */
const kept = ['envelope', 'id', 'ties', 'threshold', 'partFunding']
const kinds = ['kind', 'type', 'rule', 'by']

/** Copies of a document with another value at a place; not all of them are rules. */
export function changesOf(document: unknown, path: Path): unknown[] {
  const was = valueAt(document, path)
  const values = othersThan(was).map((value) => replaced(document, path, value))
  return kinds.includes(path.at(-1) ?? '') ? [...values, ...partsInPlaceOf(document, path.slice(0, -1))] : values
}

function partsInPlaceOf(document: unknown, path: Path): unknown[] {
  const was = Object.entries(valueAt(document, path) as object)
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? ''
  const common = Object.fromEntries(was.filter(([key]) => kept.includes(key)))
  return (parts[name] ?? [])
    .map((part) => ({ ...common, ...part }))
    .filter((part) => JSON.stringify(part) !== JSON.stringify(Object.fromEntries(was)))
    .map((part) => replaced(document, path, part))
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document)
}

function othersThan(value: unknown): unknown[] {
  switch (typeof value) {
    case 'boolean':
      return [!value]
    case 'number':
      return [value + 1, value + 2, value - 1]
    case 'string':
      return vocabulary.includes(value)
        ? [['PL'], ...vocabulary.filter((word) => word !== value)]
        : [...others, `${value}x`]
    default:
      return [2, ['PL']] // where nothing stands
  }
}

/** A copy of a document with a value at a place. */
export function replaced(document: unknown, path: Path, value: unknown): unknown {
  return changed(document, path, (parent, key) => (parent[key] = value))
}

/** A copy of a document without an entry. */
export function without(document: unknown, path: Path): unknown {
  return changed(document, path, (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else Reflect.deleteProperty(parent, key)
  })
}

/** Copies only what lies on the way, so that thousands of copies are made in a moment. */
function changed<Value>(
  value: Value,
  path: Path,
  change: (parent: Record<string, unknown>, key: string) => void,
): Value {
  const [key = '', ...rest] = path
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
  if (rest.length === 0) change(copy, key)
  else copy[key] = changed(copy[key], rest, change)
  return copy as Value
}
