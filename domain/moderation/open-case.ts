import type { DueDate } from '../kernel/calendar.ts'
import type { FactActor } from '../kernel/event.ts'
import type { CaseId } from '../kernel/ids.ts'
import { closePause } from './case-clock.ts'
import type { CaseAppeal, CaseFact, ModerationCase } from './case.ts'
import { isOneOf, pendingStates } from './case-states.ts'
import { subjectData, subjectOf, termData, type CaseChange } from './facts.ts'

export interface OpeningRequest extends Pick<ModerationCase, 'subject' | 'territoryId' | 'authorId' | 'addresseeIds'> {
  readonly id: CaseId
  /** its number, as the subject counts */
  readonly submission: number
  readonly submittedAt: Date
  readonly due: DueDate
}

/** The subject came in: a moderator must decide until its day. */
export function openCase(request: OpeningRequest, actor: FactActor): CaseChange {
  const state = newCase(request)
  return { state, facts: [termFact('CaseOpened', state, { at: request.submittedAt, actor })] }
}

/** A case to which nothing has happened yet. */
export function newCase(request: OpeningRequest): ModerationCase {
  const { id, subject, territoryId, authorId, addresseeIds, submission, submittedAt, due } = request
  return {
    ...{ id, subject, territoryId, authorId, addresseeIds },
    state: 'open',
    openedAt: submittedAt,
    dueAt: due.at,
    dueProvisional: due.provisional,
    submissions: [{ n: submission, at: submittedAt, dueAt: due.at }],
    decisions: [],
    claim: null,
    ...{ interests: [], notes: [], pauses: [], proposals: [], appeals: [] },
  }
}

/**
 * The author corrected and sent again: same case, end of the queue, a new term; earlier decisions stay in the file.
 * Place and addressees may have changed with the text. After `needs_changes` the old term goes on, longer by the whole
 * pause: the author loses nothing by correcting at once (T5). An appeal that nobody decided yet is overtaken.
 * @param timeZone of the book, for the pause
 */
export function resubmitCase(
  old: ModerationCase,
  request: Pick<ModerationCase, 'territoryId' | 'addresseeIds'> & {
    readonly submission: number
    readonly submittedAt: Date
    readonly due: DueDate
    readonly timeZone: string
  },
  actor: FactActor,
): CaseChange {
  const { territoryId, addresseeIds, submission: n, submittedAt: at, due, timeZone } = request
  const term =
    old.state === 'needs_changes'
      ? closePause(old, at, timeZone)
      : { openedAt: at, dueAt: due.at, dueProvisional: due.provisional }
  const state: ModerationCase = {
    ...old,
    ...term,
    ...{ territoryId, addresseeIds },
    state: 'open',
    claim: null,
    submissions: [...old.submissions, { n, at, dueAt: term.dueAt }],
    appeals: old.appeals.map((appeal): CaseAppeal =>
      appeal.outcome === null ? { ...appeal, outcome: 'overtaken', decidedAt: at } : appeal,
    ),
  }
  return { state, facts: [termFact('CaseResubmitted', state, { at, actor })] }
}

/**
 * The author took the subject back; nobody needs to decide any more.
 * @returns undefined when it was decided for good
 */
export function withdrawCase(old: ModerationCase, at: Date, actor: FactActor): CaseChange | undefined {
  if (!isOneOf(pendingStates, old)) return undefined
  const fact: CaseFact = { type: 'CaseWithdrawn', at, actor, ...subjectOf(old), data: subjectData(old) }
  return { state: { ...old, state: 'withdrawn', claim: null }, facts: [fact] }
}

function termFact(
  type: 'CaseOpened' | 'CaseResubmitted',
  state: ModerationCase,
  act: { readonly at: Date; readonly actor: FactActor },
): CaseFact {
  return { type, ...act, ...subjectOf(state), data: termData(state) }
}
