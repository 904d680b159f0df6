import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

/** What @fastify/session asks of one. */
export interface CookieSigner {
  sign(value: string): string
  unsign(signed: string): { valid: boolean; renew: boolean; value: string | null }
}

/**
 * The signatures of @fastify/cookie with keys that are made once: from a text, Node makes a key anew for each signature,
 * which costs five times the signing, and every request signs.
 * @param secrets the first signs, all are accepted
 */
export function createCookieSigner(secrets: readonly string[]): CookieSigner {
  const keys = secrets.map((secret) => createSecretKey(Buffer.from(secret)))
  const [signingKey] = keys
  if (!signingKey) throw new Error('no secret to sign cookies with')

  // `=` has a meaning in cookies.
  const macOf = (value: string, key = signingKey): string =>
    createHmac('sha256', key).update(value).digest('base64').replace(/=+$/, '')

  return {
    sign: (value) => `${value}.${macOf(value)}`,
    unsign(signed) {
      const dot = signed.lastIndexOf('.')
      const value = signed.slice(0, Math.max(0, dot))
      const given = Buffer.from(signed.slice(dot + 1))
      const key = keys.find((one) => {
        const expected = Buffer.from(macOf(value, one))
        return expected.length === given.length && timingSafeEqual(expected, given)
      })
      if (dot < 0 || !key) return { valid: false, renew: false, value: null }
      return { valid: true, renew: key !== signingKey, value }
    },
  }
}
