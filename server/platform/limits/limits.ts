import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import { badRequest } from '../graphql/errors.ts'
import type { LimitRule } from '../graphql/access.ts'
import type { Charge, FieldUse } from '../graphql/gate.ts'
import { sha256 } from '../crypto.ts'
import type { CollectionSpec } from '../feature.ts'
import type { Mongo } from '../mongo/mongo.ts'
import { createMemoryBudget } from './memory-budget.ts'

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

type Key = 'who' | 'address' | 'object'
/** Uses one point. @returns 0, or in how many milliseconds there is one again */
type Budget = (key: string) => number | Promise<number>

/**
 * Charges fields, not requests: aliases, batches and fragments buy nothing. The person (for a secret: the account that is
 * tried), the address, and the address for this one object all have to be within their budget.
 */
export function createCharge({ mongo, scale }: LimitOptions): Charge {
  const budgets = new Map<string, Partial<Record<Key, Budget>>>()

  function budgetFor(use: FieldUse, key: Key): Budget {
    const ofField = budgets.get(use.field) ?? {}
    const known = ofField[key]
    if (known) return known
    const rule = use.rule ?? (use.isMutation ? mutationBudget : queryBudget)
    const points = Math.max(1, Math.round(pointsOf(rule, key) * scale))
    // Guessing a secret must cost the same whichever process is asked; everything else is not worth a write.
    const budget = rule.account === undefined ? inMemory(points, rule) : inDatabase(`${use.field} ${key}`, points, rule)
    budgets.set(use.field, { ...ofField, [key]: budget })
    return budget
  }

  function inMemory(points: number, { windowSeconds }: LimitRule): Budget {
    return createMemoryBudget({ points, windowMs: windowSeconds * 1_000 }).take
  }

  function inDatabase(keyPrefix: string, points: number, { windowSeconds: duration }: LimitRule): Budget {
    const limiter = new RateLimiterMongo({
      ...{ keyPrefix, points, duration },
      storeClient: mongo.client,
      dbName: mongo.db.databaseName,
      tableName: limitCollection.name,
      disableIndexesCreation: true,
    })
    // An account is an e-mail address: only its hash is kept.
    return (key) => consume(limiter, sha256(key).toString('base64url'))
  }

  return async (uses, { actor, addressPrefix }) => {
    if (uses.filter(({ rule }) => rule?.account !== undefined).length > 1) {
      throw badRequest('RATE_LIMITED', 'One operation may try one secret', { status: 429, retryAfterSeconds: 1 })
    }
    for (const use of uses) {
      const who = use.account ?? (actor.kind === 'person' ? actor.personId : undefined)
      if (who !== undefined) await spend(budgetFor(use, 'who'), who)
      await spend(budgetFor(use, 'address'), addressPrefix)
      if (use.object !== undefined) await spend(budgetFor(use, 'object'), `${addressPrefix} ${use.object}`)
    }
  }
}

function pointsOf({ points, addressPoints, object }: LimitRule, key: Key): number {
  switch (key) {
    case 'who':
      return points
    case 'address':
      return addressPoints ?? points * addressFactor
    case 'object':
      return object?.points ?? points
  }
}

async function spend(budget: Budget, key: string): Promise<void> {
  const waitMs = await budget(key)
  if (waitMs === 0) return
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  throw badRequest('RATE_LIMITED', 'Too many attempts', { status: 429, retryAfterSeconds })
}

async function consume(limiter: RateLimiterMongo, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause
    return Math.max(1, cause.msBeforeNext)
  }
}
