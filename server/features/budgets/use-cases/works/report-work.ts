import { finishWork as finish, type FinishRefusal } from '#domain/budgets/works/end-work.ts'
import type { WorkDeed } from '#domain/budgets/works/hands-on.ts'
import {
  reportWork as report,
  type NewsForm,
  type ReportForm,
  type ReportRefusal,
} from '#domain/budgets/works/report-work.ts'
import type { Work, WorkPhoto } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { NewId } from '#server/platform/ids.ts'
import { changeWork, type ChangeWorkDeps, type OnWork, type OnWorkRefusal, type WorkAct } from './change-work.ts'
import { attachPhotos } from './work-photos.ts'

interface Deps extends ChangeWorkDeps {
  readonly images: Pick<Images, 'attach'>
  readonly newId: NewId
}

export type ReportWork = (
  actor: Actor,
  input: OnWork & Omit<ReportForm, 'id'>,
) => Promise<Result<Work, ReportRefusal | OnWorkRefusal>>

/** Tells what happened at a work, with photos and money. */
export function reportWork(deps: Deps): ReportWork {
  return (actor, { projectId, attempt, ...form }) =>
    changeWork<ReportRefusal>(deps, actor, { projectId, attempt, name: 'report' }, (hand) =>
      withPhotos(deps, hand, form.photos, report(hand, { ...form, id: deps.newId('wup') }, hand)),
    )
}

export type FinishWork = (
  actor: Actor,
  input: OnWork & Omit<NewsForm, 'id'>,
) => Promise<Result<Work, FinishRefusal | OnWorkRefusal>>

/** Says that a work is done, and shows it. */
export function finishWork(deps: Deps): FinishWork {
  return (actor, { projectId, attempt, ...form }) =>
    changeWork<FinishRefusal>(deps, actor, { projectId, attempt, name: 'finish' }, (hand) =>
      withPhotos(deps, hand, form.photos, finish(hand, { ...form, id: deps.newId('wup') }, hand)),
    )
}

/** Photos of news belong to the project, and everybody sees them. */
async function withPhotos<R extends Refusal>(
  { images }: Pick<Deps, 'images'>,
  { project, actor, within }: WorkAct,
  photos: readonly WorkPhoto[],
  deed: Result<WorkDeed, R>,
): Promise<Result<WorkDeed, R | Refusal<'INVALID'>>> {
  if (!deed.ok) return deed
  const attached = await attachPhotos(images, photos, { subject: project.id, isPublic: true, actor, within })
  return attached.ok ? deed : attached
}
