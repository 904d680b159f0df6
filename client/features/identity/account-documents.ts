import { graphql } from '#client/lib/gql/gql.ts'

/** The head of my page: who I am here, and what waits at my desks. */
export const AccountDocument = graphql(`
  query Account {
    viewer {
      id
      name
      email
      birthDate
      assurance
      casesWaiting
      answersWaiting
      roles {
        role
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
        body {
          id
          name {
            ...LocalizedFields
          }
        }
      }
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

export const SetPasswordDocument = graphql(`
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      viewer {
        id
        hasPassword
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RequestErasureCodeDocument = graphql(`
  mutation RequestErasureCode {
    requestErasureCode {
      sent
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const EraseAccountDocument = graphql(`
  mutation EraseAccount($input: EraseAccountInput!) {
    eraseAccount(input: $input) {
      erased
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
