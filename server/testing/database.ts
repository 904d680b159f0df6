import { relative } from 'node:path'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { createCollections } from '#server/platform/mongo/collections.ts'
import { createClient } from '#server/platform/mongo/connect.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import { createMongo, type Mongo } from '#server/platform/mongo/mongo.ts'
import { platformCollections } from '#server/platform/platform.ts'

/**
 * A database of this test file alone, empty at its start. Call it at the top of the file.
 * @param suffix tells apart two databases of one file
 * @param keep a second connection to a database of this file, which then is not emptied
 */
export function testDatabase(specs: readonly CollectionSpec[] = [], suffix = '', { keep = false } = {}): Mongo {
  const mongo = createMongo(createClient(inject('mongodbUri')), databaseName(suffix))
  beforeAll(async () => {
    if (keep) return
    await mongo.db.dropDatabase()
    await createCollections(mongo.db, [...platformCollections, ...specs])
  })
  afterAll(async () => {
    // A host that the file stopped has closed it.
    await mongo.client.connect()
    if (!keep) await mongo.db.dropDatabase()
    await mongo.client.close()
  })
  return mongo
}

/** MongoDB allows 63 bytes, of which the choice side adds eight: the end of the path says most. */
export function databaseName(suffix = ''): string {
  const path = relative(process.cwd(), expect.getState().testPath ?? 'unknown').replace(/\.test\.ts$/, '')
  return `t-${`${path}${suffix}`.replace(/[^a-z0-9]+/gi, '-').slice(-50)}`
}
