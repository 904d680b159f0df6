import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/legal-days.ts'
import { calendarOf } from '../places/calendars.ts'
import { advance } from './advance-campaign.ts'
import type { Campaign } from './campaign.ts'
import type { CampaignState, Schedule, Scheduled } from './states.ts'
import { scheduledBy, stateAfter, wayOf } from './campaign-way.ts'
import { beginNotice, draftCampaign, editDraft } from './draft-campaign.ts'
import { costCap, envelopeId, envelopesFor, splitSum, type Share } from './envelopes.ts'
import { drawList, freezeProjects } from './freeze-list.ts'
import { judgeProject } from './judge-project.ts'
import { moveProject } from './move-project.ts'
import type { Project } from './project.ts'
import { replayCampaign, replayProject } from './replay.ts'
import { checkPbRules } from './rules/check-pb-rules.ts'
import type { PbRules } from './rules/pb-rules.ts'
import { presets } from './rules/presets.ts'
import { submitProject } from './submit-project.ts'
import toila from './testing/toila.json' with { type: 'json' }
import {
  accepted,
  actOf,
  aigerim,
  birlik,
  city,
  codesOf,
  feasible,
  filled,
  judging,
  methodologist,
  moderator,
  official,
  projectOf,
  ready,
  resident,
  saygaq,
  valueOf,
} from './testing/turkistan.ts'

// One story under every preset, and under rules of a place that no code knows: a file of its own kind of envelopes,
// limits, categories, dates of the law, optional states and counting rule.

const calendars: Readonly<Record<string, string>> = { 'Europe/Tallinn': 'ee' }

/** Days enough for the longest terms of any preset, and short enough for the earliest date of the law. */
const lengths: Readonly<Record<Scheduled, number>> = {
  ...{ proposing: 25, co_creation: 7, review: 21, support: 7, valuation: 40, list_published: 3, appeals: 14 },
  ...{ ballot_frozen: 16, voting: 0, verification: 7, complaints: 150, adoption: 60, report: 0 },
}

function scheduleFor(rules: PbRules): Schedule {
  let day = '2026-01-12'
  return Object.fromEntries(
    scheduledBy(rules).map((event) => {
      const from = day
      day = addDays(day, event === 'voting' ? Math.max(rules.calendar.votingDays.min, 1) : lengths[event])
      return [event, from]
    }),
  )
}

/** A thousand million minor units for each kind of envelope, split as the rules say. */
function envelopesUnder({ envelopes, categories }: PbRules): Campaign['envelopes'] {
  return envelopes.flatMap(({ kind, split }) => {
    const share = (territoryId: string, population: number, category: string | null = null): Share => ({
      ...{ territoryId, population, category },
    })
    const districts = [share(birlik.id, 60_000), share(saygaq.id, 20_000)]
    const whole = kind === 'category' ? categories.map(({ code }) => share(city.id, 1, code)) : [share(city.id, 80_000)]
    const shares = kind === 'district' ? districts : whole
    // What people would fix, they fix equally here.
    const amounts = splitSum(1_000_000_000, split, shares) ?? splitSum(1_000_000_000, { by: 'equal' }, shares)!
    return shares.map(({ territoryId, category }, i) => ({
      ...{ id: envelopeId(kind, { territoryId, category }), kind, territoryId, category, amount: amounts[i]! },
    }))
  })
}

function draftUnder(rules: PbRules): Campaign {
  const envelopes = envelopesUnder(rules)
  const begun = draftCampaign({
    ...{ id: 'cmp_1', key: 'x-2026', territoryId: city.id, year: 2026, rules, by: methodologist.personId },
    ...{ calendarId: calendars[rules.timeZone] ?? 'kz', at: new Date('2026-01-02T08:00:00Z') },
  })
  const amount = envelopes.reduce((sum, envelope) => sum + envelope.amount, 0)
  const edit = {
    ...{ title: { kk: 'Бюджет' }, about: { kk: 'Бәріміз бөлеміз.' }, schedule: scheduleFor(rules), envelopes },
    sources: [{ name: { kk: 'бюджет' }, amount }],
  }
  return valueOf(editDraft(begun, edit, 0)).state
}

/** Noon of the day on which a state may begin, or of the last day that was set before it. */
function noonOf(campaign: Campaign, to: CampaignState): Date {
  const way = wayOf(campaign.rules)
  const passed = way.slice(0, way.indexOf(to as (typeof way)[number]) + 1)
  const day = passed.flatMap((state) => campaign.schedule[state as Scheduled] ?? []).at(-1) ?? '2026-01-05'
  return new Date(`${to === 'certified' ? '2026-12-31' : day}T12:00:00Z`)
}

