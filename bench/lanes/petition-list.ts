import 'reflect-metadata'
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { listedPetitions } from './listed-petitions.ts'

/** What every variant serves: 20 petitions with 8 fields each, 4.5 kB of JSON, held in memory. */
@ObjectType({ description: 'A petition of the read bench' })
export class ListedPetition {
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

  @Field(() => String, { description: 'When signing ends' })
  closesAt: string
}

@Resolver(() => ListedPetition)
export class ListedPetitionResolver {
  /** Every lane of the product demands a rule for a root field; the anchors do not read it. */
  @Query(() => [ListedPetition], { description: 'All of them' })
  petitions(): readonly ListedPetition[] {
    return listedPetitions
  }
}
