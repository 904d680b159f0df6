import type { IconName } from '#client/ui/icons.ts'
import type { PetitionStatus } from '#client/lib/gql/graphql.ts'

/** How a status is drawn beside its word: an outcome has an icon, what happens now has the disc of the sun. */
export const statusLook = {
  DRAFT: { kind: 'plain', icon: 'edit', words: 'petitions.status.DRAFT' },
  IN_REVIEW: { kind: 'now', icon: undefined, words: 'petitions.status.IN_REVIEW' },
  REJECTED: { kind: 'plain', icon: 'cross', words: 'petitions.status.REJECTED' },
  COLLECTING: { kind: 'now', icon: undefined, words: 'petitions.status.COLLECTING' },
  THRESHOLD_MET: { kind: 'good', icon: 'tick', words: 'petitions.status.THRESHOLD_MET' },
  AWAITING_ANSWER: { kind: 'time', icon: 'clock', words: 'petitions.status.AWAITING_ANSWER' },
  OVERDUE: { kind: 'bad', icon: 'warn', words: 'petitions.status.OVERDUE' },
  ANSWERED: { kind: 'good', icon: 'tick', words: 'petitions.status.ANSWERED' },
  BELOW_THRESHOLD: { kind: 'plain', icon: 'minus', words: 'petitions.status.BELOW_THRESHOLD' },
  CLOSED: { kind: 'plain', icon: 'lock', words: 'petitions.status.CLOSED' },
  WITHDRAWN: { kind: 'plain', icon: 'cross', words: 'petitions.status.WITHDRAWN' },
} as const satisfies Record<
  PetitionStatus,
  { kind: 'now' | 'good' | 'bad' | 'time' | 'plain'; icon: IconName | undefined; words: string }
>
