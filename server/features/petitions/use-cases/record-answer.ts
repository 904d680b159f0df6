import type { AnswerId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { recordAnswer as record } from '#domain/petitions/record-answer.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'

export interface GivenAnswer {
  readonly answerId: AnswerId
  readonly trackId: string
  readonly decision: string
  readonly publishedAt: Date
  readonly publishedBy: PersonId
}

export type RecordAnswerRefusal = NotFound | Refusal<'ALREADY_ANSWERED' | 'ANSWER_NOT_DUE'>
export type RecordAnswer = (
  petitionId: PetitionId,
  answer: GivenAnswer,
) => Promise<Result<Petition, RecordAnswerRefusal>>

/** K3: the duty is fulfilled. The same answer again changes nothing. */
export function recordAnswer({
  store,
  rules,
}: {
  readonly store: Pick<PetitionStore, 'change'>
  readonly rules: Pick<Rules, 'readBook'>
}): RecordAnswer {
  return (petitionId, { publishedAt, publishedBy, ...answer }) =>
    store.change<RecordAnswerRefusal>(petitionId, (petition) => {
      if (isRecorded(petition, answer.answerId)) return ok({ state: petition, facts: [] })
      return record(petition, answer, pinnedBook(rules, petition), {
        at: publishedAt,
        actor: { kind: 'person', id: publishedBy },
      })
    })
}

function isRecorded(petition: Petition, answerId: AnswerId): boolean {
  return petition.history.some((fact) => fact.type === 'TrackAnswered' && fact.data.answerId === answerId)
}
