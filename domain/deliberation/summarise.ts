import type { Calendar } from '../kernel/calendar.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { BodyId, PersonId } from '../kernel/ids.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import type { Locale } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { Act, Petition } from '../petitions/petition.ts'
import type { PetitionRules } from '../rules/book.ts'
import {
  blankSummaryText,
  summaryLimits,
  summaryParts,
  type AmendmentFate,
  type ClosingSummary,
  type SummaryChange,
  type SummaryFact,
  type SummaryFigures,
  type SummaryText,
} from './summary.ts'

/** Terms of docs/decisions/0022: three legal days to object, two more to answer, ten working days in all. */
const objectionTerm = { n: 3, unit: 'days', endOfDay: true } as const
const answerTerm = { n: 2, unit: 'days', endOfDay: true } as const
export const summaryTerm = { n: 10, unit: 'workingDays' } as const

interface Counted {
  readonly figures: SummaryFigures
  readonly amendments: readonly AmendmentFate[]
}
interface Place {
  readonly timeZone: string
  readonly calendar: Calendar
}
type Sealable = Pick<Petition, 'number' | 'versions'>

/** Whether a petition has a summary at all: its book wants one, and it deliberated. */
export function wantsSummary(petition: Pick<Petition, 'terms'>, { discussion }: PetitionRules): boolean {
  return discussion.closingSummary && petition.terms.deliberation !== undefined
}

/** Whether it may be written now: deliberation is over. */
export function maySummarise(petition: Petition, book: PetitionRules): Result<true, Refusal<'NOT_NOW'>> {
  const ended = petition.terms.deliberation?.endedAt
  const isThere = petition.stage === 'signing' || petition.stage === 'closed'
  return wantsSummary(petition, book) && ended && isThere ? ok(true) : refuse({ code: 'NOT_NOW' })
}

export function blankSummary({ id, language }: Pick<Petition, 'id' | 'language'>): ClosingSummary {
  return {
    ...{ petitionId: id, state: 'draft', language, text: blankSummaryText, writtenBy: null, figures: null },
    ...{ amendments: [], publishedAt: null, objectionsUntil: null, sealsAt: null, objections: [], earlier: [] },
    ...{ sealedAt: null, hash: null, acknowledged: [], revision: 0 },
  }
}

/**
 * The facilitator writes, and writes anew while people may object; what was published before stays readable.
 * `NOT_NOW` sealed · `CONFLICT` somebody wrote meanwhile · `TOO_LONG`; once published also `REQUIRED`
 */
