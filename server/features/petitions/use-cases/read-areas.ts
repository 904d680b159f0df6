import type { PetitionId } from '#domain/kernel/ids.ts'
import type { AreaCount, AreaKind } from '#domain/petitions/origin.ts'
import type { PetitionLists } from '../store/petition.lists.ts'

export type AreasByKind = Readonly<Record<AreaKind, readonly AreaCount[]>>
export type ReadAreas = (ids: readonly PetitionId[]) => Promise<(AreasByKind | undefined)[]>

/** The areas of imported petitions: hundreds each, so they are read only where a page shows them. */
export function readAreas({ lists }: { readonly lists: Pick<PetitionLists, 'readAreas'> }): ReadAreas {
  return (ids) => Promise.all(ids.map((id) => lists.readAreas(id)))
}
