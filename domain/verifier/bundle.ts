import { toBase64Url } from '../kernel/base64url.ts'
import { equalBytes, leafHash } from '../kernel/merkle.ts'
import { checkBook, type Law } from './check-book.ts'
import { checkEarlier, type Compared } from './check-earlier.ts'
import {
  checkHeadAgainstTree,
  checkHeadItself,
  checkOrderOfHeads,
  lateLeaves,
  type HeadContext,
  type HeadLine,
} from './check-heads.ts'
import { checkKeys, KeyRing, type KeyLine } from './check-keys.ts'
import { LeavesCheck } from './check-leaves.ts'
import { checkPromise, checkPromiseKept } from './check-promise.ts'
import { checkReceipt } from './check-receipt.ts'
import { checkTracks, type TrackLine } from './check-tracks.ts'
import type { Earlier } from './earlier.ts'
import { Findings, type Finding, type FindingCode, type Note } from './finding.ts'
import {
  isEvidenceLine,
  type EvidenceKind,
  type EvidenceLine,
  type LeafType,
  type Receipt,
  type SignedPromise,
} from './formats.ts'
import { isObject } from './guards.ts'
import { bytesOfLeaf, decoded, leafOf, parsed } from './leaf-line.ts'
import type { TreeAt } from './leaf-log.ts'
import { LineSplitter } from './lines.ts'
import { momentOfMinute } from './moments.ts'
import type { VerifySignature } from './signed.ts'

export interface BundleCheckOptions {
  readonly verifySignature: VerifySignature
  /** called now and then, first while leaves are read, then while the tree is built */
  readonly onProgress?: (progress: Progress) => void
  /** what somebody kept from before, to hold the log against */
  readonly earlier?: readonly Earlier[]
  readonly receipts?: readonly Receipt[]
  readonly promises?: readonly SignedPromise[]
}

export interface Progress {
  readonly phase: 'reading' | 'hashing'
  readonly leaves: number
}

export interface BundleReport {
  /** true: everything that the file claims follows from its leaves, and the newest head signs them */
  readonly holds: boolean
  /** the first of them */
  readonly findings: readonly Finding[]
  /** how many there are in all */
  readonly findingCount: number
  readonly notes: readonly Note[]
  /** undefined when the file is no bundle at all */
  readonly facts: BundleFacts | undefined
}

/** What was read and recomputed. Proven only when the report holds; title and number are labels that nothing signs. */
export interface BundleFacts {
  readonly petition: string
  readonly number: string
  readonly title: string
  readonly size: number
  readonly root: string
  readonly total: number
  readonly byType: Readonly<Record<LeafType, number>>
  readonly firstMinute: string | null
  readonly lastMinute: string | null
  readonly heads: number
  /** moment of the newest head */
  readonly signedAt: string | null
  readonly keys: readonly { readonly id: string; readonly from: string }[]
  readonly book: { readonly id: string; readonly version: number; readonly hash: string } | null
  readonly calendar: { readonly id: string; readonly digest: string } | null
  readonly compared: readonly Compared[]
  readonly receipts: number
  readonly promises: number
}

const orderOfKinds = ['petition', 'book', 'track', 'key', 'leaf', 'counts', 'head'] as const
type LineKind = (typeof orderOfKinds)[number]
const once: readonly LineKind[] = ['petition', 'book', 'counts']
const startOfLeaf = new TextEncoder().encode('{"area":')
const leavesBetweenNews = 1 << 14

/** Checks the evidence of a petition, in portions as they come from a disk or a network. */
export function createBundleCheck(options: BundleCheckOptions): BundleCheck {
  return new BundleCheck(options)
}

export class BundleCheck {
  private readonly options: BundleCheckOptions
  private readonly findings = new Findings()
  private readonly notes: Note[] = []
  private readonly splitter = new LineSplitter((bytes, from, to) => this.readLine(bytes, from, to))
  private line = 0
  private place = 0
  private petition: EvidenceLine<'petition'> | undefined
  private law: Law | undefined
  private leaves: LeavesCheck | undefined
  private counts: { readonly counts: EvidenceLine<'counts'>; readonly line: number } | undefined
  private readonly seen = new Set<LineKind>()
  private readonly tracks: TrackLine[] = []
  private readonly keys: KeyLine[] = []
  private readonly heads: HeadLine[] = []

  constructor(options: BundleCheckOptions) {
    this.options = options
  }

  /** Takes the next bytes of the file, any number of them. */
  push(chunk: Uint8Array): void {
    this.splitter.push(chunk)
  }

