import { normaliseEmail } from '#domain/identity/email.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { CodeStore } from '../store/code.store.ts'
import { signInLetter } from './sign-in-letter.ts'

export type RequestSignInCode = (request: {
  readonly email: string
  readonly locale: Locale
}) => Promise<Result<true, Refusal<'INVALID'>>>

/** Of every one-time code, whatever it opens. */
export const codeRules = { digits: 6, minutes: 10, tries: 5 } as const

/**
 * Sends a one-time code. Nobody is looked up: answer, work and time are the same for an address with an account and for
 * one without, which gets its account when the code comes back.
 */
export const requestSignInCode =
  (deps: { codes: CodeStore; mail: Mail; crypto: Crypto; clock: Clock; newId: NewId }): RequestSignInCode =>
  async (request) => {
    const { locale } = request
    const email = normaliseEmail(request.email)
    if (email === undefined) return refuse({ code: 'INVALID', path: ['email'] })
    const digits = deps.crypto.randomDigits(codeRules.digits)
    const expiresAt = new Date(deps.clock.now().getTime() + codeRules.minutes * 60_000)
    await deps.codes.keep({ email, digits, locale, expiresAt, tries: codeRules.tries })
    const letter = signInLetter(locale, { code: digits, minutes: codeRules.minutes })
    await deps.mail.send({ id: deps.newId('mail'), to: email, locale, ...letter })
    return ok(true)
  }
