import { passwordRefusals, type PasswordRefusal } from '#domain/identity/password.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Passwords } from '#server/platform/passwords.ts'
import type { Account } from '#domain/identity/person.ts'
import type { PersonStore } from '../store/person.store.ts'

export interface NewPassword {
  /** required once there is a password */
  readonly currentPassword?: string | undefined
  readonly password: string
}

export type SetPasswordRefusal =
  PasswordRefusal | Refusal<'REQUIRED' | 'BAD_CREDENTIALS' | 'BUSY' | 'CONFLICT' | 'NOT_FOUND'>

export type SetPassword = (
  actor: Pick<ActingPerson, 'personId'>,
  input: NewPassword,
) => Promise<Result<Account, SetPasswordRefusal>>

/** Sets the first password, or replaces the one that is known. Without it a code by e-mail still lets in. */
export const setPassword =
  (deps: { store: PersonStore; passwords: Passwords; clock: Clock }): SetPassword =>
  async (actor, input) => {
    const id = actor.personId
    const credentials = await deps.store.readCredentials(id)
    if (!credentials) return refuse({ code: 'NOT_FOUND' })
    const before = credentials.passwordHash

    const refused = refuseAll([...missingCurrent(before, input), ...passwordRefusals(input.password)])
    if (refused) return refused
    if (before !== undefined) {
      const verified = await deps.passwords.verify(input.currentPassword ?? '', before)
      if (!verified.ok) return verified
      if (!verified.value) return refuse({ code: 'BAD_CREDENTIALS', path: ['currentPassword'] })
    }
    const after = await deps.passwords.hash(input.password)
    if (!after.ok) return after

    const fact = { type: 'PasswordSet', at: deps.clock.now(), actor: { kind: 'person', id }, data: {} } as const
    const subject = { kind: 'person', id }
    const account = await deps.store.replacePassword(id, { before, after: after.value }, [{ ...fact, subject }])
    return account ? ok(account) : refuse({ code: 'CONFLICT' })
  }

function missingCurrent(before: string | undefined, { currentPassword = '' }: NewPassword): Refusal<'REQUIRED'>[] {
  return before !== undefined && currentPassword === '' ? [{ code: 'REQUIRED', path: ['currentPassword'] }] : []
}
