import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { moderationDue, moderationSince, pinnedBook } from './law-of.ts'

export type OpenCase = (petition: Petition) => Promise<void>

/** How moderation names a petition. */
export function subjectOf({ id }: Pick<Petition, 'id'>): { readonly kind: 'petition'; readonly id: PetitionId } {
  return { kind: 'petition', id }
}

/** Puts what was sent into the moderators' queue; again does no harm. */
export function openCase({
  moderation,
  rules,
}: {
  readonly moderation: Pick<Moderation, 'openCase'>
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf'>
}): OpenCase {
  return async (petition) => {
    const { versions, addressedTerritoryId, authorId, rules: pin, tracks } = petition
    const sent = versions.at(-1)
    if (!pin || !sent || addressedTerritoryId === null || authorId === null) return
    const due = moderationDue(rules, petition, pinnedBook(rules, petition))
    // Decided or withdrawn meanwhile, or a book without moderation.
    if (!due) return
    await moderation.openCase({
      ...{ subject: subjectOf(petition), submission: sent.n, territoryId: addressedTerritoryId, authorId, rules: pin },
      addresseeIds: tracks.flatMap(({ bodyId }) => bodyId ?? []),
      submittedAt: moderationSince(petition) ?? sent.at,
      due,
    })
  }
}

/** The same, when the event of the submission arrives: the case is there even if the process died after sending. */
export function openCaseOf({ store, openCase: open }: { store: Pick<PetitionStore, 'read'>; openCase: OpenCase }) {
  return async (petitionId: PetitionId): Promise<void> => {
    const petition = await store.read(petitionId)
    if (petition) await open(petition)
  }
}
