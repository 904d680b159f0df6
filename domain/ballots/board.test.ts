import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64Url } from '../kernel/base64url.ts'
import {
  combine,
  frontierOf,
  inclusionPath,
  hashesOfPath,
  leafHash,
  rootOf,
  verifyInclusion,
} from '../kernel/merkle.ts'
import { toHex } from '../kernel/hex.ts'
import { sha256 } from '../kernel/sha-256.ts'
import type { Ballot, BallotEvent } from './ballot.ts'
import { ballotReceiptCode, parseBallotReceiptCode } from './ballot-receipt.ts'
import { actId, growBoard, leavesOf, openActs, voidAct, type BoardFrame } from './board-acts.ts'
import { boardLeafBytes, boardsHash, countedOn, type BoardLeaf } from './board.ts'
import { readBallot, shuffle, startEnvelope } from './open-box.ts'
import { ballotLine, parseBallotLine } from './opened-box.ts'
import type { BallotPaper } from './choice.ts'
import { toPlain } from './plain-choice.ts'

const frame: BoardFrame = { campaign: 'cmp_1', envelope: 'city', rules: 'r'.repeat(64), list: 'l'.repeat(64) }
const encoder = new TextEncoder()

function aBallot(voter: string, versions: number, open = versions): Pick<Ballot, 'nullifier' | 'events' | 'open'> {
  const events = Array.from({ length: versions }, (_, i): BallotEvent => ({
    ...{ n: i + 1, kind: i === 0 ? 'cast' : 'supersede', nonce: '', channel: 'online', desk: null },
    ...{ commitment: toBase64Url(sha256(encoder.encode(`${voter} ${i}`))), hour: '2026-05-10T05Z' },
  }))
  return { nullifier: toHex(sha256(encoder.encode(voter))), events, open }
}

const leaves = (groups: readonly (readonly Pick<Ballot, 'nullifier' | 'events' | 'open'>[])[]): BoardLeaf[] => {
  const seqOf = new Map<string, number>()
  return groups.flatMap((group) => {
    const found = leavesOf(openActs(group, frame), seqOf.size, { seqOf, keyOf: toHex })
    for (const { act, leaf } of found) seqOf.set(toHex(act.id), leaf.seq)
    return found.map(({ leaf }) => leaf)
  })
}

describe('a board', () => {
  const group = fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 1, max: 4 })), {
    ...{ selector: ([voter]) => voter, minLength: 1, maxLength: 20 },
  })

  it('is the same in whatever order the ballots of a group came', () => {
    fc.assert(
      fc.property(
        group.chain((voters) =>
          fc.tuple(fc.constant(voters), fc.shuffledSubarray(voters, { minLength: voters.length })),
        ),
        ([voters, shuffled]) => {
          const of = (all: typeof voters) => leaves([all.map(([voter, versions]) => aBallot(voter, versions))])
          expect(of(shuffled)).toEqual(of(voters))
        },
      ),
    )
  })

  it('has as many ballots that count as there were voters, and each change ends what stood before it', () => {
    fc.assert(
      fc.property(group, (voters) => {
        const found = leaves([voters.map(([voter, versions]) => aBallot(voter, versions))])
        expect(countedOn(found)).toBe(voters.length)
        expect(found.map(({ seq }) => seq)).toEqual(found.map((_, i) => i + 1))
        const ended = found.flatMap(({ ends }) => ends ?? [])
        expect(new Set(ended).size).toBe(ended.length)
        for (const { ends, kind, seq } of found) {
          expect(ends === undefined).toBe(kind === 'cast')
          if (ends !== undefined) expect(ends).toBeLessThan(seq)
        }
      }),
    )
  })

  it('ends in a later group what an earlier one brought, and voids what counts last', () => {
    const found = leaves([[aBallot('a', 1), aBallot('b', 1)], [aBallot('a', 3, 2)]])
    const first = found.findIndex(({ commitment }) => commitment === aBallot('a', 1).events[0]?.commitment) + 1
    expect(found.slice(2)).toMatchObject([
      { kind: 'supersede', ends: first, seq: 3 },
      { kind: 'supersede', ends: 3, seq: 4 },
    ])
    const act = voidAct(aBallot('a', 3), frame, { reason: 'unreadable', hour: '2026-05-17T05Z' })
    const seqOf = new Map([[toHex(actId(aBallot('a', 3).nullifier, 3)), 4]])
    const [last] = leavesOf([act], 4, { seqOf, keyOf: toHex })
    expect(last?.leaf).toMatchObject({
      kind: 'void',
      ends: 4,
      seq: 5,
      commitment: aBallot('a', 3).events[2]?.commitment,
    })
    expect(() => leavesOf([act], 4, { seqOf: new Map(), keyOf: toHex })).toThrow('ends nothing')
  })

  it('keeps two ballots apart that were sealed alike', () => {
    const alike = { ...aBallot('a', 1), nullifier: aBallot('b', 1).nullifier }
    expect(leaves([[aBallot('a', 1), alike]])).toHaveLength(2)
  })

  it('grows into a tree that proves every leaf of every size', () => {
    const all = leaves([Array.from({ length: 21 }, (_, i) => aBallot(`voter ${i}`, 1 + (i % 2)))])
    const grown = growBoard(
      all.map((leaf) => ({ leaf })),
      [],
    )
    const read = ({ seq, level }: { seq: number; level: number }) => grown[seq - 1]?.hashes[level] ?? combine([])
    for (const size of [1, 7, 16, all.length]) {
      const root = rootOf(size, read)
      expect(frontierOf(size).map(read).length).toBeGreaterThan(0)
      for (let index = 0; index < size; index++) {
        const proof = hashesOfPath(inclusionPath(index, size), read)
        const claim = { index, size, proof, root }
        expect(verifyInclusion({ ...claim, leafHash: leafHash(boardLeafBytes(all[index]!)) })).toBe(true)
        const changed = { ...all[index]!, hour: '2026-05-10T06Z' }
        expect(verifyInclusion({ ...claim, leafHash: leafHash(boardLeafBytes(changed)) })).toBe(false)
      }
    }
  })

  it('is sealed under a hash that knows every board, in whatever order they are named', () => {
    const of = { campaign: 'cmp_1', rules: 'r', list: 'l' } as const
    const boards = [
      { envelope: 'b', size: 2, root: 'x' },
      { envelope: 'a', size: 0, root: 'y' },
    ]
    expect(boardsHash(of, boards.toReversed())).toBe(boardsHash(of, boards))
    expect(boardsHash(of, [{ ...boards[0]!, size: 3 }, boards[1]!])).not.toBe(boardsHash(of, boards))
    expect(boardsHash({ ...of, list: 'other' }, boards)).not.toBe(boardsHash(of, boards))
  })
})

