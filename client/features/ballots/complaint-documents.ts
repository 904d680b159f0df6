import { graphql } from '#client/lib/gql/gql.ts'

/** Complaints about a vote as residents read them; the viewer's own with their text. */
export const VoteComplaintsDocument = graphql(`
  query VoteComplaints($key: String!) {
    campaign(key: $key) {
      id
      state
      vote {
        mayComplain
        complaintsUntil
        complaints {
          id
          at
          text
          isOwn
          answer {
            at
            upheld
            text {
              ...LocalizedFields
            }
          }
        }
      }
    }
  }
`)

export const FileComplaintDocument = graphql(`
  mutation FileComplaint($input: FileComplaintInput!) {
    fileComplaint(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
