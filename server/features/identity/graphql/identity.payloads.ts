import { Field, ObjectType } from 'type-graphql'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import type { Account } from '#domain/identity/person.ts'
import { PersonType } from './person.type.ts'

@ObjectType()
abstract class Payload {
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType()
abstract class ViewerPayload extends Payload {
  @Field(() => PersonType, { nullable: true, description: 'Who is signed in now' })
  viewer?: Account | undefined
}

@ObjectType({ description: 'Result of requestSignInCode: the same whether the address has an account or not' })
export class RequestSignInCodePayload extends Payload {
  @Field(() => Boolean, { description: 'A letter is on its way' })
  sent: boolean
}

@ObjectType({ description: 'Result of signing in' })
export class SignInPayload extends ViewerPayload {}

@ObjectType({ description: 'Result of signOut' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { description: 'The session is over' })
  signedOut: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'Where to go, so that the site that identified the person forgets them as well; null when there is none',
  })
  continueAt?: string | undefined
}

@ObjectType({ description: 'Result of setPassword' })
export class SetPasswordPayload extends ViewerPayload {}

@ObjectType({ description: 'Result of requestErasureCode' })
export class RequestErasureCodePayload extends Payload {
  @Field(() => Boolean, { description: 'A letter is on its way' })
  sent: boolean
}

@ObjectType({ description: 'Result of eraseAccount' })
export class EraseAccountPayload extends Payload {
  @Field(() => Boolean, {
    description: 'The account is gone, and everything that named the person goes within minutes',
  })
  erased: boolean
}
