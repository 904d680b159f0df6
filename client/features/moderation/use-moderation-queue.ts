import { ModerationQueueDocument } from '#client/features/moderation/documents.ts'
import { useConnection } from '#client/lib/graphql/use-connection.ts'
import type { ModerationQueueQuery } from '#client/lib/gql/graphql.ts'
import type { Connection } from '#client/lib/graphql/use-connection.ts'

export type QueuedCase = ModerationQueueQuery['moderationQueue']['nodes'][number]

/**
 * The open cases of the moderator's places, by time left.
 * @param start where the first page begins: the address of "show more" without script
 */
export function useModerationQueue(start: () => string | undefined): Connection<ModerationQueueQuery, QueuedCase> {
  return useConnection(ModerationQueueDocument, {
    variables: () => ({ first: 30, after: start() ?? null }),
    pick: ({ moderationQueue }) => moderationQueue,
  })
}
