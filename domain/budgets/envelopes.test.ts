import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Campaign, Envelope, MoneySource } from './campaign.ts'
import { checkMoney, costCap, envelopeId, envelopesFor, splitSum, type Share } from './envelopes.ts'
import type { PbRules } from './rules/pb-rules.ts'
import { birlik, city, draftOf, kentau, rules, saygaq } from './testing/turkistan.ts'

type Split = PbRules['envelopes'][number]['split']

const share = (population: number | null): Share => ({ territoryId: 'x', category: null, population })
const shares = fc.array(fc.integer({ min: 1, max: 2_000_000 }).map(share), { minLength: 1, maxLength: 40 })
const total = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const ratio = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([a, b]) => [Math.min(a, b), b] as const)
const split: fc.Arbitrary<Split> = fc.oneof(
  fc.constantFrom<Split[]>({ by: 'equal' }, { by: 'population' }),
  ratio.map((equalPart) => ({ by: 'mixed' as const, equalPart })),
)

describe('a sum that is split', () => {
  it('is the sum of its parts, to the minor unit', () => {
    fc.assert(
      fc.property(total, split, shares, (sum, by, among) => {
        const parts = splitSum(sum, by, among)!
        expect(parts).toHaveLength(among.length)
        expect(parts.reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(sum))
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives everyone what they are due, within one minor unit', () => {
    fc.assert(
      fc.property(total, split, shares, (sum, by, among) => {
        const all = among.reduce((n, { population }) => n + BigInt(population!), 0n)
        const [num, den] = by.by === 'equal' ? [1n, 1n] : by.by === 'mixed' ? by.equalPart.map(BigInt) : [0n, 1n]
        for (const [i, part] of splitSum(sum, by, among)!.entries()) {
          // due = sum · (num/den / count + (1 − num/den) · residents / all), over whole = den · count · all
          const count = BigInt(among.length)
          const weight = num! * all + (den! - num!) * BigInt(among[i]!.population!) * count
          const whole = den! * count * all
          const difference = BigInt(part) * whole - BigInt(sum) * weight
          expect(difference < whole && -difference < whole).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the larger place no less than the smaller, and equals the same but for a unit', () => {
    fc.assert(
      fc.property(total, split, shares, (sum, by, among) => {
        const parts = splitSum(sum, by, among)!
        const bySize = among.map(({ population }, i) => ({ population: population!, part: parts[i]! }))
        bySize.sort((a, b) => a.population - b.population)
        for (const [i, { part }] of bySize.slice(1).entries()) expect(part).toBeGreaterThanOrEqual(bySize[i]!.part - 1)
      }),
    )
  })

  it('gives what does not divide to the largest remainders, the earlier first', () => {
    expect(splitSum(100, { by: 'equal' }, [share(1), share(9), share(5)])).toEqual([34, 33, 33])
    expect(splitSum(9, { by: 'population' }, [share(1), share(1), share(4)])).toEqual([2, 1, 6])
    // half equally, half by 1 : 3
    expect(splitSum(1000, { by: 'mixed', equalPart: [1, 2] }, [share(100), share(300)])).toEqual([375, 625])
  })

  it('is left to people where the rules fix it, or a population is unknown', () => {
    expect(splitSum(100, { by: 'fixed' }, [share(1)])).toBeUndefined()
    expect(splitSum(100, { by: 'population' }, [share(1), share(null)])).toBeUndefined()
    expect(splitSum(100, { by: 'mixed', equalPart: [1, 2] }, [share(null)])).toBeUndefined()
    expect(splitSum(100, { by: 'equal' }, [share(null), share(null)])).toEqual([50, 50])
    expect(splitSum(100, { by: 'equal' }, [])).toBeUndefined()
  })
})

describe('the money of a campaign', () => {
  const draft = draftOf()
  const [first, ...others] = draft.envelopes
  const told = (change: Partial<Campaign>) =>
    checkMoney({ ...draft, ...change }).map(({ code, path, details }) => [code, path?.join('.'), details])
  const withFirst = (change: Partial<Envelope>, sources = draft.sources) =>
    told({ envelopes: [{ ...first!, ...change }, ...others], sources })
  const source = (change: Partial<MoneySource>): MoneySource => ({ ...draft.sources[0]!, ...change })

  it('is in order when every side comes to one sum', () => {
    expect(told({})).toEqual([])
  })

  it('has an envelope for each kind of the rules, and no other', () => {
    expect(told({ envelopes: draft.envelopes.slice(0, 2) })).toEqual([
      ['REQUIRED', 'envelopes.city', undefined],
      ['SUM_DIFFERS', 'sources', { sources: 400_000_000_000, envelopes: 200_000_000_000 }],
    ])
    expect(withFirst({ kind: 'category', category: 'greening' })).toEqual([
      ['INVALID', 'envelopes.district:birlik', undefined],
    ])
  })

  it('names a category of the rules, for an envelope of a category and for no other', () => {
    const byCategory = {
      ...rules,
      envelopes: [...rules.envelopes, { ...rules.envelopes[0]!, kind: 'category' as const }],
    }
    const fault = ['INVALID', 'envelopes.district:birlik', undefined]
    const change = (one: Partial<Envelope>) =>
      told({ rules: byCategory, envelopes: [{ ...first!, ...one }, ...others] }).filter(([code]) => code === 'INVALID')
    expect(change({ kind: 'category', category: 'greening' })).toEqual([])
    expect(change({ kind: 'category', category: 'circus' })).toEqual([fault])
    expect(change({ kind: 'category' })).toEqual([fault])
    expect(change({ category: 'greening' })).toEqual([fault])
  })

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])('is no amount of %s minor units', (amount) => {
    expect(withFirst({ amount }).map(([code, path]) => [code, path])).toContainEqual([
      'INVALID',
      'envelopes.district:birlik',
    ])
    expect(told({ sources: [source({ amount })] }).map(([code, path]) => [code, path])).toContainEqual([
      'INVALID',
      'sources.0.amount',
    ])
  })

  it('stands in each envelope once, and says where it comes from', () => {
    expect(withFirst({ id: 'city' })).toEqual([['INVALID', 'envelopes', undefined]])
    expect(told({ sources: [source({ name: { kk: '' } })] })).toEqual([['REQUIRED', 'sources.0.name', undefined]])
    expect(told({ sources: [source({ name: { kk: '', ru: 'бюджет города' } })] })).toEqual([])
    expect(told({ sources: [] }).map(([code]) => code)).toEqual(['REQUIRED', 'SUM_DIFFERS'])
  })

  it('differs by a single minor unit', () => {
    const sources = 400_000_000_001
    expect(told({ sources: [source({ amount: sources })] })).toEqual([
      ['SUM_DIFFERS', 'sources', { sources, envelopes: 400_000_000_000 }],
    ])
  })
})

describe('an envelope', () => {
  const { envelopes } = draftOf()
  const greening: Envelope = {
    ...{ id: 'category:greening', kind: 'category', territoryId: city.id, category: 'greening', amount: 10 },
  }

  it('has a name that says what it is for', () => {
    const place = { territoryId: 'birlik', category: 'greening' }
    expect((['city', 'district', 'category'] as const).map((kind) => envelopeId(kind, place))).toEqual([
      'city',
      'district:birlik',
      'category:greening',
    ])
  })

  it('pays for projects of its place and what lies below, the nearest first', () => {
    const ids = (place: typeof city, category: string | null = null) =>
      envelopesFor({ envelopes: [...envelopes, greening] }, place, category).map(({ id }) => id)
    expect(ids(birlik)).toEqual(['district:birlik', 'city'])
    expect(ids(saygaq, 'greening')).toEqual(['district:saygaq', 'city', 'category:greening'])
    expect(ids({ ...birlik, id: 'street', ancestorIds: [...birlik.ancestorIds, 'birlik'] })).toEqual([
      'district:birlik',
      'city',
    ])
    expect(ids(city)).toEqual(['city'])
    expect(ids(kentau)).toEqual([])
  })

  it('caps a project by the smaller cap of the rules, and by itself', () => {
    const caps = (projectCap: PbRules['envelopes'][number]['projectCap'], amount = 1001) =>
      costCap(
        { envelopes: [{ ...rules.envelopes[0]!, ...(projectCap && { projectCap }) }] },
        { ...envelopes[0]!, amount },
      )
    expect(caps({ minor: 300, ofEnvelope: [1, 4] })).toBe(250)
    expect(caps({ minor: 200, ofEnvelope: [1, 4] })).toBe(200)
    expect(caps({ ofEnvelope: [1, 3] })).toBe(333)
    expect(caps({ minor: 5000 })).toBe(1001)
    expect(costCap({ envelopes: [] }, { ...envelopes[0]!, amount: 7 })).toBe(7)
  })
})
