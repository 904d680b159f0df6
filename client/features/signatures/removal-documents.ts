import { graphql } from '#client/lib/gql/gql.ts'
import type { RemovalRequestsQuery, RemovalRequestQuery, SignatureWatchQuery } from '#client/lib/gql/graphql.ts'

/** Petitions whose signatures somebody should look at. */
export const FlaggedPetitionsDocument = graphql(`
  query FlaggedPetitions($first: Int!, $after: String) {
    flaggedPetitions(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        checkedAt
        signatures
        flags {
          kind
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
  }
`)

/** How one petition is signed: figures and flags. */
export const SignatureWatchDocument = graphql(`
  query SignatureWatch($petitionId: ID!) {
    signatureWatch(petitionId: $petitionId) {
      checkedAt
      signatures
      flags {
        kind
        from
        until
        count
        peak
        of
        groups
        refs
      }
      hours {
        at
        count
        newAccounts
      }
      areas {
        count
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
        tracks {
          id
          need
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export type OpenWatch = NonNullable<SignatureWatchQuery['signatureWatch']>

export const RemovalPreviewDocument = graphql(`
  query RemovalPreview($input: RemovalPreviewInput!) {
    removalPreview(input: $input) {
      effect {
        ...RemovalEffectFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RemovalEffectFields = graphql(`
  fragment RemovalEffectFields on RemovalEffect {
    matching
    before
    after
    tracks {
      id
      metBefore
      metAfter
    }
  }
`)

export const RemovalRequestsDocument = graphql(`
  query RemovalRequests($states: [RemovalState!], $first: Int!, $after: String) {
    removalRequests(states: $states, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        state
        expected
        done
        proposedAt
        proposedByViewer
        petition {
          id
          number
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export type ListedRemoval = RemovalRequestsQuery['removalRequests']['nodes'][number]

export const RemovalRequestDocument = graphql(`
  query RemovalRequest($id: ID!) {
    removalRequest(id: $id) {
      id
      kind
      state
      text
      expected
      done
      stopping
      proposedAt
      proposedByViewer
      startedAt
      endedAt
      undoes
      reason {
        code
        title {
          ...LocalizedFields
        }
      }
      conditions {
        ...RemovalConditionFields
      }
      effect {
        ...RemovalEffectFields
      }
      viewerCanConsent {
        allowed
        code
      }
      viewerCanCancel {
        allowed
      }
      viewerCanUndo {
        allowed
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
        tracks {
          id
          need
          title {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export type OpenRemoval = NonNullable<RemovalRequestQuery['removalRequest']>

export const ProposeRemovalDocument = graphql(`
  mutation ProposeRemoval($input: ProposeRemovalInput!) {
    proposeRemoval(input: $input) {
      removal {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ProposeRestorationDocument = graphql(`
  mutation ProposeRestoration($input: ProposeRestorationInput!) {
    proposeRestoration(input: $input) {
      removal {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ConsentToRemovalDocument = graphql(`
  mutation ConsentToRemoval($input: ConsentToRemovalInput!) {
    consentToRemoval(input: $input) {
      removal {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RefuseRemovalDocument = graphql(`
  mutation RefuseRemoval($input: WhichRemovalInput!) {
    refuseRemoval(input: $input) {
      removal {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const CancelRemovalDocument = graphql(`
  mutation CancelRemoval($input: WhichRemovalInput!) {
    cancelRemoval(input: $input) {
      removal {
        id
        state
        stopping
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RemovalObjectionsDocument = graphql(`
  query RemovalObjections($first: Int!, $after: String) {
    removalObjections(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        text
        at
        removal {
          id
          text
          reason {
            code
            title {
              ...LocalizedFields
            }
          }
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
  }
`)

export const UpholdObjectionDocument = graphql(`
  mutation UpholdObjection($input: DecideObjectionInput!) {
    upholdObjection(input: $input) {
      objection {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DismissObjectionDocument = graphql(`
  mutation DismissObjection($input: DecideObjectionInput!) {
    dismissObjection(input: $input) {
      objection {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
