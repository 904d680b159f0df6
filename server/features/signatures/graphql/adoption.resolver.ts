import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import {
  CoAuthorPayload,
  PetitionIdInput,
  PetitionType,
  withId,
  type Petitions,
} from '#server/features/petitions/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { SignatureLoads } from './signature.resolver.ts'

interface Loads extends Pick<SignatureLoads, 'own'> {
  readonly petitions: BatchLoad<PetitionId, Petition>
}

/** T19: a signer takes on a petition that lost its author. */
@Resolver(() => PetitionType)
export class AdoptionResolver {
  private readonly petitions: Pick<Petitions, 'adoptPetition'>
  private readonly loads: Loads
  constructor(petitions: Pick<Petitions, 'adoptPetition'>, loads: Loads) {
    this.petitions = petitions
    this.loads = loads
  }

  @Access('person')
  @Mutation(() => CoAuthorPayload, { description: 'Takes on a petition that lost its author; for those who signed it' })
  async adoptPetition(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() context: Context,
  ): Promise<CoAuthorPayload> {
    const result = await withId(input, async (petitionId) => {
      const petition = await context.load(this.loads.petitions, petitionId)
      const hasSigned = isCounted(await context.load(this.loads.own, petition))
      return this.petitions.adoptPetition(context.actor, { petitionId, hasSigned })
    })
    return { petition: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }

  @FieldResolver(() => Boolean, { description: 'It lost its author, and the viewer, who signed it, may take it on' })
  async viewerMayAdopt(@Root() petition: Petition, @Ctx() context: Context): Promise<boolean> {
    if (petition.orphanedAt === null || context.actor.kind !== 'person') return false
    return isCounted(await context.load(this.loads.own, petition))
  }
}

function isCounted(signature: Signature | undefined): boolean {
  return signature?.state === 'counted'
}
