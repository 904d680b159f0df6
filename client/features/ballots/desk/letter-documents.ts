import { graphql } from '#client/lib/gql/gql.ts'

/** Whether the rules of a campaign know letters, and which. */
export const LettersDeskDocument = graphql(`
  query LettersDesk($key: String!) {
    campaign(key: $key) {
      id
      key
      state
      viewerCanManage
      rulesDocument
      title {
        ...LocalizedFields
      }
    }
  }
`)

export const BallotLettersDocument = graphql(`
  query BallotLetters($campaignId: ID!) {
    ballotLetters(campaignId: $campaignId) {
      batch
      kind
      letters
      voided
    }
  }
`)

export const MakeBallotLettersDocument = graphql(`
  mutation MakeBallotLetters($input: MakeBallotLettersInput!) {
    makeBallotLetters(input: $input) {
      made {
        batch
        letters
        listPath
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReplaceBallotLetterDocument = graphql(`
  mutation ReplaceBallotLetter($input: BallotLetterInput!) {
    replaceBallotLetter(input: $input) {
      made {
        batch
        letters
        listPath
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const VoidBallotLetterDocument = graphql(`
  mutation VoidBallotLetter($input: BallotLetterInput!) {
    voidBallotLetter(input: $input) {
      isVoid
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
