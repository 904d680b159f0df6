import type {
  ChangeStreamDeleteDocument,
  ChangeStreamInsertDocument,
  ChangeStreamReplaceDocument,
  Timestamp,
} from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { petitionCollection, type PetitionDocument } from './petition.document.ts'

export interface PetitionWatch {
  close(): Promise<void>
}

/** A moment in the database's own order of writes. */
export type Moment = Timestamp

export async function momentOf({ db }: Pick<Mongo, 'db'>): Promise<Moment | undefined> {
  const { operationTime } = await db.command({ hello: 1 })
  return operationTime as Moment | undefined
}

type WholeChange =
  | ChangeStreamInsertDocument<PetitionDocument>
  | ChangeStreamReplaceDocument<PetitionDocument>
  | ChangeStreamDeleteDocument<PetitionDocument>

/**
 * Tells which petitions were written as a whole, by whatever process; mere counts are updates and stay silent.
 * @param since so that nothing falls between what was read and what is told
 * @param lost the stream ended: what happened since is not known
 */
export function watchPetitions(
  mongo: Mongo,
  since: Moment | undefined,
  told: { readonly changed: (id: PetitionId) => void; readonly lost: () => void },
): PetitionWatch {
  const petitions = mongo.collection<PetitionDocument>(petitionCollection.name)
  const stream = petitions.watch<PetitionDocument, WholeChange>(
    [
      { $match: { operationType: { $in: ['insert', 'replace', 'delete'] } } },
      { $project: { documentKey: 1, operationType: 1 } },
    ],
    since && { startAtOperationTime: since },
  )
  let isClosed = false
  stream.on('change', ({ documentKey }) => told.changed(documentKey._id))
  const lose = (): void => {
    if (isClosed) return
    isClosed = true
    void stream.close()
    told.lost()
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
