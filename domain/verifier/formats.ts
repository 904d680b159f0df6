import { assurances } from '../kernel/actor.ts'
import { isId, type PetitionId } from '../kernel/ids.ts'
import { isLocalDate } from '../kernel/legal-days.ts'
import {
  bytesOf,
  countsBy,
  exactly,
  isCode,
  isHash,
  isMinute,
  isMoment,
  isNumber,
  isObject,
  isSignature,
  isText,
  listOf,
  oneOf,
  orNull,
  type Guarded,
} from './guards.ts'

// docs/verify/format.md as code, version 1: one guard for each format.

export const leafTypes = ['counted', 'withdrawn', 'invalidated', 'restored', 'superseded'] as const
export type LeafType = (typeof leafTypes)[number]
export const channels = ['web'] as const

/** What a leaf does to the count. */
export const worth = { counted: 1, withdrawn: -1, invalidated: -1, restored: 1, superseded: -1 } as const

/** What each type may end; `counted` ends nothing. */
export const mayUndo: Readonly<Record<LeafType, readonly LeafType[]>> = {
  counted: [],
  withdrawn: ['counted', 'restored'],
  invalidated: ['counted', 'restored'],
  restored: ['invalidated'],
  superseded: ['counted', 'restored'],
}

const one = oneOf(1)
const isPetitionId = (value: unknown): value is PetitionId => isId('pet', value)

const hasLeafMembers = exactly(
  {
    v: one,
    petition: isPetitionId,
    seq: isNumber,
    type: oneOf(...leafTypes),
    text: isHash,
    commitment: isHash,
    minute: isMinute,
    area: orNull(isCode),
    channel: oneOf(...channels),
    assurance: oneOf(...assurances),
  },
  { undoes: isNumber, reason: isCode, batch: isCode },
)
export type Leaf = Guarded<typeof hasLeafMembers>

/** The members, and which of them this type has. */
export function isLeaf(value: unknown): value is Leaf {
  if (!hasLeafMembers(value)) return false
  const isDecided = value.type === 'invalidated' || value.type === 'restored'
  return (
    (value.undoes !== undefined) === (value.type !== 'counted') &&
    (value.reason !== undefined) === isDecided &&
    (value.batch === undefined || isDecided)
  )
}

const isByType = exactly({
  counted: isNumber,
  withdrawn: isNumber,
  invalidated: isNumber,
  restored: isNumber,
  superseded: isNumber,
})

export const isHead = exactly({
  v: one,
  petition: isPetitionId,
  size: isNumber,
  root: isHash,
  counts: exactly({
    total: isNumber,
    counted: isNumber,
    withdrawn: isNumber,
    invalidated: isNumber,
    restored: isNumber,
    superseded: isNumber,
  }),
  at: isMoment,
  rules: isHash,
  key: bytesOf(16),
  signature: isSignature,
})
export type Head = Guarded<typeof isHead>

export const isKey = exactly({
  v: one,
  id: bytesOf(16),
  publicKey: bytesOf(32),
  from: isMoment,
  previous: orNull(bytesOf(16)),
  signature: isSignature,
})
export type Key = Guarded<typeof isKey>

export const isPromise = exactly({
  v: one,
  petition: isPetitionId,
  commitment: isHash,
  text: isHash,
  at: isMoment,
  includedBy: isMoment,
  key: bytesOf(16),
  tree: exactly({ index: isNumber, size: isNumber, hashes: listOf(isHash) }),
  signature: isSignature,
})
export type SignedPromise = Guarded<typeof isPromise>

export const isReceipt = exactly({
  v: one,
  petition: isPetitionId,
  number: isText,
  leaf: isLeaf,
  nonce: bytesOf(32),
  ref: bytesOf(16),
  n: isNumber,
  proof: listOf(isHash),
  head: isHead,
})
export type Receipt = Guarded<typeof isReceipt>

/** The lines of an evidence bundle that are not leaves, by their `kind`. */
export const isEvidenceLine = {
  petition: exactly({
    kind: oneOf('petition'),
    v: one,
    petition: isPetitionId,
    number: isText,
    title: isText,
    level: isCode,
    texts: listOf(isHash),
    timeZone: isText,
  }),
  book: exactly({ kind: oneOf('book'), book: isObject, calendar: isObject }),
  track: exactly({
    kind: oneOf('track'),
    track: isCode,
    need: isNumber,
    crossings: listOf(exactly({ n: isNumber, direction: oneOf('met', 'unmet'), seq: isNumber, minute: isMinute })),
    registered: orNull(isMoment),
    deadlines: listOf(exactly({ step: isCode, dueAt: isMoment })),
  }),
  key: exactly({ kind: oneOf('key'), key: isKey }),
  counts: exactly({
    kind: oneOf('counts'),
    total: isNumber,
    byType: isByType,
    byArea: countsBy(isCode),
    byDay: countsBy(isLocalDate),
    byChannel: countsBy((name) => oneOf(...channels)(name)),
    byAssurance: countsBy((name) => oneOf(...assurances)(name)),
  }),
  head: exactly({ kind: oneOf('head'), head: isHead }),
} as const
export type EvidenceKind = keyof typeof isEvidenceLine
export type EvidenceLine<Kind extends EvidenceKind> = Guarded<(typeof isEvidenceLine)[Kind]>

export const isDayLine = exactly({
  kind: oneOf('day'),
  v: one,
  day: (value: unknown): value is string => isLocalDate(value),
  heads: isNumber,
  previous: orNull(isHash),
})
export const isSealLine = exactly({
  kind: oneOf('seal'),
  digest: isHash,
  key: bytesOf(16),
  signature: isSignature,
})
