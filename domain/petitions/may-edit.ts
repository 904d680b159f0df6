import type { Actor } from '../kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { isEditable, type Petition } from './petition.ts'

export type EditRefusal = Refusal<'FORBIDDEN' | 'READ_ONLY' | 'NOT_EDITABLE' | 'PETITION_WITHDRAWN'>

/** Whether the actor wrote this petition. Nobody did, of an import. */
export function isAuthor(petition: Pick<Petition, 'authorId'>, actor: Actor): boolean {
  return actor.kind === 'person' && petition.authorId === actor.personId
}

/** Whether the actor writes this petition: its author, or who was taken in as a co-author. */
export function writesIt(petition: Pick<Petition, 'authorId' | 'coAuthorIds'>, actor: Actor): boolean {
  return isAuthor(petition, actor) || (actor.kind === 'person' && petition.coAuthorIds.includes(actor.personId))
}

/**
 * Whether the actor may change the texts: who writes it, of a draft, of a petition that was refused, or of one that the
 * moderator gave back for changes.
 * `FORBIDDEN` does not write it · `READ_ONLY` an import · `PETITION_WITHDRAWN` · `NOT_EDITABLE` sent or published
 */
export function mayEdit(petition: Petition, actor: Actor): Result<true, EditRefusal> {
  if (petition.origin) return refuse({ code: 'READ_ONLY' })
  if (!writesIt(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  if (petition.stage === 'withdrawn') return refuse({ code: 'PETITION_WITHDRAWN' })
  return isEditable(petition) ? ok(true) : refuse({ code: 'NOT_EDITABLE' })
}
