import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type ImageId, type ProjectId, type TerritoryId } from '#domain/kernel/ids.ts'
import { locales, type Locale } from '#domain/kernel/localized.ts'
import { refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { editProject as edit, type EditProjectRefusal, type ProjectEdit } from '#domain/budgets/draft-project.ts'
import { editRefusals, fittingEnvelope, type EditRefusal } from '#domain/budgets/edit-refusals.ts'
import { mayEdit } from '#domain/budgets/may-change-project.ts'
import {
  textFields,
  isPublic,
  type CostItem,
  type Photo,
  type Point,
  type Project,
  type ProjectText,
  type ProjectTexts,
} from '#domain/budgets/project.ts'
import type { Images } from '#server/platform/files/images.ts'
import { changeProject, type ChangeDeps, type NotFound, type ProjectAtHand } from './change-project.ts'

/** Parts of the text in one language; what is absent or null stays as it is. */
export type TextPatch = { readonly locale: Locale } & {
  readonly [Field in keyof ProjectText]?: string | null | undefined
}

/** Absent stays as it is, null empties. */
export interface EditProjectInput {
  readonly projectId: ProjectId
  /** the revision that the author saw; absent: whatever is there is overwritten */
  readonly revision?: number | null | undefined
  readonly language?: Locale | null | undefined
  readonly texts?: readonly TextPatch[] | null | undefined
  readonly territoryId?: TerritoryId | null | undefined
  readonly point?: Point | null | undefined
  readonly category?: string | null | undefined
  readonly envelopeId?: string | null | undefined
  readonly estimate?: number | null | undefined
  readonly costItems?: readonly CostItem[] | null | undefined
  /** every photo, in their order */
  readonly photos?: readonly Photo[] | null | undefined
  readonly showAuthor?: boolean | null | undefined
}

export type EditRefusals =
  EditProjectRefusal | EditRefusal | NotFound | Refusal<'FORBIDDEN' | 'NOT_EDITABLE' | 'NOT_NOW'>
export type EditProject = (actor: Actor, input: EditProjectInput) => Promise<Result<Project, EditRefusals>>

interface Deps extends ChangeDeps {
  readonly images: Pick<Images, 'attach' | 'release'>
}

/** Saves a draft as far as it is, or corrects what the moderators gave back. */
export function editProject(deps: Deps): EditProject {
  return (actor, { projectId, revision, ...input }) =>
    changeProject<EditRefusals>(deps, actor, projectId, async (atHand) => {
      const { project, campaign, at } = atHand
      const may = mayEdit(project, campaign, atHand.actor)
      if (!may.ok) return may
      if (input.territoryId != null && !deps.places.territory(input.territoryId))
        return refuse({ code: 'INVALID', path: ['territoryId'] })
      const change = editOf(input, atHand, deps)
      // What was chosen is checked, not what fits in its stead.
      const { envelopeId: chosen = null } = input
      const refused = refuseAll(editRefusals({ ...change, envelopeId: chosen }, campaign))
      if (refused) return refused
      const act = { at, actor: { kind: 'person', id: atHand.actor.personId } } as const
      const edited = edit(project, change, revision ?? null, act)
      if (!edited.ok || !change.photos) return edited
      const kept = await keepPhotos(change.photos, atHand, deps)
      return kept.ok ? edited : kept
    })
}

/** What is new becomes the project's own, what is gone is nobody's again. `INVALID` at a photo that the actor did not send */
async function keepPhotos(
  photos: readonly Photo[],
  { project, actor, within: { session } }: ProjectAtHand,
  { images }: Deps,
): Promise<Result<true, Refusal<'INVALID'>>> {
  const ids = photos.map(({ imageId }) => imageId)
  const wrong = ids.findIndex((id) => !isId('img', id))
  if (wrong !== -1) return refuse({ code: 'INVALID', path: ['photos', String(wrong)] })
  const gone = project.photos.map(({ imageId }) => imageId).filter((id) => !ids.includes(id))
  await images.release(gone.filter(isImage), project.id, { session })
  const to = { subject: project.id, owner: actor.personId, isPublic: isPublic(project) }
  const attached = await images.attach(ids.filter(isImage), to, { session })
  if (attached.ok) return attached
  return refuse({ code: 'INVALID', path: ['photos', ...(attached.refusals[0].path ?? [])] })
}

function isImage(id: string): id is ImageId {
  return isId('img', id)
}

type Patch = Omit<EditProjectInput, 'projectId' | 'revision'>

function editOf(input: Patch, { project, campaign, actor }: ProjectAtHand, { places }: ChangeDeps): ProjectEdit {
  const { language, texts, territoryId, point, category, estimate, costItems, photos, showAuthor } = input
  const placeId = territoryId === undefined ? project.territoryId : territoryId
  const code = category === undefined ? project.category : category
  const chosen = input.envelopeId === undefined ? project.envelopeId : input.envelopeId
  return {
    ...(language != null && { language }),
    ...(texts != null && { texts: patched(project.texts, texts) }),
    ...{ territoryId: placeId, category: code },
    envelopeId: fittingEnvelope(campaign, places.territory(placeId), code, chosen),
    ...(point !== undefined && { point }),
    ...(estimate !== undefined && { estimate }),
    ...(costItems != null && { costItems }),
    ...(photos != null && { photos }),
    // Whose name is shown is nobody else's choice.
    ...(showAuthor != null && project.authorId === actor.personId && { showAuthor }),
  }
}

function patched(texts: ProjectTexts, patches: readonly TextPatch[]): ProjectTexts {
  const all = locales.flatMap((locale) => {
    const patch = patches.find((one) => one.locale === locale)
    const before = texts[locale]
    const text = Object.fromEntries(textFields.map((field) => [field, patch?.[field] ?? before?.[field] ?? '']))
    // Every field was named just now.
    return Object.values(text).some((part) => part.trim() !== '') ? [[locale, text as unknown as ProjectText]] : []
  })
  return Object.fromEntries(all) as ProjectTexts
}
