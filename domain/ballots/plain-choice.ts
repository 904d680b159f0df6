import { canonicalJson } from '../kernel/canonical-json.ts'
import type { BallotPaper, Choice } from './choice.ts'
import { marksAllowed } from './choice.ts'

const lengthBytes = 2
const block = 64
/** `{"marks":[],"points":[],"v":1}` and room for one number more */
const frame = 32

/**
 * Bytes of every choice of one envelope, before they are sealed: padded to one length, so that how long a sealed ballot
 * is says nothing about how much was chosen. A multiple of 64.
 */
export function plainLength({ form, options }: BallotPaper): number {
  const most = Math.min(marksAllowed(form, options.length).max, options.length)
  const perMark = digits(Math.max(0, ...options.map(({ number }) => number))) + 1
  const perPoint = pointDigits(form)
  return Math.ceil((lengthBytes + frame + most * (perMark + perPoint)) / block) * block
}

/**
 * A choice as bytes: the length of its canonical JSON (two bytes, most significant first), the JSON, then zeros.
 * @throws when it is longer than every choice of this paper may be: it was not checked
 */
export function toPlain(paper: BallotPaper, { marks, points }: Choice): Uint8Array {
  const json = new TextEncoder().encode(canonicalJson({ v: 1, marks: [...marks], points: points && [...points] }))
  const plain = new Uint8Array(plainLength(paper))
  if (lengthBytes + json.length > plain.length) throw new Error('The choice is longer than its paper')
  new DataView(plain.buffer).setUint16(0, json.length)
  plain.set(json, lengthBytes)
  return plain
}

/** The choice again. @returns undefined for bytes that are none, however they came to be sealed */
export function fromPlain(plain: Uint8Array): Choice | undefined {
  if (plain.length < lengthBytes) return undefined
  const end = lengthBytes + new DataView(plain.buffer, plain.byteOffset).getUint16(0)
  if (end > plain.length || plain.subarray(end).some((byte) => byte !== 0)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(lengthBytes, end))
    const read: unknown = JSON.parse(text)
    // Only the one spelling: a second one would be a second ballot for the same choice.
    return isPlainChoice(read) && canonicalJson({ v: 1, marks: read.marks, points: read.points }) === text
      ? { marks: read.marks, points: read.points }
      : undefined
  } catch {
    return undefined // what is no text, or no JSON, is no choice
  }
}

interface PlainChoice {
  readonly v: 1
  readonly marks: number[]
  readonly points: number[] | null
}

function isPlainChoice(value: unknown): value is PlainChoice {
  if (typeof value !== 'object' || value === null) return false
  const { v, marks, points } = value as Partial<Record<keyof PlainChoice, unknown>>
  return v === 1 && areWhole(marks) && (points === null || areWhole(points))
}

function areWhole(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((number) => Number.isSafeInteger(number) && (number as number) >= 0)
}

function pointDigits(form: BallotPaper['form']): number {
  if (form.type === 'points') return digits(form.total) + 1
  return form.type === 'grades' ? digits(Math.max(0, ...form.values)) + 1 : 0
}

function digits(number: number): number {
  return String(number).length
}
