import { leafHash } from '../kernel/merkle.ts'
import { toBase64Url } from '../kernel/base64url.ts'
import { boardLeafBytes, type BallotReceipt } from './board.ts'

/** A receipt as the installation gives it out: the nonce is on the device that cast, and nowhere else in public. */
export type BoardReceipt = Omit<BallotReceipt, 'nonce'>

/** What the address of a receipt says of it: enough for a QR code, and to look it up. */
export interface BallotReceiptCode {
  readonly campaignKey: string
  readonly envelope: string
  readonly seq: number
  readonly size: number
  /** the first 16 characters of the leaf's hash */
  readonly leaf: string
  /** the first 16 characters of the head's root */
  readonly root: string
}

const prefixLength = 16
const form = /^([0-9a-z-]{1,80})\.([0-9a-z~_-]{1,80})\.([1-9]\d{0,14})\.([1-9]\d{0,14})\.([\w-]{16})\.([\w-]{16})$/

/** One part more than the receipt of a signature, so that an address tells by itself which of both it is. */
export function ballotReceiptCode({
  campaignKey,
  envelope,
  leaf,
  head,
}: Pick<BoardReceipt, 'campaignKey' | 'envelope' | 'leaf' | 'head'>): string {
  const hash = toBase64Url(leafHash(boardLeafBytes(leaf)))
  // A colon would be spelled %3A in an address.
  const place = [campaignKey, envelope.replaceAll(':', '~'), leaf.seq, head.size]
  return [...place, hash.slice(0, prefixLength), head.root.slice(0, prefixLength)].join('.')
}

/** What stands in the address of a receipt; undefined when it is none. */
export function parseBallotReceiptCode(code: string): BallotReceiptCode | undefined {
  const found = form.exec(code)
  if (!found) return undefined
  const [, campaignKey = '', envelope = '', seq, size, leaf = '', root = ''] = found
  if (Number(seq) > Number(size)) return undefined
  return { campaignKey, envelope: envelope.replaceAll('~', ':'), seq: Number(seq), size: Number(size), leaf, root }
}
