import { handInShare as decide, type HandInRefusal } from '#domain/ballots/seal-box.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import { changeVote, type ChangedVote, type ChangeRefusal, type ChangeVoteDeps } from './change-vote.ts'

export type HandInShare = (
  actor: Actor,
  input: { readonly campaignKey: string; readonly share: string },
) => Promise<Result<ChangedVote, HandInRefusal | ChangeRefusal>>

/** Far above a share of a key of P-256, of any spelling. */
const shareLengthMax = 2_000

interface Deps extends ChangeVoteDeps {
  readonly crypto: Pick<Crypto, 'sha256'>
  /** enough shares may be in */
  readonly wake: () => void
}

/** A trustee hands in their share. It lies under the master key until enough of them are in, and not a day longer. */
export function handInShare(deps: Deps): HandInShare {
  const change = changeVote(deps)
  return async (actor, { campaignKey, share }) => {
    // One that is far too long is nobody's.
    const bytes = Buffer.from(share.slice(0, shareLengthMax), 'base64url')
    const changed = await change(actor, { campaignKey, doer: 'person' }, async ({ vote }, act, within) => {
      const { personId } = act.person
      const decided = decide(vote, { personId, shareHash: deps.crypto.sha256(bytes).toString('hex') }, act)
      const place = vote.trustees.findIndex((trustee) => trustee.personId === personId)
      if (decided.ok && decided.value.state !== vote) await within.keepShare(place, bytes)
      return decided
    })
    if (changed.ok) deps.wake()
    return changed
  }
}
