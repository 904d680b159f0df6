import type { PersonId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { succeed } from '#domain/petitions/succession.ts'
import { withdraw } from '#domain/petitions/withdraw.ts'
import { withoutPerson } from '#domain/petitions/without-person.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionLists } from '../store/petition.lists.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'

export type ForgetPerson = (personId: PersonId) => Promise<void>

interface Deps {
  readonly store: Pick<PetitionStore, 'change' | 'deleteDraft'>
  readonly lists: Pick<PetitionLists, 'naming'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly clock: Clock
}

/**
 * Forgets an erased person. A co-author takes over what they wrote; without one their drafts are deleted, what waits for a
 * moderator is taken back, and what is public stays without their name, orphaned. Repeating it changes nothing.
 */
export function forgetPerson({ store, lists, rules, clock }: Deps): ForgetPerson {
  async function forgetIn(petition: Petition, personId: PersonId): Promise<void> {
    const { id, stage, authorId, coAuthorIds } = petition
    const hasHeir = coAuthorIds.some((other) => other !== personId)
    if (stage === 'draft' && authorId === personId && !hasHeir) {
      await store.deleteDraft(id, personId)
      return
    }
    const act = { at: clock.now(), actor: { kind: 'system', id: 'identity.account-erased' } } as const
    await store.change(id, (current) => {
      const succeeded = succeed(current, personId, act)
      // Nobody took over what waits for a moderator.
      const isLost = current.stage === 'moderation' && succeeded.state.authorId === personId
      const { state, facts } = isLost ? withdraw(current, pinnedBook(rules, current), act) : succeeded
      return ok({ state: withoutPerson(state, personId), facts })
    })
  }

  return async (personId) => {
    // Whoever was forgotten is not found again, so the first page is always the next one.
    for (;;) {
      const found = await lists.naming(personId)
      if (found.length === 0) return
      for (const petition of found) await forgetIn(petition, personId)
    }
  }
}
