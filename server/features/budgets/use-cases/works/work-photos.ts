import type { WorkPhoto } from '#domain/budgets/works/work.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { isId, type ImageId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Images } from '#server/platform/files/images.ts'
import type { BudgetTransaction } from '../../store/budget.store.ts'

export interface PhotoOwner {
  /** `prj_…` of news, `wno_…` of a note */
  readonly subject: string
  readonly isPublic: boolean
  readonly actor: ActingPerson
  readonly within: Pick<BudgetTransaction, 'session'>
}

/** Photos that the actor sent become part of what they tell. `INVALID` at one that is not there, or not theirs */
export async function attachPhotos(
  images: Pick<Images, 'attach'>,
  photos: readonly WorkPhoto[],
  { subject, isPublic, actor, within: { session } }: PhotoOwner,
): Promise<Result<true, Refusal<'INVALID'>>> {
  const ids = imagesOf(photos)
  const wrong = photos.findIndex(({ imageId }) => !isId('img', imageId))
  if (wrong !== -1) return refuse({ code: 'INVALID', path: ['photos', String(wrong)] })
  if (ids.length === 0) return ok(true)
  const attached = await images.attach(ids, { subject, owner: actor.personId, isPublic }, { session })
  return attached.ok ? attached : refuse({ code: 'INVALID', path: ['photos', ...(attached.refusals[0].path ?? [])] })
}

export function imagesOf(photos: readonly Pick<WorkPhoto, 'imageId'>[]): ImageId[] {
  return photos.flatMap(({ imageId }) => (isId('img', imageId) ? imageId : []))
}
