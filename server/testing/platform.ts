import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SettableClock } from '#server/platform/clock.ts'
import { createLogger } from '#server/platform/logging.ts'
import { createChoiceSide } from '#server/platform/mongo/choice-side.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { createPlatform, type Platform } from '#server/platform/platform.ts'
import { fakeClock } from './clock.ts'

/** A platform over a test database, with its own clock: `testPlatform({ mongo: testDatabase([…]) })` */
export function testPlatform(options: { mongo: Mongo; choice?: Mongo; clock?: SettableClock }): Platform {
  return createPlatform({
    mode: 'development',
    publicUrl: 'http://localhost:8080',
    // Any fixed bytes: nothing encrypted in a test outlives it.
    masterKey: Buffer.alloc(32, 7),
    smtpUrl: undefined,
    mailFrom: 'dauys@localhost',
    mongo: options.mongo,
    choice: options.choice ?? createChoiceSide(options.mongo, undefined),
    ballotKeyDir: join(tmpdir(), 'dauys-test-keys', options.mongo.db.databaseName),
    clock: options.clock ?? fakeClock(),
    log: createLogger('silent'),
  }).platform
}
