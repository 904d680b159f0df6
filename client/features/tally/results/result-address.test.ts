import { describe, expect, it } from 'vitest'
import { readResultAddress, writeResultAddress } from '#client/features/tally/results/result-address.ts'

describe('the address of a result', () => {
  it('keeps what is shown on the way there and back', () => {
    const shown = { envelope: 'district:birlik', project: 12, query: 'парк', allLosers: true }
    expect(readResultAddress(writeResultAddress(shown))).toEqual(shown)
  })

  it('takes what nobody understands as absent', () => {
    const odd = { envelope: '', project: '-3', q: ['a', 'b'], lost: 'some' }
    expect(readResultAddress(odd)).toEqual({ envelope: undefined, project: undefined, query: '', allLosers: false })
    expect(readResultAddress({ project: '0' }).project).toBeUndefined()
    expect(readResultAddress({ q: 'x'.repeat(101) }).query).toBe('')
  })
})
