import type { Identity } from '#server/features/identity/index.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { talkParts, type Talk } from './talk.ts'
import { textParts, type TextOfPetitions } from './text.ts'

/** What later features may do with what is said about a petition, and with its text. */
export type Deliberation = Talk & TextOfPetitions

/** What the parts of this feature use. */
export interface DeliberationEarlier {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly moderation: Moderation
  readonly petitions: Petitions
}

export function deliberationFeature(platform: Platform, earlier: DeliberationEarlier): Feature<Deliberation> {
  const talk = talkParts(platform, earlier)
  const text = textParts(platform, earlier, talk.use)
  return {
    use: { ...talk.use, ...text.use },
    collections: [...(talk.collections ?? []), ...(text.collections ?? [])],
    resolvers: [...(talk.resolvers ?? []), ...(text.resolvers ?? [])],
    listeners: [...(talk.listeners ?? []), ...(text.listeners ?? [])],
    timers: [...(talk.timers ?? []), ...(text.timers ?? [])],
    workers: [...(talk.workers ?? []), ...(text.workers ?? [])],
    routes(http, forms) {
      talk.routes?.(http, forms)
      text.routes?.(http, forms)
    },
  }
}
