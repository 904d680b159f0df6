import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Assurance } from '#domain/kernel/actor.ts'
import type { Objection, ObjectionState } from '#domain/signatures/objection.ts'
import type { RemovalEffect } from '#domain/signatures/removal-effect.ts'
import type { Removal, RemovalConditions, RemovalKind, RemovalState } from '#domain/signatures/removal.ts'
import { AssuranceEnum } from '#server/features/identity/index.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'

// Long because it lists many fields, each with its description.

const RemovalKindEnum = {
  REMOVAL: 'removal',
  RESTORATION: 'restoration',
} as const satisfies Record<string, RemovalKind>

registerEnumType(RemovalKindEnum, {
  name: 'RemovalKind',
  description: 'In which direction the count is changed',
  valuesConfig: {
    REMOVAL: { description: 'Signatures are taken out of the count' },
    RESTORATION: { description: 'A removal is taken back' },
  },
})

export const RemovalStateEnum = {
  PROPOSED: 'proposed',
  REFUSED: 'refused',
  RUNNING: 'running',
  CANCELLED: 'cancelled',
  DONE: 'done',
} as const satisfies Record<string, RemovalState>

registerEnumType(RemovalStateEnum, {
  name: 'RemovalState',
  description: 'How far a removal is',
  valuesConfig: {
    PROPOSED: { description: 'Waits for the consent of another moderator' },
    REFUSED: { description: 'Another moderator said no; nothing was changed' },
    RUNNING: { description: 'Is being carried out' },
    CANCELLED: { description: 'Taken back or stopped; what was changed until then stays changed' },
    DONE: { description: 'Carried out' },
  },
})

const ObjectionStateEnum = {
  OPEN: 'open',
  UPHELD: 'upheld',
  DISMISSED: 'dismissed',
} as const satisfies Record<string, ObjectionState>

registerEnumType(ObjectionStateEnum, {
  name: 'ObjectionState',
  description: 'What became of an objection',
  valuesConfig: {
    OPEN: { description: 'Waits for a moderator' },
    UPHELD: { description: 'The signature counts again' },
    DISMISSED: { description: 'The signature stays removed' },
  },
})

@ObjectType('RemovalConditions', { description: 'Which signatures were meant: those that meet all of these' })
export class RemovalConditionsType implements Omit<RemovalConditions, 'areas' | 'refs'> {
  @Field(() => DateTime, { nullable: true, description: 'Accepted at this moment or later' })
  from: Date | null

  @Field(() => DateTime, { description: 'Accepted before this moment' })
  until: Date

  @AtMost(5)
  @Field(() => [AssuranceEnum], { description: 'Identified so; empty for any way' })
  assurances: readonly Assurance[]

  @Field(() => Int, { nullable: true, description: 'The account was opened at most so many minutes before' })
  accountMinutes: number | null
}

@ObjectType('Removal', {
  description: 'Signatures that moderators took out of the count together, or returned to it: a line of the public log',
})
export class RemovalType implements Pick<Removal, 'kind' | 'state' | 'text' | 'startedAt' | 'endedAt' | 'done'> {
  @Field(() => ID, { description: 'Its id: the batch of its entries in the ledger' })
  id: Removal['id']

  @Field(() => RemovalKindEnum, { description: 'Removed or returned' })
  kind: RemovalKind

  @Field(() => RemovalStateEnum, { description: 'Running, done, or stopped on the way' })
  state: RemovalState

  @Field(() => SafeInt, { name: 'signatures', description: 'Signatures changed so far' })
  done: number

  @Field(() => String, { description: 'What the moderators wrote, for everybody' })
  text: string

  @Field(() => DateTime, { nullable: true, description: 'When another moderator consented and it began' })
  startedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended' })
  endedAt: Date | null

  @Field(() => ID, { nullable: true, description: 'The removal that this takes back' })
  undoes: Removal['undoes']
}

export const RemovalConnection = ConnectionOf(() => RemovalType, 'Removal')

@ObjectType({ description: 'How a threshold stands before and after a change' })
class ThresholdEffect {
  @Field(() => ID, { description: 'The threshold' })
  id: string

  @Field(() => Boolean, { description: 'Reached now' })
  metBefore: boolean

  @Field(() => Boolean, { description: 'Reached afterwards' })
  metAfter: boolean
}

@ObjectType('RemovalEffect', { description: 'What a removal would change' })
export class RemovalEffectType implements RemovalEffect {
  @Field(() => SafeInt, { description: 'Signatures that are meant' })
  matching: number

  @Field(() => SafeInt, { description: 'Signatures counted now' })
  before: number

  @Field(() => SafeInt, { description: 'Signatures counted afterwards' })
  after: number

  @AtMost(5)
  @Field(() => [ThresholdEffect], { description: 'Each threshold, in the order of the petition' })
  tracks: readonly ThresholdEffect[]
}

@ObjectType('RemovalRequest', { description: 'A removal as the moderators of its place work on it' })
export class RemovalRequestType implements Pick<
  Removal,
  'kind' | 'state' | 'text' | 'expected' | 'done' | 'stopping' | 'startedAt' | 'endedAt' | 'undoes'
> {
  @Field(() => ID, { description: 'Its id' })
  id: Removal['id']

  @Field(() => RemovalKindEnum, { description: 'Remove or return' })
  kind: RemovalKind

  @Field(() => RemovalStateEnum, { description: 'How far it is' })
  state: RemovalState

  @Field(() => String, { description: 'Words for everybody' })
  text: string

  @Field(() => SafeInt, { description: 'Signatures that it was about when it was proposed' })
  expected: number

  @Field(() => SafeInt, { description: 'Signatures changed so far' })
  done: number

  @Field(() => Boolean, { description: 'Somebody asked the job to stop' })
  stopping: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it began' })
  startedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended' })
  endedAt: Date | null

  @Field(() => ID, { nullable: true, description: 'The removal that this takes back' })
  undoes: Removal['undoes']
}

export const RemovalRequestConnection = ConnectionOf(() => RemovalRequestType, 'RemovalRequest')

@ObjectType('RemovalObjection', { description: 'A signer says that the removal of their signature was wrong' })
export class RemovalObjectionType implements Pick<Objection, 'text' | 'at' | 'state' | 'answer'> {
  @Field(() => ID, { description: 'Its id' })
  id: Objection['id']

  @Field(() => String, { description: 'In the signer’s words' })
  text: string

  @Field(() => DateTime, { description: 'When it came' })
  at: Date

  @Field(() => ObjectionStateEnum, { description: 'What became of it' })
  state: ObjectionState

  @Field(() => String, { nullable: true, description: 'What the moderator answered' })
  answer: string | null
}

export const RemovalObjectionConnection = ConnectionOf(() => RemovalObjectionType, 'RemovalObjection')

@ObjectType({ description: 'What waits for the moderators of the viewer’s places' })
export class RemovalsWaitingType {
  @Field(() => Int, { description: 'Removals and restorations without consent, the viewer’s own included' })
  consents: number

  @Field(() => Int, { description: 'Objections without an answer' })
  objections: number
}
