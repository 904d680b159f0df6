import { minuteText, type Evidence } from './evidence.ts'
import type { Dice } from '../../domain/kernel/testing/dice.ts'

// Long because it is a list: every way in which one change of a bundle can lie.

/** One change of a bundle; undefined where this evidence has nothing to change in that way. */
type Change = (evidence: Evidence, dice: Dice) => string[] | undefined

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The kinds of change, by what they lie about. Labels that nothing signs, title and number, are left alone. */
const changes: Readonly<Record<string, Change>> = {
  'leaf dropped': (evidence, dice) => without(evidence.lines, leafAt(evidence, dice)),
  'leaves swapped': (evidence, dice) => {
    const [one, other] = [leafAt(evidence, dice), leafAt(evidence, dice)]
    return swapped(evidence.lines, one, other)
  },
  'leaf moved': (evidence, dice) => {
    const [from, to] = [leafAt(evidence, dice), leafAt(evidence, dice)]
    return without(evidence.lines, from).toSpliced(to, 0, evidence.lines[from] ?? '')
  },
  'leaf altered by a byte': (evidence, dice) => withByte(evidence.lines, leafAt(evidence, dice), dice),
  'leaf altered in a member': (evidence, dice) => withValue(evidence.lines, leafAt(evidence, dice), dice),
  'leaf altered to another valid one': alterLeaf,
  'leaf spelled differently': (evidence, dice) => {
    const at = leafAt(evidence, dice)
    const leaf = JSON.parse(evidence.lines[at] ?? '') as Record<string, Json>
    return evidence.lines.with(at, JSON.stringify(Object.fromEntries(Object.entries(leaf).reverse())))
  },
  'leaf repeated': (evidence, dice) => {
    const at = leafAt(evidence, dice)
    return evidence.lines.toSpliced(leafAt(evidence, dice), 0, evidence.lines[at] ?? '')
  },
  'leaf invented': (evidence, dice) => {
    const at = leafAt(evidence, dice)
    const commitment = dice.bytes(32).toString('base64url')
    const leaf = (evidence.lines[at] ?? '').replace(/"commitment":"[^"]*"/, `"commitment":"${commitment}"`)
    return evidence.lines.toSpliced(at, 0, leaf)
  },
  'leaf dated back': (evidence, dice) => {
    const at = leafAt(evidence, dice)
    const leaf = evidence.lines[at] ?? ''
    const minute = Date.parse(/"minute":"([^"]*)"/.exec(leaf)?.[1] ?? '') / 60_000
    return evidence.lines.with(at, leaf.replace(minuteText(minute), minuteText(minute - 1 - dice.below(3_000))))
  },
  'leaves cut off': (evidence, dice) => {
    const count = 1 + dice.below(evidence.leaves.length)
    return evidence.lines.toSpliced(firstLeaf(evidence) + evidence.leaves.length - count, count)
  },

  'count altered': (evidence, dice) => withValue(evidence.lines, lineOf(evidence, 'counts', dice), dice),
  'count altered by a byte': (evidence, dice) => withByte(evidence.lines, lineOf(evidence, 'counts', dice), dice),
  'counts dropped': (evidence, dice) => without(evidence.lines, lineOf(evidence, 'counts', dice)),

  'final head altered': (evidence, dice) => withValue(evidence.lines, evidence.lines.length - 1, dice),
  'final head altered by a byte': (evidence, dice) => withByte(evidence.lines, evidence.lines.length - 1, dice),
  'final head dropped': ({ lines }) => without(lines, lines.length - 1),
  'final head repeated': ({ lines }) => [...lines, lines.at(-1) ?? ''],
  'head altered': (evidence, dice) => withValue(evidence.lines, lineOf(evidence, 'head', dice), dice),
  'heads swapped': (evidence, dice) => {
    return swapped(evidence.lines, lineOf(evidence, 'head', dice), lineOf(evidence, 'head', dice))
  },

  'book altered': (evidence, dice) => {
    const at = lineOf(evidence, 'book', dice)
    const { kind, book, calendar } = JSON.parse(evidence.lines[at] ?? '') as Record<string, Json>
    return evidence.lines.with(at, JSON.stringify({ kind, book: withOtherValue(book ?? null, dice), calendar }))
  },
  'book dropped': (evidence, dice) => without(evidence.lines, lineOf(evidence, 'book', dice)),

  'key altered': (evidence, dice) => withValue(evidence.lines, lineOf(evidence, 'key', dice), dice),
  'key altered by a byte': (evidence, dice) => withByte(evidence.lines, lineOf(evidence, 'key', dice), dice),
  'key dropped': (evidence, dice) => without(evidence.lines, lineOf(evidence, 'key', dice)),
  'keys swapped': (evidence, dice) => {
    return swapped(evidence.lines, lineOf(evidence, 'key', dice), lineOf(evidence, 'key', dice))
  },

  'track altered': alterTrack,
  'track dropped': (evidence, dice) => without(evidence.lines, lineOf(evidence, 'track', dice)),
  'tracks swapped': (evidence, dice) => {
    return swapped(evidence.lines, lineOf(evidence, 'track', dice), lineOf(evidence, 'track', dice))
  },
  'petition altered': alterPetition,
  'line put elsewhere': (evidence, dice) => {
    const [from, to] = [dice.below(evidence.lines.length), dice.below(evidence.lines.length)]
    return without(evidence.lines, from).toSpliced(to, 0, evidence.lines[from] ?? '')
  },
}

