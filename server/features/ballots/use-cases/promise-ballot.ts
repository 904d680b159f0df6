import { startOfHour, type Ballot, type BallotEvent } from '#domain/ballots/ballot.ts'
import { ballotPromiseBytes, type BallotPromise } from '#domain/ballots/board.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'

/** Asked again it is the same promise, unless the installation changed its key within that hour. */
export type PromiseBallot = (ballot: Ballot, event: BallotEvent, now: Date) => Promise<BallotPromise>

const hourMs = 3_600_000

/** Signs that a sealed ballot will be on the board, by the key of the end of its hour or of now. */
export function promiseBallot({
  signingKeys,
}: {
  readonly signingKeys: Pick<SigningKeys, 'sign' | 'keyAt'>
}): PromiseBallot {
  return async ({ campaignId, envelopeId }, { commitment, hour }, now) => {
    const endOfHour = startOfHour(hour).getTime() + hourMs - 1
    const at = new Date(Math.min(endOfHour, now.getTime()))
    const key = await signingKeys.keyAt(at)
    const promised = { v: 1, campaign: campaignId, envelope: envelopeId, commitment, hour, key } as const
    const { signature } = await signingKeys.sign('dauys/ballot-promise/1', ballotPromiseBytes(promised), at)
    return { ...promised, signature: signature.toString('base64url') }
  }
}
