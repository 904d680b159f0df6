import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BundleReport } from '../domain/verifier/bundle.ts'
import { Dice } from '../domain/kernel/testing/dice.ts'
import { aVote, promiseFor, publish, receiptFor } from '../domain/verifier/testing/vote.ts'
import type { VoteReport } from '../domain/verifier/vote/bundle.ts'
import { dayFileOf, evidenceOf, promisesOf, receiptOf } from '../bench/ledger/evidence.ts'
import { actsOf, publisherOf } from '../bench/ledger/story.ts'
import { textOf } from '../bench/ledger/tampering.ts'

// The package of Node 18 would put a second `node` in front of our own. So the file runs without everything that came
// after it: what Node 18 does not have is taken away before the file starts.
const youngerThanNode18 = `
for (const [owner, names] of [
  [Array, ['fromAsync']],
  [Array.prototype, ['with', 'toReversed', 'toSorted', 'toSpliced']],
  [Object.getPrototypeOf(Int8Array.prototype), ['with', 'toReversed', 'toSorted']],
  [Uint8Array, ['fromBase64', 'fromHex']],
  [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
  [ArrayBuffer.prototype, ['resize', 'transfer', 'transferToFixedLength']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Promise, ['try', 'withResolvers']],
  [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  [Error, ['isError']],
  [RegExp, ['escape']],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())), [
    'map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
  [globalThis, ['Iterator', 'Float16Array', 'crypto', 'navigator', 'WebSocket', 'CustomEvent', 'EventSource']],
]) for (const name of names) delete owner[name]
`

const leaves = 150
const days = 4
const folder = mkdtempSync(join(tmpdir(), 'dauys-verify-'))
const at = (name: string) => join(folder, name)
const dice = new Dice(18)
const acts = actsOf(leaves, days, dice)
const publisher = publisherOf(leaves, days, dice)
const evidence = evidenceOf(acts, publisher)
const vote = await aVote(23)
const published = publish(vote)

/** Runs the one file as a stranger does. */
function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const flags = ['--import', at('younger.mjs'), at('dauys-verify.mjs')]
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

