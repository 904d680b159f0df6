import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLocalDate } from '#domain/kernel/legal-days.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import { lineDownloads } from '#server/platform/http/line-downloads.ts'
import type { FindLog } from './use-cases/find-log.ts'
import type { ReadEvidence } from './use-cases/read-evidence.ts'
import type { ReadHeads } from './use-cases/read-heads.ts'
import type { ReadProofs } from './use-cases/read-proof.ts'
import type { ReadReceipt } from './use-cases/read-receipt.ts'

export interface LedgerRouteDeps {
  readonly findLog: FindLog
  readonly readEvidence: ReadEvidence
  readonly readProofs: ReadProofs
  readonly readReceipt: ReadReceipt
  readonly signaturesOn: Signatures['signaturesOn']
  readonly readLinked: Signatures['readLinked']
  readonly readByNumber: Petitions['readByNumber']
  readonly readHeads: ReadHeads
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

function keysAndDays(http: FastifyInstance, { signingKeys, readHeads }: LedgerRouteDeps): void {
  const sendLines = lineDownloads()

  http.get('/ledger/keys.json', async (_request, reply) => {
    return reply.header('cache-control', 'public, max-age=30').send(await signingKeys.statements())
  })

  http.get('/ledger/heads.json', async (_request, reply) => {
    return reply.header('cache-control', 'public, max-age=300').send(await readHeads.days())
  })

  http.get('/ledger/heads/:file', download, async (request, reply) => {
    const day = /^(.{10})\.ndjson$/.exec(paramOf(request, 'file'))?.[1]
    const lines = day !== undefined && isLocalDate(day) ? await readHeads.dayLines(day) : undefined
    if (!lines) return notFound(reply, 'No sealed day')
    void reply.header('cache-control', 'public, max-age=86400')
    return sendLines(request, reply, lines)
  })
}

function logs(http: FastifyInstance, { findLog, readEvidence, readProofs, readHeads }: LedgerRouteDeps): void {
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
      const head = await readHeads.newest(id)
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
      return sendLines(request, reply, readHeads.lines(id))
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
function receiptFile(http: FastifyInstance, deps: LedgerRouteDeps): void {
  const { readByNumber, readReceipt, signaturesOn, readLinked } = deps

  /** The viewer's; with a `key` that of who signed without an account. */
  async function signatureOf(petition: Petition, { query, visit }: FastifyRequest) {
    const { key: link } = query as Readonly<Record<string, unknown>>
    if (typeof link !== 'string') return (await signaturesOn(visit.actor, [petition])).get(petition.id)
    const linked = await readLinked(petition.number ?? '', link)
    return linked.ok ? linked.value.signature : undefined
  }

  http.get('/receipts/:file', async (request, reply) => {
    const number = /^(.+)\.json$/.exec(paramOf(request, 'file'))?.[1]
    // Before its log is public its signers have their receipts, as they have their signatures.
    const petition = number === undefined ? undefined : await readByNumber(number)
    const signature = petition && (await signatureOf(petition, request))
    const receipt = signature && (await readReceipt(petition, signature))
    void reply.header('cache-control', 'no-store')
    if (!receipt) return notFound(reply, 'No receipt of yours')
    void reply.header('content-disposition', `attachment; filename="dauys-receipt-${receipt.number}.json"`)
    return reply.send(receipt)
  })
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
