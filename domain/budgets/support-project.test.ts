import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Campaign } from './campaign.ts'
import { type WayState, projectStates } from './states.ts'
import { replayProject } from './replay.ts'
import {
  checkSupportNeeds,
  countSupport,
  gathersSupport,
  supportCounted,
  supportNeed,
  supportProject,
} from './support-project.ts'
import type { PbRules } from './rules/pb-rules.ts'
import {
  admitted,
  aigerim,
  campaignIn,
  codesOf,
  dayOf,
  draftOf,
  inState,
  on,
  projectOf,
  resident,
  rules,
  rulesWith,
  saygaq,
  schedule,
  sentIn,
} from './testing/turkistan.ts'

const optionalStates = ['support', 'appeals', 'complaints'] as const
const draft = draftOf({
  rules: rulesWith({ optionalStates: [...optionalStates] }),
  schedule: { ...schedule, review: '2026-02-25', support: dayOf.support },
})
const gathering = campaignIn('support', draft)
const perMille = asking({ kind: 'per-mille', max: 2 })
const person = { person: resident, at: on(dayOf.support) }
const bySystem = { at: on('2026-03-18'), actor: { kind: 'system', id: 'budgets.support' } } as const

function asking(support: PbRules['proposing']['support']): Campaign {
  const { rules: with5 } = gathering
  return { ...gathering, rules: { ...with5, proposing: { ...with5.proposing, support } } }
}

describe('the need', () => {
  it('is a fixed number, a part of the residents of the envelope’s place, or nothing', () => {
    const ofBirlik = (id: string) => (id === 'birlik' ? 12_501 : 99_000)
    expect(supportNeed(gathering, projectOf(), ofBirlik)).toBe(5)
    expect(supportNeed(perMille, projectOf(), ofBirlik)).toBe(25)
    expect(supportNeed(perMille, { envelopeId: 'city' }, ofBirlik)).toBe(198)
    expect(supportNeed(perMille, { envelopeId: null }, ofBirlik)).toBeNull()
    expect(supportNeed(campaignIn('proposing'), projectOf(), ofBirlik)).toBeNull()
  })

  it('is the largest whole number that is no more than the part, and never nobody', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 1, max: 1000 }), (population, max) => {
        const need = BigInt(supportNeed(asking({ kind: 'per-mille', max }), projectOf(), () => population) ?? 0)
        const part = BigInt(population) * BigInt(max)
        expect(need === 1n || (need * 1000n <= part && (need + 1n) * 1000n > part)).toBe(true)
      }),
    )
  })

  it('keeps a campaign from being published where nobody knows how many live there', () => {
    const unknown = (id: string) => (id === 'birlik' ? null : id === 'saygaq' ? 0 : 120_000)
    expect(checkSupportNeeds(perMille, unknown)).toEqual([
      { code: 'POPULATION_UNKNOWN', path: ['envelopes', 'district:birlik', 'population'] },
      { code: 'POPULATION_UNKNOWN', path: ['envelopes', 'district:saygaq', 'population'] },
    ])
    expect(checkSupportNeeds(gathering, unknown)).toEqual([])
    expect(checkSupportNeeds(draftOf(), unknown)).toEqual([])
  })
})

describe('support', () => {
  it('comes from residents of the envelope’s place, the authors among them', () => {
    expect(admitted().authorId).toBe(aigerim.personId)
    expect(supportProject(admitted(), gathering, person)).toEqual({ ok: true, value: true })
    const neighbour = { ...resident, residence: { place: saygaq, confirmed: true } }
    expect(codesOf(supportProject(admitted(), gathering, { ...person, person: neighbour }))).toEqual(['NOT_RESIDENT'])
    const ofCity = { ...admitted(), envelopeId: 'city' }
    expect(supportProject(ofCity, gathering, { ...person, person: neighbour }).ok).toBe(true)
  })

  it('asks for the age of the rules and for a place of residence, both at once', () => {
    const nobody = { ...resident, birthDate: '2012-01-01', residence: null }
    expect(codesOf(supportProject(admitted(), gathering, { ...person, person: nobody }))).toEqual([
      'UNDER_AGE',
      'RESIDENCE_UNCONFIRMED',
    ])
    const anyAge = { ...gathering, rules: { ...gathering.rules, proposing: { ...rules.proposing, minAge: 0 } } }
    const child = { ...resident, birthDate: null }
    expect(supportProject(admitted(), anyAge, { ...person, person: child }).ok).toBe(true)
  })

  it('is given and taken back only while the campaign gathers it, for admitted proposals', () => {
    for (const state of projectStates)
      expect(gathersSupport(inState(admitted(), state), gathering).ok).toBe(state === 'formally_accepted')
    const closed: readonly WayState[] = ['proposing', 'review', 'valuation', 'list_published', 'appeals']
    for (const state of closed)
      expect(codesOf(supportProject(admitted(), campaignIn(state, draft), person))).toEqual(['NOT_NOW'])
    expect(codesOf(gathersSupport(admitted(), campaignIn('voting', draft)))).toEqual(['LIST_FROZEN'])
  })
})

describe('counting', () => {
  it('makes every admitted proposal supported or not, and remembers both numbers', () => {
    const projects = [
      { ...admitted(), id: 'prj_4' } as const,
      { ...admitted(), id: 'prj_5' } as const,
      inState(sentIn(), 'formally_rejected'),
    ]
    const countOf = ({ id }: { id: string }) => Number(id.slice('prj_'.length))
    const { changes, uncounted } = countSupport(gathering, projects, { countOf, populationOf: () => null }, bySystem)
    expect(uncounted).toBe(0)
    expect(changes.map(({ state }) => [state.id, state.state, supportCounted(state)])).toEqual([
      ['prj_4', 'unsupported', { count: 4, need: 5 }],
      ['prj_5', 'supported', { count: 5, need: 5 }],
    ])
    for (const { state } of changes) expect(replayProject(state.history)).toBe(state.state)
    expect(supportCounted(admitted())).toBeUndefined()
  })

  it('says how many cannot be counted', () => {
    const input = { countOf: () => 1_000, populationOf: () => null }
    expect(countSupport(perMille, [admitted()], input, bySystem)).toEqual({ changes: [], uncounted: 1 })
  })
})
