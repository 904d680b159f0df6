import { expect, it } from 'vitest'
import { actingAssurance, assurances, isAtLeast } from './actor.ts'

it.each([
  // account, session, may act with
  ['email', 'email', 'email'],
  ['email', 'qes', 'email'],
  ['verified', 'email', 'verified'],
  ['eid', 'email', 'verified'],
  ['qes', 'email', 'verified'],
  ['qes', 'eid', 'eid'],
  ['qes', 'qes', 'qes'],
  ['eid', 'qes', 'eid'],
] as const)('an account of %s in a session of %s acts with %s', (account, proven, expected) => {
  expect(actingAssurance(account, proven)).toBe(expected)
})

it('nobody ever acts with more than the account proved', () => {
  for (const account of assurances) {
    for (const proven of assurances) expect(isAtLeast(account, actingAssurance(account, proven))).toBe(true)
  }
})
