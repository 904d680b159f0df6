import { isLocale, type Locale } from '#domain/kernel/localized.ts'
import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { checkLengths } from '#domain/petitions/check-texts.ts'
import type { DraftEdit } from '#domain/petitions/draft.ts'
import type { PetitionTexts } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { topicOf } from '#domain/rules/topics.ts'
import type { Places } from '#server/features/places/index.ts'

/** What an author may send while writing; absent or null means unchanged. */
export interface DraftInput {
  readonly territoryId?: string | null | undefined
  readonly levelId?: string | null | undefined
  readonly topicId?: string | null | undefined
  readonly language?: Locale | null | undefined
  readonly texts?: readonly TextInput[] | null | undefined
  readonly showName?: boolean | null | undefined
}

export interface TextInput {
  readonly locale: Locale
  readonly field: string
  readonly text: string
}

export type DraftRefusal = Refusal<'INVALID' | 'TOO_LONG' | 'REQUIRED'>

// Before a place is chosen no book says which fields exist and how long they are.
const fieldPattern = /^[a-z][a-zA-Z0-9_-]{0,39}$/
const lengthMax = 20_000

/**
 * The edit that an input means. References must lead somewhere and texts must fit; nothing is required of a draft yet.
 * @param bookOf the book of a place; the one that the petition is pinned to goes first
 */
export async function editOfInput(
  {
    places,
    bookOf,
  }: {
    readonly places: Pick<Places, 'territory'>
    readonly bookOf: (territoryId: string) => Promise<PetitionRules | undefined>
  },
  input: DraftInput,
  currentTerritoryId: string | null,
): Promise<Result<DraftEdit, DraftRefusal>> {
  const { territoryId, levelId, topicId, language, showName } = input
  const texts = toTexts(input.texts ?? [])
  const placeId = territoryId ?? currentTerritoryId
  const book = placeId === null ? undefined : await bookOf(placeId)

  const refusals: DraftRefusal[] = []
  if (territoryId != null && !places.territory(territoryId)) refusals.push({ code: 'INVALID', path: ['territoryId'] })
  if (topicId != null && !topicOf(topicId)) refusals.push({ code: 'INVALID', path: ['topicId'] })
  if (levelId != null && book && !book.levels.some(({ id }) => id === levelId)) {
    refusals.push({ code: 'INVALID', path: ['levelId'] })
  }
  refusals.push(...textRefusals(input.texts ?? [], book), ...(book ? checkLengths(book, texts) : []))
  return (
    refuseAll(refusals) ??
    ok({
      ...(territoryId != null && { territoryId }),
      ...(levelId != null && { levelId }),
      ...(topicId != null && { topicId }),
      ...(language != null && { language }),
      ...(input.texts != null && { texts }),
      ...(showName != null && { authorNameMode: showName ? 'firstNameInitial' : 'hidden' }),
    })
  )
}

function textRefusals(given: readonly TextInput[], book: PetitionRules | undefined): DraftRefusal[] {
  return given.flatMap(({ locale, field, text }): DraftRefusal[] => {
    const path = ['texts', locale, field]
    const isKnown = book ? book.text.fields.some(({ id }) => id === field) : fieldPattern.test(field)
    if (!isKnown || !isLocale(locale)) return [{ code: 'INVALID', path }]
    return text.length > lengthMax ? [{ code: 'TOO_LONG', path, details: { max: lengthMax, length: text.length } }] : []
  })
}

function toTexts(given: readonly TextInput[]): PetitionTexts {
  const texts: Partial<Record<Locale, Record<string, string>>> = {}
  for (const { locale, field, text } of given) texts[locale] = { ...texts[locale], [field]: text }
  return texts
}
