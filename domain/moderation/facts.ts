import type { Change, Fact } from '../kernel/event.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { CaseFact, ModerationCase } from './case.ts'

export type CaseChange = Change<ModerationCase, CaseFact>

/** A moderator at work, or the author. */
export interface CaseAct {
  readonly at: Date
  readonly by: PersonId
}

/** Which submission a case is about now: the number that its subject gave it, from 1 and rising. */
export function currentSubmission({ submissions }: Pick<ModerationCase, 'submissions'>): number {
  return submissions.at(-1)?.n ?? 0
}

export function subjectOf({ id }: Pick<ModerationCase, 'id'>): Pick<Fact, 'subject'> {
  return { subject: { kind: 'case', id } }
}

export function subjectData({ subject }: Pick<ModerationCase, 'subject'>) {
  return { subjectKind: subject.kind, subjectId: subject.id }
}

/** Who acted on which case, and when. */
export function actedOn(old: ModerationCase, { at, by }: CaseAct) {
  return { at, actor: { kind: 'person', id: by } as const, ...subjectOf(old) }
}

export function termData(state: ModerationCase) {
  return { ...subjectData(state), submission: currentSubmission(state), dueAt: state.dueAt }
}
