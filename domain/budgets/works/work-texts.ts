import type { LocalDate } from '../../kernel/calendar.ts'
import { isLocalDate } from '../../kernel/legal-days.ts'
import { locales, type Localized } from '../../kernel/localized.ts'
import type { Refusal } from '../../kernel/result.ts'
import { canonicalText, lengthOf } from '../../kernel/text.ts'
import type { Campaign } from '../campaign.ts'
import { languagesOf } from '../judge-project.ts'
import type { WorkPhoto } from './work.ts'

/** Characters; photos of one piece of news or one note. */
export const workLimits = { text: 4000, reason: 2000, note: 2000, name: 200, caption: 200, photos: 6 } as const

export type TextRefusal = Refusal<'REQUIRED' | 'REASON_REQUIRED' | 'TOO_LONG' | 'INVALID'>

/** One spelling, without languages in which nothing was written. */
export function tidy(text: Localized): Localized {
  const written = locales.map((locale) => [locale, canonicalText(text[locale] ?? '')] as const)
  return Object.fromEntries(written.filter(([, words]) => words !== ''))
}

/** `REASON_REQUIRED` in each language of the campaign that lacks it · `TOO_LONG` with `max` */
export function reasonRefusals(
  reason: Localized,
  campaign: Pick<Campaign, 'title' | 'about'>,
  field: string,
): TextRefusal[] {
  const given = tidy(reason)
  const missing = languagesOf(campaign).filter((locale) => !given[locale])
  return [
    ...missing.map((locale): TextRefusal => ({ code: 'REASON_REQUIRED', path: [field, locale] })),
    ...lengthRefusals(given, field, workLimits.reason),
  ]
}

/** `REQUIRED` where no language has any words · `TOO_LONG` with `max` */
export function newsTextRefusals(text: Localized, field: string): TextRefusal[] {
  const given = tidy(text)
  const isEmpty = Object.keys(given).length === 0
  return [
    ...(isEmpty ? [{ code: 'REQUIRED', path: [field] } as const] : []),
    ...lengthRefusals(given, field, workLimits.text),
  ]
}

export function lengthRefusals(text: Localized, field: string, max: number): TextRefusal[] {
  return locales.flatMap((locale): TextRefusal[] =>
    lengthOf(text[locale] ?? '') > max ? [{ code: 'TOO_LONG', path: [field, locale], details: { max } }] : [],
  )
}

/** `TOO_LONG` with `max` of photos or of a caption · `INVALID` one twice, a day to come, a point not on earth */
export function photoRefusals(photos: readonly WorkPhoto[], today: LocalDate): TextRefusal[] {
  const { photos: max, caption: captionMax } = workLimits
  if (photos.length > max) return [{ code: 'TOO_LONG', path: ['photos'], details: { max } }]
  const isTwice = new Set(photos.map(({ imageId }) => imageId)).size < photos.length
  return [
    ...(isTwice ? [{ code: 'INVALID', path: ['photos'] } as const] : []),
    ...photos.flatMap(({ caption, takenOn, point }, i): TextRefusal[] => {
      const path = ['photos', String(i)]
      const isThere = !point || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)
      return [
        ...(lengthOf(caption) > captionMax
          ? [{ code: 'TOO_LONG', path: [...path, 'caption'], details: { max: captionMax } } as const]
          : []),
        ...(takenOn === null || isPastDay(takenOn, today)
          ? []
          : [{ code: 'INVALID', path: [...path, 'takenOn'] } as const]),
        ...(isThere ? [] : [{ code: 'INVALID', path: [...path, 'point'] } as const]),
      ]
    }),
  ]
}

/** A day that exists and has come. */
export function isPastDay(day: LocalDate, today: LocalDate): boolean {
  return isLocalDate(day) && day <= today
}
