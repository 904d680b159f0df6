import { ProjectDeskDocument } from '#client/features/budgets/project-desk/documents.ts'
import { useConnection } from '#client/lib/graphql/use-connection.ts'
import type { ProjectDeskQuery } from '#client/lib/gql/graphql.ts'
import type { Connection } from '#client/lib/graphql/use-connection.ts'

export type QueuedProject = ProjectDeskQuery['projectDesk']['nodes'][number]

/**
 * What the viewer may judge, by time left.
 * @param start where the first page begins: the address of "show more" without script
 */
export function useProjectQueue(start: () => string | undefined): Connection<ProjectDeskQuery, QueuedProject> {
  return useConnection(ProjectDeskDocument, {
    variables: () => ({ first: 30, after: start() ?? null }),
    pick: ({ projectDesk }) => projectDesk,
  })
}
