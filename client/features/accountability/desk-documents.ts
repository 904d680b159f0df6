import { graphql } from '#client/lib/gql/gql.ts'

/** What my body owes, by time left. */
export const AnswerDutiesDocument = graphql(`
  query AnswerDuties($first: Int!, $after: String) {
    answerDuties(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        dueAt
        provisional
        overdue
        petition {
          id
          number
          signatureCount
          title {
            ...LocalizedFields
          }
        }
        track {
          id
          metAt
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

/** One duty: what was asked, and the outcomes the book knows. */
export const AnswerDutyDocument = graphql(`
  query AnswerDuty($petitionId: ID!, $trackId: ID!) {
    answerDuty(petitionId: $petitionId, trackId: $trackId) {
      dueAt
      provisional
      overdue
      viewerCanAnswer {
        allowed
        code
        details {
          name
          value
        }
      }
      petition {
        id
        number
        language
        signatureCount
        title {
          ...LocalizedFields
        }
        texts {
          field
          label {
            ...LocalizedFields
          }
          text {
            ...LocalizedFields
          }
        }
      }
      track {
        id
        need
        metAt
        title {
          ...LocalizedFields
        }
        body {
          id
          name {
            ...LocalizedFields
          }
        }
        outcomes {
          code
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export const PublishAnswerDocument = graphql(`
  mutation PublishAnswer($input: PublishAnswerInput!) {
    publishAnswer(input: $input) {
      answer {
        id
      }
      petition {
        id
        number
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
