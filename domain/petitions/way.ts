import type { DueDate, Period } from '../kernel/calendar.ts'
import { levelOf, stageOf, type L10n, type PetitionRules, type Stage } from '../rules/book.ts'
import {
  isMet,
  nextTrack,
  type DeliberationTerm,
  type Petition,
  type PetitionTrack,
  type SponsoringTerm,
} from './petition.ts'
import { lawOf } from './tracks.ts'

export const wayStepKinds = [
  'draft',
  'sponsoring',
  'moderation',
  'deliberation',
  'signing',
  'threshold',
  'answer',
] as const
export type WayStepKind = (typeof wayStepKinds)[number]
export const wayStepStates = ['done', 'now', 'next', 'missed'] as const
export type WayStepState = (typeof wayStepStates)[number]

/** One step of the way a petition goes, as a person sees it. */
export interface WayStep {
  readonly kind: WayStepKind
  readonly state: WayStepState
  readonly title: L10n
  /** when it was done */
  readonly at: Date | null
  /** by when it will be, while it is going on */
  readonly dueAt: Date | null
  readonly dueProvisional: boolean
  readonly trackId: string | null
  /** the term by law, while no day is known yet */
  readonly within: Period | null
}

const draftTitle: L10n = { kk: 'Қаралама', ru: 'Черновик', en: 'Draft' }

/**
 * The whole way of a petition, from the first draft to the last answer, in the order of its book.
 * @param moderation until when the moderators must decide, while they do
 * @returns an empty list for an import, whose way was another one
 */
export function wayOf(petition: Petition, book: PetitionRules, moderation: DueDate | null): WayStep[] {
  if (petition.origin) return []
  const level = levelOf(book, petition.levelId) ?? book.levels[0]
  const tracks = level?.tracks.map((law) => petition.tracks.find(({ id }) => id === law.id) ?? law.id) ?? []
  return [
    step('draft', petition.stage === 'draft' ? 'now' : 'done', draftTitle, { at: petition.submittedAt }),
    ...book.stages.flatMap((stage) => {
      switch (stage.kind) {
        case 'sponsoring':
          return [termStep(petition, stage, petition.terms.sponsoring, stage.within ?? null)]
        case 'moderation':
          return [moderationStep(petition, book, stage.title, moderation)]
        case 'deliberation':
          return [termStep(petition, stage, petition.terms.deliberation, stage.max)]
        case 'signing':
          return [signingStep(petition, book, stage.title)]
      }
    }),
    ...tracks.flatMap((track) => {
      const law = level && lawOf(level, typeof track === 'string' ? track : track.id)
      const within = law?.steps.findLast((part) => part.within)?.within ?? null
      if (!law) return []
      if (typeof track === 'string') {
        return [
          step('threshold', 'next', law.title, { trackId: track }),
          step('answer', 'next', law.title, { trackId: track, within }),
        ]
      }
      return [thresholdStep(petition, track, law.title), answerStep(petition, track, law.title, within)]
    }),
  ]
}

/** Sponsoring and deliberation: a stage with a term of its own. */
function termStep(
  petition: Petition,
  { kind, title }: Extract<Stage, { kind: 'sponsoring' | 'deliberation' }>,
  term: SponsoringTerm | DeliberationTerm | undefined,
  within: Period | null,
): WayStep {
  if (!term) return step(kind, hasEndedBefore(petition) ? 'missed' : 'next', title, { within })
  if (term.endedAt) return step(kind, 'done', title, { at: term.endedAt })
  if (petition.stage === kind) {
    return step(kind, 'now', title, { dueAt: term.endsAt, dueProvisional: term.provisional })
  }
  return step(kind, 'missed', title, { at: endOf(petition) })
}

/** Its way ended before it was ever open for signing. */
function hasEndedBefore(petition: Petition): boolean {
  return petition.publishedAt === null && endOf(petition) !== null
}

function endOf({ expiredAt, withdrawnAt, stoppedAt }: Petition): Date | null {
  return expiredAt ?? withdrawnAt ?? stoppedAt
}

function moderationStep(petition: Petition, book: PetitionRules, title: L10n, due: DueDate | null): WayStep {
  switch (petition.stage) {
    case 'moderation':
      return step('moderation', 'now', title, { dueAt: due?.at ?? null, dueProvisional: due?.provisional ?? false })
    case 'rejected':
      return step('moderation', 'missed', title, { at: petition.rejectedAt })
    default: {
      const at = approvedAt(petition, book)
      if (at) return step('moderation', 'done', title, { at })
      if (hasEndedBefore(petition)) return step('moderation', 'missed', title, {})
      return step('moderation', 'next', title, { within: stageOf(book, 'moderation')?.decideWithin ?? null })
    }
  }
}

/** When the moderators let it go on: the next stage of the book began. */
function approvedAt({ publishedAt, terms }: Petition, book: PetitionRules): Date | null {
  const i = book.stages.findIndex(({ kind }) => kind === 'moderation')
  switch (book.stages[i + 1]?.kind) {
    case 'sponsoring':
      return terms.sponsoring?.openedAt ?? null
    case 'deliberation':
      return terms.deliberation?.openedAt ?? null
    default:
      return publishedAt
  }
}

function signingStep(petition: Petition, book: PetitionRules, title: L10n): WayStep {
  switch (petition.stage) {
    case 'signing':
      return step('signing', 'now', title, { dueAt: petition.closesAt, dueProvisional: petition.closesProvisional })
    case 'closed':
    case 'archived':
      return step('signing', 'done', title, { at: petition.closedAt })
    case 'withdrawn':
    case 'expired':
    case 'stopped':
      return step('signing', 'missed', title, { at: endOf(petition) })
    default:
      return step('signing', 'next', title, { within: stageOf(book, 'signing')?.max ?? null })
  }
}

function thresholdStep(petition: Petition, track: PetitionTrack, title: L10n): WayStep {
  const trackId = track.id
  if (isMet(track)) return step('threshold', 'done', title, { trackId, at: track.metAt })
  if (isOver(petition)) return step('threshold', 'missed', title, { trackId })
  const isNearest = petition.stage === 'signing' && nextTrack(petition)?.id === track.id
  return step('threshold', isNearest ? 'now' : 'next', title, { trackId })
}

function answerStep(petition: Petition, track: PetitionTrack, title: L10n, within: Period | null): WayStep {
  const trackId = track.id
  if (track.answeredAt) return step('answer', 'done', title, { trackId, at: track.answeredAt })
  if (isMet(track) && petition.stage !== 'withdrawn') {
    return step('answer', 'now', title, { trackId, dueAt: track.dueAt, dueProvisional: track.dueProvisional })
  }
  return isOver(petition)
    ? step('answer', 'missed', title, { trackId })
    : step('answer', 'next', title, { trackId, within })
}

function isOver({ stage }: Petition): boolean {
  return ['closed', 'archived', 'withdrawn', 'expired', 'stopped'].includes(stage)
}

function step(kind: WayStepKind, state: WayStepState, title: L10n, more: Partial<WayStep>): WayStep {
  return { kind, state, title, at: null, dueAt: null, dueProvisional: false, trackId: null, within: null, ...more }
}
