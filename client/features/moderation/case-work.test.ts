import { describe, expect, it } from 'vitest'
import { blankWork, gapsOf, turnCheck } from '#client/features/moderation/case-work.ts'
import type { CaseWork } from '#client/features/moderation/case-work.ts'

const checklist = [{ code: 'concrete' }, { code: 'lawful' }, { code: 'public-interest' }]
const allMet = { concrete: 'yes', lawful: 'yes', 'public-interest': 'yes' } as const
const work = (part: Partial<CaseWork>): CaseWork => ({ ...blankWork(), independent: true, ...part })
const gaps = (part: Partial<CaseWork>) => gapsOf(work(part), checklist, { textMax: 20 })

describe('what keeps a decision from being sent', () => {
  it('is everything in a case that nobody has touched', () => {
    expect(gapsOf(blankWork(), checklist, { textMax: 20 })).toEqual([
      { field: 'checks', kind: 'unmarked', checks: [1, 2, 3] },
      { field: 'verdict', kind: 'missing' },
      { field: 'independent', kind: 'missing' },
    ])
  })

  it('names the checks that are not marked, by their number', () => {
    expect(gaps({ verdict: 'approve', checks: { lawful: 'yes' } })).toEqual([
      { field: 'checks', kind: 'unmarked', checks: [1, 3] },
    ])
  })

  it('is a check that is not met, for an approval', () => {
    expect(gaps({ verdict: 'approve', checks: { ...allMet, lawful: 'no' } })).toEqual([
      { field: 'checks', kind: 'no', checks: [2] },
    ])
  })

  it('is nothing for an approval with every check met', () => {
    expect(gaps({ verdict: 'approve', checks: allMet })).toEqual([])
  })

  it('is a missing code or explanation, for a refusal', () => {
    expect(gaps({ verdict: 'refuse', text: '  ' })).toEqual([
      { field: 'code', kind: 'missing' },
      { field: 'text', kind: 'missing' },
    ])
  })

  it('is an explanation over its limit', () => {
    expect(gaps({ verdict: 'refuse', code: 'incomplete', text: 'x'.repeat(21) })).toEqual([
      { field: 'text', kind: 'tooLong' },
    ])
  })

  it('is an explanation that promises more and stops at its colon', () => {
    expect(gaps({ verdict: 'refuse', code: 'incomplete', text: 'Қосыңыз: ' })).toEqual([
      { field: 'text', kind: 'unfinished' },
    ])
  })

  it('lets a refusal go with a code and words, whatever is marked', () => {
    expect(gaps({ verdict: 'refuse', code: 'incomplete', text: 'Санын жазыңыз' })).toEqual([])
  })

  it('is no code, where an appeal is answered: the refusal has one', () => {
    const answer = work({ verdict: 'refuse', text: 'Себебі сол' })
    expect(gapsOf(answer, checklist, { textMax: 20, codeIsGiven: true })).toEqual([])
  })

  it('is a conflict of interest that was not denied', () => {
    expect(gaps({ verdict: 'approve', checks: allMet, independent: false })).toEqual([
      { field: 'independent', kind: 'missing' },
    ])
  })
})

describe('a key on a check', () => {
  it('says yes, then no, then yes again', () => {
    const mine = blankWork()
    expect([1, 2, 3].map(() => turnCheck(mine, 'lawful'))).toEqual(['yes', 'no', 'yes'])
  })
})
