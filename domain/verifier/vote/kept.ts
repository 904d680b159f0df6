import { leafHash, verifyInclusion, equalBytes } from '../../kernel/merkle.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { fromJson } from '../check-receipt.ts'
import type { Key } from '../formats.ts'
import { isObject } from '../guards.ts'
import type { TreeAt } from '../leaf-log.ts'
import { bytesIn, signedMessage } from '../signed.ts'
import { faultOfBoardHead, rootAt, type BoardCheck } from './check-board.ts'
import type { VoteFindingCode, VoteFindings } from './finding.ts'
import {
  isBallotPromise,
  isBallotReceipt,
  isBoardHead,
  isVoteLine,
  type BallotPromise,
  type BallotReceipt,
  type BoardHead,
} from './formats.ts'
import { faultInHour, type Signers } from './signatures.ts'

// What voters and watchers kept from before, and how a board is held against it.

/** Heads of boards: one alone, several in lines, or those of earlier evidence. */
export interface EarlierBoards {
  readonly heads: readonly BoardHead[]
  /** of earlier evidence */
  readonly keys: readonly Key[]
}

/** @returns undefined when the text is none of them */
export function readEarlierBoards(text: string): EarlierBoards | undefined {
  const whole = fromJson(text)
  if (isBoardHead(whole)) return { heads: [whole], keys: [] }
  const heads: BoardHead[] = []
  const keys: Key[] = []
  for (const line of text.split('\n')) {
    // Leaves and ballots are passed over without reading them.
    if (line === '' || !(line.startsWith('{"head":') || line.startsWith('{"key":') || line.includes('"root":')))
      continue
    const value = fromJson(line)
    if (isBoardHead(value)) heads.push(value)
    else if (isVoteLine.head(value)) heads.push(value.head)
    else if (isVoteLine.key(value)) keys.push(value.key)
  }
  return heads.length > 0 ? { heads, keys } : undefined
}

/** The receipt of a file, or undefined when it is none. */
export function readBallotReceipt(text: string): BallotReceipt | undefined {
  const value = fromJson(text)
  return isBallotReceipt(value) ? value : undefined
}

/** The promise of a file, or undefined when it is none. */
export function readBallotPromise(text: string): BallotPromise | undefined {
  const value = fromJson(text)
  return isBallotPromise(value) ? value : undefined
}

/** Whether a receipt holds by itself: its leaf stands in the tree of its head, which is signed. Needs no board. */
export async function checkBallotReceipt(
  receipt: BallotReceipt,
  signers: Signers,
  findings: VoteFindings,
): Promise<void> {
  const { leaf, head, campaign, envelope } = receipt
  const add = (code: VoteFindingCode, details = {}) => findings.add(code, { seq: leaf.seq, details })
  const isOfOneVote = [leaf, head].every((one) => one.campaign === campaign && one.envelope === envelope)
  if (!isOfOneVote || leaf.kind === 'void') add('RECEIPT_OF_ANOTHER_VOTE')
  const isIncluded = verifyInclusion({
    leafHash: leafHash(bytesOf(leaf)),
    index: leaf.seq - 1,
    size: head.size,
    proof: receipt.proof.map((hash) => bytesIn(hash, 32)),
    root: bytesIn(head.root, 32),
  })
  if (!isIncluded) add('RECEIPT_NOT_INCLUDED', { size: head.size })
  const fault = await faultOfBoardHead(head, signers)
  if (fault) add('RECEIPT_NOT_SIGNED', { because: fault, key: head.key })
}

/** A board whose leaves were checked, with the roots of every size that somebody names. */
export interface CheckedBoard {
  readonly board: BoardCheck
  readonly trees: ReadonlyMap<number, TreeAt>
}

interface Vote {
  readonly campaign: string
  readonly boards: ReadonlyMap<string, CheckedBoard>
  readonly signers: Signers
}

