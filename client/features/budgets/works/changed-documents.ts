import { graphql } from '#client/lib/gql/gql.ts'

export const ChangeCountFields = graphql(`
  fragment ChangeCountFields on ChangeCounts {
    proposed
    admitted
    won
    built
    underWay
    notBuilt
  }
`)

/** From proposed to built in a place, and in each unit right below it. */
export const ChangedBecauseOfUsDocument = graphql(`
  query ChangedBecauseOfUs($territory: ID) {
    changedBecauseOfUs(territory: $territory) {
      place {
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
      counts {
        ...ChangeCountFields
      }
      money {
        currency
        promised
        planned
        allocated
        spent
      }
      below {
        place {
          id
          name {
            ...LocalizedFields
          }
        }
        counts {
          ...ChangeCountFields
        }
      }
    }
  }
`)

/** The winners behind the counts, the newest first. */
export const ChangedWinnersDocument = graphql(`
  query ChangedWinners($territory: ID, $states: [ProjectState!], $first: Int!, $after: String) {
    changedBecauseOfUs(territory: $territory) {
      winners(states: $states, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ProjectRowFields
          lat
          lon
          campaign {
            id
            currency
          }
        }
      }
    }
  }
`)
