import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { CasePaused, CaseResumed, ModerationCase, PauseKind } from './case.ts'
import { isOneOf, type CaseState } from './case-states.ts'
import { actedOn, subjectData, termData, type CaseAct, type CaseChange } from './facts.ts'
import { textRefusals } from './reason.ts'

export type PauseRefusal = Refusal<'REASON_REQUIRED' | 'TOO_LONG' | 'NOT_NOW'>

/** T5: where each step starts from. What is not in this table does not happen. */
export const pausableFrom: Readonly<Record<PauseKind, readonly CaseState[]>> = {
  needs_changes: ['open', 'flagged', 'dormant'],
  flagged: ['open', 'dormant'],
  dormant: ['open', 'flagged'],
}
/** What only the author can end, by correcting, is not among them. */
export const resumableStates = ['flagged', 'dormant'] as const satisfies readonly CaseState[]

const factTypes = {
  needs_changes: 'CaseChangesAsked',
  flagged: 'CaseFlagged',
  dormant: 'CaseDormant',
} as const satisfies Record<PauseKind, CasePaused['type']>

/**
 * T5: a moderator asks the author for changes (the clock stands), asks that somebody else looks, or sets the case aside
 * until something else is known (the clock runs), each with a note. `REASON_REQUIRED`, `TOO_LONG` the note · `NOT_NOW`
 * not in this state. The same again does nothing.
 */
export function pauseCase(
  old: ModerationCase,
  { kind, text }: { readonly kind: PauseKind; readonly text: string },
  act: CaseAct,
): Result<CaseChange | undefined, PauseRefusal> {
  const refused = refuseAll(textRefusals(text))
  if (refused) return refused
  const note = { kind, ...act, text: canonicalText(text) }
  const last = old.notes.at(-1)
  if (old.state === kind && last?.by === act.by && last.text === note.text) return ok(undefined)
  if (!isOneOf(pausableFrom[kind], old)) return refuse({ code: 'NOT_NOW' })
  const fact: CasePaused = { type: factTypes[kind], ...actedOn(old, act), data: subjectData(old) }
  const state: ModerationCase = {
    ...old,
    state: kind,
    claim: null,
    notes: [...old.notes, note],
    ...(kind === 'needs_changes' && { pauses: [...old.pauses, { from: act.at, to: null }] }),
  }
  return ok({ state, facts: [fact] })
}

/** T5, back: the case waits for a decision again. After `needs_changes` that is for the author: `resubmitCase`. */
export function resumeCase(
  old: ModerationCase,
  text: string,
  act: CaseAct,
): Result<CaseChange | undefined, Refusal<'TOO_LONG' | 'NOT_NOW'>> {
  const refused = refuseAll(
    textRefusals(text).flatMap(({ code, ...more }) => (code === 'TOO_LONG' ? [{ code, ...more }] : [])),
  )
  if (refused) return refused
  if (old.state === 'open') return ok(undefined)
  if (!isOneOf(resumableStates, old)) return refuse({ code: 'NOT_NOW' })
  const state: ModerationCase = {
    ...old,
    state: 'open',
    notes: [...old.notes, { kind: 'resumed', ...act, text: canonicalText(text) }],
  }
  const fact: CaseResumed = { type: 'CaseResumed', ...actedOn(old, act), data: termData(state) }
  return ok({ state, facts: [fact] })
}