/** A receipt that is part of this vote: its leaf stands where it says, and its tree is the beginning of the board. */
export async function checkReceiptHere(receipt: BallotReceipt, vote: Vote, findings: VoteFindings): Promise<void> {
  const { leaf, head, envelope } = receipt
  await checkBallotReceipt(receipt, vote.signers, findings)
  const add = (code: VoteFindingCode, details = {}) => findings.add(code, { seq: leaf.seq, details })
  const here = vote.boards.get(envelope)
  if (!here || receipt.campaign !== vote.campaign) {
    add('RECEIPT_OF_ANOTHER_VOTE')
    return
  }
  const { log } = here.board
  if (rootAt(here.trees, head.size) !== head.root) add('RECEIPT_TREE_DIFFERS', { size: head.size })
  const isThere = leaf.seq >= 1 && leaf.seq <= log.size && equalBytes(log.hash(leaf.seq - 1), leafHash(bytesOf(leaf)))
  if (!isThere) add('RECEIPT_LEAF_DIFFERS')
}

/** Whether the sealed board keeps a promise: the ballot that the server took is on it. */
export async function checkBallotPromise(promise: BallotPromise, vote: Vote, findings: VoteFindings): Promise<void> {
  const { key, hour, signature, envelope, commitment } = promise
  const message = signedMessage('dauys/ballot-promise/1', promise)
  const fault = await faultInHour({ key, hour, signature, message }, vote.signers)
  if (fault) findings.add('PROMISE_NOT_SIGNED', { details: { because: fault, key } })
  const here = vote.boards.get(envelope)
  if (!here || promise.campaign !== vote.campaign) findings.add('PROMISE_OF_ANOTHER_VOTE')
  else if (!here.board.seqs.has(commitment)) findings.add('PROMISE_BROKEN', { details: { envelope, hour } })
}

/** A head from before that a board was held against. */
export interface ComparedBoard {
  readonly envelope: string
  readonly size: number
  readonly hour: string
  readonly isSame: boolean
}

/** Whether the boards continue what somebody kept: what finds a whole board rewritten by the holder of the key. */
export async function checkEarlierBoards(
  earlier: EarlierBoards,
  { campaign, boards, signers }: Vote,
  findings: VoteFindings,
): Promise<ComparedBoard[]> {
  const chain = signers.keys.all
  const isSameChain = earlier.keys.every(({ id, publicKey }, i) => {
    return chain[i]?.id === id && chain[i].publicKey === publicKey
  })
  if (!isSameChain) findings.add('EARLIER_KEYS_DIFFER')
  const own = earlier.heads.filter((head) => head.campaign === campaign)
  if (own.length === 0) findings.add('EARLIER_OF_ANOTHER_VOTE')
  const compared: ComparedBoard[] = []
  for (const head of own) {
    const { envelope, size, hour } = head
    const details = { envelope, size, hour }
    const fault = await faultOfBoardHead(head, signers)
    if (fault) findings.add('EARLIER_NOT_SIGNED', { details: { ...details, because: fault } })
    const here = boards.get(envelope)
    const isThere = here !== undefined && size <= here.board.log.size
    const isSame = isThere && rootAt(here.trees, size) === head.root
    if (!isThere) findings.add('EARLIER_LARGER', { details })
    else if (!isSame) findings.add('EARLIER_DIFFERS', { details })
    compared.push({ ...details, isSame })
  }
  return compared
}

/** Sizes of a board that kept files name roots of. */
export function keptSizes(
  envelope: string,
  kept: { readonly earlier: readonly EarlierBoards[]; readonly receipts: readonly BallotReceipt[] },
): number[] {
  const heads = [...kept.earlier.flatMap((earlier) => earlier.heads), ...kept.receipts.map(({ head }) => head)]
  return heads.filter((head) => head.envelope === envelope).map(({ size }) => size)
}

function bytesOf(leaf: BallotReceipt['leaf']): Uint8Array {
  return new TextEncoder().encode(canonicalJson(leaf))
}

/** Whether a value is the first line of the evidence of a vote. */
export function isEvidenceOfVote(value: unknown): boolean {
  return isObject(value) && value['kind'] === 'campaign'
}
