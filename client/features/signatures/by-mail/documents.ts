import { graphql } from '#client/lib/gql/gql.ts'

/** What the pages of signing by e-mail show of the petition. */
export const MailSignedPetitionFields = graphql(`
  fragment MailSignedPetitionFields on Petition {
    ...PauseFields
    id
    number
    title {
      ...LocalizedFields
    }
    summary {
      ...LocalizedFields
    }
    signerNameMode
    signerMinAge
    viewerCanSign {
      allowed
      code
      details {
        name
        value
      }
    }
    mailSigning {
      confirmation
      declares
      asksPlace
      namesPerMailbox
      withdrawable
    }
  }
`)

export const MailSigningDocument = graphql(`
  query MailSigning($number: String!, $key: String) {
    petition(number: $number, key: $key) {
      ...MailSignedPetitionFields
    }
    viewer {
      id
      name
      email
    }
  }
`)

/** Behind the link of a letter, whoever else may see the petition; asking for it confirms nothing. */
export const SignatureRequestDocument = graphql(`
  query SignatureRequest($number: String!, $token: String!) {
    signatureRequest(number: $number, token: $token) {
      petition {
        ...MailSignedPetitionFields
      }
      name
      email
      used
      expiresAt
      canConfirm {
        allowed
        code
        details {
          name
          value
        }
      }
    }
  }
`)

/** Behind the link to a signature. */
export const LinkedSignatureDocument = graphql(`
  query LinkedSignature($number: String!, $link: String!) {
    linkedSignature(number: $number, link: $link) {
      petitionId
      pageKey
      petition {
        ...MailSignedPetitionFields
        ...SponsoringFields
        stage
        publishedAt
        way {
          kind
          state
          title {
            ...LocalizedFields
          }
        }
      }
      name
      email
      canWithdraw {
        allowed
        code
      }
      signature {
        ...RemovedSignatureFields
        id
        state
        signedAt
        showName
        promise
        receipt
      }
    }
  }
`)

export const RequestSignatureDocument = graphql(`
  mutation RequestSignature($input: RequestSignatureInput!) {
    requestSignature(input: $input) {
      done
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RenewSignatureRequestDocument = graphql(`
  mutation RenewSignatureRequest($input: ConfirmSignatureInput!) {
    renewSignatureRequest(input: $input) {
      done
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ConfirmSignatureDocument = graphql(`
  mutation ConfirmSignature($input: ConfirmSignatureInput!) {
    confirmSignature(input: $input) {
      link
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ConfirmSignatureByCodeDocument = graphql(`
  mutation ConfirmSignatureByCode($input: ConfirmSignatureByCodeInput!) {
    confirmSignatureByCode(input: $input) {
      link
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const WithdrawLinkedSignatureDocument = graphql(`
  mutation WithdrawLinkedSignature($input: LinkedSignatureInput!) {
    withdrawLinkedSignature(input: $input) {
      signature {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ChangeLinkedNameDocument = graphql(`
  mutation ChangeLinkedName($input: ChangeLinkedNameInput!) {
    changeLinkedName(input: $input) {
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

export const EraseLinkedSignatureDocument = graphql(`
  mutation EraseLinkedSignature($input: LinkedSignatureInput!) {
    eraseLinkedSignature(input: $input) {
      done
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
