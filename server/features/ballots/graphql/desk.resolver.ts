import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { Decision, UserError, decision, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { MeetCitizen } from '../use-cases/meet-citizen.ts'
import { withId } from './voting.resolver.ts'

@InputType({ description: 'A citizen who came to a desk' })
export class MeetCitizenInput {
  @Field(() => ID, { description: 'The campaign' })
  campaignId: string

  @Field(() => String, { nullable: true, description: 'Address of the citizen’s account' })
  email?: string | null

  @Field(() => String, { nullable: true, description: 'The citizen’s personal number, in its place' })
  nationalId?: string | null
}

@ObjectType('CitizenEnvelope', { description: 'Whether a citizen can vote at the desk in one envelope' })
class CitizenEnvelopeType {
  @Field(() => String, { description: 'The envelope: `district:saygaq`' })
  envelopeId: string

  @Field(() => Decision, { description: 'Would a ballot of theirs be taken now' })
  canVote: Decision
}

@ObjectType('CitizenAtDesk', { description: 'Who stands at the desk, as far as the operator has to know' })
class CitizenAtDeskType {
  @Field(() => String, { nullable: true, description: 'To be compared with the document' })
  name: string | null

  @AtMost(100)
  @Field(() => [CitizenEnvelopeType], { description: 'Where their home gives them a voice, or might' })
  envelopes: readonly CitizenEnvelopeType[]
}

@ObjectType({ description: 'Result of meetCitizen' })
export class MeetCitizenPayload {
  @Field(() => CitizenAtDeskType, { nullable: true, description: 'The citizen' })
  citizen: CitizenAtDeskType | null

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@Resolver()
export class DeskResolver {
  private readonly meet: MeetCitizen
  constructor(meet: MeetCitizen) {
    this.meet = meet
  }

  /** A mutation although it changes nothing: a personal number must not stand in an address, nor in a cache. */
  @Access(['operator'])
  @Limited({ points: 120, windowSeconds: 3_600 })
  @Mutation(() => MeetCitizenPayload, {
    description: 'Finds a citizen who came to a desk with a document, and says where they can vote',
  })
  async meetCitizen(
    @Arg('input', () => MeetCitizenInput, { description: 'The citizen' }) input: MeetCitizenInput,
    @Ctx() { actor, session }: Context,
  ): Promise<MeetCitizenPayload> {
    session.leaveNoTrace()
    const met = await withId(input, (campaignId) => this.meet(actor, { ...input, campaignId }))
    if (!met.ok) return { citizen: null, userErrors: userErrors(met) }
    const { name, envelopes } = met.value
    const shown = envelopes.map(({ envelopeId, mayVote }) => ({ envelopeId, canVote: decision(mayVote) }))
    return { citizen: { name, envelopes: shown }, userErrors: [] }
  }
}
