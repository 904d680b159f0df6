import type { Campaign } from '../budgets/campaign.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { PersonId } from '../kernel/ids.ts'
import { openComplaints } from './complaint.ts'
import { isPrepared, missingOfficers, missingReveals } from './draw-lot.ts'
import { protocolContent, protocolDigest, signersNeeded } from './protocol.ts'
import { quietMs, sharesIn } from './seal-box.ts'
import type { Vote } from './vote.ts'

export const voteActs = [
  'prepare',
  'commit_lot',
  'hand_in_share',
  'reveal_lot',
  'count',
  'answer_complaints',
  'sign_protocol',
] as const
export type VoteAct = (typeof voteActs)[number]

/** Who looks at the desk of a vote. */
export interface DeskViewer {
  readonly personId: PersonId
  /** runs the campaigns of the place */
  readonly isMethodologist: boolean
  /** methodologist or official of the place */
  readonly isInOffice: boolean
}

/** Where a vote stands, for the people who bring it on. */
export interface VoteStanding {
  readonly isPrepared: boolean
  /** who still has to commit to a secret of the lottery before voting */
  readonly missingOfficers: number
  readonly sharesNeeded: number
  readonly sharesIn: number
  /** the shares that are in do not give the key */
  readonly haveSharesFailed: boolean
  /** when the boards are sealed; null while people vote */
  readonly sealsAt: Date | null
  /** secrets of the lottery that were not revealed; what is missing at the count is replaced by its commitment */
  readonly missingReveals: number
  readonly mayCount: boolean
  readonly openComplaints: number
  readonly missingSignatures: number
  /** what is to be signed, once the vote is counted */
  readonly protocol: { readonly digest: string; readonly text: string } | null
  /** what the viewer can do for it now, the most urgent first */
  readonly acts: readonly VoteAct[]
}

type DeskCampaign = Pick<Campaign, 'id' | 'key' | 'state' | 'rules' | 'rulesHash' | 'ballotList'>

export function standingOf(campaign: DeskCampaign, vote: Vote, viewer: DeskViewer): VoteStanding {
  const content = protocolContent(campaign, vote)
  return {
    isPrepared: isPrepared(campaign, vote),
    missingOfficers: missingOfficers(campaign, vote),
    sharesNeeded: vote.sealing?.need ?? campaign.rules.secrecy.trustees.need,
    sharesIn: sharesIn(vote),
    haveSharesFailed: vote.failedShares > 0 && vote.opened === null,
    sealsAt: vote.closedAt && new Date(vote.closedAt.getTime() + quietMs),
    missingReveals: missingReveals(vote),
    mayCount: isCountable(campaign, vote),
    openComplaints: openComplaints(vote),
    missingSignatures: Math.max(0, signersNeeded - (vote.protocol?.signatures.length ?? 0)),
    protocol: content ? { digest: protocolDigest(content), text: canonicalJson({ ...content }) } : null,
    acts: actsOf(campaign, vote, viewer),
  }
}

/** Whether the tally may count: every ballot is opened. */
function isCountable({ state }: Pick<Campaign, 'state'>, { opened }: Pick<Vote, 'opened'>): boolean {
  return state === 'verification' && opened !== null
}

function actsOf(campaign: DeskCampaign, vote: Vote, viewer: DeskViewer): VoteAct[] {
  const { personId, isMethodologist, isInOffice } = viewer
  const isFrozen = campaign.state === 'ballot_frozen'
  const own = vote.lottery.find((officer) => officer.personId === personId)
  const share = vote.trustees.find((trustee) => trustee.personId === personId)
  const isSigned = vote.protocol?.signatures.some((signature) => signature.personId === personId) ?? false
  const isTallied = campaign.state === 'tallied' || campaign.state === 'complaints'
  const may: Readonly<Record<VoteAct, boolean>> = {
    prepare: isMethodologist && isFrozen && vote.sealing === null,
    commit_lot: isInOffice && isFrozen && own === undefined,
    hand_in_share: share?.handedInAt === null && vote.sealed !== null && vote.opened === null,
    reveal_lot: own?.secret === null && vote.sealed !== null && (vote.opened?.lotSeed ?? null) === null,
    count: isMethodologist && isCountable(campaign, vote),
    answer_complaints: isInOffice && openComplaints(vote) > 0,
    sign_protocol: isInOffice && isTallied && vote.count !== null && !isSigned,
  }
  return voteActs.filter((act) => may[act])
}
