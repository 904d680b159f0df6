import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import type { Change } from '../kernel/event.ts'
import { locales } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { addDays, workingDaysBetween } from '../kernel/legal-days.ts'
import { campaignFact, type CampaignFact } from './campaign-events.ts'
import type { Act, Campaign } from './campaign.ts'
import { scheduled, type CampaignState, type Scheduled } from './states.ts'
import { calendarAtWork, daysAtWork, restsOf } from './campaign-rests.ts'
import { enteredAt, hasReached, stateAfter } from './campaign-way.ts'
import type { BallotListSeal } from './campaign.ts'
import { checkMoney, type EnvelopeRefusal } from './envelopes.ts'
import { appealsSince } from './project-clock.ts'
import { checkPbRules, type PbRulesRefusal } from './rules/check-pb-rules.ts'
import { checkSchedule, type ScheduleRefusal } from './schedule.ts'
import type { VoteFacts } from './vote-facts.ts'

export type CampaignChange = Change<Campaign, CampaignFact>

/** What a transition asks of the rest of the campaign. */
export interface CampaignFacts {
  /** proposals without a formal verdict */
  readonly withoutFormalVerdict: number
  /** admitted proposals whose signatures nobody counted; only where the rules ask for support */
  readonly withoutSupportCount?: number
  /** admitted proposals that are neither feasible nor infeasible */
  readonly withoutMeritVerdict: number
  readonly openAppeals: number
  /** the seal of the list as it stands now; asked for when it is frozen */
  readonly ballotList?: BallotListSeal
  /** what only the vote knows: sealing keys, lottery, paper, protocol (budgets.md 4.1) */
  readonly vote: VoteFacts
}

export type AdvanceRefusal =
  | ScheduleRefusal
  | EnvelopeRefusal
  | PbRulesRefusal
  | Refusal<
      | 'REQUIRED'
      | 'NOT_NOW'
      | 'TOO_EARLY'
      | 'RESIDENTS_NOT_TOLD'
      | 'VERDICTS_MISSING'
      | 'APPEALS_OPEN'
      | 'TOO_FEW_DAYS'
      | 'NOT_READY'
    >

/**
 * Moves a campaign to the next state of its way (budgets.md 4.1). Where it stands in that state already or passed it,
 * nothing happens, so that two people who press at once, or a timer that fires twice, make one transition.
 *
 * - `NOT_NOW` the state is not the next one, or the campaign is suspended, cancelled or ended
 * - `TOO_EARLY` with `from`: its day has not come
 * - `RESIDENTS_NOT_TOLD` with `left` letters to go · `VERDICTS_MISSING`, `APPEALS_OPEN` with their `count`
 * - `TOO_FEW_DAYS` with `days` and `needed`: appeals, the frozen list, voting or complaints did not have their days;
 *   days on which the campaign rested are none
 * - `NOT_READY` what the vote needs is missing
 * - and what `checkDraft` finds
 */
export function advance(
  campaign: Campaign,
  to: CampaignState,
  facts: CampaignFacts,
  act: Act,
  calendar: Calendar,
): Result<CampaignChange, AdvanceRefusal> {
  const next = stateAfter(campaign)
  if (next !== to) return isDone(campaign, to) ? ok({ state: campaign, facts: [] }) : refuse({ code: 'NOT_NOW' })
  const today = legalDay(act.at, campaign.rules.timeZone)
  const refused = refuseAll([
    ...dateRefusals(campaign, next, today),
    ...guards(campaign, next, facts, { today, calendar }),
  ])
  if (refused) return refused
  const reached = next === 'tallied' && !facts.vote.hasQuorum ? 'not_valid' : next
  return ok(moved(campaign, reached, facts, act))
}

/** Whether the transition happened before; also the one that found too few voters. */
function isDone(campaign: Campaign, to: CampaignState): boolean {
  if (campaign.suspension !== null || to === 'draft') return false
  return (campaign.state === 'not_valid' && to === 'tallied') || (isOnWay(to) && hasReached(campaign, to))
}

