import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { refuse, type Result } from '#domain/kernel/result.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { proposerRefusals, submitProject as submit, type SubmitProjectRefusal } from '#domain/budgets/submit-project.ts'
import { takesProposals } from '#domain/budgets/draft-project.ts'
import type { Project } from '#domain/budgets/project.ts'
import { ok, refuseAll, type Refusal } from '#domain/kernel/result.ts'
import type { EligibilityRefusal } from '#domain/rules/eligibility.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import { changeProject, type ChangeDeps, type NotFound } from './change-project.ts'

export type SubmitProject = (
  actor: Actor,
  projectId: ProjectId,
) => Promise<Result<Project, SubmitProjectRefusal | NotFound>>

interface Deps extends ChangeDeps {
  readonly petitions: Pick<Petitions, 'personFacts'>
  readonly images: Pick<Images, 'setPublic'>
}

/**
 * Sends a proposal in under its running number. Numbers of one campaign are given one after the other, so the limit of
 * a person holds however many of their proposals arrive at once.
 */
export function submitProject(deps: Deps): SubmitProject {
  return async (actor, projectId) => {
    const person = await deps.petitions.personFacts(actor)
    return changeProject<SubmitProjectRefusal>(deps, actor, projectId, async (atHand) => {
      const { project, within } = atHand
      const number = project.number ?? String(await within.nextNumber(project.campaignId))
      const otherProposals = await within.countProposals(project.campaignId, atHand.actor.personId)
      const territory = deps.places.territory(project.territoryId)
      // From here on everybody reads it, and looks at its photos.
      await deps.images.setPublic(project.id, true, within)
      return submit(project, atHand.campaign, { ...atHand, person, territory, otherProposals, number })
    })
  }
}

export type MaySubmitProject = (actor: Actor, project: Project) => Promise<Result<unknown, SubmitProjectRefusal>>

/** Whether sending it would be accepted now. */
export function maySubmitProject({
  reads,
  places,
  petitions,
  clock,
}: Pick<Deps, 'places' | 'petitions' | 'clock'> & {
  readonly reads: Pick<BudgetReads, 'campaign' | 'countProposals'>
}): MaySubmitProject {
  return async (actor, project) => {
    if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
    const [campaign, person, otherProposals] = await Promise.all([
      reads.campaign(project.campaignId),
      petitions.personFacts(actor),
      reads.countProposals(project.campaignId, actor.personId),
    ])
    if (!campaign) return refuse({ code: 'NOT_NOW' })
    const territory = places.territory(project.territoryId)
    const number = project.number ?? '0'
    return submit(project, campaign, { actor, person, territory, otherProposals, number, at: clock.now() })
  }
}

export type ProposeRefusal = EligibilityRefusal | Refusal<'UNAUTHENTICATED' | 'NOT_NOW' | 'TOO_MANY_PROPOSALS'>
export type MayPropose = (actor: Actor, campaign: Campaign) => Promise<Result<true, ProposeRefusal>>

/** Whether the actor may propose in a campaign: the door of the wizard. */
export function mayPropose({
  reads,
  petitions,
  clock,
}: {
  readonly reads: Pick<BudgetReads, 'countProposals'>
  readonly petitions: Pick<Petitions, 'personFacts'>
  readonly clock: Clock
}): MayPropose {
  return async (actor, campaign) => {
    if (!takesProposals(campaign)) return refuse({ code: 'NOT_NOW' })
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const [person, others] = await Promise.all([
      petitions.personFacts(actor),
      reads.countProposals(campaign.id, actor.personId),
    ])
    const max = campaign.rules.proposing.perPerson
    const isFull = max !== null && others >= max
    const refused = refuseAll<ProposeRefusal>([
      ...(isFull ? [{ code: 'TOO_MANY_PROPOSALS', details: { max } } as const] : []),
      ...proposerRefusals(campaign, person, clock.now()),
    ])
    return refused ?? ok(true)
  }
}
