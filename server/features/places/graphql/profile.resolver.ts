import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ConfirmIdentity } from '../use-cases/confirm-identity.ts'
import type { UpdateProfile } from '../use-cases/update-profile.ts'
import { ConfirmIdentityInput, UpdateProfileInput } from './places.inputs.ts'
import { ConfirmIdentityPayload, UpdateProfilePayload } from './places.payloads.ts'

interface Acts {
  readonly updateProfile: UpdateProfile
  readonly confirmIdentity: ConfirmIdentity
}

@Resolver()
export class ProfileResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Mutation(() => UpdateProfilePayload, {
    description: 'Changes what the viewer says of themselves; what an operator confirmed is changed at the desk',
  })
  async updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'What changes' }) input: UpdateProfileInput,
    @Ctx() { actor, session }: Context,
  ): Promise<UpdateProfilePayload> {
    if (actor.kind !== 'person') throw new Error('the gate lets only people through')
    const { name, birthDate, territoryId, language } = input
    const result = await this.acts.updateProfile(actor, {
      ...(name != null && { name }),
      ...(birthDate != null && { birthDate }),
      ...(territoryId != null && { territoryId }),
      ...(language != null && { language }),
    })
    if (result.ok) await session.refreshActor()
    return { viewer: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }

  @Access(['operator'])
  // An operator sees some people in a quarter of an hour, not hundreds of numbers.
  @Limited({ points: 30, windowSeconds: 15 * 60 })
  @Mutation(() => ConfirmIdentityPayload, {
    description: 'Confirms name, date of birth and residence of a person who shows a document at the desk',
  })
  async confirmIdentity(
    @Arg('input', () => ConfirmIdentityInput, { description: 'What the document says' }) input: ConfirmIdentityInput,
    @Ctx() { actor }: Context,
  ): Promise<ConfirmIdentityPayload> {
    const result = await this.acts.confirmIdentity(actor, input)
    return { person: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }
}
