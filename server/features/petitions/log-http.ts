import type { FastifyInstance } from 'fastify'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { inHours, type ReadReport } from '#server/features/moderation/index.ts'

/** The public log of moderation as a table (RFC 4180): times, kinds, codes and numbers of petitions, and no people. */
export function moderationLogRoutes({
  readReport,
  readPetitions,
}: {
  readonly readReport: ReadReport
  readonly readPetitions: (ids: readonly PetitionId[]) => Promise<Petition[]>
}) {
  return (http: FastifyInstance): void => {
    http.get('/moderation/log.csv', { exposeHeadRoute: false }, async (_request, reply) => {
      const { entries } = await readReport({ territoryId: undefined, day: undefined })
      const ids = new Set(entries.flatMap(({ subject }) => (isId('pet', subject.id) ? [subject.id] : [])))
      const numbers = new Map((await readPetitions([...ids])).map(({ id, number }) => [id as string, number]))
      const rows = entries.map(({ at, week, kind, subject, code, waitedMs, late }) => [
        ...[at.toISOString(), week, kind, numbers.get(subject.id) ?? '', code ?? ''],
        ...[waitedMs === null ? '' : inHours(waitedMs), late === null ? '' : String(late)],
      ])
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-disposition', 'attachment; filename="dauys-moderation-log.csv"')
        .send([columns, ...rows].map((row) => `${row.join(',')}\r\n`).join(''))
    })
  }
}

const columns = ['at', 'week', 'kind', 'petition', 'code', 'waited_hours', 'late']
