import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { factKinds, type TerritoryFact } from '#domain/places/fact.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { Territory } from '#domain/places/territory.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import {
  PublicBodyType,
  ResidenceType,
  TerritoryFactType,
  TerritoryLevelEnum,
  TerritoryType,
} from './territory.type.ts'

/** The tree in memory, as resolvers need it: no field of it loads anything. */
export interface Tree {
  readonly territory: (id: TerritoryId) => Territory | undefined
  readonly territories: () => readonly Territory[]
  readonly childrenOf: (id: TerritoryId) => readonly Territory[]
  readonly bodiesOf: (id: TerritoryId) => readonly PublicBody[]
}

const listSizeMax = 200

@Resolver(() => TerritoryType)
export class TerritoryResolver {
  private readonly tree: Tree
  constructor(tree: Tree) {
    this.tree = tree
  }

  @Access('public')
  @AtMost(listSizeMax)
  @Query(() => [TerritoryType], {
    description: 'The tree as a list, parents before children, at most 200; with a parent: the units right below it',
  })
  territories(
    @Arg('parentId', () => ID, { nullable: true, description: 'Only units right below this one' })
    parentId: string | undefined,
    @Arg('level', () => TerritoryLevelEnum, { nullable: true, description: 'Only units of this rank' })
    level: string | undefined,
  ): readonly Territory[] {
    const units = parentId == null ? this.tree.territories() : this.tree.childrenOf(parentId)
    return units.filter((unit) => level == null || unit.level === level).slice(0, listSizeMax)
  }

  @Access('public')
  @Query(() => TerritoryType, { nullable: true, description: 'A unit of the tree' })
  territory(@Arg('id', () => ID, { description: 'Its code' }) id: string): Territory | undefined {
    return this.tree.territory(id)
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The unit right above; null for the country' })
  parent(@Root() { parentId }: Territory): Territory | undefined {
    return parentId === null ? undefined : this.tree.territory(parentId)
  }

  @AtMost(6)
  @FieldResolver(() => [TerritoryType], { description: 'From the country down to the parent' })
  ancestors(@Root() { ancestorIds }: Territory): readonly Territory[] {
    return ancestorIds.flatMap((id) => this.tree.territory(id) ?? [])
  }

  @AtMost(listSizeMax)
  @FieldResolver(() => [TerritoryType], { description: 'Units right below, at most 200' })
  children(@Root() { id }: Territory): readonly Territory[] {
    return this.tree.childrenOf(id).slice(0, listSizeMax)
  }

  @AtMost(factKinds.length)
  @FieldResolver(() => [TerritoryFactType], { description: 'What it has, of what somebody counted; often nothing' })
  facts(@Root() { facts }: Territory): readonly TerritoryFact[] {
    return facts ?? []
  }

  @FieldResolver(() => [PublicBodyType], { description: 'Public bodies of this unit' })
  bodies(@Root() { id }: Territory): readonly PublicBody[] {
    return this.tree.bodiesOf(id)
  }
}

/** A place that is referred to exists: units are never removed. */
function unitOf(tree: Tree, id: TerritoryId): Territory {
  const territory = tree.territory(id)
  if (!territory) throw new Error(`There is no territory ${id}`)
  return territory
}

@Resolver(() => PublicBodyType)
export class PublicBodyResolver {
  private readonly tree: Tree
  constructor(tree: Tree) {
    this.tree = tree
  }

  @FieldResolver(() => TerritoryType, { description: 'The unit that it works for' })
  territory(@Root() { territoryId }: PublicBody): Territory {
    return unitOf(this.tree, territoryId)
  }
}

@Resolver(() => ResidenceType)
export class ResidenceResolver {
  private readonly tree: Tree
  constructor(tree: Tree) {
    this.tree = tree
  }

  @FieldResolver(() => TerritoryType, { description: 'The place, as exact as it is known' })
  territory(@Root() { territoryId }: Residence): Territory {
    return unitOf(this.tree, territoryId)
  }
}
