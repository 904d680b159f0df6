import { graphql } from '#client/lib/gql/gql.ts'

/** What a person gets after signing: at once a promise, seconds later the receipt. */
export const OwnReceiptDocument = graphql(`
  query OwnReceipt($number: String!, $key: String) {
    petition(number: $number, key: $key) {
      id
      number
      title {
        ...LocalizedFields
      }
      viewerSignature {
        id
        state
        signedAt
        promise
        receipt
      }
    }
  }
`)

/** Everything that the audit page of one petition says of its log. */
export const PetitionAuditDocument = graphql(`
  query PetitionAudit($number: String!) {
    petition(number: $number) {
      id
      number
      title {
        ...LocalizedFields
      }
      signatureCount
      countAsOf
      signerAssurance
      origin {
        system
      }
      book {
        id
        version
        title {
          ...LocalizedFields
        }
      }
      tracks {
        id
        need
      }
      ledger {
        size
        root
        at
        keyId
        isFinal
        counts {
          total
          counted
          withdrawn
          invalidated
          restored
          superseded
        }
      }
      growth {
        day
        added
        withdrawn
        removed
        total
      }
    }
  }
`)

/** What the log says to the code of a receipt. */
export const ReceiptByCodeDocument = graphql(`
  query ReceiptByCode($code: String!) {
    receiptByCode(code: $code) {
      leafAgrees
      rootAgrees
      size
      coveredAt
      entry {
        seq
        type
        minute
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
      }
    }
  }
`)
