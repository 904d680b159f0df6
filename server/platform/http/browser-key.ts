import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Crypto } from '../crypto.ts'

/** Names a browser while a person is on the way over another site and back. */
export interface BrowserKeys {
  /** empty where the browser has none */
  read(cookies: FastifyRequest['cookies']): string
  /** The key that the browser has, for two ways may be gone at once, in two tabs; else a new one. */
  keep(cookies: FastifyRequest['cookies'], reply: FastifyReply): string
  /** The way is over: its key is worth nothing any more. */
  drop(reply: FastifyReply): void
}

/** As long as a person may take at the other site, and with the letter afterwards. */
const keptSeconds = 30 * 60
const keyBytes = 32

/** @param isSecure production: then the cookie is the host's own, and no other host of the domain can plant one */
export function createBrowserKeys(crypto: Pick<Crypto, 'randomBytes'>, isSecure: boolean): BrowserKeys {
  const name = isSecure ? '__Host-dauys-way' : 'dauys-way'
  const read: BrowserKeys['read'] = (cookies) => cookies[name] ?? ''
  return {
    read,
    keep(cookies, reply) {
      const known = read(cookies)
      const key = known === '' ? crypto.randomBytes(keyBytes).toString('base64url') : known
      void reply.setCookie(name, key, { maxAge: keptSeconds })
      return key
    },
    drop: (reply) => void reply.clearCookie(name),
  }
}

/** Scheme and host that the person sees, as far as the proxies in front are believed. */
export function originOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return `${protocol}://${host}`
}
