import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Petition, PetitionTrack } from '../petitions/petition.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { SignatureState } from './signature.ts'

export type WithdrawSignatureRefusal = Refusal<
  'NOT_SIGNED' | 'SIGN_AT_SOURCE' | 'PETITION_WITHDRAWN' | 'WITHDRAWAL_CLOSED'
>

/** Until when a signature may be taken back is a question of its stage, and of a body's desk. */
interface PetitionWithDesk extends Pick<Petition, 'stage' | 'closesAt'> {
  readonly tracks: readonly Pick<PetitionTrack, 'registeredAt'>[]
}

/**
 * Whether a signer may take their signature back.
 *
 * `NOT_SIGNED` there is none that counts · `WITHDRAWAL_CLOSED` the book never allows it, signing is over, or (where the
 * book says so) the petition lies on a body's desk already
 * @param state of their signature; undefined when they never signed
 */
export function mayWithdrawSignature(
  petition: PetitionWithDesk & { readonly origin: object | null },
  state: SignatureState | undefined,
  book: PetitionRules,
  at: Date,
): Result<true, WithdrawSignatureRefusal> {
  if (petition.origin) return refuse({ code: 'SIGN_AT_SOURCE' })
  if (state !== 'counted') return refuse({ code: 'NOT_SIGNED' })
  if (petition.stage === 'withdrawn') return refuse({ code: 'PETITION_WITHDRAWN' })
  return isStillOpen(petition, book, at) ? ok(true) : refuse({ code: 'WITHDRAWAL_CLOSED' })
}

function isStillOpen(petition: PetitionWithDesk, { signature }: PetitionRules, at: Date): boolean {
  switch (signature.withdrawUntil) {
    case 'never':
      return false
    case 'close':
      // A sponsor may think better of it, too.
      return petition.stage === 'signing'
        ? petition.closesAt === null || at <= petition.closesAt
        : isBeforeSigning(petition.stage)
    case 'submission':
      return petition.tracks.every(({ registeredAt }) => registeredAt === null)
  }
}

function isBeforeSigning(stage: Petition['stage']): boolean {
  return stage === 'sponsoring' || stage === 'moderation' || stage === 'deliberation'
}
