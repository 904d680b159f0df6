import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { MapLandmark, MapUnit, TerritoryMap } from '#domain/places/draw-map.ts'
import { mapUnitsMax } from '#domain/places/draw-map.ts'
import type { LandmarkKind } from '#domain/places/landmark.ts'
import { landmarksMax } from '#domain/places/landmark.ts'
import type { MapFrame } from '#domain/kernel/plane.ts'
import type { Territory } from '#domain/places/territory.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { TerritoryType } from './territory.type.ts'

const LandmarkKindEnum = { RIVER: 'river', ROAD: 'road', RAILWAY: 'railway', PARK: 'park', LAKE: 'lake' } as const

registerEnumType(LandmarkKindEnum, {
  name: 'LandmarkKind',
  description: 'What a landmark is, and so how a map draws it',
  valuesConfig: {
    RIVER: { description: 'A line of water' },
    ROAD: { description: 'A street or a road' },
    RAILWAY: { description: 'A railway' },
    PARK: { description: 'A green area' },
    LAKE: { description: 'An area of water' },
  },
})

@ObjectType('MapFrame', {
  description:
    'How a map lies on the globe: x = (longitude − west) × unitsPerLon to the right, y = (north − latitude) × unitsPerLat down',
})
class MapFrameType implements MapFrame {
  @Field(() => Float, { description: 'Degrees of longitude at the left edge' })
  west: number

  @Field(() => Float, { description: 'Degrees of latitude at the upper edge' })
  north: number

  @Field(() => Float, { description: 'Units of the drawing to a degree of longitude' })
  unitsPerLon: number

  @Field(() => Float, { description: 'Units of the drawing to a degree of latitude' })
  unitsPerLat: number

  @Field(() => Int, { description: 'Width of the drawing; the longer side is 4,000 units' })
  width: number

  @Field(() => Int, { description: 'Height of the drawing' })
  height: number
}

@ObjectType('MapUnit', { description: 'A unit as a map draws it' })
class MapUnitType implements MapUnit {
  @Field(() => TerritoryType, { description: 'The unit' })
  territory: Territory

  @Field(() => String, { description: 'Its borders as the path of an SVG, filled by the even-odd rule' })
  path: string

  @Field(() => Int, { description: 'Where its name stands' })
  labelX: number

  @Field(() => Int, { description: 'Where its name stands' })
  labelY: number
}

@ObjectType('MapLandmark', { description: 'What people know their way by: a river, a street, a park' })
class MapLandmarkType implements MapLandmark {
  @Field(() => LandmarkKindEnum, { description: 'What it is' })
  kind: LandmarkKind

  @Field(() => LocalizedText, { description: 'Its name' })
  name: LocalizedText

  @Field(() => String, { description: 'The path of an SVG: a line, or an area for parks and lakes' })
  path: string

  @Field(() => Int, { description: 'Where its name stands' })
  labelX: number

  @Field(() => Int, { description: 'Where its name stands' })
  labelY: number

  @Field(() => Int, { description: 'Degrees, clockwise, by which its name is turned to follow the line' })
  labelAngle: number
}

@ObjectType('TerritoryMap', {
  description: 'A unit with the units right below it, ready to be drawn as SVG without another service. At most 60 kB',
})
export class TerritoryMapType implements TerritoryMap {
  @Field(() => TerritoryType, { description: 'The unit that is shown' })
  territory: Territory

  @Field(() => MapFrameType, { description: 'The size of the drawing, and how to put a point on it' })
  frame: MapFrame

  @Field(() => String, { description: 'Borders of the unit; empty when only those of its parts are known' })
  outline: string

  @AtMost(mapUnitsMax)
  @Field(() => [MapUnitType], { description: 'Units right below whose borders are known, at most 200' })
  units: readonly MapUnit[]

  @AtMost(landmarksMax)
  @Field(() => [MapLandmarkType], { description: 'What helps to find one’s way, at most 60' })
  landmarks: readonly MapLandmark[]
}
