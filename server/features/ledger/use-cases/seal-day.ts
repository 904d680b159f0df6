import type { LocalDate } from '#domain/kernel/calendar.ts'
import { addDays } from '#domain/kernel/legal-days.ts'
import { dayLine, sealableFrom, type SealedDay } from '#domain/ledger/sealed-day.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import type { DayStore } from '../store/day.store.ts'
import type { HeadStore } from '../store/head.store.ts'

export interface DayDeps {
  readonly heads: Pick<HeadStore, 'firstDay' | 'countOfDay' | 'ofDay'>
  readonly days: Pick<DayStore, 'newest' | 'insert'>
  readonly crypto: Pick<Crypto, 'startSha256'>
  readonly signingKeys: Pick<SigningKeys, 'sign'>
  readonly clock: Clock
}

/** @returns the day that was sealed, undefined when none is over */
export type SealDay = () => Promise<LocalDate | undefined>

/** Seals the heads of the next UTC day that is over: the digest of its file continues that of the day before. */
export function sealDay({ heads, days, crypto, signingKeys, clock }: DayDeps): SealDay {
  // Asked many times a minute, and there is nothing to do until a day is over.
  let restsUntil = 0

  return async () => {
    const now = clock.now()
    if (now.getTime() < restsUntil) return undefined
    const last = await days.newest()
    const next = last ? addDays(last.day, 1) : await heads.firstDay()
    if (next === undefined) return undefined
    restsUntil = sealableFrom(next).getTime()
    return now.getTime() < restsUntil ? undefined : seal(next, last, now)
  }

  async function seal(day: LocalDate, last: SealedDay | undefined, now: Date): Promise<LocalDate> {
    const opening = { day, heads: await heads.countOfDay(day), previous: last?.digest ?? null }
    const hash = crypto.startSha256()
    hash.update(`${dayLine(opening)}\n`)
    let read = 0
    for await (const head of heads.ofDay(day)) {
      hash.update(`${JSON.stringify(head)}\n`)
      read++
    }
    if (read !== opening.heads) throw new Error(`A head of ${day} came while the day was sealed`)
    const digest = hash.digest()
    const { key, signature } = await signingKeys.sign('dauys/day/1', digest, now)
    const sealed = { digest: digest.toString('base64url'), key, signature: signature.toString('base64url') }
    await days.insert({ ...opening, ...sealed })
    return day
  }
}
