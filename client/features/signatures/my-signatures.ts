import { graphql } from '#client/lib/gql/gql.ts'
import type { MySignaturesQuery } from '#client/lib/gql/graphql.ts'

/** Everything I have signed, newest first, withdrawn signatures included. */
export const MySignaturesDocument = graphql(`
  query MySignatures($first: Int!, $after: String) {
    viewer {
      id
      signatures(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          state
          signedAt
          withdrawnAt
          showName
          petition {
            id
            number
            status
            title {
              ...LocalizedFields
            }
            viewerCanSign {
              allowed
              code
            }
            viewerCanWithdrawSignature {
              allowed
              code
            }
            signerNameMode
          }
        }
      }
    }
  }
`)

export type MySignature = NonNullable<MySignaturesQuery['viewer']>['signatures']['nodes'][number]
