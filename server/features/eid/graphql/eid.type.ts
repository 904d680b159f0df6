import { Field, ObjectType } from 'type-graphql'
import type { ProvenAssurance } from '#domain/identity/proven-identity.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { AssuranceEnum } from '#server/features/identity/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate } from '#server/platform/graphql/scalars.ts'

@ObjectType('IdentityProvider', { description: 'Another site that people can sign in with by their digital identity' })
export class IdentityProviderType {
  @Field(() => String, { description: 'Stands in addresses: demo-eid' })
  id: string

  @Field(() => LocalizedText, { description: 'Its name' })
  title: Localized

  @Field(() => AssuranceEnum, { description: 'The strongest that it can prove' })
  strongest: ProvenAssurance
}

@ObjectType('LinkedIdentity', { description: 'That a provider said who the owner of an account is' })
export class LinkedIdentityType {
  @Field(() => IdentityProviderType, { description: 'Who said it' })
  provider: IdentityProviderType

  @Field(() => AssuranceEnum, { description: 'The strongest way it ever did' })
  assurance: ProvenAssurance

  @Field(() => DateTime, { description: 'The first time' })
  firstAt: Date

  @Field(() => DateTime, { description: 'The last time' })
  lastAt: Date
}

@ObjectType('PendingIdentity', {
  description: 'What a provider said a moment ago in this browser, while no account has it',
})
export class PendingIdentityType {
  @Field(() => IdentityProviderType, { description: 'Who said it' })
  provider: IdentityProviderType

  @Field(() => String, { description: 'Name' })
  name: string

  @Field(() => LocalDate, { description: 'Date of birth' })
  birthDate: string
}

@ObjectType('OwnIdentity', { description: 'How surely the viewer is known, and what they can do about it' })
export class OwnIdentityType {
  @AtMost(20)
  @Field(() => [LinkedIdentityType], { description: 'Who said who they are; the first of them first' })
  links: readonly LinkedIdentityType[]

  @Field(() => PendingIdentityType, { nullable: true, description: 'What waits to be connected to their account' })
  pending?: PendingIdentityType | undefined

  @Field(() => Boolean, { description: 'Before connecting they must sign in once more' })
  mustSignInAgain: boolean
}