/** The day on which the next state begins. @returns undefined where no day moves the campaign */
export function nextDay(campaign: Campaign): LocalDate | undefined {
  const next = stateAfter(campaign)
  return next !== undefined && isScheduled(next) ? campaign.schedule[next] : undefined
}

/** The state whose day has come, for the clock. */
export function dueState(campaign: Campaign, now: Date): CampaignState | undefined {
  const day = nextDay(campaign)
  return day !== undefined && day <= legalDay(now, campaign.rules.timeZone) ? stateAfter(campaign) : undefined
}

/** What keeps a draft from being published, all at once; warnings apart. */
export function checkDraft(campaign: Campaign, calendar: Calendar): readonly AdvanceRefusal[] {
  const { rules, schedule, year } = campaign
  return [
    ...ruleRefusals(campaign),
    ...languageRefusals(campaign),
    ...checkMoney(campaign),
    ...checkSchedule({ schedule, rules, year, calendar }).refusals,
  ]
}

/** Faults of the rules, their keys under `rules`. */
function ruleRefusals({ rules }: Campaign): AdvanceRefusal[] {
  const checked = checkPbRules(rules)
  return checked.ok ? [] : checked.refusals.map((refusal) => ({ ...refusal, path: ['rules', ...refusal.path] }))
}

/** At least one language of the interface has both texts. */
function languageRefusals({ title, about }: Pick<Campaign, 'title' | 'about'>): AdvanceRefusal[] {
  if (locales.some((locale) => title[locale] && about[locale])) return []
  const hasTitle = locales.some((locale) => title[locale])
  return [{ code: 'REQUIRED', path: [hasTitle ? 'about' : 'title'] }]
}

function dateRefusals({ schedule }: Campaign, to: CampaignState, today: LocalDate): AdvanceRefusal[] {
  const day = isScheduled(to) ? schedule[to] : undefined
  return day !== undefined && today < day ? [{ code: 'TOO_EARLY', details: { from: day } }] : []
}

/** When a guard is asked. */
interface Moment {
  readonly today: LocalDate
  readonly calendar: Calendar
}

function guards(campaign: Campaign, to: CampaignState, facts: CampaignFacts, moment: Moment): AdvanceRefusal[] {
  const { vote } = facts
  switch (to) {
    case 'published':
      return [...checkDraft(campaign, moment.calendar), ...noticeRefusals(campaign)]
    case 'support':
      return counted('VERDICTS_MISSING', facts.withoutFormalVerdict)
    case 'valuation':
      return counted('VERDICTS_MISSING', facts.withoutFormalVerdict + supportUncounted(campaign, facts))
    case 'list_published':
      return counted('VERDICTS_MISSING', facts.withoutMeritVerdict)
    case 'ballot_frozen':
      return [...counted('APPEALS_OPEN', facts.openAppeals), ...appealsLongEnough(campaign, moment)]
    case 'voting':
      return [...frozenLongEnough(campaign, moment), ...ready(vote.isPrepared)]
    case 'verification':
      return votingLongEnough(campaign, moment)
    case 'tallied':
      return ready(vote.isCounted)
    case 'certified':
      return [...complaintsLongEnough(campaign, moment), ...ready(vote.openComplaints === 0 && vote.isProtocolSigned)]
    case 'closed':
      return ready(vote.openWorks === 0)
    default:
      return []
  }
}

function noticeRefusals({ notice }: Campaign): AdvanceRefusal[] {
  if (notice?.done) return []
  return [{ code: 'RESIDENTS_NOT_TOLD', ...(notice && { details: { left: notice.total - notice.sent } }) }]
}

function counted(code: 'VERDICTS_MISSING' | 'APPEALS_OPEN', count: number): AdvanceRefusal[] {
  return count === 0 ? [] : [{ code, details: { count } }]
}

