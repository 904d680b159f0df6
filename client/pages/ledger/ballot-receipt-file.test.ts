import { beforeAll, describe, expect, it } from 'vitest'
import { checkFile } from '#client/pages/ledger/receipt-file.ts'
import { aVote, promiseFor, publish, receiptFor } from '#domain/verifier/testing/vote.ts'

let keys: readonly unknown[]
let receipt: string
let promise: string
beforeAll(async () => {
  const vote = await aVote(7)
  const published = publish(vote)
  const [board] = vote.boards
  if (!board?.leaves[2]) throw new Error('the board is empty')
  const lines = published.lines.map((line) => JSON.parse(line) as { kind?: string; key?: unknown })
  keys = lines.flatMap(({ kind, key }) => (kind === 'key' ? [key] : []))
  receipt = JSON.stringify(receiptFor(vote, published, board.envelope.id, 3))
  promise = JSON.stringify(promiseFor(vote, board.leaves[2]))
})

describe('a file that was saved after voting', () => {
  it('is a receipt that holds by itself', async () => {
    expect(await checkFile(receipt, keys)).toMatchObject({
      kind: 'ballot',
      findings: [],
      receipt: { leaf: { seq: 3 } },
    })
  })

  it('is no receipt any more once another ballot, place or head stands in it', async () => {
    const whole = JSON.parse(receipt) as { leaf: object; head: { size: number } }
    const other = 'A'.repeat(43)
    for (const [change, code] of [
      [{ leaf: { ...whole.leaf, commitment: other } }, 'RECEIPT_NOT_INCLUDED'],
      [{ envelope: 'nowhere' }, 'RECEIPT_OF_ANOTHER_VOTE'],
      [{ head: { ...whole.head, size: whole.head.size + 1 } }, 'RECEIPT_NOT_SIGNED'],
    ] as const) {
      const checked = await checkFile(JSON.stringify({ ...whole, ...change }), keys)
      expect(checked.kind === 'ballot' && checked.findings.map((finding) => finding.code)).toContain(code)
    }
  })

  it('is a promise that the platform signed, or none', async () => {
    expect(await checkFile(promise, keys)).toMatchObject({ kind: 'ballot-promise', findings: [] })
    const forged = { ...(JSON.parse(promise) as object), commitment: 'A'.repeat(43) }
    expect(await checkFile(JSON.stringify(forged), keys)).toMatchObject({
      kind: 'ballot-promise',
      findings: [{ code: 'PROMISE_NOT_SIGNED' }],
    })
  })

  it('is nothing when it is something else', async () => {
    expect(await checkFile('{"v":1,"kind":"ballot"}', keys)).toEqual({ kind: 'none' })
  })
})
