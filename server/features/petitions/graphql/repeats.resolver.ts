import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { ModerationCaseType, type KeptCase } from '#server/features/moderation/index.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { FindRepeats, FoundRepeat } from '../use-cases/find-repeats.ts'
import { similarMax } from '../use-cases/find-similar.ts'
import type { FindSimilarOfCase, SimilarOfCase } from '../use-cases/similar-of-case.ts'
import type { LoadPetitions } from './later-fields.ts'
import { PetitionType } from './petition.type.ts'

@ObjectType('PetitionRepeat', { description: 'A hint that a petition may repeat another; it decides nothing' })
class PetitionRepeatType {
  @Field(() => PetitionType, { description: 'The one that was there before' })
  petition: Petition

  @Field(() => Boolean, { description: 'Of the same author about the same topic' })
  byAuthor: boolean

  @Field(() => Boolean, { description: 'Nearly the same words' })
  byText: boolean
}

@ObjectType('SimilarToCase', { description: 'A petition that asks for something like it' })
class SimilarToCaseType {
  @Field(() => PetitionType, { description: 'The one that was there before' })
  petition: Petition

  @Field(() => Boolean, { description: 'It stood in the list that the author saw before sending' })
  seenByAuthor: boolean
}

@ObjectType('SimilarOfCase', { description: 'What is asked for already, as the author saw it and as it is found now' })
class SimilarOfCaseType {
  @Field(() => Boolean, { description: 'The author saw a list before sending, be it empty' })
  wasShown: boolean

  @AtMost(2 * similarMax)
  @Field(() => [SimilarToCaseType], { description: 'What the author saw, then what is found beside it' })
  petitions: readonly SimilarToCaseType[]
}

@Resolver(() => ModerationCaseType)
export class CaseRepeats {
  private readonly load: LoadPetitions
  private readonly acts: { readonly findRepeats: FindRepeats; readonly similarOfCase: FindSimilarOfCase }
  constructor(load: LoadPetitions, acts: CaseRepeats['acts']) {
    this.load = load
    this.acts = acts
  }

  @FieldResolver(() => [PetitionRepeatType], { description: 'What it may repeat: hints by rule, at most five' })
  async repeats(@Root() { subject }: KeptCase, @Ctx() context: Context): Promise<FoundRepeat[]> {
    return this.acts.findRepeats(await context.load(this.load, subject.id as PetitionId))
  }

  @FieldResolver(() => SimilarOfCaseType, {
    description: 'What is asked for already: the author saw it before sending',
  })
  async similar(@Root() { subject }: KeptCase, @Ctx() context: Context): Promise<SimilarOfCase> {
    return this.acts.similarOfCase(await context.load(this.load, subject.id as PetitionId))
  }
}
