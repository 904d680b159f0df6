import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burstRule, findBursts, type MinuteCount } from './bursts.ts'
import { burstFlags, newAccountFlags } from './flags.ts'
import { likenessKey } from './likeness.ts'

/** `rhythm` signatures in each of these minutes. */
const steady = (rhythm: number, from: number, to: number): MinuteCount[] =>
  Array.from({ length: to - from }, (_, i) => ({ minute: from + i, count: rhythm }))

describe('a burst', () => {
  it('is seen on a quiet petition from the floor on', () => {
    const quiet = steady(1, 0, 50)
    expect(findBursts([...quiet, { minute: 300, count: burstRule.floor - 1 }])).toEqual([])
    expect(findBursts([...quiet, { minute: 300, count: burstRule.floor }])).toEqual([
      { from: 300, to: 300, count: 30, peak: 30 },
    ])
  })

  it('is measured by the own rhythm: what is many for one petition is an evening for another', () => {
    const busy = steady(40, 0, 200)
    expect(findBursts([...busy, { minute: 200, count: 239 }]).filter(({ from }) => from === 200)).toEqual([])
    expect(findBursts([...busy, { minute: 200, count: 240 }]).filter(({ from }) => from === 200)).toEqual([
      { from: 200, to: 200, count: 240, peak: 240 },
    ])
  })

  it('is one as long as its pauses are short, and has what was signed in them', () => {
    const minutes = [50, 4, 60].map((count, i) => ({ minute: 1000 + i * 2, count }))
    expect(findBursts(minutes)).toEqual([{ from: 1000, to: 1004, count: 114, peak: 60 }])
    const far = [...minutes, { minute: 1004 + burstRule.gap + 1, count: 70 }]
    expect(findBursts(far).map(({ from, to }) => [from, to])).toEqual([
      [1000, 1004],
      [1010, 1010],
    ])
  })

  it('ends when it lasts: after an hour it is how people sign this petition', () => {
    const [burst] = findBursts(steady(100, 0, 600))
    expect(burst).toMatchObject({ from: 0, to: burstRule.window / 2 - 1 })
    expect(findBursts(steady(100, 0, 600))).toHaveLength(1)
  })

  it('never holds a minute twice, nor fewer signatures than its peak', () => {
    const minutes = fc
      .uniqueArray(fc.record({ minute: fc.nat(500), count: fc.integer({ min: 1, max: 400 }) }), {
        selector: ({ minute }) => minute,
      })
      .map((found) => found.sort((a, b) => a.minute - b.minute))
    fc.assert(
      fc.property(minutes, (found) => {
        const bursts = findBursts(found)
        for (const [i, { from, to, count, peak }] of bursts.entries()) {
          const within = found.filter(({ minute }) => minute >= from && minute <= to)
          expect(count).toBe(within.reduce((sum, one) => sum + one.count, 0))
          expect(peak).toBeGreaterThanOrEqual(burstRule.floor)
          expect(count).toBeGreaterThanOrEqual(peak)
          expect(from).toBeGreaterThan((bursts[i - 1]?.to ?? -Infinity) + burstRule.gap)
        }
      }),
    )
  })

  it('is shown as a span of time up to the end of its last minute', () => {
    expect(burstFlags([{ minute: 1, count: 44 }])).toEqual([
      { kind: 'burst', from: new Date(60_000), until: new Date(120_000), count: 44, peak: 44 },
    ])
  })
})

describe('an hour of new accounts', () => {
  const usual = [1, 2, 3].map((hour) => ({ hour, count: 40, newAccounts: 10 }))
  const hour = (count: number, newAccounts: number) => [...usual, { hour: 4, count, newAccounts }]

  it.each([
    ['nearly all of many are new', 40, 32, 1],
    ['too small a part is new', 40, 31, 0],
    ['too few are new', 29, 29, 0],
  ])('%s', (_, count, newAccounts, flags) => {
    expect(newAccountFlags(hour(count, newAccounts))).toHaveLength(flags)
  })

  it('is nothing where people join the portal for this petition anyway', () => {
    const joining = [1, 2, 3].map((one) => ({ hour: one, count: 40, newAccounts: 36 }))
    expect(newAccountFlags(joining)).toEqual([])
  })
})

describe('two accounts look like one person', () => {
  const key = (name: string | null, birthDate: string | null = '1990-05-17') => likenessKey(name, birthDate)

  it.each([
    ['Айгүл Сейтқали', 'Сейткали Айгуль'],
    ['Әйгерім Нұрланқызы', 'АЙГЕРИМ  НУРЛАНКЫЗЫ'],
    ['Салтанат Ержанова', 'Ержанова Салтанат Маратқызы'],
  ])('%s and %s', (one, other) => {
    expect(key(one)).toBeDefined()
    expect(key(one)).toBe(key(other))
  })

  it.each([
    ['another family name', key('Айгүл Сейтқали'), key('Айгүл Серікова')],
    ['another given name', key('Айгүл Сейтқали'), key('Айнұр Сейтқали')],
    ['another birthday', key('Айгүл Сейтқали'), key('Айгүл Сейтқали', '1990-05-18')],
  ])('but not with %s', (_, one, other) => {
    expect(one).not.toBe(other)
  })

  it('only when there is enough to compare', () => {
    expect([key(null), key('Айгүл'), key('Айгүл Сейтқали', null)]).toEqual([undefined, undefined, undefined])
  })
})
