import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { probeBinary } from './probe-binary.ts'
import { findMongod } from './resolve.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dauys-probe-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function script(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

const find = (options: { binary?: string; path?: string }) =>
  findMongod({ path: '', cacheHome: folder, dataDir: folder, progress: () => undefined, ...options })

describe('a mongod', () => {
  it('that runs says its version', async () => {
    expect(await probeBinary(inject('mongodBinary'))).toMatchObject({
      ok: true,
      version: expect.stringMatching(/^\d+\.\d+/),
    })
  })

  it.each([
    ['libcurl.so.4', 'apt-get install -y libcurl4'],
    ['libssl.so.3', 'apt-get install -y libssl3'],
  ])('that lacks %s names the line that installs it', async (library, line) => {
    const words = `error while loading shared libraries: ${library}: cannot open shared object file: No such file`
    const path = script(`lacks-${library}`, `echo "mongod: ${words}" >&2; exit 127`)
    expect(await probeBinary(path)).toMatchObject({ ok: false, problem: expect.stringContaining(line) })
  })

  it('given by MONGOD_BINARY is used, or refused by that name', async () => {
    const binary = inject('mongodBinary')
    expect(await find({ binary })).toMatchObject({ path: binary, from: 'MONGOD_BINARY' })
    await expect(find({ binary: script('broken', 'exit 1') })).rejects.toThrow('MONGOD_BINARY is')
  })

  it('on PATH is used before anything is fetched', async () => {
    script('mongod', `exec ${inject('mongodBinary')} "$@"`)
    expect(await find({ path: folder })).toMatchObject({ path: join(folder, 'mongod'), from: 'PATH' })
  })
})
