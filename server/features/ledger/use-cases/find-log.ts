import { anonymous } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { hasPublicCount } from '#domain/petitions/visibility.ts'
import type { Petitions } from '#server/features/petitions/index.ts'

/**
 * The petition with this number, if it has a public log: an unknown number, a hidden petition and one that was signed
 * elsewhere are the same.
 */
export type FindLog = (number: string) => Promise<Petition | undefined>

export function findLog({ petitions }: { readonly petitions: Pick<Petitions, 'readPetition'> }): FindLog {
  return async (number) => {
    const petition = await petitions.readPetition(anonymous, { number })
    return petition && hasPublicCount(petition) && !petition.origin ? petition : undefined
  }
}
