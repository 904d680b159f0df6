import { isDeepStrictEqual } from 'node:util'
import { MongoServerError, type CollectionInfo, type Db } from 'mongodb'
import type { CollectionSpec } from '../feature.ts'

/** Finds the documents that still carry events; hinted by the dispatcher. */
export const outboxIndex = 'undelivered'

/**
 * Creates what is missing and brings validators up to date; running it again changes nothing. What stands as it should
 * is not touched: changing it waits for every open transaction, also for those that a killed process left behind.
 */
export async function createCollections(db: Db, specs: readonly CollectionSpec[]): Promise<void> {
  const existing = new Map(
    (await db.listCollections<CollectionInfo>({}, { nameOnly: false }).toArray()).map((found) => [
      found.name,
      validatorOf(found),
    ]),
  )
  for (const spec of specs) {
    const check = spec.check && { $expr: spec.check }
    const validation = spec.schema ? { validator: { $jsonSchema: spec.schema, ...check } } : {}
    if (!existing.has(spec.name))
      await createCollection(db, spec.name, { ...validation, ...(spec.clustered && clustered) })
    else if (validation.validator && !isDeepStrictEqual(existing.get(spec.name), validation.validator))
      await db.command({ collMod: spec.name, ...validation })
    await createIndexes(db, spec)
  }
}

const clustered = { clusteredIndex: { key: { _id: 1 as const }, unique: true } }

function validatorOf({ options }: CollectionInfo): unknown {
  return options?.validator
}

async function createCollection(db: Db, name: string, validation: object): Promise<void> {
  try {
    await db.createCollection(name, validation)
  } catch (cause) {
    // Another process of the same deployment was faster.
    if (!(cause instanceof MongoServerError && cause.codeName === 'NamespaceExists')) throw cause
  }
}

async function createIndexes(db: Db, spec: CollectionSpec): Promise<void> {
  const indexes = (spec.indexes ?? []).map(({ key, ...options }) => ({ key: { ...key }, ...options }))
  const undelivered = {
    key: { 'outbox.id': 1 as const },
    name: outboxIndex,
    partialFilterExpression: { 'outbox.0': { $exists: true } },
  }
  const wanted = spec.outbox ? [...indexes, undelivered] : indexes
  if (wanted.length > 0) await db.collection(spec.name).createIndexes(wanted)
}
