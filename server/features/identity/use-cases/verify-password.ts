import { normaliseEmail } from '#domain/identity/email.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Passwords } from '#server/platform/passwords.ts'
import type { PersonStore } from '../store/person.store.ts'

export type VerifyPassword = (
  email: string,
  password: string,
) => Promise<Result<{ readonly personId: PersonId }, Refusal<'BAD_CREDENTIALS' | 'BUSY'>>>

/** One answer, after the same work, for a wrong password, an account without one, and no account. */
export const verifyPassword =
  (deps: { store: PersonStore; passwords: Passwords }): VerifyPassword =>
  async (address, password) => {
    const email = normaliseEmail(address)
    const found = email === undefined ? undefined : await deps.store.findCredentials(email)
    const verified = await deps.passwords.verify(password, found?.passwordHash)
    if (!verified.ok) return verified
    return found && verified.value ? ok({ personId: found.personId }) : refuse({ code: 'BAD_CREDENTIALS' })
  }
