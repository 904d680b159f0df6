import { graphql } from '#client/lib/gql/gql.ts'
import type { MyPetitionsQuery } from '#client/lib/gql/graphql.ts'

/** Everything I have written, drafts included, newest first. */
export const MyPetitionsDocument = graphql(`
  query MyPetitions($first: Int!, $after: String) {
    viewer {
      id
      petitions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          number
          stage
          status
          createdAt
          submittedAt
          signatureCount
          title {
            ...LocalizedFields
          }
          refusal {
            at
            text
            code {
              code
              title {
                ...LocalizedFields
              }
            }
          }
          nextTrack {
            id
            missing
          }
          closesAt
        }
      }
    }
  }
`)

export const DeleteDraftDocument = graphql(`
  mutation DeleteDraft($input: PetitionIdInput!) {
    deleteDraft(input: $input) {
      deletedId
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export type MyPetition = NonNullable<MyPetitionsQuery['viewer']>['petitions']['nodes'][number]
