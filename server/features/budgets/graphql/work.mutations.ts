// Long because a work has many acts, each a few lines.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import type { Work, WorkPhoto } from '#domain/budgets/works/work.ts'
import { isId, type ProjectId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { localizedOf, type LocalizedInput } from '#server/platform/graphql/localized.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { AddWorkNote, AddWorkNoteInput } from '../use-cases/works/add-work-note.ts'
import type { DateStage } from '../use-cases/works/date-stage.ts'
import type { DecideWorkNote } from '../use-cases/works/decide-work-note.ts'
import type { DelayWork, ResumeWork } from '../use-cases/works/delay-work.ts'
import type { AnswerDispute, DisputeWork } from '../use-cases/works/dispute-work.ts'
import type { FailWork, HandOverWork } from '../use-cases/works/end-work.ts'
import type { GradeWork } from '../use-cases/works/grade-work.ts'
import type { PlanWork } from '../use-cases/works/plan-work.ts'
import type { FinishWork, ReportWork } from '../use-cases/works/report-work.ts'
import {
  AnswerWorkDisputeInput,
  DecideWorkNoteInput,
  DelayWorkInput,
  FailWorkInput,
  FinishWorkInput,
  GradeWorkInput,
  HandOverWorkInput,
  PlanWorkInput,
  ReportWorkInput,
  WorkInput,
  WorkNoteInput,
  WorkStageInput,
  type WorkPhotoInput,
} from './work.inputs.ts'
import { WorkNotePayload, WorkPayload } from './work.payloads.ts'

export interface WorkMutationActs {
  readonly planWork: PlanWork
  readonly startStage: DateStage
  readonly finishStage: DateStage
  readonly reportWork: ReportWork
  readonly delayWork: DelayWork
  readonly resumeWork: ResumeWork
  readonly finishWork: FinishWork
  readonly failWork: FailWork
  readonly handOverWork: HandOverWork
  readonly addWorkNote: AddWorkNote
  readonly decideWorkNote: DecideWorkNote
  readonly disputeWork: DisputeWork
  readonly answerDispute: AnswerDispute
  readonly gradeWork: GradeWork
}

const quarterHour = 15 * 60

@Resolver()
export class WorkMutations {
  private readonly acts: WorkMutationActs
  constructor(acts: WorkMutationActs) {
    this.acts = acts
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Says who answers for a work, when its stages are to be, for how much' })
  planWork(
    @Arg('input', () => PlanWorkInput, { description: 'The plan' }) input: PlanWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, revision = null, stages, contract } = input
    const plan = {
      ...{ bodyId: input.bodyId ?? undefined, person: input.person ?? undefined },
      ...{ planned: input.planned ?? undefined, allocated: input.allocated ?? undefined },
      stages: stages?.map(({ code, body, from = null, to = null }) => ({ code, body: body ?? undefined, from, to })),
      contract: contract == null ? undefined : { ...contract, amount: contract.amount ?? null },
      ...{ permits: given(input.permits), scopeReason: given(input.scopeReason) },
      ...{ datesReason: given(input.datesReason), costReason: given(input.costReason) },
    }
    return on(input, (projectId) => this.acts.planWork(actor, { ...plan, projectId, attempt, revision }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Says when a stage began; the work starts with the second stage' })
  startWorkStage(
    @Arg('input', () => WorkStageInput, { description: 'Which, and when' }) input: WorkStageInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    return on(input, (projectId) => this.acts.startStage(actor, { ...input, projectId }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Says when a stage ended; the last one ends with finishWork' })
  finishWorkStage(
    @Arg('input', () => WorkStageInput, { description: 'Which, and when' }) input: WorkStageInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    return on(input, (projectId) => this.acts.finishStage(actor, { ...input, projectId }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Tells what happened, with photos and money' })
  reportWork(
    @Arg('input', () => ReportWorkInput, { description: 'The news' }) input: ReportWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, day, allocated, spent, costReason } = input
    const news = { attempt, day, text: localizedOf(input.text), photos: photosOf(input.photos) }
    const money = { allocated: allocated ?? undefined, spent: spent ?? undefined, costReason: given(costReason) }
    return on(input, (projectId) => this.acts.reportWork(actor, { ...news, ...money, projectId }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Says until when a work is late, and why' })
  delayWork(
    @Arg('input', () => DelayWorkInput, { description: 'Until when, and why' }) input: DelayWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, until, reason } = input
    return on(input, (projectId) =>
      this.acts.delayWork(actor, { projectId, attempt, until, reason: localizedOf(reason) }),
    )
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Says that a late work goes on' })
  resumeWork(
    @Arg('input', () => WorkInput, { description: 'Which' }) input: WorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt } = input
    return on(input, (projectId) => this.acts.resumeWork(actor, { projectId, attempt }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Says that a work is done, and shows it' })
  finishWork(
    @Arg('input', () => FinishWorkInput, { description: 'The last news' }) input: FinishWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, day } = input
    const news = { attempt, day, text: localizedOf(input.text), photos: photosOf(input.photos) }
    return on(input, (projectId) => this.acts.finishWork(actor, { ...news, projectId }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Gives a work up, with a public reason' })
  failWork(
    @Arg('input', () => FailWorkInput, { description: 'Why' }) input: FailWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, reason } = input
    return on(input, (projectId) => this.acts.failWork(actor, { projectId, attempt, reason: localizedOf(reason) }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Passes on what was built, or what is left, with a report' })
  handOverWork(
    @Arg('input', () => HandOverWorkInput, { description: 'To whom' }) input: HandOverWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, day } = input
    const words = { to: localizedOf(input.to), report: localizedOf(input.report) }
    return on(input, (projectId) => this.acts.handOverWork(actor, { ...words, projectId, attempt, day }))
  }

  @Access(['official', 'methodologist'])
  @Mutation(() => WorkPayload, { description: 'Answers a resident who disputes that a work is done' })
  answerWorkDispute(
    @Arg('input', () => AnswerWorkDisputeInput, { description: 'The answer' }) input: AnswerWorkDisputeInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { attempt, outcome, text } = input
    return on(input, (projectId) =>
      this.acts.answerDispute(actor, { projectId, attempt, outcome, text: localizedOf(text) }),
    )
  }

  @Access('person')
  @Limited({ points: 20, windowSeconds: quarterHour })
  @Mutation(() => WorkNotePayload, { description: 'Tells what the viewer saw; shown once a moderator has read it' })
  async addWorkNote(
    @Arg('input', () => WorkNoteInput, { description: 'The note' }) input: WorkNoteInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkNotePayload> {
    return notePayload(await withProject(input, (projectId) => this.acts.addWorkNote(actor, noteOf(input, projectId))))
  }

  @Access('person')
  @Limited({ points: 10, windowSeconds: quarterHour })
  @Mutation(() => WorkPayload, {
    description:
      'Disputes that a work is done: it is open again at once; the words are shown once a moderator read them',
  })
  disputeWork(
    @Arg('input', () => WorkNoteInput, { description: 'Why it is not done' }) input: WorkNoteInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    return on(input, (projectId) => this.acts.disputeWork(actor, noteOf(input, projectId)))
  }

  @Access(['moderator', 'methodologist'])
  @Mutation(() => WorkNotePayload, { description: 'Shows a note, or says to its author why not' })
  async decideWorkNote(
    @Arg('input', () => DecideWorkNoteInput, { description: 'The decision' }) input: DecideWorkNoteInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkNotePayload> {
    const { noteId, decision, reason } = input
    if (!isId('wno', noteId)) return notePayload(refuse({ code: 'NOT_FOUND' }))
    const decided = { noteId, state: decision, reason: localizedOf(reason ?? {}) }
    return notePayload(await this.acts.decideWorkNote(actor, decided))
  }

  @Access('person')
  @Mutation(() => WorkPayload, { description: 'Grades what a work changed; the last grade of a person counts' })
  gradeWork(
    @Arg('input', () => GradeWorkInput, { description: 'The grade' }) input: GradeWorkInput,
    @Ctx() { actor }: Context,
  ): Promise<WorkPayload> {
    const { grade } = input
    return on(input, (projectId) => this.acts.gradeWork(actor, { projectId, grade }))
  }
}

/** Null means the same as absent. */
function given(text: LocalizedInput | null | undefined): Localized | undefined {
  return text == null ? undefined : localizedOf(text)
}

function photosOf(photos: readonly WorkPhotoInput[]): WorkPhoto[] {
  return photos.map(({ imageId, caption, takenOn = null, lat, lon }) => ({
    ...{ imageId, caption, takenOn },
    point: lat == null || lon == null ? null : { lat, lon },
  }))
}

function noteOf({ attempt, language, text, photos }: WorkNoteInput, projectId: ProjectId): AddWorkNoteInput {
  return { projectId, attempt, language, text, photos: photosOf(photos) }
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
  act: (projectId: ProjectId) => Promise<Result<Work, R>>,
): Promise<WorkPayload> {
  const result = await withProject(input, act)
  return { ...(result.ok && { work: result.value }), userErrors: userErrors(result) }
}

function notePayload(result: Result<WorkNote, Refusal<ErrorCode>>): WorkNotePayload {
  return { ...(result.ok && { note: result.value }), userErrors: userErrors(result) }
}
