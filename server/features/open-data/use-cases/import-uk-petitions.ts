import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Result } from '#domain/kernel/result.ts'
import { replayUk } from '#domain/open-data/replay-uk.ts'
import type { UkRecord } from '#domain/open-data/uk-record.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import { applicableVersion } from '#domain/rules/applicable-version.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Imported, Petitions } from '#server/features/petitions/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'

/** Where a record begins, for the person who has to find it. */
export interface Place {
  /** 1 for the first, bad ones counted too */
  readonly record: number
  readonly line: number
  /** bytes before it, after decompression */
  readonly byte: number
}

/** What a reader found in the file, one after another. */
export type Found =
  | { readonly kind: 'record'; readonly at: Place; readonly value: unknown }
  | { readonly kind: 'bad'; readonly at: Place; readonly reason: string }

export interface ImportSummary {
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly failed: number
}

export interface ImportWatcher {
  /** a record that did not land, and why */
  readonly failed: (at: Place, reason: string) => void
  readonly progress: (summary: ImportSummary) => void
}

export type ImportUkPetitions = (found: AsyncIterable<Found>, watcher: ImportWatcher) => Promise<ImportSummary>

export interface ImportDeps {
  readonly petitions: Pick<Petitions, 'importPetitions'>
  readonly rules: Pick<Rules, 'calendarOf'>
  /** every version of every book */
  readonly books: readonly PetitionRules[]
  /** checks the shape of a record */
  readonly parse: (value: unknown) => { readonly record: UkRecord } | { readonly reason: string }
  readonly sha256: (text: string) => string
  readonly clock: Clock
  readonly newId: NewId
}

const portion = 100

/**
 * Replays British petitions under the book `uk` and keeps them, read-only, under `uk-<id>`. A record that is there and
 * unchanged is left alone, so that an import can be repeated or go on where it stopped.
 */
export function importUkPetitions(deps: ImportDeps): ImportUkPetitions {
  return async (found, watcher) => {
    const counts = { read: 0, created: 0, updated: 0, unchanged: 0, failed: 0 }
    let waiting: PetitionChange[] = []

    async function keep(): Promise<void> {
      const outcomes: Imported[] = await deps.petitions.importPetitions(waiting)
      for (const outcome of outcomes) counts[outcome]++
      waiting = []
      watcher.progress({ ...counts })
    }

    for await (const reading of found) {
      counts.read++
      const replayed = reading.kind === 'record' ? replay(deps, reading.value) : { reason: reading.reason }
      if ('reason' in replayed) {
        counts.failed++
        watcher.failed(reading.at, replayed.reason)
      } else waiting.push(replayed.change)
      if (waiting.length === portion) await keep()
    }
    if (waiting.length > 0) await keep()
    return counts
  }
}

function replay(
  { rules, books, parse, sha256, clock, newId }: ImportDeps,
  value: unknown,
): { readonly change: PetitionChange } | { readonly reason: string } {
  const parsed = parse(value)
  if ('reason' in parsed) return parsed
  const { record } = parsed
  const book = applicableVersion(books, 'uk', record.attributes.created_at)
  if (!book) return { reason: 'attributes.created_at: the book uk was not in force then' }
  const law = { book, calendar: rules.calendarOf(book) }
  const act = { at: clock.now(), actor: { kind: 'system', id: 'import' } } as const
  const recordHash = sha256(canonicalJson(value))
  const replayed: Result<PetitionChange> = replayUk({ record, recordHash }, law, newId('pet'), act)
  if (replayed.ok) return { change: replayed.value }
  const [{ code, path = [] }] = replayed.refusals
  return { reason: `${path.join('.')}: ${code}` }
}
