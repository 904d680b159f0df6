import { describe, expect, it } from 'vitest'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import {
  blankSource,
  capOf,
  draftForm,
  envelopeRows,
  partInput,
  splitRows,
  sumOf,
} from '#client/features/budgets/campaign-desk/draft-form.ts'
import { deskCampaign } from '#client/testing/campaigns.ts'

const kz = presetOf('kz-city')!
const campaign = deskCampaign({
  rulesDocument: canonicalJson(kz),
  envelopes: [
    {
      __typename: 'Envelope',
      id: 'district:b',
      kind: 'DISTRICT',
      amount: 300_00,
      projectCount: 0,
      name: { __typename: 'LocalizedText', kk: 'Ә', ru: null, en: null },
      territory: { __typename: 'Territory', id: 'b' },
      category: null,
    },
  ],
  schedule: [{ __typename: 'ScheduledDay', event: 'VOTING', day: '2027-04-15' }],
})

describe('the draft of a campaign in its fields', () => {
  it('has a row for every district that the rules pay for, filled where a sum is known', () => {
    expect(envelopeRows(campaign).map(({ id, amount }) => [id, amount])).toEqual([
      ['district:a', ''],
      ['district:b', '300'],
    ])
  })

  it('has a field for every day that the rules ask for, and no others', () => {
    const { days } = draftForm(campaign)
    expect(days.voting).toBe('2027-04-15')
    expect(days.proposing).toBe('')
    expect(days).not.toHaveProperty('co_creation')
  })

  it('sends only sums and days that are there', () => {
    const form = draftForm(campaign)
    expect(partInput('envelopes', form, 'KZT')).toEqual({
      envelopes: [{ kind: 'DISTRICT', territoryId: 'b', category: null, amount: 300_00 }],
    })
    expect(partInput('days', form, 'KZT')).toEqual({ schedule: [{ event: 'VOTING', day: '2027-04-15' }] })
    form.title.kk = ' Науқан '
    expect(partInput('title', form, 'KZT')).toEqual({ title: { kk: 'Науқан', ru: null, en: null } })
    form.sources = [{ ...blankSource([]), amount: '1 000' }]
    expect(partInput('sources', form, 'KZT')).toEqual({
      sources: [{ name: { kk: null, ru: null, en: null }, amount: 1_000_00 }],
    })
  })

  it('splits a sum by the rules to the last minor unit, and not where a population is unknown', () => {
    const rows = envelopeRows(campaign)
    expect(splitRows(1_001, rows, kz, 'district')).toEqual([501, 500])
    const byPopulation = presetOf('pl-city')!
    expect(splitRows(1_000, rows, byPopulation, 'district')).toBeUndefined()
    expect(splitRows(1_000, rows, kz, 'city')).toBeUndefined()
  })

  it('adds what is a sum, and tells the most that one project may cost', () => {
    expect(sumOf([{ amount: '1 000' }, { amount: 'көп' }, { amount: '0,5' }], 'KZT')).toBe(1_000_50)
    const [row] = envelopeRows(campaign)
    expect(capOf({ ...row!, amount: '' }, kz)).toBe(0)
    expect(capOf({ ...row!, amount: '1000' }, kz)).toBeGreaterThan(0)
  })
})
