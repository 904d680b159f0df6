import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import type { ApplyDecision } from './apply-decision.ts'
import { subjectOf } from './open-case.ts'
import type { CloseCase } from './withdraw-petition.ts'

/** What a moderator decided takes effect, unless it did already. */
export function followDecision({
  moderation,
  applyDecision,
}: {
  readonly moderation: Pick<Moderation, 'caseOf'>
  readonly applyDecision: ApplyDecision
}) {
  return async (petitionId: PetitionId): Promise<void> => {
    const decided = await moderation.caseOf(subjectOf({ id: petitionId }))
    const decision = decided?.decisions.at(-1)
    if (!decision) return
    const result = await applyDecision(petitionId, decision)
    if (result.ok || result.refusals[0].code === 'ALREADY_DECIDED') return
    throw new Error(`The decision on ${petitionId} cannot take effect: ${result.refusals[0].code}`)
  }
}

/** Nobody waits any more for a decision on what was taken back. */
export function closeCaseOf({
  store,
  closeCase,
}: {
  readonly store: Pick<PetitionStore, 'read'>
  readonly closeCase: CloseCase
}) {
  return async (petitionId: PetitionId): Promise<void> => {
    const petition = await store.read(petitionId)
    if (petition?.authorId && petition.withdrawnAt) {
      await closeCase(petition, petition.withdrawnAt, petition.authorId)
    }
  }
}
