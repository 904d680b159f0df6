import { locales } from '#domain/kernel/localized.ts'
import { localeOf } from '#client/lib/localized.ts'
import type { DraftState } from '#client/features/petitions/draft-state.ts'
import type { FormField, WizardStep } from '#client/features/petitions/wizard-steps.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PetitionFormQuery } from '#client/lib/gql/graphql.ts'
import type { UserError } from '#client/lib/graphql/refusals.ts'

type Form = NonNullable<PetitionFormQuery['petitionForm']>

/**
 * What one page lacks, when it is left. The server checks everything again; this only spares the way back. Paths and
 * codes are those of the server, so that the same words stand at the same fields.
 */
export function findMistakes(page: { step: WizardStep; state: DraftState; form: Form | undefined }): UserError[] {
  const { step, state, form } = page
  if (step.kind === 'text') return textMistakes(step.field, state, state.language)
  switch (step.id) {
    case 'place':
      return [
        ...(state.territoryId === '' ? [mistake('REQUIRED', 'territoryId')] : []),
        ...(state.territoryId !== '' && form === undefined ? [mistake('NO_RULES_HERE', 'territoryId')] : []),
        ...(form !== undefined && !form.levels.some(({ id }) => id === state.levelId)
          ? [mistake('REQUIRED', 'levelId')]
          : []),
      ]
    case 'topic':
      return state.topicId === '' ? [mistake('REQUIRED', 'topicId')] : []
    case 'languages':
      return locales
        .filter((locale) => locale !== state.language && isWanted(locale, state, form))
        .flatMap((locale) => (form?.fields ?? []).flatMap((field) => textMistakes(field, state, locale)))
    default:
      return []
  }
}

/** A translation that the book demands, or that was begun: people sign every language, so none may be half. */
export function isWanted(locale: Locale, state: DraftState, form: Form | undefined): boolean {
  const isDemanded = form?.requiredLocales.some((required) => localeOf(required) === locale) ?? false
  return isDemanded || Object.values(state.texts[locale]).some((text) => text.trim() !== '')
}

function textMistakes(field: FormField, state: DraftState, locale: Locale): UserError[] {
  const text = (state.texts[locale][field.id] ?? '').trim()
  const path = ['texts', locale, field.id]
  if (text === '') return field.required ? [mistake('REQUIRED', ...path)] : []
  return text.length > field.max ? [mistake('TOO_LONG', ...path)] : []
}

function mistake(code: string, ...path: string[]): UserError {
  return { code, path, details: [] }
}
