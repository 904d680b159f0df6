import type { ProjectMoved } from '#domain/budgets/project-events.ts'
import type { ProjectAct } from '#domain/budgets/project-states.ts'
import { authorsOf, type Project } from '#domain/budgets/project.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import { erasedPerson, type PersonId, type ProjectId } from '#domain/kernel/ids.ts'
import { localizedText, type Localized } from '#domain/kernel/localized.ts'
import type { WorkNoteStore } from '../../store/work-note.store.ts'
import type { WorkStore } from '../../store/work.store.ts'
import { letterOf } from '../project-letters.ts'
import { projectLink } from '../project-links.ts'
import { nameOf, type TellDeps } from '../tell-authors.ts'
import { workSentences, type WorkLetterKind } from './work-letters.ts'

export type TellOfWorks = (event: DomainEvent) => Promise<void>

interface Deps extends TellDeps {
  readonly works: Pick<WorkStore, 'work'>
  readonly notes: Pick<WorkNoteStore, 'note'>
}

const kinds: Readonly<Partial<Record<ProjectAct, WorkLetterKind>>> = {
  plan: 'planned',
  delay: 'delayed',
  finish: 'done',
  fail: 'failed',
  reopen: 'reopened',
  confirm: 'confirmed',
}

/** What happens to a work, to those who proposed it; the answer to a dispute, to who raised it. */
export function tellOfWorks(deps: Deps): TellOfWorks {
  return async ({ id, at, subject, data }) => {
    // Only budgets writes events of this type.
    const kind = kinds[(data as ProjectMoved['data']).act]
    if (!kind) return
    const projectId = subject.id as ProjectId
    const [project, work] = await Promise.all([deps.reads.project(projectId), deps.works.work(projectId)])
    if (!project || !work) return
    const to = kind === 'reopened' || kind === 'confirmed' ? await disputerOf(deps, work, at) : authorsOf(project)
    await write(deps, to, { eventId: id, kind, project, reason: reasonOf(work, kind, at) })
  }
}

/** Another dispute may have come before the letter is written: the moment of the answer tells which one it was. */
function answeredAt({ disputes }: Work, at: Date) {
  return disputes.find(({ answer }) => answer?.at.getTime() === at.getTime())
}

async function disputerOf({ notes }: Pick<Deps, 'notes'>, work: Work, at: Date): Promise<PersonId[]> {
  const dispute = answeredAt(work, at)
  const note = dispute && (await notes.note(dispute.noteId))
  return note ? [note.authorId] : []
}

function reasonOf(work: Work, kind: WorkLetterKind, at: Date): Localized {
  if (kind === 'reopened' || kind === 'confirmed') return answeredAt(work, at)?.answer?.text ?? {}
  if (kind !== 'delayed' && kind !== 'failed') return {}
  return work.departures.find((departure) => departure.at.getTime() === at.getTime())?.reason ?? {}
}

interface Told {
  readonly eventId: string
  readonly kind: WorkLetterKind
  readonly project: Project
  readonly reason: Localized
}

async function write(deps: Deps, to: readonly PersonId[], { eventId, kind, project, reason }: Told): Promise<void> {
  const people = await deps.identity.readAddresses(to.filter((id) => id !== erasedPerson))
  await Promise.all(
    people.map(async ({ id, email, language }) => {
      // A letter must not say by its id who reads it.
      const letterId = deps.crypto.keyedHash('budgets/letter', `${eventId} ${id}`).toString('base64url')
      const words = letterOf(workSentences[kind][language], language, {
        project: nameOf(project, language),
        reason: localizedText(reason, language)?.text ?? '',
        link: projectLink(deps.publicUrl, language, project.id),
      })
      await deps.mail.send({ id: letterId, to: email, locale: language, ...words })
    }),
  )
}
