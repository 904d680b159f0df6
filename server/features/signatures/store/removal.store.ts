import { Binary, MongoServerError, type Filter } from 'mongodb'
import { asEvents } from '#domain/kernel/event.ts'
import type { PetitionId, RemovalId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { RemovalChange } from '#domain/signatures/removal-way.ts'
import type { Removal, RemovalState } from '#domain/signatures/removal.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Platform } from '#server/platform/platform.ts'
import { removalCollection, toRemoval, type RemovalDocument, type RemovalJob } from './removal.document.ts'
import type { Position } from './signature.selection.ts'

/** What the worker does next for a removal. */
export interface RemovalWork {
  readonly removal: Removal
  readonly step: number
  readonly phase: RemovalJob['phase']
  readonly after: Position | undefined
}

export interface RemovalStore {
  read(id: RemovalId): Promise<Removal | undefined>
  /**
   * Keeps a proposal; the same attempt of the same person gives the first one again.
   * @returns undefined when a restoration of the same removal is under way or done
   */
  insert(
    change: RemovalChange,
    beside: { readonly placeIds: readonly TerritoryId[]; readonly attempt: string },
  ): Promise<Removal | undefined>
  /**
   * Reads, lets `decide` make the next state, and writes it with its events unless somebody else wrote meanwhile: then
   * everything is done again on what they left. A refusal writes nothing.
   */
  change<R extends Refusal>(
    id: RemovalId,
    decide: (current: Removal) => Result<RemovalChange, R>,
  ): Promise<Result<Removal, R>>
  /** What changed signatures of a petition, the latest first: what everybody may see. Up to one more than asked for. */
  published(petition: PetitionId, page: PageRequest): Promise<Removal[]>
  /** On the desk of these places, the latest first. Up to one more than asked for. */
  ofPlaces(placeIds: readonly TerritoryId[], states: readonly RemovalState[], page: PageRequest): Promise<Removal[]>
  /** Restorations of these removals that changed or may still change something. */
  undoing(removals: readonly RemovalId[]): Promise<Removal[]>
  /** How many wait for the consent of somebody else in these places. */
  countProposed(placeIds: readonly TerritoryId[]): Promise<number>

  /** The next removal with something to do, in turn. */
  nextWork(after: RemovalId | undefined): Promise<RemovalWork | undefined>
  /** Keeps what a step changed and how far it came; false when another holder of the lease was faster. */
  advance(work: RemovalWork, to: Position, counts: { readonly done?: number; readonly told?: number }): Promise<boolean>
  /** All signatures are changed: the end is kept, and people are told next. */
  finish(work: RemovalWork, change: RemovalChange): Promise<void>
  /** Everybody is told. */
  rest(work: RemovalWork): Promise<void>
}

const duplicateKey = 11_000
const reading = { maxTimeMS: 5_000 } as const
const firstStep: RemovalJob = { step: 0, phase: 'changing', after: null, told: 0 }

export function removalStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): RemovalStore {
  const removals = mongo.collection<RemovalDocument>(removalCollection.name)

  const list = async (filter: Filter<RemovalDocument>, sort: Record<string, 1 | -1>, limit: number) =>
    (await removals.find(filter, reading).sort(sort).limit(limit).toArray()).map(toRemoval)

  return {
    async read(id) {
      const found = await removals.findOne({ _id: id }, reading)
      return found ? toRemoval(found) : undefined
    },
    async insert({ state, facts }, beside) {
      const { id, ...rest } = state
      try {
        await removals.insertOne({
          ...{ _id: id, ...rest, ...beside, ...derived(state), job: firstStep, revision: 0 },
          outbox: asEvents(facts, newId),
        })
        return state
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        const first = await removals.findOne({ 'proposed.by': state.proposed.by, attempt: beside.attempt }, reading)
        return first ? toRemoval(first) : undefined
      }
    },
    async change(id, decide) {
      for (;;) {
        const found = await removals.findOne({ _id: id }, reading)
        if (!found) throw new Error(`There is no removal ${id}`)
        const decided = decide(toRemoval(found))
        if (!decided.ok) return decided
        const written = await write(found.revision, decided.value)
        if (written) return ok(toRemoval(written))
      }
    },
    published(petition, { size, after }) {
      const [startedAt, id] = after ?? []
      const before = after === undefined ? {} : keyset('startedAt', new Date(String(startedAt)), String(id))
      const isShown = { $or: [{ state: { $in: ['running' as const, 'done' as const] } }, { done: { $gt: 0 } }] }
      return list({ petition, $and: [isShown, before] }, { startedAt: -1, _id: -1 }, size + 1)
    },
    ofPlaces(placeIds, states, { size, after }) {
      const before = after === undefined ? {} : { _id: { $lt: String(after[0]) as RemovalId } }
      return list({ placeIds: { $in: [...placeIds] }, state: { $in: [...states] }, ...before }, { _id: -1 }, size + 1)
    },
    undoing: (ids) => list({ holds: { $in: [...ids] } }, { _id: 1 }, ids.length),
    countProposed: (placeIds) =>
      removals.countDocuments({ placeIds: { $in: [...placeIds] }, state: 'proposed' }, reading),

    async nextWork(after) {
      const options = { sort: { _id: 1 }, ...reading } as const
      const found =
        (after && (await removals.findOne({ busy: true, _id: { $gt: after } }, options))) ??
        (await removals.findOne({ busy: true }, options))
      if (!found) return undefined
      const { job } = found
      const position = job.after && { at: job.after.at, key: Buffer.from(job.after.key.buffer) }
      return { removal: toRemoval(found), step: job.step, phase: job.phase, after: position ?? undefined }
    },
    async advance({ removal, step }, to, { done = 0, told = 0 }) {
      const { matchedCount } = await removals.updateOne(
        { _id: removal.id, busy: true, 'job.step': step },
        {
          $set: { 'job.after': { at: to.at, key: new Binary(to.key) } },
          $inc: { done, 'job.told': told, 'job.step': 1, revision: 1 },
        },
      )
      return matchedCount === 1
    },
    async finish({ removal, step }, { state, facts }) {
      const next = { state: state.state, stopping: state.stopping, endedAt: state.endedAt, ...derived(state) }
      const telling = { 'job.phase': 'telling' as const, 'job.after': null, busy: state.done > 0 }
      await removals.updateOne({ _id: removal.id, 'job.step': step, 'job.phase': 'changing' }, {
        $set: { ...next, ...telling },
        $inc: { 'job.step': 1, revision: 1 },
        $push: { outbox: { $each: asEvents(facts, newId) } },
      } as object)
    },
    async rest({ removal, step }) {
      await removals.updateOne({ _id: removal.id, 'job.step': step }, { $set: { busy: false }, $inc: { revision: 1 } })
    },
  }

  function write(revision: number, { state, facts }: RemovalChange) {
    const { id, done: _counted, ...next } = state
    return removals.findOneAndUpdate(
      { _id: id, revision },
      {
        $set: { ...next, ...derived(state) },
        $inc: { revision: 1 },
        // Events are added, not replaced: the dispatcher may be taking one away.
        $push: { outbox: { $each: asEvents(facts, newId) } },
      } as object,
      { returnDocument: 'after' },
    )
  }
}

/** What indexes need to know beside the removal itself. */
function derived({ state, undoes }: Removal): Pick<RemovalDocument, 'holds' | 'busy'> {
  // One that was refused or stopped makes room for another.
  return { holds: state === 'refused' || state === 'cancelled' ? null : undoes, busy: state === 'running' }
}

function keyset(field: 'startedAt', value: Date, id: string): Filter<RemovalDocument> {
  return { $or: [{ [field]: { $lt: value } }, { [field]: value, _id: { $lt: id as RemovalId } }] }
}
