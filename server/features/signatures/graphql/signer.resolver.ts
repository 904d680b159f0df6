import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Petition } from '#domain/petitions/petition.ts'
import { namedModes } from '#domain/rules/shown-name.ts'
import type { NameMode } from '#domain/rules/book.ts'
import { nameModeFor } from '#domain/signatures/sign.ts'
import { PetitionType, withId, type Petitions } from '#server/features/petitions/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ChangeSignatureName } from '../use-cases/change-name.ts'
import type { CountSigners, ListSigners, Signer } from '../use-cases/list-signers.ts'
import { ChangeSignatureNamePayload } from './signature.type.ts'
import { ChangeSignatureNameInput, NameModeEnum, SignerConnection } from './signer.type.ts'

interface Acts {
  readonly listSigners: ListSigners
  readonly countSigners: CountSigners
  readonly changeSignatureName: ChangeSignatureName
  readonly bookOf: Petitions['bookOf']
}

@Resolver(() => PetitionType)
export class SignerResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @FieldResolver(() => SignerConnection, {
    description: 'Who signed and chose to be seen, in an order that says nothing about when',
  })
  async signers(@Root() petition: Petition, @Args(() => PageArgs) args: PageArgs): Promise<Connection<Signer>> {
    const page = pageRequest(args)
    const found = isSignedHere(petition) ? await this.acts.listSigners(petition, page) : []
    return connection(page, found, ({ position }) => [position])
  }

  @FieldResolver(() => SafeInt, { description: 'How many of its signers show their name; a few seconds old at most' })
  shownSignerCount(@Root() petition: Petition): Promise<number> | number {
    return isSignedHere(petition) ? this.acts.countSigners(petition.id) : 0
  }

  @FieldResolver(() => NameModeEnum, {
    nullable: true,
    description: 'How a signer is seen who wants to be; null where the rule book shows nobody',
  })
  signerNameMode(@Root() petition: Petition): NameMode | null {
    if (!isSignedHere(petition)) return null
    const mode = nameModeFor(this.acts.bookOf(petition), true)
    return (namedModes as readonly NameMode[]).includes(mode) ? mode : null
  }

  @Access('person')
  @Mutation(() => ChangeSignatureNamePayload, { description: 'Shows or hides the viewer’s name among the signers' })
  async changeSignatureName(
    @Arg('input', () => ChangeSignatureNameInput, { description: 'Where, and whether' })
    input: ChangeSignatureNameInput,
    @Ctx() { actor }: Context,
  ): Promise<ChangeSignatureNamePayload> {
    const result = await withId(input, (petitionId) => this.acts.changeSignatureName(actor, { ...input, petitionId }))
    return { signature: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }
}

function isSignedHere({ rules, origin }: Petition): boolean {
  return rules !== null && origin === null
}
