import { scheduledBy } from '#domain/budgets/campaign-way.ts'
import { costCap, envelopeId, splitSum } from '#domain/budgets/envelopes.ts'
import { locales } from '#domain/kernel/localized.ts'
import { rulesOf, scheduleInput, scheduleOf } from '#client/features/budgets/campaign-desk/desk-campaign.ts'
import { readAmount, typedAmount } from '#client/features/budgets/typed-amount.ts'
import type { DeskCampaign } from '#client/features/budgets/campaign-desk/desk-campaign.ts'
import type { EditCampaignInput } from '#client/lib/gql/graphql.ts'
import type { LocalizedField } from '#client/lib/localized.ts'
import type { Schedule, Scheduled } from '#domain/budgets/states.ts'
import type { EnvelopeKind, PbRules } from '#domain/budgets/rules/pb-rules.ts'
import type { Locale } from '#domain/kernel/localized.ts'

export type Texts = Record<Locale, string>

export interface SourceRow {
  /** tells the rows apart while they are added and removed */
  readonly key: number
  name: Texts
  /** as it is typed */
  amount: string
}

/** A sum for a place or a category: its row stands there as soon as the rules know the kind. */
export interface EnvelopeRow {
  readonly id: string
  readonly kind: EnvelopeKind
  readonly territoryId: string | null
  readonly category: string | null
  readonly name: LocalizedField
  readonly population: number | null
  /** as it is typed */
  amount: string
}

/** A draft of a campaign in the fields of its page. Sums and days are as they were typed. */
export interface DraftForm {
  title: Texts
  about: Texts
  sources: SourceRow[]
  envelopes: EnvelopeRow[]
  /** by event; empty where no day is set */
  days: Partial<Record<Scheduled, string>>
}

export function draftForm(campaign: DeskCampaign): DraftForm {
  return {
    title: textsOf(campaign.title),
    about: textsOf(campaign.about),
    sources: campaign.sources.map(({ name, amount }, i) => ({
      key: i + 1,
      name: textsOf(name),
      amount: typedAmount(amount, campaign.currency),
    })),
    envelopes: envelopeRows(campaign),
    days: daysOf(scheduleOf(campaign), rulesOf(campaign)),
  }
}

export function textsOf(text: LocalizedField): Texts {
  return { kk: text.kk ?? '', ru: text.ru ?? '', en: text.en ?? '' }
}

export function blankSource(others: readonly SourceRow[]): SourceRow {
  return { key: Math.max(0, ...others.map(({ key }) => key)) + 1, name: { kk: '', ru: '', en: '' }, amount: '' }
}

/** Every day that the rules ask for, in order. */
export function daysOf(schedule: Schedule, rules: PbRules): Partial<Record<Scheduled, string>> {
  return Object.fromEntries(scheduledBy(rules).map((event) => [event, schedule[event] ?? '']))
}

/** A row per envelope that the rules allow: the place, its districts, the categories. */
export function envelopeRows(campaign: DeskCampaign): EnvelopeRow[] {
  const rules = rulesOf(campaign)
  return rules.envelopes.flatMap(({ kind }) =>
    targetsOf(kind, campaign, rules).map((target): EnvelopeRow => {
      const id = envelopeId(kind, { territoryId: target.territoryId ?? '', category: target.category })
      const known = campaign.envelopes.find((envelope) => envelope.id === id)
      return { ...target, id, kind, amount: typedAmount(known?.amount, campaign.currency) }
    }),
  )
}

type Target = Pick<EnvelopeRow, 'territoryId' | 'category' | 'name' | 'population'>

function targetsOf(kind: EnvelopeKind, { territory }: DeskCampaign, { categories }: PbRules): Target[] {
  const whole = {
    territoryId: territory?.id ?? null,
    name: territory?.name ?? {},
    population: territory?.population ?? null,
  }
  if (kind === 'city') return [{ ...whole, category: null }]
  if (kind === 'category') return categories.map(({ code, name }) => ({ ...whole, name, category: code }))
  return (territory?.children ?? []).map(({ id, name, population }) => ({
    ...{ territoryId: id, category: null, name, population: population ?? null },
  }))
}

/** Sums of the rows and what they come to; what is no sum counts for nothing and is told at its field. */
export function sumOf(rows: readonly { readonly amount: string }[], currency: string): number {
  return rows.reduce((sum, { amount }) => sum + (readAmount(amount, currency) ?? 0), 0)
}

/** Splits a sum among the rows of a kind as the rules say. @returns undefined where they do not say it */
export function splitRows(
  total: number,
  rows: readonly EnvelopeRow[],
  rules: PbRules,
  kind: EnvelopeKind,
): number[] | undefined {
  const rule = rules.envelopes.find((envelope) => envelope.kind === kind)
  if (!rule) return undefined
  if (rows.length === 1) return [total]
  const shares = rows.map(({ territoryId, category, population }) => ({
    ...{ territoryId: territoryId ?? '', category, population },
  }))
  return splitSum(total, rule.split, shares)
}

/** The most that one project of an envelope may cost; 0 while its sum is open. */
export function capOf({ kind, amount }: EnvelopeRow, rules: PbRules): number {
  const minor = readAmount(amount, rules.currency) ?? 0
  return costCap(rules, { id: '', kind, territoryId: '', category: null, amount: minor })
}

export type DraftPart = 'title' | 'about' | 'sources' | 'envelopes' | 'days'
export const draftParts: readonly DraftPart[] = ['title', 'about', 'sources', 'envelopes', 'days']

/** A part as the API takes it. Rows of money that are no sum yet wait until they are. */
export function partInput(part: DraftPart, form: DraftForm, currency: string): Partial<EditCampaignInput> {
  switch (part) {
    case 'title':
      return { title: trimmed(form.title) }
    case 'about':
      return { about: trimmed(form.about) }
    case 'sources':
      return {
        sources: form.sources.map(({ name, amount }) => ({
          name: trimmed(name),
          amount: readAmount(amount, currency) ?? 0,
        })),
      }
    case 'envelopes':
      return {
        envelopes: form.envelopes.flatMap(({ kind, territoryId, category, amount }) => {
          const minor = readAmount(amount, currency) ?? 0
          if (minor === 0) return []
          return [{ kind: kind.toUpperCase() as Uppercase<EnvelopeKind>, territoryId, category, amount: minor }]
        }),
      }
    case 'days':
      return { schedule: scheduleInput(givenDays(form.days)) }
  }
}

/** Days that are set. */
export function givenDays(days: DraftForm['days']): Schedule {
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== '')) as Schedule
}

function trimmed(text: Texts): Record<Locale, string | null> {
  const entries = locales.map((locale) => [locale, text[locale].trim() || null] as const)
  return Object.fromEntries(entries) as Record<Locale, string | null>
}
