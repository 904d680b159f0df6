import { describe, expect, it } from 'vitest'
import { afterRound, mayErase } from './erasure.ts'

describe('erasing an account', () => {
  it('is refused to members of staff until their roles are taken back', () => {
    expect(mayErase({ grants: [{ role: 'operator' }] })).toEqual({ ok: false, refusals: [{ code: 'HAS_ROLES' }] })
    expect(mayErase({ grants: [] }).ok).toBe(true)
  })

  it('takes two rounds, and more while somebody still waits', () => {
    expect(afterRound({ round: 1, isHeld: false })).toBe('again')
    expect(afterRound({ round: 2, isHeld: false })).toBe('forgotten')
    expect(afterRound({ round: 7, isHeld: true })).toBe('again')
  })
})
