import { computed } from 'vue'
import type { ComputedRef, ShallowRef } from 'vue'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { CoAuthorState } from '#client/lib/gql/graphql.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

/** One invitation and what became of it. */
export interface CoAuthorRow {
  readonly id: string
  readonly state: CoAuthorState
  readonly at: string
  readonly isViewer: boolean
}

/** What the author and a co-author can do, whatever they write together. */
export interface CoAuthorActs {
  /** @returns the link, which is shown this once; undefined when it was refused */
  readonly invite: () => Promise<string | undefined>
  readonly takeBack: (id: string) => Promise<object | undefined>
  readonly leave: () => Promise<object | undefined>
  readonly inviting: Readonly<ShallowRef<boolean>>
  readonly leaving: Readonly<ShallowRef<boolean>>
  readonly waiting: ComputedRef<'BUSY' | 'OUTCOME_UNKNOWN' | undefined>
  readonly refusals: ComputedRef<readonly ShownRefusal[]>
  readonly leaveRefusals: Readonly<ShallowRef<readonly ShownRefusal[]>>
}

type AnyAct = Pick<Act<object, never>, 'pending' | 'waiting' | 'refusals'>

/**
 * @param how.acts the mutations, for what is pending and what was refused
 * @param how.send how each of them is sent
 */
export function coAuthorActs(how: {
  readonly acts: { readonly invite: AnyAct; readonly revoke: AnyAct; readonly leave: AnyAct }
  readonly send: Pick<CoAuthorActs, 'invite' | 'takeBack' | 'leave'>
}): CoAuthorActs {
  const { invite, revoke, leave } = how.acts
  return {
    ...how.send,
    inviting: invite.pending,
    leaving: leave.pending,
    waiting: computed(() => invite.waiting.value ?? revoke.waiting.value),
    refusals: computed(() => [...invite.refusals.value, ...revoke.refusals.value]),
    leaveRefusals: leave.refusals,
  }
}
