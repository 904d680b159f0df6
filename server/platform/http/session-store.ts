import type { ClientSession } from 'mongodb'
import type { CollectionSpec } from '../feature.ts'
import type { Crypto } from '../crypto.ts'
import type { Mongo } from '../mongo/mongo.ts'

export const sessionCollection: CollectionSpec = {
  name: 'sessions',
  schema: { bsonType: 'object', required: ['session', 'expires'] },
  indexes: [{ key: { expires: 1 }, expireAfterSeconds: 0 }, { key: { 'session.passport': 1 } }],
}

interface SessionDocument {
  /** keyed hash of the id: who reads the database cannot become anybody */
  readonly _id: string
  readonly session: object
  readonly expires: Date
}

type Done = (error?: unknown) => void

/** What @fastify/session asks of a store. */
export interface SessionStore {
  set(id: string, session: object, done: Done): void
  get(id: string, done: (error: unknown, session?: never) => void): void
  destroy(id: string, done: Done): void
}

/** @param lifetimeMs how long a session lives after its last change */
export function createSessionStore(
  { mongo, crypto }: { mongo: Mongo; crypto: Crypto },
  lifetimeMs: number,
): SessionStore {
  const sessions = mongo.collection<SessionDocument>(sessionCollection.name)
  const reader = mongo.groupRead<SessionDocument>(sessionCollection.name, { projection: { session: 1 } })
  const key = (id: string): string => crypto.keyedHash('http/session', id).toString('base64url')

  async function write(id: string, session: object): Promise<void> {
    // The database deletes by its own clock, so the end is written by it too.
    const expires = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: lifetimeMs } }
    // Only what JSON keeps: the object carries its request and its signer.
    const plain = JSON.parse(JSON.stringify(session)) as object
    await sessions.updateOne({ _id: key(id) }, [{ $set: { session: { $literal: plain }, expires } }], { upsert: true })
  }

  async function read(id: string): Promise<object | undefined> {
    return (await reader.read(key(id)))?.session
  }

  return {
    set: (id, session, done) => void write(id, session).then(() => done(), done),
    // `never` satisfies the package's own session type, which it builds from what it reads here.
    get: (id, done) => void read(id).then((session) => done(null, session as never), done),
    destroy: (id, done) => void sessions.deleteOne({ _id: key(id) }).then(() => done(), done),
  }
}

export interface SessionEnds {
  /** Ends every session of an account, wherever it is open. */
  endAllOf(personId: string, options: { readonly session: ClientSession }): Promise<void>
}

export function createSessionEnds(mongo: Mongo): SessionEnds {
  const sessions = mongo.collection<SessionDocument>(sessionCollection.name)
  return {
    async endAllOf(personId, options) {
      // Written by Passport, see `Session` in visit.ts.
      await sessions.deleteMany({ 'session.passport': personId }, options)
    },
  }
}
