import { Signer } from '@fastify/cookie'
import { describe, expect, it } from 'vitest'
import { createCookieSigner } from './cookie-signer.ts'

const secrets = ['the secret of today, long enough for all', 'the secret of yesterday, long enough too']

describe('signatures of cookies', () => {
  it('are those of @fastify/cookie, so that nobody is signed out', () => {
    const [ours, theirs] = [createCookieSigner(secrets), new Signer([...secrets])]
    for (const value of ['a', 'GQpuBYo8Cb8vCXRqsnOMg1wtdoSkJkzG', 'with.dots.in.it', '']) {
      expect(ours.sign(value)).toBe(theirs.sign(value))
      expect(ours.unsign(theirs.sign(value))).toEqual(theirs.unsign(theirs.sign(value)))
    }
  })

  it('of an older secret are accepted and marked for renewal', () => {
    const older = createCookieSigner(secrets.slice(1)).sign('session')
    expect(createCookieSigner(secrets).unsign(older)).toEqual({ valid: true, renew: true, value: 'session' })
  })

  it.each(['', '.', 'session', 'session.', 'session.wrong', `${createCookieSigner(secrets).sign('session')}x`])(
    'are not found in %j',
    (signed) => {
      expect(createCookieSigner(secrets).unsign(signed)).toEqual({ valid: false, renew: false, value: null })
    },
  )

  it('of another secret are refused', () => {
    const forged = createCookieSigner(['a secret that is nobody’s here at all']).sign('session')
    expect(createCookieSigner(secrets).unsign(forged).valid).toBe(false)
  })
})
