import { refuse, refuseAll, ok, type Refusal, type Result } from '../kernel/result.ts'
import type { Petition } from '../petitions/petition.ts'
import type { Phase, PetitionRules } from '../rules/book.ts'
import { ineligibility, type EligibilityRefusal, type PersonFacts } from '../rules/eligibility.ts'
import type { ContributionKind } from './contribution.ts'

export type TalkRefusal = Refusal<'DISCUSSION_CLOSED'>
export type SpeakRefusal = EligibilityRefusal | TalkRefusal

/** Questions have phases of their own in a book; remarks are taken whenever arguments are. */
export type TalkTopic = 'arguments' | 'questions'

export function topicOf(kind: ContributionKind): TalkTopic {
  return kind === 'question' ? 'questions' : 'arguments'
}

type TalkedPetition = Pick<
  Petition,
  'stage' | 'pause' | 'hidden' | 'terms' | 'closesAt' | 'tracks' | 'addressedTerritoryId'
>

/** The phase that a petition is in for those who discuss it; null in none. */
function phaseOf(petition: TalkedPetition, at: Date): Phase | null {
  if (petition.hidden) return null
  switch (petition.stage) {
    case 'deliberation': {
      const { deliberation } = petition.terms
      return deliberation && at <= deliberation.endsAt ? 'deliberation' : null
    }
    case 'signing':
      return petition.closesAt === null || at <= petition.closesAt ? 'signing' : waitsForAnswer(petition)
    case 'closed':
      return waitsForAnswer(petition)
    case 'sponsoring':
      return 'sponsoring'
    default:
      return null
  }
}

function waitsForAnswer({ tracks }: TalkedPetition): Phase | null {
  return tracks.some(({ state }) => state === 'met' || state === 'due') ? 'consideration' : null
}

/**
 * Whether anybody may speak now (R12): the book opens this phase to it, and no blackout silences it. The moment decides,
 * not the timer that ends the stage.
 */
export function talkOpen(
  petition: TalkedPetition,
  book: PetitionRules,
  topic: TalkTopic,
  at: Date,
): Result<Phase, TalkRefusal> {
  const phase = phaseOf(petition, at)
  const isOpen = phase !== null && book.discussion[topic].includes(phase)
  return isOpen && !isSilenced(petition, book) ? ok(phase) : refuse({ code: 'DISCUSSION_CLOSED' })
}

function isSilenced({ pause }: TalkedPetition, { blackouts }: PetitionRules): boolean {
  const blackout = blackouts.find(({ id }) => id === pause?.blackoutId)
  return blackout?.suspends.includes('discussion') ?? false
}

/** Whether a person may speak now: what `talkOpen` says, and who may sign may speak. */
export function maySpeak(
  petition: TalkedPetition,
  book: PetitionRules,
  topic: TalkTopic,
  speaker: { readonly person: PersonFacts; readonly at: Date },
): Result<Phase, SpeakRefusal> {
  const open = talkOpen(petition, book, topic, speaker.at)
  if (!open.ok) return open
  const { timeZone, signer: party } = book
  const { addressedTerritoryId } = petition
  return refuseAll<SpeakRefusal>(ineligibility({ party, ...speaker, timeZone, addressedTerritoryId })) ?? open
}
