import { describe, expect, it } from 'vitest'
import { anonymous, roles, type Actor } from '../kernel/actor.ts'
import { advance, dueState, nextDay, type CampaignFacts } from './advance-campaign.ts'
import { beforeTheVote, type VoteFacts } from './vote-facts.ts'
import type { Campaign } from './campaign.ts'
import { campaignStates, type CampaignState, type WayState } from './states.ts'
import { cancel, suspend } from './interrupt-campaign.ts'
import type { OptionalState } from './rules/pb-rules.ts'
import { runsCampaigns } from './withdraw-project.ts'
import {
  announced,
  byMethodologist,
  calendar,
  campaignIn,
  city,
  codesOf,
  dayOf,
  draftOf,
  kentau,
  on,
  person,
  ready,
  rulesWith,
  schedule,
  valueOf,
} from './testing/turkistan.ts'

// budgets.md 4.1, written by hand.
const before = ['draft', 'published', 'proposing'] as const
const ways: readonly (readonly [states: readonly OptionalState[], way: readonly WayState[]])[] = [
  [
    [],
    [
      ...before,
      ...(['review', 'valuation', 'list_published', 'ballot_frozen', 'voting', 'verification'] as const),
      ...(['tallied', 'certified', 'implementation', 'closed'] as const),
    ],
  ],
  [
    ['appeals', 'complaints'],
    [
      ...before,
      ...(['review', 'valuation', 'list_published', 'appeals', 'ballot_frozen', 'voting', 'verification'] as const),
      ...(['tallied', 'complaints', 'certified', 'implementation', 'closed'] as const),
    ],
  ],
  [
    ['co_creation', 'support', 'appeals', 'complaints'],
    [
      ...before,
      ...(['co_creation', 'review', 'support', 'valuation', 'list_published', 'appeals', 'ballot_frozen'] as const),
      ...(['voting', 'verification', 'tallied', 'complaints', 'certified', 'implementation', 'closed'] as const),
    ],
  ],
]
const late = byMethodologist('2029-01-01')

function step(campaign: Campaign, to: CampaignState, facts: CampaignFacts = ready, act = late) {
  return advance(campaign, to, facts, act, calendar)
}

function withStates(optionalStates: readonly OptionalState[]): Campaign {
  const days = { co_creation: '2026-02-20', review: '2026-02-25', support: '2026-03-17' } as const
  return draftOf({ rules: rulesWith({ optionalStates }), schedule: { ...schedule, ...days } })
}

describe.each(ways)('a campaign with %j', (optional, way) => {
  const draft = withStates(optional)
  const suspended = (state: WayState) =>
    valueOf(suspend(campaignIn(state, draft), { kk: 'Сот тоқтатты' }, byMethodologist('2028-06-01'))).state

  it('goes from each state to the next one and to no other, with everything ready', () => {
    for (const [i, state] of way.entries()) {
      const campaign = state === 'draft' ? announced(draft) : campaignIn(state, draft)
      for (const to of campaignStates) {
        const told = step(campaign, to)
        const isNext = to === way[i + 1]
        const isBehind = to !== 'draft' && (way as readonly string[]).slice(0, i + 1).includes(to)
        const outcome = told.ok ? (told.value.facts.length > 0 ? told.value.state.state : 'nothing') : codesOf(told)
        expect([state, to, outcome]).toEqual([state, to, isNext ? to : isBehind ? 'nothing' : ['NOT_NOW']])
      }
    }
  })

  it('goes nowhere while it rests, nor after it was cancelled', () => {
    for (const state of way.slice(1, -1)) {
      for (const to of campaignStates) expect(codesOf(step(suspended(state), to))).toEqual(['NOT_NOW'])
    }
    const cancelled = valueOf(cancel(campaignIn('proposing', draft), { kk: 'Ақша жоқ' }, late)).state
    for (const to of campaignStates) expect(codesOf(step(cancelled, to))).toEqual(['NOT_NOW'])
  })

  it('waits for the day of each state that has one, to the first millisecond of the place', () => {
    for (const [i, to] of way.entries()) {
      const day = Object.entries(draft.schedule).find(([key]) => key === to)?.[1]
      if (day === undefined) continue
      const campaign = campaignIn(way[i - 1]!, draft)
      const [eve, morning] = [new Date(on(day, '00:00:00.000').getTime() - 1), on(day, '00:00:00.000')]
      expect([to, dueState(campaign, eve), dueState(campaign, morning), nextDay(campaign)]).toEqual([
        to,
        undefined,
        to,
        day,
      ])
      expect(codesOf(step(campaign, to, ready, { ...late, at: eve }))).toContain('TOO_EARLY')
      expect(codesOf(step(campaign, to, ready, { ...late, at: morning }))).toEqual([])
    }
  })

  it('is moved by the clock where a state has a day, by a person elsewhere', () => {
    const timed = way.filter((state, i) => dueState(campaignIn(state, draft), on('2029-01-01')) === way[i + 1])
    const pressed = way.filter((_state, i) => i > 0 && !timed.includes(way[i - 1]!))
    expect(pressed).toEqual(['published', 'tallied', 'certified', 'implementation', 'closed'])
  })
})

