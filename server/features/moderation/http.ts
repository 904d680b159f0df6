import type { FastifyInstance } from 'fastify'
import type { WeekFigures } from '#domain/moderation/report.ts'
import type { ReadReport } from './use-cases/read-report.ts'

const columns = ['week', 'received', 'decided', 'on_time', 'median_wait_hours', 'approved', 'refusals_by_code'] as const
const more = ['appeals_lodged', 'appeals_upheld', 'appeals_overturned', 'changes_asked', 'interests_declared'] as const

/** The weekly figures as a table (RFC 4180), for everybody; the same ones as on the page. */
export function moderationRoutes({ readReport }: { readonly readReport: ReadReport }) {
  return (http: FastifyInstance): void => {
    http.get('/moderation/weeks.csv', { exposeHeadRoute: false }, async (_request, reply) => {
      const { weeks } = await readReport({ territoryId: undefined, day: undefined })
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-disposition', 'attachment; filename="dauys-moderation-weeks.csv"')
        .send([[...columns, ...more], ...weeks.map(rowOf)].map((row) => `${row.join(',')}\r\n`).join(''))
    })
  }
}

/** Dates, numbers and codes: nothing that would need quotes. */
function rowOf({ week, received, decided, onTime, medianWaitMs, approved, codes, appeals, ...rest }: WeekFigures) {
  return [
    ...[week, received, decided, onTime, medianWaitMs === null ? '' : inHours(medianWaitMs), approved],
    codes.map(({ code, n }) => `${code}=${n}`).join(' '),
    ...[appeals.lodged, appeals.upheld, appeals.overturned, rest.changesAsked, rest.interests],
  ]
}

/** Hours with one digit. */
export function inHours(ms: number): string {
  return (ms / 3_600_000).toFixed(1)
}
