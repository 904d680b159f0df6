import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import type { BodyId, TerritoryId } from '#domain/kernel/ids.ts'
import type { PublicBody } from '#domain/places/body.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { FactKind, TerritoryFact } from '#domain/places/fact.ts'
import type { Territory } from '#domain/places/territory.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'

export const TerritoryLevelEnum = {
  COUNTRY: 'country',
  REGION: 'region',
  CITY: 'city',
  DISTRICT: 'district',
  SECTOR: 'sector',
  RURAL_OKRUG: 'rural_okrug',
  VILLAGE: 'village',
} as const

registerEnumType(TerritoryLevelEnum, {
  name: 'TerritoryLevel',
  description: 'Rank of a unit in the administrative tree',
  valuesConfig: {
    COUNTRY: { description: 'The whole country' },
    REGION: { description: 'Region (oblast) or city of republican significance' },
    CITY: { description: 'City of regional significance' },
    DISTRICT: { description: 'District of a region' },
    SECTOR: { description: 'Part of a city' },
    RURAL_OKRUG: { description: 'Rural okrug: some villages together' },
    VILLAGE: { description: 'Village' },
  },
})

const FactKindEnum = {
  SCHOOL: 'school',
  KINDERGARTEN: 'kindergarten',
  CLINIC: 'clinic',
  LIBRARY: 'library',
  PARK: 'park',
  PLAYGROUND: 'playground',
  SPORTS_GROUND: 'sports_ground',
} as const

registerEnumType(FactKindEnum, {
  name: 'TerritoryFactKind',
  description: 'What is counted in a unit',
  valuesConfig: {
    SCHOOL: { description: 'Schools' },
    KINDERGARTEN: { description: 'Kindergartens' },
    CLINIC: { description: 'Clinics and surgeries' },
    LIBRARY: { description: 'Public libraries' },
    PARK: { description: 'Parks and gardens' },
    PLAYGROUND: { description: 'Playgrounds' },
    SPORTS_GROUND: { description: 'Open sports grounds' },
  },
})

@ObjectType('TerritoryFact', { description: 'How much of something a unit has' })
export class TerritoryFactType implements TerritoryFact {
  @Field(() => FactKindEnum, { description: 'What' })
  kind: FactKind

  @Field(() => SafeInt, { description: 'How many; 0 is a fact too' })
  count: number
}

@ObjectType('Territory', { description: 'A unit of the administrative tree' })
export class TerritoryType implements Territory {
  @Field(() => ID, { description: 'Its code: turkistan-city' })
  id: TerritoryId

  @Field(() => LocalizedText, { description: 'Its name' })
  name: LocalizedText

  @Field(() => TerritoryLevelEnum, { description: 'Its rank' })
  level: string

  @Field(() => SafeInt, { nullable: true, description: 'Residents; null where no figure is published' })
  population: number | null

  /** for `parent` and `ancestors` */
  parentId: TerritoryId | null
  ancestorIds: readonly TerritoryId[]
}

@ObjectType('PublicBody', { description: 'A public body: it answers what is addressed to it' })
export class PublicBodyType implements PublicBody {
  @Field(() => ID, { description: 'Its code: turkistan-akimat' })
  id: BodyId

  @Field(() => LocalizedText, { description: 'Its name' })
  name: LocalizedText

  @Field(() => String, { description: 'The role it fills, as rule books name it: akimat' })
  kind: string

  /** for `territory` */
  territoryId: TerritoryId
}

@ObjectType('Residence', { description: 'Where a person lives' })
export class ResidenceType implements Residence {
  @Field(() => Boolean, {
    description: 'An operator compared it with a document; otherwise it is the person’s own word',
  })
  confirmed: boolean

  @Field(() => DateTime, { description: 'Since when it stands here so' })
  since: Date

  /** for `territory` */
  territoryId: TerritoryId
}
