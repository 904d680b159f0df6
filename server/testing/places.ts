import type { PublicBody } from '#domain/places/body.ts'
import type { TerritoryEntry } from '#domain/places/tree.ts'

/** A corner of a country: a city with two sectors, a district with a village, and who answers there. */
export const someTerritories: readonly TerritoryEntry[] = [
  territory('kz', 'country', null, 'Қазақстан'),
  territory('turkistan', 'region', 'kz', 'Түркістан облысы'),
  territory('turkistan-city', 'city', 'turkistan', 'Түркістан қаласы', 251_718),
  territory('birlik', 'sector', 'turkistan-city', 'Бірлік секторы', 20_100),
  territory('otyrar', 'sector', 'turkistan-city', 'Отырар секторы', 50_750),
  territory('sairam', 'district', 'turkistan', 'Сайрам ауданы', 218_599),
  territory('mankent', 'rural_okrug', 'sairam', 'Манкент ауылдық округі'),
]

export const someBodies: readonly PublicBody[] = [
  body('turkistan-akimat', 'akimat', 'turkistan-city', 'Түркістан қаласының әкімдігі'),
  body('turkistan-maslikhat', 'maslikhat', 'turkistan-city', 'Түркістан қалалық мәслихаты'),
  body('sairam-akimat', 'akimat', 'sairam', 'Сайрам ауданының әкімдігі'),
]

function territory(
  id: string,
  level: string,
  parentId: string | null,
  name: string,
  population: number | null = null,
): TerritoryEntry {
  return { id, name: inAllLanguages(name), level, parentId, population }
}

function body(id: string, kind: string, territoryId: string, name: string): PublicBody {
  return { id, name: inAllLanguages(name), kind, territoryId }
}

/** One spelling is enough for a test. */
function inAllLanguages(name: string) {
  return { kk: name, ru: name, en: name }
}
