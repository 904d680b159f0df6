import type { KeyObject } from 'node:crypto'
import { Binary, MongoServerError } from 'mongodb'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { quietly } from './quietly.ts'

/** The key of one campaign: handed on to name voices, never looked into. */
export type VoteKey = KeyObject

/** The key of a campaign, from which nullifiers come. It lies in neither database. */
export interface VoteKeys {
  /**
   * Made with the first use. Throws in a process whose folder lacks it, or has another one: it would give voters a second
   * nullifier, and with it a second voice.
   */
  keyFor(campaignId: CampaignId): Promise<VoteKey>
  /** The key where there is one. @returns undefined before anything needed it, and after it was destroyed */
  existingKey(campaignId: CampaignId): Promise<VoteKey | undefined>
  /** For ever: from then on nothing of this vote leads to a person. Again it does nothing. */
  destroy(campaignId: CampaignId): Promise<void>
}

interface MarkDocument {
  readonly _id: CampaignId
  /** keyed hash of nothing but its own name: tells one key from another, and nothing of either */
  readonly mark: Binary
}

export const voteKeyMarkCollection: CollectionSpec = {
  name: 'voteKeyMarks',
  schema: { bsonType: 'object', required: ['mark'], properties: { mark: { bsonType: 'binData' } } },
}

const duplicateKey = 11_000

export function voteKeys({ choice, crypto, ballotKeys }: Pick<Platform, 'choice' | 'crypto' | 'ballotKeys'>): VoteKeys {
  const marks = choice.collection<MarkDocument>(voteKeyMarkCollection.name)
  /** keys whose mark was compared; a key that was read anew is compared anew */
  const compared = new WeakSet<VoteKey>()

  async function demandSame(campaignId: CampaignId, key: VoteKey): Promise<VoteKey> {
    if (compared.has(key)) return key
    const mark = crypto.hmac(key, 'dauys/vote-key-mark/1')
    const kept = (await findMark(campaignId)) ?? (await keepMark(campaignId, mark))
    if (!crypto.equal(bytesOf(kept), mark)) throw new Error(otherFolder(campaignId))
    compared.add(key)
    return key
  }

  async function findMark(campaignId: CampaignId): Promise<Binary | undefined> {
    return (await quietly(marks.findOne({ _id: campaignId }, { maxTimeMS: 5_000 })))?.mark
  }

  /** Of two processes at once the first says which key it is. */
  async function keepMark(campaignId: CampaignId, mark: Buffer): Promise<Binary> {
    try {
      await marks.insertOne({ _id: campaignId, mark: new Binary(mark) })
    } catch (cause) {
      if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
    }
    const kept = await findMark(campaignId)
    if (!kept) throw new Error(`the mark of the key of ${campaignId} vanished`)
    return kept
  }

  return {
    async keyFor(campaignId) {
      const key = await ballotKeys.read(campaignId)
      if (key) return demandSame(campaignId, key)
      if (!(await findMark(campaignId))) return demandSame(campaignId, await ballotKeys.make(campaignId))
      // Somebody made one: a moment ago, or this folder is not theirs, or it was destroyed.
      const made = await ballotKeys.read(campaignId)
      if (made) return demandSame(campaignId, made)
      throw new Error(otherFolder(campaignId))
    },
    async existingKey(campaignId) {
      const key = await ballotKeys.read(campaignId)
      return key && demandSame(campaignId, key)
    },
    destroy: (campaignId) => ballotKeys.destroy(campaignId),
  }
}

function otherFolder(campaignId: CampaignId): string {
  return `BALLOT_KEY_DIR of this process does not hold the key of ${campaignId}; all processes share one folder`
}

function bytesOf(binary: Binary): Uint8Array {
  return binary.buffer.subarray(0, binary.position)
}
