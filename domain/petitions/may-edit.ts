import type { Actor } from '../kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { isEditable, type Petition } from './petition.ts'

export type EditRefusal = Refusal<'FORBIDDEN' | 'READ_ONLY' | 'NOT_EDITABLE' | 'PETITION_WITHDRAWN'>

/** Whether the actor wrote this petition. Nobody did, of an import. */
export function isAuthor(petition: Pick<Petition, 'authorId'>, actor: Actor): boolean {
  return actor.kind === 'person' && petition.authorId === actor.personId
}

/**
 * Whether the actor may change the texts: the author, of a draft or of a petition that was refused.
 * `FORBIDDEN` not the author · `READ_ONLY` an import · `PETITION_WITHDRAWN` · `NOT_EDITABLE` sent or published
 */
export function mayEdit(petition: Petition, actor: Actor): Result<true, EditRefusal> {
  if (petition.origin) return refuse({ code: 'READ_ONLY' })
  if (!isAuthor(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  if (petition.stage === 'withdrawn') return refuse({ code: 'PETITION_WITHDRAWN' })
  return isEditable(petition) ? ok(true) : refuse({ code: 'NOT_EDITABLE' })
}
