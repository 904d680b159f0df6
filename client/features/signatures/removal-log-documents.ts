import { graphql } from '#client/lib/gql/gql.ts'
import type { PetitionRemovalsQuery } from '#client/lib/gql/graphql.ts'

/** Which signatures a removal was about. */
export const RemovalConditionFields = graphql(`
  fragment RemovalConditionFields on RemovalConditions {
    from
    until
    assurances
    accountMinutes
    receipts
    areas {
      id
      name {
        ...LocalizedFields
      }
    }
  }
`)

/** The public log of what moderators took out of a count and returned to it. */
export const PetitionRemovalsDocument = graphql(`
  query PetitionRemovals($number: String!, $first: Int!, $after: String) {
    petition(number: $number) {
      id
      removals(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          state
          signatures
          text
          startedAt
          endedAt
          undoes
          upheldObjections
          reason {
            code
            title {
              ...LocalizedFields
            }
          }
          proposedBy {
            id
            name {
              ...LocalizedFields
            }
          }
          conditions {
            ...RemovalConditionFields
          }
        }
      }
    }
  }
`)

export type LoggedRemoval = NonNullable<PetitionRemovalsQuery['petition']>['removals']['nodes'][number]

/** Why the viewer's own signature does not count, and their objection. */
export const RemovedSignatureFields = graphql(`
  fragment RemovedSignatureFields on Signature {
    id
    state
    removal {
      id
      text
      endedAt
      reason {
        code
        title {
          ...LocalizedFields
        }
      }
    }
    objection {
      id
      state
      answer
    }
  }
`)

export const RemovedSignatureDocument = graphql(`
  query RemovedSignature($number: String!) {
    petition(number: $number) {
      id
      viewerSignature {
        ...RemovedSignatureFields
      }
    }
  }
`)

export const ObjectToRemovalDocument = graphql(`
  mutation ObjectToRemoval($input: ObjectToRemovalInput!) {
    objectToRemoval(input: $input) {
      objection {
        id
        state
        answer
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
