import type { ClientSession } from 'mongodb'
import type { PersonId, ProjectId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { projectCollection, type ProjectDocument } from './project.document.ts'

/** Who supports which proposal. Nobody reads a list of names: not even we can make one. */
export interface SupportStore {
  has(projectId: ProjectId, personId: PersonId, session?: ClientSession): Promise<boolean>
  /**
   * Counts a supporter, inside a transaction that found none. The project is written first: acts on one project come one
   * after the other, and none passes the counting when gathering ends.
   */
  add(
    support: { readonly projectId: ProjectId; readonly personId: PersonId; readonly at: Date },
    session: ClientSession,
  ): Promise<void>
  /** Takes one back, inside a transaction that found it. */
  remove(projectId: ProjectId, personId: PersonId, session: ClientSession): Promise<void>
  /** supporters of each; of those not named nobody supports any */
  countsOf(projectIds: readonly ProjectId[], session?: ClientSession): Promise<ReadonlyMap<ProjectId, number>>
  /** What an erased person supported is counted no more. Repeating it changes nothing. */
  forget(personId: PersonId): Promise<void>
}

interface SupportDocument {
  /** keyed hash of project and person: one for both, and two projects have nothing in common */
  readonly _id: string
  readonly projectId: ProjectId
  readonly at: Date
}

export const supportCollection: CollectionSpec = {
  name: 'projectSupports',
  schema: {
    bsonType: 'object',
    required: ['projectId', 'at'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
      projectId: { bsonType: 'string', pattern: '^prj_' },
      at: { bsonType: 'date' },
    },
  },
  indexes: [{ key: { projectId: 1 } }],
}

const maxTimeMS = 5_000

export function supportStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): SupportStore {
  const supports = mongo.collection<SupportDocument>(supportCollection.name)
  const projects = mongo.collection<ProjectDocument>(projectCollection.name)

  const keyOf = (projectId: ProjectId, personId: PersonId): string =>
    crypto.keyedHash('budgets/support', `${projectId} ${personId}`).toString('base64url')

  async function count(projectId: ProjectId, by: 1 | -1, session: ClientSession): Promise<void> {
    const counted = await projects.updateOne({ _id: projectId }, { $inc: { supports: by } }, { session })
    if (counted.matchedCount === 0) throw new Error(`There is no project ${projectId}`)
  }

  async function has(projectId: ProjectId, personId: PersonId, session?: ClientSession): Promise<boolean> {
    const options = session ? { session } : { maxTimeMS }
    return (await supports.findOne({ _id: keyOf(projectId, personId) }, options)) !== null
  }

  async function remove(projectId: ProjectId, personId: PersonId, session: ClientSession): Promise<void> {
    await count(projectId, -1, session)
    await supports.deleteOne({ _id: keyOf(projectId, personId) }, { session })
  }

  return {
    has,
    async add({ projectId, personId, at }, session) {
      await count(projectId, 1, session)
      await supports.insertOne({ _id: keyOf(projectId, personId), projectId, at }, { session })
    },
    remove,
    async countsOf(projectIds, session) {
      const found = projects.find(
        { _id: { $in: [...projectIds] } },
        { projection: { supports: 1 }, ...(session ? { session } : { maxTimeMS }) },
      )
      return new Map((await found.toArray()).map(({ _id, supports: given = 0 }) => [_id, given]))
    },
    async forget(personId) {
      // Nothing leads from a person to what they supported: every project that anybody supports is asked.
      for (const projectId of await supports.distinct('projectId')) {
        if (!(await has(projectId, personId))) continue
        await mongo.transaction(async (session) => {
          if (await has(projectId, personId, session)) await remove(projectId, personId, session)
        })
      }
    },
  }
}
