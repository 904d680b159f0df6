import { refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Petition } from '../petitions/petition.ts'
import type { PetitionRules } from '../rules/book.ts'
import { isArgument, type Contribution } from './contribution.ts'
import type { Speaker } from './contribute.ts'
import { maySpeak, type SpeakRefusal } from './talk-open.ts'

/** What a person thinks of an argument; one for each, which may change. */
export type ReactionValue = 'agree' | 'disagree' | 'pass'

export type ReactionCounts = Readonly<Record<ReactionValue, number>>

export const noReactions: ReactionCounts = { agree: 0, disagree: 0, pass: 0 }

export type ReactRefusal = SpeakRefusal | Refusal<'NOT_EDITABLE'>

/** Whether somebody may react now: what `maySpeak` says · `NOT_EDITABLE` no argument, or one that is not shown */
export function mayReact(
  argument: Contribution,
  petition: Petition,
  book: PetitionRules,
  speaker: Pick<Speaker, 'person' | 'at'>,
): Result<unknown, ReactRefusal> {
  if (!isArgument(argument.kind) || argument.state !== 'shown') return refuse({ code: 'NOT_EDITABLE' })
  return maySpeak(petition, book, 'arguments', speaker)
}

/** Whether an account is older than the petition: only those shape the clusters of the order. */
export function isOlderAccount(openedAt: Date, petition: Pick<Petition, 'createdAt' | 'submittedAt'>): boolean {
  return openedAt < (petition.submittedAt ?? petition.createdAt)
}
