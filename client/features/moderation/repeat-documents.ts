import { graphql } from '#client/lib/gql/gql.ts'

/** Petitions that this one may repeat: hints, asked for apart, so that the case never waits for them. */
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
    }
  }
`)
