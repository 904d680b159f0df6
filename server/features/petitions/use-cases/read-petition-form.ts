import type { Actor } from '#domain/kernel/actor.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { isRunnable } from '#domain/petitions/stages.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { ineligibility, type EligibilityRefusal } from '#domain/rules/eligibility.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import { personFacts, type PersonDeps } from './person-facts.ts'

/** What a petition to a place needs: the book, and the place it was asked for. */
export interface PetitionForm {
  readonly territory: Territory
  readonly book: PetitionRules
}

export type ReadPetitionForm = (territoryId: string) => Promise<PetitionForm | undefined>

/** By the book in force there today; nothing where there is none that Dauys can run. */
export function readPetitionForm(deps: {
  readonly rules: Pick<Rules, 'bookInForce'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}): ReadPetitionForm {
  return async (territoryId) => {
    const territory = deps.places.territory(territoryId)
    const book = territory && (await deps.rules.bookInForce(territory.id, deps.clock.now()))
    return territory && book && isRunnable(book) ? { territory, book } : undefined
  }
}

export type CreateRefusalReason = EligibilityRefusal | Refusal<'UNAUTHENTICATED'>
export type MayCreate = (actor: Actor, form: PetitionForm) => Promise<Result<true, CreateRefusalReason>>

/** Whether the actor could send a petition about this place: said before they have written a page. */
export function mayCreate(deps: PersonDeps & { readonly clock: Clock; readonly places: Places }): MayCreate {
  return async (actor, { book, territory }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const person = await personFacts(deps, actor)
    // With one level it is known whom the petition would be addressed to.
    const [level, ...others] = book.levels
    const addressed =
      level && others.length === 0 ? deps.places.unitOfLevel(territory.id, level.territoryLevel) : undefined
    const refusals = ineligibility({
      ...{ party: book.author, person, timeZone: book.timeZone, at: deps.clock.now() },
      addressedTerritoryId: addressed?.id ?? null,
    })
    return refuseAll<CreateRefusalReason>(refusals) ?? ok(true)
  }
}
