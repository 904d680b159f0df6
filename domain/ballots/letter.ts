import type { Campaign, Envelope } from '../budgets/campaign.ts'
import type { CampaignId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'

export const letterKinds = ['roll', 'anonymous'] as const
/** `roll`: each is for a resident, whose voice it is. `anonymous`: whoever holds it has a voice. */
export type LetterKind = (typeof letterKinds)[number]

/** What is kept of a letter with a one-time code. The code itself is kept nowhere. */
export interface Letter {
  /** keyed hash of the code, 32 bytes, hex */
  readonly key: string
  readonly campaignId: CampaignId
  /** printed on the letter: `3-00017`; names no person by itself */
  readonly serial: string
  readonly kind: LetterKind
  readonly voices: readonly Voice[]
  readonly isVoid: boolean
  /** one for each voice that was used */
  readonly uses: readonly LetterUse[]
}

/** A right to vote in one envelope: the same nullifier that the account of this person has. */
export interface Voice {
  readonly envelopeId: string
  /** 32 bytes, hex */
  readonly nullifier: string
}

export interface LetterUse {
  readonly nullifier: string
  /** digest of the act that used it: sent again it is let through again */
  readonly attempt: string
}

export type LetterRefusal = Refusal<'BAD_LETTER_CODE' | 'LETTER_VOID' | 'LETTER_USED' | 'NOT_RESIDENT'>

/**
 * Whether this act may use the letter for an envelope. The same act again may: its ballot may have got lost on the way.
 *
 * `BAD_LETTER_CODE` no such letter · `LETTER_VOID` another was sent in its place · `NOT_RESIDENT` it has no voice in this
 * envelope · `LETTER_USED` another act used it
 */
export function mayUseLetter(
  letter: Letter | undefined,
  envelope: Pick<Envelope, 'id'>,
  attemptOf: (voice: Voice) => string,
): Result<Voice, LetterRefusal> {
  if (!letter) return refuse({ code: 'BAD_LETTER_CODE', path: ['code'] })
  if (letter.isVoid) return refuse({ code: 'LETTER_VOID', path: ['code'] })
  const voice = letter.voices.find(({ envelopeId }) => envelopeId === envelope.id)
  if (!voice) return refuse({ code: 'NOT_RESIDENT' })
  const use = letter.uses.find(({ nullifier }) => nullifier === voice.nullifier)
  return !use || use.attempt === attemptOf(voice) ? ok(voice) : refuse({ code: 'LETTER_USED', path: ['code'] })
}

export type LettersRefusal = Refusal<'FORBIDDEN' | 'CHANNEL_CLOSED' | 'NOT_NOW' | 'INVALID'>

/** Most letters in one batch: its list is made in memory. */
export const lettersMax = 20_000

/**
 * Whether letters of a kind may be made: between the frozen list and the end of voting.
 *
 * `CHANNEL_CLOSED` the rules know no letters, or another kind · `NOT_NOW` too early or too late · `INVALID` the number
 */
export function mayMakeLetters(
  { rules, state }: Pick<Campaign, 'rules' | 'state'>,
  kind: LetterKind,
  count: number | null,
): Result<true, LettersRefusal> {
  const { methods, who } = rules.eligibility
  const rightKind = who === 'code-holders' ? 'anonymous' : 'roll'
  if (!methods.includes('code-letter') || kind !== rightKind) return refuse({ code: 'CHANNEL_CLOSED' })
  if (state !== 'ballot_frozen' && state !== 'voting') return refuse({ code: 'NOT_NOW' })
  if (kind === 'anonymous' && !(count !== null && count >= 1 && count <= lettersMax))
    return refuse({ code: 'INVALID', path: ['count'] })
  return ok(true)
}

/** `3-00017` for the seventeenth letter of the third batch. */
export function serialOf(batch: number, place: number): string {
  return `${batch}-${String(place).padStart(5, '0')}`
}
