import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceNames } from '#domain/tally/rule-choices.ts'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { readSetting, sameSetting, settle, writeSetting } from '#client/features/tally/setting.ts'
import type { Setting } from '#client/features/tally/setting.ts'

const anyText = fc.string({ minLength: 1, maxLength: 100 })
const anyChoices = fc.dictionary(fc.constantFrom(...choiceNames), anyText)
const anyHash = fc.stringMatching(/^[0-9a-f]{64}$/)
const anySetting: fc.Arbitrary<Setting> = fc
  .record({ file: anyHash, budget: anyText, choices: anyChoices }, { requiredKeys: ['choices'] })
  .map((setting) => ({ ...setting, choices: { ...setting.choices } }))

describe('a setting in the address', () => {
  it('is the same when it is read again, even by way of a link', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const link = new URLSearchParams(writeSetting(setting)).toString()
        const again = readSetting(Object.fromEntries(new URLSearchParams(link)))
        expect(again).toEqual(setting)
        expect(sameSetting(again, setting)).toBe(true)
      }),
    )
  })

  it('leaves out what is none: foreign names, repetitions, novels, a hash that is no hash', () => {
    const query = { utm: 'x', rule: ['mes', 'greedy'], order: 'x'.repeat(101), file: 'abc', budget: '', ties: 'file' }
    expect(readSetting(query)).toEqual({ choices: { ties: 'file' } })
  })
})

describe('a setting for a file', () => {
  it('is completed by what the file says', () => {
    const file = read(aFile({ 11: 'rule;greedy-no-skip', 14: 'currency;KZT\nmin_project_score_threshold;2' }))
    const choices = { rule: 'greedy', order: 'votes', misfit: 'stop', threshold: '2', ties: 'file' }
    expect(settle(file, { choices: {} })).toMatchObject({ budgetMinor: 100_000, budget: '1000', choices })
  })

  it('can always be counted by, whatever the address holds, and does not change when it is settled again', () => {
    const ofType = ['approval', 'ordinal'].map((type) => read(aFile({ 10: `vote_type;${type}`, 11: 'rule;unknown' })))
    const own = ['min_project_score_threshold;few', 'comment;dauys: --rule greedy --order votes --ties none']
    const files = [...ofType, ...own.map((entry) => read(aFile({ 14: entry })))]
    fc.assert(
      fc.property(anySetting, fc.constantFrom(...files), (setting, file) => {
        const { budget, choices } = settle(file, setting)
        expect(settle(file, { budget, choices })).toMatchObject({ budget, choices })
      }),
    )
  })

  it('takes a step for shares that suits their size', () => {
    const stepOf = (budget: string) =>
      settle(read(aFile()), { budget, choices: { rule: 'mes', completion: 'add1' } }).choices.increment
    expect(stepOf('1000')).toBe('1')
    expect(stepOf('120000000')).toBe('50000')
    const counted = { 11: 'rule;equalshares/add1', 14: 'comment;dauys: --rule mes --completion add1 --increment 2.5' }
    expect(settle(read(aFile(counted)), { choices: {} }).choices.increment).toBe('2.5')
  })

  it('can be counted by where the threshold of the file is no whole number', () => {
    const file = read(aFile({ 14: 'currency;KZT\nmin_project_score_threshold;2.5' }))
    expect(settle(file, { choices: {} }).choices.threshold).toBe('0')
  })

  it('tells what could not be understood, and only that', () => {
    const choices = { rule: 'xxx', order: 'votes', threshold: '-1', ties: 'file' }
    const settled = settle(read(aFile({ 11: 'rule;unknown' })), { budget: '-7', choices })
    expect(settled.unclear).toEqual({ budget: '-7', rule: 'xxx', threshold: '-1' })
    expect(settled.choices).toMatchObject({ rule: 'greedy', threshold: '0' })
    expect(settle(read(aFile()), { choices: {} }).unclear).toEqual({})
  })

  it('does not count by a step or a budget of nothing', () => {
    const choices = { rule: 'mes', completion: 'add1', increment: '0' }
    const { budget, choices: settled } = settle(read(aFile({ 9: 'budget;120000000' })), { budget: '0', choices })
    expect([budget, settled.increment]).toEqual(['120000000', '50000'])
  })
})

function read(text: string) {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.file
}
