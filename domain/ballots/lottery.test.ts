import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { lotCommitment, lotOf, lotSeed, secretLength } from './lottery.ts'

// Computed a second time with the library of Node, from the words of docs/verify/board.md.

const hash = (...parts: (string | Buffer)[]) =>
  parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest('hex')
const hashes = { rules: 'a'.repeat(64), list: 'b'.repeat(64), board: 'c'.repeat(64) }
const secrets = ['first', 'second', 'third'].map((text) => hash(text))
const commitments = secrets.map((secret) => hash(Buffer.from(secret, 'hex')))
const shares = secrets.map((secret, i) => ({ secret, commitment: commitments[i]! }))

describe('the lottery for ties', () => {
  it('commits an officer to the SHA-256 of 32 bytes', () => {
    expect(lotCommitment(Buffer.from(secrets[0]!, 'hex'))).toBe(commitments[0])
    expect(Buffer.from(secrets[0]!, 'hex')).toHaveLength(secretLength)
  })

  it('has a seed over rules, list, boards and the secrets in their order', () => {
    const lines = [hashes.rules, hashes.list, hashes.board, ...[...secrets].sort()]
    expect(lotSeed(hashes, shares)).toBe(hash('dauys/lot/1\n', lines.map((line) => `${line}\n`).join('')))
    expect(lotSeed(hashes, shares.toReversed())).toBe(lotSeed(hashes, shares))
  })

  it('puts the commitment in the place of a secret that never came, and nobody else can choose', () => {
    const [first, ...others] = shares
    const withheld = [{ ...first!, secret: null }, ...others]
    const lines = [commitments[0]!, secrets[1]!, secrets[2]!].sort()
    const text = [hashes.rules, hashes.list, hashes.board, ...lines].map((line) => `${line}\n`).join('')
    expect(lotSeed(hashes, withheld)).toBe(hash('dauys/lot/1\n', text))
    expect(lotSeed(hashes, withheld)).not.toBe(lotSeed(hashes, shares))
  })

  it.each(['rules', 'list', 'board'] as const)('is another one with another hash of the %s', (name) => {
    expect(lotSeed({ ...hashes, [name]: 'd'.repeat(64) }, shares)).not.toBe(lotSeed(hashes, shares))
  })

  it('draws for each project HMAC-SHA-256(seed, envelope ‖ 0x00 ‖ project)', () => {
    const seed = lotSeed(hashes, shares)
    const projects = ['prj_1', 'prj_2', 'prj_3', 'prj_4']
    const drawn = projects.map((project) =>
      createHmac('sha256', Buffer.from(seed, 'hex'))
        .update(Buffer.concat([Buffer.from('district:birlik'), Buffer.of(0), Buffer.from(project)]))
        .digest('hex'),
    )
    expect(projects.map((project) => lotOf(seed, 'district:birlik', project))).toEqual(drawn)
    expect(lotOf(seed, 'city', 'prj_1')).not.toBe(drawn[0])
  })
})
