import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/legal-days.ts'
import type { Result } from '../kernel/result.ts'
import { advance, dueState, nextDay, type CampaignChange } from './advance-campaign.ts'
import { appealProject } from './appeal-project.ts'
import { campaignFact } from './campaign-events.ts'
import { stateAfter, wayOf } from './campaign-way.ts'
import { type WayState, campaignStates } from './states.ts'
import type { Campaign } from './campaign.ts'
import { editProject } from './draft-project.ts'
import { cancel, reschedule, resume, suspend } from './interrupt-campaign.ts'
import { judgeProject, type VerdictForm } from './judge-project.ts'
import { agreeToMerge, askToMerge } from './merge-projects.ts'
import { moveProject, type ProjectChange } from './move-project.ts'
import { projectFact } from './project-events.ts'
import { projectTransitions, transitionFor, type ProjectAct } from './project-states.ts'
import type { Project } from './project.ts'
import { replayCampaign, replayProject } from './replay.ts'
import { submitProject } from './submit-project.ts'
import { withdrawByCity, withdrawProject } from './withdraw-project.ts'
import {
  accepted,
  aigerim,
  announced,
  birlik,
  byMethodologist,
  calendar,
  campaignIn,
  city,
  draftOf,
  feasible,
  filled,
  infeasible,
  judging,
  methodologist,
  moderator,
  official,
  on,
  otherOfficial,
  projectOf,
  ready,
  resident,
  rulesWith,
  sentIn,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

const reason = { kk: 'Себебі бар.', ru: 'Есть причина.' }

describe('a campaign', () => {
  type Deed =
    | { readonly act: 'next' | 'suspend' | 'resume' | 'cancel' | 'tooFew' }
    | { readonly act: 'jump'; readonly to: (typeof campaignStates)[number] }
    | { readonly act: 'wait'; readonly days: number }
    | { readonly act: 'reschedule'; readonly days: number }

  const weighted = (weight: number, arbitrary: fc.Arbitrary<Deed>) => ({ weight, arbitrary })
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    weighted(40, fc.constant({ act: 'next' })),
    weighted(3, fc.record({ act: fc.constant('wait'), days: fc.integer({ min: 1, max: 9 }) })),
    weighted(3, fc.constant({ act: 'suspend' })),
    weighted(9, fc.constant({ act: 'resume' })),
    weighted(1, fc.constantFrom<Deed[]>({ act: 'cancel' }, { act: 'tooFew' })),
    weighted(3, fc.record({ act: fc.constant('jump'), to: fc.constantFrom(...campaignStates) })),
    weighted(3, fc.record({ act: fc.constant('reschedule'), days: fc.integer({ min: 0, max: 9 }) })),
  )

  function done(campaign: Campaign, wanted: Deed, day: string): Result<CampaignChange> {
    const act = byMethodologist(day)
    switch (wanted.act) {
      case 'next':
        return advance(campaign, stateAfter(campaign) ?? 'closed', ready, act, calendar)
      case 'tooFew':
        return advance(campaign, 'tallied', { ...ready, vote: { ...ready.vote, hasQuorum: false } }, act, calendar)
      case 'jump':
        return advance(campaign, wanted.to, ready, act, calendar)
      case 'suspend':
        return suspend(campaign, reason, act)
      case 'resume':
        return resume(campaign, act, calendar)
      case 'cancel':
        return cancel(campaign, reason, act)
      case 'reschedule':
        return reschedule(campaign, moved(campaign, wanted.days, day), act, calendar)
      case 'wait':
        return { ok: true, value: { state: campaign, facts: [] } }
    }
  }

  function later(day: string, due: string | undefined): string {
    return due !== undefined && due > day ? due : day
  }

  function moved({ schedule }: Campaign, days: number, today: string): Campaign['schedule'] {
    return Object.fromEntries(
      Object.entries(schedule).map(([key, day]) => [key, day > today ? addDays(day, days) : day]),
    )
  }

  // Terms short enough that a rest or new days seldom break them.
  const rules = rulesWith({
    optionalStates: ['co_creation', 'support', 'appeals', 'complaints'],
    ...{ listFrozenDays: 1, votingDays: { min: 1, max: 366 }, appealDays: 1, complaintDays: 1, gates: [] },
  })
  const draft = announced(
    draftOf({
      rules: { ...rules, review: { ...rules.review, formalDays: 1, meritDays: 1 } },
      schedule: {
        ...{ proposing: '2026-01-20', co_creation: '2026-02-10', review: '2026-03-02', support: '2026-03-10' },
        ...{
          valuation: '2026-03-18',
          list_published: '2026-04-06',
          appeals: '2026-04-13',
          ballot_frozen: '2026-04-20',
        },
        ...{ voting: '2026-05-12', verification: '2026-05-25', complaints: '2026-06-08' },
      },
    }),
  )

  const published = valueOf(advance(draft, 'published', ready, byMethodologist('2026-01-12'), calendar)).state

  it('is told again by its history, through states of its way only, each of them entered once', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(deed, { minLength: 5, maxLength: 60, size: 'max' }), (deeds) => {
        let [campaign, day] = [published, '2026-01-12']
        for (const wanted of deeds) {
          if (wanted.act === 'wait') day = addDays(day, wanted.days)
          if (wanted.act === 'next') day = later(day, nextDay(campaign))
          const change = done(campaign, wanted, day)
          if (!change.ok) continue
          const { state, facts } = change.value
          expect(state.generation - campaign.generation).toBe(facts.length > 0 ? 1 : 0)
          expect(campaign.history.every((fact, i) => state.history[i] === fact)).toBe(true)
          campaign = state
          reached.add(state.state)
          expect(replayCampaign(state.history)).toBe(state.state)
          expect(state.suspension !== null).toBe(state.state === 'suspended')
          expect(stateAfter(state) === undefined || dueState(state, on('2035-01-01')) !== state.state).toBe(true)
        }
        const entered = campaign.history.flatMap((fact) => (fact.type === 'CampaignAdvanced' ? [fact.data.to] : []))
        expect(entered.filter((state) => state !== 'not_valid')).toEqual(
          wayOf(campaign.rules).slice(1, 1 + entered.filter((state) => state !== 'not_valid').length),
        )
      }),
      { numRuns: 2_000, seed: 2026 },
    )
    // The walks went far: a check of states that nobody reached would hold nothing.
    expect([...reached, 'draft'].sort()).toEqual([...campaignStates].sort())
  }, 120_000)

  const seal = { ...ready.ballotList!, at: on('2029-01-01') }

  it('makes one transition of a repeated one in every state', () => {
    const act = byMethodologist('2030-01-01')
    wayOf(draft.rules).reduce((campaign, _state, i, way) => {
      const to = way[i + 1]
      if (!to) return campaign
      const once = valueOf(advance(campaign, to, ready, act, calendar)).state
      const again = advance(once, to, ready, byMethodologist(addDays('2030-01-01', i * 30)), calendar)
      expect(again).toEqual({ ok: true, value: { state: once, facts: [] } })
      return { ...once, history: once.history.map((fact) => ({ ...fact, at: on('2029-01-01') })), ballotList: seal }
    }, draft)
  })

  it('is not told by a history that its way does not allow', () => {
    const act = byMethodologist('2026-02-01')
    const fact = (type: Parameters<typeof campaignFact>[2]) => campaignFact(draft, act, type)
    const advanced = (from: WayState, to: WayState) => fact({ type: 'CampaignAdvanced', data: { from, to } })
    const halted = fact({ type: 'CampaignSuspended', data: { from: 'published' } })
    const published = advanced('draft', 'published')
    for (const history of [
      [advanced('published', 'proposing')],
      [published, advanced('published', 'draft')],
      [published, halted, advanced('published', 'proposing')],
      [published, halted, fact({ type: 'CampaignResumed', data: { to: 'voting', movedDays: 0 } })],
      [published, fact({ type: 'CampaignResumed', data: { to: 'published', movedDays: 0 } })],
      [published, fact({ type: 'CampaignCancelled', data: { from: 'review' } })],
      [published, fact({ type: 'CampaignImported', data: { system: 'pabulib', hash: '' } })],
    ])
      expect(() => replayCampaign(history)).toThrow('does not follow')
    expect(replayCampaign([fact({ type: 'CampaignImported', data: { system: 'pabulib', hash: '' } })])).toBe('closed')
  })
})

