import type { Calendar, DueDate } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { enteredAt } from './advance-campaign.ts'
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
 * campaign rested do not count.
 * @returns undefined while nobody's clock runs: nothing to judge, or the author corrects
 */
export function dueOf(project: Clocked, campaign: Campaign, calendar: Calendar): DueDate | undefined {
  const { review, calendar: terms, timeZone } = campaign.rules
  const step = project.state === 'needs_changes' ? undefined : stepOf(project)
  if (step === 'formal') return after(lastMove(project, 'submit'), review.formalDays)
  if (step === 'merit') return after(enteredAt(campaign, 'valuation'), review.meritDays)
  return step === 'appeal' ? after(project.appeal?.at, terms.appealDays) : undefined

  function after(from: Date | undefined, days: number): DueDate | undefined {
    if (!from) return undefined
    return endOfPeriod({ from: rested(campaign, from), period: { n: days, unit: 'workingDays' }, timeZone, calendar })
  }
}

/**
 * Until when an author may appeal: working days of the rules since the list of verdicts was published.
 * @returns undefined while the list is not out
 */
export function appealDue(campaign: Campaign, calendar: Calendar): DueDate | undefined {
  const from = enteredAt(campaign, 'list_published')
  const { calendar: terms, timeZone } = campaign.rules
  return (
    from &&
    endOfPeriod({
      from: rested(campaign, from),
      period: { n: terms.appealDays, unit: 'workingDays' },
      timeZone,
      calendar,
    })
  )
}

const dayMs = 86_400_000

function rested({ history }: Campaign, from: Date): Date {
  const days = history.reduce(
    (sum, fact) => sum + (fact.type === 'CampaignResumed' && fact.at > from ? fact.data.movedDays : 0),
    0,
  )
  return new Date(from.getTime() + days * dayMs)
}

function lastMove({ history }: Pick<Project, 'history'>, act: string): Date | undefined {
  return history.findLast((fact) => fact.type === 'ProjectMoved' && fact.data.act === act)?.at
}
