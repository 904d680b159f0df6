import type { Act, Campaign } from '../budgets/campaign.ts'
import { calendarAtWork, restsOf } from '../budgets/campaign-rests.ts'
import { enteredAt, wayOf } from '../budgets/campaign-way.ts'
import type { Calendar, DueDate } from '../kernel/calendar.ts'
import type { PersonId } from '../kernel/ids.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { locales, type Localized } from '../kernel/localized.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { changedVote, unchanged, type VoteChange } from './vote-change.ts'
import type { Complaint, Vote } from './vote.ts'

export const complaintMax = 4_000
const openOfOneMax = 3

type Complained = Pick<Campaign, 'state' | 'rules' | 'history'>

/**
 * Until when a complaint may be sent: working days of the rules since complaints are taken, without those on which the
 * campaign rested. @returns undefined while they have not begun, and where the rules have none
 */
export function complaintsDue(campaign: Complained, calendar: Calendar): DueDate | undefined {
  const from = enteredAt(campaign, 'complaints')
  if (!from) return undefined
  const { timeZone, calendar: terms } = campaign.rules
  const worked = calendarAtWork(calendar, restsOf(campaign))
  return endOfPeriod({ from, period: { n: terms.complaintDays, unit: 'workingDays' }, timeZone, calendar: worked })
}

/** Whether complaints are taken now: from the count on, where the rules have a state for them. */
export function takesComplaints(campaign: Complained, calendar: Calendar, now: Date): boolean {
  if (!wayOf(campaign.rules).includes('complaints')) return false
  if (campaign.state === 'tallied') return true
  const due = complaintsDue(campaign, calendar)
  return campaign.state === 'complaints' && due !== undefined && now <= due.at
}

export type FileComplaintRefusal = Refusal<'COMPLAINTS_CLOSED' | 'REQUIRED' | 'TOO_LONG' | 'CONFLICT'>

/**
 * Somebody says what is wrong with the vote. The same attempt again is the same complaint.
 *
 * - `COMPLAINTS_CLOSED` before the count and after the last day
 * - `REQUIRED`, `TOO_LONG` with `max`, under `text` · `CONFLICT` three of theirs wait for an answer
 */
export function fileComplaint(
  campaign: Complained,
  vote: Vote,
  complaint: Pick<Complaint, 'id' | 'by' | 'attempt' | 'text'>,
  act: Act & { readonly calendar: Calendar },
): Result<VoteChange, FileComplaintRefusal> {
  const { by, attempt } = complaint
  if (vote.complaints.some((other) => other.by === by && other.attempt === attempt)) return ok(unchanged(vote))
  if (!takesComplaints(campaign, act.calendar, act.at)) return refuse({ code: 'COMPLAINTS_CLOSED' })
  const text = canonicalText(complaint.text)
  if (text === '') return refuse({ code: 'REQUIRED', path: ['text'] })
  if (lengthOf(text) > complaintMax) return refuse({ code: 'TOO_LONG', path: ['text'], details: { max: complaintMax } })
  const own = vote.complaints.filter((other) => other.by === by && other.answer === null)
  if (own.length >= openOfOneMax) return refuse({ code: 'CONFLICT' })
  const state: Vote = { ...vote, complaints: [...vote.complaints, { ...complaint, text, at: act.at, answer: null }] }
  return ok(changedVote(state, act, { type: 'ComplaintFiled', data: { complaintId: complaint.id } }))
}

export type AnswerComplaintRefusal = Refusal<
  'NOT_FOUND' | 'ALREADY_DECIDED' | 'CONFLICT_OF_INTEREST' | 'REQUIRED' | 'TOO_LONG'
>

/**
 * Somebody in office answers a complaint, once.
 *
 * - `NOT_FOUND` · `ALREADY_DECIDED` it has an answer · `CONFLICT_OF_INTEREST` it is their own
 * - `REQUIRED` no language has a text · `TOO_LONG` with `max`
 */
export function answerComplaint(
  vote: Vote,
  answer: { readonly id: string; readonly text: Localized; readonly upheld: boolean; readonly by: PersonId },
  act: Act,
): Result<VoteChange, AnswerComplaintRefusal> {
  const complaint = vote.complaints.find(({ id }) => id === answer.id)
  if (!complaint) return refuse({ code: 'NOT_FOUND' })
  if (complaint.answer) return refuse({ code: 'ALREADY_DECIDED' })
  if (complaint.by === answer.by) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const text = cleaned(answer.text)
  if (Object.keys(text).length === 0) return refuse({ code: 'REQUIRED', path: ['text'] })
  if (Object.values(text).some((one) => lengthOf(one) > complaintMax)) {
    return refuse({ code: 'TOO_LONG', path: ['text'], details: { max: complaintMax } })
  }
  const { by, upheld } = answer
  const answered: Complaint = { ...complaint, answer: { text, at: act.at, by, upheld } }
  const state: Vote = { ...vote, complaints: vote.complaints.map((one) => (one === complaint ? answered : one)) }
  return ok(changedVote(state, act, { type: 'ComplaintAnswered', data: { complaintId: answer.id, upheld } }))
}

/** Complaints that wait for an answer. */
export function openComplaints({ complaints }: Pick<Vote, 'complaints'>): number {
  return complaints.filter(({ answer }) => answer === null).length
}

function cleaned(text: Localized): Localized {
  const given = locales.flatMap((locale) => {
    const one = canonicalText(text[locale] ?? '')
    return one === '' ? [] : [[locale, one] as const]
  })
  return Object.fromEntries(given)
}
