import { expect, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'
import { createCrypto } from './crypto.ts'
import { demandSameMasterKey, masterKeyCollection } from './master-key.ts'

const mongo = testDatabase([masterKeyCollection])

it('runs again under the key that filled the database, and under no other', async () => {
  const crypto = createCrypto(Buffer.alloc(32, 1))
  await demandSameMasterKey({ mongo, crypto })
  await demandSameMasterKey({ mongo, crypto })
  const other = createCrypto(Buffer.alloc(32, 2))
  await expect(demandSameMasterKey({ mongo, crypto: other })).rejects.toThrow('filled under another master key')
})
