import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startEmbeddedMongo } from '#server/platform/mongo/embedded.ts'
import { ensureBuilt } from './build.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
let folder: string

beforeAll(async () => {
  await ensureBuilt(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'dauys-import-'))
}, 300_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function importPetitions(...args: string[]): Promise<Outcome> {
  const env = { ...process.env, DATA_DIR: folder, MONGOD_BINARY: inject('mongodBinary'), MONGODB_URI: '' }
  try {
    const done = await run(process.execPath, [join(root, 'tools/import.ts'), ...args], { cwd: root, env })
    return { code: 0, ...done }
  } catch (cause) {
    return cause as Outcome
  }
}

const record = (id: number) => ({
  ...{ type: 'petition', id },
  attributes: { action: `Bridge ${id}`, state: 'open', signature_count: 5, created_at: '2022-01-02T03:04:05Z' },
})

describe('npm run import', () => {
  it('works beside a server that runs, names what is bad, and can be repeated', async () => {
    // The embedded database of a server on the same data folder.
    const mongod = await startEmbeddedMongo({ binary: inject('mongodBinary'), dataDir: folder })
    try {
      const file = join(folder, 'petitions.json')
      writeFileSync(file, `${JSON.stringify(record(1))}\nno JSON\n${JSON.stringify(record(2))}\n`)
      const first = await importPetitions('petitions', file, '--json')
      expect(first.stdout.trim().split('\n').at(-1)).toBe('{"read":3,"created":2,"unchanged":0,"failed":1}')
      expect(first.stderr).toContain('record 2, line 2, byte')
      const second = await importPetitions('petitions', file, '--json')
      expect(second.stdout.trim().split('\n').at(-1)).toBe('{"read":3,"created":0,"unchanged":2,"failed":1}')
    } finally {
      await mongod.stop()
    }
  }, 120_000)

  it('says what it wants when it was asked for something else', async () => {
    for (const args of [[], ['ballots', 'x.json'], ['petitions'], ['petitions', 'x.json', '--jsno']]) {
      expect(await importPetitions(...args)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('npm run import'),
      })
    }
    const missing = join(folder, 'missing.json')
    expect(await importPetitions('petitions', missing)).toMatchObject({
      code: 1,
      stderr: `There is no file ${missing}.\n`,
    })
  })
})
