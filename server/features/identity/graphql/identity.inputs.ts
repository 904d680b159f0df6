import { Field, InputType } from 'type-graphql'
import type { Locale } from '#domain/kernel/localized.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'

@InputType({ description: 'Where a one-time code is sent' })
export class RequestSignInCodeInput {
  @Field(() => String, { description: 'E-mail address; an unknown one signs up' })
  email: string

  @Field(() => LocaleEnum, { nullable: true, description: 'Language of the letter; else that of the page' })
  locale?: Locale | null
}

@InputType({ description: 'A one-time code, back from the letter' })
export class SignInWithCodeInput {
  @Field(() => String, { description: 'E-mail address that the code was sent to' })
  email: string

  @Field(() => String, { description: 'Six digits' })
  code: string
}

@InputType({ description: 'An address and its password' })
export class SignInWithPasswordInput {
  @Field(() => String, { description: 'E-mail address of the account' })
  email: string

  @Field(() => String, { description: 'Password of the account' })
  password: string
}

@InputType({ description: 'Erases the account of the viewer, for ever' })
export class EraseAccountInput {
  @Field(() => String, { description: 'Six digits, from the letter that requestErasureCode sent' })
  code: string
}

@InputType({ description: 'A new password' })
export class SetPasswordInput {
  @Field(() => String, { nullable: true, description: 'The password until now; required when there is one' })
  currentPassword?: string | null

  @Field(() => String, { description: 'The new one: at least ten characters' })
  password: string
}
