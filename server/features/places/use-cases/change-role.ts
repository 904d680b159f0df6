import type { Actor } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { mayGrant, type GrantRequest, type MayGrantRefusal } from '#domain/places/may-grant.ts'
import type { Account, Identity } from '#server/features/identity/index.ts'
import type { Directory } from '../store/directory.ts'

export interface RoleInput extends GrantRequest {
  readonly personId: PersonId
}

export type ChangeRoleRefusal = MayGrantRefusal | Refusal<'NOT_FOUND' | 'LAST_ADMINISTRATOR'>
export type ChangeRole = (actor: Actor, input: RoleInput) => Promise<Result<Account, ChangeRoleRefusal>>

interface Deps {
  readonly identity: Identity
  readonly directory: Directory
}

// Rights belong to identity, but their bounds are places: what is decided here is kept there.

export const grantRole =
  ({ identity, directory }: Deps): ChangeRole =>
  async (actor, input) => {
    const decided = mayGrant(actor, input, directory)
    if (!decided.ok) return decided
    if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
    const by = { kind: 'person', id: actor.personId } as const
    const account = await identity.addGrant(input.personId, decided.value.grant, by)
    return account ? ok(account) : refuse({ code: 'NOT_FOUND', path: ['personId'] })
  }

export const revokeRole =
  ({ identity, directory }: Deps): ChangeRole =>
  async (actor, input) => {
    const decided = mayGrant(actor, input, directory)
    if (!decided.ok) return decided
    if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
    const { grant, within } = decided.value
    return identity.removeGrant(input.personId, grant, { kind: 'person', id: actor.personId }, within)
  }
