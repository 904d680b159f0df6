import type { WorkAct, WorkCaseQuery } from '#client/lib/gql/graphql.ts'

type OpenProject = NonNullable<WorkCaseQuery['project']>

/** A work as the desk shows it, with its project around it. */
export type OpenWork = OpenProject & { readonly work: NonNullable<OpenProject['work']> }

/** What is chosen in the address: `?act=delay`; a stage is begun and ended by its own button. */
export const actNames = {
  ANSWER_DISPUTE: 'answer',
  REPORT: 'news',
  PLAN: 'plan',
  DELAY: 'delay',
  RESUME: 'resume',
  FINISH: 'finish',
  HAND_OVER: 'hand-over',
  FAIL: 'fail',
} as const satisfies Record<Exclude<WorkAct, 'START_STAGE' | 'FINISH_STAGE'>, string>
