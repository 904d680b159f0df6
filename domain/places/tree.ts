import type { LocalDate } from '../kernel/calendar.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import { locales, type Localized } from '../kernel/localized.ts'
import { ok, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { factFaults, type FactEntry } from './fact.ts'
import { landmarkFaults, type LandmarkEntry, type LandmarkRefusal } from './landmark.ts'
import { shapeFaults, type ShapeEntry } from './shape-entry.ts'
import type { Territory } from './territory.ts'

/** A unit as lists of an administration name it: with its parent, without the way up to the country. */
export interface TerritoryEntry {
  readonly id: TerritoryId
  readonly name: Localized
  readonly level: string
  readonly parentId: TerritoryId | null
  /** residents; null where no figure is published */
  readonly population: number | null
  /** GeoJSON geometry, Polygon or MultiPolygon */
  readonly shape?: ShapeEntry
  readonly landmarks?: readonly LandmarkEntry[]
  readonly facts?: readonly FactEntry[]
  readonly validFrom?: LocalDate
  readonly validTo?: LocalDate
}

/** `path`: id of the entry and the faulty key; in an outline also the way to the ring and the position. */
export type TreeRefusal = Refusal<'INVALID' | 'REQUIRED' | 'TOO_LONG'> & {
  readonly path: readonly [id: string, key: string, ...inside: string[]]
}

const idShape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * A tree out of a list, parents before children, siblings in the order of the list.
 *
 * Refused, all at once: an id that cannot be part of an address or occurs twice, a parent that is not in the list, a unit
 * that no way leads up from to the country, a name that lacks a language, a population that counts nobody, an outline or a
 * landmark that cannot be drawn, a fact that counts nothing known.
 */
export function treeOf(entries: readonly TerritoryEntry[]): Result<Territory[], TreeRefusal> {
  const byParent = Map.groupBy(entries, ({ parentId }) => parentId)
  const tree: Territory[] = []
  const grow = (parentId: TerritoryId | null, ancestorIds: readonly TerritoryId[]): void => {
    for (const entry of byParent.get(parentId) ?? []) {
      // What is wrong with outlines, landmarks and facts was refused.
      tree.push({ ...(entry as Territory), ancestorIds })
      grow(entry.id, [...ancestorIds, entry.id])
    }
  }
  const refused = refuseAll(faultsOf(entries))
  if (refused) return refused
  // Every id occurs once, so the walk from the top ends.
  grow(null, [])
  const reached = new Set(tree.map(({ id }) => id))
  const circles = entries.filter(({ id }) => !reached.has(id)).map(({ id }) => fault('INVALID', id, 'parentId'))
  return refuseAll(circles) ?? ok(tree)
}

function faultsOf(entries: readonly TerritoryEntry[]): TreeRefusal[] {
  const ids = new Set(entries.map(({ id }) => id))
  const seen = new Set<TerritoryId>()
  return entries.flatMap(({ id, parentId, name, population, shape, landmarks, facts }) => {
    const isNew = idShape.test(id) && !seen.has(id)
    seen.add(id)
    return [
      ...(isNew ? [] : [fault('INVALID', id, 'id')]),
      ...(parentId === null || ids.has(parentId) ? [] : [fault('INVALID', id, 'parentId')]),
      ...(locales.every((locale) => name[locale]) ? [] : [fault('REQUIRED', id, 'name')]),
      ...(population === null || (Number.isSafeInteger(population) && population > 0)
        ? []
        : [fault('INVALID', id, 'population')]),
      ...inside(id, 'shape', shape ? shapeFaults(shape) : []),
      ...inside(id, 'landmarks', landmarkFaults(landmarks ?? [])),
      ...inside(id, 'facts', factFaults(facts ?? [])),
    ]
  })
}

function inside(id: string, key: string, faults: readonly LandmarkRefusal[]): TreeRefusal[] {
  return faults.map((fault) => ({ ...fault, path: [id, key, ...fault.path] }))
}

function fault(code: 'INVALID' | 'REQUIRED', id: string, key: string): TreeRefusal {
  return { code, path: [id, key] }
}