  /** Draws the conclusions once the file has ended. */
  async finish(): Promise<BundleReport> {
    if (this.splitter.finish()) this.findings.add('FILE_CUT', { line: this.line })
    this.demandLines()
    const leaves = this.leaves ?? this.startLeaves()
    const compared = leaves && this.petition ? await this.conclude(leaves, this.petition.petition) : undefined
    const { kept, count } = this.findings
    return {
      holds: count === 0,
      findings: kept,
      findingCount: count,
      notes: this.notes,
      facts: leaves && compared && this.factsOf(leaves, compared.trees, compared.compared),
    }
  }

  private readLine(bytes: Uint8Array, from: number, to: number): void {
    this.line++
    if (startsWith(bytes, from, startOfLeaf)) {
      if (this.isInPlace('leaf')) this.readLeaf(bytes, from, to)
      return
    }
    const line = bytes.slice(from, to)
    const value = parsed(line)
    const kind = isObject(value) ? value['kind'] : undefined
    if (isKind(kind)) this.readEvidence(kind, value, line)
    else this.explainForeign(line, value)
  }

  private readLeaf(bytes: Uint8Array, from: number, to: number): void {
    this.leaves ??= this.startLeaves()
    if (!this.leaves) return
    this.leaves.push(bytes, from, to, this.line)
    const { size } = this.leaves.log
    if (size % leavesBetweenNews === 0) this.options.onProgress?.({ phase: 'reading', leaves: size })
  }

  private readEvidence(kind: EvidenceKind, value: unknown, bytes: Uint8Array): void {
    const { line } = this
    if (JSON.stringify(value) !== decoded(bytes)) this.findings.add('LINE_NOT_CANONICAL', { line })
    if (!this.isInPlace(kind)) return
    if (!isEvidenceLine[kind](value)) this.findings.add('LINE_MALFORMED', { line, details: { kind } })
    else if (isEvidenceLine.petition(value)) this.petition = value
    else if (isEvidenceLine.book(value))
      this.law = this.petition && checkBook(value, this.petition, { line }, this.findings)
    else if (isEvidenceLine.track(value)) this.tracks.push({ track: value, line })
    else if (isEvidenceLine.key(value)) this.keys.push({ key: value.key, line })
    else if (isEvidenceLine.counts(value)) this.counts = { counts: value, line }
    else if (isEvidenceLine.head(value)) this.heads.push({ head: value.head, line })
  }

  /** Something that is neither a leaf as it must be spelled nor a line of another kind. */
  private explainForeign(line: Uint8Array, value: unknown): void {
    const leaf = leafOf(line)
    const code: FindingCode = !isObject(value)
      ? 'LINE_UNREADABLE'
      : typeof leaf === 'string'
        ? leaf
        : 'LEAF_NOT_CANONICAL'
    this.findings.add(code, { line: this.line })
  }

  /** Lines come in their order, some of them once. A line out of place is told and not used. */
  private isInPlace(kind: LineKind): boolean {
    const place = orderOfKinds.indexOf(kind)
    const isInPlace = place >= this.place && !(once.includes(kind) && this.seen.has(kind))
    if (isInPlace) this.place = place
    else this.findings.add('LINE_OUT_OF_ORDER', { line: this.line, details: { kind } })
    this.seen.add(kind)
    return isInPlace
  }

  private startLeaves(): LeavesCheck | undefined {
    const { petition, law, tracks, findings } = this
    return (
      petition &&
      new LeavesCheck({
        petition,
        tracks: tracks.map(({ track }) => track),
        assurance: law?.book.signer.assurance,
        timeZone: law?.book.timeZone ?? 'UTC',
        promised: new Set(this.options.promises?.map(({ commitment }) => commitment)),
        findings,
      })
    )
  }

  private demandLines(): void {
    const hasLeaves = (this.leaves?.log.size ?? 0) > 0
    const needed = orderOfKinds.filter((kind) => kind !== 'leaf' && (kind !== 'head' || hasLeaves))
    for (const kind of needed) if (!this.seen.has(kind)) this.findings.add('LINE_MISSING', { details: { kind } })
  }

