import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Dice } from '../../kernel/testing/dice.ts'

type Json = Record<string, unknown>

/** One change of the evidence of a vote that somebody could make with an editor. */
export interface Changed {
  readonly what: string
  readonly lines: readonly string[]
}

/** Changes one thing anywhere; every kind of line has its turn, however few there are. */
export function changeOne(lines: readonly string[], dice: Dice): Changed {
  for (;;) {
    const byKind = Map.groupBy(lines.keys(), (at) => String((JSON.parse(lines[at]!) as Json)['kind']))
    const kind = dice.pick([...byKind.keys()])
    const at = dice.pick(byKind.get(kind)!)
    const { name, change } = dice.pick(changes)
    const changed = change(lines, at, dice)
    if (changed && changed.join('\n') !== lines.join('\n'))
      return { what: `${name}: ${kind}, line ${at + 1}`, lines: changed }
  }
}

type Change = (lines: readonly string[], at: number, dice: Dice) => readonly string[] | undefined

const changes: readonly { readonly name: string; readonly change: Change }[] = [
  { name: 'changes a member', change: (lines, at, dice) => lines.with(at, withMember(lines[at]!, dice)) },
  { name: 'changes a member', change: (lines, at, dice) => lines.with(at, withMember(lines[at]!, dice)) },
  { name: 'changes a member', change: (lines, at, dice) => lines.with(at, withMember(lines[at]!, dice)) },
  { name: 'drops a line', change: (lines, at) => lines.toSpliced(at, 1) },
  { name: 'repeats a line', change: (lines, at) => lines.toSpliced(at, 0, lines[at]!) },
  { name: 'adds one like it', change: (lines, at, dice) => lines.toSpliced(at, 0, withMember(lines[at]!, dice)) },
  { name: 'swaps it with the next', change: swapped },
  {
    name: 'moves a line',
    change: (lines, at, dice) => lines.toSpliced(at, 1).toSpliced(dice.below(lines.length - 1), 0, lines[at]!),
  },
  { name: 'flips a bit', change: (lines, at, dice) => lines.with(at, withBit(lines[at]!, dice)) },
]

function swapped(lines: readonly string[], at: number): readonly string[] | undefined {
  const next = lines[at + 1]
  return next === undefined ? undefined : lines.with(at, next).with(at + 1, lines[at]!)
}

function withBit(line: string, dice: Dice): string {
  const at = dice.below(line.length)
  return `${line.slice(0, at)}${String.fromCharCode(line.charCodeAt(at) ^ (1 << dice.below(5)))}${line.slice(at + 1)}`
}

/** The line with another value at one place of it, spelled as it must be. */
function withMember(line: string, dice: Dice): string {
  const value = JSON.parse(line) as Json
  const path = dice.pick(pathsOf(value))
  let parent = value
  for (const key of path.slice(0, -1)) parent = parent[key] as Json
  const key = path.at(-1)!
  parent[key] = another(parent[key], dice)
  return canonicalJson(value)
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const own = path.length > 0 ? [path] : []
  if (typeof value !== 'object' || value === null) return own
  return [...own, ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))]
}

function another(value: unknown, dice: Dice): unknown {
  if (typeof value === 'number') return dice.below(2) === 0 ? value + 1 : Math.max(0, value - 1)
  if (typeof value === 'boolean') return !value
  if (value === null) return 'ab'.repeat(32)
  if (Array.isArray(value)) {
    if (value.length === 0) return [1]
    const at = dice.below(value.length)
    return dice.pick<unknown>([value.toSpliced(at, 1), [...value, value[at]], value.toReversed()])
  }
  if (typeof value === 'object') {
    const members = Object.entries(value)
    return members.length === 0
      ? { unreadable: 1 }
      : Object.fromEntries(members.toSpliced(dice.below(members.length), 1))
  }
  return anotherText(value as string, dice)
}

/** Of the same form where that says something: a hash, a number, a ballot, an hour. */
function anotherText(text: string, dice: Dice): string {
  if (text === '') return '1'
  const at = dice.below(text.length)
  const own = text[at]!
  const digits = /[0-9a-f]/.test(own) ? '0123456789abcdef' : 'ABCDEFGHJKMNPQRSTVWXYZ'
  const other = dice.pick([...digits].filter((digit) => digit !== own))
  return `${text.slice(0, at)}${other}${text.slice(at + 1)}`
}
