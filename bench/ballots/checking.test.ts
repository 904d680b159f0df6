import { createHash } from 'node:crypto'
import { Binary, MongoClient, type Db } from 'mongodb'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import type { BallotPromise } from '#domain/ballots/board.ts'
import { databaseName } from '#server/testing/database.ts'
import type { CastAct, Voice } from './acts.ts'
import { checkBoard, checkStored } from './checking.ts'

// The proof is worth what its check finds: here it is shown what must not happen.
const client = new MongoClient(inject('mongodbUri'))
let choice: Db

beforeAll(() => {
  choice = client.db(databaseName())
})
beforeEach(() => choice.dropDatabase())
afterAll(() => client.close())

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A resident who cast, changed, and was told both. */
function aVoice(person: number): Voice {
  const acts: CastAct[] = []
  const voice: Voice = { person, envelopeId: 'city', acts }
  for (const n of [1, 2]) {
    const name = `${person} ${n}`
    const commitment = digest(name).toString('base64url')
    const ballot = { sealed: Buffer.from(name).toString('base64url'), nonce: '' }
    const promise = { commitment } as BallotPromise
    acts.push({ voice, attempt: name, ballot, commitment, told: [{ version: n, promise }] })
  }
  return voice
}

/** @param current which of the acts is the last one that is kept */
async function keep({ person, envelopeId, acts }: Voice, current = acts.length): Promise<void> {
  await choice.collection('ballots').insertOne({
    ...{
      envelope: envelopeId,
      version: current,
      events: acts.slice(0, current).map(({ commitment }) => ({ commitment })),
    },
    sealed: new Binary(Buffer.from(`${person} ${current}`)),
  })
}

async function putOnBoard(kinds: readonly (readonly [CastAct | undefined, string, number?])[]): Promise<void> {
  await choice.collection('boardLeaves').insertMany(
    kinds.map(([act, kind, ends], i) => ({
      ...{
        envelope: 'city',
        seq: i + 1,
        kind,
        commitment: new Binary(Buffer.from(act?.commitment ?? '', 'base64url')),
      },
      ...(ends !== undefined && { ends }),
    })),
  )
}

it('finds nothing where every resident has the last ballot that they were told of', async () => {
  const voices = [aVoice(1), aVoice(2)]
  for (const voice of voices) await keep(voice)
  expect(await checkStored(choice, voices, 2)).toEqual({ lost: 0, doubled: 0, stored: 2, findings: [] })
})

it('finds a ballot that is gone, an older one in its place, and another one than the last', async () => {
  const [gone, older, other] = [aVoice(1), aVoice(2), aVoice(3)]
  await keep(older, 1)
  const [first, second] = other.acts as [CastAct, CastAct]
  await keep({ ...other, acts: [second, first] })
  const { lost, findings } = await checkStored(choice, [gone, older, other], 3)
  expect(lost).toBe(3)
  expect(findings).toContain('resident 1: an acknowledged ballot is not there')
  expect(findings).toContain('resident 2: version 2 was acknowledged, 1 is kept')
  expect(findings).toContain('resident 3: act 3 1 was acknowledged as version 1, which is another')
  expect(findings).toContain('2 ballots of 3 residents')
})

it('allows a later ballot than the last acknowledged one where its answer never came', async () => {
  const voice = aVoice(1)
  await keep(voice)
  voice.acts[1]?.told.pop()
  expect(await checkStored(choice, [voice], 1)).toMatchObject({ lost: 0, findings: [] })
})

it('finds a second ballot of one resident, and an act that was done twice', async () => {
  const [twoBallots, twice] = [aVoice(1), aVoice(2)]
  await keep({ ...twoBallots, acts: twoBallots.acts.slice(0, 1) })
  await keep({ ...twoBallots, acts: twoBallots.acts.slice(1) })
  const [first, second] = twice.acts as [CastAct, CastAct]
  await keep({ ...twice, acts: [first, second, second] })
  expect(await checkStored(choice, [twoBallots, twice], 2)).toMatchObject({ doubled: 2 })
})

it('finds a leaf that is missing, out of order, there twice, or of nobody', async () => {
  const [a, b] = [aVoice(1), aVoice(2)]
  for (const voice of [a, b]) await keep(voice)
  const [a1, a2] = a.acts
  const [b1, b2] = b.acts
  const onBoard = async (...leaves: (readonly [CastAct | undefined, string, number?])[]) => {
    await choice.collection('boardLeaves').deleteMany({})
    await putOnBoard(leaves)
    return (await checkBoard(choice, 'city')).findings.length
  }
  expect(await onBoard([a1, 'cast'], [b1, 'cast'], [b2, 'supersede', 2], [a2, 'supersede', 1])).toBe(0)
  expect(await onBoard([a1, 'cast'], [b1, 'cast'], [b2, 'supersede', 2])).toBeGreaterThan(0)
  expect(await onBoard([a1, 'cast'], [b1, 'cast'], [b2, 'supersede', 1], [a2, 'supersede', 2])).toBeGreaterThan(0)
  expect(await onBoard([a2, 'cast'], [a1, 'supersede', 1], [b1, 'cast'], [b2, 'supersede', 3])).toBeGreaterThan(0)
  const all = [
    [a1, 'cast'] as const,
    [b1, 'cast'] as const,
    [b2, 'supersede', 2] as const,
    [a2, 'supersede', 1] as const,
  ]
  expect(await onBoard(...all, [a2, 'supersede', 1])).toBeGreaterThan(0)
  expect(await onBoard(...all, [aVoice(9).acts[0], 'cast'])).toBeGreaterThan(0)
})
