import { textLimits } from '#domain/budgets/submit-project.ts'
import { textFields } from '#domain/budgets/project.ts'
import { locales } from '#domain/kernel/localized.ts'
import { canonicalText, lengthOf } from '#domain/kernel/text.ts'
import { costOf, isTooLong } from '#client/features/budgets/project-draft-state.ts'
import { envelopeThatPays, fittingEnvelopes, isPaidFor } from '#client/features/budgets/project-money.ts'
import { readAmount, readQuantity } from '#client/features/budgets/typed-amount.ts'
import type { TextField } from '#domain/budgets/project.ts'
import type { Location } from '#domain/places/territory.ts'
import type { ProjectDraftState } from '#client/features/budgets/project-draft-state.ts'
import type { ProjectStep } from '#client/features/budgets/project-steps.ts'
import type { OpenEnvelopeFieldsFragment } from '#client/lib/gql/graphql.ts'
import type { UserError } from '#client/lib/graphql/refusals.ts'

export interface WrittenPage {
  readonly step: ProjectStep
  readonly state: ProjectDraftState
  /** of the chosen place; undefined where none is chosen */
  readonly place: Location | undefined
  readonly currency: string
  readonly envelopes: readonly OpenEnvelopeFieldsFragment[]
}

/**
 * What one page lacks, when it is left. The server checks everything again; this only spares the way back. Paths and
 * codes are those of the server, so that the same words stand at the same fields.
 */
export function findProjectMistakes(page: WrittenPage): UserError[] {
  const { step, state } = page
  switch (step) {
    case 'idea':
      return texts(state, 'title', 'description')
    case 'place':
      return [...placeMistakes(page), ...texts(state, 'address')]
    case 'category':
      return categoryMistakes(page)
    case 'cost':
      return costMistakes(page)
    case 'effect':
      return texts(state, 'effect', 'beneficiaries')
    case 'languages':
      return locales
        .filter((locale) => locale !== state.language)
        .flatMap((locale) => textFields.map((field) => ({ locale, field })))
        .filter(({ locale, field }) => isTooLong(field, state.texts[locale][field]))
        .map(({ locale, field }) => mistake('TOO_LONG', 'texts', locale, field))
    default:
      return []
  }
}

function texts(state: ProjectDraftState, ...fields: readonly TextField[]): UserError[] {
  return fields.flatMap((field) => {
    const { min, max } = textLimits[field]
    const length = lengthOf(canonicalText(state.texts[state.language][field]))
    const path = ['texts', state.language, field]
    if (length > max) return [mistake('TOO_LONG', ...path)]
    if (length >= min) return []
    return [mistake(length === 0 ? 'REQUIRED' : 'TOO_SHORT', ...path)]
  })
}

function placeMistakes({ state, place, envelopes }: WrittenPage): UserError[] {
  if (state.territoryId === '') return [mistake('REQUIRED', 'territoryId')]
  return place === undefined || isPaidFor(envelopes, place) ? [] : [mistake('OUTSIDE_TERRITORY', 'territoryId')]
}

function categoryMistakes({ state, place, envelopes }: WrittenPage): UserError[] {
  if (state.category === '') return [mistake('REQUIRED', 'category')]
  if (place === undefined) return []
  const fitting = fittingEnvelopes(envelopes, place, state.category)
  if (fitting.length === 0) return [mistake('INVALID', 'category')]
  return envelopeThatPays(fitting, state.envelopeId) === undefined ? [mistake('REQUIRED', 'envelopeId')] : []
}

function costMistakes(page: WrittenPage): UserError[] {
  const { state, currency } = page
  const items = state.costItems.flatMap(({ name, quantity, unitPrice }, i) => {
    const path = (field: string) => ['costItems', String(i), field]
    return [
      ...(name.trim() === '' ? [mistake('REQUIRED', ...path('name'))] : []),
      ...unread(quantity, readQuantity(quantity), path('quantity')),
      ...unread(unitPrice, readAmount(unitPrice, currency), path('unitPrice')),
    ]
  })
  const cost = costOf(state, currency)
  if (items.length > 0) return items
  if (cost === undefined) return unread(state.estimate, undefined, ['estimate'])
  const cap = capOf(page)
  return cap !== undefined && cost > cap ? [mistake('OVER_CAP', 'estimate')] : []
}

/** The most that the project may cost, minor units; undefined while it is open which sum pays. */
export function capOf({ state, place, envelopes }: Omit<WrittenPage, 'step' | 'currency'>): number | undefined {
  return envelopeThatPays(fittingEnvelopes(envelopes, place, state.category), state.envelopeId)?.costCap
}

function unread(text: string, read: number | undefined, path: readonly string[]): UserError[] {
  if (read !== undefined) return []
  return [mistake(text.trim() === '' ? 'REQUIRED' : 'INVALID', ...path)]
}

function mistake(code: string, ...path: string[]): UserError {
  return { code, path, details: [] }
}
