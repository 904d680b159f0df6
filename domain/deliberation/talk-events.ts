import type { Fact, FactActor } from '../kernel/event.ts'
import type {
  ContributionId,
  ContributionReportId,
  InterventionId,
  PetitionId,
  QuestionAnswerId,
} from '../kernel/ids.ts'
import type { ContributionKind } from './contribution.ts'
import type { InterventionKind } from './intervention.ts'

/** What was reported is hidden · it stays */
export type ReportOutcome = 'upheld' | 'dismissed'

interface OfContribution {
  readonly contributionId: ContributionId
}

/** What happens in a discussion. The subject is the petition; nobody's words are told. */
export type TalkFact =
  | Fact<'ContributionAdded', OfContribution & { readonly kind: ContributionKind }>
  | Fact<'ContributionWithdrawn', OfContribution>
  | Fact<'QuestionAnswered', OfContribution & { readonly answerId: QuestionAnswerId }>
  | Fact<'AnswerAccepted', OfContribution & { readonly answerId: QuestionAnswerId }>
  | Fact<'ContributionHidden', OfContribution & { readonly code: string }>
  | Fact<'ContributionShownAgain', OfContribution>
  | Fact<'TalkIntervened', { readonly interventionId: InterventionId; readonly kind: InterventionKind }>
  | Fact<'ContributionReportDecided', { readonly reportId: ContributionReportId; readonly outcome: ReportOutcome }>

type FactData = { [F in TalkFact as F['type']]: Pick<F, 'type' | 'data'> }[TalkFact['type']]

/** Who acted, and when; handed in by the use-case. */
export interface TalkAct {
  readonly at: Date
  readonly actor: FactActor
}

export function talkFact(petitionId: PetitionId, act: TalkAct, fact: FactData): TalkFact {
  // Type and data were given together.
  return { ...fact, at: act.at, actor: act.actor, subject: { kind: 'petition', id: petitionId } } as TalkFact
}
