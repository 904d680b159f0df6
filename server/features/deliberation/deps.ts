import type { Identity } from '#server/features/identity/index.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'

/** What the parts of this feature use. */
export interface DeliberationEarlier {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly moderation: Moderation
  readonly petitions: Petitions
}
