import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { NotePage, WorkNoteStore } from '../../store/work-note.store.ts'

export type ReadNotes = (actor: Actor, projectId: ProjectId, page: PageRequest) => Promise<NotePage>

/** Notes of a work that are shown, and the reader's own, newest first. */
export function readNotes({ notes }: { readonly notes: Pick<WorkNoteStore, 'notesOf'> }): ReadNotes {
  return (actor, projectId, page) => notes.notesOf(projectId, actor.kind === 'person' ? actor.personId : null, page)
}
