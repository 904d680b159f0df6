import type { DueDate } from '../kernel/calendar.ts'
import type { PetitionFact } from './events.ts'
import type { PauseKind, Petition } from './petition.ts'

export const timelineKinds = [
  'submitted',
  'resubmitted',
  'refused',
  'appealed',
  'changes_asked',
  'flagged',
  'dormant',
  'corrected',
  'sponsoring_opened',
  'sponsors_found',
  'deliberation_opened',
  'deliberation_ended',
  'revised',
  'published',
  'threshold_met',
  'threshold_lost',
  'answered',
  'suspended',
  'resumed',
  'submitted_to_body',
  'closed',
  'expired',
  'stopped',
  'archived',
  'hidden',
  'orphaned',
  'adopted',
  'withdrawn',
  'will_decide',
  'will_end_sponsoring',
  'will_end_deliberation',
  'will_close',
  'will_answer',
  'source_opened',
  'source_rejected',
  'source_debated',
  'source_closed',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

export const actingRoles = ['author', 'moderator', 'official', 'system', 'source'] as const
export type ActingRole = (typeof actingRoles)[number]

/** One line of what happened, or will: what, when, in which role. Never who. */
export interface TimelineEntry {
  /** unique within the petition, stable */
  readonly id: string
  readonly kind: TimelineKind
  readonly at: Date
  readonly planned: boolean
  readonly provisional: boolean
  readonly by: ActingRole
  readonly trackId: string | null
  /** of a refusal or an answer */
  readonly code: string | null
  readonly text: string | null
  readonly late: boolean
}

/**
 * Everything that happened to a petition, newest first, with the next dates that are set on top.
 * @param moderation until when the moderators must decide, while they do
 */
export function timelineOf(petition: Petition, moderation: DueDate | null, now: Date): TimelineEntry[] {
  const happened = petition.origin
    ? sourceEntries(petition)
    : petition.history.flatMap((fact, i) => entryOf(petition, fact, String(i)))
  const planned = plannedEntries(petition, moderation).map((entry) => ({ ...entry, late: entry.at < now }))
  return [...planned.sort(latestFirst), ...happened.reverse().sort(latestFirst)]
}

function entryOf(petition: Petition, fact: PetitionFact, id: string): TimelineEntry[] {
  switch (fact.type) {
    case 'PetitionSubmitted':
      return [entry(id, 'submitted', fact.at, 'author')]
    case 'PetitionResubmitted':
      return [entry(id, 'resubmitted', fact.at, 'author')]
    case 'PetitionRejected': {
      const refusal = petition.refusals.find(({ version }) => version === fact.data.version)
      return [entry(id, 'refused', fact.at, 'moderator', { code: fact.data.code, text: refusal?.text ?? null })]
    }
    case 'PetitionPublished':
      return [entry(id, 'published', fact.at, 'moderator')]
    case 'ThresholdMet':
      return [entry(id, 'threshold_met', fact.at, 'system', { trackId: fact.data.trackId })]
    case 'ThresholdLost':
      return [entry(id, 'threshold_lost', fact.at, 'system', { trackId: fact.data.trackId })]
    case 'TrackAnswered': {
      const { trackId, decision, late } = fact.data
      return [entry(id, 'answered', fact.at, 'official', { trackId, code: decision, late })]
    }
    case 'PetitionClosed':
      return [entry(id, 'closed', fact.at, 'system')]
    case 'PetitionWithdrawn':
      return [entry(id, 'withdrawn', fact.at, 'author')]
    case 'SponsoringOpened':
      return [entry(id, 'sponsoring_opened', fact.at, 'system')]
    case 'SponsorsFound':
      return [entry(id, 'sponsors_found', fact.at, 'system')]
    case 'DeliberationOpened':
      return [entry(id, 'deliberation_opened', fact.at, 'system')]
    case 'DeliberationEnded':
      return [entry(id, 'deliberation_ended', fact.at, fact.data.by === 'author' ? 'author' : 'system')]
    case 'PetitionRevised':
      return [entry(id, 'revised', fact.at, 'author')]
    case 'PetitionPaused':
      return [entry(id, pauseEntries[fact.data.kind], fact.at, fact.data.kind === 'suspended' ? 'system' : 'moderator')]
    case 'PetitionResumed':
      return [entry(id, 'resumed', fact.at, fact.data.kind === 'suspended' ? 'system' : 'moderator')]
    case 'PetitionCorrected':
      return [entry(id, 'corrected', fact.at, 'author')]
    case 'PetitionAppealed':
      return [entry(id, 'appealed', fact.at, 'author')]
    case 'PetitionExpired':
      return [entry(id, 'expired', fact.at, 'system')]
    case 'PetitionStopped':
      return [entry(id, 'stopped', fact.at, 'system', { code: fact.data.endingId })]
    case 'PetitionArchived':
      return [entry(id, 'archived', fact.at, 'system')]
    case 'PetitionHidden':
      return [entry(id, 'hidden', fact.at, 'moderator', { code: fact.data.code })]
    case 'PetitionOrphaned':
      return [entry(id, 'orphaned', fact.at, 'system')]
    case 'PetitionAdopted':
      return [entry(id, 'adopted', fact.at, 'author')]
    case 'TrackSubmitted':
      return [entry(id, 'submitted_to_body', fact.at, 'author', { trackId: fact.data.trackId })]
    // Said by the threshold that was met, by the import itself, and by a notice of its own.
    case 'AnswerBecameDue':
    case 'PetitionImported':
    case 'CoAuthorJoined':
    case 'CoAuthorLeft':
    case 'LegalHoldSet':
    case 'LegalHoldLifted':
    case 'PetitionAnonymised':
    case 'DraftWillBeDeleted':
    case 'DraftDeleted':
      return []
  }
}

const pauseEntries = {
  needs_changes: 'changes_asked',
  flagged: 'flagged',
  dormant: 'dormant',
  suspended: 'suspended',
} as const satisfies Record<PauseKind, TimelineKind>

function plannedEntries(petition: Petition, moderation: DueDate | null): TimelineEntry[] {
  const planned: TimelineEntry[] = []
  const plan = (id: string, kind: TimelineKind, due: DueDate, by: ActingRole, trackId: string | null = null) =>
    planned.push(entry(id, kind, due.at, by, { planned: true, provisional: due.provisional, trackId }))
  if (petition.origin) return planned
  if (petition.stage === 'moderation' && moderation) plan('will-decide', 'will_decide', moderation, 'moderator')
  const { sponsoring, deliberation } = petition.terms
  if (petition.stage === 'sponsoring' && sponsoring?.endsAt) {
    plan('will-end-sponsoring', 'will_end_sponsoring', { ...sponsoring, at: sponsoring.endsAt }, 'system')
  }
  if (petition.stage === 'deliberation' && deliberation) {
    plan('will-end-deliberation', 'will_end_deliberation', { ...deliberation, at: deliberation.endsAt }, 'system')
  }
  if (petition.stage === 'signing' && petition.closesAt) {
    plan('will-close', 'will_close', { at: petition.closesAt, provisional: petition.closesProvisional }, 'system')
  }
  for (const track of petition.tracks) {
    if (track.state !== 'due' || track.dueAt === null || petition.stage === 'withdrawn') continue
    const due = { at: track.dueAt, provisional: track.dueProvisional }
    plan(`will-answer-${track.id}`, 'will_answer', due, 'official', track.id)
  }
  return planned
}

/** What the source tells of its own petition, oldest first. */
function sourceEntries(petition: Petition): TimelineEntry[] {
  const { origin } = petition
  const entries: TimelineEntry[] = []
  const add = (kind: TimelineKind, at: Date | null | undefined, more: Partial<TimelineEntry> = {}) => {
    if (at) entries.push(entry(kind, kind, at, 'source', more))
  }
  add('source_opened', petition.publishedAt)
  add('source_rejected', petition.rejectedAt, {
    code: origin?.rejection?.code ?? null,
    text: origin?.rejection?.details ?? null,
  })
  add('answered', origin?.response?.publishedAt)
  add('source_debated', origin?.debate?.outcomeAt)
  add('source_closed', petition.closedAt)
  return entries
}

function entry(
  id: string,
  kind: TimelineKind,
  at: Date,
  by: ActingRole,
  more: Partial<TimelineEntry> = {},
): TimelineEntry {
  return {
    id,
    kind,
    at,
    by,
    planned: false,
    provisional: false,
    trackId: null,
    code: null,
    text: null,
    late: false,
    ...more,
  }
}

function latestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return b.at.getTime() - a.at.getTime()
}
