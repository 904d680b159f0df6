import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { levelOf } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { StageLaw } from './enter-stage.ts'
import { trackOf, type Act, type Petition } from './petition.ts'
import { registered } from './register-track.ts'
import { lawOf } from './tracks.ts'

/**
 * K1b where the book leaves it to the author (`authorSubmits`): the threshold is met, and the author hands the petition to
 * the body; from this moment the answer has its day.
 * `NOT_FOUND` no such track · `THRESHOLD_NOT_MET` · `CONFLICT` it lies there already, or goes there by itself
 */
export function submitToBody(
  petition: Petition,
  trackId: string,
  law: Pick<StageLaw, 'book' | 'calendar'>,
  act: Act,
): Result<PetitionChange, Refusal<'NOT_FOUND' | 'THRESHOLD_NOT_MET' | 'CONFLICT'>> {
  const track = trackOf(petition, trackId)
  const level = levelOf(law.book, petition.levelId)
  if (!track || !level) return refuse({ code: 'NOT_FOUND' })
  if (track.state === 'unmet' || petition.stage === 'withdrawn') return refuse({ code: 'THRESHOLD_NOT_MET' })
  if (track.state !== 'met' || !lawOf(level, trackId).authorSubmits) return refuse({ code: 'CONFLICT' })
  const { track: due, fact } = registered(petition, track, level, law, act)
  const state = { ...petition, tracks: petition.tracks.map((old) => (old.id === trackId ? due : old)) }
  return ok(changed(state, [factOf(petition, act, { type: 'TrackSubmitted', data: { trackId } }), fact]))
}
