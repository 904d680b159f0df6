import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { canonicalTexts, textHash } from './canonical-text.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { checkTexts, type TextRefusal } from './check-texts.ts'
import type { Act, Petition, PetitionTexts, PetitionVersion } from './petition.ts'

export type ReviseRefusal = TextRefusal | Refusal<'NOT_NOW' | 'CONFLICT' | 'TEXT_UNCHANGED'>

/**
 * A new version while the petition deliberates: the author's own change, or an amendment that was taken. The version is
 * immutable; what people spoke about stays readable.
 *
 * `NOT_NOW` the text is frozen or not yet public · `CONFLICT` with `version`: somebody made a newer version meanwhile ·
 * `TEXT_UNCHANGED` · those of `checkTexts`
 * @param revision.basis number of the version that it changes
 */
export function revise(
  petition: Petition,
  book: PetitionRules,
  revision: { readonly basis: number; readonly texts: PetitionTexts; readonly amendmentId: string | null },
  act: Act,
): Result<PetitionChange, ReviseRefusal> {
  const last = petition.versions.at(-1)
  if (petition.stage !== 'deliberation' || petition.terms.deliberation?.endedAt || !last)
    return refuse({ code: 'NOT_NOW' })
  if (revision.basis !== last.n) return refuse({ code: 'CONFLICT', details: { version: last.n } })
  const draft = { ...petition, texts: canonicalTexts(book, revision.texts) }
  const refused = refuseAll<ReviseRefusal>(checkTexts(book, draft))
  if (refused) return refused
  const hash = textHash(book, draft)
  if (hash === last.hash) return refuse({ code: 'TEXT_UNCHANGED' })
  const { amendmentId } = revision
  const version: PetitionVersion = {
    ...{ n: last.n + 1, cause: amendmentId === null ? 'revision' : 'amendment', basis: last.n, amendmentId },
    ...{ language: petition.language, texts: draft.texts, hash, at: act.at },
  }
  const fact = factOf(petition, act, {
    type: 'PetitionRevised',
    data: { version: version.n, basis: last.n, textHash: hash, amendmentId },
  })
  const state = { ...draft, versions: [...petition.versions, version], revision: petition.revision + 1 }
  return ok(changed(state, [fact]))
}
