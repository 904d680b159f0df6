import type { TerritoryId } from '../kernel/ids.ts'
import type { Petition } from '../petitions/petition.ts'
import { topicOf } from '../rules/topics.ts'
import type { Audience } from './catalogue.ts'
import type { SubscriptionKind } from './subscription.ts'

/** A group of subscriptions that hear of the same, by what they are about. */
export interface Hearers {
  readonly audience: Audience
  readonly kind: SubscriptionKind
  readonly targets: readonly string[]
}

/**
 * Who may hear of something about a petition, those with the best reason first: whoever belongs to several groups hears of
 * it once, for the first of them. The writer is not among them.
 * @param placeIds the petition's place and every unit above it
 */
export function hearersOf(
  { id, topicId }: Pick<Petition, 'id' | 'topicId'>,
  placeIds: readonly TerritoryId[],
): readonly Hearers[] {
  return [
    { audience: 'followers', kind: 'petition', targets: [id] },
    { audience: 'watchers', kind: 'topic', targets: topicsAbove(topicId) },
    { audience: 'watchers', kind: 'territory', targets: placeIds },
  ]
}

/** `utilities.water` is also about `utilities`. */
function topicsAbove(topicId: string | null): string[] {
  const topic = topicOf(topicId)
  if (!topic) return []
  return topic.parentId === null ? [topic.id] : [topic.id, topic.parentId]
}
