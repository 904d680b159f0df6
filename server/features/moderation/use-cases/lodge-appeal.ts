import type { Actor } from '#domain/kernel/actor.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { lodgeAppeal as lodged, type MayAppealRefusal } from '#domain/moderation/appeal.ts'
import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import { lawOf, type CaseDeps } from './case-deps.ts'

export type LodgeAppealRefusal =
  Refusal<'NOT_FOUND' | 'REASON_REQUIRED' | 'TOO_LONG'> | Exclude<MayAppealRefusal, Refusal<'FORBIDDEN'>>
export type LodgeAppeal = (
  actor: Actor,
  appeal: { readonly subject: ModerationCase['subject']; readonly text: string },
) => Promise<Result<KeptCase, LodgeAppealRefusal>>

/** T7: the author asks for another moderator. The same text again changes nothing. */
export const lodgeAppeal =
  ({ store, rules, clock }: Pick<CaseDeps, 'store' | 'rules' | 'clock'>): LodgeAppeal =>
  async (actor, { subject, text }) => {
    const known = await store.findBySubject(subject)
    if (!known || actor.kind !== 'person' || known.authorId !== actor.personId) return refuse({ code: 'NOT_FOUND' })
    const law = lawOf(rules, known)
    const at = clock.now()
    return store.change<LodgeAppealRefusal>(known.id, (current) => {
      const result = lodged(current, text, law, { actor, at })
      if (result.ok) return result
      const [first, ...more] = result.refusals.filter(isShown)
      return first ? refuse(first, ...more) : refuse({ code: 'NOT_FOUND' })
    })
  }

/** Whoever is not the author was answered before. */
function isShown<R extends Refusal>(refusal: R): refusal is Exclude<R, { readonly code: 'FORBIDDEN' }> {
  return refusal.code !== 'FORBIDDEN'
}
