import { describe, expect, it } from 'vitest'
import { campaignIn } from '../budgets/testing/turkistan.ts'
import type { Campaign } from '../budgets/campaign.ts'
import { lettersMax, mayMakeLetters, mayUseLetter, serialOf, type Letter, type LetterKind } from './letter.ts'

const voice = { envelopeId: 'city', nullifier: '01'.repeat(32) }
const letter: Letter = {
  ...{ key: 'ab'.repeat(32), campaignId: 'cmp_1', serial: '1-00001', kind: 'roll', isVoid: false },
  ...{ voices: [voice], uses: [] },
}
const use = (of: Letter | undefined, attempt = 'mine', envelopeId = 'city') => {
  const may = mayUseLetter(of, { id: envelopeId }, () => attempt)
  return may.ok ? 'ok' : may.refusals[0].code
}

describe('a letter', () => {
  it.each([
    ['that is fresh lets its voice in', letter, 'ok'],
    ['that is none does not', undefined, 'BAD_LETTER_CODE'],
    ['that was replaced does not', { ...letter, isVoid: true }, 'LETTER_VOID'],
    ['that was used does not', { ...letter, uses: [{ nullifier: voice.nullifier, attempt: 'other' }] }, 'LETTER_USED'],
    ['lets the act in again that used it', { ...letter, uses: [{ ...voice, attempt: 'mine' }] }, 'ok'],
  ] as const)('%s', (_name, of, expected) => {
    expect(use(of)).toBe(expected)
  })

  it('has no voice in another envelope, and one for all districts is used once', () => {
    expect(use(letter, 'mine', 'district:birlik')).toBe('NOT_RESIDENT')
    const shared = { ...letter, voices: [voice, { ...voice, envelopeId: 'district:birlik' }] }
    const used = { ...shared, uses: [{ nullifier: voice.nullifier, attempt: 'in the city' }] }
    expect(use(used, 'in the district', 'district:birlik')).toBe('LETTER_USED')
  })

  it('carries a number that sorts and reads well', () => {
    expect(serialOf(3, 17)).toBe('3-00017')
  })
})

describe('letters are made', () => {
  const withRules = (of: Campaign, who: Campaign['rules']['eligibility']['who'], byLetter = true): Campaign => ({
    ...of,
    rules: {
      ...of.rules,
      eligibility: { ...of.rules.eligibility, who, methods: byLetter ? ['code-letter'] : ['office'] },
    },
  })
  const made = (campaign: Campaign, kind: LetterKind, count: number | null = null) => {
    const may = mayMakeLetters(campaign, kind, count)
    return may.ok ? 'ok' : may.refusals[0].code
  }
  const voting = campaignIn('voting')

  it('from the frozen list to the end of voting', () => {
    for (const [state, expected] of [
      ['appeals', 'NOT_NOW'],
      ['ballot_frozen', 'ok'],
      ['voting', 'ok'],
      ['verification', 'NOT_NOW'],
    ] as const)
      expect(made(withRules(campaignIn(state), 'residents'), 'roll')).toBe(expected)
  })

  it('of the kind that the rules know', () => {
    expect(made(withRules(voting, 'residents'), 'anonymous', 5)).toBe('CHANNEL_CLOSED')
    expect(made(withRules(voting, 'code-holders'), 'roll')).toBe('CHANNEL_CLOSED')
    expect(made(withRules(voting, 'residents', false), 'roll')).toBe('CHANNEL_CLOSED')
  })

  it('in a number that fits one list', () => {
    const holders = withRules(voting, 'code-holders')
    expect([null, 0, 1, lettersMax, lettersMax + 1].map((count) => made(holders, 'anonymous', count))).toEqual([
      ...['INVALID', 'INVALID', 'ok', 'ok', 'INVALID'],
    ])
  })
})