beforeAll(async () => {
  const root = join(import.meta.dirname, '..')
  const configFile = join(root, 'vite.verify.config.ts')
  await build({ root, configFile, logLevel: 'warn', build: { outDir: folder, emptyOutDir: false } })
  const [day] = evidence.heads
  const receipt = receiptOf(evidence, acts, 20, evidence.heads[1]!)
  writeFileSync(at('younger.mjs'), youngerThanNode18)
  writeFileSync(at('evidence.ndjson'), textOf(evidence.lines))
  writeFileSync(at('evidence.ndjson.gz'), gzipSync(textOf(evidence.lines)))
  writeFileSync(at('changed.ndjson'), textOf(evidence.lines).replace('"type":"counted"', '"type":"Counted"'))
  writeFileSync(at('receipt.json'), JSON.stringify(receipt, null, 2))
  writeFileSync(at('changed-receipt.json'), JSON.stringify({ ...receipt, n: 7 }))
  writeFileSync(at('head.json'), JSON.stringify(evidence.heads[1]))
  writeFileSync(at('day.ndjson'), dayFileOf(day!.at.slice(0, 10), [day!], publisher.keys[0]!, null))
  const [envelope = ''] = published.heads.keys()
  const votes = textOf(published.lines)
  writeFileSync(at('vote.jsonl'), votes)
  writeFileSync(at('vote.jsonl.gz'), gzipSync(votes))
  writeFileSync(at('changed-vote.jsonl'), votes.replace('"ballot":"', '"ballot":"1,'))
  writeFileSync(at('ballot-receipt.json'), JSON.stringify(receiptFor(vote, published, envelope, 3), null, 2))
  writeFileSync(at('board-head.json'), JSON.stringify(published.heads.get(envelope)?.[2]))
  writeFileSync(at('ballot-promise.json'), JSON.stringify(promiseFor(vote, vote.boards[0]!.leaves[5]!)))
  writeFileSync(at('promise.json'), JSON.stringify(promisesOf(acts.slice(0, 3), publisher)[1]))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the verifier as one file, without what Node 18 does not have', () => {
  it('finds that a bundle holds, and says what it proved', async () => {
    const { code, out } = await verify('evidence.ndjson')
    expect(code).toBe(0)
    expect(out).toContain('HOLDS')
    expect(out).toContain(String(evidence.heads.at(-1)!['root']))
    for (const { id } of publisher.keys) expect(out).toContain(id)
  })

  it('holds it against a receipt, an earlier head, an earlier bundle, the file of a day and a promise', async () => {
    const kept = ['--receipt', 'receipt.json', '--head', 'head.json', '--head', 'evidence.ndjson.gz']
    const { code, out, err } = await verify(
      'evidence.ndjson.gz',
      ...kept,
      '--head',
      'day.ndjson',
      '--promise',
      'promise.json',
      '--json',
    )
    expect(err).toBe('')
    expect(code).toBe(0)
    const report = JSON.parse(out.trimEnd().split('\n').at(-1)!) as BundleReport
    expect(report).toMatchObject({ holds: true, findings: [], facts: { size: leaves, receipts: 1, promises: 1 } })
    expect(report.facts!.compared).toHaveLength(2 + evidence.heads.length)
  })

  it('ends with 1 when something does not hold, and says where', async () => {
    const changed = await verify('changed.ndjson')
    expect(changed.code).toBe(1)
    expect(changed.out).toContain('DOES NOT HOLD')
    expect(changed.out).toMatch(/LEAF_MALFORMED at line \d+, leaf \d+/)
    const receipt = await verify('evidence.ndjson', '--receipt', 'changed-receipt.json')
    expect(receipt.code).toBe(1)
    expect(receipt.out).toContain('RECEIPT_COMMITMENT_DIFFERS at leaf 20')
  })

  it('finds that a vote holds, with a receipt, a promise, a head and an earlier bundle', async () => {
    const kept = ['--receipt', 'ballot-receipt.json', '--promise', 'ballot-promise.json', '--head', 'board-head.json']
    const { code, out, err } = await verify('vote.jsonl.gz', ...kept, '--head', 'vote.jsonl.gz', '--json')
    expect(err).toBe('')
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines.at(-2)).toMatch(/^HOLDS: list, boards, lots, ballots and every winner/)
    const { facts, findings } = JSON.parse(lines.at(-1)!) as VoteReport
    expect(findings).toEqual([])
    expect(facts).toMatchObject({ campaign: vote.campaign.id, receipts: 1, promises: 1 })
    for (const winners of facts!.envelopes.flatMap(({ results }) => results.map((one) => one.winners.join(', ')))) {
      expect(out).toContain(`Winners       ${winners} by `)
    }
  })

  it('ends with 1 when a ballot of a vote was changed', async () => {
    const { code, out } = await verify('changed-vote.jsonl')
    expect(code).toBe(1)
    expect(out).toMatch(/BALLOTS_HASH_DIFFERS at line \d+/)
    expect(out).toContain('DOES NOT HOLD')
  })

  it.each([
    ['no file is named', []],
    ['there is no such file', ['nowhere.ndjson']],
    ['an option is unknown', ['evidence.ndjson', '--quick']],
    ['the receipt is none', ['evidence.ndjson', '--receipt', 'head.json']],
    ['the earlier file is none', ['evidence.ndjson', '--head', 'receipt.json']],
    ['the bundle is something else', ['head.json']],
    ['the receipt is of a petition and the bundle of a vote', ['vote.jsonl', '--receipt', 'receipt.json']],
    ['the earlier file says nothing about votes', ['vote.jsonl', '--head', 'evidence.ndjson']],
  ])('ends with 2 when %s, and says so in words', async (_, args) => {
    const { code, err } = await verify(...args)
    expect(code).toBe(2)
    expect(err).not.toMatch(/^\s+at /m)
    expect(err).not.toBe('')
  })
})
