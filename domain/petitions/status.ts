import { isMet, type Petition } from './petition.ts'
import { isOverdue } from './tracks.ts'

export const petitionStatuses = [
  'draft',
  'in_review',
  'rejected',
  'collecting',
  'threshold_met',
  'awaiting_answer',
  'overdue',
  'answered',
  'below_threshold',
  'closed',
  'withdrawn',
] as const
/** What people read: one label for stage and tracks together. */
export type PetitionStatus = (typeof petitionStatuses)[number]

/** The label of a petition now. What waits for somebody comes before what is done, and that before collecting. */
export function statusOf(petition: Pick<Petition, 'stage' | 'tracks'>, now: Date): PetitionStatus {
  switch (petition.stage) {
    case 'draft':
    case 'rejected':
    case 'withdrawn':
      return petition.stage
    case 'moderation':
      return 'in_review'
    case 'signing':
    case 'closed':
      return statusByTracks(petition, now)
  }
}

function statusByTracks({ stage, tracks }: Pick<Petition, 'stage' | 'tracks'>, now: Date): PetitionStatus {
  if (tracks.some((track) => isOverdue(track, now))) return 'overdue'
  if (tracks.some(({ state }) => state === 'due')) return 'awaiting_answer'
  if (tracks.some(({ state }) => state === 'met')) return 'threshold_met'
  if (tracks.some(({ state }) => state === 'answered')) return 'answered'
  if (stage === 'signing') return 'collecting'
  return tracks.some(isMet) ? 'closed' : 'below_threshold'
}
