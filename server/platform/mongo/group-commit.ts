import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  MongoBulkWriteError,
  type Binary,
  type Collection,
  type Db,
  type Filter,
  type OptionalUnlessRequiredId,
} from 'mongodb'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'

/** `_id` makes the document unique, `attempt` tells a repeated act from a second one. */
export interface GroupCommitDocument {
  _id: Binary | string
  attempt: string
}

export interface GroupCommitOptions {
  readonly collection: string
  /** how long the first document of a batch waits for company, ms */
  readonly lingerMs?: number
  readonly batchMax?: number
  /** above this many waiting documents callers are refused */
  readonly queuedMax?: number
  /**
   * documents of a batch are written in a random order, so that neither the order of the collection nor that of the
   * operation log is the order of their coming
   */
  readonly shuffled?: true
  /** waits before each repetition of a batch whose outcome is unknown, ms */
  readonly backoffMs?: readonly number[]
  /** no try begins later than this after its batch was taken, ms; as often as `backoffMs` says unless given */
  readonly tryForMs?: number
}

/** `stored`: by this attempt, now or earlier. `taken`: the key belongs to the document of another attempt. */
export interface Committed<T> {
  readonly outcome: 'stored' | 'taken'
  readonly document: T
}

export type CommitRefusal =
  /** `retryAfter`: seconds until those who wait now will be through */
  { readonly code: 'BUSY'; readonly details: { readonly retryAfter: number } } | { readonly code: 'OUTCOME_UNKNOWN' }

export interface GroupCommit<T extends GroupCommitDocument> {
  /**
   * Answers after a majority has journalled the batch. After OUTCOME_UNKNOWN the document may or may not be there:
   * the caller repeats with the same `attempt` until it is certain.
   * @param queue documents of one queue never take the turn of another's (one per petition)
   */
  insert(document: T, queue: string): Promise<Result<Committed<T>, CommitRefusal>>
  /** documents waiting, for metrics */
  queued(): number
}

interface Waiting<T> {
  readonly document: T
  answer(result: Result<Committed<T>, CommitRefusal>): void
  fail(fault: Error): void
}

const duplicateKey = 11_000
const validationFailed = 121

/** One unordered insert for many callers: see engineering.md 2.3 for what it saves. */
export function createGroupCommit<T extends GroupCommitDocument>(db: Db, options: GroupCommitOptions): GroupCommit<T> {
  const { lingerMs = 5, batchMax = 200, queuedMax = 20_000 } = options
  const tries = { backoffMs: options.backoffMs ?? [25, 100, 400, 1_600], tryForMs: options.tryForMs ?? Infinity }
  const collection = db.collection<T>(options.collection, { writeConcern: { w: 'majority', journal: true } })
  const queues = new Map<string, Waiting<T>[]>()
  let queued = 0
  let isCommitting = false
  let lastCommitMs = 0
  let linger: NodeJS.Timeout | undefined

  /** One document of each queue in turn; queues that were not reached stand first next time. */
  function takeBatch(): Waiting<T>[] {
    const batch: Waiting<T>[] = []
    while (batch.length < batchMax && queues.size > 0) {
      for (const [name, queue] of queues) {
        queues.delete(name)
        const next = queue.shift()
        if (next) batch.push(next)
        if (queue.length > 0) queues.set(name, queue)
        if (batch.length === batchMax) break
      }
    }
    queued -= batch.length
    return batch
  }

  async function commitAll(): Promise<void> {
    if (isCommitting) return
    isCommitting = true
    clearTimeout(linger)
    linger = undefined
    // While one batch is on its way the next one gathers, so nobody lingers a second time.
    while (queued > 0) {
      const startedAt = performance.now()
      await commit(collection, options.shuffled ? shuffled(takeBatch()) : takeBatch(), tries)
      lastCommitMs = performance.now() - startedAt
    }
    isCommitting = false
  }

  /** If every batch takes as long as the last one. */
  function secondsOfQueue(): number {
    return Math.max(1, Math.ceil((queued / batchMax) * (lastCommitMs / 1_000)))
  }

  return {
    queued: () => queued,
    insert(document, queue) {
      if (queued >= queuedMax)
        return Promise.resolve(refuse({ code: 'BUSY', details: { retryAfter: secondsOfQueue() } }))
      return new Promise((answer, fail) => {
        const waiting = queues.get(queue)
        if (waiting) waiting.push({ document, answer, fail })
        else queues.set(queue, [{ document, answer, fail }])
        queued++
        if (queued >= batchMax) void commitAll()
        else if (!isCommitting) linger ??= setTimeout(() => void commitAll(), lingerMs)
      })
    },
  }
}