export function writeSummary(
  summary: ClosingSummary,
  given: { readonly text: SummaryText; readonly language: Locale; readonly revision: number },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<SummaryChange, Refusal<'NOT_NOW' | 'CONFLICT' | 'TOO_LONG' | 'REQUIRED'>> {
  if (summary.state === 'sealed') return refuse({ code: 'NOT_NOW' })
  if (given.revision !== summary.revision) return refuse({ code: 'CONFLICT' })
  const checked = checkParts(given.text, { complete: summary.state !== 'draft' })
  if (!checked.ok) return checked
  const isPublished = summary.state === 'objections'
  const written = { ...summary, text: checked.value, language: given.language, writtenBy: by.personId }
  const before = summary.text && isPublished ? [{ at: by.at, text: summary.text }] : []
  const facts = isPublished ? [factOf(written, 'SummaryRevised', personAct(by))] : []
  return ok(changeOf({ ...written, earlier: [...summary.earlier, ...before], revision: summary.revision + 1 }, facts))
}

/** It is shown to everybody, its figures are counted, and people may object. `NOT_NOW` · `REQUIRED` of a part */
export function publishSummary(
  summary: ClosingSummary,
  counted: Counted,
  place: Place,
  by: { readonly personId: PersonId; readonly at: Date },
): Result<SummaryChange, Refusal<'NOT_NOW' | 'TOO_LONG' | 'REQUIRED'>> {
  if (summary.state !== 'draft') return refuse({ code: 'NOT_NOW' })
  const checked = checkParts(summary.text ?? blankSummaryText, { complete: true })
  if (!checked.ok) return checked
  const objectionsUntil = endOfPeriod({ from: by.at, period: objectionTerm, ...place }).at
  const state: ClosingSummary = {
    ...{ ...summary, ...counted, state: 'objections', publishedAt: by.at },
    ...{ objectionsUntil, sealsAt: objectionsUntil },
  }
  return ok(changeOf(state, [factOf(state, 'SummaryPublished', personAct(by))]))
}

export type ObjectToSummaryRefusal = Refusal<
  'NOT_NOW' | 'ALREADY_OBJECTED' | 'CONFLICT_OF_INTEREST' | 'REQUIRED' | 'TOO_LONG'
>

/**
 * Somebody says what is wrong in it, once. `NOT_NOW` outside the days for it, or too many wait ·
 * `CONFLICT_OF_INTEREST` the facilitator · `ALREADY_OBJECTED`
 */
export function objectToSummary(
  summary: ClosingSummary,
  given: { readonly text: string },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<SummaryChange, ObjectToSummaryRefusal> {
  const { state, objectionsUntil, objections, writtenBy } = summary
  const isTime = state === 'objections' && objectionsUntil !== null && by.at <= objectionsUntil
  if (!isTime || objections.length >= summaryLimits.objectionsMax) return refuse({ code: 'NOT_NOW' })
  if (writtenBy === by.personId) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  if (objections.some(({ personId }) => personId === by.personId)) return refuse({ code: 'ALREADY_OBJECTED' })
  const text = canonicalText(given.text)
  const max = summaryLimits.objectionMax
  if (text === '') return refuse({ code: 'REQUIRED', path: ['text'] })
  if (lengthOf(text) > max) return refuse({ code: 'TOO_LONG', path: ['text'], details: { max } })
  const objection = { n: objections.length + 1, personId: by.personId, text, at: by.at, answer: null }
  const objected = { ...summary, objections: [...objections, objection] }
  return ok(changeOf(objected, [factOf(objected, 'SummaryObjected', personAct(by))]))
}

/** The facilitator answers an objection, once. `NOT_NOW` sealed · `NOT_FOUND` · `OBJECTION_ANSWERED` · `REQUIRED` */
export function answerObjection(
  summary: ClosingSummary,
  given: { readonly n: number; readonly text: string },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<SummaryChange, Refusal<'NOT_NOW' | 'NOT_FOUND' | 'OBJECTION_ANSWERED' | 'REQUIRED' | 'TOO_LONG'>> {
  if (summary.state !== 'objections') return refuse({ code: 'NOT_NOW' })
  const objection = summary.objections.find(({ n }) => n === given.n)
  if (!objection) return refuse({ code: 'NOT_FOUND' })
  if (objection.answer) return refuse({ code: 'OBJECTION_ANSWERED' })
  const text = canonicalText(given.text)
  const max = summaryLimits.objectionMax
  if (text === '') return refuse({ code: 'REQUIRED', path: ['text'] })
  if (lengthOf(text) > max) return refuse({ code: 'TOO_LONG', path: ['text'], details: { max } })
  const answered = { ...objection, answer: { text, at: by.at } }
  const state = { ...summary, objections: summary.objections.map((one) => (one === objection ? answered : one)) }
  return ok(changeOf(state, [factOf(state, 'SummaryObjectionAnswered', personAct(by))]))
}

/**
 * The time for objections is over. Where some wait for an answer the facilitator gets two days more; then it is sealed
 * as it is, and says which have none. Early, late or twice does no harm.
 * @returns undefined when there is nothing to do
 */
export function passObjections(
  summary: ClosingSummary,
  petition: Sealable,
  place: Place,
  act: Act,
): SummaryChange | undefined {
  const { state, objectionsUntil, sealsAt, objections } = summary
  if (state !== 'objections' || !objectionsUntil || !sealsAt || act.at <= sealsAt) return undefined
  const isFirst = sealsAt.getTime() === objectionsUntil.getTime()
  if (isFirst && objections.some(({ answer }) => answer === null)) {
    return changeOf({ ...summary, sealsAt: endOfPeriod({ from: sealsAt, period: answerTerm, ...place }).at }, [])
  }
  return sealed(summary, petition, act)
}

/**
 * Ten working days after the threshold nobody waits for it any longer: what is published is sealed, else the figures
 * alone. @returns undefined when it is sealed already
 */
export function sealLate(
  summary: ClosingSummary,
  counted: Counted,
  petition: Sealable,
  act: Act,
): SummaryChange | undefined {
  if (summary.state === 'sealed') return undefined
  const isDraft = summary.state === 'draft'
  return sealed(isDraft ? { ...summary, ...counted, text: null, writtenBy: null } : summary, petition, act)
}

/** An official of a body that has to answer read it. `NOT_NOW` not sealed yet; again changes nothing. */
export function acknowledgeSummary(
  summary: ClosingSummary,
  bodyId: BodyId,
  by: { readonly personId: PersonId; readonly at: Date },
): Result<SummaryChange, Refusal<'NOT_NOW'>> {
  if (summary.state !== 'sealed') return refuse({ code: 'NOT_NOW' })
  if (isAcknowledged(summary, bodyId)) return ok({ state: summary, facts: [] })
  const acknowledged = [...summary.acknowledged, { bodyId, at: by.at, by: by.personId }]
  const fact = factOf(summary, 'SummaryAcknowledged', personAct(by), bodyId)
  return ok(changeOf({ ...summary, acknowledged }, [fact]))
}

export function isAcknowledged({ acknowledged }: Pick<ClosingSummary, 'acknowledged'>, bodyId: BodyId): boolean {
  return acknowledged.some((one) => one.bodyId === bodyId)
}

/** The bytes whose hash seals it: RFC 8785 JSON, without a person. */
export function summaryRecord(summary: Omit<ClosingSummary, 'hash'>, { number, versions }: Sealable): string {
  const { language, text, figures, amendments, objections, publishedAt, sealedAt } = summary
  return canonicalJson({
    schema: 'dauys/deliberation-summary/1',
    ...{ petition: number, textHash: versions.at(-1)?.hash ?? null, language, text },
    figures: figures && { ...figures },
    amendments: amendments.map((fate) => ({ ...fate })),
    objections: objections.map(({ n, text: words, at, answer }) => ({
      ...{ n, text: words, at: at.toISOString() },
      answer: answer && { text: answer.text, at: answer.at.toISOString() },
    })),
    publishedAt: publishedAt?.toISOString() ?? null,
    sealedAt: sealedAt?.toISOString() ?? null,
  })
}

function sealed(summary: ClosingSummary, petition: Sealable, act: Act): SummaryChange {
  const closed = { ...summary, state: 'sealed' as const, sealedAt: act.at }
  const state = { ...closed, hash: sha256Hex(summaryRecord(closed, petition)) }
  return changeOf(state, [factOf(state, 'SummarySealed', act)])
}

function checkParts(
  given: SummaryText,
  { complete }: { readonly complete: boolean },
): Result<SummaryText, Refusal<'TOO_LONG' | 'REQUIRED'>> {
  const text = Object.fromEntries(summaryParts.map((part) => [part, canonicalText(given[part])])) as unknown
  const parts = text as SummaryText
  const { partMax: max } = summaryLimits
  const refusals = summaryParts.flatMap((part): Refusal<'TOO_LONG' | 'REQUIRED'>[] => {
    if (complete && parts[part] === '') return [{ code: 'REQUIRED', path: ['text', part] }]
    return lengthOf(parts[part]) > max ? [{ code: 'TOO_LONG', path: ['text', part], details: { max } }] : []
  })
  return refuseAll(refusals) ?? ok(parts)
}

function changeOf(summary: ClosingSummary, facts: readonly SummaryFact[]): SummaryChange {
  return { state: summary, facts }
}

function personAct({ personId, at }: { readonly personId: PersonId; readonly at: Date }): Act {
  return { at, actor: { kind: 'person', id: personId } }
}

function factOf(
  { petitionId, hash }: ClosingSummary,
  type: SummaryFact['type'],
  { at, actor }: Act,
  bodyId: BodyId | null = null,
): SummaryFact {
  return { type, at, actor, subject: { kind: 'petition', id: petitionId }, data: { petitionId, bodyId, hash } }
}
