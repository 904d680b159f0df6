import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Grant } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import type { PublicBody } from '#domain/places/body.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { Territory } from '#domain/places/territory.ts'
import { PersonType, RoleGrantType, type Account } from '#server/features/identity/index.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { PublicBodyType, ResidenceType, TerritoryType } from './territory.type.ts'

/** What places adds to a person. */
@Resolver(() => PersonType)
export class PersonPlacesResolver {
  private readonly loadResidences: BatchLoad<PersonId, Residence | undefined>
  constructor(loadResidences: BatchLoad<PersonId, Residence | undefined>) {
    this.loadResidences = loadResidences
  }

  @FieldResolver(() => ResidenceType, { nullable: true, description: 'Where they live; null while they have not said' })
  residence(@Root() { id }: Account, @Ctx() context: Context): Promise<Residence | undefined> {
    return context.load(this.loadResidences, id)
  }
}

interface Bounds {
  readonly territory: (id: TerritoryId) => Territory | undefined
  readonly body: (id: BodyId) => PublicBody | undefined
}

/** What bounds a role. */
@Resolver(() => RoleGrantType)
export class RoleGrantPlacesResolver {
  private readonly bounds: Bounds
  constructor(bounds: Bounds) {
    this.bounds = bounds
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'It holds here and below; null for officials' })
  territory(@Root() { territoryId }: Grant): Territory | undefined {
    return territoryId === undefined ? undefined : this.bounds.territory(territoryId)
  }

  @FieldResolver(() => PublicBodyType, { nullable: true, description: 'The body that an official answers for' })
  body(@Root() { bodyId }: Grant): PublicBody | undefined {
    return bodyId === undefined ? undefined : this.bounds.body(bodyId)
  }
}
