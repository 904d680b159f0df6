import { mkdtempSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import type { TestProject } from 'vitest/node'
import { startEmbeddedMongo } from '#server/platform/mongo/embedded.ts'
import { findMongod } from '#server/platform/mongo/resolve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string
    mongodBinary: string
  }
}

/** One real mongod for the whole run, found the way `npm start` finds it; every test file has its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(await roomiest(), 'dauys-test-'))
  const { MONGOD_BINARY: binary, PATH: path, XDG_CACHE_HOME: cacheHome } = process.env
  const found = await findMongod({ binary, dataDir, path, cacheHome, progress: (line) => console.error(line) })
  const mongo = await startEmbeddedMongo({ binary: found.path, dataDir })
  await keepWhatIsPast(mongo.uri)
  project.provide('mongodbUri', mongo.uri)
  project.provide('mongodBinary', found.path)
  return async () => {
    await mongo.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What all databases of a run need at most, bytes. */
const room = 8 * 2 ** 30

/** Nothing of a test outlives it: its database need not wait for a disk where there is memory enough. */
async function roomiest(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  return memory && memory.bavail * memory.bsize > room ? '/dev/shm' : tmpdir()
}

/** The clocks of tests stand in the past: what they keep for a quarter of an hour would be gone at the next full minute. */
async function keepWhatIsPast(uri: string): Promise<void> {
  const client = new MongoClient(uri)
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false })
  await client.close()
}