/** Fisher and Yates; every order is as likely. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = randomInt(i + 1)
    // Both positions exist.
    const taken = mixed[other] as Item
    mixed[other] = mixed[i] as Item
    mixed[i] = taken
  }
  return mixed
}

/** Inserts the batch and answers everyone in it. The same documents again after an unknown outcome: that is harmless. */
async function commit<T extends GroupCommitDocument>(
  collection: Collection<T>,
  batch: readonly Waiting<T>[],
  { backoffMs, tryForMs }: Required<Pick<GroupCommitOptions, 'backoffMs' | 'tryForMs'>>,
): Promise<void> {
  const startedAt = performance.now()
  let open = batch
  for (const waitMs of [0, ...backoffMs]) {
    if (performance.now() + waitMs - startedAt > tryForMs) break
    if (waitMs > 0) await sleep(waitMs)
    open = await insertOnce(collection, open)
    if (open.length === 0) return
  }
  for (const { answer } of open) answer(refuse({ code: 'OUTCOME_UNKNOWN' }))
}

/** @returns those whose outcome is still unknown */
async function insertOnce<T extends GroupCommitDocument>(
  collection: Collection<T>,
  batch: readonly Waiting<T>[],
): Promise<readonly Waiting<T>[]> {
  const errors = await insertUnordered(
    collection,
    batch.map(({ document }) => document),
  )
  if (errors === 'unknown') return batch

  const duplicates: Waiting<T>[] = []
  const unknown: Waiting<T>[] = []
  batch.forEach((waiting, index) => {
    const code = errors.get(index)
    if (code === undefined) waiting.answer(ok({ outcome: 'stored', document: waiting.document }))
    else if (code === duplicateKey) duplicates.push(waiting)
    else if (code === validationFailed) waiting.fail(new Error(`${collection.collectionName} refuses the document`))
    else unknown.push(waiting)
  })
  return [...unknown, ...(await answerDuplicates(collection, duplicates))]
}

/** @returns the error code of each position that was not stored, or `unknown` when that cannot be told */
async function insertUnordered<T extends GroupCommitDocument>(
  collection: Collection<T>,
  documents: readonly T[],
): Promise<ReadonlyMap<number, number> | 'unknown'> {
  try {
    // The driver's conditional type cannot see that T always brings its own _id.
    await collection.insertMany(documents as unknown as OptionalUnlessRequiredId<T>[], { ordered: false })
    return new Map()
  } catch (cause) {
    if (!(cause instanceof MongoBulkWriteError)) return 'unknown'
    const writeErrors = [cause.writeErrors].flat()
    const isAcknowledged = writeErrors.length > 0 && cause.result.getWriteConcernError() === undefined
    return isAcknowledged ? new Map(writeErrors.map(({ index, code }) => [index, code])) : 'unknown'
  }
}

/**
 * A duplicate key is an answer: the attempt stored under it says whose.
 * @returns those for whom it could not be read; they are inserted again, which asks the same question again
 */
async function answerDuplicates<T extends GroupCommitDocument>(
  collection: Collection<T>,
  duplicates: readonly Waiting<T>[],
): Promise<readonly Waiting<T>[]> {
  if (duplicates.length === 0) return []
  const holders = await readHolders(collection, duplicates)
  return duplicates.filter(({ document, answer }) => {
    const holder = holders.get(keyOf(document._id))
    if (!holder) return true
    answer(ok({ outcome: holder.attempt === document.attempt ? 'stored' : 'taken', document: holder }))
    return false
  })
}

async function readHolders<T extends GroupCommitDocument>(
  collection: Collection<T>,
  duplicates: readonly Waiting<T>[],
): Promise<ReadonlyMap<string, T>> {
  // One id may stand here for many callers; the driver's filter type is too deep for a generic document.
  const ids = new Map(duplicates.map(({ document }) => [keyOf(document._id), document._id]))
  const filter = { _id: { $in: [...ids.values()] } } as unknown as Filter<T>
  try {
    const found = await collection.find<T>(filter, { maxTimeMS: 5_000 }).toArray()
    return new Map(found.map((document) => [keyOf(document._id), document]))
  } catch {
    return new Map()
  }
}

function keyOf(id: Binary | string): string {
  return typeof id === 'string' ? id : id.toString('hex')
}
