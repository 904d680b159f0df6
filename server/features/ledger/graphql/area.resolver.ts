import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Tally } from '#domain/ledger/tally.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Territory } from '#domain/places/territory.ts'
import { areaTable, type AreaCell } from '#domain/signatures/area-table.ts'
import { PetitionType, type Petitions } from '#server/features/petitions/index.ts'
import { TerritoryType, type Places } from '#server/features/places/index.ts'
import { SafeInt } from '#server/platform/graphql/scalars.ts'

@ObjectType('AreaSignatures', { description: 'Signatures of one area' })
class AreaSignaturesType implements AreaCell {
  area: TerritoryId | null

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Signatures; null where so few would point at people, or where such a number would follow from it',
  })
  count: number | null
}

type ReadTally = (petition: PetitionId) => Promise<Pick<Tally, 'byArea' | 'total'> | undefined>

@Resolver(() => PetitionType)
export class PetitionAreaFields {
  private readonly readTally: ReadTally
  private readonly bookOf: Petitions['bookOf']
  constructor(readTally: ReadTally, bookOf: Petitions['bookOf']) {
    this.readTally = readTally
    this.bookOf = bookOf
  }

  @FieldResolver(() => [AreaSignaturesType], {
    description:
      'Its signatures by area, the largest first; empty where the rule book names no areas or too few people signed',
  })
  async signatureAreas(@Root() petition: Petition): Promise<readonly AreaCell[]> {
    if (!petition.rules || petition.origin) return []
    const tally = await this.readTally(petition.id)
    return (tally && areaTable(tally.byArea, tally.total, this.bookOf(petition).names.minCell)) ?? []
  }
}

@Resolver(() => AreaSignaturesType)
export class AreaSignaturesFields {
  private readonly places: Pick<Places, 'territory'>
  constructor(places: Pick<Places, 'territory'>) {
    this.places = places
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'The area; null for signatures without one' })
  territory(@Root() { area }: AreaCell): Territory | undefined {
    return this.places.territory(area)
  }
}
