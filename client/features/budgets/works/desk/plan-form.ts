import { readAmount, typedAmount } from '#client/features/budgets/typed-amount.ts'
import type { OpenWork } from '#client/features/budgets/works/desk/open-work.ts'
import type { PlanWorkInput } from '#client/lib/gql/graphql.ts'
import type { Locale } from '#domain/kernel/localized.ts'

export type Texts = Record<Locale, string>
export const noTexts = (): Texts => ({ kk: '', ru: '', en: '' })

export interface StageForm {
  readonly code: string
  body: string
  /** `2027-03-22`, empty for none */
  from: string
  to: string
}

/** The plan as it is typed. */
export interface PlanForm {
  /** the revision it was begun on: somebody else may change the work meanwhile */
  revision: number
  bodyId: string
  person: string
  stages: StageForm[]
  planned: string
  allocated: string
  contract: { number: string; contractor: string; date: string; amount: string }
  permits: Texts
  datesReason: Texts
  costReason: Texts
  scopeReason: Texts
}

export function planForm({ work, campaign: { currency } }: OpenWork): PlanForm {
  const { contract, permits } = work
  return {
    revision: work.revision,
    bodyId: work.body?.id ?? '',
    person: work.person,
    stages: work.stages.map(({ code, body, plannedFrom, plannedTo }) => ({
      ...{ code, body, from: plannedFrom ?? '', to: plannedTo ?? '' },
    })),
    planned: typedAmount(work.planned, currency),
    allocated: typedAmount(work.allocated, currency),
    contract: {
      ...{ number: contract?.number ?? '', contractor: contract?.contractor ?? '', date: contract?.date ?? '' },
      amount: typedAmount(contract?.amount, currency),
    },
    permits: { kk: permits.kk ?? '', ru: permits.ru ?? '', en: permits.en ?? '' },
    ...{ datesReason: noTexts(), costReason: noTexts(), scopeReason: noTexts() },
  }
}

/** A stage is to end later than was told: that needs a public reason. */
export function endsLater(form: Pick<PlanForm, 'stages'>, { work }: OpenWork): boolean {
  return form.stages.some(({ code, to }) => {
    const told = work.stages.find((stage) => stage.code === code)?.plannedTo
    return told != null && to > told
  })
}

/** It is to cost more than was told, and than residents voted for: that needs a public reason. */
export function costsMore(
  { planned, allocated, spent = '' }: { planned?: string; allocated: string; spent?: string },
  { work, campaign: { currency } }: OpenWork,
): boolean {
  const told = Math.max(work.planned, work.promise)
  return [planned ?? '', allocated, spent].some((amount) => (readAmount(amount, currency) ?? 0) > told)
}

/** Fields whose stage would end before it begins. */
export function daysOutOfOrder({ stages }: Pick<PlanForm, 'stages'>): string[] {
  return stages.flatMap(({ from, to }, i) => (from !== '' && to !== '' && to < from ? [`stages.${i}.to`] : []))
}

/** Amounts that are written and cannot be read. */
export function unreadAmounts(amounts: Readonly<Record<string, string>>, currency: string): string[] {
  return Object.entries(amounts).flatMap(([field, text]) =>
    text.trim() !== '' && readAmount(text, currency) === undefined ? [field] : [],
  )
}

/** What the server is told; all stages in their order, so that its refusals name the fields of the form. */
export function planInput(form: PlanForm, open: OpenWork, attempt: string): PlanWorkInput {
  const { currency } = open.campaign
  const { number, contractor, date, amount } = form.contract
  const hasContract = [number, contractor, date, amount].some((text) => text.trim() !== '')
  const dayOf = (day: string) => (day === '' ? null : day)
  return {
    ...{ projectId: open.id, attempt, revision: form.revision, person: form.person },
    ...(form.bodyId !== '' && form.bodyId !== open.work.body?.id && { bodyId: form.bodyId }),
    stages: form.stages.map(({ code, body, from, to }) => ({ code, body, from: dayOf(from), to: dayOf(to) })),
    planned: readAmount(form.planned, currency) ?? null,
    allocated: readAmount(form.allocated, currency) ?? null,
    contract: hasContract ? { number, contractor, date, amount: readAmount(amount, currency) ?? null } : null,
    permits: form.permits,
    ...(endsLater(form, open) && { datesReason: form.datesReason }),
    ...(costsMore(form, open) && { costReason: form.costReason }),
    scopeReason: form.scopeReason,
  }
}
