import type { Act, Campaign } from '../budgets/campaign.ts'
import { fromHex } from '../kernel/hex.ts'
import type { PersonId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import { lotCommitment, lotSeed } from './lottery.ts'
import { isSha256, nameRefusals, type NameRefusal } from './prepare-vote.ts'
import { changedVote, unchanged, type VoteChange } from './vote-change.ts'
import type { LotOfficer, Vote } from './vote.ts'

const officersNeeded = 2
/** How long the count waits for a secret that does not come. */
const revealMs = 48 * 60 * 60_000

/** Whether any published count may come to draw lots. */
export function drawsLots({ rules }: Pick<Campaign, 'rules'>): boolean {
  return rules.tallies.some(({ ties }) => ties.includes('lot'))
}

/** Officers who still have to commit before voting can begin. */
export function missingOfficers(campaign: Pick<Campaign, 'rules'>, { lottery }: Pick<Vote, 'lottery'>): number {
  return drawsLots(campaign) ? Math.max(0, officersNeeded - lottery.length) : 0
}

/** Whether voting may begin: ballots can be sealed, and nobody can choose the lots any more. */
export function isPrepared(campaign: Pick<Campaign, 'rules'>, vote: Pick<Vote, 'sealing' | 'lottery'>): boolean {
  return vote.sealing !== null && missingOfficers(campaign, vote) === 0
}

export type CommitLotRefusal = Refusal<'NOT_NOW' | 'ALREADY_DECIDED' | 'INVALID' | 'CONFLICT' | NameRefusal>

/**
 * An officer ties themselves to a secret, before voting.
 *
 * - `NOT_NOW` the list is not frozen, or voting has begun · `ALREADY_DECIDED` they published another one
 * - `INVALID` no SHA-256 · `CONFLICT` somebody else published the same, so it is not theirs alone
 */
export function commitLot(
  campaign: Pick<Campaign, 'state'>,
  vote: Vote,
  officer: Pick<LotOfficer, 'personId' | 'name' | 'commitment'>,
  act: Act,
): Result<VoteChange, CommitLotRefusal> {
  const { personId, commitment } = officer
  const own = vote.lottery.find((other) => other.personId === personId)
  if (own) return own.commitment === commitment ? ok(unchanged(vote)) : refuse({ code: 'ALREADY_DECIDED' })
  if (campaign.state !== 'ballot_frozen') return refuse({ code: 'NOT_NOW' })
  const isTaken = vote.lottery.some((other) => other.commitment === commitment)
  const refused = refuseAll<CommitLotRefusal>([
    ...nameRefusals(officer.name, ['name']),
    ...(isSha256(commitment) ? [] : [{ code: 'INVALID', path: ['commitment'] } as const]),
    ...(isTaken ? [{ code: 'CONFLICT', path: ['commitment'] } as const] : []),
  ])
  if (refused) return refused
  const name = canonicalText(officer.name)
  const added = { personId, name, commitment, secret: null, committedAt: act.at, revealedAt: null }
  const state: Vote = { ...vote, lottery: [...vote.lottery, added] }
  return ok(changedVote(state, act, { type: 'LotCommitted', data: { commitment } }))
}

export type RevealLotRefusal = Refusal<'FORBIDDEN' | 'NOT_SEALED_YET' | 'ALREADY_OPENED' | 'SECRET_MISMATCH'>

/**
 * An officer opens their secret, after the boards are sealed.
 *
 * - `FORBIDDEN` they never committed to one · `NOT_SEALED_YET` ballots could still come in
 * - `ALREADY_OPENED` the lots are drawn without it · `SECRET_MISMATCH` it is not what they committed to
 * @param secret 32 bytes, hex
 */
export function revealLot(
  vote: Vote,
  { personId, secret }: { readonly personId: PersonId; readonly secret: string },
  act: Act,
): Result<VoteChange, RevealLotRefusal> {
  const own = vote.lottery.find((officer) => officer.personId === personId)
  if (!own) return refuse({ code: 'FORBIDDEN' })
  if (!vote.sealed) return refuse({ code: 'NOT_SEALED_YET' })
  if (own.secret === secret) return ok(unchanged(vote))
  if (vote.opened?.lotSeed != null) return refuse({ code: 'ALREADY_OPENED' })
  // A secret has as many digits as its SHA-256.
  if (!isSha256(secret) || lotCommitment(fromHex(secret)) !== own.commitment) return refuse({ code: 'SECRET_MISMATCH' })
  const revealed = { ...own, secret, revealedAt: act.at }
  const state: Vote = { ...vote, lottery: vote.lottery.map((officer) => (officer === own ? revealed : officer)) }
  return ok(changedVote(state, act, { type: 'LotRevealed', data: { commitment: own.commitment } }))
}

/** Secrets that were not revealed. */
export function missingReveals({ lottery }: Pick<Vote, 'lottery'>): number {
  return lottery.filter(({ secret }) => secret === null).length
}

/** Whether the lots can be drawn without anybody having to ask for it. */
export function isLotDue(vote: Pick<Vote, 'lottery' | 'sealed'>, now: Date): boolean {
  if (!vote.sealed) return false
  return missingReveals(vote) === 0 || now.getTime() >= vote.sealed.at.getTime() + revealMs
}

/**
 * Draws the lots of an opened vote, once: from all secrets, the commitment in place of one that is missing.
 * @throws for a vote that is not opened
 */
export function drawLot(
  campaign: Pick<Campaign, 'rules' | 'rulesHash' | 'ballotList'>,
  vote: Vote,
  act: Act,
): VoteChange {
  const { opened, sealed } = vote
  if (!opened || !sealed) throw new Error(`The ballots of ${vote.campaignId} are not opened`)
  if (opened.lotSeed !== null || !drawsLots(campaign)) return unchanged(vote)
  const seed = lotSeed({ ...hashesOf(campaign), board: sealed.hash }, vote.lottery)
  const state: Vote = { ...vote, opened: { ...opened, lotSeed: seed } }
  return changedVote(state, act, { type: 'LotDrawn', data: { seed, missing: missingReveals(vote) } })
}

/**
 * R and H0 of a campaign that is voted on.
 * @throws where one is missing: nobody votes before both are fixed
 */
export function hashesOf({ rulesHash, ballotList }: Pick<Campaign, 'rulesHash' | 'ballotList'>): {
  readonly rules: string
  readonly list: string
} {
  if (rulesHash === null || ballotList === null) throw new Error('A vote without fixed rules and list')
  return { rules: rulesHash, list: ballotList.hash }
}
