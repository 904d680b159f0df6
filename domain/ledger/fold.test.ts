import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountingRules } from '../petitions/support.ts'
import { foldEntries } from './fold.ts'
import type { LedgerEntry, Tally } from './tally.ts'

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
function entriesOf(acts: readonly Act[]): LedgerEntry[] {
  const signed = new Map<number, string>()
  let at = noon
  return acts.map(({ person, area, afterMs }, i) => {
    const old = signed.get(person)
    if (old === undefined) signed.set(person, area)
    else signed.delete(person)
    at += afterMs
    return {
      petition: 'pet_1',
      seq: i + 1,
      type: old === undefined ? 'counted' : 'withdrawn',
      at: new Date(at),
      area: old ?? area,
      channel: 'web',
      assurance: person % 2 === 0 ? 'email' : 'verified',
    }
  })
}

const history = fc.array(act, { minLength: 1, maxLength: 60 }).map(entriesOf)

function fold(entries: readonly LedgerEntry[]): Tally {
  return foldEntries(undefined, entries, rules)
}

describe('a tally', () => {
  it('is the same however the entries are portioned and however often they come', () => {
    fc.assert(
      fc.property(history, fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (entries, portions) => {
        let tally: Tally | undefined
        for (const [a, b] of portions) {
          const from = Math.min(a, tally?.asOfSeq ?? 0)
          const portion = entries.slice(from, from + b)
          if (portion.length > 0) tally = foldEntries(tally, portion, rules)
        }
        expect(foldEntries(tally, entries, rules)).toEqual(fold(entries))
      }),
    )
  })

  it('counts who stands behind the petition: signed and not withdrawn', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const { total, byArea, byDay, byChannel, byAssurance, asOfSeq } = fold(entries)
        const expected = entries.reduce((sum, { type }) => sum + (type === 'counted' ? 1 : -1), 0)
        expect(total).toBe(expected)
        expect(asOfSeq).toBe(entries.length)
        for (const counts of [byArea, byDay, byChannel, byAssurance]) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(expected)
        }
      }),
    )
  })

  it('has counts that do not depend on the order in which people were served', () => {
    fc.assert(
      fc.property(fc.uniqueArray(act, { minLength: 1, selector: ({ person }) => person }), fc.nat(), (acts, shift) => {
        const turn = shift % acts.length
        const { total, byArea, byAssurance } = fold(entriesOf(acts))
        const turned = fold(entriesOf([...acts.slice(turn), ...acts.slice(0, turn)]))
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
      fc.property(history, (entries) => {
        const { crossings, total } = fold(entries)
        for (const { id, need } of rules.tracks) {
          const own = crossings.filter(({ trackId }) => trackId === id)
          expect(own.map(({ n }) => n)).toEqual(own.map((_, i) => i + 1))
          expect(own.map(({ direction }) => direction)).toEqual(own.map((_, i) => (i % 2 === 0 ? 'met' : 'unmet')))
          expect(own.length % 2 === 1).toBe(total >= need)
        }
      }),
    )
  })

  it('dates a crossing by the signature that crossed', () => {
    const entries = entriesOf([0, 1, 2].map((person) => ({ person, area: 'birlik', afterMs: 1_000 })))
    expect(fold(entries).crossings).toEqual([
      { trackId: 'answer', n: 1, direction: 'met', seq: 3, at: new Date(noon + 3_000) },
    ])
  })

  it('is refused with a hole in it', () => {
    const entries = entriesOf([0, 1, 2].map((person) => ({ person, area: 'birlik', afterMs: 1 })))
    expect(() => fold([entries[0]!, entries[2]!])).toThrow('Entry 2 of pet_1 is missing')
  })
})
