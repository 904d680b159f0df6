import { graphql } from '#client/lib/gql/gql.ts'

/** What the viewer has signed and may do, on any petition. */
export const ViewerSignatureFields = graphql(`
  fragment ViewerSignatureFields on Petition {
    id
    viewerSignature {
      id
      state
      signedAt
      withdrawnAt
      showName
    }
    viewerCanSign {
      allowed
      code
      details {
        name
        value
      }
    }
    viewerCanWithdrawSignature {
      allowed
      code
    }
    signerNameMode
    mailSigning {
      confirmation
    }
  }
`)

/** Everything a person must see before signing: whose text, which version, who I am. */
export const SignPageDocument = graphql(`
  query SignPage($number: String!, $key: String) {
    petition(number: $number, key: $key) {
      ...SponsoringFields
      ...PauseFields
      ...PetitionSupportFields
      ...ViewerSignatureFields
      number
      authorName
      textHash
      versionNumber
      title {
        ...LocalizedFields
      }
      summary {
        ...LocalizedFields
      }
      level {
        id
        title {
          ...LocalizedFields
        }
      }
    }
    viewer {
      id
      name
      email
      birthDate
      assurance
      residence {
        confirmed
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export const SignPetitionDocument = graphql(`
  mutation SignPetition($input: SignPetitionInput!) {
    signPetition(input: $input) {
      signature {
        id
        state
        signedAt
        showName
        promise
      }
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const WithdrawSignatureDocument = graphql(`
  mutation WithdrawSignature($input: WithdrawSignatureInput!) {
    withdrawSignature(input: $input) {
      signature {
        id
        state
        withdrawnAt
      }
      petition {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
