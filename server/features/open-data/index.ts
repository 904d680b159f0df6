import { loadShelf } from '#domain/rules/shelf.ts'
import type { Ballots } from '#server/features/ballots/index.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { TallyActs } from '#server/features/tally/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { openDataRoutes } from './http.ts'
import { openSource } from './source/open-source.ts'
import { readRecords } from './source/records.ts'
import { parseUkRecord } from './source/uk-record.ts'
import { importPastVote, type ImportPastVote } from './use-cases/import-past-vote.ts'
import { importUkPetitions, type ImportSummary, type ImportWatcher } from './use-cases/import-uk-petitions.ts'
import { readVoteBundle } from './use-cases/read-vote-bundle.ts'

export type { PastVoteSummary } from './use-cases/import-past-vote.ts'
export type { ImportSummary, Place } from './use-cases/import-uk-petitions.ts'

/** What commands may do with open data. */
export interface OpenData {
  /** Reads a file in the shape of petition.parliament.uk: a page, a list or lines, plain or gzip. */
  readonly importUkPetitions: (file: string, watcher: ImportWatcher) => Promise<ImportSummary>
  /** Keeps a vote of a `.pb` file, read by `domain/tally/pabulib`, as a closed campaign. */
  readonly importPastVote: ImportPastVote
}

export interface Earlier {
  readonly rules: Rules
  readonly petitions: Petitions
  readonly budgets: Budgets
  readonly places: Places
  readonly ballots: Ballots
  readonly tally: TallyActs
}

export function openDataFeature(
  platform: Platform,
  { rules, petitions, budgets, places, ballots, tally }: Earlier,
): Feature<OpenData> {
  const { clock, newId, crypto, signingKeys } = platform
  const deps = {
    rules,
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
      importPastVote: importPastVote({ budgets, places, clock, newId }),
    },
    routes: openDataRoutes({ readVoteBundle: readVoteBundle({ ballots, budgets, tally, signingKeys }) }),
  }
}
