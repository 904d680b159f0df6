import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { isCaseOverdue } from '#domain/moderation/case-clock.ts'
import { liveClaim } from '#domain/moderation/claim.ts'
import { reviews } from '#domain/moderation/may-decide.ts'
import type { LogEntry, WeekFigures } from '#domain/moderation/report.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Places } from '#server/features/places/index.ts'
import { findCodeType } from '#server/features/rules/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalDate } from '#server/platform/graphql/scalars.ts'
import type { ListCases } from '../use-cases/read-queue.ts'
import { logOfWeek, type ModerationReport, type ReadReport } from '../use-cases/read-report.ts'
import {
  CaseAtRiskType,
  ModerationReportType,
  type ModerationLogEntryType,
  type ModerationWeekType,
} from './report.type.ts'

interface Acts {
  readonly readReport: ReadReport
  readonly listAtRisk: ListCases
  readonly places: Pick<Places, 'territory'>
}

const shownEntries = 100

@Resolver()
export class ModerationReportResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('public')
  @Query(() => ModerationReportType, { description: 'The public log of moderation and its figures' })
  async moderationReport(
    @Arg('territoryId', () => ID, { nullable: true, description: 'Of this place and all below it' })
    territoryId?: string | null,
    @Arg('week', () => LocalDate, { nullable: true, description: 'Any day of the week whose log is asked for' })
    week?: string | null,
  ): Promise<ModerationReportType> {
    return toReportType(await this.acts.readReport({ territoryId: territoryId ?? undefined, day: week ?? undefined }))
  }

  @Access(['moderator', 'administrator'])
  @AtMost(100)
  @Query(() => [CaseAtRiskType], { description: 'Cases of the viewer’s places that are late, or soon will be' })
  async casesAtRisk(@Ctx() { actor, now }: Context): Promise<CaseAtRiskType[]> {
    const found = await this.acts.listAtRisk(actor)
    return found.map((kept) => {
      const place = this.acts.places.territory(kept.territoryId)
      return {
        ...{ caseId: kept.id, subject: kept.subject, state: kept.state, dueAt: kept.dueAt },
        overdue: isCaseOverdue(kept, now),
        taken: liveClaim(kept, now) !== undefined,
        opens: place !== undefined && reviews(actor, place),
      }
    })
  }
}

function toReportType(report: ModerationReport): ModerationReportType {
  const { asOf, week, now } = report
  const entries = logOfWeek(report)
  return {
    ...{ asOf, week, entryCount: entries.length },
    log: entries.slice(0, shownEntries).map(toEntryType),
    now: {
      ...{ waiting: now.waiting, overdue: now.overdue, dueSoon: now.dueSoon, aside: now.aside },
      medianWaitSeconds: seconds(now.medianWaitMs),
      longestWaitSeconds: seconds(now.longestWaitMs),
    },
    weeks: report.weeks.map((each) => toWeekType(each, report)),
  }
}

function toEntryType({
  at,
  kind,
  code,
  waitedMs,
  late,
  subject,
  book,
}: LogEntry & { book: PetitionRules }): ModerationLogEntryType {
  return {
    ...{ at, kind, late, subject, waitedSeconds: seconds(waitedMs) },
    code: code === null ? null : findCodeType(book.moderation.refusalCodes, code),
  }
}

function toWeekType(week: WeekFigures, { entries }: ModerationReport): ModerationWeekType {
  const { medianWaitMs, appeals, codes, ...figures } = week
  const known = entries.flatMap(({ book }) => book.moderation.refusalCodes)
  return {
    ...figures,
    medianWaitSeconds: seconds(medianWaitMs),
    codes: codes.map(({ code, n }) => ({ code: findCodeType(known, code), count: n })),
    ...{ appealsLodged: appeals.lodged, appealsUpheld: appeals.upheld, appealsOverturned: appeals.overturned },
  }
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1_000)
}
