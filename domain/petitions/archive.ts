import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/** T17: its list of signers is destroyed, nothing moves any more. @returns undefined while the table does not let it */
export function archive(petition: Petition, book: PetitionRules, act: Act): PetitionChange | undefined {
  const stage = petition.anonymisedAt ? stageAfter({ act: 'archive', by: 'timer' }, petition, book) : undefined
  if (!stage) return undefined
  const fact = factOf(petition, act, { type: 'PetitionArchived', data: {} })
  return changed({ ...petition, stage, generation: petition.generation + 1 }, [fact])
}
