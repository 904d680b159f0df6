import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { startEmbeddedMongo, type EmbeddedMongo } from '#server/platform/mongo/embedded.ts'
import { ensureBuilt } from './build.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
let folder: string
let mongod: EmbeddedMongo

beforeAll(async () => {
  await ensureBuilt(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'dauys-rotate-'))
  // The embedded database of a server on the same data folder.
  mongod = await startEmbeddedMongo({ binary: inject('mongodBinary'), dataDir: folder })
}, 300_000)
afterAll(async () => {
  await mongod.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function rotate(): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const env = { ...process.env, DATA_DIR: folder, MONGOD_BINARY: inject('mongodBinary'), MONGODB_URI: '' }
  try {
    return { code: 0, ...(await run(process.execPath, [join(root, 'tools/rotate-key.ts')], { cwd: root, env })) }
  } catch (cause) {
    return cause as { code: number; stdout: string; stderr: string }
  }
}

it('makes the next key beside a server that runs, and refuses another before that one has begun', async () => {
  const first = await rotate()
  expect(first.stderr).not.toContain('Error')
  const [, id] = /The key (\S{22}) signs from/.exec(first.stdout) ?? []
  const second = await rotate()
  expect(second.code).toBe(1)
  expect(second.stderr).toContain(`The key ${id} was made already`)

  const client = await new MongoClient(mongod.uri).connect()
  const keys = await client.db('dauys').collection('signingKeys').find().sort({ _id: 1 }).toArray()
  await client.close()
  expect(keys.map(({ statement }) => (statement as { id: string }).id)).toEqual([expect.any(String), id])
}, 120_000)
