import { assurances } from '../kernel/actor.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { ByteDictionary } from './byte-dictionary.ts'
import { channels, isLeaf, leafTypes, type Leaf } from './formats.ts'
import { isObject } from './guards.ts'

// Long because it is one format read byte by byte. Canonical JSON has one spelling: members sorted, nothing between
// them. Reading a leaf along exactly that spelling proves that it is canonical, without writing it anew, and takes a
// hundredth of what JSON.parse and a comparison would.

/** The leaf of a line, or what is wrong with it: the definition that the reader below agrees with. */
export function leafOf(line: Uint8Array): Leaf | 'LINE_UNREADABLE' | 'LEAF_NOT_CANONICAL' | 'LEAF_MALFORMED' {
  const value = parsed(line)
  if (value === undefined) return 'LINE_UNREADABLE'
  if (isLeaf(value)) return canonicalJson(value) === decoded(line) ? value : 'LEAF_NOT_CANONICAL'
  return isObject(value) ? 'LEAF_MALFORMED' : 'LINE_UNREADABLE'
}

/** The bytes of a leaf, which its hash is made of. */
export function bytesOfLeaf(leaf: Leaf): Uint8Array {
  return new TextEncoder().encode(canonicalJson(leaf))
}

/** Strict UTF-8, or undefined. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined // the decoder tells other bytes only by throwing
  }
}

/** The JSON value of a line, or undefined. */
export function parsed(line: Uint8Array): unknown {
  const text = decoded(line)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined // as does the parser
  }
}

const quote = 34
const minus = 45
const colon = 58
const zero = 48
const nine = 57
const ascii = (text: string) => new TextEncoder().encode(text)
const spelled = {
  area: ascii('{"area":'),
  null: ascii('null'),
  assurance: ascii(',"assurance":"'),
  batch: ascii('","batch":"'),
  channel: ascii('","channel":"'),
  commitment: ascii('","commitment":"'),
  minute: ascii('","minute":"'),
  petition: ascii('","petition":"'),
  reason: ascii('","reason":"'),
  seq: ascii('","seq":'),
  text: ascii(',"text":"'),
  type: ascii('","type":"'),
  undoes: ascii('","undoes":'),
  v: ascii('","v":1}'),
  vAfterNumber: ascii(',"v":1}'),
}
const counted = leafTypes.indexOf('counted')
const decided: readonly number[] = [leafTypes.indexOf('invalidated'), leafTypes.indexOf('restored')]
const isCodeByte = table('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-')
const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digitOf = new Uint8Array(256).fill(255)
for (let i = 0; i < base64Url.length; i++) digitOf[base64Url.charCodeAt(i)] = i

/** Reads leaves and holds the last one in numbers. Texts are numbers of the dictionaries. */
export class LeafReader {
  readonly areas = new ByteDictionary()
  readonly texts: ByteDictionary
  /** index in `leafTypes` */
  type = 0
  /** index in `assurances` */
  assurance = 0
  channel = 0
  /** number in `areas`, -1 for none */
  area = -1
  /** number in `texts`, -1 for one that is not listed */
  text = 0
  seq = 0
  /** 0 for none */
  undoes = 0
  /** since 1970 */
  minute = 0
  /** three parts of the commitment, 30 bits each: enough to tell commitments apart */
  readonly commitment = new Int32Array(3)
  /** where the commitment stands in the bytes of the line */
  commitmentAt = 0

  private readonly petition: Uint8Array
  private readonly assurances = new ByteDictionary(assurances)
  private readonly channels = new ByteDictionary(channels)
  private readonly types = new ByteDictionary(leafTypes)
  private bytes: Uint8Array = new Uint8Array(0)
  private at = 0
  private hasBatch = false
  private lastDay = -1
  private lastDayMinutes = 0

  /** @param texts the hashes of the texts that could be signed */
  constructor(petition: string, texts: readonly string[]) {
    this.petition = ascii(petition)
    this.texts = new ByteDictionary(texts)
  }

