import type { IconName } from '#client/ui/icons.ts'
import type { PetitionStatus } from '#client/lib/gql/graphql.ts'

/** How a status is drawn beside its word: an outcome has an icon, what happens now has the disc of the sun. */
export const statusLook = {
  DRAFT: { kind: 'plain', icon: 'edit', words: 'petitions.status.DRAFT' },
  SPONSORING: { kind: 'now', icon: undefined, words: 'petitions.status.SPONSORING' },
  IN_REVIEW: { kind: 'now', icon: undefined, words: 'petitions.status.IN_REVIEW' },
  NEEDS_CHANGES: { kind: 'time', icon: 'edit', words: 'petitions.status.NEEDS_CHANGES' },
  REJECTED: { kind: 'plain', icon: 'cross', words: 'petitions.status.REJECTED' },
  IN_DELIBERATION: { kind: 'now', icon: undefined, words: 'petitions.status.IN_DELIBERATION' },
  COLLECTING: { kind: 'now', icon: undefined, words: 'petitions.status.COLLECTING' },
  SUSPENDED: { kind: 'time', icon: 'clock', words: 'petitions.status.SUSPENDED' },
  THRESHOLD_MET: { kind: 'good', icon: 'tick', words: 'petitions.status.THRESHOLD_MET' },
  AWAITING_ANSWER: { kind: 'time', icon: 'clock', words: 'petitions.status.AWAITING_ANSWER' },
  OVERDUE: { kind: 'bad', icon: 'warn', words: 'petitions.status.OVERDUE' },
  ANSWERED: { kind: 'good', icon: 'tick', words: 'petitions.status.ANSWERED' },
  BELOW_THRESHOLD: { kind: 'plain', icon: 'minus', words: 'petitions.status.BELOW_THRESHOLD' },
  CLOSED: { kind: 'plain', icon: 'lock', words: 'petitions.status.CLOSED' },
  EXPIRED: { kind: 'plain', icon: 'minus', words: 'petitions.status.EXPIRED' },
  WITHDRAWN: { kind: 'plain', icon: 'cross', words: 'petitions.status.WITHDRAWN' },
  STOPPED: { kind: 'plain', icon: 'lock', words: 'petitions.status.STOPPED' },
} as const satisfies Record<
  PetitionStatus,
  { kind: 'now' | 'good' | 'bad' | 'time' | 'plain'; icon: IconName | undefined; words: string }
>
