import { lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure, type RequestOptions } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What other sites are asked with: the part of `fetch` that is needed, and nothing that leads elsewhere. */
export type AskOut = (url: string, options: AskOptions) => Promise<Response>

export interface AskOptions {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/** The other site did not answer, or may not be asked. */
export class OutgoingFault extends Error {}

const timeoutMs = 5_000
const bytesMax = 1_000_000
// Not of the whole internet: this machine, networks of a house, and what is meant for everybody or nobody.
const inner = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
]) {
  inner.addSubnet(net, bits, 'ipv4')
}
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inner.addSubnet(net, bits, 'ipv6')
}

/** Whether an address belongs to this machine or to a network that is not the internet. */
export function isInnerAddress(address: string): boolean {
  // An IPv4 address in IPv6 clothes is checked as what it is by the block list itself.
  return inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Asks other sites (engineering.md 4.6): no redirects, five seconds, one megabyte. The address that was looked up is the
 * one that is connected to, so that a name cannot lead elsewhere the second time.
 * @param isOpen also by http and into the own network: demonstrations and tests
 */
export function createAskOut({ isOpen }: { readonly isOpen: boolean }): AskOut {
  return async (text, { method, headers, body, signal }) => {
    const url = new URL(text)
    const isSecure = url.protocol === 'https:'
    if (!isSecure && !(isOpen && url.protocol === 'http:')) throw new OutgoingFault('only https is asked')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    // An address in the place of a name is never looked up.
    if (!isOpen && isIP(host) !== 0 && isInnerAddress(host))
      throw new OutgoingFault('the address is not of the internet')
    const late = AbortSignal.timeout(timeoutMs)
    const options: RequestOptions = {
      ...{ method, headers: { ...headers, 'accept-encoding': 'identity' } },
      signal: signal ? AbortSignal.any([signal, late]) : late,
      ...(!isOpen && { lookup: lookupOutside }),
    }
    return new Promise<Response>((resolve, reject) => {
      const fail = (cause: unknown) => reject(new OutgoingFault('the other site did not answer', { cause }))
      const asked = (isSecure ? requestSecure : requestPlain)(url, options, (answer) => {
        const parts: Buffer[] = []
        let bytes = 0
        answer.on('data', (part: Buffer) => {
          bytes += part.length
          if (bytes > bytesMax) answer.destroy(new Error('the answer is too long'))
          else parts.push(part)
        })
        answer.on('error', fail)
        answer.on('end', () => {
          const { statusCode: status = 502, headers: names } = answer
          const given = Object.entries(names).flatMap(([name, value]) =>
            [value ?? []].flat().map((one): [string, string] => [name, one]),
          )
          const hasBody = ![204, 304].includes(status)
          resolve(new Response(hasBody ? Buffer.concat(parts) : null, { status, headers: given }))
        })
      })
      asked.on('error', fail)
      asked.end(body instanceof URLSearchParams ? body.toString() : (body as string | Uint8Array | null | undefined))
    })
  }
}

/** Looks a name up and gives the socket only addresses outside. */
const lookupOutside: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (fault, found) => {
    const outside = found?.filter(({ address }) => !isInnerAddress(address)) ?? []
    const [first] = outside
    if (fault || !first) return done(fault ?? new Error('the address is not of the internet'), '', 4)
    if (options.all) return done(null, outside)
    done(null, first.address, first.family)
  })
}
