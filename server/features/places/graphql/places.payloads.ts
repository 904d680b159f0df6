import { Field, ObjectType } from 'type-graphql'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'

@ObjectType()
abstract class PersonPayload {
  @Field(() => PersonType, { nullable: true, description: 'The person as they are now' })
  person?: Account | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of updateProfile' })
export class UpdateProfilePayload {
  @Field(() => PersonType, { nullable: true, description: 'The viewer as they are now' })
  viewer?: Account | undefined

  @Field(() => [UserError], { description: 'Why it was refused, all mistakes at once; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of confirmIdentity' })
export class ConfirmIdentityPayload extends PersonPayload {}

@ObjectType({ description: 'Result of grantRole' })
export class GrantRolePayload extends PersonPayload {}

@ObjectType({ description: 'Result of revokeRole' })
export class RevokeRolePayload extends PersonPayload {}
