import type { PersonId } from './ids.ts'

/** Strength of identification, weakest first (petitions.md 6). */
export const assurances = ['email', 'phone', 'verified', 'eid', 'qes'] as const
export type Assurance = (typeof assurances)[number]

export function isAtLeast(given: Assurance, needed: Assurance): boolean {
  return assurances.indexOf(given) >= assurances.indexOf(needed)
}

/**
 * What somebody may act with: what this session proved, but no more than the account has ever proved. A document that
 * an operator saw belongs to the account, however it was entered; a digital identity belongs to who holds it right now.
 * @param account the strongest that was ever proved for the account
 * @param proven what the session proved
 */
export function actingAssurance(account: Assurance, proven: Assurance): Assurance {
  const own = isAtLeast(account, 'verified') ? 'verified' : account
  const now = isAtLeast(account, proven) ? proven : account
  return isAtLeast(now, own) ? now : own
}

export const roles = ['moderator', 'official', 'operator', 'analyst', 'methodologist', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A right is always bounded: to a territory (with all below it) or, for officials, to one public body. */
export interface Grant {
  readonly role: Role
  readonly territoryId?: string
  readonly bodyId?: string
}

/** Who acts. Everything that decides receives the actor, never a session or a request. */
export type Actor = Anonymous | ActingPerson | ActingSystem

export interface Anonymous {
  readonly kind: 'anonymous'
}

export interface ActingPerson {
  readonly kind: 'person'
  readonly personId: PersonId
  /** that this person may act with now, see `actingAssurance` */
  readonly assurance: Assurance
  readonly grants: readonly Grant[]
}

/** A timer, the sequencer, an import: acts without a person. */
export interface ActingSystem {
  readonly kind: 'system'
  readonly name: string
}

export const anonymous: Anonymous = { kind: 'anonymous' }

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return actor.kind === 'person' && actor.grants.some((grant) => wanted.includes(grant.role))
}
