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
  /** `KK`, `RU`, `EN` */
  language: string
}

/** R23: a plain summary of at most 600 characters. The domain holds the same limit. */
export const summaryMax = 600

export function blankAnswer(language: string): AnswerWork {
  return { decision: '', plainSummary: '', reasons: '', actions: [blankAction([])], responsibleUnit: '', language }
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

/** A fault of the answer and the field it is at. */
export interface AnswerGap {
  readonly field:
    'decision' | 'plainSummary' | 'reasons' | 'actions' | 'responsibleUnit' | `actions.${number}.${'text' | 'dueOn'}`
  readonly kind: 'missing' | 'tooLong' | 'noDay'
}

/** What the answer still lacks; the server checks it again. */
export function answerGaps(work: AnswerWork): AnswerGap[] {
  const missing = (field: 'decision' | 'plainSummary' | 'reasons' | 'responsibleUnit'): AnswerGap[] =>
    work[field].trim() === '' ? [{ field, kind: 'missing' }] : []
  const actions = touchedActions(work.actions)
  return [
    ...missing('decision'),
    ...missing('plainSummary'),
    ...(work.plainSummary.trim().length > summaryMax ? [{ field: 'plainSummary', kind: 'tooLong' } as const] : []),
    ...missing('reasons'),
    ...(actions.length === 0 ? [{ field: 'actions', kind: 'missing' } as const] : []),
    ...actions.flatMap(({ text, dueBroken }, i): AnswerGap[] => [
      ...(text.trim() === '' ? [{ field: `actions.${i}.text`, kind: 'missing' } as const] : []),
      ...(dueBroken ? [{ field: `actions.${i}.dueOn`, kind: 'noDay' } as const] : []),
    ]),
    ...missing('responsibleUnit'),
  ]
}
