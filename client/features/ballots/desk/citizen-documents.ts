import { graphql } from '#client/lib/gql/gql.ts'

/** Campaigns of the places that an operator may serve, for the choice of the one that is voted on. */
export const DeskCampaignsDocument = graphql(`
  query DeskCampaigns {
    campaigns {
      id
      key
      state
      title {
        ...LocalizedFields
      }
      territory {
        id
        name {
          ...LocalizedFields
        }
      }
      nextStep {
        until
      }
    }
  }
`)

export const MeetCitizenDocument = graphql(`
  mutation MeetCitizen($input: MeetCitizenInput!) {
    meetCitizen(input: $input) {
      citizen {
        name
        envelopes {
          envelopeId
          canVote {
            allowed
            code
            details {
              name
              value
            }
          }
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const CastBallotAtDeskDocument = graphql(`
  mutation CastBallotAtDesk($input: CastBallotAtDeskInput!) {
    castBallotAtDesk(input: $input) {
      promise
      version
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
