import { mayUseLetter, type Letter, type LetterRefusal, type Voice } from '#domain/ballots/letter.ts'
import { parseCode } from '#domain/ballots/letter-code.ts'
import { mayVoteAgain, type VotingRefusal } from '#domain/ballots/may-cast.ts'
import { mayVoteAt } from '#domain/ballots/may-vote-at.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { BallotStore } from '../store/ballot.store.ts'
import type { LetterStore } from '../store/letter.store.ts'
import type { VoteKeys } from '../store/vote-key.store.ts'
import type { CastDeps, CastInput } from './cast-ballot.ts'
import type { SealedRefusal } from './check-sealed.ts'
import type { LetterKeys } from './letter-keys.ts'
import type { TakenBallot, TakeRefusal } from './take-ballot.ts'

export interface CastByLetterInput extends CastInput {
  /** as it was typed */
  readonly code: string
}

export type CastByLetterRefusal = VotingRefusal | LetterRefusal | SealedRefusal | TakeRefusal | Refusal<'NOT_FOUND'>
export type CastByLetter = (input: CastByLetterInput) => Promise<Result<TakenBallot, CastByLetterRefusal>>

interface Deps extends Pick<CastDeps, 'readVotingCampaign' | 'checkSealed' | 'takeBallot' | 'nullifiers' | 'clock'> {
  readonly keys: Pick<VoteKeys, 'existingKey'>
  readonly ballots: Pick<BallotStore, 'find'>
  readonly letters: Pick<LetterStore, 'find' | 'use'>
  readonly letterKeys: LetterKeys
}

/**
 * Whoever holds a letter votes with its code, without an account. The code is used up in one write, then the ballot is
 * kept; a crash between both is healed by sending the same act again.
 */
export function castByLetter(deps: Deps): CastByLetter {
  return async ({ campaignId, envelopeId, code, ...form }) => {
    const campaign = await deps.readVotingCampaign(campaignId)
    if (!campaign) return refuse({ code: 'NOT_FOUND' })
    const open = mayVoteAt(campaign, envelopeId, 'letter', deps.clock.now())
    if (!open.ok) return open
    const envelope = open.value
    const sealed = await deps.checkSealed(campaign, envelope, form)
    if (!sealed.ok) return sealed

    const key = await deps.keys.existingKey(campaignId)
    const digits = parseCode(code)
    // No key: no letter was made.
    if (!key || digits === undefined) return refuse({ code: 'BAD_LETTER_CODE', path: ['code'] })
    const { attempt } = form
    const attemptOf = ({ nullifier }: Voice): string => deps.nullifiers.attempt(key, nullifier, attempt)
    const letterKey = deps.letterKeys.of(key, campaignId, digits)
    const letter = await deps.letters.find(letterKey)
    const may = mayUseLetter(letter, envelope, attemptOf)
    if (!may.ok) return may
    const { nullifier } = may.value
    const isUsed = letter?.uses.some((use) => use.nullifier === nullifier)
    if (!isUsed) {
      // A code is not spent for what would be refused.
      const [own] = await deps.ballots.find([nullifier])
      const again = own ? mayVoteAgain(campaign, own, 'letter') : ok(true as const)
      if (!again.ok) return again
      const used = await deps.letters.use(letterKey, { nullifier, attempt: attemptOf(may.value) })
      const now: Letter | undefined = used ?? (await deps.letters.find(letterKey))
      const still = mayUseLetter(now, envelope, attemptOf)
      if (!still.ok) return still
    }
    return deps.takeBallot({
      ...{ ...sealed.value, campaign, envelope, key, nullifier, attempt },
      ...{ channel: 'letter', desk: null },
    })
  }
}
