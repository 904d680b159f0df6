import type { PersonId, PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import type { NameMode } from '../rules/book.ts'
import type { Petition, PetitionTexts } from './petition.ts'

/** What an author may set while writing. Absent means unchanged. */
export interface DraftEdit {
  readonly territoryId?: TerritoryId | null
  readonly levelId?: string | null
  readonly topicId?: string | null
  readonly language?: Locale
  /** replaces the texts of the languages and fields that it names, and leaves the others */
  readonly texts?: PetitionTexts
  readonly authorNameMode?: NameMode
}

/** T1: an empty draft. It has no history: what happens before submission is the author's own business. */
export function startDraft(start: {
  readonly id: PetitionId
  /** null for an import: whoever wrote it has no account here */
  readonly authorId: PersonId | null
  readonly language: Locale
  readonly at: Date
}): Petition {
  return {
    id: start.id,
    number: null,
    stage: 'draft',
    authorId: start.authorId,
    authorNameMode: 'hidden',
    coAuthorIds: [],
    invitations: [],
    territoryId: null,
    addressedTerritoryId: null,
    levelId: null,
    topicId: null,
    language: start.language,
    texts: {},
    versions: [],
    rules: null,
    createdAt: start.at,
    editedAt: start.at,
    submittedAt: null,
    publishedAt: null,
    closesAt: null,
    closesProvisional: false,
    closedAt: null,
    rejectedAt: null,
    withdrawnAt: null,
    expiredAt: null,
    stoppedAt: null,
    terms: {},
    pause: null,
    pauses: [],
    hidden: null,
    orphanedAt: null,
    linkKey: null,
    tags: [],
    tracks: [],
    support: { total: 0, asOfSeq: 0, asOf: start.at },
    refusals: [],
    origin: null,
    history: [],
    revision: 1,
    generation: 1,
  }
}

/** The draft with an edit in it; ask `mayEdit` before. Every edit counts the revision up. */
export function edit(petition: Petition, change: DraftEdit, at: Date): Petition {
  const { texts, ...plain } = change
  return {
    ...petition,
    ...plain,
    texts: texts === undefined ? petition.texts : mergeTexts(petition.texts, texts),
    editedAt: at,
    revision: petition.revision + 1,
  }
}

function mergeTexts(old: PetitionTexts, fresh: PetitionTexts): PetitionTexts {
  const merged: Record<string, Readonly<Record<string, string>>> = { ...old }
  for (const [locale, fields] of Object.entries(fresh)) merged[locale] = { ...merged[locale], ...fields }
  return merged
}
