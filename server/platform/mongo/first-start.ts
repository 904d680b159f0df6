import type { Mongo } from './mongo.ts'

interface FirstStart {
  readonly _id: 'first start'
  readonly isFinished: boolean
  /** a command came first: what it brought is no half of a filling */
  readonly isAhead?: true
}

const name = 'first_start'

interface Sides {
  readonly mongo: Mongo
  readonly choice: Mongo
}

/**
 * Fills an empty database once. A filling that was interrupted had never been served to anybody: it is thrown away and
 * begun again. A database that holds something of somebody else's making is left alone.
 */
export async function fillOnce({ mongo, choice }: Sides, fill: () => Promise<void>): Promise<void> {
  const marks = mongo.collection<FirstStart>(name)
  const mark = await marks.findOne({ _id: 'first start' })
  if (mark ? mark.isFinished : !(await isEmpty(mongo))) return
  if (mark && !mark.isAhead) for (const { db } of [choice, mongo]) await db.dropDatabase()
  await marks.replaceOne({ _id: 'first start' }, { isFinished: false }, { upsert: true })
  await fill()
  await marks.updateOne({ _id: 'first start' }, { $set: { isFinished: true } })
}

/** Called by a command before it writes: should the database be empty, the first start still fills it. */
export async function beforeFirstStart(mongo: Mongo): Promise<void> {
  if (!(await isEmpty(mongo))) return
  await mongo.collection<FirstStart>(name).insertOne({ _id: 'first start', isFinished: false, isAhead: true })
}

async function isEmpty({ db }: Mongo): Promise<boolean> {
  return (await db.listCollections({}, { nameOnly: true }).toArray()).length === 0
}
