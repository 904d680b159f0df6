import type { LocalDate } from '../kernel/calendar.ts'
import { isLocalDate } from '../kernel/legal-days.ts'
import type { Refusal } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { Track } from '../rules/book.ts'
import type { AnswerAction } from './answer.ts'

/** What the official filled in. */
export interface AnswerForm {
  readonly decision: string
  readonly plainSummary: string
  readonly reasons: string
  readonly actions: readonly {
    readonly text: string
    readonly dueOn?: LocalDate | null | undefined
    readonly responsible?: string | null | undefined
  }[]
  readonly responsibleUnit: string
  readonly needsBudget?: boolean | undefined
}

export type AnswerFormRefusal = Refusal<'REQUIRED' | 'INVALID' | 'TOO_LONG' | 'ANSWER_INCOMPLETE'>

/** Characters. The summary is read aloud in a bus (R23); reasons shorter than a sentence give none. */
export const answerLimits = {
  plainSummaryMax: 600,
  reasonsMin: 20,
  reasonsMax: 8000,
  actionMin: 10,
  actionMax: 1000,
  actionsMax: 20,
  unitMax: 200,
} as const

/**
 * What an answer lacks, all at once (R23: decision, reasons, actions, unit, plain summary).
 *
 * A reply that only refers elsewhere is no answer: without an action, or with reasons or actions too short to say
 * anything, it is refused as `ANSWER_INCOMPLETE`. `INVALID` a decision that is none of the track's, a day that does not
 * exist.
 */
export function answerRefusals(form: AnswerForm, track: Pick<Track, 'outcomes'>): AnswerFormRefusal[] {
  const { plainSummaryMax, reasonsMin, reasonsMax, unitMax } = answerLimits
  return [
    ...decisionRefusals(form.decision, track),
    ...textRefusals(form.plainSummary, ['plainSummary'], { max: plainSummaryMax }),
    ...textRefusals(form.reasons, ['reasons'], { min: reasonsMin, max: reasonsMax }),
    ...actionRefusals(form.actions),
    ...textRefusals(form.responsibleUnit, ['responsibleUnit'], { max: unitMax }),
  ]
}

/** The actions in their one spelling. */
export function canonicalActions(actions: AnswerForm['actions']): AnswerAction[] {
  return actions.map(({ text, dueOn, responsible }) => ({
    text: canonicalText(text),
    dueOn: dueOn ?? null,
    responsible: canonicalText(responsible ?? '') || null,
  }))
}

function decisionRefusals(decision: string, { outcomes }: Pick<Track, 'outcomes'>): AnswerFormRefusal[] {
  if (decision === '') return [{ code: 'REQUIRED', path: ['decision'] }]
  return outcomes.some(({ code }) => code === decision) ? [] : [{ code: 'INVALID', path: ['decision'] }]
}

function actionRefusals(actions: AnswerForm['actions']): AnswerFormRefusal[] {
  const { actionMin, actionMax, actionsMax, unitMax } = answerLimits
  if (actions.length === 0) return [{ code: 'ANSWER_INCOMPLETE', path: ['actions'] }]
  if (actions.length > actionsMax) return [{ code: 'TOO_LONG', path: ['actions'], details: { max: actionsMax } }]
  return actions.flatMap(({ text, dueOn, responsible }, i): AnswerFormRefusal[] => {
    const path = ['actions', String(i)]
    return [
      ...textRefusals(text, [...path, 'text'], { min: actionMin, max: actionMax }),
      ...(dueOn == null || isLocalDate(dueOn) ? [] : [{ code: 'INVALID', path: [...path, 'dueOn'] } as const]),
      ...(responsible ? textRefusals(responsible, [...path, 'responsible'], { max: unitMax }) : []),
    ]
  })
}

function textRefusals(given: string, path: readonly string[], { min = 1, max }: { min?: number; max: number }) {
  const length = lengthOf(canonicalText(given))
  if (length === 0) return [{ code: 'REQUIRED', path } as const]
  if (length < min) return [{ code: 'ANSWER_INCOMPLETE', path, details: { min } } as const]
  return length > max ? [{ code: 'TOO_LONG', path, details: { max } } as const] : []
}
