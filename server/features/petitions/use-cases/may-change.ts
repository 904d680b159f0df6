import type { Actor } from '#domain/kernel/actor.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { mayEdit } from '#domain/petitions/may-edit.ts'
import { maySubmit, type SubmitRefusal } from '#domain/petitions/may-submit.ts'
import { mayWithdraw, type WithdrawRefusal } from '#domain/petitions/may-withdraw.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import { pinnedBook } from './law-of.ts'
import { personFacts, type PersonDeps } from './person-facts.ts'

export type MaySubmit = (actor: Actor, petition: Petition) => Promise<Result<unknown, SubmitRefusal>>

/** Whether the author could send it now, the forbidden subjects taken as read: they are ticked while sending. */
export function maySubmitNow(
  deps: PersonDeps & { readonly rules: Rules; readonly places: Places; readonly clock: Clock },
): MaySubmit {
  return async (actor, petition) => {
    const edit = mayEdit(petition, actor)
    if (!edit.ok) return edit
    const at = deps.clock.now()
    const { territoryId } = petition
    const book = petition.rules
      ? deps.rules.readBook(petition.rules)
      : territoryId === null
        ? undefined
        : await deps.rules.bookInForce(territoryId, at)
    return maySubmit({
      ...{ petition, actor, book, at, person: await personFacts(deps, actor) },
      territory: deps.places.territory(territoryId),
      tree: (id) => deps.places.territory(id),
      events: deps.rules.eventDays(territoryId),
      acknowledged: book?.moderation.forbiddenTopics.map(({ code }) => code) ?? [],
    })
  }
}

export type MayWithdraw = (actor: Actor, petition: Petition) => Result<unknown, WithdrawRefusal | Refusal<'FORBIDDEN'>>

export function mayWithdrawNow({ rules }: { readonly rules: Rules }): MayWithdraw {
  return (actor, petition) => {
    if (petition.stage === 'draft') return refuse({ code: 'WITHDRAWAL_CLOSED' })
    return mayWithdraw(petition, actor, pinnedBook(rules, petition))
  }
}
