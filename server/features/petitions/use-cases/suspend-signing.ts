import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import { pause, resume, type PauseRefusal } from '#domain/petitions/pause.ts'
import type { Act, Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'

export interface SuspendInput {
  readonly petitionId: PetitionId
  /** the decision of the court, in public */
  readonly reason: string
  /** the term goes on meanwhile */
  readonly clockRuns: boolean
}

/** T12: an administrator of the place carries out what a court decided. To others there is no such petition. */
export interface Suspensions {
  readonly suspendSigning: (actor: Actor, input: SuspendInput) => Promise<Result<Petition, PauseRefusal | NotFound>>
  /** A blackout ends by the calendar, not by hand. */
  readonly resumeSigning: (
    actor: Actor,
    input: { readonly petitionId: PetitionId },
  ) => Promise<Result<Petition, Refusal<'NOT_NOW'> | NotFound>>
  readonly maySuspend: (actor: Actor, petition: Petition) => boolean
}

interface Deps {
  readonly store: Pick<PetitionStore, 'change'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly places: Pick<Places, 'holdsRoleIn'>
  readonly clock: Clock
}

export function suspensions({ store, rules, places, clock }: Deps): Suspensions {
  function maySuspend(actor: Actor, { addressedTerritoryId, rules: pin }: Petition): boolean {
    return (
      pin !== null && addressedTerritoryId !== null && places.holdsRoleIn(actor, 'administrator', addressedTerritoryId)
    )
  }

  async function change<R extends Refusal>(
    actor: Actor,
    id: PetitionId,
    decide: (petition: Petition, book: PetitionRules, act: Act) => Result<PetitionChange, R>,
  ): Promise<Result<Petition, R | NotFound>> {
    if (actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const act: Act = { at: clock.now(), actor: { kind: 'person', id: actor.personId } }
    return store.change<R | NotFound>(id, (petition) =>
      maySuspend(actor, petition) ? decide(petition, pinnedBook(rules, petition), act) : refuse({ code: 'NOT_FOUND' }),
    )
  }

  return {
    maySuspend,
    suspendSigning: (actor, { petitionId, reason, clockRuns }) =>
      change<PauseRefusal>(actor, petitionId, (petition, book, act) =>
        pause(petition, book, { kind: 'suspended', reason, clock: clockRuns ? 'run' : 'pause' }, act),
      ),
    resumeSigning: (actor, { petitionId }) =>
      change<Refusal<'NOT_NOW'>>(actor, petitionId, (petition, book, act) => {
        const isByHand = petition.pause?.kind === 'suspended' && petition.pause.blackoutId === null
        const resumed = isByHand ? resume(petition, book, act) : undefined
        return resumed ? ok(resumed) : refuse({ code: 'NOT_NOW' })
      }),
  }
}
