import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { badRequest } from '../graphql/errors.ts'
import type { LimitRule } from '../graphql/access.ts'
import type { Charge, FieldUse } from '../graphql/gate.ts'
import { sha256 } from '../crypto.ts'
import type { CollectionSpec } from '../feature.ts'
import type { Mongo } from '../mongo/mongo.ts'

export interface LimitOptions {
  readonly mongo: Mongo
  /** multiplies every budget: demonstrations and load tests come from one address */
  readonly scale: number
}

/** Created before the first request: two counters of one key, made in a race, would each allow the whole budget. */
export const limitCollection: CollectionSpec = {
  name: 'limits',
  indexes: [
    { key: { key: 1 }, unique: true },
    { key: { expire: -1 }, expireAfterSeconds: 0 },
  ],
}

const queryBudget: LimitRule = { points: 300, windowSeconds: 60 }
const mutationBudget: LimitRule = { points: 60, windowSeconds: 60 }
// Families, schools and whole mobile networks stand behind one address.
const addressFactor = 5

/**
 * Charges fields, not requests: aliases, batches and fragments buy nothing. The person (for a secret: the account that is
 * tried) and the address both have to be within their budget.
 */
export function createCharge({ mongo, scale }: LimitOptions): Charge {
  const limiters = new Map<string, RateLimiterAbstract>()

  function limiterFor(use: FieldUse, key: 'who' | 'address'): RateLimiterAbstract {
    const name = `${use.field} ${key}`
    const known = limiters.get(name)
    if (known) return known
    const { points, windowSeconds } = use.rule ?? (use.isMutation ? mutationBudget : queryBudget)
    const options = {
      keyPrefix: name,
      points: Math.max(1, Math.round(points * scale * (key === 'address' ? addressFactor : 1))),
      duration: windowSeconds,
    }
    // Guessing a secret must cost the same whichever process is asked; reads are not worth a write.
    const limiter =
      use.rule?.account === undefined
        ? new RateLimiterMemory(options)
        : new RateLimiterMongo({
            ...options,
            storeClient: mongo.client,
            dbName: mongo.db.databaseName,
            tableName: limitCollection.name,
            disableIndexesCreation: true,
          })
    limiters.set(name, limiter)
    return limiter
  }

  return async (uses, { actor, addressPrefix }) => {
    if (uses.filter(({ rule }) => rule?.account !== undefined).length > 1) {
      throw badRequest('RATE_LIMITED', 'One operation may try one secret', { status: 429, retryAfterSeconds: 1 })
    }
    for (const use of uses) {
      const who = use.account ?? (actor.kind === 'person' ? actor.personId : undefined)
      // An account is an e-mail address: only its hash is kept.
      if (who !== undefined) await consume(limiterFor(use, 'who'), sha256(who).toString('base64url'))
      await consume(limiterFor(use, 'address'), addressPrefix)
    }
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause
    const retryAfterSeconds = Math.max(1, Math.ceil(cause.msBeforeNext / 1000))
    throw badRequest('RATE_LIMITED', 'Too many attempts', { status: 429, retryAfterSeconds })
  }
}
