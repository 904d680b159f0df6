import type { GeoPoint } from '../kernel/geometry.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import type { L10n } from '../budgets/rules/pb-rules.ts'
import type { Locale, Localized } from '../kernel/localized.ts'
import { isLocale } from '../kernel/localized.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import type { PabulibFile } from '../tally/pabulib/format.ts'

/** A whole vote of another city, as a `.pb` file tells it. */
export interface PastVote {
  readonly file: PabulibFile
  /** without its folders */
  readonly fileName: string
  /** SHA-256 of the unpacked file, hex */
  readonly hash: string
  /** our place that it was held in; undefined for a place that nobody lives in here */
  readonly territoryId?: TerritoryId | undefined
  /** what we call that place */
  readonly placeName?: Localized | undefined
  /** the unit of that place around a point, where anybody brought its outline */
  readonly unitAround?: (point: GeoPoint) => TerritoryId | undefined
}

/** META by key; empty where the file says nothing. */
export function metaOf({ meta }: Pick<PabulibFile, 'meta'>): (key: string) => string {
  const values = new Map(meta.map(({ key, value }) => [key, value]))
  return (key) => values.get(key) ?? ''
}

/** What the vote is called: `Warszawa, Bielany, 2021`; a place of ours has its own name. */
export function titleOf({ file, fileName, placeName }: PastVote): L10n {
  const meta = metaOf(file)
  const [unit, instance] = [meta('unit'), meta('instance')]
  const called = (locale: Locale) => {
    const parts = [placeName?.[locale] ?? unit, meta('subunit'), instance].filter((part) => part !== '')
    return parts.length === 0 ? fileName : parts.join(', ')
  }
  return { kk: called('kk'), ru: called('ru'), en: called('en') }
}

/** Its language where it is one of ours. Others are marked as English, the tongue of the format itself. */
export function languageOf(file: PabulibFile): Locale {
  const language = metaOf(file)('language').toLowerCase()
  return isLocale(language) ? language : 'en'
}

/** Letters that have no mark to take off. */
const latinOf: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/**
 * The key of the campaign: one for each country, unit, subunit and instance, so that the same vote comes once, whatever
 * else its file says: `pabulib-poland-warszawa-2026`. Where a key cannot hold all their letters, their hash sets it apart;
 * a file that names none of them is known by its own.
 */
export function keyOf({ file, hash }: PastVote): string {
  const meta = metaOf(file)
  const parts = ['country', 'unit', 'subunit', 'instance'].map(meta).filter((part) => part !== '')
  const name = parts.join(' ')
  const isWhole = name !== '' && !/[^\p{ASCII}]/u.test(latin(name))
  const mark = name === '' ? hash : sha256Hex(name)
  return ['pabulib', slugOf(name), ...(isWhole ? [] : [mark.slice(0, 8)])].filter((part) => part !== '').join('-')
}

/** Small letters, figures and single hyphens; what has no letter here is left out. */
export function slugOf(text: string): string {
  return latin(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

function latin(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => latinOf[letter] ?? letter)
}

/** `15.06.2025` as `2025-06-15`; undefined for a year alone, and for anything else. */
export function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}

/** The edition: the year that the instance names, else that in which voting ended. */
export function yearOf(file: PabulibFile): number | undefined {
  const meta = metaOf(file)
  const [found] = [meta('instance'), meta('date_end'), meta('date_begin')].flatMap(
    (text) => /\b\d{4}\b/.exec(text) ?? [],
  )
  return found === undefined ? undefined : Number(found)
}
