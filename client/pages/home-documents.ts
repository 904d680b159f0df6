import { graphql } from '#client/lib/gql/gql.ts'

/** What is decided now: petitions near a threshold, answers that are owed, answers that came. */
export const HomeDocument = graphql(`
  query Home {
    near: petitions(first: 4, filter: { statuses: [COLLECTING], origin: "own" }, orderBy: NEEDS_FEW) {
      totalCount
      nodes {
        ...PetitionRowFields
        countAsOf
        summary {
          ...LocalizedFields
        }
        nextTrack {
          addressee {
            ...LocalizedFields
          }
        }
      }
    }
    due: petitions(first: 3, filter: { statuses: [AWAITING_ANSWER, OVERDUE], origin: "own" }, orderBy: NEWEST) {
      nodes {
        ...PetitionRowFields
      }
    }
    latestAnswers(first: 3) {
      id
      plainSummary
      language
      publishedAt
      late
      decision {
        code
        title {
          ...LocalizedFields
        }
      }
      body {
        id
        name {
          ...LocalizedFields
        }
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
      }
    }
  }
`)