function step(campaign: Campaign, seal = ready.ballotList): Campaign {
  const to = stateAfter(campaign)!
  const at = noonOf(campaign, to)
  const facts = { ...ready, ...(seal && { ballotList: { ...seal, at } }) }
  return valueOf(advance(campaign, to, facts, actOf(methodologist, at), calendarOf(campaign.calendarId))).state
}

function until(campaign: Campaign, state: CampaignState): Campaign {
  return campaign.state === state ? campaign : until(step(campaign), state)
}

/** Its first proposal: in a category of these rules, under the nearest sum, as dear as the cap allows. */
function proposalUnder(campaign: Campaign): Project {
  const category = campaign.rules.categories[0]!.code
  const envelope = envelopesFor(campaign, birlik, category)[0]!
  const estimate = costCap(campaign.rules, envelope)
  return { ...projectOf(), ...filled, category, envelopeId: envelope.id, estimate, costItems: [] }
}

const never = valueOf(checkPbRules(toila))

describe.each([...presets, never].map((rules) => [rules.id, rules] as const))('under the rules of %s', (_id, rules) => {
  const told = { residents: 0, act: actOf(methodologist, new Date('2026-01-03T08:00:00Z')) }
  const calendar = calendarOf(draftUnder(rules).calendarId)
  const announced = valueOf(beginNotice(draftUnder(rules), told.residents, told.act, calendar)).state
  const proposing = until(announced, 'proposing')
  const at = noonOf(proposing, 'proposing')
  const sendIn = (project: Project, otherProposals = 0) =>
    submitProject(project, proposing, {
      ...{ actor: aigerim, person: resident, territory: birlik, otherProposals, number: '1', at },
    })

  it('a campaign goes all its way, and a proposal onto its ballot', () => {
    const review = until(proposing, 'review')
    const sent = valueOf(sendIn(proposalUnder(proposing))).state
    const verdict = (project: Project, within: Campaign, form: typeof accepted, by: typeof official) =>
      valueOf(judgeProject(project, within, form, { ...judging(by, noonOf(within, within.state)), calendar })).state
    let project = verdict(sent, review, accepted, moderator)
    const bySystem = { at, actor: { kind: 'system', id: 'budgets' } } as const
    if (rules.calendar.optionalStates.includes('support'))
      project = valueOf(
        moveProject(project, until(review, 'support'), { ...bySystem, name: 'count_as_supported' }),
      ).state
    const valuation = until(review, 'valuation')
    project = verdict(project, valuation, { ...feasible, price: project.estimate }, official)

    const ready = until(valuation, rules.review.appeals === 1 ? 'appeals' : 'list_published')
    const drawn = drawList(ready, [project], noonOf(ready, 'ballot_frozen'))
    const frozen = step(ready, drawn.seal)
    const [onBallot] = freezeProjects(frozen, [project], drawn, bySystem)
    expect(onBallot?.state).toMatchObject({ state: 'on_ballot', ballotNumber: 1 })
    expect(replayProject(onBallot!.state.history)).toBe('on_ballot')

    const closed = until(frozen, 'closed')
    expect(closed.ballotList?.hash).toBe(drawn.seal.hash)
    expect(replayCampaign(closed.history)).toBe('closed')
    const states = closed.history.flatMap((fact) => (fact.type === 'CampaignAdvanced' ? [fact.data.to] : []))
    expect(['draft', ...states]).toEqual(wayOf(rules))
  })

  it('its caps, categories, ages and limits bind', () => {
    const proposal = proposalUnder(proposing)
    expect(codesOf(sendIn({ ...proposal, estimate: proposal.estimate! + 1 }))).toEqual(['OVER_CAP estimate'])
    expect(codesOf(sendIn({ ...proposal, category: 'of-another-city' }))).toContain('INVALID category')
    const { perPerson } = rules.proposing
    if (perPerson !== null) expect(codesOf(sendIn(proposal, perPerson))).toEqual(['TOO_MANY_PROPOSALS'])
  })
})

it('a draft whose rules were spoilt is not published, and the key is named', () => {
  const draft = draftUnder(never)
  const spoilt = { ...draft, rules: { ...never, jointTally: 'yes', official: { ...never.official, district: 'gone' } } }
  const act = actOf(methodologist, new Date('2026-01-03T08:00:00Z'))
  // What the type forbids, an old document may still hold.
  const told = beginNotice(spoilt as unknown as Campaign, 0, act, calendarOf('ee'))
  expect(codesOf(told)).toEqual(['RULES_TYPE rules.jointTally'])
})
