import { graphql } from '#client/lib/gql/gql.ts'

/** Accounts by name or e-mail, with what each may do and where. */
export const PeopleDocument = graphql(`
  query People($query: String, $first: Int!, $after: String) {
    people(query: $query, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        email
        assurance
        createdAt
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
      }
    }
  }
`)

export const GrantRoleDocument = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      person {
        id
        roles {
          role
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RevokeRoleDocument = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      person {
        id
        roles {
          role
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
