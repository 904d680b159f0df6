import type { Actor } from '../kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { trackOf, type Petition } from '../petitions/petition.ts'

export type MayAnswerRefusal = Refusal<
  | 'NOT_FOUND'
  | 'READ_ONLY'
  | 'FORBIDDEN'
  | 'ALREADY_ANSWERED'
  | 'ANSWER_NOT_DUE'
  | 'SUMMARY_AWAITED'
  | 'SUMMARY_NOT_ACKNOWLEDGED'
>

/** How far the closing summary of a deliberation is for the body: none is due · not sealed · sealed · acknowledged. */
export type SummaryStanding = 'none' | 'awaited' | 'unread' | 'read'

/**
 * Whether the actor may answer for a body: an official of that very body, on a track that is due, once.
 *
 * `NOT_FOUND` no such track · `READ_ONLY` an import · `FORBIDDEN` not an official of its body · `ALREADY_ANSWERED` ·
 * `ANSWER_NOT_DUE` the threshold is not, or no longer, met, or the petition was withdrawn · `SUMMARY_AWAITED`,
 * `SUMMARY_NOT_ACKNOWLEDGED` what people deliberated is not sealed yet, or the body has not read it
 */
export function mayAnswer(
  petition: Pick<Petition, 'stage' | 'tracks' | 'origin'>,
  trackId: string,
  actor: Actor,
  summary: SummaryStanding,
): Result<true, MayAnswerRefusal> {
  const track = trackOf(petition, trackId)
  if (!track) return refuse({ code: 'NOT_FOUND' })
  if (petition.origin) return refuse({ code: 'READ_ONLY' })
  if (track.bodyId === null || !answersFor(actor).includes(track.bodyId)) return refuse({ code: 'FORBIDDEN' })
  if (track.state === 'answered' || track.state === 'declined') return refuse({ code: 'ALREADY_ANSWERED' })
  if (track.state !== 'due' || petition.stage === 'withdrawn') return refuse({ code: 'ANSWER_NOT_DUE' })
  if (summary === 'awaited') return refuse({ code: 'SUMMARY_AWAITED' })
  return summary === 'unread' ? refuse({ code: 'SUMMARY_NOT_ACKNOWLEDGED' }) : ok(true)
}

/** The bodies an actor is an official of. */
export function answersFor(actor: Actor): string[] {
  if (actor.kind !== 'person') return []
  return actor.grants.flatMap(({ role, bodyId }) => (role === 'official' && bodyId !== undefined ? [bodyId] : []))
}
