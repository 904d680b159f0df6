import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { Assurance, Grant, Role } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate } from '#server/platform/graphql/scalars.ts'
import type { Account } from '#domain/identity/person.ts'

export const AssuranceEnum = {
  EMAIL: 'email',
  PHONE: 'phone',
  VERIFIED: 'verified',
  EID: 'eid',
  QES: 'qes',
} as const satisfies Record<string, Assurance>

registerEnumType(AssuranceEnum, {
  name: 'Assurance',
  description: 'How surely it is known who somebody is, weakest first',
  valuesConfig: {
    EMAIL: { description: 'An e-mail address is theirs; the rest is their own word' },
    PHONE: { description: 'A phone number is theirs; the rest is their own word' },
    VERIFIED: { description: 'An operator compared a document at the desk' },
    EID: { description: 'A digital identity of the state' },
    QES: { description: 'A qualified electronic signature' },
  },
})

export const RoleEnum = {
  MODERATOR: 'moderator',
  OFFICIAL: 'official',
  OPERATOR: 'operator',
  ANALYST: 'analyst',
  METHODOLOGIST: 'methodologist',
  ADMINISTRATOR: 'administrator',
} as const satisfies Record<string, Role>

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What members of staff are there for',
  valuesConfig: {
    MODERATOR: { description: 'Checks petitions before they are published' },
    OFFICIAL: { description: 'Answers for one public body' },
    OPERATOR: { description: 'Confirms identities at the desk' },
    ANALYST: { description: 'Sees the figures and flags of staff, decides nothing' },
    METHODOLOGIST: { description: 'Keeps rule books and reference data' },
    ADMINISTRATOR: { description: 'Gives and takes roles' },
  },
})

@ObjectType('RoleGrant', { description: 'A role and where it holds; nothing holds everywhere' })
export class RoleGrantType implements Grant {
  @Field(() => RoleEnum, { description: 'The role' })
  role: Role

  /** for `territory` and `body`, which places adds */
  territoryId?: TerritoryId
  bodyId?: BodyId
}

@ObjectType('Person', { description: 'An account, seen by the person and by the staff of their place' })
export class PersonType implements Account {
  @Field(() => ID, { description: 'Opaque: per_…' })
  id: PersonId

  @Field(() => String, { nullable: true, description: 'Name as in the documents' })
  name: string | null

  @Field(() => String, { description: 'Address that codes and letters go to' })
  email: string

  @Field(() => LocalDate, { nullable: true, description: 'Date of birth' })
  birthDate: string | null

  @Field(() => LocaleEnum, { description: 'Language of pages and letters' })
  language: Locale

  @Field(() => AssuranceEnum, { description: 'How surely it is known who this is' })
  assurance: Assurance

  @AtMost(10)
  @Field(() => [RoleGrantType], { name: 'roles', description: 'Roles with their bounds; empty for citizens' })
  grants: readonly RoleGrantType[]

  @Field(() => Boolean, { description: 'They can also sign in by password' })
  hasPassword: boolean

  @Field(() => DateTime, { description: 'When the account was opened' })
  createdAt: Date
}
