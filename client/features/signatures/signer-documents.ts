import { graphql } from '#client/lib/gql/gql.ts'

/** What is shown of the signers of a petition, and for how long it is known who they are. */
export const PetitionSignersFields = graphql(`
  fragment PetitionSignersFields on Petition {
    id
    signerNameMode
    anonymisedAt
    legalHold {
      reason
      since
    }
    viewerCanHold {
      allowed
    }
    signatureAreas {
      count
      territory {
        id
        name {
          ...LocalizedFields
        }
      }
    }
  }
`)

/** Asked for when somebody wants to see the list. */
export const SignersDocument = graphql(`
  query Signers($number: String!, $first: Int!, $after: String) {
    petition(number: $number) {
      id
      signatureCount
      shownSignerCount
      signers(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          name
        }
      }
    }
  }
`)

export const ChangeSignatureNameDocument = graphql(`
  mutation ChangeSignatureName($input: ChangeSignatureNameInput!) {
    changeSignatureName(input: $input) {
      signature {
        id
        showName
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SetLegalHoldDocument = graphql(`
  mutation SetLegalHold($input: SetLegalHoldInput!) {
    setLegalHold(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const LiftLegalHoldDocument = graphql(`
  mutation LiftLegalHold($input: PetitionIdInput!) {
    liftLegalHold(input: $input) {
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
