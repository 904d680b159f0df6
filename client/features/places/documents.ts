import { graphql } from '#client/lib/gql/gql.ts'

/** The whole tree, flat, parents before children: small enough to be asked once and searched on the device. */
export const TerritoriesDocument = graphql(`
  query Territories {
    territories {
      id
      level
      name {
        ...LocalizedFields
      }
      parent {
        id
      }
    }
  }
`)

export const ProfileDocument = graphql(`
  query Profile {
    viewer {
      id
      name
      email
      birthDate
      language
      assurance
      hasPassword
      residence {
        confirmed
        since
        territory {
          id
          name {
            ...LocalizedFields
          }
          ancestors {
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

export const UpdateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      viewer {
        id
        name
        birthDate
        language
        residence {
          confirmed
          territory {
            id
          }
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ConfirmIdentityDocument = graphql(`
  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) {
      person {
        id
        name
        email
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
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

/** The public bodies of one place. */
export const TerritoryBodiesDocument = graphql(`
  query TerritoryBodies($id: ID!) {
    territory(id: $id) {
      id
      bodies {
        id
        name {
          ...LocalizedFields
        }
      }
    }
  }
`)

/** A map of a place and its parts, drawn by the server once and cached. */
export const TerritoryMapDocument = graphql(`
  query TerritoryMap($id: ID!) {
    territoryMap(territoryId: $id) {
      frame {
        west
        north
        unitsPerLon
        unitsPerLat
        width
        height
      }
      outline
      units {
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
        path
        labelX
        labelY
      }
      landmarks {
        kind
        name {
          ...LocalizedFields
        }
        path
        labelX
        labelY
        labelAngle
      }
    }
  }
`)

export const TerritoryFactsDocument = graphql(`
  query TerritoryFacts($id: ID!) {
    territory(id: $id) {
      id
      name {
        ...LocalizedFields
      }
      population
      facts {
        kind
        count
      }
    }
  }
`)
