import { assurances, type Assurance } from '../kernel/actor.ts'
import type { PromisedLeaf } from './check-promise.ts'
import { Tallies } from './check-counts.ts'
import { CrossingWatch } from './check-tracks.ts'
import { Commitments } from './commitments.ts'
import type { FindingCode, Findings } from './finding.ts'
import { leafTypes, mayUndo, worth, type EvidenceLine } from './formats.ts'
import { leafOf, LeafReader } from './leaf-line.ts'
import { LeafLog } from './leaf-log.ts'

const hashDigits = 43

/** What the lines before the first leaf say. */
export interface LeavesContext {
  readonly petition: EvidenceLine<'petition'>
  readonly tracks: readonly EvidenceLine<'track'>[]
  /** the weakest identification that the book lets sign; undefined when the book is not usable */
  readonly assurance: Assurance | undefined
  readonly timeZone: string
  /** commitments that somebody was promised */
  readonly promised: ReadonlySet<string>
  readonly findings: Findings
}

/** Takes the leaves one after the other: their spelling, their order, what they end, and everything they count. */
export class LeavesCheck {
  readonly log = new LeafLog()
  readonly tallies: Tallies
  readonly crossings: CrossingWatch
  readonly reader: LeafReader
  readonly found = new Map<string, PromisedLeaf>()
  firstMinute = Infinity
  lastMinute = -Infinity
  private readonly context: LeavesContext
  private readonly needed: number
  private readonly commitments = new Commitments()
  private readonly origins = new Map<number, number>()
  /** how far the numbers of the leaves are from their places, after a gap or a repetition */
  private shift = 0

  constructor(context: LeavesContext) {
    this.context = context
    this.tallies = new Tallies(context.timeZone)
    this.crossings = new CrossingWatch(context.tracks)
    this.reader = new LeafReader(context.petition.petition, context.petition.texts)
    this.needed = context.assurance === undefined ? 0 : assurances.indexOf(context.assurance)
  }

  push(bytes: Uint8Array, from: number, to: number, line: number): void {
    const { log, reader } = this
    log.append(bytes, from, to)
    if (!reader.read(bytes, from, to)) {
      this.explain(bytes.slice(from, to), line)
      return
    }
    this.checkPlace(line)
    log.describe({ type: reader.type, origin: this.originOf(), minute: reader.minute })
    const { seq, minute } = reader
    const add = (code: FindingCode, details = {}) => this.context.findings.add(code, { line, seq, details })
    if (reader.text < 0) add('LEAF_TEXT_UNKNOWN')
    if (reader.assurance < this.needed) add('LEAF_ASSURANCE_TOO_WEAK')
    const before = this.commitments.add(reader.commitment, seq)
    if (before > 0) add('LEAF_COMMITMENT_REPEATED', { before })
    if (reader.undoes > 0 || leafTypes[reader.type] !== 'counted') this.checkUndone(add)
    if (this.context.promised.size > 0) this.lookForPromised(bytes)
    this.firstMinute = Math.min(this.firstMinute, minute)
    this.lastMinute = Math.max(this.lastMinute, minute)

    const by = worth[leafTypes[reader.type] as (typeof leafTypes)[number]]
    this.tallies.add(reader, by)
    this.crossings.count(this.tallies.total, by, seq, minute)
  }

  /** Leaf `seq` stands at index `seq − 1`. A gap is told once, not for every leaf behind it. */
  private checkPlace(line: number): void {
    const { seq } = this.reader
    const expected = this.log.size + this.shift
    if (seq === expected) return
    this.context.findings.add('LEAF_OUT_OF_SEQUENCE', { line, seq, details: { expected, found: seq } })
    this.shift = seq - this.log.size
  }

  /** A leaf that ends another: an earlier one, of the right type, not ended before, and about the same act. */
  private checkUndone(add: (code: FindingCode, details?: object) => void): void {
    const { undoes, type } = this.reader
    const index = undoes - 1 - this.shift
    const last = this.log.size - 1
    if (undoes < 1 || index < 0 || index >= last) {
      add('LEAF_UNDOES_NOTHING', { undoes })
      return
    }
    const undone = leafTypes[this.log.type(index)]
    if (!undone) return // the finding about that line stands already
    if (!mayUndo[leafTypes[type] as (typeof leafTypes)[number]].includes(undone))
      add('LEAF_UNDOES_WRONG_TYPE', { undoes })
    if (!this.log.end(index)) add('LEAF_UNDOES_TWICE', { undoes })
    if (this.log.origin(index) !== this.log.origin(last)) add('LEAF_UNDOES_ANOTHER', { undoes })
  }

  /** A number for text, area, channel and assurance together, which an undoing leaf repeats. */
  private originOf(): number {
    const { area, text, channel, assurance } = this.reader
    const key = (((area + 1) * 2 ** 20 + (text + 1)) * 8 + assurance) * 8 + channel
    const known = this.origins.get(key)
    if (known !== undefined) return known
    this.origins.set(key, this.origins.size)
    return this.origins.size - 1
  }

  private lookForPromised(bytes: Uint8Array): void {
    const { commitmentAt, seq, minute, text, texts } = this.reader
    const commitment = String.fromCharCode(...bytes.subarray(commitmentAt, commitmentAt + hashDigits))
    if (!this.context.promised.has(commitment)) return
    this.found.set(commitment, { seq, minute, text: texts.texts[text] ?? '' })
  }

  private explain(lineBytes: Uint8Array, line: number): void {
    const leaf = leafOf(lineBytes)
    const code = typeof leaf === 'string' ? leaf : 'LEAF_OF_ANOTHER_PETITION'
    this.context.findings.add(code, { line, seq: this.log.size + this.shift })
  }
}
