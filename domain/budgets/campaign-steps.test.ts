import { describe, expect, it } from 'vitest'
import { campaignSteps, type CampaignStep } from './campaign-steps.ts'
import type { Campaign } from './campaign.ts'
import { cancel, suspend } from './interrupt-campaign.ts'
import { byMethodologist, campaignIn, draftOf, schedule, valueOf } from './testing/turkistan.ts'

const statuses = (campaign: Campaign) => campaignSteps(campaign).map(({ state, status }) => `${state} ${status}`)
const stepOf = (campaign: Campaign, state: CampaignStep['state']) =>
  campaignSteps(campaign).find((step) => step.state === state)

describe('the way of a campaign', () => {
  it('lies ahead of a draft, with the days that are planned', () => {
    const steps = campaignSteps(draftOf())
    expect(steps.every(({ status }) => status === 'ahead')).toBe(true)
    expect(steps[0]).toEqual({ state: 'published', from: null, to: '2026-01-19', status: 'ahead' })
    expect(stepOf(draftOf(), 'voting')).toMatchObject({ from: '2026-05-10', to: '2026-05-16' })
    // Counting has no day of its own.
    expect(stepOf(draftOf(), 'verification')).toMatchObject({ from: '2026-05-17', to: null })
  })

  it('is behind it up to where it stands, with the days on which states really began', () => {
    const late = campaignIn('review', draftOf({ schedule: { ...schedule, review: '2026-02-28' } }))
    expect(stepOf(late, 'published')).toEqual({
      ...{ state: 'published', from: '2026-01-12', to: '2026-01-19', status: 'done' },
    })
    expect(stepOf(late, 'proposing')).toMatchObject({ from: '2026-01-20', to: '2026-03-01', status: 'done' })
    expect(stepOf(late, 'review')).toMatchObject({ from: '2026-03-02', to: '2026-03-17', status: 'current' })
    expect(stepOf(late, 'valuation')).toMatchObject({ status: 'ahead' })
  })

  it('stands still where it was suspended, and ends where it was cancelled', () => {
    const valuation = campaignIn('valuation')
    const suspended = valueOf(suspend(valuation, { kk: 'Су тасқыны' }, byMethodologist('2026-03-20'))).state
    expect(statuses(suspended)).toEqual(statuses(valuation))
    const cancelled = valueOf(cancel(suspended, { kk: 'Ақша жоқ' }, byMethodologist('2026-03-21'))).state
    expect(stepOf(cancelled, 'valuation')?.status).toBe('done')
    expect(stepOf(cancelled, 'list_published')?.status).toBe('ahead')
  })

  it('is all done when it is closed, and for an import that has no history', () => {
    expect(statuses(campaignIn('closed')).every((step) => step.endsWith('done'))).toBe(true)
    const imported: Campaign = { ...draftOf(), state: 'closed', schedule: {} }
    expect(campaignSteps(imported).every(({ status, from }) => status === 'done' && from === null)).toBe(true)
  })

  it('never ends a state before it began, where several were made up for in one day', () => {
    const campaign = campaignIn('valuation')
    const history = campaign.history.map((fact) => ({ ...fact, at: new Date('2026-03-18T05:00:00Z') }))
    const steps = campaignSteps({ ...campaign, history })
    expect(steps.find(({ state }) => state === 'proposing')).toMatchObject({ from: '2026-03-18', to: '2026-03-18' })
  })
})
