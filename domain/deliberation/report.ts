import type { ContributionId, ContributionReportId, PersonId, PetitionId } from '../kernel/ids.ts'
import { refuseAll, ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { Change } from '../kernel/event.ts'
import type { Contribution } from './contribution.ts'
import { calmCodes, type Hand } from './intervention.ts'
import { talkFact, type ReportOutcome, type TalkFact } from './talk-events.ts'
import { textRefusals, type WordsRefusal } from './words.ts'

/** Somebody says that a contribution breaks the rules. They hear the result. */
export interface ContributionReport {
  readonly id: ContributionReportId
  readonly petitionId: PetitionId
  readonly contributionId: ContributionId
  readonly reporterId: PersonId
  /** of `calmCodes` */
  readonly code: string
  /** what the reporter adds; may be empty */
  readonly text: string
  readonly at: Date
  readonly outcome: ReportOutcome | null
  /** words of the moderator to the reporter */
  readonly answer: string
  readonly decided: Hand | null
}

export const reportLimits = { text: 1_000, answer: 1_000 } as const

export type ReportRefusal = WordsRefusal | Refusal<'NOT_EDITABLE' | 'CONFLICT_OF_INTEREST'>

/** `NOT_EDITABLE` nothing is shown that could be reported · `CONFLICT_OF_INTEREST` own words · `INVALID`, `TOO_LONG` */
export function report(
  contribution: Contribution,
  form: { readonly code: string; readonly text: string },
  given: { readonly id: ContributionReportId; readonly reporterId: PersonId; readonly at: Date },
): Result<ContributionReport, ReportRefusal> {
  if (contribution.state !== 'shown') return refuse({ code: 'NOT_EDITABLE' })
  if (contribution.authorId === given.reporterId) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const text = canonicalText(form.text)
  const refused = refuseAll<ReportRefusal>([
    ...((calmCodes as readonly string[]).includes(form.code) ? [] : [{ code: 'INVALID', path: ['code'] } as const]),
    ...(lengthOf(text) > reportLimits.text
      ? [{ code: 'TOO_LONG', path: ['text'], details: { max: reportLimits.text } } as const]
      : []),
  ])
  const { id: contributionId, petitionId } = contribution
  return (
    refused ??
    ok({ ...given, petitionId, contributionId, code: form.code, text, outcome: null, answer: '', decided: null })
  )
}

export type DecideReportRefusal = WordsRefusal | Refusal<'ALREADY_DECIDED' | 'CONFLICT_OF_INTEREST'>

/**
 * A report comes to its end; the same decision of the same person again changes nothing.
 * `CONFLICT_OF_INTEREST` the moderator's own report · `ALREADY_DECIDED` · `REQUIRED`, `TOO_LONG` the words to the reporter
 */
export function decideReport(
  given: ContributionReport,
  decision: { readonly outcome: ReportOutcome; readonly answer: string },
  hand: Hand,
): Result<Change<ContributionReport, TalkFact>, DecideReportRefusal> {
  if (given.outcome === decision.outcome && given.decided?.by === hand.by) return ok({ state: given, facts: [] })
  if (given.outcome !== null) return refuse({ code: 'ALREADY_DECIDED' })
  if (given.reporterId === hand.by) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const answer = canonicalText(decision.answer)
  const refused = refuseAll(textRefusals(answer, 'answer', reportLimits.answer))
  if (refused) return refused
  const act = { at: hand.at, actor: { kind: 'person', id: hand.by } } as const
  const fact = talkFact(given.petitionId, act, {
    type: 'ContributionReportDecided',
    data: { reportId: given.id, outcome: decision.outcome },
  })
  return ok({ state: { ...given, outcome: decision.outcome, answer, decided: hand }, facts: [fact] })
}
