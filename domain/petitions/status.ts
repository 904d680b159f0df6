import { isMet, type Petition } from './petition.ts'
import { isOverdue } from './tracks.ts'

export const petitionStatuses = [
  'draft',
  'sponsoring',
  'in_review',
  'needs_changes',
  'rejected',
  'in_deliberation',
  'collecting',
  'suspended',
  'threshold_met',
  'awaiting_answer',
  'overdue',
  'answered',
  'below_threshold',
  'closed',
  'expired',
  'withdrawn',
  'stopped',
] as const
/** What people read: one label for stage and tracks together. */
export type PetitionStatus = (typeof petitionStatuses)[number]

/** The label of a petition now. What waits for somebody comes before what is done, and that before collecting. */
export function statusOf(petition: Pick<Petition, 'stage' | 'tracks' | 'pause'>, now: Date): PetitionStatus {
  switch (petition.stage) {
    case 'draft':
    case 'sponsoring':
    case 'rejected':
    case 'expired':
    case 'withdrawn':
    case 'stopped':
      return petition.stage
    case 'moderation':
      return petition.pause?.kind === 'needs_changes' ? 'needs_changes' : 'in_review'
    case 'deliberation':
      return 'in_deliberation'
    case 'signing':
    case 'closed':
    case 'archived':
      return statusByTracks(petition, now)
  }
}

function statusByTracks(
  { stage, tracks, pause }: Pick<Petition, 'stage' | 'tracks' | 'pause'>,
  now: Date,
): PetitionStatus {
  if (tracks.some((track) => isOverdue(track, now))) return 'overdue'
  if (tracks.some(({ state }) => state === 'due')) return 'awaiting_answer'
  if (tracks.some(({ state }) => state === 'met')) return 'threshold_met'
  if (tracks.some(({ state }) => state === 'answered' || state === 'declined')) return 'answered'
  if (pause?.kind === 'suspended') return 'suspended'
  if (stage === 'signing') return 'collecting'
  return tracks.some(isMet) ? 'closed' : 'below_threshold'
}
