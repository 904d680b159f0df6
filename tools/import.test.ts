import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
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

async function importing(...args: string[]): Promise<Outcome> {
  const env = { ...process.env, DATA_DIR: folder, MONGOD_BINARY: inject('mongodBinary'), MONGODB_URI: '' }
  try {
    const done = await run(process.execPath, [join(root, 'tools/import.ts'), ...args], { cwd: root, env })
    return { code: 0, ...done }
  } catch (cause) {
    return cause as Outcome
  }
}

const lastLine = ({ stdout }: Outcome): string | undefined => stdout.trim().split('\n').at(-1)

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
      const first = await importing('petitions', file, '--json')
      expect(lastLine(first)).toBe('{"read":3,"created":2,"unchanged":0,"failed":1}')
      expect(first.stderr).toContain('record 2, line 2, byte')
      const second = await importing('petitions', file, '--json')
      expect(lastLine(second)).toBe('{"read":3,"created":0,"unchanged":2,"failed":1}')
    } finally {
      await mongod.stop()
    }
  }, 120_000)

  it('brings a past vote in once, packed or not, and names what is broken in three languages', async () => {
    const mongod = await startEmbeddedMongo({ binary: inject('mongodBinary'), dataDir: folder })
    try {
      const [plain, packed] = [join(folder, 'astana.pb'), join(folder, 'astana.pb.gz')]
      const text = aFile({ 16: 'project_id;cost;votes;name;selected', 17: '1;400;3;Benches;1', 18: '2;300;2;Lamps;0' })
      writeFileSync(plain, text.replace('3;500;1;Trees', '3;500,0;1;Trees;0'))
      writeFileSync(packed, gzipSync(readFileSync(plain)))
      const repairs = '"repairs":[{"code":"DECIMAL_COMMA","line":19,"times":1}]'
      const first = await importing('budget', packed, '--json')
      expect(lastLine(first)).toBe(`{"projects":3,"ballots":4,"created":1,"winners":1,${repairs}}`)
      expect(first.stderr).toContain('3 projects, 4 ballots')
      const second = await importing('budget', plain, '--json')
      expect(lastLine(second)).toBe(`{"projects":3,"ballots":4,"created":0,"winners":1,${repairs}}`)

      const broken = join(folder, 'broken.pb')
      writeFileSync(broken, aFile({ 24: 'v3;2,17;55' }))
      const refused = await importing('budget', broken, '--json')
      expect(refused).toMatchObject({ code: 1, stdout: '' })
      expect(refused.stderr.split('\n')).toEqual([
        `${broken}:24:6 PROJECT_UNKNOWN: "17"`,
        expect.stringMatching(/^ {2}kk: Бюллетеньде/),
        expect.stringMatching(/^ {2}ru: В бюллетене/),
        expect.stringMatching(/^ {2}en: .+ballot/),
        '',
      ])
      const elsewhere = await importing('budget', plain, '--territory', 'atlantis')
      expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no territory atlantis.') })
    } finally {
      await mongod.stop()
    }
  }, 120_000)

  it('says what it wants when it was asked for something else', async () => {
    for (const args of [[], ['ballots', 'x.json'], ['petitions'], ['budget'], ['petitions', 'x.json', '--jsno']]) {
      expect(await importing(...args)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('npm run import'),
      })
    }
    const missing = join(folder, 'missing.json')
    expect(await importing('petitions', missing)).toMatchObject({
      code: 1,
      stderr: `There is no file ${missing}.\n`,
    })
  })
})
