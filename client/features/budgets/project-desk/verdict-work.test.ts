import { describe, expect, it } from 'vitest'
import {
  blankVerdict,
  codesOf,
  stepOf,
  verdictGaps,
  verdictInput,
} from '#client/features/budgets/project-desk/verdict-work.ts'
import type { VerdictTerms, VerdictWork } from '#client/features/budgets/project-desk/verdict-work.ts'

const merit: VerdictTerms = { step: 'MERIT', languages: ['kk', 'ru'], cap: 1_000_000_00, currency: 'KZT' }
const formal: VerdictTerms = { ...merit, step: 'FORMAL' }
const work = (part: Partial<VerdictWork>): VerdictWork => ({ ...blankVerdict(''), ...part })
const gaps = (part: Partial<VerdictWork>, terms = merit) =>
  verdictGaps(work(part), terms).map(({ field, kind }) => `${field} ${kind}`)

describe('a verdict on a desk', () => {
  it('asks first what is decided, and for nothing else before', () => {
    expect(gaps({})).toEqual(['outcome missing'])
  })

  it('asks a refusal for a code and for a reason in every language of the campaign', () => {
    expect(gaps({ outcome: 'REJECTED' }, formal)).toEqual(['codes missing', 'text.kk missing', 'text.ru missing'])
    expect(
      gaps({ outcome: 'NEEDS_CHANGES', codes: ['INCOMPLETE'], text: { kk: 'а', ru: ' ', en: '' } }, formal),
    ).toEqual(['text.ru missing'])
    expect(gaps({ outcome: 'ACCEPTED' }, formal)).toEqual([])
  })

  it('asks a feasible project for a price within the cap and for who builds it', () => {
    expect(gaps({ outcome: 'FEASIBLE' })).toEqual(['price missing', 'executorId missing'])
    expect(gaps({ outcome: 'FEASIBLE', price: 'көп', executorId: 'akimat' })).toEqual(['price noAmount'])
    expect(gaps({ outcome: 'FEASIBLE', price: '0', executorId: 'akimat' })).toEqual(['price noAmount'])
    expect(gaps({ outcome: 'FEASIBLE', price: '1 000 000,01', executorId: 'akimat' })).toEqual(['price overCap'])
    expect(gaps({ outcome: 'FEASIBLE', price: '1 000 000', executorId: 'akimat' })).toEqual([])
  })

  it('says when a text is longer than it may be, in a language that nobody asked for too', () => {
    expect(gaps({ outcome: 'ACCEPTED', text: { kk: '', ru: '', en: 'a'.repeat(2001) } }, formal)).toEqual([
      'text.en tooLong',
    ])
  })

  it('sends what belongs to its outcome and leaves the rest behind', () => {
    const filled = work({
      codes: ['UNSAFE'],
      text: { kk: ' Болады ', ru: '', en: '' },
      price: '12 000,5',
      executorId: 'akimat',
      permits: { kk: '', ru: 'Разрешение', en: '' },
    })
    expect(verdictInput('prj_1', { ...filled, outcome: 'FEASIBLE' }, merit)).toEqual({
      projectId: 'prj_1',
      outcome: 'FEASIBLE',
      codes: [],
      text: { kk: 'Болады', ru: null, en: null },
      price: 12_000_50,
      executorId: 'akimat',
      permits: { kk: null, ru: 'Разрешение', en: null },
    })
    expect(verdictInput('prj_1', { ...filled, outcome: 'INFEASIBLE' }, merit)).toMatchObject({
      codes: ['UNSAFE'],
      price: null,
      executorId: null,
      permits: null,
    })
  })

  it('knows the codes of each step by the names of the API', () => {
    expect(codesOf('FORMAL')).toContain('OUTSIDE_TERRITORY')
    expect(codesOf('MERIT')).toContain('LAND_NOT_PUBLIC')
    expect(codesOf('APPEAL')).toEqual(codesOf('MERIT'))
    expect(['SUBMITTED', 'SUPPORTED', 'APPEALED', 'WON'].map((state) => stepOf(state as 'WON'))).toEqual([
      'FORMAL',
      'MERIT',
      'APPEAL',
      undefined,
    ])
  })
})
