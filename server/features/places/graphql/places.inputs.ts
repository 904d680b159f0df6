import { Field, ID, InputType } from 'type-graphql'
import type { Role } from '#domain/kernel/actor.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { RoleEnum } from '#server/features/identity/index.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { LocalDate } from '#server/platform/graphql/scalars.ts'

@InputType({ description: 'What a person says of themselves; what is absent stays as it is' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'Name as in the documents' })
  name?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Date of birth' })
  birthDate?: string | null

  @Field(() => ID, { nullable: true, description: 'Where they live' })
  territoryId?: string | null

  @Field(() => LocaleEnum, { nullable: true, description: 'Language of pages and letters' })
  language?: Locale | null
}

@InputType({ description: 'What an operator reads in the document that a person shows at the desk' })
export class ConfirmIdentityInput {
  @Field(() => String, { description: 'E-mail address of the account' })
  email: string

  @Field(() => String, { description: 'Individual identification number; kept only as a keyed hash' })
  nationalId: string

  @Field(() => String, { description: 'Name' })
  name: string

  @Field(() => LocalDate, { description: 'Date of birth' })
  birthDate: string

  @Field(() => ID, { description: 'Where the person is registered' })
  territoryId: string
}

@InputType({ description: 'A role to give' })
export class GrantRoleInput {
  @Field(() => ID, { description: 'To whom' })
  personId: string

  @Field(() => RoleEnum, { description: 'Which' })
  role: Role

  @Field(() => ID, { nullable: true, description: 'Where it holds, with all below; not for officials' })
  territoryId?: string | null

  @Field(() => ID, { nullable: true, description: 'The body that an official answers for' })
  bodyId?: string | null
}

@InputType({ description: 'A role to take' })
export class RevokeRoleInput {
  @Field(() => ID, { description: 'From whom' })
  personId: string

  @Field(() => RoleEnum, { description: 'Which' })
  role: Role

  @Field(() => ID, { nullable: true, description: 'Where it held; not for officials' })
  territoryId?: string | null

  @Field(() => ID, { nullable: true, description: 'The body that an official answered for' })
  bodyId?: string | null
}
