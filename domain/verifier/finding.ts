/** Everything that a check can hold against a file. Pages and the command have words for each. */
export const findingCodes = [
  // the file
  'FILE_CUT',
  'LINE_UNREADABLE',
  'LINE_NOT_CANONICAL',
  'LINE_MALFORMED',
  'LINE_OUT_OF_ORDER',
  'LINE_MISSING',
  // the leaves
  'LEAF_MALFORMED',
  'LEAF_NOT_CANONICAL',
  'LEAF_OF_ANOTHER_PETITION',
  'LEAF_OUT_OF_SEQUENCE',
  'LEAF_TEXT_UNKNOWN',
  'LEAF_ASSURANCE_TOO_WEAK',
  'LEAF_COMMITMENT_REPEATED',
  'LEAF_UNDOES_NOTHING',
  'LEAF_UNDOES_WRONG_TYPE',
  'LEAF_UNDOES_TWICE',
  'LEAF_UNDOES_ANOTHER',
  // the rule book and what follows from it
  'BOOK_UNUSABLE',
  'BOOK_NOT_THE_PINNED_ONE',
  'BOOK_TIME_ZONE_DIFFERS',
  'BOOK_CALENDAR_DIFFERS',
  'BOOK_LEVEL_UNKNOWN',
  'TRACKS_DIFFER',
  'TRACK_NEED_DIFFERS',
  'TRACK_CROSSINGS_DIFFER',
  'TRACK_REGISTERED_UNMET',
  'TRACK_DEADLINES_DIFFER',
  'COUNTS_DIFFER',
  // keys
  'KEY_ID_WRONG',
  'KEY_CHAIN_BROKEN',
  'KEY_SIGNATURE_WRONG',
  // heads
  'HEAD_OF_ANOTHER_PETITION',
  'HEAD_KEY_UNKNOWN',
  'HEAD_KEY_NOT_IN_FORCE',
  'HEAD_SIGNATURE_WRONG',
  'HEAD_ROOT_DIFFERS',
  'HEAD_COUNTS_DIFFER',
  'HEAD_OUT_OF_ORDER',
  'HEAD_OLDER_THAN_LEAF',
  'HEAD_BEYOND_LEAVES',
  'LEAVES_BEYOND_HEAD',
  // what somebody kept from before
  'EARLIER_MALFORMED',
  'EARLIER_OF_ANOTHER_PETITION',
  'EARLIER_KEYS_DIFFER',
  'EARLIER_NOT_SIGNED',
  'EARLIER_DIFFERS',
  'EARLIER_LARGER',
  // the file of a day
  'DAY_DIGEST_WRONG',
  'DAY_NOT_SIGNED',
  // a receipt
  'RECEIPT_MALFORMED',
  'RECEIPT_OF_ANOTHER_PETITION',
  'RECEIPT_COMMITMENT_DIFFERS',
  'RECEIPT_NOT_INCLUDED',
  'RECEIPT_NOT_SIGNED',
  'RECEIPT_TEXT_UNKNOWN',
  'RECEIPT_LEAF_DIFFERS',
  'RECEIPT_TREE_DIFFERS',
  // a promise
  'PROMISE_MALFORMED',
  'PROMISE_OF_ANOTHER_PETITION',
  'PROMISE_NOT_SIGNED',
  'PROMISE_BROKEN',
  'PROMISE_KEPT_LATE',
  'PROMISE_LEAF_DIFFERS',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something that cannot be so. One is enough to say that the file does not prove what it claims. */
export interface Finding<Code extends string = FindingCode> {
  readonly code: Code
  /** of the file, from 1 */
  readonly line?: number
  /** of the leaf */
  readonly seq?: number
  /** what differs: names of members, expected and found values; never about a person */
  readonly details?: Readonly<Record<string, string | number>>
}

/** Something that a reader should know although nothing contradicts it. */
export type Note =
  /** leaves that entered the log long after the minute that they name; `minutes` of the latest */
  | { readonly code: 'LEAVES_LATE'; readonly leaves: number; readonly minutes: number; readonly seq: number }
  /** the need of a track follows from figures that the bundle does not hold */
  | { readonly code: 'NEED_NOT_COMPUTED'; readonly track: string; readonly need: number }
  /** the promise is not kept yet, and its time is not over */
  | { readonly code: 'PROMISE_OPEN'; readonly includedBy: string }

const keptInAll = 200

/** Gathers findings. A file that is wrong throughout is told by its first ones and their number. */
export class Findings<Code extends string = FindingCode> {
  readonly kept: Finding<Code>[] = []
  count = 0

  add(code: Code, where: Omit<Finding, 'code'> = {}): void {
    this.count++
    if (this.kept.length < keptInAll) this.kept.push({ code, ...where })
  }
}
