import { computed } from 'vue'
import { graphql } from '#client/lib/gql/gql.ts'
import { useConnection } from '#client/lib/graphql/use-connection.ts'
import type { ComputedRef } from 'vue'
import type { Connection } from '#client/lib/graphql/use-connection.ts'
import type { MyPetitionsQuery } from '#client/lib/gql/graphql.ts'

/** Everything I have written, drafts included, newest first. */
const MyPetitionsDocument = graphql(`
  query MyPetitions($first: Int!, $after: String) {
    viewer {
      id
      petitions(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...PetitionRowFields
          ...SponsoringFields
          stage
          viewerIsCoAuthor
          createdAt
          submittedAt
        }
      }
    }
  }
`)

export const DeleteDraftDocument = graphql(`
  mutation DeleteDraft($input: PetitionIdInput!) {
    deleteDraft(input: $input) {
      deletedId
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export type MyPetition = NonNullable<MyPetitionsQuery['viewer']>['petitions']['nodes'][number]

export interface MyPetitions extends Connection<MyPetitionsQuery, MyPetition> {
  readonly drafts: ComputedRef<readonly MyPetition[]>
  readonly submitted: ComputedRef<readonly MyPetition[]>
}

/**
 * My texts, apart by whether they were ever sent.
 * @param after where the first page begins: the address of "show more" without script
 */
export function useMyPetitions(after: () => string | undefined): MyPetitions {
  const connection = useConnection(MyPetitionsDocument, {
    variables: () => ({ first: 20, after: after() ?? null }),
    pick: ({ viewer }) => viewer?.petitions,
  })
  return {
    ...connection,
    drafts: computed(() => connection.nodes.value.filter(({ stage }) => stage === 'DRAFT')),
    submitted: computed(() => connection.nodes.value.filter(({ stage }) => stage !== 'DRAFT')),
  }
}
