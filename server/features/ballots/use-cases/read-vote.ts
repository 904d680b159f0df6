import type { VoteStore } from '../store/vote.store.ts'
import { ballotPaper } from '#domain/ballots/ballot-paper.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'
import { startVote, type Vote } from '#domain/ballots/vote.ts'
import { hasReached } from '#domain/budgets/campaign-way.ts'
import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Budgets } from '#server/features/budgets/index.ts'

export type ReadVote = (campaign: Campaign) => Promise<Vote | undefined>

/** The vote of a campaign. @returns undefined before its list is frozen, and for one that was imported */
export function readVote({ votes }: { readonly votes: Pick<VoteStore, 'read'> }): ReadVote {
  return async (campaign) =>
    hasVote(campaign) ? ((await votes.read(campaign.id)) ?? startVote(campaign.id)) : undefined
}

export type ReadVotes = (campaignIds: readonly CampaignId[]) => Promise<Vote[]>

/** The votes of many campaigns at once, in their order; one that nobody has prepared is one without anything. */
export function readVotes({ votes }: { readonly votes: Pick<VoteStore, 'readMany'> }): ReadVotes {
  return async (campaignIds) => {
    const byId = new Map((await votes.readMany(campaignIds)).map((vote) => [vote.campaignId, vote]))
    return campaignIds.map((id) => byId.get(id) ?? startVote(id))
  }
}

/** Whether there is something to vote on, here. */
export function hasVote(campaign: Campaign): boolean {
  return campaign.origin === null && campaign.ballotList !== null && hasReached(campaign, 'ballot_frozen')
}

/** What is voted on in an envelope, with the projects themselves. */
export interface Paper {
  readonly envelope: Envelope
  readonly paper: BallotPaper
  /** as `paper.options`, in their order */
  readonly projects: readonly Project[]
}

export type ReadPapers = (campaign: Campaign) => Promise<readonly Paper[]>

/** Many look at the same papers while people vote; a withdrawal by the city shows this much later. */
const rememberMs = 5_000
const rememberedMax = 50

/** The papers of a campaign, in the order of its envelopes. */
export function readPapers({ budgets }: { readonly budgets: Pick<Budgets, 'projectsOf'> }): ReadPapers {
  const known = new Map<CampaignId, { readonly readAt: number; readonly projects: Promise<readonly Project[]> }>()

  function projectsOf(id: CampaignId): Promise<readonly Project[]> {
    const remembered = known.get(id)
    if (remembered && performance.now() - remembered.readAt < rememberMs) return remembered.projects
    if (known.size >= rememberedMax) known.clear()
    const projects = budgets.projectsOf(id)
    known.set(id, { readAt: performance.now(), projects })
    projects.catch(() => known.delete(id))
    return projects
  }

  return async (campaign) => papersOf(campaign, await projectsOf(campaign.id))
}

export function papersOf(campaign: Campaign, projects: readonly Project[]): Paper[] {
  return campaign.envelopes.flatMap((envelope) => {
    const paper = ballotPaper(campaign, envelope, projects)
    if (!paper) return []
    const byNumber = new Map(projects.map((project) => [project.ballotNumber, project]))
    return [{ envelope, paper, projects: paper.options.flatMap(({ number }) => byNumber.get(number) ?? []) }]
  })
}
