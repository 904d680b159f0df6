import { reasonLengthMax } from '#domain/budgets/judge-project.ts'
import { formalCodes, meritCodes } from '#domain/budgets/verdict-codes.ts'
import { locales } from '#domain/kernel/localized.ts'
import { readAmount } from '#client/features/budgets/typed-amount.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type {
  JudgeProjectInput,
  ProjectState,
  VerdictCode,
  VerdictOutcome,
  VerdictStep,
} from '#client/lib/gql/graphql.ts'

/** What a moderator or an official has marked and written, before it is sent. */
export interface VerdictWork {
  outcome: VerdictOutcome | ''
  codes: VerdictCode[]
  /** the public reason, by language */
  text: Record<Locale, string>
  /** as it is typed, `1 200 000` */
  price: string
  executorId: string
  permits: Record<Locale, string>
}

/** What the rules and the campaign ask of it. */
export interface VerdictTerms {
  readonly step: VerdictStep
  /** languages in which a refusal gives its reason */
  readonly languages: readonly Locale[]
  /** the most that one project may cost, minor units */
  readonly cap: number | undefined
  readonly currency: string
}

/** @param price what the author reckons, as it would be typed: where officials begin */
export function blankVerdict(price: string): VerdictWork {
  return {
    ...{ outcome: '', codes: [], text: { kk: '', ru: '', en: '' } },
    ...{ price, executorId: '', permits: { kk: '', ru: '', en: '' } },
  }
}

/** The step that a project of this state waits in. */
export function stepOf(state: ProjectState): VerdictStep | undefined {
  if (state === 'SUBMITTED' || state === 'NEEDS_CHANGES') return 'FORMAL'
  if (state === 'FORMALLY_ACCEPTED' || state === 'SUPPORTED') return 'MERIT'
  return state === 'APPEALED' ? 'APPEAL' : undefined
}

const outcomes = {
  FORMAL: ['ACCEPTED', 'NEEDS_CHANGES', 'REJECTED'],
  MERIT: ['FEASIBLE', 'INFEASIBLE'],
  APPEAL: ['FEASIBLE', 'INFEASIBLE'],
} as const satisfies Record<VerdictStep, readonly VerdictOutcome[]>

export function outcomesOf(step: VerdictStep): readonly VerdictOutcome[] {
  return outcomes[step]
}

export function codesOf(step: VerdictStep): readonly VerdictCode[] {
  const codes = step === 'FORMAL' ? formalCodes : meritCodes
  return codes.map((code) => code.toUpperCase() as VerdictCode) // the same names in capitals
}

/** The project does not go on as it is: codes and a reason are asked for. */
export function needsReason({ outcome }: Pick<VerdictWork, 'outcome'>): boolean {
  return outcome === 'NEEDS_CHANGES' || outcome === 'REJECTED' || outcome === 'INFEASIBLE'
}

export type VerdictGap =
  | { readonly field: 'outcome' | 'codes' | 'executorId'; readonly kind: 'missing' }
  | { readonly field: `text.${Locale}`; readonly kind: 'missing' | 'tooLong' }
  | { readonly field: 'price'; readonly kind: 'missing' | 'noAmount' | 'overCap' }

/** What keeps a verdict from being sent; the server checks it again. */
export function verdictGaps(work: VerdictWork, terms: VerdictTerms): VerdictGap[] {
  if (work.outcome === '') return [{ field: 'outcome', kind: 'missing' }]
  return [
    ...(needsReason(work) && work.codes.length === 0 ? [{ field: 'codes', kind: 'missing' } as const] : []),
    ...locales.flatMap((locale) => textGaps(work, terms, locale)),
    ...(work.outcome === 'FEASIBLE' ? priceGaps(work, terms) : []),
    ...(work.outcome === 'FEASIBLE' && work.executorId === ''
      ? [{ field: 'executorId', kind: 'missing' } as const]
      : []),
  ]
}

function textGaps(work: VerdictWork, { languages }: VerdictTerms, locale: Locale): VerdictGap[] {
  const length = work.text[locale].trim().length
  if (length > reasonLengthMax) return [{ field: `text.${locale}`, kind: 'tooLong' }]
  const isMissing = length === 0 && needsReason(work) && languages.includes(locale)
  return isMissing ? [{ field: `text.${locale}`, kind: 'missing' }] : []
}

function priceGaps({ price }: VerdictWork, { cap, currency }: VerdictTerms): VerdictGap[] {
  if (price.trim() === '') return [{ field: 'price', kind: 'missing' }]
  const minor = readAmount(price, currency)
  if (minor === undefined || minor === 0) return [{ field: 'price', kind: 'noAmount' }]
  return cap !== undefined && minor > cap ? [{ field: 'price', kind: 'overCap' }] : []
}

/** The verdict as it is sent: what belongs to another outcome stays behind. */
export function verdictInput(
  projectId: string,
  work: VerdictWork & { readonly outcome: VerdictOutcome },
  { currency }: VerdictTerms,
): JudgeProjectInput {
  const isFeasible = work.outcome === 'FEASIBLE'
  return {
    projectId,
    outcome: work.outcome,
    codes: needsReason(work) ? work.codes : [],
    text: written(work.text),
    price: isFeasible ? (readAmount(work.price, currency) ?? null) : null,
    executorId: isFeasible ? work.executorId : null,
    permits: isFeasible ? written(work.permits) : null,
  }
}

function written(text: Record<Locale, string>): Record<Locale, string | null> {
  return { kk: text.kk.trim() || null, ru: text.ru.trim() || null, en: text.en.trim() || null }
}
