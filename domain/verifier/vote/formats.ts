import { isId, type CampaignId } from '../../kernel/ids.ts'
import { isLocalDate } from '../../kernel/legal-days.ts'
import {
  bytesOf,
  countsBy,
  exactly,
  isCode,
  isHash,
  isMoment,
  isNumber,
  isObject,
  isSignature,
  isText,
  listOf,
  oneOf,
  orNull,
  type Guarded,
} from '../guards.ts'
import { isKey } from '../formats.ts'

// docs/verify/board.md as code, version 1: one guard for each format.

const one = oneOf(1)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isHex = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value)
const isCampaignId = (value: unknown): value is CampaignId => isId('cmp', value)
const isKeyId = bytesOf(16)

/** `2027-05-03T09Z` */
function isHour(value: unknown): value is string {
  return isText(value) && /^T([01]\d|2[0-3])Z$/.test(value.slice(10)) && isLocalDate(value.slice(0, 10))
}

/** `2027-06-03T09:41:07.250Z` */
function isInstant(value: unknown): value is string {
  return isText(value) && /\.\d{3}Z$/.test(value) && isMoment(`${value.slice(0, 19)}Z`) && value.length === 24
}

const voidReasons = ['unreadable', 'against_rules', 'duplicate', 'ineligible'] as const

const hasLeafMembers = exactly(
  {
    v: one,
    campaign: isCampaignId,
    envelope: isCode,
    seq: isNumber,
    kind: oneOf('cast', 'supersede', 'void'),
    commitment: isHash,
    rules: isHex,
    list: isHex,
    hour: isHour,
  },
  { ends: isNumber, reason: oneOf(...voidReasons) },
)
export type BoardLeaf = Guarded<typeof hasLeafMembers>

/** The members, and which of them this kind has. */
function isLeaf(value: unknown): value is BoardLeaf {
  return (
    hasLeafMembers(value) &&
    (value.ends !== undefined) === (value.kind !== 'cast') &&
    (value.reason !== undefined) === (value.kind === 'void')
  )
}

export const isBoardHead = exactly({
  v: one,
  campaign: isCampaignId,
  envelope: isCode,
  size: isNumber,
  root: isHash,
  hour: isHour,
  key: isKeyId,
  signature: isSignature,
})
export type BoardHead = Guarded<typeof isBoardHead>

export const isBallotReceipt = exactly({
  v: one,
  kind: oneOf('ballot'),
  campaign: isCampaignId,
  campaignKey: isText,
  envelope: isCode,
  leaf: isLeaf,
  nonce: bytesOf(32),
  proof: listOf(isHash),
  head: isBoardHead,
})
export type BallotReceipt = Guarded<typeof isBallotReceipt>

export const isBallotPromise = exactly({
  v: one,
  campaign: isCampaignId,
  envelope: isCode,
  commitment: isHash,
  hour: isHour,
  key: isKeyId,
  signature: isSignature,
})
export type BallotPromise = Guarded<typeof isBallotPromise>

/** The lines of the evidence of a vote, by their `kind`. */
export const isVoteLine = {
  campaign: exactly({
    kind: oneOf('campaign'),
    v: one,
    campaign: isCampaignId,
    key: isText,
    rules: isHex,
    list: isHex,
    boards: isHex,
    lot: orNull(isHex),
  }),
  rules: exactly({ kind: oneOf('rules'), rules: isObject }),
  envelope: exactly({ kind: oneOf('envelope'), envelope: isCode, amount: isNumber }),
  project: exactly({
    kind: oneOf('project'),
    number: isNumber,
    id: isText,
    envelope: isText,
    title: isText,
    language: isText,
    place: isText,
    category: isText,
    price: isNumber,
    texts: isObject,
    withdrawn: isFlag,
  }),
  list: exactly({ kind: oneOf('list'), seed: isHex, conflicts: listOf(listOf(isNumber)) }),
  key: exactly({ kind: oneOf('key'), key: isKey }),
  board: exactly({ kind: oneOf('board'), envelope: isCode, size: isNumber, root: isHash, heads: isNumber }),
  cast: isLeaf,
  supersede: isLeaf,
  void: isLeaf,
  head: exactly({ kind: oneOf('head'), head: isBoardHead }),
  lot: exactly({ kind: oneOf('lot'), commitment: isHex, secret: orNull(isHex) }),
  box: exactly({
    kind: oneOf('box'),
    envelope: isCode,
    accepted: isNumber,
    replaced: isNumber,
    voids: countsBy((name) => oneOf(...voidReasons)(name)),
    ballots: isHex,
  }),
  ballot: exactly({ kind: oneOf('ballot'), envelope: isCode, ballot: isText }),
  totals: exactly({
    kind: oneOf('totals'),
    envelope: isCode,
    empty: isNumber,
    projects: listOf(exactly({ number: isNumber, votes: isNumber, points: isNumber })),
  }),
  result: exactly({
    kind: oneOf('result'),
    envelope: isCode,
    tally: isText,
    winners: listOf(isNumber),
    spent: isNumber,
    trace: isHex,
  }),
  trace: exactly({ kind: oneOf('trace'), envelope: isCode, tally: isText, trace: isObject }),
  protocol: exactly({ kind: oneOf('protocol'), digest: isHex, quorum: isFlag, signatures: isNumber }),
  signature: exactly({ kind: oneOf('signature'), name: isText, at: isInstant, key: isKeyId, signature: isSignature }),
} as const
export type VoteLineKind = keyof typeof isVoteLine
export type VoteLine<Kind extends VoteLineKind = VoteLineKind> = Guarded<(typeof isVoteLine)[Kind]>

/** What may stand before a line; nothing stands before the first. */
export const standsAfter: Readonly<Record<VoteLineKind, readonly (VoteLineKind | undefined)[]>> = {
  campaign: [undefined],
  rules: ['campaign'],
  envelope: ['rules', 'envelope'],
  project: ['envelope', 'project'],
  list: ['envelope', 'project'],
  key: ['list', 'key'],
  board: ['key', 'board', 'cast', 'supersede', 'void', 'head'],
  cast: ['board', 'cast', 'supersede', 'void'],
  supersede: ['cast', 'supersede', 'void'],
  void: ['cast', 'supersede', 'void'],
  head: ['cast', 'supersede', 'void', 'head'],
  lot: ['board', 'head', 'lot'],
  box: ['board', 'head', 'lot', 'result', 'trace'],
  ballot: ['box', 'ballot'],
  totals: ['box'],
  result: ['box', 'ballot', 'totals', 'result', 'trace'],
  trace: ['result'],
  protocol: ['result', 'trace'],
  signature: ['protocol', 'signature'],
}

/** Without one of them it is no evidence of a vote. */
export const neededLines = [
  'campaign',
  'rules',
  'envelope',
  'list',
  'key',
  'board',
  'box',
  'result',
  'protocol',
] as const

export function isVoteLineKind(kind: unknown): kind is VoteLineKind {
  return isText(kind) && Object.hasOwn(isVoteLine, kind)
}
