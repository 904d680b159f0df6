import type { CollectionSpec } from './feature.ts'
import type { Mongo } from './mongo/mongo.ts'

/**
 * The right to be the only one who does something, for a while. `token` grows with every change of holder: a paused
 * twin that wakes up late carries an old one and is recognised by it.
 */
export interface Lease {
  readonly token: number
}

export interface Leases {
  /** Takes the lease or prolongs our own; undefined while another process holds it. */
  hold(name: string, forMs: number): Promise<Lease | undefined>
  /** Gives it up, so that the next holder need not wait for its end. */
  release(name: string): Promise<void>
}

interface LeaseDocument {
  readonly _id: string
  readonly holder: string
  readonly token: number
  readonly until: Date
}

export const leaseCollection: CollectionSpec = { name: 'leases' }

/** @param holder one value per process, never used again */
export function createLeases(mongo: Mongo, holder: string): Leases {
  const leases = mongo.collection<LeaseDocument>(leaseCollection.name)
  return {
    async hold(name, forMs) {
      // The database's own time: the clocks of two servers may differ, and tests move theirs.
      const isMine = { $eq: ['$holder', holder] }
      const isFree = { $lt: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }
      const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: forMs } }
      const nextToken = { $add: [{ $ifNull: ['$token', 0] }, 1] }
      const taken = {
        holder: { $cond: [{ $or: [isMine, isFree] }, holder, '$holder'] },
        token: { $cond: [isMine, '$token', { $cond: [isFree, nextToken, '$token'] }] },
        until: { $cond: [{ $or: [isMine, isFree] }, until, '$until'] },
      }
      const options = { upsert: true, returnDocument: 'after' } as const
      const lease = await leases.findOneAndUpdate({ _id: name }, [{ $set: taken }], options)
      return lease?.holder === holder ? { token: lease.token } : undefined
    },
    async release(name) {
      await leases.updateOne({ _id: name, holder }, { $set: { holder: '', until: new Date(0) } })
    },
  }
}
