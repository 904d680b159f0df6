import type { Actor } from '#domain/kernel/actor.ts'
import type { RemovalId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import {
  cancelRemoval as cancel,
  consentToRemoval as consent,
  refuseRemoval as refuseIt,
  type ConsentRefusal,
  type RemovalChange,
} from '#domain/signatures/removal-way.ts'
import type { OfficeAct, Removal } from '#domain/signatures/removal.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { RemovalStore } from '../store/removal.store.ts'
import { moderatedPetition, type ModeratedDeps, type ModeratedRefusal } from './moderated-petition.ts'

export interface DecideRemovalDeps extends ModeratedDeps {
  readonly removals: Pick<RemovalStore, 'read' | 'change'>
  readonly clock: Clock
  /** there is work for the job */
  readonly wake: () => void
}

export type DecideRemovalRefusal = ModeratedRefusal | ConsentRefusal
export type DecideRemoval = (
  actor: Actor,
  input: { readonly removalId: RemovalId },
) => Promise<Result<Removal, DecideRemovalRefusal>>
export type ConsentToRemoval = (
  actor: Actor,
  input: { readonly removalId: RemovalId; readonly independent: boolean },
) => Promise<Result<Removal, DecideRemovalRefusal>>

/** Another moderator consents, and the job begins. */
export function consentToRemoval(deps: DecideRemovalDeps): ConsentToRemoval {
  return async (actor, { removalId, independent }) => {
    const decided = await decide(deps, actor, removalId, (removal, act) => consent(removal, { independent }, act))
    if (decided.ok) deps.wake()
    return decided
  }
}

/** Another moderator says no. */
export function refuseRemoval(deps: DecideRemovalDeps): DecideRemoval {
  return (actor, { removalId }) => decide(deps, actor, removalId, refuseIt)
}

/** A moderator of the place takes a proposal back or stops the job; what it changed until then stays, and is shown. */
export function cancelRemoval(deps: DecideRemovalDeps): DecideRemoval {
  return (actor, { removalId }) => decide(deps, actor, removalId, cancel)
}

async function decide<R extends Refusal>(
  { removals, clock, ...deps }: DecideRemovalDeps,
  actor: Actor,
  removalId: RemovalId,
  rule: (removal: Removal, act: OfficeAct) => Result<RemovalChange, R>,
): Promise<Result<Removal, R | ModeratedRefusal>> {
  const known = await removals.read(removalId)
  if (!known) return refuse({ code: 'NOT_FOUND' })
  const moderated = await moderatedPetition(deps, actor, known.petition)
  if (!moderated.ok) return moderated
  const { moderator, office } = moderated.value
  const act = { by: moderator.personId, at: clock.now(), office }
  return removals.change<R>(removalId, (current) => rule(current, act))
}
