import { stageOf, type PetitionRules, type Stage } from '../rules/book.ts'
import { currentRefusal, type Petition, type PetitionRefusal, type PetitionStage } from './petition.ts'

/** The whole page · only number, code and date · as if it did not exist. */
export type Visibility = 'page' | 'tombstone' | 'nothing'

/** What of a petition decides who may see it. */
export interface SeenPetition extends Pick<Petition, 'stage' | 'publishedAt' | 'hidden' | 'terms'> {
  readonly refusals: readonly Pick<PetitionRefusal, 'code'>[]
  readonly origin: { readonly rejection: { readonly code: string } | null } | null
}

/**
 * What somebody may see of a petition.
 * @param viewer.isAuthor writes it, alone or with others
 * @param viewer.reviews a moderator of the place the petition is about
 * @param viewer.hasLink came by the link that the author gave away
 * @param book the petition's own; a draft has none
 */
export function visibilityOf(
  petition: SeenPetition,
  viewer: { readonly isAuthor: boolean; readonly reviews: boolean; readonly hasLink?: boolean },
  book: PetitionRules | undefined,
): Visibility {
  if (viewer.isAuthor || (viewer.reviews && petition.stage !== 'draft' && !isTakenBack(petition))) return 'page'
  if (petition.hidden) return 'tombstone'
  const { stage } = petition
  switch (stage) {
    case 'closed':
    case 'archived':
      return 'page'
    case 'draft':
      return 'nothing'
    case 'sponsoring':
    case 'moderation':
    case 'deliberation':
    case 'signing':
      return shownIn(stage, viewer, book) ? 'page' : 'nothing'
    case 'withdrawn':
      return wasPublic(petition, book) ? 'page' : 'nothing'
    case 'expired':
    case 'stopped':
      return wasPublic(petition, book) || viewer.hasLink ? 'page' : 'nothing'
    case 'rejected':
      return isHidden(petition, book) ? 'tombstone' : 'page'
  }
}

function isTakenBack({ stage, publishedAt, terms }: SeenPetition): boolean {
  return stage === 'withdrawn' && publishedAt === null && !terms.deliberation
}

function shownIn(
  kind: Stage['kind'],
  viewer: { readonly hasLink?: boolean },
  book: PetitionRules | undefined,
): boolean {
  // An import has no book, and was open where it comes from.
  const visibility = book ? stageOf(book, kind)?.visibility : kind === 'signing' ? 'public' : 'author'
  return visibility === 'public' || (visibility === 'link' && viewer.hasLink === true)
}

/** Whether it once had a page for everybody, which then stays. */
function wasPublic({ publishedAt, terms }: SeenPetition, book: PetitionRules | undefined): boolean {
  return publishedAt !== null || (terms.deliberation !== undefined && shownIn('deliberation', {}, book))
}

/** Some refusals would be repeated by showing what was refused: an offence, somebody's personal data. */
function isHidden(petition: SeenPetition, book: PetitionRules | undefined): boolean {
  const code = currentRefusal(petition)?.code ?? petition.origin?.rejection?.code
  return book?.moderation.refusalCodes.find((known) => known.code === code)?.hidden ?? false
}

const countedStages = ['signing', 'closed', 'archived', 'withdrawn'] as const satisfies readonly PetitionStage[]

/** Whether its count is for everybody: it was opened for signing once, and is not refused since. */
export function hasPublicCount({ stage, publishedAt }: Pick<Petition, 'stage' | 'publishedAt'>): boolean {
  return publishedAt !== null && (countedStages as readonly string[]).includes(stage)
}
