import type { DueDate } from '../kernel/calendar.ts'
import type { Change, Fact, FactActor } from '../kernel/event.ts'
import type { CaseId } from '../kernel/ids.ts'
import type { CaseFact, CaseState, ModerationCase } from './case.ts'

type CaseChange = Change<ModerationCase, CaseFact>

/** The subject came in: a moderator must decide until its day. */
export function openCase(
  request: Pick<ModerationCase, 'subject' | 'territoryId' | 'authorId' | 'addresseeIds'> & {
    readonly id: CaseId
    readonly submittedAt: Date
    readonly due: DueDate
  },
  actor: FactActor,
): CaseChange {
  const { id, subject, territoryId, authorId, addresseeIds, submittedAt, due } = request
  const state: ModerationCase = {
    ...{ id, subject, territoryId, authorId, addresseeIds },
    state: 'open',
    openedAt: submittedAt,
    dueAt: due.at,
    dueProvisional: due.provisional,
    submissions: [{ n: 1, at: submittedAt, dueAt: due.at }],
    decisions: [],
  }
  return { state, facts: [termFact('CaseOpened', state, actor)] }
}

/**
 * The author corrected and sent again: same case, end of the queue, a new term; earlier decisions stay in the file.
 * Place and addressees may have changed with the text.
 */
export function resubmitCase(
  old: ModerationCase,
  request: Pick<ModerationCase, 'territoryId' | 'addresseeIds'> & {
    readonly submittedAt: Date
    readonly due: DueDate
  },
  actor: FactActor,
): CaseChange {
  const { territoryId, addresseeIds, submittedAt, due } = request
  const state: ModerationCase = {
    ...old,
    ...{ territoryId, addresseeIds },
    state: 'open',
    openedAt: submittedAt,
    dueAt: due.at,
    dueProvisional: due.provisional,
    submissions: [...old.submissions, { n: old.submissions.length + 1, at: submittedAt, dueAt: due.at }],
  }
  return { state, facts: [termFact('CaseResubmitted', state, actor)] }
}

/** States in which the subject can still be taken away from the moderators. */
const pendingStates = ['open', 'waiting_for_author'] as const satisfies readonly CaseState[]

/**
 * The author took the subject back; nobody needs to decide any more.
 * @returns undefined when it was decided for good
 */
export function withdrawCase(old: ModerationCase, at: Date, actor: FactActor): CaseChange | undefined {
  if (!(pendingStates as readonly CaseState[]).includes(old.state)) return undefined
  const fact: CaseFact = { type: 'CaseWithdrawn', at, actor, ...subjectOf(old), data: subjectData(old) }
  return { state: { ...old, state: 'withdrawn' }, facts: [fact] }
}

/** Which submission a case is about now, from 1. */
export function currentSubmission({ submissions }: Pick<ModerationCase, 'submissions'>): number {
  return submissions.length
}

export function subjectOf({ id }: Pick<ModerationCase, 'id'>): Pick<Fact, 'subject'> {
  return { subject: { kind: 'case', id } }
}

export function subjectData({ subject }: Pick<ModerationCase, 'subject'>) {
  return { subjectKind: subject.kind, subjectId: subject.id }
}

function termFact(type: 'CaseOpened' | 'CaseResubmitted', state: ModerationCase, actor: FactActor): CaseFact {
  const data = { ...subjectData(state), submission: currentSubmission(state), dueAt: state.dueAt }
  return { type, at: state.openedAt, actor, ...subjectOf(state), data }
}
