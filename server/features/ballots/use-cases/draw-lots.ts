import {
  commitLot as decideCommit,
  revealLot as decideReveal,
  type CommitLotRefusal,
  type RevealLotRefusal,
} from '#domain/ballots/draw-lot.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Result } from '#domain/kernel/result.ts'
import { changeVote, type ChangedVote, type ChangeRefusal, type ChangeVoteDeps } from './change-vote.ts'

export type CommitLot = (
  actor: Actor,
  input: { readonly campaignKey: string; readonly name: string; readonly commitment: string },
) => Promise<Result<ChangedVote, CommitLotRefusal | ChangeRefusal>>

/** Somebody in office ties themselves to a secret of the lottery, before voting. */
export function commitLot(deps: ChangeVoteDeps): CommitLot {
  const change = changeVote(deps)
  return (actor, { campaignKey, ...officer }) =>
    change(actor, { campaignKey, doer: 'office' }, ({ campaign, vote }, act) =>
      decideCommit(campaign, vote, { ...officer, personId: act.person.personId }, act),
    )
}

export type RevealLot = (
  actor: Actor,
  input: { readonly campaignKey: string; readonly secret: string },
) => Promise<Result<ChangedVote, RevealLotRefusal | ChangeRefusal>>

/** Who committed reveals, whether they still have their office or not. */
export function revealLot(deps: ChangeVoteDeps): RevealLot {
  const change = changeVote(deps)
  return (actor, { campaignKey, secret }) =>
    change(actor, { campaignKey, doer: 'person' }, ({ vote }, act) =>
      decideReveal(vote, { personId: act.person.personId, secret }, act),
    )
}
