import { setTimeout as sleep } from 'node:timers/promises'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Worker } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { PetitionLists, SearchedTexts } from '../store/petition.lists.ts'
import { momentOf, watchPetitions, type Moment, type PetitionWatch } from '../store/petition.watch.ts'
import type { SimilarPetitions } from '../similar/similar-petitions.ts'
import type { PetitionSearch } from './petition-search.ts'

export interface FreshSearch {
  /** Reads every listed petition; before the first request, and again when something may have been missed. */
  load(): Promise<void>
  /** Reads one petition again, soon. */
  refresh(id: PetitionId): void
  /** Follows what other processes write. */
  readonly worker: Worker
}

const reopenAfterMs = 1_000
const petitionsPerTurn = 100

/** Keeps the searches of this process in step with the collection. */
export function freshSearch(
  { mongo, log }: Pick<Platform, 'mongo' | 'log'>,
  deps: {
    readonly search: PetitionSearch
    readonly similar: SimilarPetitions
    readonly lists: PetitionLists
    readonly rules: Pick<Rules, 'readBook' | 'calendarOf'>
  },
): FreshSearch {
  const { search, similar, lists, rules } = deps
  // Read one after another, so that an older text never comes after a newer one.
  const changed = new Set<PetitionId>()
  let reading: Promise<void> | undefined
  let watch: PetitionWatch | undefined
  let isRunning = false
  /** everything written before it is known */
  let known: Moment | undefined

  function put(found: SearchedTexts): void {
    const book = found.petition.rules && rules.readBook(found.petition.rules)
    const titleField = book?.text.fields.find(({ role }) => role === 'title')?.id ?? 'title'
    search.put(found, titleField)
    similar.put(found, titleField, book ? { book, calendar: rules.calendarOf(book) } : undefined)
  }

  async function load(): Promise<void> {
    const moment = await momentOf(mongo)
    let read = 0
    for await (const found of lists.searched()) {
      put(found)
      // Indexing is computing: requests have their turn in between.
      if (++read % petitionsPerTurn === 0) await sleep(0)
    }
    known = moment
  }

  async function readAgain(id: PetitionId): Promise<void> {
    try {
      const found = await lists.readSearched(id)
      if (found) return put(found)
      search.remove(id)
      similar.remove(id)
    } catch (cause) {
      log.error({ err: cause, petition: id }, 'the search does not know the present text of a petition')
    }
  }

  async function readChanged(): Promise<void> {
    for (const id of changed) {
      changed.delete(id)
      await readAgain(id)
    }
    reading = undefined
  }

  function refresh(id: PetitionId): void {
    changed.add(id)
    reading ??= readChanged()
  }

  function follow(): void {
    watch = watchPetitions(mongo, known, { changed: refresh, lost: () => void followAgain() })
  }

  async function followAgain(): Promise<void> {
    await sleep(reopenAfterMs)
    if (!isRunning) return
    try {
      await load()
      follow()
    } catch (cause) {
      log.error({ err: cause }, 'the search cannot follow the petitions and tries again')
      void followAgain()
    }
  }

  return {
    load,
    refresh,
    worker: {
      name: 'petitions.search',
      start() {
        isRunning = true
        follow()
      },
      async stop() {
        isRunning = false
        await watch?.close()
        await reading
      },
    },
  }
}
