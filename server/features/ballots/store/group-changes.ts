import { MongoBulkWriteError, type AnyBulkWriteOperation, type Collection } from 'mongodb'
import { shuffled } from '#server/platform/mongo/group-commit.ts'
import type { BallotDocument } from './ballot.document.ts'

/** `unknown`: the change may be there, or come yet, or never. */
export type Changed = BallotDocument | 'unknown'

/**
 * Changes ballots in shuffled groups, one guarded update each: what is done upon another version than `before` does
 * nothing.
 * @returns the ballot as it is then, whether it was changed by this or by somebody else
 */
export type ChangeBallot = (before: BallotDocument, next: BallotDocument) => Promise<Changed>

interface Waiting {
  readonly before: BallotDocument
  readonly next: BallotDocument
  answer(now: Changed): void
  fail(fault: Error): void
}

const lingerMs = 20
const groupMax = 200
const readMaxMs = 5_000
const validationFailed = 121

/** Two commands for many callers, as a group of first ballots is one. */
export function groupChanges(ballots: Collection<BallotDocument>): ChangeBallot {
  let waiting: Waiting[] = []
  let isRunning = false

  async function runAll(): Promise<void> {
    // While one group is on its way the next one gathers.
    while (waiting.length > 0) {
      const group = oneOfEach(waiting.slice(0, groupMax))
      const taken = new Set(group)
      waiting = waiting.filter((one) => !taken.has(one))
      await changeTogether(ballots, shuffled(group))
    }
    isRunning = false
  }

  return (before, next) =>
    new Promise((answer, fail) => {
      waiting.push({ before, next, answer, fail })
      if (isRunning) return
      isRunning = true
      setTimeout(() => void runAll(), lingerMs)
    })
}

/** Two changes of one ballot never stand in one group: the second would miss the first. */
function oneOfEach(waiting: readonly Waiting[]): Waiting[] {
  const byKey = new Map<string, Waiting>()
  for (const one of waiting) {
    const key = one.before._id.toString('hex')
    if (!byKey.has(key)) byKey.set(key, one)
  }
  return [...byKey.values()]
}

async function changeTogether(ballots: Collection<BallotDocument>, group: readonly Waiting[]): Promise<void> {
  const written = await write(ballots, group)
  const now = await readBack(ballots, group).catch(() => undefined)
  for (const [i, { before, next, answer, fail }] of group.entries()) {
    const found = now?.get(before._id.toString('hex'))
    if (written.invalid.has(i)) fail(new Error('ballots refuses the document'))
    // A write without an answer may come yet: only a ballot that shows it, or that somebody else changed, is certain.
    else if (found && (written.isCertain || hasAct(found, next) || found.version !== before.version)) answer(found)
    else answer('unknown')
  }
}

async function write(ballots: Collection<BallotDocument>, group: readonly Waiting[]) {
  try {
    await ballots.bulkWrite(group.map(toUpdate), { ordered: false })
    return { isCertain: true, invalid: new Set<number>() }
  } catch (cause) {
    const errors = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : []
    const invalid = new Set(errors.filter(({ code }) => code === validationFailed).map(({ index }) => index))
    return { isCertain: false, invalid }
  }
}

function toUpdate({ before: { _id, version }, next }: Waiting): AnyBulkWriteOperation<BallotDocument> {
  const { attempt, sealed, events } = next
  // Only the last is new: earlier acts keep the attempts that they came with.
  const added = events.slice(version)
  const update = {
    $set: { version: next.version, attempt, sealed },
    $push: { events: { $each: added } },
    $inc: { open: added.length },
  }
  return { updateOne: { filter: { _id, version }, update } }
}

async function readBack(
  ballots: Collection<BallotDocument>,
  group: readonly Waiting[],
): Promise<ReadonlyMap<string, BallotDocument>> {
  const filter = { _id: { $in: group.map(({ before }) => before._id) } }
  const found = await ballots.find(filter, { maxTimeMS: readMaxMs }).toArray()
  return new Map(found.map((document) => [document._id.toString('hex'), document]))
}

function hasAct({ events }: BallotDocument, { attempt }: BallotDocument): boolean {
  return events.some((event) => event.attempt === attempt)
}
