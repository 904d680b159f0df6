import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { DeliberationEarlier } from './deps.ts'
import { talkParts, type Talk } from './talk.ts'

/** What later features may do with what is said about a petition. */
export type Deliberation = Talk

export function deliberationFeature(platform: Platform, earlier: DeliberationEarlier): Feature<Deliberation> {
  return talkParts(platform, earlier)
}
