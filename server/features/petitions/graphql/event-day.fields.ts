import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Petition } from '#domain/petitions/petition.ts'
import { EventDayType, type PlaceEvent } from '#server/features/rules/index.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { RestingBy } from '../use-cases/resting-by.ts'
import { PetitionType } from './petition.type.ts'

/** A page names a few and says how many there are. */
const namedMax = 5

@ObjectType('RestingPetitions', { description: 'Petitions whose signing rests now' })
class RestingPetitionsType {
  @Field(() => Int, { description: 'How many' })
  total: number

  @AtMost(namedMax)
  @Field(() => [PetitionType], { description: 'The first of them, at most five' })
  first: readonly Petition[]
}

@Resolver(() => EventDayType)
export class EventDayPetitions {
  private readonly restingBy: RestingBy
  constructor(restingBy: RestingBy) {
    this.restingBy = restingBy
  }

  @FieldResolver(() => RestingPetitionsType, { description: 'Whose signing rests now because of it' })
  async resting(@Root() day: PlaceEvent, @Ctx() context: Context): Promise<RestingPetitionsType> {
    const petitions = await context.load(this.restingBy, day)
    return { total: petitions.length, first: petitions.slice(0, namedMax) }
  }
}
