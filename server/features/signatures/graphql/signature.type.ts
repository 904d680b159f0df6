import { Field, InputType, ObjectType, registerEnumType, ID } from 'type-graphql'
import type { Signature, SignatureState } from '#domain/signatures/signature.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'

const SignatureStateEnum = {
  COUNTED: 'counted',
  WITHDRAWN: 'withdrawn',
  INVALIDATED: 'invalidated',
} as const satisfies Record<string, SignatureState>

registerEnumType(SignatureStateEnum, {
  name: 'SignatureState',
  description: 'What became of a signature',
  valuesConfig: {
    COUNTED: { description: 'It counts' },
    WITHDRAWN: { description: 'The signer took it back' },
    INVALIDATED: { description: 'Moderators removed it, with a public reason' },
  },
})

@ObjectType('Signature', { description: 'The viewer’s own signature; nobody else sees it' })
export class SignatureType implements Pick<Signature, 'state' | 'ref'> {
  @Field(() => ID, { name: 'id', description: 'Names this signature and nothing about who signed' })
  ref: string

  @Field(() => SignatureStateEnum, { description: 'Whether it counts' })
  state: SignatureState
}

export const SignatureConnection = ConnectionOf(() => SignatureType, 'Signature')

@InputType({ description: 'A signature to give' })
export class SignPetitionInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string

  @Field(() => Boolean, { nullable: true, description: 'Show my name among the signers' })
  showName?: boolean | null

  @Field(() => String, { nullable: true, description: 'Of the link that its author gave to sponsors' })
  key?: string | null
}

@InputType({ description: 'A signature to take back' })
export class WithdrawSignatureInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { nullable: true, description: 'Of the link that its author gave to sponsors' })
  key?: string | null
}

@ObjectType()
export abstract class SignaturePayload {
  /** as it was asked for */
  petitionId: string
  key?: string | null | undefined

  @Field(() => SignatureType, { nullable: true, description: 'The signature as it is now' })
  signature?: Signature | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of signPetition' })
export class SignPetitionPayload extends SignaturePayload {}

@ObjectType({ description: 'Result of changeSignatureName' })
export class ChangeSignatureNamePayload {
  @Field(() => SignatureType, { nullable: true, description: 'The signature as it is now' })
  signature?: Signature | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of withdrawSignature' })
export class WithdrawSignaturePayload extends SignaturePayload {}
