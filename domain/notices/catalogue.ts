import type { LocalDate } from '../kernel/calendar.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { isId, type PersonId, type PetitionId } from '../kernel/ids.ts'
import { isLocalDate } from '../kernel/legal-days.ts'
import type { NoticeKind, Pace } from './notice.ts'

/** `writer`: who wrote the text, alone or with others · `followers`: of the petition · `watchers`: of its topic, or of its territory */
export type Audience = 'writer' | 'followers' | 'watchers'

export interface Told {
  readonly kind: NoticeKind
  readonly pace: Pace
}

interface Row {
  /** type of the event */
  readonly on: string
  /** who hears of it; who is not named does not */
  readonly tells: Readonly<Partial<Record<Audience, Told>>>
  /** key of `data` that holds the id of the writer, or several; without it they are the author of the petition and its co-authors */
  readonly writer?: string
  /** by this the petition is first seen by everybody: watchers hear of the first of such events only */
  readonly opens?: true
  readonly when?: (data: Readonly<Record<string, unknown>>) => boolean
}

const atOnce = (kind: NoticeKind): Told => ({ kind, pace: 'at_once' })
const inDigest = (kind: NoticeKind): Told => ({ kind, pace: 'digest' })
/** A decision about one's own text comes at once, and to those who follow it with the week. */
const decided = (kind: NoticeKind) => ({ writer: atOnce(kind), followers: inDigest(kind) })
const weekly = (kind: NoticeKind) => ({ writer: inDigest(kind), followers: inDigest(kind) })

/**
 * What is told to whom, whole: an event that is not here is told to nobody, and one more row tells of one more. The petition
 * is the event's subject, `data.petitionId` or `data.subjectId`.
 * @see design.md 8: only an answer, a decision on one's own text or a receipt comes at once
 */
const catalogue: readonly Row[] = [
  { on: 'PetitionRejected', tells: { writer: atOnce('petition_refused') } },
  { on: 'SponsoringOpened', tells: decided('sponsoring_opened') },
  {
    on: 'DeliberationOpened',
    tells: { ...decided('deliberation_opened'), watchers: inDigest('new_petition') },
    opens: true,
  },
  { on: 'PetitionPublished', tells: { ...decided('signing_opened'), watchers: inDigest('new_petition') }, opens: true },
  { on: 'ThresholdMet', tells: weekly('threshold_met') },
  { on: 'ThresholdLost', tells: weekly('threshold_lost') },
  { on: 'AnswerBecameDue', tells: weekly('answer_due') },
  { on: 'TrackAnswered', tells: { writer: atOnce('answered'), followers: atOnce('answered') } },
  { on: 'PetitionClosed', tells: weekly('closed') },
  { on: 'PetitionExpired', tells: weekly('expired') },
  { on: 'PetitionWithdrawn', tells: weekly('withdrawn'), when: ({ wasPublic }) => wasPublic === true },
  // Nobody saw it but those who wrote it.
  { on: 'PetitionWithdrawn', tells: { writer: inDigest('withdrawn') }, when: ({ wasPublic }) => wasPublic !== true },
  { on: 'PetitionStopped', tells: decided('stopped') },
  { on: 'PetitionPaused', tells: decided('signing_suspended'), when: ({ kind }) => kind === 'suspended' },
  { on: 'PetitionPaused', tells: { writer: atOnce('changes_asked') }, when: ({ kind }) => kind === 'needs_changes' },
  { on: 'PetitionResumed', tells: decided('signing_resumed'), when: ({ kind }) => kind === 'suspended' },
  { on: 'AmendmentDecided', tells: { writer: atOnce('amendment_decided') }, writer: 'authorId' },
  { on: 'AppealDecided', tells: { writer: atOnce('appeal_decided') } },
  { on: 'PetitionAdopted', tells: decided('author_changed') },
  { on: 'PetitionOrphaned', tells: { followers: inDigest('orphaned') } },
  { on: 'DraftWillBeDeleted', tells: { writer: atOnce('draft_untouched') } },
  { on: 'DraftDeleted', tells: { writer: atOnce('draft_deleted') }, writer: 'coAuthorIds' },
]

const openingTypes = catalogue.filter(({ opens }) => opens).map(({ on }) => on)

/** Types of events that somebody hears of. */
export const toldTypes: readonly string[] = [...new Set(catalogue.map(({ on }) => on))]

type Happened = Pick<DomainEvent, 'type' | 'subject' | 'data'>

function rowOf({ type, data }: Pick<Happened, 'type' | 'data'>): Row | undefined {
  return catalogue.find(({ on, when }) => on === type && when?.(data) !== false)
}

/** What an audience hears of an event; undefined when nothing. */
export function toldTo(audience: Audience, event: Pick<Happened, 'type' | 'data'>): Told | undefined {
  return rowOf(event)?.tells[audience]
}

/** The petition that an event is about; undefined when it is about none. */
export function petitionOf({ subject, data }: Happened): PetitionId | undefined {
  // Moderation names what it decides upon a subject, and never which kind of thing that is.
  const id = isId('pet', subject.id) ? subject.id : (data['petitionId'] ?? data['subjectId'])
  return isId('pet', id) ? id : undefined
}

/** Whether an event names its writers itself, and can be told of a petition that is gone. */
export function namesWriters(event: Pick<Happened, 'type' | 'data'>): boolean {
  return rowOf(event)?.writer !== undefined
}

/**
 * Whose text an event is about, each once: everybody who writes the petition now, so that a co-author who left hears
 * nothing; or the one whom the event names. Empty when nobody wrote it, or nobody has that account any more.
 */
export function writersOf(
  event: Pick<Happened, 'type' | 'data'>,
  { authorId, coAuthorIds }: { readonly authorId: PersonId | null; readonly coAuthorIds: readonly PersonId[] },
): readonly PersonId[] {
  const key = rowOf(event)?.writer
  const ids = key === undefined ? [authorId, ...coAuthorIds] : [event.data[key]].flat()
  return [...new Set(ids.filter((id) => isId('per', id)))]
}

/** The legal day that an event speaks of, which those who hear of it must know; undefined when there is none. */
export function dayOf({ data }: Pick<Happened, 'data'>): LocalDate | undefined {
  const { day } = data
  return typeof day === 'string' && isLocalDate(day) ? day : undefined
}

/**
 * Whether everybody sees the petition for the first time by this event: one that was deliberated before is not new when its
 * signing opens.
 * @param history facts of the petition, oldest first
 */
export function isFirstOpening(
  { type, at }: Pick<DomainEvent, 'type' | 'at'>,
  history: readonly Pick<DomainEvent, 'type' | 'at'>[],
): boolean {
  const first = history.find((fact) => openingTypes.includes(fact.type))
  return openingTypes.includes(type) && (first === undefined || first.at.getTime() >= at.getTime())
}
