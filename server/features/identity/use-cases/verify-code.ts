import { normaliseEmail } from '#domain/identity/email.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CodeStore } from '../store/code.store.ts'
import type { OpenAccount } from './open-account.ts'

export type VerifyCode = (
  email: string,
  digits: string,
) => Promise<Result<{ readonly personId: PersonId }, Refusal<'BAD_CODE'>>>

/** Lets in whoever brings the code that was sent to the address. The first time that makes the account. */
export const verifyCode =
  (deps: { codes: CodeStore; openAccount: OpenAccount; clock: Clock }): VerifyCode =>
  async (address, typed) => {
    const email = normaliseEmail(address)
    const digits = typed.replace(/\s/g, '')
    const code = email === undefined ? undefined : await deps.codes.redeem(email, digits, deps.clock.now())
    if (email === undefined || !code) return refuse({ code: 'BAD_CODE', path: ['code'] })
    const { id } = await deps.openAccount({ email, language: code.locale })
    return ok({ personId: id })
  }
