import type { FactActor } from '../kernel/event.ts'
import { erasedPerson, type PersonId } from '../kernel/ids.ts'
import type { Campaign } from './campaign.ts'
import type { Project } from './project.ts'

/**
 * The project without a trace of an erased person: as author, co-author, and as somebody who judged it. What was public
 * stays, without a name: people may have voted for it.
 */
export function projectWithoutPerson(project: Project, personId: PersonId): Project {
  const swap = swapper(personId)
  const isAuthor = project.authorId === personId
  return {
    ...project,
    ...(isAuthor && { authorId: erasedPerson, showAuthor: false }),
    coAuthors: project.coAuthors.map((one) =>
      one.personId === personId ? { ...one, personId: null, state: 'left', tokenHash: null } : one,
    ),
    verdicts: project.verdicts.map((verdict) => ({ ...verdict, by: swap(verdict.by) })),
    // Consent ends with the person who gave it.
    mergeRequest: project.mergeRequest?.by === personId ? null : project.mergeRequest,
    history: project.history.map((fact) => ({ ...fact, actor: withoutName(fact.actor, personId) })),
  }
}

/** The campaign without a trace of an erased person who ran it. */
export function campaignWithoutPerson(campaign: Campaign, personId: PersonId): Campaign {
  const { notice } = campaign
  return {
    ...campaign,
    createdBy: campaign.createdBy && swapper(personId)(campaign.createdBy),
    notice: notice && {
      ...notice,
      requestedBy: withoutName(notice.requestedBy, personId),
      // The letters begin again: who was written to is recognised by the id of the letter.
      ...(notice.after === personId && { after: null, sent: 0 }),
    },
    history: campaign.history.map((fact) => ({ ...fact, actor: withoutName(fact.actor, personId) })),
  }
}

function swapper(personId: PersonId) {
  return (id: PersonId): PersonId => (id === personId ? erasedPerson : id)
}

function withoutName(actor: FactActor, personId: PersonId): FactActor {
  return actor.id === personId ? { ...actor, id: erasedPerson } : actor
}
