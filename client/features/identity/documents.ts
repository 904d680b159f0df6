import { graphql } from '#client/lib/gql/gql.ts'

export const RequestSignInCodeDocument = graphql(`
  mutation RequestSignInCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) {
      sent
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SignInWithCodeDocument = graphql(`
  mutation SignInWithCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) {
      viewer {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SignInWithPasswordDocument = graphql(`
  mutation SignInWithPassword($input: SignInWithPasswordInput!) {
    signInWithPassword(input: $input) {
      viewer {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      signedOut
      continueAt
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
