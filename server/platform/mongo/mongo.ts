import type { ClientSession, Collection, Db, Document, MongoClient } from 'mongodb'
import {
  createGroupCommit,
  type GroupCommit,
  type GroupCommitOptions,
  type GroupCommitDocument,
} from './group-commit.ts'
import { createGroupReads, type CreateGroupRead } from './group-read.ts'

/** The database as stores see it. */
export interface Mongo {
  readonly client: MongoClient
  readonly db: Db
  collection<T extends Document>(name: string): Collection<T>
  /**
   * Runs `work` in one transaction (snapshot reads, majority writes) and repeats it as a whole when the database
   * asks for that. For staff actions, where two collections must agree; never on the path of a signature.
   * `work` must pass the session to every operation and must not touch anything outside the database.
   */
  transaction<R>(work: (session: ClientSession) => Promise<R>): Promise<R>
  groupCommit<T extends GroupCommitDocument>(options: GroupCommitOptions): GroupCommit<T>
  readonly groupRead: CreateGroupRead
}

export function createMongo(client: MongoClient, databaseName?: string): Mongo {
  const db = client.db(databaseName)
  return {
    client,
    db,
    collection: (name) => db.collection(name),
    transaction: (work) =>
      client.withSession((session) =>
        session.withTransaction(() => work(session), {
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', journal: true },
        }),
      ),
    groupCommit: (options) => createGroupCommit(db, options),
    groupRead: createGroupReads(db),
  }
}
