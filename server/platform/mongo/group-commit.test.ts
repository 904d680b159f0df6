import { describe, expect, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'

interface Note {
  _id: string
  attempt: string
}

const mongo = testDatabase([
  { name: 'notes', schema: { required: ['attempt'], properties: { attempt: { bsonType: 'string' } } } },
])

describe('group commit', () => {
  it('gives 200 repetitions of one attempt the same answer and keeps one document', async () => {
    const notes = mongo.groupCommit<Note>({ collection: 'notes' })
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => notes.insert({ _id: 'same', attempt: 'a1' }, 'petition')),
    )
    for (const answer of answers) {
      expect(answer).toEqual({ ok: true, value: { outcome: 'stored', document: { _id: 'same', attempt: 'a1' } } })
    }
    expect(await mongo.collection('notes').countDocuments({ _id: 'same' as never })).toBe(1)
  })

  it('stores one of 200 racing attempts and tells the other 199 that the place is taken', async () => {
    const notes = mongo.groupCommit<Note>({ collection: 'notes' })
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => notes.insert({ _id: 'race', attempt: `a${n}` }, 'petition')),
    )
    const outcomes = answers.map((answer) => answer.ok && answer.value.outcome)
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(199)
  })

  it('lets a quiet queue pass a long one', async () => {
    const notes = mongo.groupCommit<Note>({ collection: 'notes', batchMax: 10 })
    let hotDone = 0
    const hot = Array.from({ length: 300 }, (_, n) =>
      notes.insert({ _id: `hot${n}`, attempt: 'a' }, 'hot').then(() => hotDone++),
    )
    await notes.insert({ _id: 'quiet', attempt: 'a' }, 'quiet')
    expect(hotDone).toBeLessThan(60)
    await Promise.all(hot)
  })

  it('refuses what it cannot queue', async () => {
    const notes = mongo.groupCommit<Note>({ collection: 'notes', queuedMax: 2, lingerMs: 20 })
    const answers = await Promise.all(
      ['q1', 'q2', 'q3'].map((id) => notes.insert({ _id: id, attempt: 'a' }, 'petition')),
    )
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, false])
    expect(answers[2]).toMatchObject({ refusals: [{ code: 'BUSY', details: { retryAfter: 1 } }] })
  })

  it('fails only the document that the validator refuses', async () => {
    const notes = mongo.groupCommit<Note>({ collection: 'notes' })
    const [good, bad] = await Promise.allSettled([
      notes.insert({ _id: 'good', attempt: 'a' }, 'p'),
      notes.insert({ _id: 'bad', attempt: 1 as unknown as string }, 'p'),
    ])
    expect(good).toMatchObject({ status: 'fulfilled', value: { ok: true } })
    expect(bad.status).toBe('rejected')
  })

  it('writes a shuffled batch in another order than it came, whole, and answers each caller for their own', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `shuffled ${String(n).padStart(2, '0')}`)
    const notes = mongo.groupCommit<Note>({ collection: 'notes', shuffled: true })
    const answers = await Promise.all(ids.map((_id) => notes.insert({ _id, attempt: _id }, 'petition')))
    expect(answers.map((answer) => answer.ok && answer.value.document.attempt)).toEqual(ids)
    const stored = await mongo
      .collection<Note>('notes')
      .find({ _id: /^shuffled/ })
      .sort({ $natural: 1 })
      .toArray()
    expect(stored.map(({ _id }) => _id)).not.toEqual(ids)
    expect(stored.map(({ _id }) => _id).toSorted()).toEqual(ids)
  })
})
