import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, linkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSecretFiles } from './secret-files.ts'

let folder: string
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'dauys-secret-files-')), 'keys')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const bytesOf = (name: string): Buffer => readFileSync(join(folder, `${name}.key`))

it('makes 32 random bytes that only their owner reads, and gives the same ones ever after', async () => {
  const key = await createSecretFiles(folder).make('one')
  const again = await createSecretFiles(folder).make('one')
  expect(key.export()).toEqual(bytesOf('one'))
  expect(again.equals(key)).toBe(true)
  expect((await createSecretFiles(folder).read('one'))?.equals(key)).toBe(true)
  expect(bytesOf('one')).toHaveLength(32)
  expect(bytesOf('one').equals(Buffer.alloc(32))).toBe(false)
  expect(statSync(join(folder, 'one.key')).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it('has one key however many processes make it at once, and leaves nothing else behind', async () => {
  const made = await Promise.all(Array.from({ length: 4 }, () => makeInAProcess(folder, 'raced')))
  expect(new Set(made)).toEqual(new Set([bytesOf('raced').toString('hex')]))
  expect(readdirSync(folder).filter((file) => file.startsWith('raced'))).toEqual(['raced.key'])
})

it('destroys a key for ever: the bytes are overwritten, and nobody makes another under its name', async () => {
  const files = createSecretFiles(folder)
  await files.make('gone')
  // A second name for the same blocks shows what became of them.
  linkSync(join(folder, 'gone.key'), join(folder, 'watched'))
  await files.destroy('gone')
  await files.destroy('gone')
  expect(readFileSync(join(folder, 'watched'))).toEqual(Buffer.alloc(32))
  expect(existsSync(join(folder, 'gone.key'))).toBe(false)
  expect(await files.read('gone')).toBeUndefined()
  await expect(files.make('gone')).rejects.toThrow('was destroyed')
  expect(existsSync(join(folder, 'gone.key'))).toBe(false)
})

it('forgets within a minute what another process destroyed', async () => {
  let now = 0
  const here = createSecretFiles(folder, () => now)
  await here.make('shared')
  await createSecretFiles(folder).destroy('shared')
  now = 60_000
  expect(await here.read('shared')).toBeUndefined()
})

it('refuses half a key, and a name that leads out of its folder', async () => {
  writeFileSync(join(folder, 'half.key'), Buffer.alloc(16))
  await expect(createSecretFiles(folder).read('half')).rejects.toThrow('has 16 bytes')
  await expect(createSecretFiles(folder).read('../secrets')).rejects.toThrow('no name of a key')
})

/** @returns the key in hex */
function makeInAProcess(inFolder: string, name: string): Promise<string> {
  const program = `
    import { createSecretFiles } from ${JSON.stringify(join(import.meta.dirname, 'secret-files.ts'))}
    const key = await createSecretFiles(${JSON.stringify(inFolder)}).make(${JSON.stringify(name)})
    process.send(key.export().toString('hex'))
  `
  return new Promise((resolve, reject) => {
    const child = fork('-', { execArgv: ['--input-type=module', '--eval', program], stdio: 'inherit' })
    child.once('message', (key) => resolve(String(key)))
    child.once('error', reject)
  })
}
