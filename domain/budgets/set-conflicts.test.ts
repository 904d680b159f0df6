import { describe, expect, it } from 'vitest'
import type { ConflictSet } from './campaign.ts'
import { suspend } from './interrupt-campaign.ts'
import { replayCampaign } from './replay.ts'
import { setConflicts } from './set-conflicts.ts'
import { byMethodologist, campaignIn, codesOf, inState, projectOf, valueOf } from './testing/turkistan.ts'

const act = byMethodologist('2026-03-19')
const campaign = campaignIn('valuation')
const projects = [
  ...(['prj_1', 'prj_2', 'prj_3'] as const).map((id) => inState(projectOf(id), 'formally_accepted')),
  projectOf('prj_4'),
  { ...inState(projectOf('prj_5'), 'submitted'), campaignId: 'cmp_2' as const },
]
const reason = { kk: 'Бір жерге екі ғимарат сыймайды' }
const set = (...projectIds: ConflictSet['projectIds']): ConflictSet => ({ projectIds, reason })
const ask = (sets: readonly ConflictSet[], at = campaign) => setConflicts(at, sets, projects, act)

describe('projects that cannot all be built', () => {
  it('are said in sets, each project once in a set, and leave a trace in the history', () => {
    const { state, facts } = valueOf(ask([set('prj_1', 'prj_2', 'prj_1'), set('prj_2', 'prj_3')]))
    expect(state.conflicts).toEqual([set('prj_1', 'prj_2'), set('prj_2', 'prj_3')])
    expect(facts).toMatchObject([
      {
        type: 'CampaignConflictsSet',
        data: {
          sets: [
            ['prj_1', 'prj_2'],
            ['prj_2', 'prj_3'],
          ],
        },
      },
    ])
    expect(replayCampaign(state.history)).toBe('valuation')
    expect(valueOf(ask([], state)).state.conflicts).toEqual([])
  })

  it('are at least two public ones of this campaign, with a reason: all mistakes at once', () => {
    expect(
      codesOf(ask([set('prj_1', 'prj_1'), set('prj_1', 'prj_4', 'prj_5'), { ...set('prj_1', 'prj_2'), reason: {} }])),
    ).toEqual([
      'INVALID sets.0.projectIds',
      'INVALID sets.1.projectIds.1',
      'INVALID sets.1.projectIds.2',
      'REASON_REQUIRED sets.2.reason',
    ])
    expect(codesOf(ask(Array.from({ length: 101 }, () => set('prj_1', 'prj_2'))))).toEqual(['TOO_LONG sets'])
  })

  it('are said between publication and the frozen list, and not while the campaign rests', () => {
    expect(codesOf(ask([], campaignIn('draft')))).toEqual(['NOT_NOW'])
    expect(codesOf(ask([], campaignIn('ballot_frozen')))).toEqual(['LIST_FROZEN'])
    const resting = valueOf(suspend(campaign, reason, act)).state
    expect(codesOf(ask([], resting))).toEqual(['NOT_NOW'])
  })
})
