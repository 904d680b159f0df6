import { computed } from 'vue'
import { ProjectDeskDocument } from '#client/features/budgets/project-desk/documents.ts'
import { useConnection } from '#client/lib/graphql/use-connection.ts'
import type { ProjectDeskQuery } from '#client/lib/gql/graphql.ts'
import type { Connection } from '#client/lib/graphql/use-connection.ts'

export type QueuedProject = ProjectDeskQuery['projectDesk']['nodes'][number]

export interface ProjectQueue extends Connection<ProjectDeskQuery, QueuedProject> {
  /** the project so many places further down the list, or up for a negative step */
  readonly neighbour: (id: string | undefined, step: 1 | -1) => string | undefined
  /** where to go on after a verdict: the next one, else the first of those that are left */
  readonly after: (id: string) => string | undefined
}

/**
 * What the viewer may judge, by time left.
 * @param start where the first page begins: the address of "show more" without script
 */
export function useProjectQueue(start: () => string | undefined): ProjectQueue {
  const queue = useConnection(ProjectDeskDocument, {
    variables: () => ({ first: 30, after: start() ?? null }),
    pick: ({ projectDesk }) => projectDesk,
  })
  const ids = computed(() => queue.nodes.value.map(({ id }) => id))
  const neighbour = (id: string | undefined, step: 1 | -1) => {
    const at = id === undefined ? -1 : ids.value.indexOf(id)
    return at === -1 ? ids.value[0] : ids.value[at + step]
  }
  return {
    ...queue,
    neighbour,
    after: (id) => {
      const left = ids.value.filter((each) => each !== id)
      const next = neighbour(id, 1)
      return next === undefined || next === id ? left[0] : next
    },
  }
}
