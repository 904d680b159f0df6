import type { AnswerId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { trackOf, type Act, type Petition } from './petition.ts'
import { isOverdue } from './tracks.ts'

/**
 * K3: the body answered, the duty is fulfilled. The act's time decides whether it came late.
 * @returns `ALREADY_ANSWERED`; `ANSWER_NOT_DUE` when the threshold is not (or no longer) met; `NOT_FOUND` no such track
 */
export function recordAnswer(
  petition: Petition,
  answer: { readonly trackId: string; readonly answerId: AnswerId; readonly decision: string },
  act: Act,
): Result<PetitionChange, Refusal<'ALREADY_ANSWERED' | 'ANSWER_NOT_DUE' | 'NOT_FOUND'>> {
  const track = trackOf(petition, answer.trackId)
  if (!track) return refuse({ code: 'NOT_FOUND' })
  if (track.state === 'answered' || track.state === 'declined') return refuse({ code: 'ALREADY_ANSWERED' })
  if (track.state !== 'due') return refuse({ code: 'ANSWER_NOT_DUE' })

  const answered = { ...track, state: 'answered' as const, answeredAt: act.at, outcome: answer.decision }
  const fact = factOf(petition, act, {
    type: 'TrackAnswered',
    data: { ...answer, late: isOverdue(track, act.at) },
  })
  const tracks = petition.tracks.map((old) => (old.id === track.id ? answered : old))
  return ok(changed({ ...petition, tracks }, [fact]))
}
