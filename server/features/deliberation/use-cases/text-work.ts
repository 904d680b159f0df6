import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { TextWork, TextWorkChange } from '#domain/deliberation/amendment.ts'
import { releaseText, settleVersion } from '#domain/deliberation/decide.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { AmendmentStore } from '../store/amendment.store.ts'

/** Where a text is worked on: the petition as it is, and its book. */
export interface TextPlace {
  readonly petition: Petition
  readonly book: PetitionRules
}

export type TextRefusal = Refusal<'NOT_FOUND' | 'BUSY' | 'NOT_NOW'>

/** Decides on the text of a petition, one act after the other. */
export type OnText = <R extends Refusal>(
  petitionId: PetitionId,
  decide: (work: TextWork, place: TextPlace) => Result<TextWorkChange, R>,
) => Promise<Result<TextWork, R | TextRefusal>>

interface Deps {
  readonly amendments: Pick<AmendmentStore, 'readDeliberation' | 'change' | 'begin'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'reviseText' | 'bookOf'>
}

/** Many people act at once on one text; more rounds than this are no coincidence. */
const roundsMax = 20

/**
 * Runs an act over the text's state as it is when its turn comes. A change that was decided before and is not yet a
 * version, because its process died or is at it right now, is finished first.
 */
export function onText(deps: Deps): OnText {
  const finish = finishText(deps)
  return async <R extends Refusal>(
    petitionId: PetitionId,
    decide: (work: TextWork, place: TextPlace) => Result<TextWorkChange, R>,
  ): Promise<Result<TextWork, R | TextRefusal>> => {
    for (let round = 0; round < roundsMax; round++) {
      const [petition] = await deps.petitions.readPetitions([petitionId])
      if (!petition?.rules) return refuse({ code: 'NOT_FOUND' })
      const place = { petition, book: deps.petitions.bookOf(petition) }
      const result = await deps.amendments.change<R | Refusal<'BUSY'>>(petitionId, (work) =>
        // Read a moment too early: the version that the others speak of is not in it yet.
        petition.versions.length === work.deliberation.version ? decide(work, place) : refuse({ code: 'BUSY' }),
      )
      const code = result.ok ? undefined : result.refusals[0].code
      if (code === 'NOT_FOUND') {
        const endsAt = petition.stage === 'deliberation' && petition.terms.deliberation?.endsAt
        if (!endsAt) return refuse({ code: 'NOT_NOW' })
        await deps.amendments.begin(petition, endsAt)
      } else if (code === 'BUSY') await finish(petitionId)
      else return result
    }
    return refuse({ code: 'BUSY' })
  }
}

export type FinishText = (petitionId: PetitionId) => Promise<void>

/** Writes the version that was decided, and settles what it means for the other amendments. Again does no harm. */
export function finishText(deps: Deps): FinishText {
  return async (petitionId) => {
    for (let round = 0; round < roundsMax; round++) if (await finishOnce(deps, petitionId)) return
  }
}

/** @returns false where a transaction saw a moment that is past: the version may yet be written */
async function finishOnce({ amendments, petitions }: Deps, petitionId: PetitionId): Promise<boolean> {
  const applying = (await amendments.readDeliberation(petitionId))?.applying
  if (!applying) return true
  const { basis, texts, amendmentId, by, at } = applying
  const act = { at, actor: { kind: 'person', id: by } } as const
  // Refused where somebody else has just written it, or where the petition left the stage: the next lines see which.
  const revised = await petitions.reviseText(petitionId, { basis, texts, amendmentId }, act)
  const [petition] = await petitions.readPetitions([petitionId])
  if (!petition) return true
  // It speaks of another version, yet there is none: giving up now would leave the version without its amendment.
  if (!revised.ok && revised.refusals[0].code === 'CONFLICT' && petition.versions.length === basis) return false
  await amendments.change(
    petitionId,
    (work) => {
      const settled = settleVersion(work, petition)
      if (settled) return ok(settled)
      const isStillThat = work.deliberation.applying?.basis === basis && petition.versions.length === basis
      return ok(isStillThat ? releaseText(work) : { state: work, facts: [] })
    },
    { finishing: true },
  )
  return true
}
