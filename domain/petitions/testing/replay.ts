import type { PetitionRules } from '../../rules/book.ts'
import type { PetitionFact } from '../events.ts'
import type { PauseKind, Petition, PetitionStage, PetitionTrack } from '../petition.ts'

type TrackPast = Pick<
  PetitionTrack,
  'id' | 'state' | 'metAt' | 'unmetAt' | 'registeredAt' | 'dueAt' | 'answeredAt' | 'outcome'
>

/** What the history of a petition says about it, by nothing but its facts and its book. */
export interface Past {
  readonly stage: PetitionStage
  readonly pause: PauseKind | null
  readonly number: string | null
  readonly terms: Petition['terms']
  readonly publishedAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly rejectedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly expiredAt: Date | null
  readonly stoppedAt: Date | null
  readonly hidden: string | null
  /** of its versions */
  readonly hashes: readonly string[]
  readonly tracks: readonly TrackPast[]
}

/** The same of a petition as it is kept. */
export function pastOf(petition: Petition): Past {
  const { stage, number, terms, publishedAt, closesAt, closedAt, rejectedAt, withdrawnAt, expiredAt, stoppedAt } =
    petition
  return {
    ...{ stage, number, terms, publishedAt, closesAt, closedAt, rejectedAt, withdrawnAt, expiredAt, stoppedAt },
    pause: petition.pause?.kind ?? null,
    hidden: petition.hidden?.code ?? null,
    hashes: petition.versions.map(({ hash }) => hash),
    tracks: petition.tracks.map(({ id, state, metAt, unmetAt, registeredAt, dueAt, answeredAt, outcome }) => {
      return { id, state, metAt, unmetAt, registeredAt, dueAt, answeredAt, outcome }
    }),
  }
}

const untouched = { metAt: null, unmetAt: null, registeredAt: null, dueAt: null, answeredAt: null, outcome: null }

/** Replays a history from the draft on. */
export function replay(history: readonly PetitionFact[], book: PetitionRules, levelId: string | null): Past {
  const level = book.levels.find(({ id }) => id === levelId)
  const fresh = (level?.tracks ?? []).map(({ id }): TrackPast => ({ id, state: 'unmet', ...untouched }))
  const draft: Past = {
    ...{ stage: 'draft', pause: null, number: null, terms: {}, publishedAt: null, closesAt: null, closedAt: null },
    ...{ rejectedAt: null, withdrawnAt: null, expiredAt: null, stoppedAt: null, hidden: null, hashes: [], tracks: [] },
  }
  return history.reduce((past, fact) => after(past, fact, book, fresh), draft)
}

function after(past: Past, fact: PetitionFact, book: PetitionRules, fresh: readonly TrackPast[]): Past {
  const following = (stage: string): PetitionStage => {
    const next = book.stages[book.stages.findIndex(({ kind }) => kind === stage) + 1]?.kind
    if (!next) throw new Error(`nothing follows ${stage} in ${book.id}`)
    return next
  }
  const track = (id: string, change: Partial<TrackPast>): Past => ({
    ...past,
    tracks: past.tracks.map((old) => (old.id === id ? { ...old, ...change } : old)),
  })
  switch (fact.type) {
    case 'PetitionSubmitted':
      return sentAs(past, fact.data, book.stages[0]?.kind ?? 'signing', fresh)
    case 'PetitionResubmitted':
    case 'PetitionCorrected':
      return sentAs(past, fact.data, 'moderation', fresh)
    case 'PetitionAppealed':
      return { ...past, stage: 'moderation', rejectedAt: null }
    case 'PetitionRejected':
      return { ...past, stage: 'rejected', rejectedAt: fact.at }
    case 'SponsoringOpened': {
      const { need, endsAt, provisional } = fact.data
      const sponsoring = { openedAt: fact.at, need, endsAt, provisional, endedAt: null }
      return { ...past, stage: 'sponsoring', terms: { ...past.terms, sponsoring } }
    }
    case 'SponsorsFound': {
      const { sponsoring } = past.terms
      const ended = sponsoring && { sponsoring: { ...sponsoring, endedAt: fact.at } }
      return { ...past, stage: following('sponsoring'), terms: { ...past.terms, ...ended } }
    }
    case 'DeliberationOpened':
      return {
        ...past,
        stage: 'deliberation',
        terms: { ...past.terms, deliberation: { openedAt: fact.at, ...fact.data, endedAt: null } },
      }
    case 'DeliberationEnded': {
      const { deliberation } = past.terms
      const ended = deliberation && { deliberation: { ...deliberation, endedAt: fact.at } }
      const stage = fact.data.waits ? 'deliberation' : following('deliberation')
      return { ...past, stage, terms: { ...past.terms, ...ended } }
    }
    case 'PetitionRevised':
      return { ...past, hashes: [...past.hashes, fact.data.textHash] }
    case 'PetitionPublished':
      return { ...past, stage: 'signing', publishedAt: fact.at, closesAt: fact.data.closesAt }
    case 'PetitionPaused':
      return { ...past, pause: fact.data.kind }
    case 'PetitionResumed':
      return { ...past, pause: null, closesAt: fact.data.closesAt }
    case 'PetitionExpired':
      return { ...past, stage: 'expired', expiredAt: fact.at }
    case 'PetitionStopped':
      return { ...past, stage: 'stopped', stoppedAt: fact.at, pause: null }
    case 'PetitionClosed':
      return { ...past, stage: 'closed', closedAt: fact.at, pause: null }
    case 'PetitionWithdrawn':
      return { ...past, stage: 'withdrawn', withdrawnAt: fact.at, pause: null }
    case 'PetitionArchived':
      return { ...past, stage: 'archived' }
    case 'PetitionHidden':
      return { ...past, hidden: fact.data.code }
    case 'ThresholdMet':
      return track(fact.data.trackId, { state: 'met', metAt: fact.at, unmetAt: null })
    case 'AnswerBecameDue':
      return track(fact.data.trackId, { state: 'due', registeredAt: fact.at, dueAt: fact.data.dueAt })
    case 'ThresholdLost':
      return track(fact.data.trackId, { ...untouched, state: 'unmet', unmetAt: fact.at })
    case 'TrackAnswered': {
      const { trackId, decision } = fact.data
      const outcome = book.levels.flatMap(({ tracks }) => tracks).find(({ id }) => id === trackId)?.outcomes
      const declines = outcome?.find(({ code }) => code === decision)?.declines === true
      return track(trackId, { state: declines ? 'declined' : 'answered', answeredAt: fact.at, outcome: decision })
    }
    default:
      return past
  }
}

function sentAs(
  past: Past,
  { number, textHash }: { readonly number: string; readonly textHash: string },
  stage: PetitionStage,
  fresh: readonly TrackPast[],
): Past {
  return { ...past, number, stage, pause: null, rejectedAt: null, hashes: [...past.hashes, textHash], tracks: fresh }
}
