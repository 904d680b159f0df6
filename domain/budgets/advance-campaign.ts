import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import type { Change } from '../kernel/event.ts'
import { locales } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { workingDaysBetween } from '../kernel/legal-days.ts'
import { campaignFact, type CampaignFact } from './campaign-events.ts'
import { scheduled, type Act, type Campaign, type CampaignState, type Scheduled } from './campaign.ts'
import { hasReached, stateAfter } from './campaign-way.ts'
import type { BallotListSeal } from './campaign.ts'
import { checkMoney, type EnvelopeRefusal } from './envelopes.ts'
import { checkSchedule, type ScheduleRefusal } from './schedule.ts'

export type CampaignChange = Change<Campaign, CampaignFact>

/** What a transition asks of the rest of the campaign. */
export interface CampaignFacts {
  /** proposals without a formal verdict */
  readonly withoutFormalVerdict: number
  /** admitted proposals that are neither feasible nor infeasible */
  readonly withoutMeritVerdict: number
  readonly openAppeals: number
  /** the seal of the list as it stands now; asked for when it is frozen */
  readonly ballotList?: BallotListSeal
  /** what only the vote knows: sealing keys, lottery, paper, protocol (budgets.md 4.1) */
  readonly vote: VoteFacts
}

export interface VoteFacts {
  /** sealing keys are made and the lottery commitments published */
  readonly isPrepared: boolean
  /** reveals are in, paper is in balance, channel duplicates are resolved, every void has a reason, it is counted */
  readonly isCounted: boolean
  /** false: too few took part, and the vote is not valid */
  readonly hasQuorum: boolean
  readonly openComplaints: number
  readonly isProtocolSigned: boolean
  /** winners that are neither done, failed nor handed over */
  readonly openWorks: number
}

/** Nothing of the vote has happened yet. */
export const beforeTheVote: VoteFacts = {
  isPrepared: false,
  isCounted: false,
  hasQuorum: true,
  openComplaints: 0,
  isProtocolSigned: false,
  openWorks: 0,
}

export type AdvanceRefusal =
  | ScheduleRefusal
  | EnvelopeRefusal
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
 * - `TOO_FEW_DAYS` the frozen list or the complaints did not have their days
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
  if (next !== to) {
    const isDone = campaign.suspension === null && to !== 'draft' && isOnWay(to) && hasReached(campaign, to)
    return isDone ? ok({ state: campaign, facts: [] }) : refuse({ code: 'NOT_NOW' })
  }
  const today = legalDay(act.at, campaign.rules.timeZone)
  const refused = refuseAll([...dateRefusals(campaign, next, today), ...guards(campaign, next, facts, today, calendar)])
  if (refused) return refused
  const reached = next === 'tallied' && !facts.vote.hasQuorum ? 'not_valid' : next
  return ok(moved(campaign, reached, facts, act))
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
    ...languageRefusals(campaign),
    ...checkMoney(campaign),
    ...checkSchedule({ schedule, rules, year, calendar }).refusals,
  ]
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

function guards(
  campaign: Campaign,
  to: CampaignState,
  facts: CampaignFacts,
  today: LocalDate,
  calendar: Calendar,
): AdvanceRefusal[] {
  const { vote } = facts
  switch (to) {
    case 'published':
      return [...checkDraft(campaign, calendar), ...noticeRefusals(campaign)]
    case 'support':
    case 'valuation':
      return counted('VERDICTS_MISSING', facts.withoutFormalVerdict)
    case 'list_published':
      return counted('VERDICTS_MISSING', facts.withoutMeritVerdict)
    case 'ballot_frozen':
      return counted('APPEALS_OPEN', facts.openAppeals)
    case 'voting':
      return [...frozenLongEnough(campaign, today), ...ready(vote.isPrepared)]
    case 'tallied':
      return ready(vote.isCounted)
    case 'certified':
      return [
        ...complaintsLongEnough(campaign, today, calendar),
        ...ready(vote.openComplaints === 0 && vote.isProtocolSigned),
      ]
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

/** A list that froze late makes voting late: residents keep their days to compare (R34). */
function frozenLongEnough({ ballotList, rules }: Campaign, today: LocalDate): AdvanceRefusal[] {
  const frozen = ballotList && legalDay(ballotList.at, rules.timeZone)
  const needed = rules.calendar.listFrozenDays
  const days = frozen === null ? 0 : Math.round((Date.parse(today) - Date.parse(frozen)) / 86_400_000)
  return days >= needed ? [] : [{ code: 'TOO_FEW_DAYS', details: { days, needed } }]
}

function complaintsLongEnough(campaign: Campaign, today: LocalDate, calendar: Calendar): AdvanceRefusal[] {
  if (campaign.state !== 'complaints') return []
  const since = enteredAt(campaign, 'complaints')
  const needed = campaign.rules.calendar.complaintDays
  const days = since ? workingDaysBetween(legalDay(since, campaign.rules.timeZone), today, calendar) : 0
  return days >= needed ? [] : [{ code: 'TOO_FEW_DAYS', details: { days, needed } }]
}

/** When the campaign came into a state. */
export function enteredAt({ history }: Pick<Campaign, 'history'>, state: CampaignState): Date | undefined {
  return history.findLast((fact) => fact.type === 'CampaignAdvanced' && fact.data.to === state)?.at
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
