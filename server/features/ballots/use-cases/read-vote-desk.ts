import { standingOf, type VoteStanding } from '#domain/ballots/vote-desk.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import { isInOffice, type OfficePlaces } from './change-vote.ts'
import type { ReadVote } from './read-vote.ts'

export interface DeskOfVote {
  readonly campaign: Campaign
  readonly vote: Vote
  readonly standing: VoteStanding
  readonly isTrustee: boolean
  readonly isOfficer: boolean
}

export type ReadVoteDesk = (actor: Actor, campaignKey: string) => Promise<DeskOfVote | undefined>

interface Deps {
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly places: OfficePlaces
  readonly readVote: ReadVote
}

/** The desk of a vote, for people in office of its place, its trustees and the officers of its lottery. */
export function readVoteDesk({ budgets, places, readVote }: Deps): ReadVoteDesk {
  return async (actor, campaignKey) => {
    if (actor.kind !== 'person') return undefined
    const { personId } = actor
    const campaign = await budgets.readCampaign(actor, { key: campaignKey })
    const vote = campaign && (await readVote(campaign))
    if (!vote) return undefined
    const isTrustee = vote.trustees.some((trustee) => trustee.personId === personId)
    const isOfficer = vote.lottery.some((officer) => officer.personId === personId)
    const isOffice = isInOffice(places, actor, campaign)
    if (!isOffice && !isTrustee && !isOfficer) return undefined
    const isMethodologist = places.holdsRoleIn(actor, 'methodologist', campaign.territoryId)
    const standing = standingOf(campaign, vote, { personId, isMethodologist, isInOffice: isOffice })
    return { campaign, vote, standing, isTrustee, isOfficer }
  }
}
