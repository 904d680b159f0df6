import type { DueDate } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { EventDays } from '../rules/blackouts.ts'
import { levelOf, stageOf } from '../rules/book.ts'
import type { Law } from '../rules/law.ts'
import { signaturesNeeded, type Denominators, type NeedRefusal } from '../rules/thresholds.ts'
import { factOf } from './change.ts'
import { closingDate, type Pause } from './closing-date.ts'
import type { PetitionFact } from './events.ts'
import type { Act, Petition, PetitionStage } from './petition.ts'
import { fixNeeds } from './tracks.ts'

/** What a stage takes from the law when it begins. */
export interface StageLaw extends Law {
  /** published figures of the territory it is addressed to */
  readonly figures: Denominators
  /** of what the book's blackouts wait for: publishing rests around them */
  readonly days?: EventDays
  /** pauses of every petition of the place that are known already, earliest first */
  readonly pauses?: readonly Pause[]
}

export interface Entered {
  readonly state: Petition
  readonly facts: readonly PetitionFact[]
}

/**
 * The petition in a stage of its book, with the dates and numbers that begin with it: sponsors needed and their term, the
 * days of deliberation, and with signing the frozen text, the thresholds and the closing date.
 * @returns refused when a threshold cannot be computed for the place
 */
export function enterStage(
  petition: Petition,
  stage: PetitionStage,
  law: StageLaw,
  act: Act,
): Result<Entered, NeedRefusal> {
  const left = { ...leave(petition, act), stage, generation: petition.generation + 1 }
  switch (stage) {
    case 'sponsoring':
      return openSponsoring(left, law, act)
    case 'deliberation':
      return ok(openDeliberation(left, law, act))
    case 'signing':
      return openSigning(left, law, act)
    default:
      return ok({ state: left, facts: [] })
  }
}

/** A stage that ends keeps the day on which it did. */
function leave(petition: Petition, act: Act): Petition {
  const { sponsoring, deliberation } = petition.terms
  if (petition.stage === 'sponsoring' && sponsoring) {
    return { ...petition, terms: { ...petition.terms, sponsoring: { ...sponsoring, endedAt: act.at } } }
  }
  if (petition.stage === 'deliberation' && deliberation) {
    // Before a blackout it may have ended long before the next stage begins.
    const endedAt = deliberation.endedAt ?? act.at
    return { ...petition, terms: { ...petition.terms, deliberation: { ...deliberation, endedAt } } }
  }
  return petition
}

function openSponsoring(petition: Petition, { book, calendar, figures }: StageLaw, act: Act) {
  const rule = stageOf(book, 'sponsoring')
  if (!rule) throw new Error(`The book ${book.id} has no sponsoring`)
  const need = signaturesNeeded(rule.need, figures)
  if (!need.ok) return need
  const ends = rule.within && endOfPeriod({ from: act.at, period: rule.within, timeZone: book.timeZone, calendar })
  const sponsoring = {
    ...{ openedAt: act.at, need: need.value, endedAt: null },
    ...{ endsAt: ends?.at ?? null, provisional: ends?.provisional ?? false },
  }
  const fact = factOf(petition, act, {
    type: 'SponsoringOpened',
    data: { need: need.value, endsAt: sponsoring.endsAt, provisional: sponsoring.provisional },
  })
  return ok({ state: { ...petition, terms: { ...petition.terms, sponsoring } }, facts: [fact] })
}

function openDeliberation(petition: Petition, { book, calendar }: StageLaw, act: Act): Entered {
  const rule = stageOf(book, 'deliberation')
  if (!rule) throw new Error(`The book ${book.id} has no deliberation`)
  const after = (period: typeof rule.min): DueDate =>
    endOfPeriod({ from: act.at, period, timeZone: book.timeZone, calendar })
  const [earliest, latest] = [after(rule.min), after(rule.max)]
  const skipsMin = rule.skipMinTags?.some((tag) => petition.tags.includes(tag)) ?? false
  const deliberation = {
    ...{ openedAt: act.at, mayEndAt: skipsMin ? act.at : earliest.at, endsAt: latest.at },
    ...{ provisional: latest.provisional, endedAt: null },
  }
  const fact = factOf(petition, act, {
    type: 'DeliberationOpened',
    data: { mayEndAt: deliberation.mayEndAt, endsAt: deliberation.endsAt, provisional: deliberation.provisional },
  })
  return { state: { ...petition, terms: { ...petition.terms, deliberation } }, facts: [fact] }
}

/** The text is frozen, the thresholds are fixed, and the end is set. */
function openSigning(petition: Petition, law: StageLaw, act: Act): Result<Entered, NeedRefusal> {
  const level = levelOf(law.book, petition.levelId)
  const version = petition.versions.at(-1)
  if (!level || !version) throw new Error(`The petition ${petition.id} was sent without a level or a text`)
  const tracks = fixNeeds(petition.tracks, level, law.figures)
  if (!tracks.ok) return tracks
  const closes = closingDate({ openedAt: act.at, ...law })
  const fact = factOf(petition, act, {
    type: 'PetitionPublished',
    data: { version: version.n, textHash: version.hash, closesAt: closes.at },
  })
  const state: Petition = {
    ...petition,
    ...{ publishedAt: act.at, closesAt: closes.at, closesProvisional: closes.provisional, tracks: tracks.value },
    // Sponsors signed before: their count stands as it is.
    support: petition.support.asOfSeq === 0 ? { ...petition.support, asOf: act.at } : petition.support,
  }
  return ok({ state, facts: [fact] })
}
