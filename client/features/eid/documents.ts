import { graphql } from '#client/lib/gql/gql.ts'

/** With whom somebody can show who they are, by a digital identity. */
export const IdentityProvidersDocument = graphql(`
  query IdentityProviders {
    identityProviders {
      id
      strongest
      title {
        ...LocalizedFields
      }
    }
  }
`)

/** How surely the viewer is known, and what waits to be connected to their account. */
export const OwnIdentityDocument = graphql(`
  query OwnIdentity {
    viewer {
      id
      email
      name
      assurance
    }
    ownIdentity {
      mustSignInAgain
      pending {
        name
        birthDate
        provider {
          id
          title {
            ...LocalizedFields
          }
        }
      }
      links {
        assurance
        firstAt
        lastAt
        provider {
          id
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)
