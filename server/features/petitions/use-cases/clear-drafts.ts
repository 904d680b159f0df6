import { ok } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { announceDeletion, draftNoticeDays, untouchedDraft } from '#domain/petitions/untouched-draft.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionLists } from '../store/petition.lists.ts'
import type { PetitionStore } from '../store/petition.store.ts'

interface Deps {
  readonly store: Pick<PetitionStore, 'change' | 'deleteDraft'>
  readonly lists: Pick<PetitionLists, 'untouchedDrafts'>
  readonly rules: Pick<Rules, 'bookInForce' | 'calendarOf'>
  readonly clock: Clock
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * T14b: tells authors of drafts that nobody touches any more, and deletes them two weeks later. Once an hour.
 * @returns whether anything was done
 */
export function clearDrafts({ store, lists, rules, clock }: Deps): () => Promise<boolean> {
  async function lawOf({ territoryId }: Petition, at: Date) {
    const book = territoryId === null ? undefined : await rules.bookInForce(territoryId, at)
    return book && { book, calendar: rules.calendarOf(book) }
  }

  return async () => {
    const now = clock.now()
    let hasDone = false
    // No book's term is shorter than the notice, so what was touched since needs no look.
    for await (const draft of lists.untouchedDrafts(new Date(now.getTime() - draftNoticeDays * dayMs))) {
      const law = await lawOf(draft, now)
      const step = untouchedDraft(draft, law, now)
      if (!step) continue
      hasDone = true
      if (step.kind === 'delete') {
        if (draft.authorId) await store.deleteDraft(draft.id, draft.authorId, { revision: draft.revision })
        continue
      }
      const act = { at: now, actor: { kind: 'system', id: 'petitions.drafts' } } as const
      await store.change(draft.id, (current) => {
        const due = untouchedDraft(current, law, now)
        return ok(due?.kind === 'notice' ? announceDeletion(current, due, act) : { state: current, facts: [] })
      })
    }
    return hasDone
  }
}
