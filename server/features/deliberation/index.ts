import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { DeliberationEarlier } from './deps.ts'
import { talkParts, type Talk } from './talk.ts'
import { textParts, type TextOfPetitions } from './text.ts'

/** What later features may do with what is said about a petition, and with its text. */
export type Deliberation = Talk & TextOfPetitions

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
