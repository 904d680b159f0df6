import 'reflect-metadata'
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { Access } from '#server/platform/graphql/access.ts'
import { listPetitions, type ListedPetition } from './listed-petitions.ts'

@ObjectType({ description: 'A petition of the read bench' })
class Petition implements ListedPetition {
  @Field(() => String, { description: 'Id' })
  id: string

  @Field(() => String, { description: 'Number that people quote' })
  number: string

  @Field(() => String, { description: 'Title' })
  title: string

  @Field(() => String, { description: 'Stage of its life' })
  stage: string

  @Field(() => String, { description: 'Who wrote it' })
  authorName: string

  @Field(() => String, { description: 'Where it was written' })
  territory: string

  @Field(() => Int, { description: 'Signatures that count' })
  signatureCount: number

  @Field(() => Date, { description: 'When signing ends' })
  closesAt: Date
}

/** One class for the tutorial and for the product, so that both run the same code. */
@Resolver(() => Petition)
export class PetitionListResolver {
  // The product demands a rule for a root field; the tutorial's schema does not read it.
  @Access('public')
  @Query(() => [Petition], { description: 'All of them' })
  petitions(): readonly ListedPetition[] {
    return listPetitions()
  }
}
