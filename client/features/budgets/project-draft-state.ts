import { textFields } from '#domain/budgets/project.ts'
import { sumOf, textLimits } from '#domain/budgets/submit-project.ts'
import { locales } from '#domain/kernel/localized.ts'
import { canonicalText, lengthOf } from '#domain/kernel/text.ts'
import { localeOf } from '#client/lib/localized.ts'
import { readAmount, readQuantity, typedAmount, typedQuantity } from '#client/features/budgets/typed-amount.ts'
import type { CostItem, TextField } from '#domain/budgets/project.ts'
import type { GeoPoint } from '#domain/kernel/geometry.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { EditProjectInput, ProjectDraftFieldsFragment, ProjectTextInput } from '#client/lib/gql/graphql.ts'
import type { Photo } from '#client/lib/photos/use-photos.ts'

/** A part of the cost as it is typed. */
export interface TypedItem {
  readonly name: string
  readonly quantity: string
  readonly unitPrice: string
}

/** A project while it is written: what the device keeps and the account is sent. Empty where nothing was answered. */
export interface ProjectDraftState {
  projectId: string
  /** of the account, when it was last read or written */
  revision: number | null
  language: Locale
  texts: Record<Locale, Record<TextField, string>>
  territoryId: string
  point: GeoPoint | null
  category: string
  envelopeId: string
  /** the whole sum as it is typed; where there are items they say it */
  estimate: string
  costItems: readonly TypedItem[]
  photos: readonly Photo[]
  showAuthor: boolean
}

const noTexts = (): Record<TextField, string> => ({
  title: '',
  description: '',
  effect: '',
  beneficiaries: '',
  address: '',
})

export function emptyProjectDraft(projectId: string, language: Locale): ProjectDraftState {
  return {
    ...{ projectId, language, revision: 0, territoryId: '', point: null, category: '', envelopeId: '' },
    texts: { kk: noTexts(), ru: noTexts(), en: noTexts() },
    ...{ estimate: '', costItems: [], photos: [], showAuthor: false },
  }
}

/** @param reader in whose way of writing numbers stand in their fields */
export function projectDraftFrom(
  project: ProjectDraftFieldsFragment,
  { currency, reader }: { readonly currency: string; readonly reader: Locale },
): ProjectDraftState {
  const draft = emptyProjectDraft(project.id, localeOf(project.language))
  for (const { locale, title, description, effect, beneficiaries, address } of project.texts)
    draft.texts[localeOf(locale)] = { title, description, effect, beneficiaries, address }
  const { lat, lon, estimate } = project
  return {
    ...draft,
    revision: project.revision,
    territoryId: project.place?.id ?? '',
    point: lat == null || lon == null ? null : { lat, lon },
    category: project.category?.code ?? '',
    envelopeId: project.envelope?.id ?? '',
    estimate: estimate == null ? '' : typedAmount(estimate, currency, reader),
    costItems: project.costItems.map(({ name, quantity, unitPrice }) => ({
      name,
      quantity: typedQuantity(quantity, reader),
      unitPrice: typedAmount(unitPrice, currency, reader),
    })),
    photos: project.photos.map(({ id, caption, width, height, url }) => ({
      ...{ id, alt: caption },
      sizes: [{ width, height, url }],
    })),
    showAuthor: project.showAuthor,
  }
}

/** Writes in another language from now on: what was typed so far moves along, and a translation takes its place. */
export function moveProjectLanguage(state: ProjectDraftState, to: Locale): void {
  const from = state.language
  if (from === to) return
  const typed = state.texts[from]
  state.texts[from] = state.texts[to]
  state.texts[to] = typed
  state.language = to
}

/** @returns undefined while quantity or price is no number */
export function readItem({ name, quantity, unitPrice }: TypedItem, currency: string): CostItem | undefined {
  const [count, price] = [readQuantity(quantity), readAmount(unitPrice, currency)]
  return count === undefined || price === undefined ? undefined : { name, quantity: count, unitPrice: price }
}

/** What it costs, minor units: the sum of the items, where there are some. @returns undefined where nothing is known yet */
export function costOf({ costItems, estimate }: ProjectDraftState, currency: string): number | undefined {
  if (costItems.length === 0) return readAmount(estimate, currency)
  const sum = sumOf(readItems(costItems, currency))
  return sum > 0 ? sum : undefined
}

const readItems = (items: readonly TypedItem[], currency: string): CostItem[] =>
  items.flatMap((item) => readItem(item, currency) ?? [])

/** What the API takes: a draft may be half done, but not wrong, so what is half typed stays on the device for now. */
export function projectInput(state: ProjectDraftState, currency: string): EditProjectInput {
  const { projectId, territoryId, point, category, envelopeId, photos, showAuthor } = state
  return {
    ...{ projectId, showAuthor, point },
    language: inCapitals(state.language),
    texts: locales.map((locale) => textInput(locale, state.texts[locale])),
    territoryId: territoryId === '' ? null : territoryId,
    category: category === '' ? null : category,
    envelopeId: envelopeId === '' ? null : envelopeId,
    estimate: costOf(state, currency) ?? null,
    costItems: readItems(state.costItems, currency),
    photos: photos.map(({ id, alt }) => ({ imageId: id, caption: alt })),
  }
}

function textInput(locale: Locale, text: Record<TextField, string>): ProjectTextInput {
  const kept = textFields.filter((field) => !isTooLong(field, text[field])).map((field) => [field, text[field]])
  return { locale: inCapitals(locale), ...(Object.fromEntries(kept) as Partial<Record<TextField, string>>) }
}

export function isTooLong(field: TextField, text: string): boolean {
  return lengthOf(canonicalText(text)) > textLimits[field].max
}

/** Whether the account can have everything that was typed. What it cannot have yet must stay on the device. */
export function isWhole(state: ProjectDraftState, currency: string): boolean {
  const isCostRead =
    state.costItems.length === 0
      ? state.estimate.trim() === '' || readAmount(state.estimate, currency) !== undefined
      : state.costItems.every((item) => readItem(item, currency) !== undefined)
  const hasLongText = locales.some((locale) => textFields.some((field) => isTooLong(field, state.texts[locale][field])))
  return isCostRead && !hasLongText
}

/** A translation that was begun. */
export function isTranslated(state: ProjectDraftState, locale: Locale): boolean {
  return textFields.some((field) => state.texts[locale][field].trim() !== '')
}

function inCapitals(locale: Locale): Uppercase<Locale> {
  return locale.toUpperCase() as Uppercase<Locale> // the same three names
}
