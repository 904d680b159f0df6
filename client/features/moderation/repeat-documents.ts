import { graphql } from '#client/lib/gql/gql.ts'

/** Petitions that this one may repeat, and those like it that its author saw before sending: hints, asked for apart, so that the case never waits for them. */
export const CaseRepeatsDocument = graphql(`
  query CaseRepeats($id: ID!) {
    moderationCase(id: $id) {
      id
      repeats {
        byAuthor
        byText
        petition {
          id
          number
          title {
            ...LocalizedFields
          }
        }
      }
      similar {
        wasShown
        petitions {
          seenByAuthor
          petition {
            id
            number
            signatureCount
            title {
              ...LocalizedFields
            }
          }
        }
      }
    }
  }
`)
