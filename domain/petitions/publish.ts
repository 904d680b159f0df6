import type { Calendar } from '../kernel/calendar.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { levelOf, type PetitionRules } from '../rules/book.ts'
import type { Denominators, NeedRefusal } from '../rules/thresholds.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { closingDate, type Pause } from './closing-date.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'
import { fixNeeds } from './tracks.ts'

/**
 * T8: a moderator approved. The text is frozen, signing opens, and its end is set.
 * @returns `ALREADY_DECIDED` when the petition is not in moderation any more
 */
export function publish(
  petition: Petition,
  law: {
    readonly book: PetitionRules
    readonly calendar: Calendar
    readonly figures: Denominators
    readonly pauses?: readonly Pause[]
  },
  act: Act,
): Result<PetitionChange, Refusal<'ALREADY_DECIDED'> | NeedRefusal> {
  const stage = stageAfter('approve', petition, law.book)
  if (stage !== 'signing') return refuse({ code: 'ALREADY_DECIDED' })
  const level = levelOf(law.book, petition.levelId)
  const version = petition.versions.at(-1)
  if (!level || !version) throw new Error(`The petition ${petition.id} was sent without a level or a text`)

  const tracks = fixNeeds(petition.tracks, level, law.figures)
  if (!tracks.ok) return tracks
  const closes = closingDate({ openedAt: act.at, ...law })
  const fact = factOf(petition, act, {
    type: 'PetitionPublished',
    data: { version: version.n, textHash: version.hash, closesAt: closes.at },
  })
  const state: Petition = {
    ...petition,
    stage,
    publishedAt: act.at,
    closesAt: closes.at,
    closesProvisional: closes.provisional,
    tracks: tracks.value,
    support: { ...petition.support, asOf: act.at },
    generation: petition.generation + 1,
  }
  return ok(changed(state, [fact]))
}
