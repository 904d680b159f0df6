import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Answer } from '#domain/accountability/answer.ts'
import type { AnswerForm, AnswerFormRefusal } from '#domain/accountability/check-answer.ts'
import { mayAnswer, type MayAnswerRefusal } from '#domain/accountability/may-answer.ts'
import { publishAnswer as publish } from '#domain/accountability/publish-answer.ts'
import { trackOf, type Petition } from '#domain/petitions/petition.ts'
import { lawOf } from '#domain/petitions/tracks.ts'
import { levelOf } from '#domain/rules/book.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { AnswerStore } from '../store.ts'
import type { SummaryOf } from './summary-of.ts'

export interface PublishInput extends AnswerForm {
  readonly petitionId: PetitionId
  readonly trackId: string
  readonly language: Locale
}

export interface Published {
  readonly answer: Answer
  readonly petition: Petition
}

export type PublishAnswerRefusal = MayAnswerRefusal | AnswerFormRefusal | Refusal<'ALREADY_ANSWERED'>
export type PublishAnswer = (actor: Actor, input: PublishInput) => Promise<Result<Published, PublishAnswerRefusal>>

/**
 * K3: the official of the body that owes it answers, once. The duty of the petition ends at once; should the process die
 * in between, the listener to `AnswerPublished` makes up for it.
 */
export function publishAnswer(deps: {
  readonly store: Pick<AnswerStore, 'insert'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf'>
  readonly summaryOf: SummaryOf
  readonly fulfilDuty: FulfilDuty
  readonly clock: Clock
  readonly newId: NewId
}): PublishAnswer {
  return async (actor, { petitionId, trackId, language, ...form }) => {
    const petition = await deps.petitions.readPetition(actor, { id: petitionId })
    if (!petition) return refuse({ code: 'NOT_FOUND' })
    const may = mayAnswer(petition, trackId, actor, await deps.summaryOf(petition, trackId))
    if (!may.ok) return may

    const level = levelOf(deps.petitions.bookOf(petition), petition.levelId)
    const track = trackOf(petition, trackId)
    if (actor.kind !== 'person' || !level || !track || track.bodyId === null) return refuse({ code: 'FORBIDDEN' })
    const published = publish(
      form,
      {
        ...{ petitionId, language, id: deps.newId('ans') },
        track: { ...track, bodyId: track.bodyId },
        law: lawOf(level, trackId),
      },
      { at: deps.clock.now(), by: actor.personId },
    )
    if (!published.ok) return published

    const kept = await deps.store.insert(published.value)
    if (!kept.ok) return kept
    const answered = await deps.fulfilDuty(kept.value)
    return ok({ answer: kept.value, petition: answered ?? petition })
  }
}

export type FulfilDuty = (answer: Answer) => Promise<Petition | undefined>

/** Tells the petition that it is answered; again does no harm. */
export function fulfilDuty({ petitions }: { readonly petitions: Pick<Petitions, 'recordAnswer'> }): FulfilDuty {
  return async ({ id: answerId, petitionId, trackId, decision, publishedAt, publishedBy }) => {
    const given = { answerId, trackId, decision, publishedAt, publishedBy }
    const recorded = await petitions.recordAnswer(petitionId, given)
    // The threshold may have been lost in the same second: the answer stands, and the page shows it.
    return recorded.ok ? recorded.value : undefined
  }
}
