import { graphql } from '#client/lib/gql/gql.ts'

// Long because the desk of a vote asks for everything that it shows, and has an act for each button.

/** A vote as the people see it who bring it on. */
export const VoteDeskDocument = graphql(`
  query VoteDesk($key: String!) {
    voteDesk(campaignKey: $key) {
      acts
      isPrepared
      missingOfficers
      trusteesWanted
      sharesNeeded
      sharesIn
      haveSharesFailed
      sealsAt
      missingReveals
      mayCount
      openComplaints
      missingSignatures
      viewerIsTrustee
      viewerIsOfficer
      events {
        type
        at
        name
      }
      campaign {
        id
        key
        state
        languages
        timeZone
        viewerCanManage
        title {
          ...LocalizedFields
        }
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
        steps {
          state
          status
        }
        schedule {
          event
          day
        }
        vote {
          publicKey
          need
          listHash
          rulesHash
          boardHash
          closesAt
          complaintsUntil
          unlinkedAt
          trustees {
            name
            handedIn
          }
          lottery {
            name
            commitment
            secret
          }
          turnout {
            ballots
            asOf
            eligible
            envelope {
              id
              name {
                ...LocalizedFields
              }
            }
          }
          boards {
            size
            root
            envelope {
              id
              name {
                ...LocalizedFields
              }
            }
          }
          opened {
            at
            lotSeed
            envelopes {
              accepted
              replaced
              ballotsHash
              voids {
                reason
                ballots
              }
              envelope {
                id
                name {
                  ...LocalizedFields
                }
              }
            }
          }
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
          protocol {
            digest
            text
            signatures {
              name
              at
            }
          }
        }
      }
    }
  }
`)

export const PrepareVoteDocument = graphql(`
  mutation PrepareVote($input: PrepareVoteInput!) {
    prepareVote(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const CommitLotDocument = graphql(`
  mutation CommitLot($input: CommitLotInput!) {
    commitLot(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RevealLotDocument = graphql(`
  mutation RevealLot($input: RevealLotInput!) {
    revealLot(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const HandInShareDocument = graphql(`
  mutation HandInShare($input: HandInShareInput!) {
    handInShare(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AnswerComplaintDocument = graphql(`
  mutation AnswerComplaint($input: AnswerComplaintInput!) {
    answerComplaint(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SignProtocolDocument = graphql(`
  mutation SignProtocol($input: SignProtocolInput!) {
    signProtocol(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const CountCampaignDocument = graphql(`
  mutation CountCampaign($input: CountCampaignInput!) {
    countCampaign(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
