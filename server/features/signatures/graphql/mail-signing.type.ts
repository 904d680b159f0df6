import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { CivilStatus } from '#domain/rules/book.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocaleEnum } from '#server/platform/graphql/localized.ts'
import { DateTime, LocalDate as LocalDateScalar } from '#server/platform/graphql/scalars.ts'
import { Decision, UserError } from '#server/platform/graphql/user-errors.ts'
import { SignatureType } from './signature.type.ts'

// Long because it holds the small types and inputs of signing without an account.

const ConfirmationEnum = { LINK: 'link', CODE: 'code' } as const
export type Confirmation = (typeof ConfirmationEnum)[keyof typeof ConfirmationEnum]

registerEnumType(ConfirmationEnum, {
  name: 'SignatureConfirmation',
  description: 'How a mailbox confirms a signature',
  valuesConfig: {
    LINK: { description: 'By a link in a letter, and a button on its page' },
    CODE: { description: 'By a code in a letter' },
  },
})

const CivilStatusEnum = {
  CITIZEN: 'citizen',
  PERMANENT_RESIDENT: 'permanentResident',
  RESIDENT: 'resident',
} as const satisfies Record<string, CivilStatus>

registerEnumType(CivilStatusEnum, {
  name: 'CivilStatus',
  description: 'As what a rule book lets people sign',
  valuesConfig: {
    CITIZEN: { description: 'A citizen' },
    PERMANENT_RESIDENT: { description: 'Somebody with the right to stay' },
    RESIDENT: { description: 'Somebody who lives there' },
  },
})

@ObjectType('MailSigning', { description: 'How a petition is signed with a mailbox and a name, without an account' })
export class MailSigningType {
  @Field(() => ConfirmationEnum, { description: 'How the mailbox confirms' })
  confirmation: Confirmation

  @AtMost(3)
  @Field(() => [CivilStatusEnum], { description: 'One of these signers say they are; empty where nothing is asked' })
  declares: readonly CivilStatus[]

  @Field(() => Boolean, { description: 'Signers say where they live' })
  asksPlace: boolean

  @Field(() => Int, { description: 'How many people may sign with one mailbox' })
  namesPerMailbox: number

  @Field(() => Boolean, { description: 'A signature may be taken back at some time' })
  withdrawable: boolean
}

@ObjectType('SignatureRequest', { description: 'A signature that waits for its mailbox, to whoever has the link' })
export class SignatureRequestType {
  about: Petition

  @Field(() => String, { description: 'As whom somebody signs' })
  name: string

  @Field(() => String, { description: 'With which address' })
  email: string

  @Field(() => Boolean, { description: 'The link was used' })
  used: boolean

  @Field(() => DateTime, { description: 'The link serves until then' })
  expiresAt: Date

  @Field(() => Decision, { description: 'Would the button make it count now' })
  canConfirm: Decision
}

@ObjectType('LinkedSignature', { description: 'A signature given without an account, to whoever has its link' })
export class LinkedSignatureType {
  @Field(() => SignatureType, { description: 'The signature' })
  signature: Signature
}

@InputType({ description: 'A signature to give with a mailbox and a name' })
export class RequestSignatureInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition writes no second letter' })
  attempt: string

  @Field(() => String, { description: 'Address of the mailbox' })
  email: string

  @Field(() => String, { description: 'Name of the signer' })
  name: string

  @Field(() => LocaleEnum, { nullable: true, description: 'Of the letter; that of the reader if none is given' })
  locale?: Locale | null

  @Field(() => Boolean, { nullable: true, description: 'Show my name among the signers' })
  showName?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'I am one of those whom the rule book lets sign' })
  declared?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Where the signer lives' })
  territoryId?: string | null

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of birth, where the rule book has an age' })
  birthDate?: LocalDate | null

  @Field(() => String, { nullable: true, description: 'Of the link that its author gave to sponsors' })
  key?: string | null
}

@InputType({ description: 'A link of a letter' })
export class ConfirmSignatureInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'What the link holds' })
  token: string

  @Field(() => String, { description: 'Made by the client for this act: a repetition gives the first answer again' })
  attempt: string
}

@InputType({ description: 'A code of a letter' })
export class ConfirmSignatureByCodeInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: '`attempt` of the request' })
  request: string

  @Field(() => String, { description: 'The code' })
  code: string
}

@InputType({ description: 'The link to a signature' })
export class LinkedSignatureInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => String, { description: 'What the link holds' })
  link: string
}

@InputType({ description: 'Whether the name is seen' })
export class ChangeLinkedNameInput extends LinkedSignatureInput {
  @Field(() => Boolean, { description: 'Show my name among the signers' })
  showName: boolean
}

@ObjectType({ description: 'Result of an act that writes a letter, or erases' })
export class MailSigningPayload {
  @Field(() => Boolean, { description: 'It was accepted; what became of it stands in the letter' })
  done: boolean

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of a confirmation' })
export class ConfirmSignaturePayload {
  @Field(() => String, { nullable: true, description: 'The link to the signature' })
  link?: string | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of an act on a signature by its link' })
export class LinkedSignaturePayload {
  @Field(() => SignatureType, { nullable: true, description: 'The signature as it is now' })
  signature?: Signature | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}
