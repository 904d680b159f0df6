import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLocalDate } from '#domain/kernel/legal-days.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { dayLine, sealLine, type SealedDay } from '#domain/ledger/sealed-day.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import { lineDownloads } from './downloads.ts'
import type { DayStore } from './store/day.store.ts'
import type { HeadStore } from './store/head.store.ts'
import type { FindLog } from './use-cases/find-log.ts'
import type { ReadEvidence } from './use-cases/read-evidence.ts'
import type { ReadProofs } from './use-cases/read-proof.ts'
import type { ReadReceipt } from './use-cases/read-receipt.ts'

export interface LedgerRouteDeps {
  readonly findLog: FindLog
  readonly readEvidence: ReadEvidence
  readonly readProofs: ReadProofs
  readonly readReceipt: ReadReceipt
  readonly signaturesOn: Signatures['signaturesOn']
  readonly heads: Pick<HeadStore, 'newest' | 'stream' | 'ofDay'>
  readonly days: Pick<DayStore, 'read' | 'list'>
  readonly signingKeys: Pick<SigningKeys, 'statements'>
}

/** Everything that watchers and verifiers fetch; docs/verify/format.md has the addresses. */
export function ledgerRoutes(deps: LedgerRouteDeps): (http: FastifyInstance) => void {
  return (http) => {
    void http.register(async (open) => {
      // Public, and meant to be read by pages of others.
      open.addHook('onRequest', async (_request, reply) => {
        void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
      })
      keysAndDays(open, deps)
      logs(open, deps)
    })
    receiptFile(http, deps)
  }
}

// A HEAD request would run the whole download and throw it away.
const download = { exposeHeadRoute: false } as const

function keysAndDays(http: FastifyInstance, { signingKeys, heads, days }: LedgerRouteDeps): void {
  const sendLines = lineDownloads()

  http.get('/ledger/keys.json', async (_request, reply) => {
    return reply.header('cache-control', 'public, max-age=30').send(await signingKeys.statements())
  })

  http.get('/ledger/heads.json', async (_request, reply) => {
    return reply.header('cache-control', 'public, max-age=300').send(await days.list())
  })

  http.get('/ledger/heads/:file', download, async (request, reply) => {
    const day = /^(.{10})\.ndjson$/.exec(paramOf(request, 'file'))?.[1]
    const sealed = day !== undefined && isLocalDate(day) ? await days.read(day) : undefined
    if (!sealed) return notFound(reply, 'No sealed day')
    void reply.header('cache-control', 'public, max-age=86400')
    return sendLines(request, reply, dayLines(sealed, heads))
  })
}

function logs(http: FastifyInstance, { findLog, readEvidence, readProofs, heads }: LedgerRouteDeps): void {
  const sendLines = lineDownloads()

  function forLog(answer: (petition: Petition, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const petition = await findLog(paramOf(request, 'number'))
      return petition ? answer(petition, request, reply) : notFound(reply, 'No public log')
    }
  }

  http.get(
    '/ledger/:number/evidence.ndjson',
    download,
    forLog(async (petition, request, reply) => {
      void reply.header('cache-control', 'no-cache')
      void reply.header('content-disposition', `attachment; filename="dauys-evidence-${petition.number}.ndjson"`)
      return sendLines(request, reply, readEvidence(petition))
    }),
  )

  http.get(
    '/ledger/:number/head.json',
    forLog(async ({ id }, request, reply) => {
      const head = await heads.newest(id)
      if (!head) return notFound(reply, 'No head yet')
      const etag = `"${head.size}"`
      void reply.header('etag', etag).header('cache-control', 'public, max-age=1')
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(head)
    }),
  )

  http.get(
    '/ledger/:number/heads.ndjson',
    download,
    forLog(async ({ id }, request, reply) => {
      void reply.header('cache-control', 'no-cache')
      return sendLines(request, reply, headLines(id, heads))
    }),
  )

  http.get(
    '/ledger/:number/proof.json',
    forLog(async ({ id }, { query }, reply) => {
      const { first, second, seq, size } = query as Readonly<Record<string, unknown>>
      const proof =
        seq === undefined
          ? await readProofs.consistency(id, numberOf(first), numberOf(second))
          : await readProofs.inclusion(id, numberOf(seq), numberOf(size))
      if (!proof) {
        return reply
          .code(400)
          .send(httpError('BAD_USER_INPUT', 'first ≤ second, or seq ≤ size: within the newest head'))
      }
      // The log only grows: a proof between two sizes stays what it is.
      return reply.header('cache-control', 'public, max-age=86400').send(proof)
    }),
  )
}

/** The viewer's own receipt as a file, for those who have no script to save it. */
function receiptFile(http: FastifyInstance, { findLog, readReceipt, signaturesOn }: LedgerRouteDeps): void {
  http.get('/receipts/:file', async (request, reply) => {
    const number = /^(.+)\.json$/.exec(paramOf(request, 'file'))?.[1]
    const petition = number === undefined ? undefined : await findLog(number)
    const signature = petition && (await signaturesOn(request.visit.actor, [petition])).get(petition.id)
    const receipt = signature && (await readReceipt(petition, signature))
    void reply.header('cache-control', 'no-store')
    if (!receipt) return notFound(reply, 'No receipt of yours')
    void reply.header('content-disposition', `attachment; filename="dauys-receipt-${receipt.number}.json"`)
    return reply.send(receipt)
  })
}

async function* dayLines(day: SealedDay, heads: Pick<HeadStore, 'ofDay'>): AsyncIterable<string> {
  yield `${dayLine(day)}\n`
  for await (const head of heads.ofDay(day.day)) yield `${JSON.stringify(head)}\n`
  yield `${sealLine(day)}\n`
}

async function* headLines(petition: PetitionId, heads: Pick<HeadStore, 'stream'>): AsyncIterable<string> {
  for await (const head of heads.stream(petition)) yield `${JSON.stringify(head)}\n`
}

function paramOf({ params }: FastifyRequest, name: string): string {
  return (params as Readonly<Record<string, string>>)[name] ?? ''
}

/** NaN for what is no whole number: it is within no log. */
function numberOf(text: unknown): number {
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

/** The same for what was never there and for what is not for everybody. */
function notFound(reply: FastifyReply, message: string): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send(httpError('NOT_FOUND', message))
}
