import type { PersonId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { ModerationCase } from '#domain/moderation/case.ts'
import { withdrawCase } from '#domain/moderation/open-case.ts'
import type { CaseStore } from '../store/case.store.ts'

export type CloseForWithdrawal = (subject: ModerationCase['subject'], at: Date, personId: PersonId) => Promise<void>

/** The author took the subject back: nobody needs to decide. Again, or after a decision for good, it does nothing. */
export const closeForWithdrawal =
  (deps: { store: CaseStore }): CloseForWithdrawal =>
  async (subject, at, personId) => {
    const known = await deps.store.findBySubject(subject)
    if (!known) return
    await deps.store.change(known.id, (current) => ok(withdrawCase(current, at, { kind: 'person', id: personId })))
  }
