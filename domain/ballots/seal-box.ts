import type { Act, Campaign } from '../budgets/campaign.ts'
import type { PersonId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { boardsHash, type SealedBoard } from './board.ts'
import { hashesOf } from './draw-lot.ts'
import { changedVote, unchanged, type VoteChange } from './vote-change.ts'
import type { Vote } from './vote.ts'

/**
 * After the end of voting the boards are left to come to rest for this long: what was cast in time is still on its way. A
 * cast that meets a change of the database's primary takes 40 s at most, and no longer than that is one tried.
 */
export const quietMs = 60_000

/** Voting has ended, or the vote is not valid any more. Saying it again changes nothing. */
export function endVoting(vote: Vote, act: Act): VoteChange {
  if (vote.closedAt) return unchanged(vote)
  return changedVote({ ...vote, closedAt: act.at }, act, { type: 'VotingEnded', data: {} })
}

/** Whether the boards have come to rest and wait to be sealed. */
export function isSealDue({ closedAt, sealed }: Pick<Vote, 'closedAt' | 'sealed'>, now: Date): boolean {
  return closedAt !== null && sealed === null && now.getTime() >= closedAt.getTime() + quietMs
}

/** Seals the boards (H1), once: whoever comes second finds it done. */
export function sealBox(
  campaign: Pick<Campaign, 'id' | 'rulesHash' | 'ballotList'>,
  vote: Vote,
  boards: readonly SealedBoard[],
  act: Act,
): VoteChange {
  if (vote.sealed) return unchanged(vote)
  if (!vote.closedAt) throw new Error(`Voting in ${campaign.id} has not ended`)
  const hash = boardsHash({ campaign: campaign.id, ...hashesOf(campaign) }, boards)
  const leaves = boards.reduce((sum, { size }) => sum + size, 0)
  const state: Vote = { ...vote, sealed: { at: act.at, boards, hash } }
  return changedVote(state, act, { type: 'BoardsSealed', data: { hash, leaves } })
}

export type HandInRefusal = Refusal<'NOT_A_TRUSTEE' | 'NOT_SEALED_YET' | 'ALREADY_OPENED' | 'SHARE_MISMATCH'>

/**
 * A trustee hands in their share of the opening key.
 *
 * - `NOT_A_TRUSTEE` nobody gave them one · `NOT_SEALED_YET` the boards are not sealed
 * - `ALREADY_OPENED` it is not needed any more · `SHARE_MISMATCH` a torn one, or that of somebody else
 * @param shareHash SHA-256 of what was handed in, hex
 */
export function handInShare(
  vote: Vote,
  { personId, shareHash }: { readonly personId: PersonId; readonly shareHash: string },
  act: Act,
): Result<VoteChange, HandInRefusal> {
  const own = vote.trustees.find((trustee) => trustee.personId === personId)
  if (!own) return refuse({ code: 'NOT_A_TRUSTEE' })
  if (!vote.sealed) return refuse({ code: 'NOT_SEALED_YET' })
  if (own.shareHash !== shareHash) return refuse({ code: 'SHARE_MISMATCH' })
  if (own.handedInAt) return ok(unchanged(vote))
  if (vote.opened) return refuse({ code: 'ALREADY_OPENED' })
  const handed = { ...own, handedInAt: act.at }
  const state: Vote = { ...vote, trustees: vote.trustees.map((trustee) => (trustee === own ? handed : trustee)) }
  const data = { shares: sharesIn(state), need: state.sealing?.need ?? 0 }
  return ok(changedVote(state, act, { type: 'ShareHandedIn', data }))
}

export function sharesIn({ trustees }: Pick<Vote, 'trustees'>): number {
  return trustees.filter(({ handedInAt }) => handedInAt !== null).length
}

/** Whether enough shares are in to try the key, and some of them were not tried. */
export function isOpenDue(vote: Pick<Vote, 'sealing' | 'trustees' | 'sealed' | 'opened' | 'failedShares'>): boolean {
  if (!vote.sealing || !vote.sealed || vote.opened) return false
  const shares = sharesIn(vote)
  return shares >= vote.sealing.need && shares > vote.failedShares
}

/** The shares that are in do not give the key of the campaign, however they are put together. */
export function failShares(vote: Vote, shares: number, act: Act): VoteChange {
  return changedVote({ ...vote, failedShares: shares }, act, { type: 'SharesFailed', data: { shares } })
}
