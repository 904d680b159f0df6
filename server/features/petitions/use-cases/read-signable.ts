import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { SignablePetition, SignableStore } from '../store/signable.store.ts'
import { seenBy } from './read-petition.ts'

/** @param key of the link that its author gave away */
export type ReadSignable = (actor: Actor, id: PetitionId, key?: string | null) => Promise<SignablePetition | undefined>

/** What signing asks of a petition that this actor may see, read fresh. */
export function readSignable(deps: {
  readonly signable: SignableStore
  readonly rules: Pick<Rules, 'readBook'>
  readonly places: Pick<Places, 'holdsRoleIn'>
}): ReadSignable {
  const visibility = seenBy(deps)
  return async (actor, id, key) => {
    const petition = await deps.signable.read(id)
    return petition && visibility(actor, petition, key) !== 'nothing' ? petition : undefined
  }
}
