import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { CampaignId, PersonId, PetitionId, ProjectId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import { canonicalText } from '../kernel/text.ts'
import type { Act, Campaign } from './campaign.ts'
import { changedProject, type ProjectChange } from './move-project.ts'
import { projectFact } from './project-events.ts'
import { textFields, type Project, type ProjectText, type ProjectTexts } from './project.ts'

/** An idea that its author has just begun to write down. */
export function draftProject(begin: {
  readonly id: ProjectId
  readonly campaignId: CampaignId
  readonly authorId: PersonId
  readonly language: Locale
  readonly at: Date
  readonly petitionId?: PetitionId
}): Project {
  const { id, campaignId, authorId, language, at, petitionId } = begin
  return {
    ...{ id, campaignId, authorId, language, petitionId: petitionId ?? null },
    ...{ number: null, ballotNumber: null, state: 'draft', showAuthor: false, coAuthors: [], texts: {} },
    ...{ territoryId: null, point: null, category: null, envelopeId: null, estimate: null },
    ...{ costItems: [], photos: [], verdicts: [], appeal: null },
    ...{ mergeRequest: null, mergedInto: null, cityReason: null, outcome: null, source: null },
    ...{ createdAt: at, editedAt: at, submittedAt: null, history: [], revision: 0 },
  }
}

/** What the author may change. */
export type ProjectEdit = Partial<
  Pick<
    Project,
    | 'language'
    | 'texts'
    | 'territoryId'
    | 'point'
    | 'category'
    | 'envelopeId'
    | 'estimate'
    | 'costItems'
    | 'photos'
    | 'showAuthor'
  >
>

export type EditProjectRefusal = Refusal<'NOT_EDITABLE' | 'CONFLICT'>

/**
 * `NOT_EDITABLE` sent in, and nobody asked for a correction · `CONFLICT` saved elsewhere since `revision` was read
 */
export function editProject(
  project: Project,
  edit: ProjectEdit,
  revision: number | null,
  act: Act,
): Result<ProjectChange, EditProjectRefusal> {
  if (project.state !== 'draft' && project.state !== 'needs_changes') return refuse({ code: 'NOT_EDITABLE' })
  if (revision !== null && revision !== project.revision) return refuse({ code: 'CONFLICT' })
  const state: Project = {
    ...project,
    ...edit,
    ...(edit.texts && { texts: canonicalTexts(edit.texts) }),
    editedAt: act.at,
    revision: project.revision + 1,
  }
  // What the moderators have seen is not changed silently.
  const facts = project.state === 'draft' ? [] : [projectFact(project, act, { type: 'ProjectEdited', data: {} })]
  return ok(changedProject(state, facts))
}

function canonicalTexts(texts: ProjectTexts): ProjectTexts {
  const entries = Object.entries(texts).map(([locale, text]) => [locale, canonical(text)])
  return Object.fromEntries(entries) as ProjectTexts
}

function canonical(text: ProjectText): ProjectText {
  return Object.fromEntries(textFields.map((field) => [field, canonicalText(text[field])])) as unknown as ProjectText
}

/** Whether the campaign takes ideas at all, for the door of the wizard. */
export function takesProposals(campaign: Pick<Campaign, 'state'>): boolean {
  return campaign.state === 'proposing'
}
