import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ballotPromiseBytes, boardHeadBytes, boardLeafBytes, boardsHash, countedOn, type BoardLeaf } from './board.ts'
import { hourOf, startOfHour } from './ballot.ts'
import { ballotCommitment, nullifierMessage } from './commitment.ts'
import { ballotLine, ballotsHash, parseBallotLine, saltedTrace } from './opened-box.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const hash = (...parts: (string | Uint8Array)[]) => {
  return parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest()
}
const [rules, list] = ['a'.repeat(64), 'b'.repeat(64)]
const campaign = 'cmp_1'
const leaf: BoardLeaf = {
  ...{ v: 1, campaign, envelope: 'city', seq: 3, kind: 'supersede', commitment: 'C'.repeat(43), ends: 1 },
  ...{ rules, list, hour: '2027-05-03T09Z' },
}

describe('the bytes that are hashed and signed', () => {
  it('are canonical JSON of the leaf, whatever the order of its members', () => {
    const bytes = `{"campaign":"cmp_1","commitment":"${'C'.repeat(43)}","ends":1,"envelope":"city","hour":"2027-05-03T09Z","kind":"supersede","list":"${list}","rules":"${rules}","seq":3,"v":1}`
    expect(text(boardLeafBytes(leaf))).toBe(bytes)
    expect(text(boardLeafBytes({ ...leaf, v: 1, campaign }))).toBe(bytes)
  })

  it('of a head and of a promise leave the signature out', () => {
    const head = { v: 1, campaign, envelope: 'city', size: 3, root: 'r', hour: '2027-05-03T09Z', key: 'k' } as const
    const { size: _, root: __, ...others } = head
    const promise = { ...others, commitment: 'c' }
    const signature = 'secret'
    expect(text(boardHeadBytes({ ...head, signature } as typeof head))).toBe(
      '{"campaign":"cmp_1","envelope":"city","hour":"2027-05-03T09Z","key":"k","root":"r","size":3,"v":1}',
    )
    expect(text(ballotPromiseBytes({ ...promise, signature } as typeof promise))).toBe(
      '{"campaign":"cmp_1","commitment":"c","envelope":"city","hour":"2027-05-03T09Z","key":"k","v":1}',
    )
  })

  it('of a commitment are a label, 32 bytes that the device drew, and the sealed ballot', () => {
    const [nonce, sealed] = [new Uint8Array(32).fill(7), new Uint8Array(146).fill(1)]
    const expected = hash('dauys/ballot-commitment/1\n', nonce, sealed).toString('base64url')
    expect(ballotCommitment(nonce, sealed)).toBe(expected)
  })

  it('of a nullifier tell where one field ends and the next begins', () => {
    expect(nullifierMessage('ab', 'c', 'd')).not.toEqual(nullifierMessage('a', 'bc', 'd'))
    expect(nullifierMessage('cmp_1', 'city', 'per_1')).not.toEqual(nullifierMessage('cmp_1', 'cityper_1', ''))
  })
})

describe('a board', () => {
  it('counts every ballot that came and was not voided; a change takes the place of what it changes', () => {
    const kinds = (...all: BoardLeaf['kind'][]) => all.map((kind) => ({ kind }))
    expect(countedOn([])).toBe(0)
    expect(countedOn(kinds('cast', 'cast', 'supersede', 'cast', 'supersede', 'void'))).toBe(2)
  })

  it('is sealed together with all others as H1, in the order of their envelopes', () => {
    const boards = [
      { envelope: 'district:birlik', size: 2, root: 'B' },
      { envelope: 'city', size: 3, root: 'A' },
    ]
    const content = `{"boards":[{"envelope":"city","root":"A","size":3},{"envelope":"district:birlik","root":"B","size":2}],"campaign":"cmp_1","list":"${list}","rules":"${rules}"}`
    const h1 = hash(`dauys/boards/1\n${content}`).toString('hex')
    expect(boardsHash({ campaign, rules, list }, boards)).toBe(h1)
    expect(boardsHash({ campaign, rules, list }, boards.toReversed())).toBe(h1)
    expect(boardsHash({ campaign, rules, list }, boards.slice(1))).not.toBe(h1)
  })

  it('has no time finer than an hour', () => {
    expect(hourOf(new Date('2027-05-03T09:59:59.999Z'))).toBe('2027-05-03T09Z')
    expect(startOfHour('2027-05-03T09Z')).toEqual(new Date('2027-05-03T09:00:00.000Z'))
  })
})

describe('opened ballots', () => {
  const ballots = [
    { marks: [3, 1, 17], points: null },
    { marks: [], points: null },
    { marks: [3, 17], points: [2, 1] },
    { marks: [5], points: [0] },
  ]
  const of = { campaign, envelope: 'city', boardHash: 'd'.repeat(64) } as const

  it('are a line each, and are read again from it', () => {
    expect(ballots.map(ballotLine)).toEqual(['3,1,17', '', '3:2,17:1', '5:0'])
    for (const ballot of ballots) expect(parseBallotLine(ballotLine(ballot))).toEqual(ballot)
    for (const line of ['3,', 'a', '3;1', '-1', '3:', ' 3']) expect(() => parseBallotLine(line)).toThrow('not a ballot')
  })

  it('hash to H2 with a salt between, where they are too few to be published', () => {
    const of = { campaign, envelope: 'city', boardHash: 'h1' } as const
    const ballots = [{ marks: [2], points: null }]
    const salt = 'ab'.repeat(32)
    const salted = hash(`dauys/ballots/1\n${campaign}\ncity\nh1\n${salt}\n2\n`).toString('hex')
    expect(ballotsHash(of, ballots, salt)).toBe(salted)
    expect(ballotsHash(of, ballots)).not.toBe(salted)
    expect(saltedTrace(salt, 'f')).toBe(hash(`dauys/salted-trace/1\n${salt}\nf\n`).toString('hex'))
  })

  it('hash to H2 with the board that they come from, in their order', () => {
    const lines = ['dauys/ballots/1', campaign, 'city', of.boardHash, '3,1,17', '', '3:2,17:1', '5:0']
    const h2 = hash(lines.map((line) => `${line}\n`).join('')).toString('hex')
    expect(ballotsHash(of, ballots)).toBe(h2)
    expect(ballotsHash(of, ballots.toReversed())).not.toBe(h2)
    expect(ballotsHash({ ...of, boardHash: 'e'.repeat(64) }, ballots)).not.toBe(h2)
    // An empty ballot is a ballot.
    expect(ballotsHash(of, ballots.toSpliced(1, 1))).not.toBe(h2)
  })
})
