import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal, Result } from '../domain/kernel/result.ts'
import type { App } from '../server/app.ts'
import { adviceOn } from './country-advice.ts'

/** What the files of a folder became. */
export interface CountrySummary {
  readonly territories: number
  readonly bodies: number
  readonly calendars: number
  readonly books: number
  readonly adoptions: number
  readonly eventDays: number
}

/** The folder cannot be taken in; `message` names the file and what is wrong there. */
class CountryProblem extends Error {
  override readonly name = 'StartupProblem'
}

/**
 * Puts a place and its law into a running installation, from a folder of JSON files, each of which may be missing:
 * `territories`, `bodies`, `calendars`, `books`, `examples` (worked examples by id of the book), `adoptions`, `event-days`.
 * In this order, each file all or nothing; a repeat changes nothing. docs/operations/countries.md tells what stands in them.
 */
export async function importCountry(
  folder: string,
  { places, rules }: Pick<App['use'], 'places' | 'rules'>,
): Promise<CountrySummary> {
  const read = reader(folder)
  const territories = demand('territories.json', await places.importTerritories(await read('territories', [])))
  const bodies = demand('bodies.json', await places.importBodies(await read('bodies', [])))
  const law = {
    calendars: await read('calendars', []),
    books: await read('books', []),
    examples: await read('examples', {}),
  }
  const imported = demandLaw(await rules.importRules(law))
  const adoptions: Parameters<typeof rules.adoptBook>[0][] = await read('adoptions', [])
  for (const [i, adoption] of adoptions.entries()) demand(`adoptions.json, entry ${i}`, await rules.adoptBook(adoption))
  const eventDays = demand('event-days.json', await rules.importEventDays(await read('event-days', [])))
  const changed = ({ created, changed }: { readonly created: number; readonly changed: number }) => created + changed
  return {
    ...{ territories: changed(territories), bodies: changed(bodies), adoptions: adoptions.length, eventDays },
    ...{ calendars: imported.calendars, books: imported.books },
  }
}

function reader(folder: string) {
  return async <Content>(name: string, absent: Content): Promise<Content> => {
    const file = join(folder, `${name}.json`)
    if (!existsSync(file)) return absent
    const content = parsed(name, await readFile(file, 'utf8'))
    const isSameKind = isObject(content) && Array.isArray(content) === Array.isArray(absent)
    // Of unknown origin: each import checks what stands in it.
    if (isSameKind) return content as Content
    const wanted = Array.isArray(absent)
      ? 'a list: put what stands in it between [ and ]'
      : 'an object { … } with an entry per book'
    throw new CountryProblem(`${name}.json cannot be taken in: it must hold ${wanted}`)
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CountryProblem(`${name}.json is no JSON: ${String(cause)}`, { cause })
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** Calendars, books and examples are taken in together: what is wrong tells of which file it is. */
function demandLaw<Value>(result: Result<Value, Refusal>): Value {
  const first = result.ok ? undefined : result.refusals[0].path?.[0]
  return demand(`${first === 'calendars' || first === 'examples' ? first : 'books'}.json`, result)
}

function demand<Value>(file: string, result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value
  const lines = result.refusals.map(({ code, path = [], details = {} }) => {
    return `  ${path.join('/')}: ${[code, ...adviceOn(details)].join(', ')}`
  })
  throw new CountryProblem([`${file} cannot be taken in:`, ...lines].join('\n'))
}
