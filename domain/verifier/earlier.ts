import { toBase64Url } from '../kernel/base64url.ts'
import { sha256 } from '../kernel/sha-256.ts'
import { fromJson } from './check-receipt.ts'
import { isDayLine, isEvidenceLine, isHead, isSealLine, type Head, type Key } from './formats.ts'
import type { Guarded } from './guards.ts'
import { decoded, parsed } from './leaf-line.ts'
import { joined, LineSplitter } from './lines.ts'

/** What somebody kept from before: one head or several, a bundle, or the file of a day. */
export interface Earlier {
  readonly kind: 'heads' | 'bundle' | 'day'
  readonly heads: readonly Head[]
  /** of a bundle */
  readonly keys: readonly Key[]
  /** of a day */
  readonly day?: SealedDay
}

/** The frame of a day's heads. */
export interface SealedDay {
  readonly day: Guarded<typeof isDayLine>
  readonly seal: Guarded<typeof isSealLine>
  /** of the lines before the seal, as they stand in the file */
  readonly digest: string
}

/** A head of its own is a small file, whatever its spelling. */
const smallBytes = 16_384
const startOfMember = new TextEncoder().encode('{"kind":')

/** Reads any of them, in portions; leaves of a bundle are passed over, so that a long one costs no memory. */
export class EarlierReader {
  private readonly lines = new LineSplitter((bytes, from, to) => this.readLine(bytes.subarray(from, to)))
  private readonly heads: Head[] = []
  private readonly keys: Key[] = []
  private start: Uint8Array = new Uint8Array(0)
  private length = 0
  private isBundle = false
  private isFaulty = false
  private day: Guarded<typeof isDayLine> | undefined
  private seal: Guarded<typeof isSealLine> | undefined
  private readonly sealed: Uint8Array[] = []

  push(chunk: Uint8Array): void {
    this.length += chunk.length
    if (this.length <= smallBytes) this.start = joined([this.start, chunk])
    this.lines.push(chunk)
  }

  /** @returns undefined when it is none of them, or not a whole one */
  finish(): Earlier | undefined {
    const wasCut = this.lines.finish()
    const { heads, keys, day, seal } = this
    if (this.length <= smallBytes) {
      const value = fromJson(decoded(this.start) ?? '')
      if (isHead(value)) return { kind: 'heads', heads: [value], keys: [] }
    }
    if (this.isFaulty || wasCut) return undefined
    if (day) {
      if (!seal || day.heads !== heads.length) return undefined
      return { kind: 'day', heads, keys: [], day: { day, seal, digest: toBase64Url(sha256(joined(this.sealed))) } }
    }
    return heads.length > 0 ? { kind: this.isBundle ? 'bundle' : 'heads', heads, keys } : undefined
  }

  private readLine(line: Uint8Array): void {
    if (this.isBundle && !startsWith(line, startOfMember)) return
    const value = parsed(line)
    if (isEvidenceLine.petition(value)) this.isBundle = true
    else if (isDayLine(value) && !this.day && !this.isBundle) this.day = value
    if (this.isBundle) this.readEvidence(value)
    else if (this.day) this.readDay(line, value)
    else if (isHead(value)) this.heads.push(value)
    else this.isFaulty = true
  }

  private readEvidence(value: unknown): void {
    if (isEvidenceLine.key(value)) this.keys.push(value.key)
    else if (isEvidenceLine.head(value)) this.heads.push(value.head)
    else if (!Object.values(isEvidenceLine).some((isLine) => isLine(value))) this.isFaulty = true
  }

  private readDay(line: Uint8Array, value: unknown): void {
    if (isHead(value)) this.heads.push(value)
    else if (isSealLine(value)) this.seal = value
    else if (!isDayLine(value)) this.isFaulty = true
    if (this.seal && !isSealLine(value)) this.isFaulty = true
    if (!isSealLine(value)) this.sealed.push(line.slice(), Uint8Array.of(10))
  }
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}
