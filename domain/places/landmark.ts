import { locales, type Localized } from '../kernel/localized.ts'
import type { Position } from '../kernel/geometry.ts'
import { positionFaults, type ShapeRefusal } from './shape-entry.ts'

export const landmarkKinds = ['river', 'road', 'railway', 'park', 'lake'] as const
export type LandmarkKind = (typeof landmarkKinds)[number]

/** What people know their way by on a map: a line, or the outline of an area for parks and lakes. */
export interface Landmark {
  readonly kind: LandmarkKind
  readonly name: Localized
  /** along the line, or around the area */
  readonly coordinates: readonly Position[]
}

/** A landmark as files carry it. */
export interface LandmarkEntry {
  readonly kind: string
  readonly name: Localized
  readonly coordinates: unknown
}

export type LandmarkRefusal = ShapeRefusal | (Omit<ShapeRefusal, 'code'> & { readonly code: 'REQUIRED' })

/** A map shows what helps to find one's way, not everything. */
export const landmarksMax = 60
const pointsMax = 500

export function isArea(kind: LandmarkKind): boolean {
  return kind === 'park' || kind === 'lake'
}

/**
 * What is wrong with the landmarks of a unit; an empty list when nothing is.
 *
 * - `INVALID` a kind that no map draws, less than two positions (three around an area), a position that is none
 * - `REQUIRED` a name that lacks a language
 * - `TOO_LONG` more than 60 landmarks, or more than 500 positions in one
 */
export function landmarkFaults(entries: readonly LandmarkEntry[]): LandmarkRefusal[] {
  if (entries.length > landmarksMax) return [{ code: 'TOO_LONG', path: [], details: { max: landmarksMax } }]
  return entries.flatMap((entry, i) =>
    [...kindFaults(entry), ...nameFaults(entry), ...lineFaults(entry)].map((fault) => ({
      ...fault,
      path: [String(i), ...fault.path],
    })),
  )
}

function kindFaults({ kind }: LandmarkEntry): LandmarkRefusal[] {
  return landmarkKinds.some((known) => known === kind) ? [] : [{ code: 'INVALID', path: ['kind'] }]
}

function nameFaults({ name }: LandmarkEntry): LandmarkRefusal[] {
  return locales.every((locale) => name[locale]) ? [] : [{ code: 'REQUIRED', path: ['name'] }]
}

function lineFaults({ kind, coordinates }: LandmarkEntry): LandmarkRefusal[] {
  const least = kind === 'park' || kind === 'lake' ? 3 : 2
  if (!Array.isArray(coordinates) || coordinates.length < least) return [{ code: 'INVALID', path: ['coordinates'] }]
  if (coordinates.length > pointsMax) {
    return [{ code: 'TOO_LONG', path: ['coordinates'], details: { max: pointsMax } }]
  }
  return positionFaults(coordinates, [])
}
