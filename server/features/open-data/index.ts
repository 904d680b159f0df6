import { loadShelf } from '#domain/rules/shelf.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { openSource } from './source/open-source.ts'
import { readRecords } from './source/records.ts'
import { parseUkRecord } from './source/uk-record.ts'
import { importUkPetitions, type ImportSummary, type ImportWatcher } from './use-cases/import-uk-petitions.ts'

export type { ImportSummary, Place } from './use-cases/import-uk-petitions.ts'

/** What commands may do with open data. */
export interface OpenData {
  /** Reads a file in the shape of petition.parliament.uk: a page, a list or lines, plain or gzip. */
  readonly importUkPetitions: (file: string, watcher: ImportWatcher) => Promise<ImportSummary>
}

export function openDataFeature(
  platform: Platform,
  { petitions }: { readonly petitions: Petitions },
): Feature<OpenData> {
  const { clock, newId, crypto } = platform
  const deps = {
    petitions,
    clock,
    newId,
    parse: parseUkRecord,
    sha256: (text: string) => crypto.sha256(text).toString('hex'),
  }
  return {
    use: {
      async importUkPetitions(file, watcher) {
        const act = importUkPetitions({ ...deps, books: loadShelf() })
        return act(readRecords(await openSource(file)), watcher)
      },
    },
  }
}
