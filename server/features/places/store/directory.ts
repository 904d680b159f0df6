import type { ClientSession } from 'mongodb'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { BodyId, TerritoryId } from '#domain/kernel/ids.ts'
import type { PublicBody } from '#domain/places/body.ts'
import { factKinds } from '#domain/places/fact.ts'
import { landmarkKinds, landmarksMax } from '#domain/places/landmark.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/**
 * Territories and public bodies. They are few, change seldom and are asked for with everything, so that each process
 * keeps all of them in memory and looks whether another process changed them.
 */
export interface Directory {
  readonly territory: (id: TerritoryId) => Territory | undefined
  /** all, parents first */
  readonly territories: () => readonly Territory[]
  readonly childrenOf: (id: TerritoryId) => readonly Territory[]
  readonly body: (id: BodyId) => PublicBody | undefined
  readonly bodies: () => readonly PublicBody[]
  readonly bodiesOf: (territoryId: TerritoryId) => readonly PublicBody[]
  /** Reads everything again when another process wrote. @returns whether it did */
  readonly refresh: () => Promise<boolean>
  /** @param tree the whole of it, parents first */
  readonly keepTerritories: (tree: readonly Territory[]) => Promise<ImportCount>
  readonly keepBodies: (bodies: readonly PublicBody[]) => Promise<ImportCount>
}

export interface ImportCount {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

interface TerritoryDocument extends Omit<Territory, 'id'> {
  readonly _id: TerritoryId
  /** place in the list: parents first, siblings as they were given */
  readonly rank: number
}

interface BodyDocument extends Omit<PublicBody, 'id'> {
  readonly _id: BodyId
  readonly rank: number
}

interface RevisionDocument {
  readonly _id: 'directory'
  readonly revision: number
}

const named = { bsonType: 'object', required: ['kk', 'ru', 'en'] }

export const territoryCollection: CollectionSpec = {
  name: 'territories',
  schema: {
    bsonType: 'object',
    required: ['name', 'level', 'parentId', 'ancestorIds', 'population', 'rank'],
    properties: {
      name: named,
      level: { bsonType: 'string' },
      ancestorIds: { bsonType: 'array' },
      shape: {
        bsonType: 'object',
        required: ['type', 'coordinates'],
        properties: { type: { enum: ['Polygon', 'MultiPolygon'] }, coordinates: { bsonType: 'array' } },
      },
      facts: {
        bsonType: 'array',
        maxItems: factKinds.length,
        items: {
          bsonType: 'object',
          required: ['kind', 'count'],
          properties: { kind: { enum: [...factKinds] }, count: { bsonType: ['int', 'long', 'double'], minimum: 0 } },
        },
      },
      landmarks: {
        bsonType: 'array',
        maxItems: landmarksMax,
        items: {
          bsonType: 'object',
          required: ['kind', 'name', 'coordinates'],
          properties: { kind: { enum: [...landmarkKinds] }, name: named, coordinates: { bsonType: 'array' } },
        },
      },
    },
  },
}

export const bodyCollection: CollectionSpec = {
  name: 'bodies',
  schema: {
    bsonType: 'object',
    required: ['name', 'kind', 'territoryId', 'rank'],
    properties: { name: named, kind: { bsonType: 'string' }, territoryId: { bsonType: 'string' } },
  },
}

/** One number that grows with every change: cheap to look at. */
export const revisionCollection: CollectionSpec = { name: 'revisions' }

export function createDirectory({ mongo }: Pick<Platform, 'mongo'>): Directory {
  const territoryDocuments = mongo.collection<TerritoryDocument>(territoryCollection.name)
  const bodyDocuments = mongo.collection<BodyDocument>(bodyCollection.name)
  const revisions = mongo.collection<RevisionDocument>(revisionCollection.name)
  let known = indexed([], [])
  let knownRevision = 0

  async function refresh(): Promise<boolean> {
    const current = await revisions.findOne({ _id: 'directory' }, { maxTimeMS: 5_000 })
    const revision = current?.revision ?? 0
    if (revision === knownRevision) return false
    // Read after the revision: at worst this is newer than it says, and is read once more.
    const [territories, bodies] = await Promise.all([
      territoryDocuments.find({}, { sort: { rank: 1 }, maxTimeMS: 5_000 }).toArray(),
      bodyDocuments.find({}, { sort: { rank: 1 }, maxTimeMS: 5_000 }).toArray(),
    ])
    known = indexed(territories.map(withoutRank), bodies.map(withoutRank))
    knownRevision = revision
    return true
  }

  /** Replaces what differs, in one transaction with the new revision, and reads it back. */
  async function keep<Kept extends { readonly id: string }>(
    before: readonly Kept[],
    after: readonly Kept[],
    write: (kept: Kept, rank: number, session: ClientSession) => Promise<unknown>,
  ): Promise<ImportCount> {
    const old = new Map(before.map((kept, rank) => [kept.id, { rank, text: canonicalJson(kept) }]))
    const created = after.filter(({ id }) => !old.has(id)).length
    const unchanged = after.filter((kept) => old.get(kept.id)?.text === canonicalJson(kept)).length
    // A new unit also moves those behind it.
    const moved = [...after.entries()].filter(([rank, kept]) => {
      const known = old.get(kept.id)
      return known?.rank !== rank || known.text !== canonicalJson(kept)
    })
    if (moved.length > 0) {
      await mongo.transaction(async (session) => {
        for (const [rank, kept] of moved) await write(kept, rank, session)
        await revisions.updateOne({ _id: 'directory' }, { $inc: { revision: 1 } }, { upsert: true, session })
      })
      await refresh()
    }
    return { created, changed: after.length - created - unchanged, unchanged }
  }

  return {
    territory: (id) => known.territory.get(id),
    territories: () => known.territories,
    childrenOf: (id) => known.children.get(id) ?? [],
    body: (id) => known.body.get(id),
    bodies: () => known.bodies,
    bodiesOf: (territoryId) => known.bodiesOf.get(territoryId) ?? [],
    refresh,
    keepTerritories: (tree) =>
      keep(known.territories, tree, ({ id, ...territory }, rank, session) =>
        territoryDocuments.replaceOne({ _id: id }, { ...territory, rank }, { upsert: true, session }),
      ),
    keepBodies: (bodies) =>
      keep(known.bodies, bodies, ({ id, ...body }, rank, session) =>
        bodyDocuments.replaceOne({ _id: id }, { ...body, rank }, { upsert: true, session }),
      ),
  }
}

function indexed(territories: readonly Territory[], bodies: readonly PublicBody[]) {
  return {
    territories,
    bodies,
    territory: new Map(territories.map((territory) => [territory.id, territory])),
    children: Map.groupBy(territories, ({ parentId }) => parentId),
    body: new Map(bodies.map((body) => [body.id, body])),
    bodiesOf: Map.groupBy(bodies, ({ territoryId }) => territoryId),
  }
}

function withoutRank<Kept extends { readonly _id: string; readonly rank: number }>(document: Kept) {
  const { _id: id, rank: _rank, ...rest } = document
  return { id, ...rest }
}
