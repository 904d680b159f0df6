import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { DecideRefusal, Moderation } from '#server/features/moderation/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import type { Decided } from './decide-petition.ts'

export interface HideInput {
  readonly petitionId: PetitionId
  readonly code: string
  /** what the author reads */
  readonly text: string
}

export type HidePetition = (actor: Actor, input: HideInput) => Promise<Result<Decided, DecideRefusal | NotFound>>

/** T18: a moderator proposes to hide what everybody can read; another one must agree where the book asks for two. */
export function hidePetition({
  store,
  moderation,
  followHiding,
}: {
  readonly store: Pick<PetitionStore, 'read'>
  readonly moderation: Pick<Moderation, 'proposeHiding'>
  readonly followHiding: (petitionId: PetitionId) => Promise<void>
}): HidePetition {
  return async (actor, { petitionId, code, text }) => {
    const petition = await store.read(petitionId)
    const { authorId = null, addressedTerritoryId = null, rules = null } = petition ?? {}
    // Nobody reads what is not published, and imports belong to their source.
    const isShown = petition && petition.stage !== 'draft' && petition.stage !== 'moderation'
    if (!isShown || authorId === null || addressedTerritoryId === null || rules === null) {
      return refuse({ code: 'NOT_FOUND' })
    }
    if (petition.hidden) return refuse({ code: 'ALREADY_DECIDED' })
    const proposed = await moderation.proposeHiding(actor, {
      ...{ subjectId: petitionId, territoryId: addressedTerritoryId, authorId, rules, code, text },
      addresseeIds: petition.tracks.flatMap(({ bodyId }) => bodyId ?? []),
    })
    if (!proposed.ok) return proposed
    await followHiding(petitionId)
    const now = await store.read(petitionId)
    return now ? ok({ petition: now, case: proposed.value }) : refuse({ code: 'NOT_FOUND' })
  }
}
