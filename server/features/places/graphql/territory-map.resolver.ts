import { Arg, ID, Query, Resolver } from 'type-graphql'
import { drawMap, type TerritoryMap } from '#domain/places/draw-map.ts'
import type { Territory } from '#domain/places/territory.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Tree } from './territory.resolver.ts'
import { TerritoryMapType } from './territory-map.type.ts'

@Resolver(() => TerritoryMapType)
export class TerritoryMapResolver {
  private readonly tree: Pick<Tree, 'territory' | 'childrenOf'>
  // An import makes all units anew, and with them their maps; otherwise a map is drawn once by each process.
  private readonly drawn = new WeakMap<Territory, TerritoryMap | undefined>()

  constructor(tree: Pick<Tree, 'territory' | 'childrenOf'>) {
    this.tree = tree
  }

  @Access('public')
  @Query(() => TerritoryMapType, {
    nullable: true,
    description: 'A map of a unit and its parts; null where nobody brought their borders',
  })
  territoryMap(
    @Arg('territoryId', () => ID, { description: 'Code of the unit' }) territoryId: string,
  ): TerritoryMap | undefined {
    const territory = this.tree.territory(territoryId)
    if (!territory) return undefined
    if (!this.drawn.has(territory)) this.drawn.set(territory, drawMap(territory, this.tree.childrenOf(territoryId)))
    return this.drawn.get(territory)
  }
}
