import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'
import { stageAfter } from './stages.ts'

/** T14, T14b: the author takes the petition back. A public page stays readable. Ask `mayWithdraw` before. */
export function withdraw(petition: Petition, book: PetitionRules, act: Act): PetitionChange {
  const stage = stageAfter({ act: 'withdraw', by: 'author' }, petition, book)
  if (!stage) throw new Error(`A petition in stage ${petition.stage} was withdrawn`)
  const fact = factOf(petition, act, {
    type: 'PetitionWithdrawn',
    data: { wasPublic: petition.publishedAt !== null },
  })
  return changed({ ...petition, stage, pause: null, withdrawnAt: act.at, generation: petition.generation + 1 }, [fact])
}
