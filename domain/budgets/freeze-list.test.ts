import { describe, expect, it } from 'vitest'
import { advance } from './advance-campaign.ts'
import { drawList, freezeProjects } from './freeze-list.ts'
import type { Project } from './project.ts'
import { replayProject } from './replay.ts'
import {
  byMethodologist,
  calendar,
  campaignIn,
  feasible,
  infeasible,
  inState,
  on,
  projectOf,
  admitted,
  ready,
  sentIn,
  valued,
  valueOf,
} from './testing/turkistan.ts'

const act = { at: on('2026-04-25'), actor: { kind: 'system', id: 'budgets.freeze' } } as const
const some: readonly Project[] = [
  ...(['prj_1', 'prj_2', 'prj_3', 'prj_4'] as const).map((id) => valued(feasible, admitted(sentIn(projectOf(id))))),
  valued(infeasible, admitted(sentIn(projectOf('prj_5')))),
  inState(projectOf('prj_6'), 'withdrawn_by_author'),
]
const appeals = campaignIn('appeals')
const drawn = drawList(appeals, some, act.at)
const frozen = valueOf(
  advance(appeals, 'ballot_frozen', { ...ready, ballotList: drawn.seal }, byMethodologist('2026-04-25'), calendar),
).state

describe('the frozen list', () => {
  it('numbers every feasible project once, from 1, and no other', () => {
    const changes = freezeProjects(frozen, some, drawn, act)
    expect(changes.map(({ state }) => state.id)).toEqual(['prj_1', 'prj_2', 'prj_3', 'prj_4'])
    expect(changes.map(({ state }) => state.ballotNumber).sort()).toEqual([1, 2, 3, 4])
    for (const { state, facts } of changes) {
      expect(state.state).toBe('on_ballot')
      expect(replayProject(state.history)).toBe('on_ballot')
      expect(facts).toMatchObject([{ type: 'ProjectMoved', data: { ballotNumber: state.ballotNumber } }])
    }
  })

  it('is drawn alike by everybody, whatever the order of the projects', () => {
    expect(drawList(appeals, some.toReversed(), act.at)).toEqual(drawn)
    const [first, ...others] = some
    const priced = { ...first!, texts: { kk: { ...first!.texts.kk!, title: 'Басқа атау' } } }
    expect(drawList(appeals, [priced, ...others], act.at).seal.hash).not.toBe(drawn.seal.hash)
  })

  it('ends requests to merge, also of projects that are not on it', () => {
    const asked = some.map((project) => ({
      ...project,
      mergeRequest: { into: 'prj_9' as const, at: on('2026-04-20'), by: 'per_aigerim' as const },
    }))
    const changes = freezeProjects(frozen, asked, drawn, act)
    expect(changes).toHaveLength(6)
    for (const { state, facts } of changes) {
      expect(state.mergeRequest).toBeNull()
      expect(facts[0]).toMatchObject({ type: 'ProjectMergeRefused', actor: { kind: 'system' } })
    }
  })
})
