import type { ClientSession } from 'mongodb'
import { noGrades, type Effect, type Grade, type Grader } from '#domain/budgets/works/grade-work.ts'
import type { PersonId, ProjectId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** Who graded the effect of which work: like supports, a list of names cannot be made of it. */
export interface WorkGradeStore {
  /** The grade of this person from now on, instead of the one before. */
  set(grade: WorkGrade & { readonly personId: PersonId }, session: ClientSession): Promise<void>
  gradeOf(projectId: ProjectId, personId: PersonId): Promise<Grade | undefined>
  /** of those not named nobody graded any */
  effectsOf(projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, Effect>>
  /** What an erased person graded is counted no more. Repeating it changes nothing. */
  forget(personId: PersonId): Promise<void>
}

interface WorkGrade {
  readonly projectId: ProjectId
  readonly as: Grader
  readonly grade: Grade
  readonly at: Date
}

interface WorkGradeDocument extends WorkGrade {
  /** keyed hash of work and person */
  readonly _id: string
}

export const workGradeCollection: CollectionSpec = {
  name: 'workGrades',
  schema: {
    bsonType: 'object',
    required: ['projectId', 'as', 'grade', 'at'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
      projectId: { bsonType: 'string', pattern: '^prj_' },
      as: { enum: ['author', 'resident'] },
      grade: { enum: ['high', 'medium', 'low'] },
      at: { bsonType: 'date' },
    },
  },
  indexes: [{ key: { projectId: 1 } }],
}

const reading = { maxTimeMS: 5_000 } as const

export function workGradeStore({ mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>): WorkGradeStore {
  const grades = mongo.collection<WorkGradeDocument>(workGradeCollection.name)

  const keyOf = (projectId: ProjectId, personId: PersonId): string =>
    crypto.keyedHash('budgets/work-grade', `${projectId} ${personId}`).toString('base64url')

  return {
    async set({ personId, ...given }, session) {
      await grades.replaceOne({ _id: keyOf(given.projectId, personId) }, given, { upsert: true, session })
    },
    async gradeOf(projectId, personId) {
      return (await grades.findOne({ _id: keyOf(projectId, personId) }, reading))?.grade
    },
    async effectsOf(projectIds) {
      const counted = await grades
        .aggregate<{ _id: { projectId: ProjectId; as: Grader; grade: Grade }; count: number }>(
          [
            { $match: { projectId: { $in: [...projectIds] } } },
            { $group: { _id: { projectId: '$projectId', as: '$as', grade: '$grade' }, count: { $sum: 1 } } },
          ],
          reading,
        )
        .toArray()
      const effects = new Map<ProjectId, Effect>()
      for (const { _id, count } of counted) {
        const effect = effects.get(_id.projectId) ?? { author: noGrades, resident: noGrades }
        effects.set(_id.projectId, { ...effect, [_id.as]: { ...effect[_id.as], [_id.grade]: count } })
      }
      return effects
    },
    async forget(personId) {
      // Nothing leads from a person to what they graded: every work that anybody graded is asked.
      const projectIds = await grades.distinct('projectId')
      await grades.deleteMany({ _id: { $in: projectIds.map((id) => keyOf(id, personId)) } })
    },
  }
}
