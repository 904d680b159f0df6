import type { ChangeStreamDeleteDocument, ChangeStreamInsertDocument, ChangeStreamReplaceDocument } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { petitionCollection, type PetitionDocument } from './petition.document.ts'

export interface PetitionWatch {
  close(): Promise<void>
}

type WholeChange =
  | ChangeStreamInsertDocument<PetitionDocument>
  | ChangeStreamReplaceDocument<PetitionDocument>
  | ChangeStreamDeleteDocument<PetitionDocument>

/**
 * Tells which petitions were written as a whole, by whatever process; mere counts are updates and stay silent.
 * @param onLost the stream ended: what happened since is not known
 */
export function watchPetitions(mongo: Mongo, onChange: (id: PetitionId) => void, onLost: () => void): PetitionWatch {
  const petitions = mongo.collection<PetitionDocument>(petitionCollection.name)
  const stream = petitions.watch<PetitionDocument, WholeChange>([
    { $match: { operationType: { $in: ['insert', 'replace', 'delete'] } } },
    { $project: { documentKey: 1, operationType: 1 } },
  ])
  let isClosed = false
  stream.on('change', ({ documentKey }) => onChange(documentKey._id))
  const lose = (): void => {
    if (isClosed) return
    isClosed = true
    void stream.close()
    onLost()
  }
  stream.on('error', lose)
  stream.on('close', lose)
  return {
    async close() {
      isClosed = true
      await stream.close()
    },
  }
}
