import type { SomeReaction } from '#domain/deliberation/order/reaction-matrix.ts'
import type { ReactionValue } from '#domain/deliberation/reaction.ts'
import type { ContributionId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** Who thinks what of which argument. Nobody reads a list of names: not even we can make one. */
export interface ReactionStore {
  /** What this person thinks from now on, instead of what they thought before; once each by its key. */
  set(reaction: Reaction & { readonly personId: PersonId }): Promise<void>
  /** Takes it back. */
  clear(contributionId: ContributionId, personId: PersonId): Promise<void>
  ownOn(petitionId: PetitionId, personId: PersonId): Promise<ReadonlyMap<ContributionId, ReactionValue>>
  /** in no order; `person` tells apart and is worth nothing outside this petition */
  ofPetition(petitionId: PetitionId): Promise<SomeReaction[]>
  /** How `ofPetition` tells this person apart. */
  participantIn(petitionId: PetitionId, personId: PersonId): string
  /** What an erased person thought counts no more. Repeating it changes nothing. */
  forget(personId: PersonId): Promise<void>
}

export interface Reaction {
  readonly petitionId: PetitionId
  readonly contributionId: ContributionId
  readonly value: ReactionValue
  /** the account is older than the petition */
  readonly older: boolean
}

interface ReactionDocument extends Reaction {
  /** keyed hash of argument and person */
  readonly _id: string
  /** keyed hash of petition and person: what one person thinks of one petition, and of no other */
  readonly participant: string
}

const hash = { bsonType: 'string', pattern: '^[A-Za-z0-9_-]{43}$' } as const

export const reactionCollection: CollectionSpec = {
  name: 'reactions',
  schema: {
    bsonType: 'object',
    required: ['petitionId', 'contributionId', 'participant', 'value', 'older'],
    additionalProperties: false,
    properties: {
      _id: hash,
      participant: hash,
      petitionId: { bsonType: 'string', pattern: '^pet_' },
      contributionId: { bsonType: 'string', pattern: '^con_' },
      value: { enum: ['agree', 'disagree', 'pass'] },
      older: { bsonType: 'bool' },
    },
  },
  indexes: [{ key: { petitionId: 1, participant: 1 } }],
}

const reading = { maxTimeMS: 5_000 } as const

export function reactionStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): ReactionStore {
  const reactions = mongo.collection<ReactionDocument>(reactionCollection.name)
  const keyed = (label: string, id: string, personId: PersonId): string =>
    crypto.keyedHash(`deliberation/${label}`, `${id} ${personId}`).toString('base64url')
  const keyOf = (id: ContributionId, personId: PersonId): string => keyed('reaction', id, personId)
  const participantIn = (id: PetitionId, personId: PersonId): string => keyed('participant', id, personId)

  return {
    participantIn,
    async set({ personId, ...reaction }) {
      const participant = participantIn(reaction.petitionId, personId)
      const _id = keyOf(reaction.contributionId, personId)
      await reactions.replaceOne({ _id }, { ...reaction, participant }, { upsert: true })
    },
    async clear(contributionId, personId) {
      await reactions.deleteOne({ _id: keyOf(contributionId, personId) })
    },
    async ownOn(petitionId, personId) {
      const participant = participantIn(petitionId, personId)
      const found = await reactions.find({ petitionId, participant }, reading).toArray()
      return new Map(found.map(({ contributionId, value }) => [contributionId, value]))
    },
    async ofPetition(petitionId) {
      const projection = { _id: 0, participant: 1, contributionId: 1, value: 1, older: 1 } as const
      const found = await reactions.find({ petitionId }, { ...reading, projection }).toArray()
      return found.map(({ participant, contributionId, value, older }) => ({
        ...{ person: participant, argumentId: contributionId, value, older },
      }))
    },
    async forget(personId) {
      // Nothing leads from a person to what they thought: every petition that anybody reacted to is asked.
      for (const petitionId of await reactions.distinct('petitionId'))
        await reactions.deleteMany({ petitionId, participant: participantIn(petitionId, personId) })
    },
  }
}
