import type { LocalDate } from '../../kernel/calendar.ts'
import { addDays } from '../../kernel/legal-days.ts'
import { legalDay } from '../../kernel/time-zone.ts'
import type { Campaign } from '../campaign.ts'
import { daysAtWork, restsOf } from '../campaign-rests.ts'
import type { ProjectState } from '../states.ts'
import type { Stage, WorkAtHand } from './work.ts'

/** What the clock says of a work, by itself: nobody sets it, and nothing of it is kept. */
export interface WorkHealth {
  readonly code: 'on_time' | 'no_news' | 'missed_date' | 'ended'
  /** the day that was missed, or the last one on which news was due */
  readonly day: LocalDate | null
  /** the stage whose planned day was missed */
  readonly stage: string | null
}

const running: readonly ProjectState[] = ['planned', 'in_progress', 'delayed', 'disputed']

/**
 * Whether a work is in order (budgets.md 12): red, `missed_date`, once a planned day is over and the stage has not begun
 * or ended; amber, `no_news`, once it was silent for longer than the `updateDays` of the rules, days on which its campaign
 * rested left out. What is done, given up or handed over has `ended`.
 */
export function workHealth({ work, project, campaign }: WorkAtHand, now: Date): WorkHealth {
  if (!running.includes(project.state) || work.handOver) return { code: 'ended', day: null, stage: null }
  const today = legalDay(now, campaign.rules.timeZone)
  const missed = work.stages
    .flatMap((stage) => missedDays(stage).map((day) => ({ day, stage: stage.code })))
    .filter(({ day }) => day < today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0]
  if (missed) return { code: 'missed_date', ...missed }
  const silent = newsDue(work.updatedAt, campaign, today)
  return silent ? { code: 'no_news', day: silent, stage: null } : { code: 'on_time', day: null, stage: null }
}

/** Whether a planned day of a stage is over, and it has not begun or ended. */
export function isMissed(stage: Stage, today: LocalDate): boolean {
  return missedDays(stage).some((day) => day < today)
}

/** Planned days that a stage has not kept so far, whether they are over or not. */
function missedDays({ plan, real }: Stage): LocalDate[] {
  const begin = real.from === null ? plan.from : null
  const end = real.to === null ? plan.to : null
  return [begin, end].filter((day) => day !== null)
}

/** @returns the day on which news was due, where that day is over */
function newsDue(last: Date, campaign: Campaign, today: LocalDate): LocalDate | undefined {
  const { timeZone } = campaign.rules
  const { updateDays } = campaign.rules.execution
  const since = legalDay(last, timeZone)
  const silent = daysAtWork(since, today, restsOf(campaign, today))
  return silent > updateDays ? addDays(today, updateDays - silent) : undefined
}
