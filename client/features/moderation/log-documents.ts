import { graphql } from '#client/lib/gql/gql.ts'
import type { ModerationReportQuery } from '#client/lib/gql/graphql.ts'

/** The public log of a week, and the figures of twelve. */
export const ModerationReportDocument = graphql(`
  query ModerationReport($week: LocalDate) {
    moderationReport(week: $week) {
      asOf
      week
      entryCount
      now {
        waiting
        overdue
        dueSoon
        aside
        medianWaitSeconds
        longestWaitSeconds
      }
      weeks {
        week
        received
        decided
        onTime
        medianWaitSeconds
        approved
        codes {
          count
          code {
            code
            title {
              ...LocalizedFields
            }
          }
        }
        appealsLodged
        appealsUpheld
        appealsOverturned
        changesAsked
        interests
      }
      log {
        at
        kind
        waitedSeconds
        late
        code {
          code
          title {
            ...LocalizedFields
          }
        }
        petition {
          number
          isPublic
        }
      }
    }
  }
`)

export type Report = ModerationReportQuery['moderationReport']
