import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryBudget } from './memory-budget.ts'

/** A budget on a clock that the test moves. */
function budget(points: number, windowMs: number) {
  const clock = { at: 5_000 }
  return { clock, ...createMemoryBudget({ points, windowMs, now: () => clock.at }) }
}

describe('a budget', () => {
  it('allows its points at once, and then as many as come back', () => {
    const { clock, take } = budget(3, 60_000)
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0])
    expect(take('a')).toBe(20_000)
    clock.at += 19_999
    expect(take('a')).toBe(1)
    clock.at += 1
    expect(take('a')).toBe(0)
    expect(take('a')).toBe(20_000)
  })

  it('is kept for each key alone', () => {
    const { take } = budget(1, 1_000)
    expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 1_000])
  })

  it('is not used up by what it refuses', () => {
    const { clock, take } = budget(1, 1_000)
    take('a')
    for (let i = 0; i < 100; i++) take('a')
    clock.at += 1_000
    expect(take('a')).toBe(0)
  })

  it('never allows more than its points and what came back, however the moments lie', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 })
    fc.assert(
      fc.property(pauses, fc.integer({ min: 1, max: 20 }), (waits, points) => {
        const { clock, take } = budget(points, 1_000)
        const start = clock.at
        let allowed = 0
        for (const wait of waits) {
          clock.at += wait
          if (take('a') === 0) allowed++
          expect(allowed).toBeLessThanOrEqual(points + ((clock.at - start) * points) / 1_000 + 1e-6)
        }
      }),
    )
  })

  it('lets nobody in early because many others came', () => {
    const { take } = budget(1, 1_000)
    for (let i = 0; i < 199_999; i++) take(`other ${i}`)
    take('a')
    take('one more')
    expect(take('a')).toBe(1_000)
  })
})
