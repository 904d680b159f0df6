import { describe, expect, it } from 'vitest'
import { anonymous } from '../kernel/actor.ts'
import { type WayState, projectStates, type ProjectState } from './states.ts'
import { withdrawByCity, withdrawProject } from './withdraw-project.ts'
import {
  aigerim,
  campaignIn,
  city,
  codesOf,
  inState,
  methodologist,
  moderator,
  on,
  onBallot,
  person,
  sentIn,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

const at = on('2026-05-12')
const reason = { kk: ' Жер сот шешімімен қайтарылды. ', ru: 'Землю вернули по суду.' }
const byCity = { actor: methodologist, place: city, reason, at }

const running: ProjectState[] = [
  ...(['submitted', 'needs_changes', 'formally_accepted', 'supported', 'feasible', 'infeasible', 'appealed'] as const),
]

describe('an author', () => {
  const take = (project = sentIn(), state: WayState = 'valuation', actor = aigerim) =>
    withdrawProject(project, campaignIn(state), { actor, at })

  it('takes a project back while it is in the running and before the list is frozen', () => {
    for (const state of projectStates)
      expect([state, codesOf(take(inState(sentIn(), state)))]).toEqual([
        state,
        running.includes(state) ? [] : ['NOT_NOW'],
      ])
    expect(codesOf(take(inState(sentIn(), 'feasible'), 'appeals'))).toEqual([])
    expect(codesOf(take(onBallot(), 'ballot_frozen'))).toEqual(['LIST_FROZEN'])
    expect(codesOf(take(onBallot(), 'voting'))).toEqual(['LIST_FROZEN'])
  })

  it('is who wrote it, and it stays to be read', () => {
    const { state } = valueOf(take())
    expect(state).toMatchObject({ state: 'withdrawn_by_author', number: '7', texts: sentIn().texts })
    const shared = {
      ...sentIn(),
      coAuthors: [{ id: 'inv_1', tokenHash: null, state: 'accepted', personId: yerlan.personId, at }],
    } as const
    for (const actor of [yerlan, moderator, methodologist])
      expect(codesOf(take(shared, 'valuation', actor))).toEqual(['FORBIDDEN'])
  })
})

describe('the city', () => {
  const take = (project = onBallot(), state: WayState = 'voting', change: object = {}) =>
    withdrawByCity(project, campaignIn(state), { ...byCity, ...change })

  it('takes a project out at any time up to its works, with its reason in public', () => {
    const { state, facts } = valueOf(take())
    expect(state).toMatchObject({
      ...{ state: 'withdrawn_by_city', ballotNumber: 1 },
      cityReason: { kk: 'Жер сот шешімімен қайтарылды.', ru: 'Землю вернули по суду.' },
    })
    expect(facts[0]?.data).toMatchObject({ act: 'withdraw_by_city', from: 'on_ballot' })
    const possible = [...running, 'on_ballot', 'won', 'planned', 'in_progress', 'delayed']
    for (const state of projectStates)
      expect([state, codesOf(take(inState(sentIn(), state), 'valuation'))]).toEqual([
        state,
        possible.includes(state) ? [] : ['NOT_NOW'],
      ])
    for (const state of [
      'ballot_frozen',
      'verification',
      'tallied',
      'complaints',
      'certified',
      'implementation',
    ] as const)
      expect([state, codesOf(take(onBallot(), state))]).toEqual([state, []])
    expect(codesOf(take(onBallot(), 'closed'))).toEqual(['LIST_FROZEN'])
  })

  it('says why in every language of the campaign', () => {
    expect(codesOf(take(onBallot(), 'voting', { reason: { kk: 'Жер қайтарылды.', ru: ' ' } }))).toEqual([
      'REASON_REQUIRED reason.ru',
    ])
    expect(codesOf(take(onBallot(), 'voting', { reason: {} }))).toEqual([
      'REASON_REQUIRED reason.kk',
      'REASON_REQUIRED reason.ru',
    ])
  })

  it('is a methodologist of the place', () => {
    const elsewhere = person('elsewhere', { role: 'methodologist', territoryId: 'kentau' })
    for (const actor of [aigerim, moderator, elsewhere, anonymous, { kind: 'system', name: 'timer' }])
      expect(codesOf(take(onBallot(), 'voting', { actor }))).toEqual(['FORBIDDEN'])
  })
})
