import { answerRefusals } from '#domain/accountability/check-answer.ts'
import type { Refusal } from '#domain/kernel/result.ts'
import type { AnswerActionInput } from '#client/lib/gql/graphql.ts'

/** One measure as it is typed; dates are `2027-03-22`, empty texts are not given. */
export interface ActionWork {
  /** tells the rows apart while they are added and removed */
  readonly key: number
  text: string
  responsible: string
  dueOn: string
  /** something is typed as the date, but it is no day */
  dueBroken: boolean
}

/** An answer on an official's desk, before it is published. */
export interface AnswerWork {
  decision: string
  plainSummary: string
  reasons: string
  actions: ActionWork[]
  responsibleUnit: string
  needsBudget: boolean
  /** `KK`, `RU`, `EN` */
  language: string
}

export function blankAnswer(language: string): AnswerWork {
  return {
    ...{ decision: '', plainSummary: '', reasons: '', actions: [blankAction([])], responsibleUnit: '' },
    ...{ needsBudget: false, language },
  }
}

export function blankAction(others: readonly ActionWork[]): ActionWork {
  return {
    key: Math.max(0, ...others.map(({ key }) => key)) + 1,
    text: '',
    responsible: '',
    dueOn: '',
    dueBroken: false,
  }
}

/** Rows that say something; an untouched row is no measure. */
export function touchedActions(actions: readonly ActionWork[]): ActionWork[] {
  return actions.filter(
    ({ text, responsible, dueOn, dueBroken }) =>
      dueBroken || [text, responsible, dueOn].some((part) => part.trim() !== ''),
  )
}

/** The measures as they are sent, in the order of the touched rows. */
export function writtenActions(work: Pick<AnswerWork, 'actions'>): AnswerActionInput[] {
  return touchedActions(work.actions).map(({ text, responsible, dueOn }) => ({
    text: text.trim(),
    responsible: responsible.trim() || null,
    dueOn: dueOn || null,
  }))
}

/**
 * What the answer still lacks, by the same law as on the server. A day that no calendar has is told here: it never
 * leaves the page.
 */
export function answerMistakes(work: AnswerWork, outcomes: readonly { readonly code: string }[]): Refusal[] {
  const { decision, plainSummary, reasons, responsibleUnit } = work
  const law = { outcomes: outcomes.map(({ code }) => ({ code, title: {} })) }
  const form = { decision, plainSummary, reasons, responsibleUnit, actions: writtenActions(work) }
  return [
    ...answerRefusals(form, law),
    ...touchedActions(work.actions).flatMap(({ dueBroken }, i): Refusal[] =>
      dueBroken ? [{ code: 'INVALID', path: ['actions', String(i), 'dueOn'] }] : [],
    ),
  ]
}
