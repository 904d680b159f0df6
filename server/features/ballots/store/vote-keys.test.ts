import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCrypto } from '#server/platform/crypto.ts'
import { createSecretFiles } from '#server/platform/secret-files.ts'
import { testDatabase } from '#server/testing/database.ts'
import { voteKeyMarkCollection, voteKeys } from './vote-key.store.ts'

const choice = testDatabase([voteKeyMarkCollection])
const crypto = createCrypto(Buffer.alloc(32, 7))
let folders: string
beforeAll(() => {
  folders = mkdtempSync(join(tmpdir(), 'dauys-vote-keys-'))
})
afterAll(() => rmSync(folders, { recursive: true, force: true }))

/** A process with a folder, and no memory of an earlier one. */
const processOn = (folder: string) => voteKeys({ choice, crypto, ballotKeys: createSecretFiles(join(folders, folder)) })
const campaign = (n: number) => `cmp_${String(n).padStart(26, '0')}` as const

it('gives all processes that share a folder one key for each campaign, made with its first use', async () => {
  const [one, other] = [processOn('shared'), processOn('shared')]
  expect(await one.existingKey(campaign(1))).toBeUndefined()
  const keys = await Promise.all([one, other, one, other].map((keysOf) => keysOf.keyFor(campaign(1))))
  expect(new Set(keys.map((key) => key.export().toString('hex'))).size).toBe(1)
  expect((await processOn('shared').existingKey(campaign(1)))?.equals(keys[0] as (typeof keys)[number])).toBe(true)
  expect((await one.keyFor(campaign(2))).equals(keys[0] as (typeof keys)[number])).toBe(false)
})

it('is found by who looked for its file in the moment in which another made it', async () => {
  const files = createSecretFiles(join(folders, 'late'))
  const looking = Promise.withResolvers<undefined>()
  let looks = 0
  // The first look was before the file was there, and its answer comes after the mark is.
  const read = (name: string) => (++looks === 1 ? looking.promise : files.read(name))
  const late = voteKeys({ choice, crypto, ballotKeys: { ...files, read } }).keyFor(campaign(6))
  const first = await processOn('late').keyFor(campaign(6))
  looking.resolve(undefined)
  expect((await late).equals(first)).toBe(true)
})

it('refuses in a process whose folder lacks the key or holds another one: voters would have a second voice', async () => {
  await processOn('right').keyFor(campaign(3))
  await expect(processOn('empty').keyFor(campaign(3))).rejects.toThrow('does not hold the key')
  await createSecretFiles(join(folders, 'wrong')).make(campaign(3))
  await expect(processOn('wrong').keyFor(campaign(3))).rejects.toThrow('does not hold the key')
  await expect(processOn('wrong').existingKey(campaign(3))).rejects.toThrow('does not hold the key')
})

it('of two folders that make a key at once one is right from then on', async () => {
  const tries = await Promise.allSettled([processOn('left'), processOn('other')].map((k) => k.keyFor(campaign(4))))
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('destroys a key for ever', async () => {
  const keys = processOn('ended')
  await keys.keyFor(campaign(5))
  await keys.destroy(campaign(5))
  expect(await keys.existingKey(campaign(5))).toBeUndefined()
  await expect(keys.keyFor(campaign(5))).rejects.toThrow('does not hold the key')
})
