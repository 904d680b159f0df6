import type { ClientSession, Filter } from 'mongodb'
import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import { erasedPerson, type PersonId, type ProjectId, type TerritoryId, type WorkNoteId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface NotePage {
  /** up to one more than asked for */
  readonly notes: readonly WorkNote[]
  readonly total: number
}

export interface WorkNoteStore {
  /** What this attempt of its author kept before. */
  known(authorId: PersonId, attempt: string, session: ClientSession): Promise<WorkNote | undefined>
  insert(note: WorkNote, attempt: string, runBy: readonly TerritoryId[], session: ClientSession): Promise<void>
  note(id: WorkNoteId, session?: ClientSession): Promise<WorkNote | undefined>
  notes(ids: readonly WorkNoteId[]): Promise<WorkNote[]>
  keep(note: WorkNote, session: ClientSession): Promise<void>
  /** Published notes of a work and the reader's own, newest first. */
  notesOf(projectId: ProjectId, readerId: PersonId | null, page: PageRequest): Promise<NotePage>
  /** Notes with which somebody disputed a work. */
  disputesBy(projectId: ProjectId, personId: PersonId, session?: ClientSession): Promise<WorkNoteId[]>
  /** Notes that wait for a decision in these territories, oldest first. */
  waiting(territoryIds: readonly TerritoryId[], page: PageRequest): Promise<NotePage>
  /** how many notes of each work wait */
  countWaiting(projectIds: readonly ProjectId[]): Promise<ReadonlyMap<ProjectId, number>>
  notesNaming(personId: PersonId): Promise<WorkNote[]>
  delete(id: WorkNoteId, session: ClientSession): Promise<void>
}

interface WorkNoteDocument extends Omit<WorkNote, 'id'> {
  readonly _id: WorkNoteId
  /** the client's id of the act; gone once its author is erased */
  readonly attempt?: string
  /** the place of the campaign with all above it: whose moderators decide */
  readonly runBy: readonly TerritoryId[]
}

export const workNoteCollection: CollectionSpec = {
  name: 'workNotes',
  schema: {
    bsonType: 'object',
    required: ['projectId', 'authorId', 'kind', 'text', 'at', 'state', 'runBy'],
    properties: {
      _id: { bsonType: 'string', pattern: '^wno_' },
      projectId: { bsonType: 'string', pattern: '^prj_' },
      state: { enum: ['pending', 'published', 'rejected'] },
      at: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { authorId: 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { projectId: 1, state: 1, _id: -1 } },
    { key: { projectId: 1, authorId: 1 } },
    { key: { authorId: 1 } },
    { key: { 'decision.by': 1 } },
    // Notes that wait for a decision.
    { key: { runBy: 1, _id: 1 }, partialFilterExpression: { state: 'pending' } },
  ],
}

const reading = { maxTimeMS: 5_000 } as const
const mostNotes = 1_000

export function workNoteStore({ mongo }: Pick<Platform, 'mongo'>): WorkNoteStore {
  const notes = mongo.collection<WorkNoteDocument>(workNoteCollection.name)

  const notesWhere = async (filter: Filter<WorkNoteDocument>) =>
    (await notes.find(filter, reading).limit(mostNotes).toArray()).map(toNote)

  return {
    async known(authorId, attempt, session) {
      const found = await notes.findOne({ authorId, attempt }, { session })
      return found ? toNote(found) : undefined
    },
    async insert({ id, ...rest }, attempt, runBy, session) {
      await notes.insertOne({ ...rest, _id: id, attempt, runBy }, { session })
    },
    async note(id, session) {
      const found = await notes.findOne({ _id: id }, session ? { session } : reading)
      return found ? toNote(found) : undefined
    },
    notes: (ids) => notesWhere({ _id: { $in: [...ids] } }),
    async keep({ id, ...rest }, session) {
      const before = await notes.findOne({ _id: id }, { session })
      if (!before) throw new Error(`There is no note ${id}`)
      const { attempt, runBy } = before
      // Attempts of nobody would meet each other.
      const kept = attempt === undefined || rest.authorId === erasedPerson ? {} : { attempt }
      await notes.replaceOne({ _id: id }, { ...rest, runBy, ...kept }, { session })
    },
    async notesOf(projectId, readerId, page) {
      const own = readerId === null ? [] : [{ authorId: readerId }]
      const shown = { projectId, $or: [{ state: 'published' as const }, ...own] }
      const behind = idOf(page.after)
      const found = notes
        .find({ ...shown, ...(behind && { _id: { $lt: behind } }) }, reading)
        .sort({ _id: -1 })
        .limit(page.size + 1)
      const [read, total] = await Promise.all([found.toArray(), notes.countDocuments(shown, reading)])
      return { notes: read.map(toNote), total }
    },
    async disputesBy(projectId, authorId, session) {
      const options = { projection: { _id: 1 }, ...(session ? { session } : reading) } as const
      return (await notes.find({ projectId, authorId, kind: 'dispute' }, options).toArray()).map(({ _id }) => _id)
    },
    async waiting(territoryIds, page) {
      const waiting = { state: 'pending' as const, runBy: { $in: [...territoryIds] } }
      const behind = idOf(page.after)
      if (page.size === 0) return { notes: [], total: await notes.countDocuments(waiting, reading) }
      const found = notes
        .find({ ...waiting, ...(behind && { _id: { $gt: behind } }) }, reading)
        .sort({ _id: 1 })
        .limit(page.size + 1)
      const [read, total] = await Promise.all([found.toArray(), notes.countDocuments(waiting, reading)])
      return { notes: read.map(toNote), total }
    },
    async countWaiting(projectIds) {
      const counted = notes.aggregate<{ _id: ProjectId; count: number }>(
        [
          { $match: { projectId: { $in: [...projectIds] }, state: 'pending' } },
          { $group: { _id: '$projectId', count: { $sum: 1 } } },
        ],
        reading,
      )
      return new Map((await counted.toArray()).map(({ _id, count }) => [_id, count]))
    },
    notesNaming: (personId) => notesWhere({ $or: [{ authorId: personId }, { 'decision.by': personId }] }),
    async delete(id, session) {
      await notes.deleteOne({ _id: id }, { session })
    },
  }
}

function idOf(after: readonly CursorPart[] | undefined): WorkNoteId | undefined {
  const id = after?.[0]
  // A text that is no id of ours only compares as one.
  return typeof id === 'string' ? (id as WorkNoteId) : undefined
}

function toNote({ _id, attempt: _attempt, runBy: _runBy, ...rest }: WorkNoteDocument): WorkNote {
  return { ...rest, id: _id }
}
