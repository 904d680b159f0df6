import { describe, expect, it } from 'vitest'
import { changedSentences, compareRules } from './compare-rules.ts'
import { presetOf, presets } from './presets.ts'
import type { PbRules } from './pb-rules.ts'

const kz = presetOf('kz-city')!
const pl = presetOf('pl-city')!
const longer: PbRules = { ...kz, calendar: { ...kz.calendar, listFrozenDays: 20 } }

describe('what changed against last year', () => {
  it('is nothing between equal rules', () => {
    for (const rules of presets) {
      const copy = structuredClone(rules)
      expect([compareRules(rules, copy), changedSentences(rules, copy)]).toEqual([[], []])
    }
  })

  it('names a value before and after', () => {
    expect(compareRules(kz, longer)).toEqual([{ path: ['calendar', 'listFrozenDays'], before: 15, after: 20 }])
  })

  it('names a value that came and one that went', () => {
    const limited: PbRules = { ...kz, eligibility: { ...kz.eligibility, citizenship: ['KZ'], guardianBelow: 20 } }
    expect(compareRules(kz, limited)).toEqual([
      { path: ['eligibility', 'citizenship'], before: 'any' },
      { path: ['eligibility', 'citizenship', '0'], after: 'KZ' },
      { path: ['eligibility', 'guardianBelow'], after: 20 },
    ])
    expect(compareRules(limited, kz)).toContainEqual({ path: ['eligibility', 'guardianBelow'], before: 20 })
  })

  it('tells a limit that was lifted from one that was not there', () => {
    const limited: PbRules = { ...kz, proposing: { ...kz.proposing, perPerson: 3 } }
    expect(compareRules(limited, kz)).toEqual([{ path: ['proposing', 'perPerson'], before: 3, after: null }])
  })

  it('is said in the sentences that went and came, and only in these', () => {
    const frozen = (n: number) => ({ code: 'voting.frozen', params: { n: { kind: 'number', n } } })
    expect(changedSentences(kz, longer)).toEqual([
      { section: 'voting', context: null, removed: [frozen(15)], added: [frozen(20)] },
    ])
  })

  it('keeps an order of steps apart from another one', () => {
    const [first, second] = kz.tallies
    const turned: PbRules = { ...kz, tallies: [{ ...first!, ties: ['maxCost', 'lot'] }, second!] }
    expect(changedSentences(kz, turned)).toMatchObject([
      { section: 'official', removed: [{ code: 'counting.ties' }], added: [{ code: 'counting.ties' }] },
    ])
  })

  it('tells which of two deciding tallies is another', () => {
    const [district, city, shadow] = pl.tallies
    const higher: PbRules = {
      ...pl,
      tallies: [district!, { ...city!, threshold: { kind: 'score', min: 150 } }, shadow!],
    }
    const context = {
      code: 'counting.decides',
      params: { sums: { kind: 'list', items: [{ kind: 'term', term: 'sum.city' }] } },
    }
    expect(changedSentences(pl, higher)).toMatchObject([{ section: 'official', context, removed: [{}], added: [{}] }])
  })
})