function ready(isReady: boolean): AdvanceRefusal[] {
  return isReady ? [] : [{ code: 'NOT_READY' }]
}

function supportUncounted({ state }: Campaign, facts: CampaignFacts): number {
  return state === 'support' ? (facts.withoutSupportCount ?? 0) : 0
}

/** A list of verdicts that came late makes the frozen list late: authors keep their days to appeal (R33). */
function appealsLongEnough(campaign: Campaign, moment: Moment): AdvanceRefusal[] {
  const since = campaign.rules.review.appeals === 0 ? undefined : appealsSince(campaign)
  const needed = campaign.rules.calendar.appealDays
  const days = since ? fullWorkingDays(campaign, since, moment) : needed
  return days >= needed ? [] : tooFew(days, needed)
}

/** A list that froze late makes voting late: residents keep their days to compare (R34). */
function frozenLongEnough(campaign: Campaign, { today }: Moment): AdvanceRefusal[] {
  const days = daysSince(campaign, campaign.ballotList?.at, today)
  const needed = campaign.rules.calendar.listFrozenDays
  return days >= needed ? [] : tooFew(days, needed)
}

/** Voting that began late, or was halted, ends late. */
function votingLongEnough(campaign: Campaign, { today }: Moment): AdvanceRefusal[] {
  const days = daysSince(campaign, enteredAt(campaign, 'voting'), today)
  const needed = campaign.rules.calendar.votingDays.min
  return days >= needed ? [] : tooFew(days, needed)
}

function complaintsLongEnough(campaign: Campaign, moment: Moment): AdvanceRefusal[] {
  const since = campaign.state === 'complaints' ? enteredAt(campaign, 'complaints') : undefined
  const needed = campaign.rules.calendar.complaintDays
  const days = since ? fullWorkingDays(campaign, since, moment) : needed
  return days >= needed ? [] : tooFew(days, needed)
}

function tooFew(days: number, needed: number): AdvanceRefusal[] {
  return [{ code: 'TOO_FEW_DAYS', details: { days, needed } }]
}

function daysSince(campaign: Campaign, since: Date | undefined, today: LocalDate): number {
  return since ? daysAtWork(legalDay(since, campaign.rules.timeZone), today, restsOf(campaign, today)) : 0
}

/** Working days after an event that are over. */
function fullWorkingDays(campaign: Campaign, since: Date, { today, calendar }: Moment): number {
  const worked = calendarAtWork(calendar, restsOf(campaign, today))
  return workingDaysBetween(legalDay(since, campaign.rules.timeZone), addDays(today, -1), worked)
}

function moved(campaign: Campaign, to: CampaignState, { ballotList }: CampaignFacts, act: Act): CampaignChange {
  const seal = to === 'ballot_frozen' ? ballotList : undefined
  if (to === 'ballot_frozen' && !seal)
    throw new Error(`The list of campaign ${campaign.id} has no seal to freeze it with`)
  const fact = campaignFact(campaign, act, {
    type: 'CampaignAdvanced',
    data: { from: campaign.state, to, ...(seal && { listHash: seal.hash, seed: seal.seed }) },
  })
  const state: Campaign = {
    ...campaign,
    state: to,
    ...(to === 'published' && { publishedAt: act.at }),
    ...(seal && { ballotList: seal }),
  }
  return changedCampaign(state, [fact])
}

/** The campaign with the facts in its history, one generation on. */
export function changedCampaign(state: Campaign, facts: readonly CampaignFact[]): CampaignChange {
  return { state: { ...state, history: [...state.history, ...facts], generation: state.generation + 1 }, facts }
}

function isScheduled(state: CampaignState): state is CampaignState & Scheduled {
  return (scheduled as readonly string[]).includes(state)
}

function isOnWay(state: CampaignState): state is Parameters<typeof hasReached>[1] {
  return !['suspended', 'cancelled', 'not_valid'].includes(state)
}
