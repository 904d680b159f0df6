import type { Calendar, DueDate, LocalDate } from '../kernel/calendar.ts'
import { addDays } from '../kernel/legal-days.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { instantOf, legalDay } from '../kernel/time-zone.ts'
import { calendarAtWork, restsOf } from './campaign-rests.ts'
import { enteredAt } from './campaign-way.ts'
import type { Campaign } from './campaign.ts'
import type { Project, VerdictStep } from './project.ts'

type Clocked = Pick<Project, 'state' | 'history' | 'appeal'>

/** Which step a project waits in. @returns undefined while nobody has to judge it */
export function stepOf({ state }: Pick<Project, 'state'>): VerdictStep | undefined {
  if (state === 'submitted' || state === 'needs_changes') return 'formal'
  if (state === 'formally_accepted' || state === 'supported') return 'merit'
  return state === 'appealed' ? 'appeal' : undefined
}

/**
 * Until when the step has to end: working days of the rules on the calendar of the place, from the last submission for
 * the formal check, from the beginning of valuation for feasibility, from the appeal for its answer. Days on which the
 * campaign rested do not count; while it rests, the date is the one that stood when it was suspended.
 * @returns undefined while nobody's clock runs: nothing to judge, or the author corrects
 */
export function dueOf(project: Clocked, campaign: Campaign, calendar: Calendar): DueDate | undefined {
  const { review, calendar: terms } = campaign.rules
  const step = project.state === 'needs_changes' ? undefined : stepOf(project)
  if (step === 'formal') return term(campaign, lastMove(project, 'submit'), review.formalDays, calendar)
  if (step === 'merit') return term(campaign, enteredAt(campaign, 'valuation'), review.meritDays, calendar)
  return step === 'appeal' ? term(campaign, project.appeal?.at, terms.appealDays, calendar) : undefined
}

/**
 * Until when an author may appeal: working days of the rules since the list of verdicts was published. The first days of
 * the state for appeals count as well, however long before it the list was out.
 * @returns undefined while the list is not out
 */
export function appealDue(campaign: Campaign, calendar: Calendar): DueDate | undefined {
  return term(campaign, appealsSince(campaign), campaign.rules.calendar.appealDays, calendar)
}

/** The day after which the days for appeals are counted. @returns undefined while the list of verdicts is not out */
export function appealsSince(campaign: Campaign): Date | undefined {
  const out = enteredAt(campaign, 'list_published')
  const opens = firstDayOfAppeals(campaign)
  const before = opens && instantOf(addDays(opens, -1), 0, campaign.rules.timeZone)
  return out && before && before > out ? before : out
}

function firstDayOfAppeals(campaign: Campaign): LocalDate | undefined {
  const entered = enteredAt(campaign, 'appeals')
  return entered ? legalDay(entered, campaign.rules.timeZone) : campaign.schedule.appeals
}

function term(campaign: Campaign, from: Date | undefined, n: number, calendar: Calendar): DueDate | undefined {
  if (!from) return undefined
  const { timeZone } = campaign.rules
  const worked = calendarAtWork(calendar, restsOf(campaign))
  return endOfPeriod({ from, period: { n, unit: 'workingDays' }, timeZone, calendar: worked })
}

function lastMove({ history }: Pick<Project, 'history'>, act: string): Date | undefined {
  return history.findLast((fact) => fact.type === 'ProjectMoved' && fact.data.act === act)?.at
}
