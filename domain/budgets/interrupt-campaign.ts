import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { addDays, daysBetween } from '../kernel/legal-days.ts'
import { locales, type Localized } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { changedCampaign, type CampaignChange } from './advance-campaign.ts'
import { campaignFact, type CampaignFact } from './campaign-events.ts'
import { restsOf } from './campaign-rests.ts'
import type { Act, Campaign } from './campaign.ts'
import type { CampaignState, Schedule, Scheduled } from './states.ts'
import { hasReached } from './campaign-way.ts'
import { checkSchedule, type ScheduleRefusal } from './schedule.ts'

export type InterruptRefusal = Refusal<'NOT_NOW' | 'REASON_REQUIRED'>
export type RescheduleRefusal = ScheduleRefusal | Refusal<'NOT_NOW' | 'INVALID'>

const ended: readonly CampaignState[] = ['closed', 'cancelled', 'not_valid', 'draft']

/** Halts a campaign: its days stand still until it is resumed. `NOT_NOW` a draft, suspended already or ended */
export function suspend(campaign: Campaign, reason: Localized, act: Act): Result<CampaignChange, InterruptRefusal> {
  const { state } = campaign
  const refused = reasonRefused(campaign.suspension === null && !ended.includes(state), reason)
  if (refused) return refused
  const fact = campaignFact(campaign, act, { type: 'CampaignSuspended', data: { from: state } })
  const suspension = { from: state, since: act.at, reason }
  return ok(changedCampaign({ ...campaign, state: 'suspended', suspension }, [fact]))
}

/**
 * Goes on where it stopped. Days that were still to come move by as many days as it rested, unless the methodologist
 * set new ones meanwhile.
 *
 * `NOT_NOW` not suspended · what `checkSchedule` says of the days as they would be, and `INVALID` a day that was set
 * meanwhile and has passed as well: new ones have to be set first
 */
export function resume(
  campaign: Campaign,
  act: Act,
  calendar: Calendar,
): Result<CampaignChange, Refusal<'NOT_NOW'> | ScheduleRefusal> {
  const { suspension, rules, year } = campaign
  if (campaign.state !== 'suspended' || !suspension) return refuse({ code: 'NOT_NOW' })
  const [since, today] = [legalDay(suspension.since, rules.timeZone), legalDay(act.at, rules.timeZone)]
  const wasRescheduled = campaign.history.slice(suspendedAt(campaign)).some(isRescheduling)
  const days = wasRescheduled ? 0 : daysBetween(since, today)
  const schedule = later(campaign, since, days)
  const rests = restsOf(campaign, today)
  const refused = refuseAll([
    ...(wasRescheduled ? passed(campaign, since, today) : []),
    ...(wasRescheduled || days > 0 ? checkSchedule({ schedule, rules, year, calendar, rests }).refusals : []),
  ])
  if (refused) return refused
  const fact = campaignFact(campaign, act, {
    type: 'CampaignResumed',
    data: { to: suspension.from, movedDays: days },
  })
  return ok(changedCampaign({ ...campaign, state: suspension.from, suspension: null, schedule }, [fact]))
}

function suspendedAt({ history }: Campaign): number {
  return history.findLastIndex(({ type }) => type === 'CampaignSuspended')
}

function isRescheduling({ type }: CampaignFact): boolean {
  return type === 'CampaignRescheduled'
}

/**
 * Ends a campaign before anybody voted. `NOT_NOW` once voting began, ended already, or a draft that residents have not
 * heard of
 */
export function cancel(campaign: Campaign, reason: Localized, act: Act): Result<CampaignChange, InterruptRefusal> {
  const from = campaign.suspension?.from ?? campaign.state
  const isRunning = from === 'draft' ? campaign.notice !== null : !ended.includes(from)
  const refused = reasonRefused(isRunning && !hasReached(campaign, 'voting'), reason)
  if (refused) return refused
  const fact = campaignFact(campaign, act, { type: 'CampaignCancelled', data: { from } })
  return ok(changedCampaign({ ...campaign, state: 'cancelled', suspension: null, cancellation: reason }, [fact]))
}

/**
 * Sets new days for what has not begun yet. Days that passed stay, new ones lie ahead, and the chain keeps the rules.
 * `NOT_NOW` a draft (which is edited) or ended · `INVALID` a day that passed already
 */
export function reschedule(
  campaign: Campaign,
  wanted: Schedule,
  act: Act,
  calendar: Calendar,
): Result<CampaignChange, RescheduleRefusal> {
  const { rules, year, schedule: before } = campaign
  if (ended.includes(campaign.state)) return refuse({ code: 'NOT_NOW' })
  const today = legalDay(act.at, rules.timeZone)
  const moved = (Object.keys({ ...before, ...wanted }) as Scheduled[]).filter((key) => before[key] !== wanted[key])
  const past = moved.filter((key) => isBefore(before[key], today, campaign, key) || (wanted[key] ?? '') < today)
  const refused = refuseAll([
    ...past.map((key) => ({ code: 'INVALID', path: ['schedule', key] }) as const),
    ...checkSchedule({ schedule: wanted, rules, year, calendar, rests: restsOf(campaign, today) }).refusals,
  ])
  if (refused) return refused
  if (moved.length === 0) return ok({ state: campaign, facts: [] })
  const fact = campaignFact(campaign, act, { type: 'CampaignRescheduled', data: { before, after: wanted } })
  return ok(changedCampaign({ ...campaign, schedule: wanted }, [fact]))
}

/** A state that was entered keeps its day; one that is late may still be given a new one. */
function isBefore(day: string | undefined, today: string, campaign: Campaign, key: Scheduled): boolean {
  if (day === undefined || day > today) return false
  return key === 'adoption' || key === 'report' || hasReached(campaign, key)
}

/** The days that the rest has moved: those after its first day, and those of this day that nothing came of. */
function later(campaign: Campaign, since: LocalDate, days: number): Schedule {
  const entries = scheduleOf(campaign).map(([key, day]) => {
    const isAhead = day > since || (day === since && !isOver(key, campaign))
    return [key, isAhead ? addDays(day, days) : day]
  })
  return Object.fromEntries(entries) as Schedule
}

/** Days of a new schedule that went by while the campaign still rested. */
function passed(campaign: Campaign, since: LocalDate, today: LocalDate): ScheduleRefusal[] {
  return scheduleOf(campaign).flatMap(([key, day]) =>
    day >= since && day < today && !isOver(key, campaign) ? [{ code: 'INVALID', path: ['schedule', key] }] : [],
  )
}

function scheduleOf({ schedule }: Campaign): [Scheduled, LocalDate][] {
  return Object.entries(schedule) as [Scheduled, LocalDate][]
}

function isOver(key: Scheduled, campaign: Campaign): boolean {
  return key !== 'adoption' && key !== 'report' && hasReached(campaign, key)
}

function reasonRefused(isPossible: boolean, reason: Localized) {
  if (!isPossible) return refuse({ code: 'NOT_NOW' })
  const isGiven = locales.some((locale) => canonicalText(reason[locale] ?? '') !== '')
  return isGiven ? undefined : refuse({ code: 'REASON_REQUIRED', path: ['reason'] })
}
