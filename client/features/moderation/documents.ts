import { graphql } from '#client/lib/gql/gql.ts'

/** Open cases of the moderator's places, by time left. */
export const ModerationQueueDocument = graphql(`
  query ModerationQueue($first: Int!, $after: String) {
    moderationQueue(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        state
        dueAt
        overdue
        dueSoon
        takenUntil
        submissions
        viewerCanDecide {
          allowed
        }
        petition {
          id
          number
          language
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

/** One case with the book beside it: what to check, and the codes that a refusal may name. */
export const ModerationCaseDocument = graphql(`
  query ModerationCase($id: ID!) {
    moderationCase(id: $id) {
      id
      kind
      state
      openedAt
      dueAt
      overdue
      dueSoon
      takenUntil
      refusalNeedsTwo
      submissions
      notes {
        at
        kind
        text
      }
      proposals {
        at
        verdict
        text
        byViewer
        turnedDown
        code {
          code
          title {
            ...LocalizedFields
          }
        }
      }
      appeals {
        at
        text
      }
      viewerCanDecide {
        allowed
        code
        details {
          name
          value
        }
      }
      decisions {
        at
        verdict
        code {
          code
          title {
            ...LocalizedFields
          }
        }
        text
        byViewer
        confirmed
        onAppeal
        submission
      }
      form {
        checklist {
          code
          title {
            ...LocalizedFields
          }
          cites
        }
        refusalCodes {
          code
          title {
            ...LocalizedFields
          }
          cites
        }
      }
      petition {
        id
        number
        language
        versionNumber
        authorName
        submittedAt
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
        previousVersion {
          number
          at
          title {
            ...LocalizedFields
          }
          texts {
            field
            text {
              ...LocalizedFields
            }
          }
        }
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
        topic {
          id
          title {
            ...LocalizedFields
          }
          parent {
            id
            title {
              ...LocalizedFields
            }
          }
        }
        tracks {
          id
          need
          addressee {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export const ApprovePetitionDocument = graphql(`
  mutation ApprovePetition($input: ApprovePetitionInput!) {
    approvePetition(input: $input) {
      case {
        id
        state
      }
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

export const RejectPetitionDocument = graphql(`
  mutation RejectPetition($input: RejectPetitionInput!) {
    rejectPetition(input: $input) {
      case {
        id
        state
      }
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