  /** Whether the range of bytes is a leaf in its one spelling; ask `leafOf` what is wrong with another. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    this.bytes = bytes
    this.at = from
    return this.readFirstHalf() && this.readSecondHalf() && this.at === to
  }

  private readFirstHalf(): boolean {
    if (!this.expect(spelled.area) || !this.readArea() || !this.expect(spelled.assurance)) return false
    this.assurance = this.readKnown(this.assurances)
    this.hasBatch = this.expect(spelled.batch)
    if (this.hasBatch && this.endOfCode() < 0) return false
    if (this.assurance < 0 || !this.expect(spelled.channel)) return false
    this.channel = this.readKnown(this.channels)
    if (this.channel < 0 || !this.expect(spelled.commitment) || !this.readCommitment()) return false
    return (
      this.expect(spelled.minute) && this.readMinute() && this.expect(spelled.petition) && this.expect(this.petition)
    )
  }

  private readSecondHalf(): boolean {
    const hasReason = this.expect(spelled.reason)
    if (hasReason && this.endOfCode() < 0) return false
    if (!this.expect(spelled.seq)) return false
    this.seq = this.readNumber()
    if (this.seq < 0 || !this.expect(spelled.text) || !this.readText() || !this.expect(spelled.type)) return false
    this.type = this.readKnown(this.types)
    if (this.type < 0) return false
    const isDecided = decided.includes(this.type)
    if (hasReason !== isDecided || (this.hasBatch && !isDecided)) return false
    if (this.type === counted) {
      this.undoes = 0
      return this.expect(spelled.v)
    }
    if (!this.expect(spelled.undoes)) return false
    this.undoes = this.readNumber()
    return this.undoes >= 0 && this.expect(spelled.vAfterNumber)
  }

  /** Goes behind the bytes if they stand here. */
  private expect(literal: Uint8Array): boolean {
    for (let i = 0; i < literal.length; i++) if (this.bytes[this.at + i] !== literal[i]) return false
    this.at += literal.length
    return true
  }

  private readArea(): boolean {
    if (this.expect(spelled.null)) {
      this.area = -1
      return true
    }
    if (this.bytes[this.at] !== quote) return false
    const from = ++this.at
    const to = this.endOfCode()
    if (to < 0) return false
    this.area = this.areas.numberOf(this.bytes, from, to)
    this.at = to + 1
    return true
  }

  /** Goes to the end of a code that a quotation mark must follow. @returns where it ends, or -1 */
  private endOfCode(): number {
    const from = this.at
    let to = from
    while (isCodeByte[this.bytes[to] as number] === 1) to++
    if (to === from || to - from > 64 || this.bytes[to] !== quote) return -1
    this.at = to
    return to
  }

  private readKnown(dictionary: ByteDictionary): number {
    const from = this.at
    const to = this.endOfCode()
    return to < 0 ? -1 : dictionary.find(this.bytes, from, to)
  }

  private readCommitment(): boolean {
    this.commitmentAt = this.at
    if (!this.isHash()) return false
    for (let part = 0; part < 3; part++) {
      let bits = 0
      for (let i = 0; i < 5; i++)
        bits = (bits << 6) | (digitOf[this.bytes[this.commitmentAt + part * 5 + i] as number] as number)
      this.commitment[part] = bits
    }
    return true
  }

  private readText(): boolean {
    const from = this.at
    if (!this.isHash()) return false
    this.text = this.texts.find(this.bytes, from, this.at)
    return true
  }

  /** Whether 43 digits of base64url stand here, without bits that belong to no byte; goes behind them. */
  private isHash(): boolean {
    const last = this.at + 42
    for (let i = this.at; i <= last; i++) if (digitOf[this.bytes[i] as number] === 255) return false
    if (((digitOf[this.bytes[last] as number] as number) & 3) !== 0) return false
    this.at = last + 1
    return true
  }

  private readNumber(): number {
    const from = this.at
    let value = 0
    for (; ; this.at++) {
      const byte = this.bytes[this.at] as number
      if (!(byte >= zero && byte <= nine)) break
      value = value * 10 + (byte - zero)
    }
    const isCanonical = this.at > from && this.at - from <= 15 && (this.bytes[from] !== zero || this.at === from + 1)
    return isCanonical ? value : -1
  }

  /** YYYY-MM-DDTHH:MMZ */
  private readMinute(): boolean {
    const at = this.at
    const { bytes } = this
    const year = this.twoDigits(at) * 100 + this.twoDigits(at + 2)
    const month = this.twoDigits(at + 5)
    const date = this.twoDigits(at + 8)
    const hour = this.twoDigits(at + 11)
    const minute = this.twoDigits(at + 14)
    const isSpelled =
      bytes[at + 4] === minus && bytes[at + 7] === minus && bytes[at + 10] === 84 /* T */ && bytes[at + 13] === colon
    // A digit that is none makes its number NaN, and every comparison with it false.
    if (!isSpelled || bytes[at + 16] !== 90 /* Z */ || !(year >= 0 && hour < 24 && minute < 60)) return false
    const day = (year * 100 + month) * 100 + date
    if (day !== this.lastDay && !this.readDay(year, month, date, day)) return false
    this.minute = this.lastDayMinutes + hour * 60 + minute
    this.at += 17
    return true
  }

  private readDay(year: number, month: number, date: number, day: number): boolean {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    const ms = Date.parse(`${text}T00:00:00Z`)
    // Of a day that does not exist some runtimes make the next one.
    if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return false
    this.lastDay = day
    this.lastDayMinutes = ms / 60_000
    return true
  }

  private twoDigits(at: number): number {
    const tens = (this.bytes[at] as number) - zero
    const ones = (this.bytes[at + 1] as number) - zero
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
  }
}

function table(characters: string): Uint8Array {
  const isIn = new Uint8Array(256)
  for (const character of characters) isIn[character.charCodeAt(0)] = 1
  return isIn
}
