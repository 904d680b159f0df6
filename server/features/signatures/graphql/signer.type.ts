import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { NameMode } from '#domain/rules/book.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import type { Signer } from '../use-cases/list-signers.ts'

export const NameModeEnum = {
  HIDDEN: 'hidden',
  PSEUDONYM: 'pseudonym',
  INITIALS: 'initials',
  FIRST_NAME_INITIAL: 'firstNameInitial',
  FULL: 'full',
} as const satisfies Record<string, NameMode>

registerEnumType(NameModeEnum, {
  name: 'NameMode',
  description: 'How much of a signer’s name is seen',
  valuesConfig: {
    HIDDEN: { description: 'Nothing' },
    PSEUDONYM: { description: 'A name that the signer made up' },
    INITIALS: { description: 'The first letters' },
    FIRST_NAME_INITIAL: { description: 'The first name and the first letter of the surname' },
    FULL: { description: 'The whole name' },
  },
})

@ObjectType('Signer', { description: 'Somebody who signed and chose to be seen' })
class SignerType implements Pick<Signer, 'name'> {
  @Field(() => String, { description: 'As much of the name as the rule book and the signer allow' })
  name: string
}

export const SignerConnection = ConnectionOf(() => SignerType, 'Signer')

@InputType({ description: 'Whether the name of the viewer is seen on a petition that they signed' })
export class ChangeSignatureNameInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: string

  @Field(() => Boolean, { description: 'Show my name among the signers' })
  showName: boolean
}