  private async conclude(leaves: LeavesCheck, petition: string) {
    const { findings, notes, law, heads, options } = this
    const chain = this.keys.map(({ key }) => key)
    const context: HeadContext = {
      petition,
      rules: law?.rules ?? '',
      keys: new KeyRing(chain),
      verify: options.verifySignature,
    }
    const trees = leaves.log.treesAt(this.wantedSizes(leaves.log.size), (done) => {
      options.onProgress?.({ phase: 'hashing', leaves: done })
    })

    await checkKeys(this.keys, options.verifySignature, findings)
    checkOrderOfHeads(heads, leaves.log.size, findings)
    for (const head of heads) {
      await checkHeadItself(head, context, findings)
      checkHeadAgainstTree(head, trees.get(head.head.size), findings)
    }
    const late = lateLeaves(
      heads.map(({ head }) => head),
      leaves.log,
    )
    if (late) notes.push({ code: 'LEAVES_LATE', ...late })
    if (this.counts) leaves.tallies.check(this.counts.counts, this.counts.line, leaves.reader.areas.texts, findings)
    if (law) checkTracks(this.tracks, leaves.crossings, law, { findings, notes })

    const compared: Compared[] = []
    for (const earlier of options.earlier ?? []) {
      compared.push(...(await checkEarlier(earlier, { ...context, chain, trees }, findings)))
    }
    for (const receipt of options.receipts ?? []) await this.checkReceiptHere(receipt, leaves, context, trees)
    for (const promise of options.promises ?? []) await this.checkPromiseHere(promise, leaves, context)
    return { trees, compared }
  }

  /** A receipt that is part of this log: its leaf stands where it says, and its tree is the beginning of this one. */
  private async checkReceiptHere(
    receipt: Receipt,
    leaves: LeavesCheck,
    context: HeadContext,
    trees: ReadonlyMap<number, TreeAt>,
  ): Promise<void> {
    const { findings } = this
    const { leaf, head } = receipt
    await checkReceipt(receipt, context.keys, context.verify, findings)
    const add = (code: FindingCode, details = {}) => findings.add(code, { seq: leaf.seq, details })
    if (receipt.petition !== context.petition || receipt.number !== this.petition?.number) {
      add('RECEIPT_OF_ANOTHER_PETITION')
      return
    }
    if (!this.petition.texts.includes(leaf.text)) add('RECEIPT_TEXT_UNKNOWN')
    const tree = trees.get(head.size)
    const isSameTree = tree !== undefined && toBase64Url(tree.root) === head.root && head.rules === context.rules
    if (!isSameTree) add('RECEIPT_TREE_DIFFERS', { size: head.size, at: head.at })
    const isThere =
      leaf.seq >= 1 &&
      leaf.seq <= leaves.log.size &&
      equalBytes(leaves.log.hash(leaf.seq - 1), leafHash(bytesOfLeaf(leaf)))
    if (!isThere) add('RECEIPT_LEAF_DIFFERS')
  }

  private async checkPromiseHere(promise: SignedPromise, leaves: LeavesCheck, context: HeadContext): Promise<void> {
    const { findings, notes } = this
    await checkPromise(promise, context.keys, context.verify, findings)
    if (promise.petition !== context.petition) findings.add('PROMISE_OF_ANOTHER_PETITION')
    else {
      const heads = this.heads.map(({ head }) => head)
      checkPromiseKept(promise, leaves.found.get(promise.commitment), heads, { findings, notes })
    }
  }

  /** Every size that somebody names a root of, and the whole. */
  private wantedSizes(size: number): number[] {
    const { earlier = [], receipts = [] } = this.options
    return [
      size,
      ...this.heads.map(({ head }) => head.size),
      ...earlier.flatMap(({ heads }) => heads.map((head) => head.size)),
      ...receipts.map(({ head }) => head.size),
    ].filter((wanted) => wanted <= size)
  }

  private factsOf(leaves: LeavesCheck, trees: ReadonlyMap<number, TreeAt>, compared: readonly Compared[]) {
    const { petition, law, heads, keys, options } = this
    const { log, tallies, firstMinute, lastMinute } = leaves
    const tree = trees.get(log.size)
    if (!petition || !tree) return undefined
    const facts: BundleFacts = {
      petition: petition.petition,
      number: petition.number,
      title: petition.title,
      size: log.size,
      root: toBase64Url(tree.root),
      total: tallies.total,
      byType: tallies.byType,
      firstMinute: Number.isFinite(firstMinute) ? momentOfMinute(firstMinute) : null,
      lastMinute: Number.isFinite(lastMinute) ? momentOfMinute(lastMinute) : null,
      heads: heads.length,
      signedAt: heads.at(-1)?.head.at ?? null,
      keys: keys.map(({ key }) => ({ id: key.id, from: key.from })),
      book: law ? { id: law.book.id, version: law.book.version, hash: law.rules } : null,
      calendar: law ? { id: law.calendar.id, digest: law.calendarDigest } : null,
      compared,
      receipts: options.receipts?.length ?? 0,
      promises: options.promises?.length ?? 0,
    }
    return facts
  }
}

function isKind(kind: unknown): kind is EvidenceKind {
  return typeof kind === 'string' && Object.hasOwn(isEvidenceLine, kind)
}

function startsWith(bytes: Uint8Array, from: number, prefix: Uint8Array): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[from + i] !== prefix[i]) return false
  return true
}
