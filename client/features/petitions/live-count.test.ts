import { describe, expect, it } from 'vitest'
import { hasOtherStates, withLiveCount } from '#client/features/petitions/live-count.ts'
import { aPetition } from '#client/testing/petitions.ts'
import type { LiveCount } from '#client/features/petitions/live-count.ts'

/** 74 signatures, of 100 for an answer and 300 for a hearing. */
const petition = aPetition()

function aCount(total: number, asOfSeq: number, answer = 'unmet'): LiveCount {
  return {
    ...{ total, asOfSeq, asOf: '2027-05-14T09:01:00Z' },
    byTrack: [
      { track: 'answer', need: 100, missing: Math.max(0, 100 - total), state: answer },
      { track: 'hearing', need: 300, missing: 300 - total, state: 'unmet' },
    ],
  }
}

describe('a petition with its live count', () => {
  it('shows every figure as of now', () => {
    expect(withLiveCount(petition, aCount(80, 82))).toMatchObject({
      ...{ signatureCount: 80, countAsOfSeq: 82, countAsOf: '2027-05-14T09:01:00Z' },
      nextTrack: { id: 'answer', missing: 20 },
      tracks: [{ missing: 20 }, { missing: 220 }],
    })
  })

  it('stays as it is where it knows more, and where nothing is live', () => {
    expect(withLiveCount(petition, aCount(60, 73))).toBe(petition)
    expect(withLiveCount(petition, undefined)).toBe(petition)
  })

  it('goes on to the next threshold when one is reached, and asks for what follows from that', () => {
    const reached = aCount(100, 101, 'due')
    expect(withLiveCount(petition, reached).nextTrack).toMatchObject({ id: 'hearing', need: 300, missing: 200 })
    expect(hasOtherStates(petition, reached)).toBe(true)
    expect(hasOtherStates(petition, aCount(99, 100))).toBe(false)
    expect(hasOtherStates(petition, { ...reached, asOfSeq: 73 })).toBe(false)
  })
})
