import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Flag } from '#domain/signatures/flags.ts'
import type { Watch } from '#domain/signatures/sighting.ts'
import { TerritoryType } from '#server/features/places/index.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'

const FlagKindEnum = {
  BURST: 'burst',
  NEW_ACCOUNTS: 'new_accounts',
  DUPLICATES: 'duplicates',
} as const satisfies Record<string, Flag['kind']>

registerEnumType(FlagKindEnum, {
  name: 'SignatureFlagKind',
  description: 'Why somebody should look at signatures; none of them is a proof',
  valuesConfig: {
    BURST: { description: 'Far more a minute than in the petition’s own recent rhythm' },
    NEW_ACCOUNTS: { description: 'An hour in which nearly all opened their accounts right before' },
    DUPLICATES: { description: 'Accounts that look like one person: same birthday, names that sound alike' },
  },
})

@ObjectType({ description: 'Something about the signatures of a petition that a moderator should look at' })
export class SignatureFlag {
  @Field(() => FlagKindEnum, { description: 'What was seen' })
  kind: Flag['kind']

  @Field(() => DateTime, { description: 'From this moment' })
  from: Date

  @Field(() => DateTime, { description: 'Until before this moment' })
  until: Date

  @Field(() => SafeInt, { description: 'Signatures that it is about' })
  count: number

  @Field(() => SafeInt, { nullable: true, description: 'Of a burst: signatures in its busiest minute' })
  peak?: number

  @Field(() => SafeInt, { nullable: true, description: 'Of new accounts: all signatures of that hour' })
  of?: number

  @Field(() => SafeInt, { nullable: true, description: 'Of duplicates: groups of accounts that look alike' })
  groups?: number
}

@ObjectType({ description: 'Signatures of one hour that count' })
export class SignatureHour {
  @Field(() => DateTime, { description: 'Its beginning' })
  at: Date

  @Field(() => SafeInt, { description: 'Signatures' })
  count: number

  @Field(() => SafeInt, { description: 'Of these, from accounts opened within the hour before' })
  newAccounts: number
}

@ObjectType({ description: 'Signatures of one area that count' })
export class SignatureArea {
  @Field(() => TerritoryType, { description: 'The area, as the ledger publishes it' })
  territory: TerritoryType

  @Field(() => SafeInt, { description: 'Signatures' })
  count: number
}

@ObjectType('SignatureWatch', { description: 'How a petition is signed, for staff; it names nobody' })
export class SignatureWatchType implements Pick<Watch, 'checkedAt' | 'signatures'> {
  @Field(() => DateTime, { description: 'When it was looked at' })
  checkedAt: Date

  @Field(() => SafeInt, { description: 'Signatures that counted then' })
  signatures: number
}

export const SignatureWatchConnection = ConnectionOf(() => SignatureWatchType, 'SignatureWatch')
