import { toBase64Url } from '../../kernel/base64url.ts'
import { LeafLog, type TreeAt } from '../leaf-log.ts'
import { signedMessage } from '../signed.ts'
import type { VoteFindingCode, VoteFindings } from './finding.ts'
import type { BoardHead, BoardLeaf, VoteLine } from './formats.ts'
import { faultInHour, type Signers } from './signatures.ts'

interface HeadLine {
  readonly head: BoardHead
  readonly line: number
}

/** What every leaf of a board must name. */
export type BoardPlace = Pick<BoardLeaf, 'campaign' | 'envelope' | 'rules' | 'list'>

/** What the leaves of a board add up to. */
export interface BoardCounts {
  /** ballots that count */
  readonly counted: number
  readonly replaced: number
  readonly voids: Readonly<Record<string, number>>
}

/** One board: its leaves as they come, then its heads and roots. */
export class BoardCheck {
  readonly stated: VoteLine<'board'>
  readonly heads: HeadLine[] = []
  /** ballots that were sealed just like one before */
  alike = 0
  /** the number of the first ballot on the board with a commitment */
  readonly seqs = new Map<string, number>()
  readonly log = new LeafLog()
  private readonly place: BoardPlace
  private readonly findings: VoteFindings
  private readonly line: number
  /** by leaf: the commitment while it counts, undefined once it was ended or where it is a void */
  private readonly standing: (string | undefined)[] = []
  /** by leaf */
  private readonly hours: string[] = []
  private casts = 0
  private supersedes = 0
  private readonly voids: Record<string, number> = {}

  constructor(stated: VoteLine<'board'>, place: BoardPlace, findings: VoteFindings, line: number) {
    this.stated = stated
    this.place = place
    this.findings = findings
    this.line = line
  }

  /** @param bytes the line, which the leaf is hashed as */
  push(leaf: BoardLeaf, bytes: Uint8Array, line: number): void {
    const add = (code: VoteFindingCode, details = {}) =>
      this.findings.add(code, { line, seq: leaf.seq, details: { envelope: this.stated.envelope, ...details } })
    const { campaign, envelope, rules, list } = this.place
    const isHere =
      leaf.campaign === campaign && leaf.envelope === envelope && leaf.rules === rules && leaf.list === list
    if (!isHere) add('LEAF_OF_ANOTHER_VOTE')
    this.log.append(bytes, 0, bytes.length)
    const { size } = this.log
    if (leaf.seq !== size) add('LEAF_OUT_OF_SEQUENCE', { expected: size, found: leaf.seq })
    this.hours.push(leaf.hour)
    if (leaf.kind !== 'cast') this.end(leaf, add)
    if (leaf.kind === 'void') this.voidBallot(leaf, add)
    else this.addBallot(leaf, add)
  }

  counts(): BoardCounts {
    const voided = Object.values(this.voids).reduce((sum, n) => sum + n, 0)
    return { counted: this.casts - voided, replaced: this.supersedes, voids: this.voids }
  }

  /** Roots and heads, once every leaf is there. @param sizes that somebody else names a root of */
  async conclude(signers: Signers, sizes: readonly number[]): Promise<ReadonlyMap<number, TreeAt>> {
    const { stated, log, heads, findings, line } = this
    const wanted = [log.size, stated.size, ...heads.map(({ head }) => head.size), ...sizes]
    const trees = log.treesAt(
      wanted.filter((size) => size <= log.size),
      () => undefined,
    )
    const details = { envelope: stated.envelope }
    if (rootAt(trees, stated.size) !== stated.root) findings.add('BOARD_ROOT_DIFFERS', { line, details })
    if (heads.length !== stated.heads) {
      findings.add('HEADS_MISSING', { line, details: { ...details, expected: stated.heads, found: heads.length } })
    }
    for (const [i, head] of heads.entries()) await this.checkHead(head, heads[i - 1]?.head, trees, signers)
    const covered = heads.at(-1)?.head.size ?? 0
    if (covered < log.size) {
      findings.add('LEAVES_BEYOND_HEAD', { line, details: { ...details, size: covered, leaves: log.size } })
    }
    return trees
  }

  private addBallot({ seq, kind, commitment }: BoardLeaf, add: Add): void {
    if (kind === 'cast') this.casts++
    else this.supersedes++
    if (this.seqs.has(commitment)) this.alike++
    else this.seqs.set(commitment, seq)
    this.standing.push(commitment)
    if (this.log.size > this.stated.size) add('LEAF_AFTER_SEALING')
  }

  private voidBallot({ reason }: BoardLeaf, add: Add): void {
    if (reason) this.voids[reason] = (this.voids[reason] ?? 0) + 1
    this.standing.push(undefined)
    if (this.log.size <= this.stated.size) add('LEAF_VOID_TOO_EARLY')
  }

  /** A leaf that ends another: an earlier ballot that still counts, and for a void the very one that it names. */
  private end({ ends = 0, kind, commitment }: BoardLeaf, add: Add): void {
    const isThere = ends >= 1 && ends <= this.standing.length
    const ended = this.standing[ends - 1]
    if (!isThere) add('LEAF_ENDS_NOTHING', { ends })
    else if (ended === undefined) add('LEAF_ENDS_TWICE', { ends })
    else if (kind === 'void' && ended !== commitment) add('LEAF_VOIDS_ANOTHER', { ends })
    if (isThere) this.standing[ends - 1] = undefined
  }

  private async checkHead(
    { head, line }: HeadLine,
    before: BoardHead | undefined,
    trees: ReadonlyMap<number, TreeAt>,
    signers: Signers,
  ): Promise<void> {
    const { place, log, findings, hours } = this
    const add = (code: VoteFindingCode, more = {}) =>
      findings.add(code, { line, details: { envelope: place.envelope, size: head.size, ...more } })
    if (head.campaign !== place.campaign || head.envelope !== place.envelope) add('HEAD_OF_ANOTHER_VOTE')
    const fault = await faultOfBoardHead(head, signers)
    if (fault) add(fault, { key: head.key })
    if (head.size > log.size) add('HEAD_BEYOND_LEAVES')
    else if (rootAt(trees, head.size) !== head.root) add('HEAD_ROOT_DIFFERS')
    if (before && (before.size >= head.size || before.hour > head.hour)) add('HEAD_OUT_OF_ORDER')
    const own = hours.slice(before?.size ?? 0, head.size)
    if (own.some((hour) => hour > head.hour)) add('HEAD_OLDER_THAN_LEAF', { hour: head.hour })
  }
}

type Add = (code: VoteFindingCode, details?: object) => void

export function rootAt(trees: ReadonlyMap<number, TreeAt>, size: number): string | undefined {
  const tree = trees.get(size)
  return tree && toBase64Url(tree.root)
}

/** What speaks against the signature of a head. */
export function faultOfBoardHead(head: BoardHead, signers: Signers) {
  const { key, hour, signature } = head
  return faultInHour({ key, hour, signature, message: signedMessage('dauys/board-head/1', head) }, signers)
}
