import { Store, type SessionData } from 'express-session'
import { Session } from './models.ts'

const lifetimeMs = 30 * 24 * 60 * 60 * 1000

/** Sessions in MongoDB, read for each request. Nothing is written while a session only lives on. */
export class MongooseSessionStore extends Store {
  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    Session.findById(id).then((found) => done(null, (found?.session as SessionData | undefined) ?? null), done)
  }

  override set(id: string, session: SessionData, done: (error?: unknown) => void = () => undefined): void {
    const expires = new Date(Date.now() + lifetimeMs)
    Session.findByIdAndUpdate(id, { session, expires }, { upsert: true }).then(() => done(), done)
  }

  override destroy(id: string, done: (error?: unknown) => void = () => undefined): void {
    Session.findByIdAndDelete(id).then(() => done(), done)
  }
}
