import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { CompiledDocument } from '../graphql/compiled-documents.ts'
import type { LaneAnswer } from '../graphql/lane.ts'
import { chooseLocale } from './locale.ts'
import { createMicroCache, type CacheCounters } from './micro-cache.ts'

/** What everybody without a session reads, held for a second. */
export interface PublicReads {
  /** Before anything else looks at the request. @returns false: not from memory */
  answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean
  /** From memory, from the question of another reader that is on its way, or by `load`. */
  answer(
    asked: { readonly document: CompiledDocument; readonly variables: Variables },
    request: FastifyRequest,
    reply: FastifyReply,
    load: () => Promise<LaneAnswer>,
  ): Promise<FastifyReply>
  counters(): CacheCounters
}

type Variables = Readonly<Record<string, unknown>>

interface ReadAnswer extends Omit<LaneAnswer, 'body'> {
  readonly body: Buffer
  /** only of answers that are kept */
  readonly etag?: string
  /** names and values in turn, as they were sent the first time: security headers with them */
  head?: readonly string[]
}

// A count is at most two seconds old (G8), and the page tells its age.
const jsonType = 'application/json; charset=utf-8'
const caching = 'public, max-age=1, stale-while-revalidate=5'
// A session or a language of one's own gets another answer from the same address.
const vary = 'Cookie, Authorization, Accept-Language'
const options = { freshMs: 1_000, staleMs: 60_000, patienceMs: 300, bytesMax: 64 * 1024 * 1024 }
const spellingsMax = 20_000

/** @param now milliseconds that only grow */
export function createPublicReads(now?: () => number): PublicReads {
  const cache = createMicroCache<ReadAnswer>({ ...options, ...(now && { now }) })
  // One question can be spelled in many ways; those seen of late lead to it without being read again.
  const keyOfSpelling = new Map<string, string>()

  function learn(spelling: string, key: string): void {
    if (keyOfSpelling.size >= spellingsMax) keyOfSpelling.clear()
    keyOfSpelling.set(spelling, key)
  }

  return {
    answerAtOnce(request, response) {
      const { method, url = '', headers } = request
      if (method !== 'GET' || !url.startsWith('/graphql?') || !isStranger(headers)) return false
      const key = keyOfSpelling.get(localeOf(headers['accept-language']) + url)
      const kept = key === undefined ? undefined : cache.peek(key)
      if (!kept?.head || kept.etag === undefined) return false
      if (isUnchanged(headers['if-none-match'], kept.etag)) {
        // The reader keeps the other headers with what is kept there.
        response.writeHead(304, ['etag', kept.etag, 'cache-control', caching, 'vary', vary]).end()
      } else {
        response.writeHead(200, kept.head as string[]).end(kept.body)
      }
      return true
    },

    async answer({ document, variables }, request, reply, load) {
      const locale = localeOf(request.headers['accept-language'])
      const key = `${locale}${document.hash}${canonicalVariables(document, variables)}`
      const { value, ageMs } = await cache.get(key, async () => {
        const value = inBytes(await load())
        return { value, keep: value.etag !== undefined, bytes: value.body.length }
      })
      void reply.code(value.status).type(jsonType)
      if (value.etag === undefined) {
        return reply.headers(Object.fromEntries(value.headers)).header('cache-control', 'no-store').send(value.body)
      }
      void reply.headers({ 'cache-control': caching, etag: value.etag, vary })
      value.head ??= headOf({ ...reply.getHeaders(), 'content-length': value.body.length })
      learn(locale + request.url, key)
      if (ageMs !== undefined) void reply.header('age', Math.round(ageMs / 1000))
      if (isUnchanged(request.headers['if-none-match'], value.etag)) return reply.code(304).send()
      return reply.send(value.body)
    },

    counters: cache.counters,
  }
}

/** No cookie says another one. */
function localeOf(accept: string | undefined): Locale {
  return chooseLocale({ path: '', cookie: undefined, accept })
}

/** Neither a session nor a key: nobody in particular. Cookies of taste count too, so that nothing has to be parsed. */
export function isStranger(headers: IncomingMessage['headers']): boolean {
  return headers.cookie === undefined && headers.authorization === undefined
}

/** An answer with errors is nobody else's: a fault passes, and a budget is the caller's own. */
function inBytes({ body, ...head }: LaneAnswer): ReadAnswer {
  const bytes = Buffer.from(JSON.stringify(body))
  if (head.status !== 200 || body.errors) return { ...head, body: bytes }
  return { ...head, body: bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }
}

/** Only what the document declares, in one order: a stranger cannot make two entries of one question. */
function canonicalVariables({ operation }: CompiledDocument, variables: Variables): string {
  const declared = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  const given = declared.filter((name) => variables[name] !== undefined)
  const ordered = Object.fromEntries(given.map((name) => [name, variables[name]]))
  try {
    return canonicalJson(ordered)
  } catch {
    // Half a character, for which there is no canonical form: it may stand as it was sent.
    return JSON.stringify(ordered)
  }
}

function isUnchanged(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false
  return given === etag || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

function headOf(headers: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))
}
