import type { DomainEvent } from '../kernel/event.ts'
import type { Petition } from '../petitions/petition.ts'

/** What became of a petition that somebody supported while only people with its link saw it. */
export type SponsorNewsKind = 'published' | 'refused' | 'expired'

/** Types of events that sponsors may hear of. */
export const sponsorNewsTypes: readonly string[] = [
  ...['DeliberationOpened', 'PetitionPublished'],
  ...['PetitionRejected', 'PetitionExpired'],
]

/**
 * What sponsors hear of an event; undefined when nothing. Each kind is told once: of a second refusal, or of signing that
 * opens after a deliberation, they have heard.
 * @see petitions.md 3, T4
 */
export function sponsorNewsOf({ type, data }: Pick<DomainEvent, 'type' | 'data'>): SponsorNewsKind | undefined {
  switch (type) {
    case 'DeliberationOpened':
    case 'PetitionPublished':
      return 'published'
    case 'PetitionRejected':
      return 'refused'
    // What everybody saw, its followers hear of.
    case 'PetitionExpired':
      return data['stage'] === 'sponsoring' ? 'expired' : undefined
    default:
      return undefined
  }
}

/** Whether a signature was first given as a sponsor's: before everybody could give one. */
export function isSponsorsSignature({ publishedAt }: Pick<Petition, 'publishedAt'>, firstGivenAt: Date): boolean {
  return publishedAt === null || firstGivenAt < publishedAt
}
