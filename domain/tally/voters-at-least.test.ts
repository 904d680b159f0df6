import { describe, expect, it } from 'vitest'
import { votersAtLeast } from './voters-at-least.ts'

describe('people who voted for certain', () => {
  it('are the larger of those who voted for the city and those in all districts', () => {
    const city = { kind: 'city', ballots: 120 } as const
    const districts = [70, 80].map((ballots) => ({ kind: 'district' as const, ballots }))
    expect(votersAtLeast([city, ...districts])).toBe(150)
    expect(votersAtLeast([{ ...city, ballots: 200 }, ...districts])).toBe(200)
  })

  it('are those of the largest category, since one person votes in each', () => {
    expect(votersAtLeast([70, 80, 10].map((ballots) => ({ kind: 'category', ballots })))).toBe(80)
    expect(votersAtLeast([])).toBe(0)
  })
})
