import { Binary } from 'mongodb'
import type { Crypto } from './crypto.ts'
import type { CollectionSpec } from './feature.ts'
import type { Mongo } from './mongo/mongo.ts'
import { StartupProblem } from './startup-problem.ts'

export const masterKeyCollection: CollectionSpec = { name: 'masterKeyMarks' }

interface Mark {
  readonly _id: 'current'
  readonly mark: Binary
}

/**
 * Refuses to run on a database that was filled under another master key: every signature in it could neither be
 * found nor taken back. The mark is a keyed hash and tells nothing of the key.
 */
export async function demandSameMasterKey({ mongo, crypto }: { mongo: Mongo; crypto: Crypto }): Promise<void> {
  const mark = crypto.keyedHash('platform/master-key-mark', 'dauys')
  const kept = await mongo
    .collection<Mark>(masterKeyCollection.name)
    .findOneAndUpdate(
      { _id: 'current' },
      { $setOnInsert: { mark: new Binary(mark) } },
      { upsert: true, returnDocument: 'after' },
    )
  if (kept && crypto.equal(kept.mark.buffer, mark)) return
  throw new StartupProblem(
    'This database was filled under another master key, so the signatures in it could not be read.\n' +
      'Set MASTER_KEY to the key it was filled with. A demo keeps its key in secrets.json of DATA_DIR: start with that\n' +
      'folder again, or name another database in MONGODB_URI.',
  )
}
