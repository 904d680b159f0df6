import { describe, expect, it } from 'vitest'
import type { Campaign } from './campaign.ts'
import { recordResult, type VoteOutcome } from './record-result.ts'
import type { Project } from './project.ts'
import { leadsTo } from './project-states.ts'
import { suspend } from './interrupt-campaign.ts'
import { replayCampaign } from './replay.ts'
import {
  byMethodologist,
  calendar,
  campaignIn,
  codesOf,
  feasible,
  onBallot,
  projectOf,
  ready,
  sentIn,
  admitted,
  valued,
  valueOf,
} from './testing/turkistan.ts'

const listed = (id: Project['id'], number: number) =>
  onBallot(valued(feasible, admitted(sentIn(projectOf(id)))), number)
const projects = [listed('prj_1', 1), listed('prj_2', 2)]
const outcome: VoteOutcome = {
  hasQuorum: true,
  projects: [
    { projectId: 'prj_1', votes: 7, score: null, lost: null },
    { projectId: 'prj_2', votes: 3, score: 12, lost: 'no_money' },
  ],
}
const { vote: _vote, ...facts } = ready
const act = byMethodologist('2026-06-01')
const record = (campaign: Campaign, of: VoteOutcome = outcome, on: readonly Project[] = projects) =>
  recordResult(campaign, on, of, { facts, act, calendar })

describe('a counted vote', () => {
  it('moves its campaign on, and its projects from the ballot to won or lost', () => {
    const { campaign, projects: changes } = valueOf(record(campaignIn('verification')))
    expect(campaign.state).toMatchObject({ state: 'tallied', vote: { isCounted: true, hasQuorum: true } })
    expect(replayCampaign(campaign.state.history)).toBe('tallied')
    expect(changes.map(({ state: { state, outcome: found } }) => [state, found])).toEqual([
      ['won', { votes: 7, score: null, lost: null }],
      ['lost', { votes: 3, score: 12, lost: 'no_money' }],
    ])
    for (const { facts: told } of changes) {
      expect(told).toHaveLength(1)
      for (const { type, data } of told) {
        if (type !== 'ProjectMoved') throw new Error(type)
        expect(leadsTo(data.act, data.from, data.to)).toBe(true)
      }
    }
  })

  it('changes nothing where it was recorded before', () => {
    const { campaign } = valueOf(record(campaignIn('verification')))
    const again = valueOf(record(campaign.state, outcome, []))
    expect(again).toEqual({ campaign: { state: campaign.state, facts: [] }, projects: [] })
    expect(again.campaign.state).toBe(campaign.state)
  })

  it('without its quorum is not valid, and nothing wins', () => {
    const { campaign, projects: changes } = valueOf(
      record(campaignIn('verification'), { ...outcome, hasQuorum: false }),
    )
    expect(campaign.state).toMatchObject({ state: 'not_valid', vote: { hasQuorum: false } })
    expect(changes).toEqual([])
  })

  it('waits until voting is over, and while the campaign rests', () => {
    expect(codesOf(record(campaignIn('voting')))).toEqual(['NOT_NOW'])
    const reason = { kk: 'Сот', ru: 'Суд' }
    const resting = valueOf(suspend(campaignIn('verification'), reason, byMethodologist('2026-05-20'))).state
    expect(codesOf(record(resting))).toEqual(['NOT_NOW'])
  })

  it('is a fault where a project on the ballot was not counted', () => {
    expect(() => record(campaignIn('verification'), { ...outcome, projects: outcome.projects.slice(1) })).toThrow(
      'was not counted',
    )
  })
})
