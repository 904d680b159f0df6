import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { admitted, feasible, projectOf, rules, sentIn, valued } from '#domain/budgets/testing/turkistan.ts'
import { stages, won } from '#domain/budgets/testing/works.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import type { App } from '#server/app.ts'
import type { Budget } from './budget.ts'
import { demand } from './city.ts'

/** The body that the officials of these tests work for. */
export const executorId = 'turkistan-akimat'

/** Rules under which works have the stages of the domain's own tests. */
const buildingRules = { execution: { ...rules.execution, stages } }

export interface Works {
  /** A campaign that is certified, with winners of an author; nobody carries it out yet. */
  certified(author: ActingPerson, count: number): Promise<{ campaign: Campaign; ids: ProjectId[] }>
  /** The same once its winners are works. */
  begun(author: ActingPerson, count: number): Promise<{ campaign: Campaign; ids: ProjectId[] }>
}

/** Winners without a vote: straight into the store, as the domain makes them. */
export function someWorks(app: App, budget: Budget, methodologist: ActingPerson): Works {
  const { platform, use } = app
  let made = 0

  async function winner(campaign: Campaign, { personId }: ActingPerson, n: number): Promise<ProjectId> {
    const id = platform.newId('prj')
    const idea = { ...projectOf(id), campaignId: campaign.id, authorId: personId }
    const chosen = won(valued(feasible, admitted(sentIn(idea))))
    const verdicts = chosen.verdicts.map((one) => ({ ...one, executorId: one.executorId && executorId }))
    const project: Project = { ...chosen, verdicts, number: String(n), ballotNumber: n }
    await budget.store.insertProject(project, `winner-${++made}`)
    return id
  }

  const works: Works = {
    async certified(author, count) {
      const campaign = await budget.campaign('certified', { rules: buildingRules })
      const ids: ProjectId[] = []
      for (let n = 1; n <= count; n++) ids.push(await winner(campaign, author, n))
      return { campaign, ids }
    },
    async begun(author, count) {
      const { campaign, ids } = await works.certified(author, count)
      const step = { campaignId: campaign.id, to: 'implementation' } as const
      const goingOn = demand(await use.budgets.advanceCampaign(methodologist, step))
      await app.settle()
      return { campaign: goingOn, ids }
    },
  }
  return works
}
