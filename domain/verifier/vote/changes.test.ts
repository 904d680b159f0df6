import { expect, it } from 'vitest'
import { verifySignature } from '../../../bench/ledger/check.ts'
import { Dice } from '../../kernel/testing/dice.ts'
import { changeOne } from '../testing/vote-changes.ts'
import { aVote, publish } from '../testing/vote.ts'
import { VoteBundleCheck } from './bundle.ts'

async function holds(lines: readonly string[]): Promise<boolean> {
  const bundle = new VoteBundleCheck({ verifySignature })
  bundle.push(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')))
  return (await bundle.finish()).holds
}

it('finds each of 1,000 random changes of the evidence of a vote', { timeout: 120_000 }, async () => {
  const { lines } = publish(await aVote(23))
  expect(await holds(lines)).toBe(true)
  const dice = new Dice(1_000)
  const missed: string[] = []
  for (let i = 0; i < 1_000; i++) {
    const changed = changeOne(lines, dice)
    if (await holds(changed.lines)) missed.push(changed.what)
  }
  expect(missed).toEqual([])
})
