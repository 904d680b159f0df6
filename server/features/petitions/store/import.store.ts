import { MongoBulkWriteError, type AnyBulkWriteOperation } from 'mongodb'
import { asEvents } from '#domain/kernel/event.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Platform } from '#server/platform/platform.ts'
import { listKeys, type Description } from './list-keys.ts'
import { petitionCollection, type PetitionDocument } from './petition.document.ts'

/** What became of each petition, in the order in which they were given. */
export type Imported = 'created' | 'updated' | 'unchanged'

export interface ImportStore {
  /**
   * Writes petitions of another system under their numbers, once each: one that is there with the same digest stays as it
   * is, one with another is replaced under its id. Reads and writes once per call, so give many at a time.
   */
  importPetitions(imported: readonly PetitionChange[]): Promise<Imported[]>
}

const duplicateKey = 11_000

export function importStore(
  { mongo, newId }: Pick<Platform, 'mongo' | 'newId'>,
  describe: (petition: Petition) => Description,
): ImportStore {
  const petitions = mongo.collection<PetitionDocument>(petitionCollection.name)

  async function knownOf(imported: readonly PetitionChange[]) {
    const numbers = imported.flatMap(({ state }) => state.number ?? [])
    const fields = { number: 1, 'origin.recordHash': 1 } as const
    const found = await petitions.find({ number: { $in: numbers } }, { projection: fields, maxTimeMS: 5_000 }).toArray()
    return new Map(found.map(({ _id, number, origin }) => [number, { id: _id, hash: origin?.recordHash }]))
  }

  function toDocument({ state, facts }: PetitionChange): PetitionDocument {
    const { id, ...rest } = state
    return { ...rest, _id: id, outbox: asEvents(facts, newId), list: listKeys(state, describe(state)) }
  }

  async function importPetitions(imported: readonly PetitionChange[]): Promise<Imported[]> {
    const known = await knownOf(imported)
    const outcomes: Imported[] = []
    const writes = imported.flatMap((change): AnyBulkWriteOperation<PetitionDocument>[] => {
      const { number, origin } = change.state
      const there = known.get(number)
      outcomes.push(there === undefined ? 'created' : there.hash === origin?.recordHash ? 'unchanged' : 'updated')
      // The same number twice in one portion: the last one stays, as if they had come apart.
      known.set(number, { id: there?.id ?? change.state.id, hash: origin?.recordHash })
      if (outcomes.at(-1) === 'unchanged') return []
      const document = toDocument({ ...change, state: { ...change.state, id: there?.id ?? change.state.id } })
      return there === undefined
        ? [{ insertOne: { document } }]
        : [{ replaceOne: { filter: { _id: there.id }, replacement: document } }]
    })
    if (writes.length === 0) return outcomes
    try {
      await petitions.bulkWrite(writes, { ordered: true })
    } catch (cause) {
      // Somebody imports the same at the same time: look again what is still to be done.
      if (cause instanceof MongoBulkWriteError && cause.code === duplicateKey) return importPetitions(imported)
      throw cause
    }
    return outcomes
  }

  return { importPetitions }
}
