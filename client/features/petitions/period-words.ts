import type { LegalUnit } from '#client/lib/gql/graphql.ts'

const words = {
  MINUTES: 'petitions.period.MINUTES',
  HOURS: 'petitions.period.HOURS',
  DAYS: 'petitions.period.DAYS',
  WORKING_DAYS: 'petitions.period.WORKING_DAYS',
  WEEKS: 'petitions.period.WEEKS',
  MONTHS: 'petitions.period.MONTHS',
} as const satisfies Record<LegalUnit, string>

/** A legal period in words: "20 working days". */
export function periodWords(
  tn: (key: string, n: number) => string,
  period: { readonly n: number; readonly unit: LegalUnit },
): string {
  return tn(words[period.unit], period.n)
}
