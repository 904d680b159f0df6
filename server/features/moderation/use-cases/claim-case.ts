import type { Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import { claimCase as claimed, releaseCase as released } from '#domain/moderation/claim.ts'
import { hasInterest } from '#domain/moderation/may-decide.ts'
import { actOn, type CaseDeps, type CaseRefusal } from './case-deps.ts'
import { mayDecideNow } from './decide-case.ts'
import { filterFor } from './read-queue.ts'

export type ClaimCase = (actor: Actor, id: CaseId) => Promise<Result<KeptCase, CaseRefusal>>

/** A moderator takes a case that they may decide, or keeps it for another while. */
export const claimCase =
  (deps: CaseDeps): ClaimCase =>
  (actor, id) =>
    actOn(deps, actor, id, { may: mayDecideNow, make: ({ current, act }) => claimed(current, act) })

export type ReleaseCase = (actor: Actor, id: CaseId) => Promise<void>

/** Whoever has the case lets it go; for anybody else, and again, it does nothing. */
export const releaseCase =
  ({ store }: CaseDeps): ReleaseCase =>
  async (actor, id) => {
    const known = await store.read(id)
    if (!known || actor.kind !== 'person' || hasInterest(known, actor.personId)) return
    await store.change(id, (current) => ok(released(current, { by: actor.personId })))
  }

export type ClaimNextCase = (actor: Actor) => Promise<KeptCase | undefined>

/**
 * The first case of the queue that nobody is at work on, taken. Of moderators who ask at the same moment each gets
 * another one: who comes second to a case looks again.
 */
export const claimNextCase = (deps: CaseDeps): ClaimNextCase => {
  const claim = claimCase(deps)
  return async (actor) => {
    if (actor.kind !== 'person') return undefined
    for (;;) {
      const next = await deps.store.nextFree(filterFor(actor, deps.places), deps.clock.now())
      if (!next) return undefined
      const taken = await claim(actor, next.id)
      if (taken.ok) return taken.value
    }
  }
}
