import { ok, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { locales } from '#domain/kernel/localized.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { treeOf, type TerritoryEntry, type TreeRefusal } from '#domain/places/tree.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Directory, ImportCount } from '../store/directory.ts'

export type ImportTerritories = (entries: readonly TerritoryEntry[]) => Promise<Result<ImportCount, TreeRefusal>>
export type ImportBodies = (
  bodies: readonly PublicBody[],
) => Promise<Result<ImportCount, Refusal<'INVALID' | 'REQUIRED'>>>

/**
 * Adds units to the tree or changes them; what the list does not name stays, and so do outline, landmarks and facts of a
 * unit that comes without them: lists of names are made by others than maps. A repeat changes nothing.
 */
export const importTerritories =
  (deps: { directory: Directory }): ImportTerritories =>
  async (entries) => {
    const { directory } = deps
    await directory.refresh()
    const drawn = entries.map((entry) => withKnown(entry, directory.territory(entry.id)))
    const tree = treeOf(merged(directory.territories(), drawn))
    if (!tree.ok) return tree
    return ok(await directory.keepTerritories(tree.value))
  }

/** Adds public bodies or changes them. */
export const importBodies =
  (deps: { directory: Directory }): ImportBodies =>
  async (bodies) => {
    const { directory } = deps
    await directory.refresh()
    const all = merged(directory.bodies(), bodies)
    const refused = refuseAll(all.flatMap((body) => faultsOf(body, directory)))
    return refused ?? ok(await directory.keepBodies(all))
  }

function withKnown(entry: TerritoryEntry, known: Territory | undefined): TerritoryEntry {
  const { shape, landmarks, facts } = known ?? {}
  return { ...(shape && { shape }), ...(landmarks && { landmarks }), ...(facts && { facts }), ...entry }
}

/** The old list with what is new at its end. */
function merged<Entry extends { readonly id: string }>(old: readonly Entry[], given: readonly Entry[]): Entry[] {
  const news = new Map(given.map((entry) => [entry.id, entry]))
  const isOld = new Set(old.map(({ id }) => id))
  return [...old.map((entry) => news.get(entry.id) ?? entry), ...given.filter(({ id }) => !isOld.has(id))]
}

function faultsOf({ id, name, territoryId }: PublicBody, directory: Directory): Refusal<'INVALID' | 'REQUIRED'>[] {
  return [
    ...(directory.territory(territoryId) ? [] : [{ code: 'INVALID', path: [id, 'territoryId'] } as const]),
    ...(locales.every((locale) => name[locale]) ? [] : [{ code: 'REQUIRED', path: [id, 'name'] } as const]),
  ]
}
