import type { ActingPerson } from '../kernel/actor.ts'
import type { PersonId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import type { PetitionRules } from '../rules/book.ts'
import { ineligibility, type EligibilityRefusal, type PersonFacts } from '../rules/eligibility.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition, PetitionStage } from './petition.ts'

/** Stages in which somebody has to speak for a petition; a closed one waits for its answer. */
const spokenFor: readonly PetitionStage[] = ['sponsoring', 'deliberation', 'signing', 'closed']

/**
 * T19: the author's account is gone. The co-author who joined first takes over; without one a petition that somebody must
 * speak for is orphaned, in public, until it is adopted: deleting the author never kills a petition (petitions.md 12, N20).
 * A co-author who is gone is left out.
 * @returns the same state, without facts, when the person neither wrote it nor helped to
 */
export function succeed(petition: Petition, goneId: PersonId, act: Act): PetitionChange {
  const coAuthorIds = petition.coAuthorIds.filter((id) => id !== goneId)
  if (petition.authorId !== goneId) {
    const isHere = coAuthorIds.length === petition.coAuthorIds.length
    return changed(isHere ? petition : { ...petition, coAuthorIds }, [])
  }
  const [heir, ...others] = coAuthorIds
  if (heir !== undefined) {
    const fact = factOf(petition, act, { type: 'PetitionAdopted', data: { by: 'co_author' } })
    const state: Petition = { ...petition, authorId: heir, coAuthorIds: others, authorNameMode: 'hidden' }
    // What happened before submission is nobody's history.
    return changed(state, petition.number === null ? [] : [fact])
  }
  if (!spokenFor.includes(petition.stage)) return changed(petition, [])
  const orphaned = { ...petition, orphanedAt: act.at, invitations: [] }
  return changed(orphaned, [factOf(petition, act, { type: 'PetitionOrphaned', data: {} })])
}

export type AdoptRefusal = EligibilityRefusal | Refusal<'NOT_NOW' | 'NOT_SIGNED'>

/**
 * T19: a signer takes an orphaned petition on. The first one who may is its author from then on.
 * `NOT_NOW` it has an author, or is over · `NOT_SIGNED` · those of `ineligibility` for authors
 */
export function adopt(
  petition: Petition,
  book: PetitionRules,
  by: { readonly actor: ActingPerson; readonly person: PersonFacts; readonly hasSigned: boolean; readonly at: Date },
): Result<PetitionChange, AdoptRefusal> {
  const { actor, person, hasSigned, at } = by
  if (petition.orphanedAt === null || !spokenFor.includes(petition.stage)) return refuse({ code: 'NOT_NOW' })
  if (!hasSigned) return refuse({ code: 'NOT_SIGNED' })
  const refused = refuseAll<AdoptRefusal>(
    ineligibility({
      ...{ party: book.author, person, timeZone: book.timeZone, at },
      addressedTerritoryId: petition.addressedTerritoryId,
    }),
  )
  if (refused) return refused
  const act = { at, actor: { kind: 'person', id: actor.personId } } as const
  const state: Petition = { ...petition, authorId: actor.personId, authorNameMode: 'hidden', orphanedAt: null }
  return ok(changed(state, [factOf(petition, act, { type: 'PetitionAdopted', data: { by: 'signer' } })]))
}
