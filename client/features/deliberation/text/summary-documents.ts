import { graphql } from '#client/lib/gql/gql.ts'

export const SummaryTextFields = graphql(`
  fragment SummaryTextFields on SummaryText {
    argumentsFor
    argumentsAgainst
    questions
    changes
  }
`)

export const ClosingSummaryDocument = graphql(`
  query ClosingSummary($number: String!) {
    petition(number: $number) {
      id
      number
      title {
        ...LocalizedFields
      }
      closingSummary {
        state
        language
        text {
          ...SummaryTextFields
        }
        figures {
          participants
          argumentsFor
          argumentsAgainst
          questions
          questionsAnswered
          remarks
          amendments
          amendmentsTaken
          versions
        }
        amendments {
          id
          state
          replacement
          range {
            locale
            quote
          }
          decision {
            reason
            undecided
            version
          }
        }
        publishedAt
        objectionsUntil
        objections {
          n
          text
          at
          answer {
            text
            at
          }
        }
        earlier {
          at
          text {
            ...SummaryTextFields
          }
        }
        sealedAt
        hash
        acknowledgedAt
        viewerCanWrite {
          allowed
        }
        viewerCanObject {
          allowed
          code
        }
        viewerCanAcknowledge {
          allowed
        }
        draft {
          suggested
          revision
          text {
            ...SummaryTextFields
          }
        }
      }
    }
  }
`)

export const SaveSummaryDocument = graphql(`
  mutation SaveSummary($input: SaveSummaryInput!) {
    saveSummary(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PublishSummaryDocument = graphql(`
  mutation PublishSummary($input: SummaryIdInput!) {
    publishSummary(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ObjectToSummaryDocument = graphql(`
  mutation ObjectToSummary($input: ObjectToSummaryInput!) {
    objectToSummary(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AnswerObjectionDocument = graphql(`
  mutation AnswerObjection($input: AnswerObjectionInput!) {
    answerObjection(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AcknowledgeSummaryDocument = graphql(`
  mutation AcknowledgeSummary($input: SummaryIdInput!) {
    acknowledgeSummary(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
