// Long because a project has many acts, each a few lines.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Project } from '#domain/budgets/project.ts'
import { isId, type ProjectId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { localizedOf } from '#server/platform/graphql/localized.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { AppealProject } from '../use-cases/appeal-project.ts'
import type { CreateProject } from '../use-cases/create-project.ts'
import type { DeleteProjectDraft } from '../use-cases/delete-project-draft.ts'
import type { EditProject } from '../use-cases/edit-project.ts'
import type {
  AnswerCoAuthorInvite,
  InviteCoAuthor,
  LeaveProject,
  RevokeCoAuthorInvite,
} from '../use-cases/invite-co-author.ts'
import type { JudgeProject } from '../use-cases/judge-project.ts'
import type { AgreeToMerge, AskToMerge, RefuseToMerge } from '../use-cases/merge-projects.ts'
import { inviteLink } from '../use-cases/project-links.ts'
import type { SubmitProject } from '../use-cases/submit-project.ts'
import type { SupportProject } from '../use-cases/support-project.ts'
import type { WithdrawProject, WithdrawProjectByCity } from '../use-cases/withdraw-project.ts'
import type { WithdrawSupport } from '../use-cases/withdraw-support.ts'
import {
  AnswerCoAuthorInviteInput,
  AppealProjectInput,
  AskToMergeInput,
  CreateProjectInput,
  EditProjectInput,
  JudgeProjectInput,
  ProjectIdInput,
  RevokeCoAuthorInviteInput,
  WithdrawProjectByCityInput,
} from './project.inputs.ts'
import { DeleteProjectDraftPayload, InviteCoAuthorPayload, ProjectPayload } from './project.payloads.ts'

interface Acts {
  readonly createProject: CreateProject
  readonly editProject: EditProject
  readonly deleteProjectDraft: DeleteProjectDraft
  readonly submitProject: SubmitProject
  readonly withdrawProject: WithdrawProject
  readonly withdrawProjectByCity: WithdrawProjectByCity
  readonly inviteCoAuthor: InviteCoAuthor
  readonly revokeCoAuthorInvite: RevokeCoAuthorInvite
  readonly answerCoAuthorInvite: AnswerCoAuthorInvite
  readonly leaveProject: LeaveProject
  readonly askToMerge: AskToMerge
  readonly agreeToMerge: AgreeToMerge
  readonly refuseToMerge: RefuseToMerge
  readonly appealProject: AppealProject
  readonly supportProject: SupportProject
  readonly withdrawSupport: WithdrawSupport
  readonly judgeProject: JudgeProject
  readonly publicUrl: string
}

@Resolver()
export class ProjectMutations {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Begins a draft, or makes one of a petition that needs money' })
  async createProject(
    @Arg('input', () => CreateProjectInput, { description: 'Where' }) { campaignId, ...input }: CreateProjectInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    if (!isId('cmp', campaignId)) return payload(refuse({ code: 'NOT_FOUND', path: ['campaignId'] }))
    return payload(await this.acts.createProject(actor, { ...input, campaignId }))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Saves a draft as far as it is, or a correction' })
  editProject(
    @Arg('input', () => EditProjectInput, { description: 'What to change' }) input: EditProjectInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.editProject(actor, { ...input, projectId }))
  }

  @Access('person')
  @Mutation(() => DeleteProjectDraftPayload, { description: 'Deletes a draft that was never sent' })
  async deleteProjectDraft(
    @Arg('input', () => ProjectIdInput, { description: 'Which' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<DeleteProjectDraftPayload> {
    const result = await withProject(input, (projectId) => this.acts.deleteProjectDraft(actor, projectId))
    return { ...(result.ok && { deletedId: result.value }), userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Sends a draft in, or a correction again under its number' })
  submitProject(
    @Arg('input', () => ProjectIdInput, { description: 'Which' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.submitProject(actor, projectId))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Takes the viewer’s own project back, before the list is frozen' })
  withdrawProject(
    @Arg('input', () => ProjectIdInput, { description: 'Which' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.withdrawProject(actor, projectId))
  }

  @Access(['methodologist'])
  @Mutation(() => ProjectPayload, { description: 'Takes a project out for the city, with a public reason' })
  withdrawProjectByCity(
    @Arg('input', () => WithdrawProjectByCityInput, { description: 'Which, and why' })
    input: WithdrawProjectByCityInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const reason = localizedOf(input.reason)
    return on(input, (projectId) => this.acts.withdrawProjectByCity(actor, { projectId, reason }))
  }

  @Access('person')
  @Mutation(() => InviteCoAuthorPayload, { description: 'Makes a link by which one person may join the authors' })
  async inviteCoAuthor(
    @Arg('input', () => ProjectIdInput, { description: 'To which project' }) input: ProjectIdInput,
    @Ctx() { actor, locale }: Context,
  ): Promise<InviteCoAuthorPayload> {
    const result = await withProject(input, (projectId) => this.acts.inviteCoAuthor(actor, projectId))
    if (!result.ok) return { userErrors: userErrors(result) }
    const { project, token } = result.value
    return { project, link: inviteLink(this.acts.publicUrl, locale, project.id, token), userErrors: [] }
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Takes an invitation back that nobody has used' })
  revokeCoAuthorInvite(
    @Arg('input', () => RevokeCoAuthorInviteInput, { description: 'Which' }) input: RevokeCoAuthorInviteInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const { inviteId } = input
    return on(input, (projectId) => this.acts.revokeCoAuthorInvite(actor, { projectId, inviteId }))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Says yes or no to an invitation' })
  async answerCoAuthorInvite(
    @Arg('input', () => AnswerCoAuthorInviteInput, { description: 'The answer' }) input: AnswerCoAuthorInviteInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const result = await this.acts.answerCoAuthorInvite(actor, input)
    // Who said no to a draft sees no more of it.
    return result.ok && !input.joins ? { userErrors: [] } : payload(result)
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Steps back from a project that the viewer joined' })
  async leaveProject(
    @Arg('input', () => ProjectIdInput, { description: 'Which' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const result = await withProject(input, (projectId) => this.acts.leaveProject(actor, projectId))
    return result.ok && result.value.state === 'draft' ? { userErrors: [] } : payload(result)
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Asks the author of another project to take this one in' })
  askToMerge(
    @Arg('input', () => AskToMergeInput, { description: 'Which two' }) input: AskToMergeInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const { into } = input
    if (!isId('prj', into)) return Promise.resolve(payload(refuse({ code: 'NOT_FOUND', path: ['into'] })))
    return on(input, (projectId) => this.acts.askToMerge(actor, { projectId, into }))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Takes in a project whose author asked' })
  agreeToMerge(
    @Arg('input', () => ProjectIdInput, { description: 'The project that asks' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.agreeToMerge(actor, projectId))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Ends a request to merge, one’s own or another’s' })
  refuseToMerge(
    @Arg('input', () => ProjectIdInput, { description: 'The project that asks' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.refuseToMerge(actor, projectId))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Gives a proposal the viewer’s support; again it changes nothing' })
  supportProject(
    @Arg('input', () => ProjectIdInput, { description: 'Which' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.supportProject(actor, projectId))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Takes the viewer’s support back, while it is gathered' })
  withdrawProjectSupport(
    @Arg('input', () => ProjectIdInput, { description: 'Which' }) input: ProjectIdInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    return on(input, (projectId) => this.acts.withdrawSupport(actor, projectId))
  }

  @Access('person')
  @Mutation(() => ProjectPayload, { description: 'Asks, once, that another official looks at a refusal' })
  appealProject(
    @Arg('input', () => AppealProjectInput, { description: 'Which, and why' }) input: AppealProjectInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const { text } = input
    return on(input, (projectId) => this.acts.appealProject(actor, { projectId, text }))
  }

  @Access(['moderator', 'official'])
  @Mutation(() => ProjectPayload, { description: 'Gives the verdict that a project waits for' })
  judgeProject(
    @Arg('input', () => JudgeProjectInput, { description: 'The verdict' }) input: JudgeProjectInput,
    @Ctx() { actor }: Context,
  ): Promise<ProjectPayload> {
    const { outcome, codes, price = null, executorId = null, permits } = input
    const verdict = { outcome, codes, price, executorId, text: localizedOf(input.text ?? {}) }
    return on(input, (projectId) =>
      this.acts.judgeProject(actor, { ...verdict, projectId, permits: permits ? localizedOf(permits) : null }),
    )
  }
}

/** An id that is none of ours leads nowhere: the same answer as for one that is not there. */
async function withProject<Value, R extends Refusal<ErrorCode>>(
  { projectId }: { readonly projectId: string },
  act: (projectId: ProjectId) => Promise<Result<Value, R>>,
): Promise<Result<Value, R | Refusal<'NOT_FOUND'>>> {
  return isId('prj', projectId) ? act(projectId) : refuse({ code: 'NOT_FOUND' })
}

async function on<R extends Refusal<ErrorCode>>(
  input: { readonly projectId: string },
  act: (projectId: ProjectId) => Promise<Result<Project, R>>,
): Promise<ProjectPayload> {
  return payload(await withProject(input, act))
}

function payload(result: Result<Project, Refusal<ErrorCode>>): ProjectPayload {
  return { ...(result.ok && { project: result.value }), userErrors: userErrors(result) }
}