describe('the code of a receipt', () => {
  const leaf = leaves([[aBallot('a', 1)]])[0]!
  const head = {
    v: 1,
    campaign: 'cmp_1',
    envelope: 'district:saygaq',
    size: 9,
    root: toBase64Url(sha256(encoder.encode('r'))),
  } as const
  const receipt = {
    campaignKey: 'turkistan-city-2027',
    envelope: head.envelope,
    leaf,
    head: { ...head, hour: '', key: '', signature: '' },
  }

  it('says where the leaf stands, in an address', () => {
    const code = ballotReceiptCode(receipt)
    expect(encodeURIComponent(code).replaceAll('~', '')).toBe(code.replaceAll('~', ''))
    expect(parseBallotReceiptCode(code)).toEqual({
      ...{ campaignKey: receipt.campaignKey, envelope: 'district:saygaq', seq: 1, size: 9 },
      ...{ leaf: toBase64Url(leafHash(boardLeafBytes(leaf))).slice(0, 16), root: head.root.slice(0, 16) },
    })
  })

  it.each([
    '',
    'a.b.1.1.x.y',
    `k.e.2.1.${'a'.repeat(16)}.${'b'.repeat(16)}`,
    `2026-1.1.1.${'a'.repeat(16)}.${'b'.repeat(16)}`,
  ])('is none: %s', (code) => {
    expect(parseBallotReceiptCode(code)).toBeUndefined()
  })
})

describe('opening', () => {
  const paper: BallotPaper = {
    form: { envelope: 'city', type: 'approval', min: 1, max: 2 },
    options: [1, 2, 17].map((number) => ({ number, price: 1, category: '' })),
    budget: 10,
  }

  it('reads what the paper allows, and voids everything else with its reason', () => {
    const plain = (marks: number[]) => toPlain(paper, { marks, points: null })
    expect(readBallot(paper, plain([17, 1]))).toEqual({ choice: { marks: [1, 17], points: null } })
    expect(readBallot(paper, plain([]))).toEqual({ reason: 'against_rules' })
    expect(readBallot(paper, plain([3]))).toEqual({ reason: 'against_rules' })
    expect(readBallot(paper, plain([1, 1]))).toEqual({ reason: 'against_rules' })
    expect(readBallot(paper, plain([1]).fill(9))).toEqual({ reason: 'unreadable' })
    expect(readBallot(paper, undefined)).toEqual({ reason: 'unreadable' })
  })

  it('counts what is accepted, replaced and void, by the way it came in', () => {
    const counting = startEnvelope()
    counting.add(aBallot('a', 3), { choice: { marks: [1], points: null } })
    counting.add(aBallot('b', 2), { reason: 'unreadable' })
    expect(counting.counts()).toEqual({ accepted: 1, replaced: 3, voids: { unreadable: 1 }, byChannel: { online: 1 } })
  })

  it('shuffles every order as likely, and loses none', () => {
    const orders = new Map<string, number>()
    const draws = [0, 1, 2].flatMap((a) => [0, 1].map((b) => [a, b]))
    for (const [a = 0, b = 0] of draws) {
      const items = ['x', 'y', 'z']
      shuffle(items, (below) => (below === 3 ? a : b))
      orders.set(items.join(''), (orders.get(items.join('')) ?? 0) + 1)
    }
    expect([...orders.values()]).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('spells every choice as a line that gives it back', () => {
    const marks = fc.uniqueArray(fc.nat({ max: 9_999 }))
    fc.assert(
      fc.property(marks, fc.boolean(), (chosen, hasPoints) => {
        const choice = { marks: chosen, points: hasPoints && chosen.length > 0 ? chosen.map((mark) => mark % 7) : null }
        expect(parseBallotLine(ballotLine(choice))).toEqual(choice)
      }),
    )
    expect(() => parseBallotLine('1,,2')).toThrow('not a ballot')
    expect(() => parseBallotLine('1;2')).toThrow('not a ballot')
  })
})
