import { locales } from '#domain/kernel/localized.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** The pages of the wizard, in order. Their names stand in the address: `?step=cost`. */
export const projectSteps = [
  'idea',
  'place',
  'category',
  'cost',
  'effect',
  'photos',
  'people',
  'languages',
  'check',
] as const
export type ProjectStep = (typeof projectSteps)[number]

const stepOfField: Readonly<Record<string, ProjectStep>> = {
  title: 'idea',
  description: 'idea',
  territoryId: 'place',
  point: 'place',
  address: 'place',
  category: 'category',
  envelopeId: 'category',
  estimate: 'cost',
  costItems: 'cost',
  effect: 'effect',
  beneficiaries: 'effect',
  photos: 'photos',
  showAuthor: 'people',
}

/** Where a mistake is put right, by the path of its refusal: `texts.ru.title`, `costItems.0.name`. */
export function projectStepOf(path: string, language: Locale): ProjectStep | undefined {
  const [head = '', locale = '', field = ''] = path.split('.')
  if (head !== 'texts') return stepOfField[head]
  const isTranslation = locale !== language && locales.some((known) => known === locale)
  return isTranslation ? 'languages' : stepOfField[field]
}