describe('who presses', () => {
  it('is a methodologist of the place or of one above it', () => {
    const allowed = (actor: Actor, place = city) => runsCampaigns(actor, place)
    for (const role of roles)
      expect([role, allowed(person(role, { role, territoryId: city.id }))]).toEqual([role, role === 'methodologist'])
    expect(allowed(person('above', { role: 'methodologist', territoryId: 'turkistan' }))).toBe(true)
    expect(allowed(person('elsewhere', { role: 'methodologist', territoryId: kentau.id }))).toBe(false)
    expect(allowed(person('below', { role: 'methodologist', territoryId: 'birlik' }))).toBe(false)
    expect([allowed(anonymous), allowed({ kind: 'system', name: 'timer' })]).toEqual([false, false])
  })

  it('makes one transition however often the same one is pressed', () => {
    const once = valueOf(step(campaignIn('valuation'), 'list_published'))
    const twice = valueOf(step(once.state, 'list_published'))
    expect(once.facts).toHaveLength(1)
    expect(twice).toEqual({ state: once.state, facts: [] })
    expect(once.state.generation).toBe(campaignIn('valuation').generation + 1)
  })
})

describe('a guard', () => {
  const at = (state: WayState, facts: Partial<CampaignFacts>, to: WayState, draft?: Campaign) =>
    codesOf(step(campaignIn(state, draft), to, { ...ready, ...facts }))
  const vote = (missing: Partial<VoteFacts>): Partial<CampaignFacts> => ({ vote: { ...ready.vote, ...missing } })

  it('keeps a draft back until every resident was told', () => {
    expect(codesOf(step(draftOf(), 'published'))).toEqual(['RESIDENTS_NOT_TOLD'])
    const notice = { ...announced(draftOf()).notice!, total: 10, sent: 4, done: false }
    const told = step({ ...announced(draftOf()), notice }, 'published')
    expect(told).toEqual({ ok: false, refusals: [{ code: 'RESIDENTS_NOT_TOLD', details: { left: 6 } }] })
  })

  it('keeps a draft back that is not complete, with every mistake at once', () => {
    const empty = draftOf({ title: {}, about: {}, sources: [], envelopes: [], schedule: {} })
    expect(codesOf(step(empty, 'published'))).toEqual([
      'REQUIRED title',
      'REQUIRED envelopes.district',
      'REQUIRED envelopes.city',
      'REQUIRED sources',
      ...Object.keys(schedule).map((key) => `REQUIRED schedule.${key}`),
      'RESIDENTS_NOT_TOLD',
    ])
    expect(codesOf(step(draftOf({ title: { kk: 'Бюджет' }, about: { ru: 'Бюджет' } }), 'published'))).toContain(
      'REQUIRED about',
    )
  })

  it('asks for every formal verdict before support or valuation', () => {
    expect(at('review', { withoutFormalVerdict: 2 }, 'valuation')).toEqual(['VERDICTS_MISSING'])
    expect(at('review', { withoutFormalVerdict: 1 }, 'support', withStates(['support']))).toEqual(['VERDICTS_MISSING'])
  })

  it('asks for every count of signatures where the rules want support, and only there', () => {
    const draft = withStates(['support', 'appeals', 'complaints'])
    expect(at('support', { withoutSupportCount: 3 }, 'valuation', draft)).toEqual(['VERDICTS_MISSING'])
    expect(at('review', { withoutSupportCount: 3 }, 'valuation')).toEqual([])
  })

  it('asks for every verdict on feasibility before the list is out, and for every appeal before it is frozen', () => {
    expect(at('valuation', { withoutMeritVerdict: 1 }, 'list_published')).toEqual(['VERDICTS_MISSING'])
    expect(at('appeals', { openAppeals: 1 }, 'ballot_frozen')).toEqual(['APPEALS_OPEN'])
  })

  it('freezes the list under its seal, and never without one', () => {
    const { state, facts } = valueOf(step(campaignIn('appeals'), 'ballot_frozen'))
    expect(state.ballotList).toEqual(ready.ballotList)
    expect(facts[0]?.data).toEqual({ from: 'appeals', to: 'ballot_frozen', listHash: 'h0', seed: 'seed' })
    const { ballotList: _, ...without } = ready
    expect(() => step(campaignIn('appeals'), 'ballot_frozen', without)).toThrow('no seal')
  })

  it.each<[WayState, WayState, Partial<VoteFacts>]>([
    ['ballot_frozen', 'voting', { isPrepared: false }],
    ['verification', 'tallied', { isCounted: false }],
    ['complaints', 'certified', { openComplaints: 1 }],
    ['complaints', 'certified', { isProtocolSigned: false }],
    ['implementation', 'closed', { openWorks: 1 }],
  ])('from %s to %s asks the vote: %j', (from, to, missing) => {
    expect(at(from, vote(missing), to)).toEqual(['NOT_READY'])
    expect(at(from, {}, to)).toEqual([])
  })

  it('asks nothing of a vote that has not begun', () => {
    expect(at('draft', { vote: beforeTheVote }, 'published', announced(draftOf()))).toEqual([])
  })

  it('ends a campaign whose vote too few took part in, once', () => {
    const few = { ...ready, ...vote({ hasQuorum: false }) }
    const { state, facts } = valueOf(step(campaignIn('verification'), 'tallied', few))
    expect([state.state, facts[0]?.data]).toEqual(['not_valid', { from: 'verification', to: 'not_valid' }])
    expect(valueOf(step(state, 'tallied', few))).toEqual({ state, facts: [] })
    for (const to of ['complaints', 'certified', 'implementation'] as const)
      expect(codesOf(step(state, to))).toEqual(['NOT_NOW'])
  })
})

