import type { PetitionRules } from '../rules/book.ts'
import { currentRefusal, type Petition, type PetitionRefusal } from './petition.ts'

/** The whole page · only number, code and date · as if it did not exist. */
export type Visibility = 'page' | 'tombstone' | 'nothing'

/** What of a petition decides who may see it. */
export interface SeenPetition extends Pick<Petition, 'stage' | 'publishedAt'> {
  readonly refusals: readonly Pick<PetitionRefusal, 'code'>[]
  readonly origin: { readonly rejection: { readonly code: string } | null } | null
}

/**
 * What somebody may see of a petition.
 * @param viewer.reviews a moderator of the place the petition is about
 * @param book the petition's own; a draft has none
 */
export function visibilityOf(
  petition: SeenPetition,
  viewer: { readonly isAuthor: boolean; readonly reviews: boolean },
  book: PetitionRules | undefined,
): Visibility {
  if (viewer.isAuthor) return 'page'
  switch (petition.stage) {
    case 'signing':
    case 'closed':
      return 'page'
    case 'withdrawn':
      return petition.publishedAt === null ? 'nothing' : 'page'
    case 'draft':
      return 'nothing'
    case 'moderation':
      return viewer.reviews || stageIsPublic(book) ? 'page' : 'nothing'
    case 'rejected':
      return viewer.reviews || !isHidden(petition, book) ? 'page' : 'tombstone'
  }
}

function stageIsPublic(book: PetitionRules | undefined): boolean {
  return book?.stages.find(({ kind }) => kind === 'moderation')?.visibility === 'public'
}

/** Some refusals would be repeated by showing what was refused: an offence, somebody's personal data. */
function isHidden(petition: SeenPetition, book: PetitionRules | undefined): boolean {
  const code = currentRefusal(petition)?.code ?? petition.origin?.rejection?.code
  return book?.moderation.refusalCodes.find((known) => known.code === code)?.hidden ?? false
}

/** Whether its count is for everybody: it was opened for signing once, and is not refused since. */
export function hasPublicCount({ stage, publishedAt }: Pick<Petition, 'stage' | 'publishedAt'>): boolean {
  return publishedAt !== null && (stage === 'signing' || stage === 'closed' || stage === 'withdrawn')
}
