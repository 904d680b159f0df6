import type { BodyId, PetitionId } from '../kernel/ids.ts'
import type { Calendar } from '../kernel/calendar.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { pin } from '../rules/book-hash.ts'
import type { Denominators, NeedRefusal } from '../rules/thresholds.ts'
import { canonicalTexts, textHash } from './canonical-text.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { enterStage } from './enter-stage.ts'
import type { Submittable } from './may-submit.ts'
import type { Act, Petition, PetitionVersion } from './petition.ts'
import { stageAfter } from './stages.ts'
import { startTracks } from './tracks.ts'

export interface Submission {
  /** for a first submission; a petition that has one keeps it */
  readonly number: string
  /** opens a stage that the book shows by link; a petition that has one keeps it */
  readonly linkKey: string
  readonly figures: Denominators
  readonly calendar: Calendar
  /** the similar petitions that the author saw, empty where nothing is similar; absent when no list could be shown */
  readonly similarShown?: readonly PetitionId[] | undefined
  readonly bodyFor: (addresseeId: string) => BodyId | null
}

/**
 * T2: the petition gets its number, pins the book and enters the book's first stage. T7b: it goes back to moderation
 * with a new version under the same number and the same book; T5: so does one that was changed as the moderator asked,
 * and keeps its place. Ask `maySubmit` before.
 *
 * A refused petition may have been turned to another place or level, so its tracks are begun anew.
 * @returns refused when a threshold cannot be computed for the place
 */
export function submit(
  petition: Petition,
  { book, level, addressed }: Submittable,
  submission: Submission,
  act: Act,
): Result<PetitionChange, NeedRefusal> {
  const tracks = startTracks(level, submission.figures, submission.bodyFor)
  if (!tracks.ok) return tracks
  const isCorrection = petition.pause?.kind === 'needs_changes'
  const stage = stageAfter({ act: isCorrection ? 'correct' : 'submit', by: 'author' }, petition, book)
  if (!stage) throw new Error(`A petition in stage ${petition.stage} was sent`)
  const version = nextVersion(petition, book, submission, act)
  const number = petition.number ?? submission.number
  const fact = factOf(petition, act, {
    type: isCorrection ? 'PetitionCorrected' : petition.number === null ? 'PetitionSubmitted' : 'PetitionResubmitted',
    data: { number, version: version.n, textHash: version.hash, territoryId: addressed.id },
  })
  const sent: Petition = {
    ...petition,
    number,
    ...{ addressedTerritoryId: addressed.id, texts: version.texts, versions: [...petition.versions, version] },
    rules: petition.rules ?? pin(book),
    linkKey: petition.linkKey ?? (isShownByLink(book) ? submission.linkKey : null),
    ...{ submittedAt: petition.submittedAt ?? act.at, rejectedAt: null, pause: null },
    ...{ tracks: tracks.value, revision: petition.revision + 1 },
  }
  const entered = enterStage(sent, stage, { book, ...submission }, act)
  return entered.ok ? ok(changed(entered.value.state, [fact, ...entered.value.facts])) : entered
}

function nextVersion(
  petition: Petition,
  book: PetitionRules,
  { similarShown }: Pick<Submission, 'similarShown'>,
  act: Act,
): PetitionVersion {
  const basis = petition.versions.at(-1)?.n ?? null
  return {
    ...{ n: (basis ?? 0) + 1, cause: 'submission', basis, amendmentId: null },
    ...{ language: petition.language, texts: canonicalTexts(book, petition.texts) },
    ...{ hash: textHash(book, petition), at: act.at, ...(similarShown && { similarShown }) },
  }
}

function isShownByLink({ stages }: PetitionRules): boolean {
  return stages.some(({ visibility }) => visibility === 'link')
}
