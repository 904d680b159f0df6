import { graphql } from '#client/lib/gql/gql.ts'
import type { ModerationFileQuery } from '#client/lib/gql/graphql.ts'

/** What moderators did with the viewer's own petition. */
export const ModerationFileDocument = graphql(`
  query ModerationFile($number: String!) {
    petition(number: $number) {
      id
      number
      stage
      title {
        ...LocalizedFields
      }
      moderationFile {
        dueAt
        appealUntil
        appealsLeft
        viewerCanAppeal {
          allowed
          code
        }
        decisions {
          at
          verdict
          text
          confirmed
          onAppeal
          code {
            code
            title {
              ...LocalizedFields
            }
          }
          checklist {
            ok
            code {
              code
              title {
                ...LocalizedFields
              }
            }
          }
        }
        notes {
          at
          kind
          text
        }
        appeals {
          at
          text
        }
      }
    }
  }
`)

export const AppealDecisionDocument = graphql(`
  mutation AppealDecision($input: AppealDecisionInput!) {
    appealDecision(input: $input) {
      petition {
        id
        stage
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export type FiledPetition = NonNullable<ModerationFileQuery['petition']>
export type ModerationFile = NonNullable<FiledPetition['moderationFile']>
