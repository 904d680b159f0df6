import type { PetitionId } from '#domain/kernel/ids.ts'
import { endOfPeriod } from '#domain/kernel/legal-time.ts'
import { ok } from '#domain/kernel/result.ts'
import {
  blankSummary,
  isAcknowledged,
  passObjections,
  sealLate,
  summaryRecord,
  summaryTerm,
  wantsSummary,
} from '#domain/deliberation/summarise.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SummaryStore } from '../store/summary.store.ts'
import type { CountDeliberation } from './summary-facts.ts'

export interface SealDeps {
  readonly summaries: Pick<SummaryStore, 'change' | 'read' | 'setLimit'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'bookOf' | 'calendarOf'>
  readonly count: CountDeliberation
  readonly clock: Clock
}

export type Seal = (petitionId: PetitionId) => Promise<void>

/** The days for objections are over. */
export function endOfObjections(deps: SealDeps): Seal {
  return async (petitionId) => {
    const found = await placeOf(deps, petitionId)
    if (!found) return
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'deliberation.summary-seals' } } as const
    await deps.summaries.change(blankSummary(found.petition), (summary) =>
      ok(passObjections(summary, found.petition, found, act) ?? { state: summary, facts: [] }),
    )
  }
}

/** Nobody waits for it any longer: it is sealed as far as it came. */
export function sealAtLimit(deps: SealDeps): Seal {
  return async (petitionId) => {
    const found = await placeOf(deps, petitionId)
    if (!found || !wantsSummary(found.petition, found.book)) return
    const counted = await deps.count(found.petition)
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'deliberation.summary-falls-due' } } as const
    await deps.summaries.change(blankSummary(found.petition), (summary) =>
      ok(sealLate(summary, counted, found.petition, act) ?? { state: summary, facts: [] }),
    )
  }
}

export type WatchThreshold = (petitionId: PetitionId, metAt: Date) => Promise<void>

/** A threshold was met: the body must not wait for the summary for ever. The first one counts. */
export function watchThreshold(deps: SealDeps): WatchThreshold {
  return async (petitionId, metAt) => {
    const found = await placeOf(deps, petitionId)
    if (!found || !wantsSummary(found.petition, found.book)) return
    const first = found.petition.tracks.flatMap((track) => track.metAt ?? []).sort((a, b) => a.getTime() - b.getTime())
    if ((await deps.summaries.read(petitionId))?.state === 'sealed') return
    const due = endOfPeriod({ from: first[0] ?? metAt, period: summaryTerm, ...found })
    await deps.summaries.setLimit(petitionId, due.at)
  }
}

export type SummaryRecordOf = (petition: Petition) => Promise<string | undefined>

/** The sealed bytes, for whoever computes their hash. */
export function sealedRecord({ summaries }: Pick<SealDeps, 'summaries'>): SummaryRecordOf {
  return async (petition) => {
    const summary = await summaries.read(petition.id)
    return summary?.state === 'sealed' ? summaryRecord(summary, petition) : undefined
  }
}

/** How far the summary of a petition is for a body that has to answer. */
export type SummaryFor = (petition: Petition, bodyId: string) => Promise<'none' | 'awaited' | 'unread' | 'read'>

export function summaryFor({ summaries, petitions }: Pick<SealDeps, 'summaries' | 'petitions'>): SummaryFor {
  return async (petition, bodyId) => {
    if (!petition.rules || !wantsSummary(petition, petitions.bookOf(petition))) return 'none'
    const summary = await summaries.read(petition.id)
    if (summary?.state !== 'sealed') return 'awaited'
    return isAcknowledged(summary, bodyId) ? 'read' : 'unread'
  }
}

async function placeOf({ petitions }: Pick<SealDeps, 'petitions'>, petitionId: PetitionId) {
  const [petition] = await petitions.readPetitions([petitionId])
  if (!petition?.rules) return undefined
  const book: PetitionRules = petitions.bookOf(petition)
  return { petition, book, timeZone: book.timeZone, calendar: petitions.calendarOf(book) }
}
