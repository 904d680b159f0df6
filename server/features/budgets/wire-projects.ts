import type { Actor } from '#domain/kernel/actor.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { isPublic, type Project } from '#domain/budgets/project.ts'
import { isId, type CampaignId, type PersonId, type PetitionId, type ProjectId } from '#domain/kernel/ids.ts'
import type { BudgetDeps } from './deps.ts'
import {
  CampaignProjects,
  ConflictSetProjects,
  EnvelopeProjects,
  type ListedLoads,
} from './graphql/campaign-projects.ts'
import { PersonProjects, PetitionProjects, type PetitionLoads } from './graphql/project-links.ts'
import { MergeRequestFields, ProjectFields, ProjectPhotoFields, type ProjectLoads } from './graphql/project.fields.ts'
import { ProjectSupport, type SupportLoads } from './graphql/project-support.ts'
import { ProjectMutations } from './graphql/project.mutations.ts'
import { ProjectQueries } from './graphql/project.queries.ts'
import { projectListeners } from './listeners/projects.ts'
import { appealProject, type AppealProject } from './use-cases/appeal-project.ts'
import { createProject, type CreateProject } from './use-cases/create-project.ts'
import { deleteProjectDraft } from './use-cases/delete-project-draft.ts'
import { editProject, type EditProject } from './use-cases/edit-project.ts'
import { forgetProposer } from './use-cases/forget-proposer.ts'
import { forgetSupporter } from './use-cases/forget-supporter.ts'
import {
  answerCoAuthorInvite,
  inviteCoAuthor,
  leaveProject,
  readInvite,
  revokeCoAuthorInvite,
  type AnswerCoAuthorInvite,
  type InviteCoAuthor,
} from './use-cases/invite-co-author.ts'
import { judgeProject, type JudgeProject } from './use-cases/judge-project.ts'
import { listPoints, listProjects, type ListProjects } from './use-cases/list-projects.ts'
import {
  agreeToMerge,
  askToMerge,
  refuseToMerge,
  type AgreeToMerge,
  type AskToMerge,
} from './use-cases/merge-projects.ts'
import { findOpenCampaign } from './use-cases/open-campaign.ts'
import { populationIn } from './use-cases/population-in.ts'
import { projectIndex } from './use-cases/project-index.ts'
import { countDesk, readDesk } from './use-cases/read-desk.ts'
import { listOwnProjects, readProject, type ReadProject } from './use-cases/read-project.ts'
import { mayPropose, maySubmitProject, submitProject, type SubmitProject } from './use-cases/submit-project.ts'
import { maySupport, supportProject, type SupportProject } from './use-cases/support-project.ts'
import { tellAuthors, tellOfAppeals, tellOther } from './use-cases/tell-authors.ts'
import {
  withdrawProject,
  withdrawProjectByCity,
  type WithdrawProject,
  type WithdrawProjectByCity,
} from './use-cases/withdraw-project.ts'
import { withdrawSupport, type WithdrawSupport } from './use-cases/withdraw-support.ts'

/** Acts on projects. */
export interface ProjectActs {
  readonly createProject: CreateProject
  readonly editProject: EditProject
  readonly submitProject: SubmitProject
  readonly withdrawProject: WithdrawProject
  readonly withdrawProjectByCity: WithdrawProjectByCity
  readonly inviteCoAuthor: InviteCoAuthor
  readonly answerCoAuthorInvite: AnswerCoAuthorInvite
  readonly askToMerge: AskToMerge
  readonly agreeToMerge: AgreeToMerge
  readonly appealProject: AppealProject
  readonly judgeProject: JudgeProject
  readonly supportProject: SupportProject
  readonly withdrawSupport: WithdrawSupport
  readonly readProject: ReadProject
  readonly listProjects: ListProjects
  /** everything that was sent in to a campaign, whoever asks: for its ballot papers and its count */
  readonly projectsOf: (campaignId: CampaignId) => Promise<Project[]>
}

