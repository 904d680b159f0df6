import type { LocalDate } from '../kernel/calendar.ts'
import type { PersonId, PetitionId, SubscriptionId } from '../kernel/ids.ts'

/** What happened, as the words of letters and of the list tell it. */
export const noticeKinds = [
  'petition_refused',
  'sponsoring_opened',
  'deliberation_opened',
  'signing_opened',
  'new_petition',
  'threshold_met',
  'threshold_lost',
  'answer_due',
  'answered',
  'closed',
  'expired',
  'withdrawn',
  'stopped',
  'signing_suspended',
  'signing_resumed',
  'amendment_decided',
  'appeal_decided',
  'changes_asked',
  'author_changed',
  'orphaned',
  'draft_untouched',
  'draft_deleted',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** A letter of its own, or a line of the weekly one. */
export type Pace = 'at_once' | 'digest'

/** One thing that one person hears of: the same record in the list of the product and in the letter. */
export interface Notice {
  /** keyed hash of event and person: nobody hears of the same twice */
  readonly id: string
  readonly personId: PersonId
  readonly kind: NoticeKind
  readonly petitionId: PetitionId
  /** why they hear of it */
  readonly subscriptionId: SubscriptionId
  readonly pace: Pace
  /** when it happened */
  readonly at: Date
  /** the legal day until which the reader can do something about it; absent where there is none */
  readonly day?: LocalDate
  /** when it was written down for this person */
  readonly toldAt: Date
}

/** Days that a notice stands in the list. */
const noticeDays = 365

export function forgottenAfter(toldAt: Date): Date {
  return new Date(toldAt.getTime() + noticeDays * 24 * 60 * 60_000)
}
