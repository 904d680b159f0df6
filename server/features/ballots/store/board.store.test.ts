import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { growBoard } from '#domain/ballots/board-acts.ts'
import { hourOf, type Ballot, type BallotEvent } from '#domain/ballots/ballot.ts'
import type { BoardLeaf } from '#domain/ballots/board.ts'
import { combine, rootOf, frontierOf } from '#domain/kernel/merkle.ts'
import { toHex } from '#domain/kernel/hex.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { frameOf, takeInBallots } from '../use-cases/take-in-ballots.ts'
import { ballotCollection, toDocument } from './ballot.document.ts'
import { ballotStore } from './ballot.store.ts'
import { boardHeadCollection, boardLeafCollection, boardStandCollection } from './board.document.ts'
import { boardStore } from './board.store.ts'

const choice = testDatabase([ballotCollection, boardLeafCollection, boardHeadCollection, boardStandCollection])
const clock = fakeClock()
const campaign = {
  id: `cmp_${'0'.repeat(26)}`,
  rulesHash: 'a'.repeat(64),
  ballotList: { hash: 'b'.repeat(64), seed: '', at: clock.now() },
} as const
const box = { campaignId: campaign.id, envelopeId: 'city' }
const voters = 1_200

/** Every fifth of them changed their mind before the board looked. */
function ballotOf(voter: number): Ballot {
  const versions = voter % 5 === 0 ? 2 : 1
  const events = Array.from({ length: versions }, (_, i): BallotEvent => {
    const commitment = createHash('sha256').update(`${voter} ${i}`).digest('base64url')
    const made = { commitment, nonce: commitment, hour: hourOf(clock.now()) }
    return { n: i + 1, kind: i === 0 ? 'cast' : 'supersede', channel: 'online', desk: null, ...made }
  })
  const nullifier = createHash('sha256').update(String(voter)).digest('hex')
  const rest = { version: versions, open: versions, attempt: 'x'.repeat(32), sealed: new Uint8Array(146) }
  return { nullifier, ...box, ...rest, events }
}

it('numbers every act once, without a gap, when four processes take the same ballots in at once', async () => {
  const documents = Array.from({ length: voters }, (_, voter) => toDocument(ballotOf(voter)))
  await choice.collection('ballots').insertMany(documents as never)
  const stores = () => ({ ballots: ballotStore({ choice }), board: boardStore({ choice }), clock })
  const takeIn = takeInBallots(stores())
  await Promise.all(Array.from({ length: 4 }, () => takeInBallots(stores())(campaign, box)))
  while ((await takeIn(campaign, box)) > 0);

  const { board } = stores()
  const leaves: BoardLeaf[] = []
  for await (const portion of board.stream(frameOf(campaign, 'city'), 1e9)) leaves.push(...portion)
  const size = voters + voters / 5
  expect(leaves.map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, i) => i + 1))
  expect(new Set(leaves.map(({ commitment }) => commitment)).size).toBe(size)
  for (const { kind, ends, seq } of leaves) {
    if (kind !== 'supersede') continue
    expect(leaves[(ends ?? 0) - 1]?.kind).toBe('cast')
    expect(ends).toBeLessThan(seq)
  }
  const grown = growBoard(
    leaves.map((leaf) => ({ leaf })),
    [],
  )
  const anew = rootOf(size, ({ seq, level }) => grown[seq - 1]?.hashes[level] ?? combine([]))
  expect(toHex(rootOf(size, await board.nodes(box, frontierOf(size))))).toBe(toHex(anew))
  expect(await board.countVoters(box)).toBe(voters)
  expect(await board.behind()).toEqual([{ ...box, size, behindSince: hourOf(clock.now()) }])
})

it('lets one of two heads follow the same one, and covers a leaf with the first that holds it', async () => {
  const board = boardStore({ choice })
  const head = (size: number) =>
    ({
      v: 1,
      campaign: campaign.id,
      envelope: 'city',
      size,
      root: 'AAAA',
      hour: '2026-06-03T07Z',
      key: 'k',
      signature: 'AAAA',
    }) as const
  expect(await board.insertHead(head(10), undefined)).toBe(true)
  expect(await board.insertHead(head(11), undefined)).toBe(false)
  expect(await board.insertHead(head(10), head(10))).toBe(false)
  expect(await board.insertHead(head(20), head(10))).toBe(true)
  expect((await board.covering(box, 10))?.size).toBe(10)
  expect((await board.covering(box, 11))?.size).toBe(20)
  expect(await board.covering(box, 21)).toBeUndefined()
  // A head that is older than the board leaves it behind.
  await board.markHeaded(box, 20)
  expect(await board.behind()).toHaveLength(1)
  await board.markHeaded(box, voters + voters / 5)
  expect(await board.behind()).toEqual([])
})
