import { factOf } from './change.ts'
import type { PetitionFact } from './events.ts'
import type { Act, Petition } from './petition.ts'

/**
 * What is to be told when its author deletes a draft: a draft of their own leaves nothing behind, and whoever wrote along
 * must not look for it in vain.
 */
export function factsOfDeletion(draft: Pick<Petition, 'id' | 'coAuthorIds'>, act: Act): readonly PetitionFact[] {
  const { coAuthorIds } = draft
  return coAuthorIds.length === 0 ? [] : [factOf(draft, act, { type: 'DraftDeleted', data: { coAuthorIds } })]
}
