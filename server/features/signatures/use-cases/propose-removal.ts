import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId, RemovalId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { removalEffect, type RemovalEffect } from '#domain/signatures/removal-effect.ts'
import {
  conditionRefusals,
  proposeRemoval as propose,
  proposeRestoration as proposeUndo,
  removalFormRefusals,
  type ProposeRefusal,
  type RemovalForm,
} from '#domain/signatures/removal-way.ts'
import type { Removal, RemovalConditions } from '#domain/signatures/removal.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { RemovalStore } from '../store/removal.store.ts'
import { moderatedPetition, type ModeratedDeps, type ModeratedRefusal } from './moderated-petition.ts'
import type { CountSignatures } from './select-signatures.ts'

/** Conditions as they are asked for: without an end they mean everything up to now. */
export interface AskedConditions extends Omit<RemovalConditions, 'until'> {
  readonly until: Date | null
}

export interface ProposeDeps extends ModeratedDeps {
  readonly removals: Pick<RemovalStore, 'read' | 'insert'>
  readonly countSignatures: CountSignatures
  readonly clock: Clock
  readonly newId: NewId
}

export type PreviewRemoval = (
  actor: Actor,
  input: { readonly petitionId: PetitionId; readonly conditions: AskedConditions },
) => Promise<Result<RemovalEffect & { readonly matching: number }, ModeratedRefusal | ProposeRefusal>>

/** How many signatures are meant, and how count and thresholds would stand without them. */
export function previewRemoval(deps: Omit<ProposeDeps, 'removals' | 'newId'>): PreviewRemoval {
  return async (actor, { petitionId, conditions: asked }) => {
    const moderated = await moderatedPetition(deps, actor, petitionId)
    if (!moderated.ok) return moderated
    const now = deps.clock.now()
    const conditions = { ...asked, until: asked.until ?? now }
    const refused = refuseAll(conditionRefusals(conditions, now))
    if (refused) return refused
    const matching = await deps.countSignatures(petitionId, { kind: 'meeting', conditions, batch: null })
    return ok({ matching, ...removalEffect(moderated.value.petition, -matching) })
  }
}

export type ProposeRemovalRefusal = ModeratedRefusal | ProposeRefusal | Refusal<'ALREADY_DECIDED'>
export type ProposeRemoval = (
  actor: Actor,
  input: RemovalForm & {
    readonly petitionId: PetitionId
    readonly conditions: AskedConditions
    readonly attempt: string
  },
) => Promise<Result<Removal, ProposeRemovalRefusal>>

/** One moderator proposes; nothing is changed until another one consents. */
export function proposeRemoval(deps: ProposeDeps): ProposeRemoval {
  return async (actor, { petitionId, conditions: asked, attempt, ...form }) => {
    const moderated = await moderatedPetition(deps, actor, petitionId)
    if (!moderated.ok) return moderated
    const { moderator, office, placeIds } = moderated.value
    const act = { by: moderator.personId, at: deps.clock.now(), office }
    const conditions = { ...asked, until: asked.until ?? act.at }
    // What is wrong on its face is said before anything is counted.
    const refused = refuseAll([...conditionRefusals(conditions, act.at), ...removalFormRefusals(form, 'removal')])
    if (refused) return refused

    const expected = await deps.countSignatures(petitionId, { kind: 'meeting', conditions, batch: null })
    const plan = { id: deps.newId('rem'), petition: petitionId, conditions, expected }
    const proposed = propose(plan, form, act)
    if (!proposed.ok) return proposed
    const kept = await deps.removals.insert(proposed.value, { placeIds, attempt })
    return kept ? ok(kept) : refuse({ code: 'ALREADY_DECIDED' })
  }
}

export type ProposeRestoration = (
  actor: Actor,
  input: RemovalForm & { readonly removalId: RemovalId; readonly attempt: string },
) => Promise<Result<Removal, ProposeRemovalRefusal>>

/** Proposes to take a removal back: again with a reason, and another moderator's consent. */
export function proposeRestoration(deps: ProposeDeps): ProposeRestoration {
  return async (actor, { removalId, attempt, ...form }) => {
    const removal = await deps.removals.read(removalId)
    if (!removal) return refuse({ code: 'NOT_FOUND' })
    const moderated = await moderatedPetition(deps, actor, removal.petition)
    if (!moderated.ok) return moderated
    const { moderator, office, placeIds } = moderated.value
    const which = { kind: 'removedBy', removal: removalId, batch: null } as const
    const plan = { id: deps.newId('rem'), expected: await deps.countSignatures(removal.petition, which) }
    const act = { by: moderator.personId, at: deps.clock.now(), office }
    const proposed = proposeUndo(removal, plan, form, act)
    if (!proposed.ok) return proposed
    const kept = await deps.removals.insert(proposed.value, { placeIds, attempt })
    // Somebody else proposed it already.
    return kept ? ok(kept) : refuse({ code: 'ALREADY_DECIDED' })
  }
}
