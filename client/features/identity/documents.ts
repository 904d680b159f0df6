import { graphql } from '#client/lib/gql/gql.ts'

/** Who reads, for the header: asked on every page of a signed-in person. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      language
      roles {
        role
      }
      casesWaiting
      answersWaiting
    }
  }
`)

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
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