describe('a project', () => {
  const campaigns = wayOf(draftOf().rules).map((state) => campaignIn(state))
  const other = sentIn(projectOf('prj_2', yerlan))
  const systemActs = projectTransitions.flatMap(({ act, by }) =>
    by.some((party) => party === 'system' || party === 'executor' || party === 'resident') ? [act] : [],
  )
  const forms: readonly VerdictForm[] = [
    ...[accepted, accepted, feasible, feasible, infeasible],
    { ...infeasible, outcome: 'needs_changes', codes: ['incomplete'] },
    { ...infeasible, outcome: 'rejected', codes: ['unlawful'] },
  ]

  const deeds = {
    submit: (project: Project, campaign: Campaign, at: Date) =>
      submitProject(project, campaign, {
        ...{ actor: aigerim, person: resident, territory: birlik, otherProposals: 0, number: '1', at },
      }),
    edit: (project: Project, _campaign: Campaign, at: Date) =>
      editProject(project, filled, null, { at, actor: { kind: 'person', id: aigerim.personId } }),
    appeal: (project: Project, campaign: Campaign, at: Date) =>
      appealProject(project, campaign, {
        actor: aigerim,
        text: 'Жер мемлекеттікі, актісін қоса беремін.',
        at,
        calendar,
      }),
    withdraw: (project: Project, campaign: Campaign, at: Date) =>
      withdrawProject(project, campaign, { actor: aigerim, at }),
    withdrawByCity: (project: Project, campaign: Campaign, at: Date) =>
      withdrawByCity(project, campaign, { actor: methodologist, place: city, reason, at }),
    askToMerge: (project: Project, campaign: Campaign, at: Date) =>
      askToMerge(project, other, campaign, { actor: aigerim, at }),
    merge(project: Project, campaign: Campaign, at: Date): Result<ProjectChange> {
      const merged = agreeToMerge(project, other, campaign, { actor: yerlan, at, newInvite: () => 'inv_1' })
      return merged.ok ? { ok: true, value: merged.value[0] } : merged
    },
  } satisfies Record<string, (project: Project, campaign: Campaign, at: Date) => Result<ProjectChange>>

  type Deed =
    | { readonly act: keyof typeof deeds | 'campaign' }
    | { readonly act: 'judge'; readonly form: VerdictForm; readonly by: typeof official }
    | { readonly act: 'move'; readonly pick: number }

  const rare = fc.constantFrom<(keyof typeof deeds)[]>('withdraw', 'withdrawByCity', 'merge')
  const usual = fc.constantFrom<(keyof typeof deeds)[]>('submit', 'edit', 'appeal', 'askToMerge')
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('campaign' as const) }) },
    { weight: 8, arbitrary: fc.record({ act: usual }) },
    { weight: 1, arbitrary: fc.record({ act: rare }) },
    {
      weight: 12,
      arbitrary: fc.record({
        act: fc.constant('judge' as const),
        form: fc.constantFrom(...forms),
        by: fc.constantFrom(moderator, official, otherOfficial),
      }),
    },
    { weight: 12, arbitrary: fc.record({ act: fc.constant('move' as const), pick: fc.nat({ max: 999 }) }) },
  )

  function done(project: Project, campaign: Campaign, wanted: Deed): Result<ProjectChange> | undefined {
    const at = campaign.history.at(-1)?.at ?? campaign.createdAt
    if (wanted.act === 'campaign') return undefined
    if (wanted.act === 'judge') return judgeProject(project, campaign, wanted.form, judging(wanted.by, at))
    if (wanted.act !== 'move') return deeds[wanted.act](project, campaign, at)
    const possible = systemActs.filter((act) => transitionFor(act, project.state, campaign.state))
    const name = (possible.length > 0 ? possible : systemActs)[wanted.pick % (possible.length || systemActs.length)]!
    return moveProject(project, campaign, { at, actor: { kind: 'system', id: 'budgets' }, name })
  }

  it('is told again by its history, whatever people try at any time', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.array(deed, { minLength: 40, maxLength: 160, size: 'max' }), (wanted) => {
        let [project, phase] = [projectOf(), 2]
        for (const one of wanted) {
          if (one.act === 'campaign') phase = Math.min(phase + 1, campaigns.length - 2)
          const change = done(project, campaigns[phase]!, one)
          if (!change?.ok) continue
          const { state, facts } = change.value
          expect([...project.history, ...facts].every((fact, i) => state.history[i] === fact)).toBe(true)
          expect(state.history).toHaveLength(project.history.length + facts.length)
          expect(project.verdicts.every((verdict, i) => state.verdicts[i] === verdict)).toBe(true)
          expect(replayProject(state.history)).toBe(state.state)
          expect(state.state === 'draft').toBe(state.number === null)
          if (phase > 7) expect(['appealed', 'submitted', 'feasible']).not.toContain(state.state)
          project = state
          reached.add(state.state)
        }
      }),
      { numRuns: 2_000, seed: 2026 },
    )
    // Supported and unsupported need a state that this city's campaign has not.
    for (const state of [
      'merged',
      'withdrawn_by_author',
      'withdrawn_by_city',
      'appealed',
      'on_ballot',
      'won',
      'failed',
    ])
      expect(reached).toContain(state)
  }, 120_000)

  it('is not told by a history that the table does not allow', () => {
    const act = { at: on('2026-02-01'), actor: { kind: 'system', id: 'x' } } as const
    const move = (name: ProjectAct, from: Project['state'], to: Project['state']) =>
      projectFact(projectOf(), act, { type: 'ProjectMoved', data: { act: name, from, to } })
    const submitted = move('submit', 'draft', 'submitted')
    for (const history of [
      [move('accept', 'submitted', 'formally_accepted')],
      [submitted, move('accept', 'submitted', 'feasible')],
      [submitted, submitted],
      [submitted, move('win', 'submitted', 'won')],
    ])
      expect(() => replayProject(history)).toThrow('does not follow')
    const imported = projectFact(projectOf(), act, { type: 'ProjectImported', data: { state: 'won' } })
    expect(replayProject([imported, move('plan', 'won', 'planned')])).toBe('planned')
  })
})
