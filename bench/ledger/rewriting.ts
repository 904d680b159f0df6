import { evidenceOf, receiptOf, type Act, type Evidence, type Publisher } from './evidence.ts'
import type { Dice } from '../../domain/kernel/testing/dice.ts'

/** A whole log rewritten by somebody who holds the signing keys: nothing in it contradicts itself. */
export interface Rewriting {
  readonly kind: string
  readonly evidence: Evidence
  /** index of the first leaf that differs from the true log; 0 when the law differs */
  readonly from: number
}

/** Changes one act or the law, counts everything anew and signs it. */
export function rewritten(acts: readonly Act[], publisher: Publisher, dice: Dice): Rewriting {
  const undone = new Set(acts.flatMap(({ undoes }) => (undoes ? [undoes] : [])))
  const free = acts.flatMap((act, i) => (undone.has(act) ? [] : [i]))
  const at = dice.pick(free)
  const act = acts[at] as Act
  const counted = dice.pick(free.filter((i) => acts[i]?.type === 'counted'))
  const original = acts[counted] as Act
  const alter = (more: Partial<Act>) => acts.with(counted, { ...original, ...more })
  const ways: Readonly<Record<string, () => Rewriting>> = {
    'act left out': () => made(acts.toSpliced(at, 1), at),
    'signature invented': () => {
      const { text, area, assurance, minute } = act
      const secrets = { nonce: dice.bytes(32), ref: dice.bytes(16), n: 1 }
      return made(acts.toSpliced(at, 0, { type: 'counted', text, area, assurance, minute, ...secrets }), at)
    },
    'signature given to another area': () =>
      made(alter({ area: original.area === 'abai' ? 'almaty' : 'abai' }), counted),
    'signature dated back': () => made(alter({ minute: original.minute - 1 - dice.below(600) }), counted),
    'signature moved to another text': () => {
      return made(alter({ text: publisher.texts.find((text) => text !== original.text) ?? '' }), counted)
    },
    'law changed': () => {
      const book = { ...publisher.book, version: publisher.book.version + 1 }
      return { kind: '', evidence: evidenceOf(acts, { ...publisher, book }), from: 0 }
    },
  }
  const kind = dice.pick(Object.keys(ways))
  return { ...(ways[kind] as () => Rewriting)(), kind }

  function made(changed: readonly Act[], from: number): Rewriting {
    return { kind: '', evidence: evidenceOf(changed, publisher), from }
  }
}

/** What an honest person may have kept: a head and a receipt whose tree covers the change. */
export function keptFrom(truth: Evidence, acts: readonly Act[], from: number, dice: Dice) {
  const head = dice.pick(truth.heads.filter(({ size }) => size > from))
  return {
    head: JSON.stringify(head, null, 2),
    receipt: JSON.stringify(receiptOf(truth, acts, 1 + dice.below(head.size), head)),
  }
}
