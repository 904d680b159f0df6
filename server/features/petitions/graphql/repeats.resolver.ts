import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { ModerationCaseType, type KeptCase } from '#server/features/moderation/index.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { FindRepeats, FoundRepeat } from '../use-cases/find-repeats.ts'
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

@Resolver(() => ModerationCaseType)
export class CaseRepeats {
  private readonly load: LoadPetitions
  private readonly findRepeats: FindRepeats
  constructor(load: LoadPetitions, findRepeats: FindRepeats) {
    this.load = load
    this.findRepeats = findRepeats
  }

  @FieldResolver(() => [PetitionRepeatType], { description: 'What it may repeat: hints by rule, at most five' })
  async repeats(@Root() { subject }: KeptCase, @Ctx() context: Context): Promise<FoundRepeat[]> {
    return this.findRepeats(await context.load(this.load, subject.id as PetitionId))
  }
}
