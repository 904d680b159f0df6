import { createSecretKey, hkdfSync } from 'node:crypto'
import { Binary } from 'mongodb'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/**
 * Plain lists of letters between their making and their one download. A list is sealed under a key that only the address of
 * the download has: who reads the database reads no code.
 */
export interface LetterListStore {
  /** @returns the secret of its download */
  keep(list: LetterList): Promise<string>
  /** Gives a list once, to the session it was made in. @returns undefined for anybody else, ever after, and when it is late */
  take(token: string, session: string, now: Date): Promise<string | undefined>
}

export interface LetterList {
  readonly campaignId: CampaignId
  readonly text: string
  /** who may take it: names one session */
  readonly session: string
  readonly expiresAt: Date
}

interface ListDocument {
  /** hash of the secret */
  readonly _id: string
  readonly campaign: CampaignId
  readonly sealed: Binary
  readonly session: string
  readonly expires: Date
}

export const letterListCollection: CollectionSpec = {
  name: 'letterLists',
  schema: { bsonType: 'object', required: ['campaign', 'sealed', 'session', 'expires'] },
  indexes: [{ key: { expires: 1 }, expireAfterSeconds: 0 }],
}

const tokenBytes = 32
const tokenForm = /^[A-Za-z0-9_-]{43}$/

export function letterListStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): LetterListStore {
  const lists = mongo.collection<ListDocument>(letterListCollection.name)
  const idOf = (token: string): string => crypto.sha256(`dauys/letter-list/1\n${token}`).toString('base64url')
  const keyOf = (token: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(token, 'base64url'), '', 'dauys/letter-list/1', 32)))
  return {
    async keep({ campaignId, text, session, expiresAt }) {
      const token = crypto.randomBytes(tokenBytes).toString('base64url')
      const _id = idOf(token)
      const sealed = new Binary(crypto.seal(keyOf(token), Buffer.from(text), _id))
      await lists.insertOne({ _id, campaign: campaignId, sealed, session, expires: expiresAt })
      return token
    },
    async take(token, session, now) {
      if (!tokenForm.test(token)) return undefined
      const _id = idOf(token)
      // Given and gone in one write: of two who ask at once one gets it.
      const found = await lists.findOneAndDelete({ _id, session, expires: { $gt: now } })
      if (!found) return undefined
      const sealed = found.sealed.buffer.subarray(0, found.sealed.position)
      return crypto.unseal(keyOf(token), sealed, _id).toString('utf8')
    },
  }
}
