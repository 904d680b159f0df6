import { computed } from 'vue'
import { ModerationQueueDocument } from '#client/features/moderation/documents.ts'
import { useConnection } from '#client/lib/graphql/use-connection.ts'
import type { ModerationQueueQuery } from '#client/lib/gql/graphql.ts'
import type { Connection } from '#client/lib/graphql/use-connection.ts'

export type QueuedCase = ModerationQueueQuery['moderationQueue']['nodes'][number]

export interface ModerationQueue extends Connection<ModerationQueueQuery, QueuedCase> {
  /** the case so many places further down the list, or up for a negative step */
  readonly neighbour: (id: string | undefined, step: 1 | -1) => string | undefined
  /** where to go on after a decision: the next case that nobody is at work on, else the first of those */
  readonly after: (id: string) => string | undefined
}

/**
 * The open cases of the moderator's places, by time left.
 * @param start where the first page begins: the address of "show more" without script
 */
export function useModerationQueue(start: () => string | undefined): ModerationQueue {
  const queue = useConnection(ModerationQueueDocument, {
    variables: () => ({ first: 30, after: start() ?? null }),
    pick: ({ moderationQueue }) => moderationQueue,
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
      const free = queue.nodes.value.filter((each) => each.id === id || each.takenUntil == null).map((each) => each.id)
      return free[free.indexOf(id) + 1] ?? free.find((each) => each !== id)
    },
  }
}
