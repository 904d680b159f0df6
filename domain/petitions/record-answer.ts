import type { AnswerId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { levelOf, type PetitionRules } from '../rules/book.ts'
import { trackOf, type Act, type Petition, type PetitionTrack } from './petition.ts'
import { isOverdue, lawOf } from './tracks.ts'

/**
 * K3: the body answered, the duty is fulfilled; an outcome that the book marks as declining ends the track `declined`.
 * The act's time decides whether it came late.
 * @returns `ALREADY_ANSWERED`; `ANSWER_NOT_DUE` when the threshold is not (or no longer) met; `NOT_FOUND` no such track
 */
export function recordAnswer(
  petition: Petition,
  answer: { readonly trackId: string; readonly answerId: AnswerId; readonly decision: string },
  book: PetitionRules,
  act: Act,
): Result<PetitionChange, Refusal<'ALREADY_ANSWERED' | 'ANSWER_NOT_DUE' | 'NOT_FOUND'>> {
  const track = trackOf(petition, answer.trackId)
  if (!track) return refuse({ code: 'NOT_FOUND' })
  if (track.state === 'answered' || track.state === 'declined') return refuse({ code: 'ALREADY_ANSWERED' })
  if (track.state !== 'due') return refuse({ code: 'ANSWER_NOT_DUE' })

  const level = levelOf(book, petition.levelId)
  const outcome = level && lawOf(level, track.id).outcomes.find(({ code }) => code === answer.decision)
  const state = outcome?.declines ? 'declined' : 'answered'
  const answered: PetitionTrack = { ...track, state, answeredAt: act.at, outcome: answer.decision }
  const fact = factOf(petition, act, {
    type: 'TrackAnswered',
    data: { ...answer, late: isOverdue(track, act.at) },
  })
  const tracks = petition.tracks.map((old) => (old.id === track.id ? answered : old))
  return ok(changed({ ...petition, tracks }, [fact]))
}
