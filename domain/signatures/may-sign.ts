import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { Petition } from '../petitions/petition.ts'
import { maySponsor, type SponsorRefusal } from '../petitions/sponsoring.ts'
import { isSuspended, type EventDays } from '../rules/blackouts.ts'
import type { PetitionRules } from '../rules/book.ts'
import { ineligibility, type EligibilityRefusal, type PersonFacts } from '../rules/eligibility.ts'

export type SignRefusal =
  | EligibilityRefusal
  | SponsorRefusal
  | Refusal<'SIGN_AT_SOURCE' | 'PETITION_WITHDRAWN' | 'SIGNING_CLOSED' | 'SIGNING_NOT_OPEN' | 'SIGNING_SUSPENDED'>

/** What signing asks of a petition; nothing else is loaded on that path. */
export interface SignablePetition extends Pick<
  Petition,
  'stage' | 'pause' | 'closesAt' | 'terms' | 'addressedTerritoryId'
> {
  /** null: written here */
  readonly origin: object | null
  readonly support: Pick<Petition['support'], 'total'>
}

export interface SignQuestion {
  readonly petition: SignablePetition
  /** pinned by the petition */
  readonly book: PetitionRules
  readonly person: PersonFacts
  /** the person is its author, or writes with them */
  readonly writesIt?: boolean
  readonly events?: EventDays
  readonly at: Date
}

/**
 * Whether a person may sign now (T11). The moment of acceptance decides, not the timer that closes the stage.
 *
 * - `SIGN_AT_SOURCE` an import is signed where it comes from
 * - `PETITION_WITHDRAWN`, `SIGNING_CLOSED`, `SIGNING_NOT_OPEN` by stage and time
 * - `SIGNING_SUSPENDED` a court or a blackout of the book holds it up (T12): it goes on afterwards
 * - those of `maySponsor` while it looks for sponsors
 * - those of `ineligibility` for signers, the most useful first
 *
 * Whether they have signed already is not asked here: the primary key of their signature answers that.
 */
export function maySign(question: SignQuestion): Result<true, SignRefusal> {
  const { petition, book, person, at } = question
  const closed = mayBeSigned(question)
  if (!closed.ok) return closed
  if (petition.stage === 'sponsoring') {
    const sponsor = maySponsor(petition, book, { writesIt: question.writesIt ?? false })
    if (!sponsor.ok) return sponsor
  }
  return (
    refuseAll<SignRefusal>(
      ineligibility({
        party: book.signer,
        person,
        timeZone: book.timeZone,
        at,
        addressedTerritoryId: petition.addressedTerritoryId,
      }),
    ) ?? ok(true)
  )
}

/** Whether the petition takes signatures at all, whoever asks: also for visitors who are not signed in. */
export function mayBeSigned({
  petition,
  book,
  events = {},
  at,
}: Omit<SignQuestion, 'person'>): Result<true, SignRefusal> {
  if (petition.origin) return refuse({ code: 'SIGN_AT_SOURCE' })
  switch (petition.stage) {
    case 'draft':
    case 'moderation':
    case 'rejected':
    case 'deliberation':
      return refuse({ code: 'SIGNING_NOT_OPEN' })
    case 'sponsoring': {
      const { endsAt = null } = petition.terms.sponsoring ?? {}
      return endsAt !== null && at > endsAt ? refuse({ code: 'SIGNING_CLOSED' }) : ok(true)
    }
    case 'withdrawn':
      return refuse({ code: 'PETITION_WITHDRAWN' })
    case 'closed':
    case 'archived':
    case 'expired':
    case 'stopped':
      return refuse({ code: 'SIGNING_CLOSED' })
    case 'signing': {
      const isOver = petition.closesAt !== null && at > petition.closesAt
      // While the clock stands the end moves with it.
      if (isOver && petition.pause?.clock !== 'pause') return refuse({ code: 'SIGNING_CLOSED' })
      if (petition.pause) return refuse({ code: 'SIGNING_SUSPENDED' })
      const isResting = isSuspended(book, 'signing', legalDay(at, book.timeZone), events)
      return isResting ? refuse({ code: 'SIGNING_SUSPENDED' }) : ok(true)
    }
  }
}
