import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from './build.ts'

const root = join(import.meta.dirname, '..')
let dataDir: string

beforeAll(async () => {
  await ensureBuilt(() => undefined)
  dataDir = mkdtempSync(join(tmpdir(), 'dauys-start-'))
}, 300_000)
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

describe('npm start', () => {
  it('builds the city once, serves it, stops everything at a signal to its group, and keeps the data', async () => {
    const port = await freePort()
    const first = await start(port)
    const page = await fetch(first.url)
    expect(new URL(page.url).pathname).toBe('/kk/')
    const html = await page.text()
    expect(html).toMatch(/<html[^>]* lang="kk"/)
    expect(html.match(/href="\/kk\/petitions\/\d/g)?.length).toBeGreaterThanOrEqual(3)
    const total = await countPetitions(first.url)
    expect(total).toBeGreaterThan(0)
    const mongod = (JSON.parse(readFileSync(join(dataDir, 'mongod.json'), 'utf8')) as { pid: number }).pid
    await first.stop()
    expect(isRunning(mongod)).toBe(false)
    expect(existsSync(join(dataDir, 'dauys.lock'))).toBe(false)

    const second = await start(port)
    expect(await countPetitions(second.url)).toBe(total)
    expect(second.output()).not.toContain('Building the demo city')
    await second.stop()
  }, 300_000)

  it('says what to do when the port is taken, and leaves nothing running', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const { port } = blocker.address() as AddressInfo
    const { code, output } = await startInVain({ PORT: String(port), DATA_DIR: dataDir })
    blocker.close()
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is taken`)
    expect(existsSync(join(dataDir, 'mongod.json'))).toBe(false)
  }, 120_000)

  it('says what to do when the data folder cannot be written', async () => {
    const blocked = join(dataDir, 'a-file')
    writeFileSync(blocked, '')
    const { code, output } = await startInVain({ DATA_DIR: blocked })
    expect(code).toBe(1)
    expect(output).toContain('cannot be written. Set DATA_DIR')
    expect(output).not.toContain('    at ')
  }, 120_000)
})

interface Started {
  readonly url: string
  readonly output: () => string
  stop(): Promise<void>
}

async function start(port: number): Promise<Started> {
  const { child, output } = run({ PORT: String(port), DATA_DIR: dataDir })
  const ended = once(child, 'exit')
  const isUp = (async () => {
    while (!output().includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 50))
  })()
  await Promise.race([isUp, ended.then(() => Promise.reject(new Error(output())))])
  return {
    url: `http://localhost:${port}`,
    output,
    async stop() {
      // To the whole group, as Ctrl-C does.
      process.kill(-(child.pid ?? 0), 'SIGINT')
      await ended
      expect(child.exitCode).toBe(0)
    },
  }
}

async function startInVain(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { child, output } = run(env)
  await once(child, 'close')
  return { code: child.exitCode, output: output() }
}

function run(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const { MONGODB_URI: _ours, ...rest } = process.env
  const child = spawn(process.execPath, [join(root, 'tools/start.ts')], {
    cwd: root,
    env: { ...rest, NODE_ENV: 'production', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text }
}

async function countPetitions(url: string): Promise<number> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ petitions(first: 1) { totalCount } }' }),
  })
  const { data } = (await answer.json()) as { data: { petitions: { totalCount: number } } }
  return data.petitions.totalCount
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
