import type { Binary } from 'mongodb'
import { attemptLength } from '#domain/ballots/cast.ts'
import { letterKinds, type Letter, type LetterUse, type Voice } from '#domain/ballots/letter.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { keyOf } from './ballot.document.ts'
import { quietly } from './quietly.ts'

/** Letters on the choice side: the hash of a code beside the voices that it opens, and nobody's name. */
export interface LetterStore {
  insert(letters: readonly Letter[], batch: number): Promise<void>
  find(key: string): Promise<Letter | undefined>
  findBySerial(campaignId: CampaignId, serial: string): Promise<Letter | undefined>
  /** Whether a letter that is not void has this voice. */
  holdsVoice(nullifier: string): Promise<boolean>
  /**
   * Uses a voice of a letter, in one write: of many at once one does.
   * @returns the letter as it is then; undefined when it is void or was used
   */
  use(key: string, use: LetterUse): Promise<Letter | undefined>
  /**
   * Makes it void, unless it was used.
   * @returns false when there is none such
   */
  void(key: string): Promise<boolean>
  countByBatch(campaignId: CampaignId): Promise<readonly BatchCount[]>
  /** All of a campaign, after its vote: serial and voice side by side are a way to a person for who kept the list. */
  forget(campaignId: CampaignId): Promise<void>
}

export interface BatchCount {
  readonly batch: number
  readonly kind: Letter['kind']
  readonly letters: number
  readonly voided: number
}

interface LetterDocument extends Omit<Letter, 'key' | 'campaignId' | 'voices' | 'uses'> {
  readonly _id: Binary
  readonly campaign: CampaignId
  readonly batch: number
  readonly voices: readonly { readonly envelope: string; readonly nullifier: Binary }[]
  readonly uses: readonly { readonly nullifier: Binary; readonly attempt: string }[]
}

export const letterCollection: CollectionSpec = {
  name: 'letters',
  clustered: true,
  schema: {
    bsonType: 'object',
    required: ['_id', 'campaign', 'batch', 'serial', 'kind', 'voices', 'isVoid', 'uses'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'binData' },
      campaign: { bsonType: 'string', pattern: '^cmp_[0-9A-Z]{26}$' },
      batch: { bsonType: ['int', 'long'], minimum: 1 },
      serial: { bsonType: 'string' },
      kind: { enum: [...letterKinds] },
      voices: { bsonType: 'array', minItems: 1, items: { bsonType: 'object', required: ['envelope', 'nullifier'] } },
      isVoid: { bsonType: 'bool' },
      uses: {
        bsonType: 'array',
        items: {
          bsonType: 'object',
          required: ['nullifier', 'attempt'],
          properties: { attempt: { bsonType: 'string', minLength: attemptLength, maxLength: attemptLength } },
        },
      },
    },
  },
  check: { $eq: [{ $binarySize: '$_id' }, 32] },
  indexes: [
    { key: { campaign: 1, serial: 1 }, unique: true },
    { key: { campaign: 1, batch: 1 } },
    { key: { 'voices.nullifier': 1 } },
  ],
}

const reading = { maxTimeMS: 5_000 } as const
const insertMax = 1_000

export function letterStore({ choice }: Pick<Platform, 'choice'>): LetterStore {
  const letters = choice.collection<LetterDocument>(letterCollection.name)
  const findOne = async (filter: Parameters<typeof letters.findOne>[0]): Promise<Letter | undefined> => {
    const found = await quietly(letters.findOne(filter ?? {}, reading))
    return found ? toLetter(found) : undefined
  }
  return {
    async insert(added, batch) {
      const documents = added.map((letter) => toDocument(letter, batch))
      for (let at = 0; at < documents.length; at += insertMax)
        await quietly(letters.insertMany(documents.slice(at, at + insertMax)))
    },
    find: (key) => findOne({ _id: keyOf(key) }),
    findBySerial: (campaign, serial) => findOne({ campaign, serial }),
    async holdsVoice(nullifier) {
      return (await findOne({ 'voices.nullifier': keyOf(nullifier), isVoid: false })) !== undefined
    },
    async use(key, { nullifier, attempt }) {
      const bytes = keyOf(nullifier)
      const filter = { _id: keyOf(key), isVoid: false, 'voices.nullifier': bytes, 'uses.nullifier': { $ne: bytes } }
      const change = { $push: { uses: { nullifier: bytes, attempt } } }
      // Not `findOneAndUpdate`: MongoDB keeps what that gives for a repetition, serial beside voice, where nobody forgets it.
      const { matchedCount } = await quietly(letters.updateOne(filter, change))
      return matchedCount === 1 ? findOne({ _id: keyOf(key) }) : undefined
    },
    async void(key) {
      const filter = { _id: keyOf(key), uses: { $size: 0 } }
      return (await quietly(letters.updateOne(filter, { $set: { isVoid: true } }))).matchedCount === 1
    },
    async countByBatch(campaign) {
      const counts = letters.aggregate<BatchCount>(
        [
          { $match: { campaign } },
          {
            $group: {
              _id: '$batch',
              kind: { $first: '$kind' },
              letters: { $sum: 1 },
              voided: { $sum: { $cond: ['$isVoid', 1, 0] } },
            },
          },
          { $sort: { _id: 1 } },
          { $project: { _id: 0, batch: '$_id', kind: 1, letters: 1, voided: 1 } },
        ],
        reading,
      )
      return quietly(counts.toArray())
    },
    async forget(campaign) {
      await quietly(letters.deleteMany({ campaign }))
    },
  }
}

function toDocument({ key, campaignId, voices, uses, ...rest }: Letter, batch: number): LetterDocument {
  return {
    ...{ ...rest, _id: keyOf(key), campaign: campaignId, batch },
    voices: voices.map(({ envelopeId, nullifier }) => ({ envelope: envelopeId, nullifier: keyOf(nullifier) })),
    uses: uses.map(({ nullifier, attempt }) => ({ nullifier: keyOf(nullifier), attempt })),
  }
}

function toLetter({ _id, campaign, batch: _batch, voices, uses, ...rest }: LetterDocument): Letter {
  return {
    ...{ ...rest, key: _id.toString('hex'), campaignId: campaign },
    voices: voices.map(({ envelope, nullifier }): Voice => ({
      envelopeId: envelope,
      nullifier: nullifier.toString('hex'),
    })),
    uses: uses.map(({ nullifier, attempt }) => ({ nullifier: nullifier.toString('hex'), attempt })),
  }
}
