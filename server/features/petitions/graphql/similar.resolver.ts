import { Arg, ID, Int, Query, Resolver } from 'type-graphql'
import type { Petition } from '#domain/petitions/petition.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { FindSimilar } from '../use-cases/find-similar.ts'
import { PetitionType } from './petition.type.ts'

@Resolver()
export class SimilarResolver {
  private readonly acts: { readonly findSimilar: FindSimilar }
  constructor(acts: { readonly findSimilar: FindSimilar }) {
    this.acts = acts
  }

  @Access('public')
  @Query(() => [PetitionType], {
    description:
      'Petitions that say what a title is about to say, in any language: those open to signing first, then those closed ' +
      'so lately that they may not be repeated. Nothing below three characters.',
  })
  similarPetitions(
    @Arg('title', () => String, { description: 'The title as far as it is typed' }) title: string,
    @Arg('text', () => String, { nullable: true, description: 'What else is written already' })
    text: string | undefined,
    @Arg('territoryId', () => ID, { nullable: true, description: 'The place it is about' })
    territoryId: string | undefined,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many, at most 20' }) first: number,
  ): Promise<Petition[]> {
    return this.acts.findSimilar({ title, text, territoryId, first })
  }
}
