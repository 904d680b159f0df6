import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { LegalHold, Petition } from '#domain/petitions/petition.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { Decision, decision, UserError, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { LiftLegalHold, SetLegalHold } from '../use-cases/hold-petition.ts'
import { PetitionIdInput } from './petition.inputs.ts'
import { withId } from './petition.mutations.ts'
import { PetitionType } from './petition.type.ts'

@ObjectType('LegalHold', { description: 'Why nothing of a petition may be destroyed for now' })
class LegalHoldType implements LegalHold {
  @Field(() => String, { description: 'In words, by whoever set it' })
  reason: string

  @Field(() => DateTime, { description: 'Since when' })
  since: Date
}

@InputType({ description: 'A legal hold' })
export class SetLegalHoldInput {
  @Field(() => ID, { description: 'The petition' })
  petitionId: PetitionId

  @Field(() => String, { description: 'Why, in public' })
  reason: string
}

@ObjectType({ description: 'Result of setting or lifting a legal hold' })
export class LegalHoldPayload {
  @Field(() => PetitionType, { nullable: true, description: 'The petition as it is now' })
  petition?: Petition | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

interface Acts {
  readonly setLegalHold: SetLegalHold
  readonly liftLegalHold: LiftLegalHold
  readonly mayHold: (actor: Context['actor'], petition: Petition) => boolean
}

@Resolver(() => PetitionType)
export class LegalHoldResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the list of its signers was destroyed; its log, heads and counts stay',
  })
  anonymisedAt(@Root() { anonymisedAt }: Petition): Date | null {
    return anonymisedAt ?? null
  }

  @FieldResolver(() => LegalHoldType, { nullable: true, description: 'Why the list of its signers is kept for now' })
  legalHold(@Root() { legalHold }: Petition): LegalHold | null {
    return legalHold ?? null
  }

  @FieldResolver(() => Decision, { description: 'May the viewer set or lift a legal hold' })
  viewerCanHold(@Root() petition: Petition, @Ctx() { actor }: Context): Decision {
    const may = this.acts.mayHold(actor, petition) && petition.publishedAt !== null && !petition.anonymisedAt
    return decision(may ? { ok: true, value: true } : refuse({ code: 'FORBIDDEN' }))
  }

  @Access(['administrator', 'operator'])
  @Mutation(() => LegalHoldPayload, {
    description: 'Keeps the list of signers from being destroyed, for a public reason',
  })
  async setLegalHold(
    @Arg('input', () => SetLegalHoldInput, { description: 'Which, and why' }) input: SetLegalHoldInput,
    @Ctx() { actor }: Context,
  ): Promise<LegalHoldPayload> {
    return payload(await withId(input, (petitionId) => this.acts.setLegalHold(actor, { ...input, petitionId })))
  }

  @Access(['administrator', 'operator'])
  @Mutation(() => LegalHoldPayload, { description: 'Ends a legal hold' })
  async liftLegalHold(
    @Arg('input', () => PetitionIdInput, { description: 'Which' }) input: PetitionIdInput,
    @Ctx() { actor }: Context,
  ): Promise<LegalHoldPayload> {
    return payload(await withId(input, (petitionId) => this.acts.liftLegalHold(actor, { petitionId })))
  }
}

function payload(result: Result<Petition, Refusal>): LegalHoldPayload {
  // Codes of ours: the use-case gives no others.
  const errors = userErrors(result as Parameters<typeof userErrors>[0])
  return { petition: result.ok ? result.value : undefined, userErrors: errors }
}
