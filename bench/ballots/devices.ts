import { randomBytes, randomInt } from 'node:crypto'
import { ballotCommitment, nonceLength } from '../../domain/ballots/commitment.ts'
import type { BallotPaper } from '../../domain/ballots/choice.ts'
import { plainLength, toPlain } from '../../domain/ballots/plain-choice.ts'
import { seal, sealedLength } from '../../domain/ballots/sealing.ts'
import type { OpenVote } from '../../seed/open-vote.ts'

/** What a device sends, and what it keeps. */
export interface SealedBallot {
  /** base64url */
  readonly sealed: string
  /** base64url */
  readonly nonce: string
}

const marksMax = 3

/** A ballot of one to three projects, sealed as a device of a voter does it. */
export async function sealBallot(vote: OpenVote, envelopeId: string): Promise<SealedBallot> {
  const plain = toPlain(paperOf(vote, envelopeId), { marks: someOf(paperOf(vote, envelopeId)), points: null })
  const { campaignId, listHash, publicKey } = vote
  const context = { campaignId, envelopeId, listHash }
  return withNonce(await seal(crypto.subtle, Buffer.from(publicKey, 'base64url'), context, plain))
}

/**
 * As many bytes as a ballot of this envelope has, by chance: to whoever lacks the key of the vote a sealed ballot is
 * nothing else, and making a hundred thousand of them would load the machine that is measured.
 */
export function likeSealed(vote: OpenVote, envelopeId: string): SealedBallot {
  return withNonce(randomBytes(sealedLength(plainLength(paperOf(vote, envelopeId)))))
}

/** What the board will say of it. */
export function commitmentOf({ sealed, nonce }: SealedBallot): string {
  return ballotCommitment(Buffer.from(nonce, 'base64url'), Buffer.from(sealed, 'base64url'))
}

/** Ballot numbers by chance, rising. */
export function someOf({ options }: BallotPaper): number[] {
  const numbers = options.map(({ number }) => number)
  const marks = new Set(
    Array.from({ length: randomInt(1, marksMax + 1) }, () => numbers[randomInt(numbers.length)] ?? 0),
  )
  return [...marks].sort((a, b) => a - b)
}

export function paperOf({ envelopes }: OpenVote, envelopeId: string): BallotPaper {
  const found = envelopes.find(({ id }) => id === envelopeId)
  if (!found) throw new Error(`nobody votes for ${envelopeId}`)
  return found.paper
}

function withNonce(sealed: Uint8Array): SealedBallot {
  return {
    sealed: Buffer.from(sealed).toString('base64url'),
    nonce: randomBytes(nonceLength).toString('base64url'),
  }
}
