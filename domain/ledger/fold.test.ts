import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountingRules } from '../petitions/support.ts'
import { foldLeaves } from './fold.ts'
import { minuteOf, worthOf, type Leaf } from './leaf.ts'
import { growthOf, netOf, type Tally } from './tally.ts'

const rules: CountingRules = {
  timeZone: 'Asia/Almaty',
  tracks: [
    { id: 'answer', need: 3 },
    { id: 'hearing', need: 6 },
  ],
}

const noon = Date.parse('2026-06-03T07:00:00Z')

interface Act {
  readonly person: number
  readonly area: string
  readonly afterMs: number
}
const act = fc.record<Act>({
  person: fc.nat(9),
  area: fc.constantFrom('birlik', 'otyrar', 'yassy'),
  afterMs: fc.integer({ min: -5_000, max: 20_000_000 }),
})

/** Each person signs, withdraws, signs again … as the acts come. */
function leavesOf(acts: readonly Act[]): Leaf[] {
  const signed = new Map<number, string>()
  let at = noon
  return acts.map(({ person, area, afterMs }, i) => {
    const old = signed.get(person)
    if (old === undefined) signed.set(person, area)
    else signed.delete(person)
    at += afterMs
    return {
      ...{ v: 1, petition: 'pet_1', seq: i + 1, type: old === undefined ? 'counted' : 'withdrawn' },
      ...{ text: 'text', commitment: `${i}`, minute: minuteOf(new Date(at)), area: old ?? area, channel: 'web' },
      assurance: person % 2 === 0 ? 'email' : 'verified',
    }
  })
}

const history = fc.array(act, { minLength: 1, maxLength: 60 }).map(leavesOf)

function fold(leaves: readonly Leaf[]): Tally {
  return foldLeaves(undefined, leaves, rules)
}

describe('a tally', () => {
  it('is the same however the leaves are portioned and however often they come', () => {
    fc.assert(
      fc.property(history, fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (leaves, portions) => {
        let tally: Tally | undefined
        for (const [a, b] of portions) {
          const from = Math.min(a, tally?.asOfSeq ?? 0)
          const portion = leaves.slice(from, from + b)
          if (portion.length > 0) tally = foldLeaves(tally, portion, rules)
        }
        expect(foldLeaves(tally, leaves, rules)).toEqual(fold(leaves))
      }),
    )
  })

  it('counts who stands behind the petition: signed and not withdrawn', () => {
    fc.assert(
      fc.property(history, (leaves) => {
        const { total, byArea, byDay, byType, byChannel, byAssurance, asOfSeq } = fold(leaves)
        const expected = leaves.reduce((sum, { type }) => sum + worthOf[type], 0)
        expect(total).toBe(expected)
        expect(asOfSeq).toBe(leaves.length)
        for (const counts of [byArea, byChannel, byAssurance]) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(expected)
        }
        expect(netOf(byType)).toBe(expected)
        expect(Object.values(byDay).reduce((sum, moves) => sum + netOf(moves), 0)).toBe(expected)
        expect(growthOf({ byDay }).at(-1)?.total).toBe(expected)
      }),
    )
  })

  it('has counts that do not depend on the order in which people were served', () => {
    fc.assert(
      fc.property(fc.uniqueArray(act, { minLength: 1, selector: ({ person }) => person }), fc.nat(), (acts, shift) => {
        const turn = shift % acts.length
        const { total, byArea, byAssurance } = fold(leavesOf(acts))
        const turned = fold(leavesOf([...acts.slice(turn), ...acts.slice(0, turn)]))
        expect({ total, byArea, byAssurance }).toEqual({
          total: turned.total,
          byArea: turned.byArea,
          byAssurance: turned.byAssurance,
        })
      }),
    )
  })

  it('tells every passing of a threshold, alternately up and back, each with its number', () => {
    fc.assert(
      fc.property(history, (leaves) => {
        const { crossings, total } = fold(leaves)
        for (const { id, need } of rules.tracks) {
          const own = crossings.filter(({ trackId }) => trackId === id)
          expect(own.map(({ n }) => n)).toEqual(own.map((_, i) => i + 1))
          expect(own.map(({ direction }) => direction)).toEqual(own.map((_, i) => (i % 2 === 0 ? 'met' : 'unmet')))
          expect(own.length % 2 === 1).toBe(total >= need)
        }
      }),
    )
  })

  it('dates a crossing by the minute of the signature that crossed, as everybody can read it in the log', () => {
    const leaves = leavesOf([0, 1, 2].map((person) => ({ person, area: 'birlik', afterMs: 25_000 })))
    expect(fold(leaves).crossings).toEqual([
      { trackId: 'answer', n: 1, direction: 'met', seq: 3, at: new Date(noon + 60_000) },
    ])
  })

  it('is refused with a hole in it', () => {
    const leaves = leavesOf([0, 1, 2].map((person) => ({ person, area: 'birlik', afterMs: 1 })))
    expect(() => fold([leaves[0]!, leaves[2]!])).toThrow('Leaf 2 of pet_1 is missing')
  })
})
