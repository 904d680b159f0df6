import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'

export type LegalHoldRefusal = Refusal<'CONFLICT' | 'READ_ONLY' | 'REASON_REQUIRED' | 'TOO_LONG'>

/** Characters: a court, a file number, a sentence. */
const reasonLengthMax = 500

/**
 * Stops the destruction of who signed, until it is lifted.
 *
 * `READ_ONLY` an import, or a petition that nobody could sign · `CONFLICT` it is held already, or there is nothing left
 * to hold · `REASON_REQUIRED`, `TOO_LONG` of `reason`
 */
export function setLegalHold(petition: Petition, reason: string, act: Act): Result<PetitionChange, LegalHoldRefusal> {
  if (petition.origin || petition.publishedAt === null) return refuse({ code: 'READ_ONLY' })
  if (petition.legalHold || petition.anonymisedAt) return refuse({ code: 'CONFLICT' })
  const text = canonicalText(reason)
  if (text === '') return refuse({ code: 'REASON_REQUIRED', path: ['reason'] })
  if (lengthOf(text) > reasonLengthMax) {
    return refuse({ code: 'TOO_LONG', path: ['reason'], details: { max: reasonLengthMax } })
  }
  const fact = factOf(petition, act, { type: 'LegalHoldSet', data: {} })
  return ok(changed({ ...petition, legalHold: { reason: text, since: act.at } }, [fact]))
}

/** `CONFLICT` it is not held */
export function liftLegalHold(petition: Petition, act: Act): Result<PetitionChange, Refusal<'CONFLICT'>> {
  if (!petition.legalHold) return refuse({ code: 'CONFLICT' })
  return ok(changed({ ...petition, legalHold: null }, [factOf(petition, act, { type: 'LegalHoldLifted', data: {} })]))
}
