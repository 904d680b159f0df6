import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { adopt, type AdoptRefusal } from '#domain/petitions/succession.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'
import { personFacts, type PersonDeps } from './person-facts.ts'

export type AdoptPetition = (
  actor: Actor,
  adoption: { readonly petitionId: PetitionId; readonly hasSigned: boolean },
) => Promise<Result<Petition, AdoptRefusal | NotFound>>

/** T19: an orphaned petition gets a new author among its signers; whether somebody signed, the caller knows. */
export function adoptPetition(
  deps: PersonDeps & {
    readonly store: Pick<PetitionStore, 'change'>
    readonly rules: Pick<Rules, 'readBook'>
    readonly clock: Clock
  },
): AdoptPetition {
  return async (actor, { petitionId, hasSigned }) => {
    if (actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const by = { actor, person: await personFacts(deps, actor), hasSigned, at: deps.clock.now() }
    return deps.store.change<AdoptRefusal | NotFound>(petitionId, (petition) =>
      petition.orphanedAt === null
        ? refuse({ code: 'NOT_NOW' })
        : adopt(petition, pinnedBook(deps.rules, petition), by),
    )
  }
}
