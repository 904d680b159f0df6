import { computed } from 'vue'
import { graphql } from '#client/lib/gql/gql.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import type { ComputedRef } from 'vue'
import type { MyProjectsQuery } from '#client/lib/gql/graphql.ts'
import type { Query } from '#client/lib/graphql/use-query.ts'

/** What I wrote or joined, drafts included, newest first. */
const MyProjectsDocument = graphql(`
  query MyProjects {
    viewer {
      id
      projects {
        id
        number
        state
        createdAt
        submittedAt
        dueAt
        appealUntil
        viewerIsAuthor
        title {
          ...LocalizedFields
        }
        viewerCanEdit {
          allowed
        }
        viewerCanAppeal {
          allowed
        }
        campaign {
          id
          key
          title {
            ...LocalizedFields
          }
        }
        mergeRequestsToMe {
          id
        }
      }
    }
  }
`)

/** Whom I asked to write with me. */
const MyInvitesDocument = graphql(`
  query MyInvites {
    viewer {
      id
      projects {
        id
        coAuthors {
          id
          state
        }
      }
    }
  }
`)

/** Campaigns that take proposals, for who has none yet. */
export const OpenCampaignsDocument = graphql(`
  query OpenCampaigns($place: ID) {
    campaigns(territoryId: $place) {
      id
      key
      state
      title {
        ...LocalizedFields
      }
      nextStep {
        kind
        until
      }
    }
  }
`)

export type MyProject = NonNullable<MyProjectsQuery['viewer']>['projects'][number]

export interface MyProjects extends Query<MyProjectsQuery> {
  readonly drafts: ComputedRef<readonly MyProject[]>
  readonly sent: ComputedRef<readonly MyProject[]>
  /** how many invitations of a project nobody has answered yet, by its id */
  readonly openInvites: ComputedRef<ReadonlyMap<string, number>>
}

export function useMyProjects(): MyProjects {
  const query = useQuery(MyProjectsDocument)
  const invites = useQuery(MyInvitesDocument)
  const all = computed(() => query.data.value?.viewer?.projects ?? [])
  return {
    ...query,
    drafts: computed(() => all.value.filter(({ state }) => state === 'DRAFT')),
    sent: computed(() => all.value.filter(({ state }) => state !== 'DRAFT')),
    openInvites: computed(() => {
      const counts = (invites.data.value?.viewer?.projects ?? []).map(
        ({ id, coAuthors }) => [id, coAuthors.filter(({ state }) => state === 'INVITED').length] as const,
      )
      return new Map(counts.filter(([, count]) => count > 0))
    }),
  }
}