export function wireProjects(deps: BudgetDeps) {
  const index = projectIndex(deps)
  const use: ProjectActs = {
    createProject: createProject(deps),
    editProject: editProject(deps),
    submitProject: submitProject(deps),
    withdrawProject: withdrawProject(deps),
    withdrawProjectByCity: withdrawProjectByCity(deps),
    inviteCoAuthor: inviteCoAuthor(deps),
    answerCoAuthorInvite: answerCoAuthorInvite(deps),
    askToMerge: askToMerge(deps),
    agreeToMerge: agreeToMerge(deps),
    appealProject: appealProject(deps),
    judgeProject: judgeProject(deps),
    supportProject: supportProject(deps),
    withdrawSupport: withdrawSupport(deps),
    readProject: readProject(deps),
    listProjects: listProjects({ ...deps, index }),
    projectsOf: (campaignId) => deps.reads.shownProjects(campaignId),
  }
  const loads: Loads = { ...projectLoads(deps), listed: (ids: readonly CampaignId[]) => Promise.all(ids.map(index)) }
  return {
    use,
    loads,
    resolvers: resolvers(deps, { use, index, loads }),
    imageAccess: [
      {
        prefix: 'prj',
        // Those who may read a draft may look at its photos.
        mayLook: async (actor: Actor, subject: string) =>
          isId('prj', subject) && (await use.readProject(actor, subject)) !== undefined,
      },
    ],
    listeners: projectListeners({
      tellAuthors: tellAuthors(deps),
      tellOther: tellOther(deps),
      tellOfAppeals: tellOfAppeals(deps),
      forgetProposer: forgetProposer(deps),
      forgetSupporter: forgetSupporter(deps),
    }),
  }
}

type Loads = ProjectLoads & PetitionLoads & ListedLoads & SupportLoads

interface Parts {
  readonly use: ProjectActs
  readonly index: ReturnType<typeof projectIndex>
  readonly loads: Loads
}

function resolvers(deps: BudgetDeps, { use, index, loads }: Parts): object[] {
  const acts = {
    ...use,
    publicUrl: deps.publicUrl,
    deleteProjectDraft: deleteProjectDraft(deps),
    revokeCoAuthorInvite: revokeCoAuthorInvite(deps),
    leaveProject: leaveProject(deps),
    refuseToMerge: refuseToMerge(deps),
    readDesk: readDesk(deps),
    countDesk: countDesk(deps),
    readInvite: readInvite(deps),
    listPoints: listPoints({ index }),
    mayPropose: mayPropose(deps),
    maySubmit: maySubmitProject(deps),
    listOwnProjects: listOwnProjects(deps),
    findOpenCampaign: findOpenCampaign(deps),
    places: deps.places,
    rules: deps.rules,
  }
  return [
    new ProjectQueries(acts, loads),
    new ProjectMutations(acts),
    new ProjectFields(loads, acts),
    new ProjectSupport(loads, {
      maySupport: maySupport(deps),
      isSupporter: deps.supports.has,
      populationOf: populationIn(deps.places),
    }),
    new MergeRequestFields(loads),
    new ProjectPhotoFields(),
    new CampaignProjects(acts, loads),
    new EnvelopeProjects(loads),
    new ConflictSetProjects(loads),
    new PersonProjects(acts),
    new PetitionProjects(loads, acts),
  ]
}

function projectLoads({
  reads,
  supports,
  identity,
  petitions,
  accountability,
  images,
}: BudgetDeps): ProjectLoads & PetitionLoads & SupportLoads {
  return {
    async campaigns(ids: readonly CampaignId[]) {
      const found = new Map((await reads.campaignsByIds(ids)).map((one) => [one.id, one]))
      return ids.map((id): Campaign | Error => found.get(id) ?? new Error(`The campaign ${id} is missing`))
    },
    async projects(ids: readonly ProjectId[]) {
      const found = new Map((await reads.projectsByIds(ids)).map((one) => [one.id, one]))
      return ids.map((id) => found.get(id))
    },
    async supports(ids: readonly ProjectId[]) {
      const given = await supports.countsOf(ids)
      return ids.map((id) => given.get(id) ?? 0)
    },
    async names(ids: readonly PersonId[]) {
      const people = new Map((await identity.readPeople(ids)).map(({ id, name }) => [id, name]))
      return ids.map((id) => people.get(id) ?? null)
    },
    async petitions(ids: readonly PetitionId[]) {
      const found = new Map((await petitions.readPetitions(ids)).map((one) => [one.id, one]))
      return ids.map((id) => found.get(id))
    },
    async asking(ids: readonly ProjectId[]) {
      const found = await reads.projectsAsked(ids)
      return ids.map((id) => found.filter(({ mergeRequest }) => mergeRequest?.into === id))
    },
    async merged(ids: readonly ProjectId[]) {
      const found = await reads.projectsMergedInto(ids)
      return ids.map((id) => found.filter(({ mergedInto }) => mergedInto === id))
    },
    async images(ids: readonly string[]) {
      const found = await images.describe(ids.filter((id) => isId('img', id)))
      return ids.map((id) => found.find((image) => image.id === id))
    },
    async projectsOfPetition(ids: readonly PetitionId[]) {
      const found = await reads.projectsOfPetitions(ids)
      return ids.map((id): readonly Project[] => found.filter((one) => one.petitionId === id && isPublic(one)))
    },
    async needsBudget(ids: readonly PetitionId[]) {
      return (await accountability.answersOf(ids)).map((answers) => answers.some((answer) => answer.needsBudget))
    },
  }
}