describe('a state that came late', () => {
  const come = (campaign: Campaign, to: WayState, day: string, time?: string) =>
    valueOf(step(campaign, to, ready, byMethodologist(day, time))).state
  const refusal = (campaign: Campaign, to: WayState, day: string, time?: string) =>
    advance(campaign, to, ready, byMethodologist(day, time), calendar)
  const tooFew = (days: number, needed: number) => ({
    ok: false,
    refusals: [{ code: 'TOO_FEW_DAYS', details: { days, needed } }],
  })

  it('leaves authors their five working days to appeal', () => {
    // Published on Tuesday the 28th: 29, 30 April, 4, 5, 6 May; 1 May is a holiday, 2 and 3 a weekend.
    const out = come(come(campaignIn('valuation'), 'list_published', '2026-04-28'), 'appeals', '2026-04-28')
    expect(refusal(out, 'ballot_frozen', '2026-05-06', '23:59:59.999')).toEqual(tooFew(4, 5))
    expect(come(out, 'ballot_frozen', '2026-05-07', '00:00:00.000').state).toBe('ballot_frozen')
  })

  it('waits for no appeal where the rules know none', () => {
    const without = draftOf({ rules: rulesWith({ optionalStates: ['complaints'] }) })
    const out = come(campaignIn('valuation', without), 'list_published', '2026-04-28')
    expect(come(out, 'ballot_frozen', '2026-04-28').state).toBe('ballot_frozen')
  })

  it('leaves residents the days of the frozen list', () => {
    const facts = { ...ready, ballotList: { ...ready.ballotList!, at: on('2026-04-27') } }
    const frozen = valueOf(step(campaignIn('appeals'), 'ballot_frozen', facts, byMethodologist('2026-04-27'))).state
    expect(refusal(frozen, 'voting', '2026-05-11')).toEqual(tooFew(14, 15))
    expect(come(frozen, 'voting', '2026-05-12').state).toBe('voting')
  })

  it('leaves voters their seven days', () => {
    const voting = come(campaignIn('ballot_frozen'), 'voting', '2026-05-14')
    expect(refusal(voting, 'verification', '2026-05-20')).toEqual(tooFew(6, 7))
    expect(come(voting, 'verification', '2026-05-21').state).toBe('verification')
  })

  it('takes complaints until the last minute of the fifth working day', () => {
    const complaints = campaignIn('complaints')
    expect(refusal(complaints, 'certified', '2026-06-15', '23:59:59.999')).toEqual(tooFew(4, 5))
    expect(come(complaints, 'certified', '2026-06-16', '00:00:00.000').state).toBe('certified')
  })
})

it('remembers when it was published', () => {
  expect(campaignIn('published').publishedAt).toEqual(on(dayOf.published))
})
