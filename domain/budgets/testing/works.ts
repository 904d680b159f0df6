import type { LocalDate } from '../../kernel/calendar.ts'
import type { ActingPerson } from '../../kernel/actor.ts'
import type { Result } from '../../kernel/result.ts'
import type { Campaign } from '../campaign.ts'
import { moveProject } from '../move-project.ts'
import type { Project } from '../project.ts'
import { beginWork } from '../works/begin-work.ts'
import { finishStage, startStage } from '../works/date-stage.ts'
import { delayWork } from '../works/delay-work.ts'
import { disputeWork } from '../works/dispute-work.ts'
import { failWork, finishWork } from '../works/end-work.ts'
import type { Doing, WorkDeed } from '../works/hands-on.ts'
import type { WorkAtHand } from '../works/work.ts'
import {
  campaignIn,
  city,
  dayOf,
  draftOf,
  feasible,
  official,
  on,
  resident,
  rulesWith,
  valued,
  valueOf,
  yerlan,
} from './turkistan.ts'

// A winner in Turkistan, valued at 2.9 million and built in 2027.

export const stages = ['planned', 'design', 'works', 'acceptance'] as const

export const building: Campaign = campaignIn(
  'implementation',
  draftOf({ rules: rulesWith({}, { execution: { updateDays: 30, stages } }) }),
)

/** On the frozen list, and chosen. */
export function won(project: Project = valued(feasible)): Project {
  const bySystem = (day: LocalDate) => ({ at: on(day), actor: { kind: 'system', id: 'tally' } }) as const
  const frozen = { ...bySystem(dayOf.ballot_frozen), name: 'put_on_ballot' } as const
  const listed = moveProject(project, campaignIn('ballot_frozen'), frozen, {}, { ballotNumber: 1 })
  const counted = { ...bySystem(dayOf.tallied), name: 'win' } as const
  return valueOf(moveProject(valueOf(listed).state, campaignIn('tallied'), counted)).state
}

/** A work on the day on which its campaign began to be carried out. */
export function begun(project: Project = won(), campaign: Campaign = building): WorkAtHand {
  const act = { at: on(dayOf.implementation), actor: { kind: 'system', id: 'budgets.works' } } as const
  const made = beginWork(project, campaign, act)
  if (!made) throw new Error('no work came of it')
  return { project: made.project.state, work: made.work.state, campaign }
}

export function doing(day: LocalDate, actor: ActingPerson = official): Doing {
  return { actor, place: city, at: on(day) }
}

/** As it is after the deed. */
export function after({ campaign, project }: WorkAtHand, deed: Result<WorkDeed>): WorkAtHand {
  const { work, project: moved } = valueOf(deed)
  return { campaign, work: work.state, project: moved?.state ?? project }
}

export const reason = { kk: 'Себебі бар.', ru: 'Есть причина.' }
export const news = { id: 'wup_1', text: { kk: 'Шамдар орнатылды.' }, photos: [] } as const

export const witness = (day: LocalDate, actor: ActingPerson = yerlan) => ({
  ...{ actor, person: resident, at: on(day), before: [] },
})
export const noteForm = { id: 'wno_1', language: 'kk', text: 'Екі шам жанбайды.', photos: [] } as const

export const started = (hand: WorkAtHand = begun()): WorkAtHand =>
  after(hand, startStage(hand, { stage: 'works', day: '2027-02-01' }, doing('2027-02-01')))

export const late = (hand: WorkAtHand = started()): WorkAtHand =>
  after(hand, delayWork(hand, { until: '2027-09-01', reason }, doing('2027-03-01')))

export function finished(hand: WorkAtHand = started()): WorkAtHand {
  const prepared = after(hand, finishStage(hand, { stage: 'planned', day: '2027-01-30' }, doing('2027-05-01')))
  const built = after(prepared, finishStage(prepared, { stage: 'works', day: '2027-05-01' }, doing('2027-05-01')))
  return after(built, finishWork(built, { ...news, day: '2027-05-10' }, doing('2027-05-10')))
}

export const disputed = (hand: WorkAtHand = finished()): WorkAtHand =>
  after(hand, disputeWork(hand, noteForm, witness('2027-05-12')))

export const givenUp = (hand: WorkAtHand = started()): WorkAtHand =>
  after(hand, failWork(hand, reason, doing('2027-03-01')))
