import type { Role } from '../kernel/actor.ts'
import type { Fact } from '../kernel/event.ts'
import { isId, type PersonId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'

/**
 * The erasing of an account. The account itself is gone with the first write; until nothing else is left of the person,
 * this alone remembers whom the features are to forget.
 */
export interface Erasure {
  readonly personId: PersonId
  readonly erasedAt: Date
  /** how often the features were told; from 1 */
  readonly round: number
  /** somebody could not forget everything yet: a withdrawal waits for its place in the ledger */
  readonly isHeld: boolean
}

/** Told in every round. Whoever hears it destroys what they hold of the person; hearing it again destroys what came late. */
export type AccountErased = Fact<'AccountErased', { readonly round: number }>

/** Seconds between two rounds: longer than any request that was under way when the account went. */
export const erasureRoundSeconds = 30

const roundsMin = 2

/** `HAS_ROLES` members of staff give back their roles first: somebody else must take over what they are there for */
export function mayErase(account: {
  readonly grants: readonly { readonly role: Role }[]
}): Result<true, Refusal<'HAS_ROLES'>> {
  return account.grants.length > 0 ? refuse({ code: 'HAS_ROLES' }) : ok(true)
}

/**
 * What follows when a round is over. There are two at least: the first finds what there is, the second what requests
 * wrote that had begun before the account went.
 */
export function afterRound({ round, isHeld }: Pick<Erasure, 'round' | 'isHeld'>): 'again' | 'forgotten' {
  return isHeld || round < roundsMin ? 'again' : 'forgotten'
}

/** The fact that the features hear. */
export function accountErased({ personId, round }: Pick<Erasure, 'personId' | 'round'>, at: Date): AccountErased {
  const self = { kind: 'person', id: personId } as const
  return { type: 'AccountErased', at, actor: self, subject: self, data: { round } }
}

/** Whom an `AccountErased` is about. */
export function erasedPersonOf({ type, subject }: Pick<Fact, 'type' | 'subject'>): PersonId {
  if (type !== 'AccountErased' || !isId('per', subject.id)) throw new Error(`${type} erases nobody`)
  return subject.id
}
