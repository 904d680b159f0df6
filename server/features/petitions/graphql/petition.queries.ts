import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import { isId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { topicOf } from '#domain/rules/topics.ts'
import { Access } from '#server/platform/graphql/access.ts'
import {
  connection,
  PageArgs,
  pageRequest,
  type Connection,
  type PageRequest,
} from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type {
  CountPetitions,
  ListPetitions,
  ListQuestion,
  PetitionOrder,
  PetitionPage,
} from '../use-cases/list-petitions.ts'
import type { ReadPetition } from '../use-cases/read-petition.ts'
import { PetitionOrderEnum } from './enums.ts'
import { PetitionCountsType } from './petition-counts.type.ts'
import { PetitionConnection } from './petition.connection.ts'
import { PetitionFilter } from './petition.inputs.ts'
import { PetitionType } from './petition.type.ts'

interface Acts {
  readonly listPetitions: ListPetitions
  readonly countPetitions: CountPetitions
  readonly readPetition: ReadPetition
}

@Resolver()
export class PetitionQueries {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('public')
  @Query(() => PetitionConnection, { description: 'Public petitions' })
  async petitions(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => PetitionFilter, { nullable: true, description: 'Which ones' })
    filter: PetitionFilter | undefined,
    @Arg('orderBy', () => PetitionOrderEnum, {
      nullable: true,
      description: 'In which order; by relevance when words are searched, else newest first',
    })
    orderBy: PetitionOrder | undefined,
  ): Promise<Connection<Petition>> {
    const page = pageRequest(args)
    return toConnection(page, await this.acts.listPetitions(questionOf(filter), orderBy ?? undefined, page))
  }

  @Access('public')
  @Query(() => PetitionType, {
    nullable: true,
    description: 'A petition by its number; before it is public, by its id for those who may see it',
  })
  async petition(
    @Arg('number', () => String, { nullable: true, description: '2026-000412, uk-131215' }) number: string | undefined,
    @Arg('id', () => ID, { nullable: true, description: 'pet_…' }) id: string | undefined,
    @Arg('key', () => String, {
      nullable: true,
      description: 'Of the link that its author gave to sponsors, before it is public',
    })
    key: string | undefined,
    @Ctx() { actor }: Context,
  ): Promise<Petition | undefined> {
    if (number != null) return this.acts.readPetition(actor, { number, key })
    return isId('pet', id) ? this.acts.readPetition(actor, { id, key }) : undefined
  }

  @Access('public')
  @Query(() => PetitionCountsType, { description: 'How many petitions the filters of a list would show' })
  async petitionCounts(
    @Arg('filter', () => PetitionFilter, { nullable: true, description: 'Filters that are set already' })
    filter: PetitionFilter | undefined,
  ): Promise<PetitionCountsType> {
    const { statuses, topics, origins } = await this.acts.countPetitions(questionOf(filter))
    return {
      statuses: [...statuses].map(([status, count]) => ({ status, count })),
      topics: [...topics].flatMap(([id, count]) => {
        const topic = topicOf(id)
        return topic ? [{ topic, count }] : []
      }),
      origins: [...origins].map(([origin, count]) => ({ origin, count })),
    }
  }
}

export function toConnection(request: PageRequest, { listed, total }: PetitionPage): Connection<Petition> {
  const keys = new Map(listed.map(({ petition, key }) => [petition, key]))
  const nodes = listed.map(({ petition }) => petition)
  return connection(request, nodes, (petition) => keys.get(petition) ?? [], total)
}

function questionOf(filter: PetitionFilter | null | undefined): ListQuestion {
  // Null means the same as absent.
  return Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null))
}
