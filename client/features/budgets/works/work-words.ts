import { useWords } from '#client/lib/words.ts'
import type { WorkDepartureKind, WorkGrade } from '#client/lib/gql/graphql.ts'

const stageWords: Readonly<Record<string, string>> = {
  planned: 'works.stage.planned',
  design: 'works.stage.design',
  permits: 'works.stage.permits',
  tender: 'works.stage.tender',
  contract: 'works.stage.contract',
  works: 'works.stage.works',
  acceptance: 'works.stage.acceptance',
  done: 'works.stage.done',
}

/** The name of a stage; rules of a city may have stages of their own, which go by their code. */
export function useStageName(): (code: string) => string {
  const { t } = useWords()
  return (code) => {
    const words = stageWords[code]
    return words === undefined ? code : t(words)
  }
}

export const departureWords = {
  DATES: 'works.departure.DATES',
  COST: 'works.departure.COST',
  SCOPE: 'works.departure.SCOPE',
  FAILED: 'works.departure.FAILED',
  WITHDRAWN: 'works.departure.WITHDRAWN',
  HANDED_OVER: 'works.departure.HANDED_OVER',
} as const satisfies Record<WorkDepartureKind, string>

export const gradeWords = {
  HIGH: 'works.grade.HIGH',
  MEDIUM: 'works.grade.MEDIUM',
  LOW: 'works.grade.LOW',
} as const satisfies Record<WorkGrade, string>
