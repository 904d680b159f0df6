import type { FastifyInstance } from 'fastify'
import { isId } from '#domain/kernel/ids.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { TakeLetterList } from './use-cases/take-letter-list.ts'

export function letterListPath(campaignId: string, token: string): string {
  return `/campaign-letters/${campaignId}/${token}.csv`
}

/** The list of letters, once. A HEAD request or a look ahead by a browser must not use it up. */
export function letterRoutes({ takeLetterList }: { readonly takeLetterList: TakeLetterList }) {
  return (http: FastifyInstance): void => {
    http.get('/campaign-letters/:campaign/:file', { exposeHeadRoute: false }, async (request, reply) => {
      const { campaign, file } = request.params as Readonly<Record<string, string>>
      const token = /^([A-Za-z0-9_-]{43})\.csv$/.exec(file ?? '')?.[1]
      const { visit } = request
      void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
      const isAhead = request.headers['sec-purpose'] !== undefined || request.headers['purpose'] !== undefined
      const list =
        isId('cmp', campaign) && token !== undefined && !isAhead
          ? await takeLetterList(visit.actor, { campaignId: campaign, token, session: visit.session.key })
          : undefined
      if (list === undefined) return reply.code(404).send(httpError('NOT_FOUND', 'No such list'))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="letters.csv"')
        .send(list)
    })
  }
}
