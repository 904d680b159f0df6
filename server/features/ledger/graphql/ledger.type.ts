import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { HeadCounts } from '#domain/ledger/head.ts'
import type { GrowthDay } from '#domain/ledger/tally.ts'
import type { SignatureEventType } from '#domain/signatures/signature.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { DateTime, LocalDate, SafeInt } from '#server/platform/graphql/scalars.ts'

const LeafTypeEnum = {
  COUNTED: 'counted',
  WITHDRAWN: 'withdrawn',
  INVALIDATED: 'invalidated',
  RESTORED: 'restored',
  SUPERSEDED: 'superseded',
} as const satisfies Record<string, SignatureEventType>

registerEnumType(LeafTypeEnum, {
  name: 'LeafType',
  description: 'What an entry of the public log says happened to a signature',
  valuesConfig: {
    COUNTED: { description: 'It was given' },
    WITHDRAWN: { description: 'Its signer took it back' },
    INVALIDATED: { description: 'Moderators took it out of the count' },
    RESTORED: { description: 'Moderators returned it to the count' },
    SUPERSEDED: { description: 'A newer one of the same person took its place' },
  },
})

@ObjectType('LedgerCounts', { description: 'The count that a head signs, and the entries of each type behind it' })
export class LedgerCountsType implements HeadCounts {
  @Field(() => SafeInt, { description: 'Signatures that count' })
  total: number

  @Field(() => SafeInt, { description: 'Given' })
  counted: number

  @Field(() => SafeInt, { description: 'Taken back by their signers' })
  withdrawn: number

  @Field(() => SafeInt, { description: 'Taken out by moderators' })
  invalidated: number

  @Field(() => SafeInt, { description: 'Returned by moderators' })
  restored: number

  @Field(() => SafeInt, { description: 'Replaced by a newer one of the same person' })
  superseded: number
}

@ObjectType('Ledger', { description: 'The public log of a petition, as its newest head signs it' })
export class LedgerType {
  @Field(() => SafeInt, { description: 'Entries' })
  size: number

  @Field(() => String, { description: 'Root of the Merkle tree over them, base64url' })
  root: string

  @Field(() => DateTime, { description: 'When the head was signed' })
  at: Date

  @Field(() => String, { description: 'Id of the key that signed it' })
  keyId: string

  @Field(() => LedgerCountsType, { description: 'What they count' })
  counts: LedgerCountsType

  @Field(() => String, { description: 'The signed head, a JSON document to keep' })
  head: string

  @Field(() => Boolean, {
    description: 'Signing has ended and the log has come to rest; a later entry would be added in public',
  })
  isFinal: boolean
}

@ObjectType('GrowthDay', { description: 'One day of a petition: what was added, what was taken away' })
export class GrowthDayType implements GrowthDay {
  @Field(() => LocalDate, { description: 'Legal day of its rule book' })
  day: string

  @Field(() => SafeInt, { description: 'Signed, or returned to the count' })
  added: number

  @Field(() => SafeInt, { description: 'Taken back by their signers' })
  withdrawn: number

  @Field(() => SafeInt, { description: 'Taken out or replaced' })
  removed: number

  @Field(() => SafeInt, { description: 'The count at the end of the day' })
  total: number
}

@ObjectType('LedgerEntry', { description: 'An entry of the public log; it names nobody' })
export class LedgerEntryType {
  @Field(() => SafeInt, { description: 'Its number' })
  seq: number

  @Field(() => LeafTypeEnum, { description: 'What happened' })
  type: SignatureEventType

  @Field(() => DateTime, { description: 'Minute in which it was accepted' })
  minute: Date
}

@ObjectType('ReceiptFinding', { description: 'What the public log says to the code of a receipt' })
export class ReceiptFindingType {
  @Field(() => PetitionType, { description: 'Whose log' })
  petition: PetitionType

  @Field(() => LedgerEntryType, {
    nullable: true,
    description: 'The entry with that number; null when there is none yet',
  })
  entry?: LedgerEntryType | undefined

  @Field(() => Boolean, { description: 'The entry is the one that the code means' })
  leafAgrees: boolean

  @Field(() => SafeInt, { description: 'Size of the log that the receipt was made for' })
  size: number

  @Field(() => Boolean, { description: 'The log of that size is the one that the code means' })
  rootAgrees: boolean

  @Field(() => DateTime, { nullable: true, description: 'When the first head over the entry was signed' })
  coveredAt?: Date | undefined
}
