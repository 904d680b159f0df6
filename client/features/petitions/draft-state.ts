import { locales } from '#domain/kernel/localized.ts'
import { localeOf } from '#client/lib/localized.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { DraftFieldsFragment, EditPetitionInput, PetitionTextInput } from '#client/lib/gql/graphql.ts'

/** A petition while it is written: what the device keeps and the server is sent. */
export interface DraftState {
  /** the id of the act of starting it: however often it is sent, there is one draft */
  attempt: string
  /** empty until the server knows it */
  petitionId: string
  /** of the account, when it was last read or written; null until it knows it */
  revision: number | null
  language: Locale
  territoryId: string
  levelId: string
  topicId: string
  /** language → field of the book → text */
  texts: Record<Locale, Record<string, string>>
  showName: boolean
}

/** The title is kept by the API beside the texts, under the book's field of that role. */
export const titleField = 'title'

export function emptyDraft(attempt: string, language: Locale): DraftState {
  return {
    attempt,
    petitionId: '',
    revision: null,
    language,
    territoryId: '',
    levelId: '',
    topicId: '',
    texts: { kk: {}, ru: {}, en: {} },
    showName: false,
  }
}

export function draftFrom(petition: DraftFieldsFragment, attempt: string, titleId: string): DraftState {
  const texts: DraftState['texts'] = { kk: {}, ru: {}, en: {} }
  for (const locale of locales) {
    const title = petition.title[locale]
    if (title != null && title !== '') texts[locale][titleId] = title
    for (const { field, text } of petition.texts) {
      const written = text[locale]
      if (written != null && written !== '') texts[locale][field] = written
    }
  }
  return {
    attempt,
    petitionId: petition.id,
    revision: petition.revision ?? null,
    language: localeOf(petition.language),
    territoryId: petition.territory?.id ?? '',
    levelId: petition.level?.id ?? '',
    topicId: petition.topic?.id ?? '',
    texts,
    showName: petition.authorName != null,
  }
}

/** Writes in another language from now on: what was typed so far moves along, and a translation takes its place. */
export function moveLanguage(state: DraftState, to: Locale): void {
  const from = state.language
  if (from === to) return
  const typed = state.texts[from]
  state.texts[from] = state.texts[to]
  state.texts[to] = typed
  state.language = to
}

/** What the API takes. Every text is sent, an emptied one as well, or it would stay as it was. */
export function draftInput(state: DraftState): Omit<EditPetitionInput, 'petitionId'> {
  const texts: PetitionTextInput[] = locales.flatMap((locale) =>
    Object.entries(state.texts[locale]).map(([field, text]) => ({ locale: inCapitals(locale), field, text })),
  )
  return {
    language: inCapitals(state.language),
    texts,
    showName: state.showName,
    ...(state.territoryId === '' ? {} : { territoryId: state.territoryId }),
    ...(state.levelId === '' ? {} : { levelId: state.levelId }),
    ...(state.topicId === '' ? {} : { topicId: state.topicId }),
  }
}

/** Whether the account would have the same of both; an emptied text is as good as none. */
export function isSameDraft(one: DraftState, other: DraftState): boolean {
  const [mine, theirs] = [one, other].map((state) => {
    const { texts, ...rest } = draftInput(state)
    const written = (texts ?? []).filter(({ text }) => text.trim() !== '')
    return JSON.stringify([rest, written.map(inOrder).sort()])
  })
  return mine === theirs
}

const inOrder = ({ locale, field, text }: PetitionTextInput) => JSON.stringify([locale, field, text.trim()])

export function isBegun(state: DraftState): boolean {
  return (
    state.territoryId !== '' ||
    locales.some((locale) => Object.values(state.texts[locale]).some((text) => text.trim() !== ''))
  )
}

function inCapitals(locale: Locale): Uppercase<Locale> {
  return locale.toUpperCase() as Uppercase<Locale> // the same three names
}
