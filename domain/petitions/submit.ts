import type { BodyId } from '../kernel/ids.ts'
import { ok, type Result } from '../kernel/result.ts'
import { pin } from '../rules/book-hash.ts'
import type { Denominators, NeedRefusal } from '../rules/thresholds.ts'
import { canonicalTexts, textHash } from './canonical-text.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Submittable } from './may-submit.ts'
import type { Act, Petition, PetitionVersion } from './petition.ts'
import { stageAfter } from './stages.ts'
import { startTracks } from './tracks.ts'

/**
 * T2: the petition gets its number, pins the book and enters the book's first stage. T7b: it goes back to moderation
 * with a new version under the same number and the same book. Ask `maySubmit` before.
 *
 * A refused petition may have been turned to another place or level, so its tracks are begun anew.
 * @param number for a first submission; a petition that has one keeps it
 * @returns refused when a threshold cannot be computed for the place
 */
export function submit(
  petition: Petition,
  { book, level, addressed }: Submittable,
  submission: {
    readonly number: string
    readonly figures: Denominators
    readonly bodyFor: (addresseeId: string) => BodyId | null
  },
  act: Act,
): Result<PetitionChange, NeedRefusal> {
  const tracks = startTracks(level, submission.figures, submission.bodyFor)
  if (!tracks.ok) return tracks
  const stage = stageAfter('submit', petition, book)
  if (!stage) throw new Error(`A petition in stage ${petition.stage} was sent`)

  const texts = canonicalTexts(book, petition.texts)
  const version: PetitionVersion = {
    n: petition.versions.length + 1,
    language: petition.language,
    texts,
    hash: textHash(book, petition),
    at: act.at,
  }
  const number = petition.number ?? submission.number
  const fact = factOf(petition, act, {
    type: petition.number === null ? 'PetitionSubmitted' : 'PetitionResubmitted',
    data: { number, version: version.n, textHash: version.hash, territoryId: addressed.id },
  })
  const state: Petition = {
    ...petition,
    number,
    stage,
    addressedTerritoryId: addressed.id,
    texts,
    versions: [...petition.versions, version],
    rules: petition.rules ?? pin(book),
    submittedAt: petition.submittedAt ?? act.at,
    rejectedAt: null,
    tracks: tracks.value,
    revision: petition.revision + 1,
    generation: petition.generation + 1,
  }
  return ok(changed(state, [fact]))
}
