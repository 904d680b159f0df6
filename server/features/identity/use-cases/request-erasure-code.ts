import { mayErase } from '#domain/identity/erasure.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { CodeStore } from '../store/code.store.ts'
import type { PersonStore } from '../store/person.store.ts'
import { erasureLetter } from './erasure-letter.ts'
import { codeRules } from './request-sign-in-code.ts'

export type RequestErasureCode = (
  actor: Actor,
  locale: Locale,
) => Promise<Result<true, Refusal<'UNAUTHENTICATED' | 'HAS_ROLES'>>>

/** Sends a code that serves to erase the account and nothing else: one for signing in does not erase. */
export const requestErasureCode =
  (deps: {
    readonly store: Pick<PersonStore, 'read'>
    readonly erasureCodes: Pick<CodeStore, 'keep'>
    readonly mail: Pick<Mail, 'send'>
    readonly crypto: Crypto
    readonly clock: Clock
    readonly newId: NewId
  }): RequestErasureCode =>
  async (actor, locale) => {
    const account = actor.kind === 'person' ? await deps.store.read(actor.personId) : undefined
    if (!account) return refuse({ code: 'UNAUTHENTICATED' })
    const may = mayErase(account)
    if (!may.ok) return may
    const { email } = account
    const { digits: length, minutes, tries } = codeRules
    const digits = deps.crypto.randomDigits(length)
    const expiresAt = new Date(deps.clock.now().getTime() + minutes * 60_000)
    await deps.erasureCodes.keep({ email, digits, locale, expiresAt, tries })
    const letter = erasureLetter(locale, { code: digits, minutes })
    await deps.mail.send({ id: deps.newId('mail'), to: email, locale, ...letter })
    return ok(true)
  }
