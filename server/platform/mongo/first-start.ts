import type { Mongo } from './mongo.ts'

interface FirstStart {
  readonly _id: 'first start'
  readonly isFinished: boolean
}

const name = 'first_start'

/**
 * Fills an empty database once. A filling that was interrupted had never been served to anybody: it is thrown away and
 * begun again. A database that holds something of somebody else's making is left alone.
 */
export async function fillOnce(mongo: Mongo, fill: () => Promise<void>): Promise<void> {
  const marks = mongo.collection<FirstStart>(name)
  const mark = await marks.findOne({ _id: 'first start' })
  const isEmpty = (await mongo.db.listCollections({}, { nameOnly: true }).toArray()).length === 0
  if (mark ? mark.isFinished : !isEmpty) return
  if (mark) await mongo.db.dropDatabase()
  await marks.insertOne({ _id: 'first start', isFinished: false })
  await fill()
  await marks.updateOne({ _id: 'first start' }, { $set: { isFinished: true } })
}
