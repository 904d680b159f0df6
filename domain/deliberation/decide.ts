import type { AmendmentId, PersonId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { Act, Petition, PetitionTexts } from '../petitions/petition.ts'
import { revise, type ReviseRefusal } from '../petitions/revise.ts'
import type { PetitionRules } from '../rules/book.ts'
import {
  amendmentLimits,
  isWaiting,
  waitingOne,
  type Amendment,
  type AmendmentRange,
  type AmendmentDecision,
  type Applying,
  type TextWork,
  type TextWorkChange,
} from './amendment.ts'
import { amendedTexts, movedRange } from './amend.ts'
import { applyEdit, moveSpan } from './text-edit.ts'
import { amendmentFact, decidedFact, ofPetition, withAmendments } from './text-facts.ts'

export type DecideAmendmentRefusal = Refusal<'AMENDMENT_DECIDED' | 'REASON_REQUIRED' | 'TOO_LONG' | 'NOT_NOW'>

/**
 * The author takes an amendment: a new version has to be written.
 * `AMENDMENT_DECIDED` · `AMENDMENT_OUTDATED` its words were changed, its author has to adapt it · those of `revise`
 */
export function takeAmendment(
  work: TextWork,
  petition: Petition,
  book: PetitionRules,
  id: AmendmentId,
  by: { readonly personId: PersonId; readonly at: Date },
): Result<TextWorkChange, ReviseRefusal | Refusal<'AMENDMENT_DECIDED' | 'AMENDMENT_OUTDATED'>> {
  const amendment = waitingOne(work, id)
  if (!amendment) return refuse({ code: 'AMENDMENT_DECIDED' })
  if (amendment.state === 'needs_rebase') {
    return refuse({ code: 'AMENDMENT_OUTDATED', details: { version: work.deliberation.version } })
  }
  return decideText(work, petition, book, { texts: amendedTexts(petition, amendment), amendmentId: id }, by)
}

/**
 * A change of the text is decided; `applying` says what becomes of it. Refusals as of `revise`, which is asked here and
 * again when the version is written: nobody but this deliberation changes the text in between.
 */
export function decideText(
  work: TextWork,
  petition: Petition,
  book: PetitionRules,
  change: { readonly texts: PetitionTexts; readonly amendmentId: AmendmentId | null; readonly basis?: number },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<TextWorkChange, ReviseRefusal> {
  if (work.deliberation.state === 'closed') return refuse({ code: 'NOT_NOW' })
  const { texts, amendmentId, basis = work.deliberation.version } = change
  const act: Act = { at: by.at, actor: { kind: 'person', id: by.personId } }
  const revised = revise(petition, book, { basis, texts, amendmentId }, act)
  if (!revised.ok) return revised
  const applying: Applying = { amendmentId, basis, texts: revised.value.state.texts, by: by.personId, at: by.at }
  const { petitionId } = work.deliberation
  const data = { petitionId, amendmentId, basis }
  const fact = { type: 'TextChangeDecided', ...ofPetition(work.deliberation, act), data } as const
  return ok(withAmendments(work, [], [fact], { applying }))
}

/** The change could not be written, because the petition left its stage meanwhile: everything stays as it was. */
export function releaseText(work: TextWork): TextWorkChange {
  return withAmendments(work, [], [], { applying: null })
}

/**
 * A new version was written. The amendment that made it is taken; the others move with their words, and those whose
 * words were changed must be adapted. Again does nothing.
 * @param petition with the new version
 */
export function settleVersion(work: TextWork, petition: Petition): TextWorkChange | undefined {
  const { applying, version: before } = work.deliberation
  const version = petition.versions.at(-1)
  if (!applying || !version || version.n <= before) return undefined
  const act: Act = { at: applying.at, actor: { kind: 'person', id: applying.by } }
  const taken = work.amendments.find(({ id }) => id === applying.amendmentId)
  const changed: Amendment[] = []
  const facts: TextWorkChange['facts'][number][] = []
  for (const amendment of work.amendments) {
    if (amendment === taken) {
      const decision = { at: applying.at, by: 'author', code: null, reason: null, version: version.n } as const
      changed.push({ ...amendment, state: 'taken', decision })
      facts.push(decidedFact(amendment, { decision: 'taken', code: null, version: version.n }, act))
      continue
    }
    if (amendment.state !== 'open') continue
    const range = rangeAfter(petition, amendment, taken)
    changed.push(range ? { ...amendment, range } : { ...amendment, state: 'needs_rebase' })
    if (!range) facts.push(amendmentFact('AmendmentOutdated', amendment, version.n, act))
  }
  return withAmendments(work, changed, facts, { version: version.n, applying: null })
}

/**
 * Where an amendment stands after a version was written; undefined when its words were changed. The place of one that was
 * taken is known to the letter, where a diff may take one of two equal words for the other.
 */
function rangeAfter(
  petition: Petition,
  { range }: Amendment,
  taken: Amendment | undefined,
): AmendmentRange | undefined {
  const [before, after] = petition.versions.slice(-2)
  if (!taken || !before || !after || before.n !== range.version) return movedRange(petition, range)
  const { locale, field } = taken.range
  const edit = { ...taken.range, replacement: taken.replacement }
  const isToTheLetter = applyEdit(before.texts[locale]?.[field] ?? '', edit) === after.texts[locale]?.[field]
  if (!isToTheLetter) return movedRange(petition, range)
  const isElsewhere = range.locale !== locale || range.field !== field
  const span = isElsewhere ? range : moveSpan(range, [edit])
  return span && { ...range, start: span.start, end: span.end, version: after.n }
}

/** The author does not take an amendment, and says why. `AMENDMENT_DECIDED` · `REASON_REQUIRED`, `TOO_LONG` */
export function refuseAmendment(
  work: TextWork,
  given: { readonly id: AmendmentId; readonly reason: string },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<TextWorkChange, DecideAmendmentRefusal> {
  const amendment = waitingOne(work, given.id)
  if (work.deliberation.state === 'closed') return refuse({ code: 'NOT_NOW' })
  if (!amendment) return refuse({ code: 'AMENDMENT_DECIDED' })
  const reason = canonicalText(given.reason)
  if (reason === '') return refuse({ code: 'REASON_REQUIRED', path: ['reason'] })
  const max = amendmentLimits.reasonMax
  if (lengthOf(reason) > max) return refuse({ code: 'TOO_LONG', path: ['reason'], details: { max } })
  const decision = { at: by.at, by: 'author', code: null, reason, version: null } as const
  const act: Act = { at: by.at, actor: { kind: 'person', id: by.personId } }
  return ok(notTaken(work, [amendment], decision, act))
}

/** The time for deciding is over: what still waits is not taken, publicly, because nobody decided. */
export function refuseUndecided(work: TextWork, act: Act): TextWorkChange {
  const decision = { at: act.at, by: 'system', code: 'undecided', reason: null, version: null } as const
  return notTaken(work, work.amendments.filter(isWaiting), decision, act)
}

function notTaken(
  work: TextWork,
  amendments: readonly Amendment[],
  decision: AmendmentDecision,
  act: Act,
): TextWorkChange {
  const { version } = work.deliberation
  return withAmendments(
    work,
    amendments.map((amendment) => ({ ...amendment, state: 'not_taken', decision })),
    amendments.map((amendment) => decidedFact(amendment, { decision: 'not_taken', code: decision.code, version }, act)),
  )
}