export interface Tampering {
  readonly kind: string
  readonly text: string
}

/** The bundle with one random change, which may also be its end cut off in the middle of anything. */
export function tampered(evidence: Evidence, dice: Dice): Tampering {
  const whole = textOf(evidence.lines)
  for (;;) {
    const kind = dice.pick([...Object.keys(changes), 'file cut off'])
    const lines = changes[kind]?.(evidence, dice)
    const cut = Buffer.from(whole).subarray(0, dice.below(whole.length)).toString('latin1')
    const text = kind === 'file cut off' ? Buffer.from(cut, 'latin1').toString() : lines && textOf(lines)
    // Two equal leaves swapped, or a digit by itself, is no change.
    if (text !== undefined && text !== whole) return { kind, text }
  }
}

export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function alterLeaf(evidence: Evidence, dice: Dice): string[] {
  const at = leafAt(evidence, dice)
  const leaf = JSON.parse(evidence.lines[at] ?? '') as Record<string, Json>
  const others: Record<string, Json> = {
    area: dice.pick(['turkistan', 'almaty', 'abai', null]),
    assurance: dice.pick(['email', 'phone', 'verified', 'eid', 'qes']),
    text: dice.pick(evidence.publisher.texts),
    seq: 1 + dice.below(evidence.leaves.length),
    commitment: dice.bytes(32).toString('base64url'),
    ...(leaf['undoes'] === undefined
      ? {}
      : { undoes: 1 + dice.below(evidence.leaves.length), type: dice.pick(['withdrawn', 'superseded']) }),
    ...(leaf['reason'] === undefined ? {} : { reason: dice.pick(['duplicate', 'on-appeal']) }),
  }
  const name = dice.pick(Object.keys(others))
  return evidence.lines.with(at, JSON.stringify({ ...leaf, [name]: others[name] ?? null }))
}

/** `registered` is the platform's word; only the deadlines that follow from it can contradict it, day by day. */
function alterTrack(evidence: Evidence, dice: Dice): string[] {
  const at = lineOf(evidence, 'track', dice)
  const { registered, ...others } = JSON.parse(evidence.lines[at] ?? '') as { registered: string | null }
  if (dice.next() < 0.8) {
    return evidence.lines.with(at, JSON.stringify({ ...(withOtherValue(others, dice) as object), registered }))
  }
  const later = Date.parse(registered ?? '2027-03-01T00:00:00Z') + (14 + dice.below(90)) * 24 * 60 * 60_000
  const moved = `${new Date(later).toISOString().slice(0, 19)}Z`
  return evidence.lines.with(at, JSON.stringify({ ...others, registered: moved }))
}

function alterPetition(evidence: Evidence, dice: Dice): string[] {
  const petition = JSON.parse(evidence.lines[0] ?? '') as Record<string, Json>
  const name = dice.pick(['kind', 'v', 'petition', 'level', 'texts', 'timeZone'])
  return evidence.lines.with(0, JSON.stringify({ ...petition, [name]: withOtherValue(petition[name] ?? null, dice) }))
}

function firstLeaf({ lines }: Evidence): number {
  return lines.findIndex((line) => line.startsWith('{"area"'))
}

function leafAt(evidence: Evidence, dice: Dice): number {
  return firstLeaf(evidence) + dice.below(evidence.leaves.length)
}

function lineOf({ lines }: Evidence, kind: string, dice: Dice): number {
  return dice.pick(lines.flatMap((line, i) => (line.startsWith(`{"kind":"${kind}"`) ? [i] : [])))
}

function without(lines: readonly string[], at: number): string[] {
  return lines.toSpliced(at, 1)
}

function swapped(lines: readonly string[], one: number, other: number): string[] {
  return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '')
}

function withByte(lines: readonly string[], at: number, dice: Dice): string[] {
  const bytes = Buffer.from(lines[at] ?? '')
  bytes[dice.below(bytes.length)] = 32 + dice.below(95)
  return lines.with(at, bytes.toString())
}

function withValue(lines: readonly string[], at: number, dice: Dice): string[] {
  return lines.with(at, JSON.stringify(withOtherValue(JSON.parse(lines[at] ?? '') as Json, dice)))
}

/** The value with one member of any depth changed, dropped or added. */
function withOtherValue(value: Json, dice: Dice): Json {
  if (typeof value === 'number') return value + dice.pick([-1, 1, 1_000, 0.5])
  if (typeof value === 'boolean') return !value
  if (value === null) return dice.pick(['', 0, 'almaty'])
  if (typeof value === 'string') return withOtherCharacter(value, dice)
  if (Array.isArray(value)) {
    const list = value as readonly Json[]
    if (list.length === 0) return [0]
    const at = dice.below(list.length)
    return dice.next() < 0.15 ? list.toSpliced(at, 1) : list.with(at, withOtherValue(list[at] ?? null, dice))
  }
  const members = value as Readonly<Record<string, Json>>
  if (dice.next() < 0.05 || Object.keys(members).length === 0) return { ...members, [`x${dice.below(100)}`]: 1 }
  const name = dice.pick(Object.keys(members))
  const { [name]: old = null, ...others } = members
  if (dice.next() < 0.1) return others
  return { ...members, [name]: withOtherValue(old, dice) }
}

function withOtherCharacter(text: string, dice: Dice): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const at = dice.below(text.length || 1)
  // The same character would be no change at all.
  const others = [...alphabet].filter((character) => character !== text[at])
  return text.slice(0, at) + dice.pick(others) + text.slice(at + 1)
}
