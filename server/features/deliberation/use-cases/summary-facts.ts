import type { Amendment } from '#domain/deliberation/amendment.ts'
import type { TalkFigures } from '#domain/deliberation/figures.ts'
import type { AmendmentFate, SummaryFigures } from '#domain/deliberation/summary.ts'
import { publicVersions, type Petition } from '#domain/petitions/petition.ts'
import type { AmendmentStore } from '../store/amendment.store.ts'

export interface Counted {
  readonly figures: SummaryFigures
  readonly amendments: readonly AmendmentFate[]
}
export type CountDeliberation = (petition: Petition) => Promise<Counted>

/** What the system fills in: figures and the fate of every amendment, in the order of proposing. */
export function countDeliberation(deps: {
  readonly amendments: Pick<AmendmentStore, 'ofPetition'>
  readonly figures: (petitionId: Petition['id']) => Promise<TalkFigures>
}): CountDeliberation {
  return async (petition) => {
    const [talk, newestFirst] = await Promise.all([deps.figures(petition.id), deps.amendments.ofPetition(petition.id)])
    const amendments = newestFirst.toReversed()
    const { contributions, questions } = talk
    return {
      figures: {
        participants: talk.participants,
        argumentsFor: contributions.argument_for,
        argumentsAgainst: contributions.argument_against,
        questions: contributions.question,
        questionsAnswered: questions.answered,
        remarks: contributions.remark,
        amendments: amendments.length,
        amendmentsTaken: amendments.filter(({ state }) => state === 'taken').length,
        amendmentAuthors: new Set(amendments.map(({ authorId }) => authorId)).size,
        versions: publicVersions(petition).length,
      },
      amendments: amendments.map(fateOf),
    }
  }
}

function fateOf({ id, state, decision }: Amendment): AmendmentFate {
  const { code = null, reason = null, version = null } = decision ?? {}
  return { id, state, code, reason, version }
}
