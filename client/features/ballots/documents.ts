import { graphql } from '#client/lib/gql/gql.ts'

/** A project as it can be chosen, with its full card. */
export const BallotOptionFields = graphql(`
  fragment BallotOptionFields on Project {
    id
    ballotNumber
    price
    title {
      ...LocalizedFields
    }
    place {
      id
      name {
        ...LocalizedFields
      }
    }
    category {
      code
      name {
        ...LocalizedFields
      }
    }
    texts {
      locale
      description
      effect
      beneficiaries
      address
    }
    photos {
      id
      caption
      width
      height
      url(width: 640)
    }
  }
`)

export const BallotFormFields = graphql(`
  fragment BallotFormFields on BallotForm {
    type
    min
    max
    advise
    perCategoryMax
    total
    maxPerProject
    minSpend
    values
    scores
  }
`)

export const BallotPaperFields = graphql(`
  fragment BallotPaperFields on BallotPaper {
    envelope {
      id
      kind
      amount
      name {
        ...LocalizedFields
      }
    }
    form {
      ...BallotFormFields
    }
    options {
      ...BallotOptionFields
    }
  }
`)

/** What people vote on in a campaign, and until when: the same for everybody. */
export const VotingDocument = graphql(`
  query Voting($key: String!) {
    campaign(key: $key) {
      id
      key
      year
      state
      currency
      title {
        ...LocalizedFields
      }
      nextStep {
        kind
        until
      }
      steps {
        state
        from
        to
      }
      categories {
        code
        name {
          ...LocalizedFields
        }
      }
      vote {
        publicKey
        listHash
        closesAt
        resultsExpected
        mayChange
        ways
        papers {
          envelope {
            id
            kind
            amount
            projectCount
            name {
              ...LocalizedFields
            }
          }
          form {
            ...BallotFormFields
          }
        }
        turnout {
          envelope {
            id
          }
          ballots
          asOf
        }
      }
    }
  }
`)

/** The paper of one envelope with everything that can be chosen. */
export const BallotPaperDocument = graphql(`
  query BallotPaper($key: String!, $envelope: ID!) {
    campaign(key: $key) {
      id
      vote {
        paper(envelope: $envelope) {
          ...BallotPaperFields
        }
      }
    }
  }
`)

/** What the viewer may do in each envelope, and did. Asked apart: the rest of the page is the same for everybody. */
export const MyVotingDocument = graphql(`
  query MyVoting($campaignId: ID!) {
    myVoting(campaignId: $campaignId) {
      envelopeId
      viewerCanVote {
        allowed
        code
        details {
          name
          value
        }
      }
      votedBy
      version
    }
  }
`)

export const CastBallotDocument = graphql(`
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) {
      promise
      version
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const CastBallotByLetterDocument = graphql(`
  mutation CastBallotByLetter($input: CastBallotByLetterInput!) {
    castBallotByLetter(input: $input) {
      promise
      version
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

/** The receipt of a ballot, for whoever knows its commitment. */
export const BallotReceiptDocument = graphql(`
  query BallotReceipt($campaignKey: String!, $envelope: ID!, $commitment: String!) {
    ballotReceipt(campaignKey: $campaignKey, envelope: $envelope, commitment: $commitment) {
      document
    }
  }
`)

/** What the board says to the code of a receipt. */
export const BallotReceiptByCodeDocument = graphql(`
  query BallotReceiptByCode($code: String!) {
    ballotReceiptByCode(code: $code) {
      isOnBoard
      seq
      hour
      campaign {
        id
        key
        title {
          ...LocalizedFields
        }
      }
      envelope {
        id
        name {
          ...LocalizedFields
        }
      }
    }
  }
`)
