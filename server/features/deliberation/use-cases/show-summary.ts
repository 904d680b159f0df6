import type { Actor } from '#domain/kernel/actor.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Amendment } from '#domain/deliberation/amendment.ts'
import type { TalkFigures } from '#domain/deliberation/figures.ts'
import { blankSummary, isAcknowledged, maySummarise } from '#domain/deliberation/summarise.ts'
import {
  summaryParts,
  type ClosingSummary,
  type SummaryFigures,
  type SummaryText,
} from '#domain/deliberation/summary.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { ineligibility, type EligibilityRefusal } from '#domain/rules/eligibility.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { AmendmentStore } from '../store/amendment.store.ts'
import type { SummaryStore } from '../store/summary.store.ts'
import type { CountDeliberation } from './summary-facts.ts'
import { officialOf, type SummaryActs, type SummaryRefusal } from './summarise.ts'

/** A closing summary as somebody may see it. */
export interface ShownSummary {
  readonly summary: ClosingSummary
  readonly figures: SummaryFigures
  /** with their fate, in the order of proposing */
  readonly amendments: readonly Amendment[]
  /** for the facilitator alone */
  readonly draft: { readonly text: SummaryText; readonly suggested: boolean; readonly revision: number } | null
  readonly may: {
    readonly write: Result<true, SummaryRefusal>
    readonly object: Result<true, EligibilityRefusal | Refusal<'NOT_NOW' | 'ALREADY_OBJECTED' | 'CONFLICT_OF_INTEREST'>>
    readonly acknowledge: boolean
  }
}

export type ShowSummary = (actor: Actor, petition: Petition) => Promise<ShownSummary | undefined>

interface Deps {
  readonly summaries: Pick<SummaryStore, 'read'>
  readonly amendments: Pick<AmendmentStore, 'ofPetition'>
  readonly petitions: Pick<Petitions, 'bookOf' | 'personFacts'>
  readonly figures: (petitionId: Petition['id']) => Promise<TalkFigures>
  readonly count: CountDeliberation
  readonly maySummarise: SummaryActs['maySummarise']
  readonly clock: Clock
}

const shownAmendmentsMax = 100

/** @returns undefined before deliberation ended, and where the book wants no summary */
export function showSummary(deps: Deps): ShowSummary {
  return async (actor, petition) => {
    if (!petition.rules || !maySummarise(petition, deps.petitions.bookOf(petition)).ok) return undefined
    const [kept, amendments] = await Promise.all([
      deps.summaries.read(petition.id),
      deps.amendments.ofPetition(petition.id),
    ])
    const summary = kept ?? blankSummary(petition)
    const write = deps.maySummarise(actor, petition)
    return {
      summary,
      figures: summary.figures ?? (await deps.count(petition)).figures,
      amendments: amendments.toReversed().slice(0, shownAmendmentsMax),
      draft: write.ok && summary.state !== 'sealed' ? await draftOf(deps, petition, summary, amendments) : null,
      may: {
        write: write.ok && summary.state === 'sealed' ? refuse({ code: 'NOT_NOW' }) : write,
        object: await mayObject(deps, actor, petition, summary),
        acknowledge: mayAcknowledge(actor, petition, summary),
      },
    }
  }
}

async function draftOf(
  { figures }: Pick<Deps, 'figures'>,
  { id }: Petition,
  { text, revision }: ClosingSummary,
  amendments: readonly Amendment[],
): Promise<ShownSummary['draft']> {
  if (text && summaryParts.some((part) => text[part] !== '')) return { text, suggested: false, revision }
  const { strongest } = await figures(id)
  const taken = amendments.filter(({ state }) => state === 'taken').toReversed()
  const suggestion: SummaryText = {
    argumentsFor: listOf(strongest.argument_for.map(({ title }) => title)),
    argumentsAgainst: listOf(strongest.argument_against.map(({ title }) => title)),
    questions: '',
    changes: listOf(taken.map(({ range, replacement }) => `«${range.quote}» → «${replacement}»`)),
  }
  return { text: suggestion, suggested: true, revision }
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `– ${line}`).join('\n')
}

async function mayObject(
  { petitions, clock }: Pick<Deps, 'petitions' | 'clock'>,
  actor: Actor,
  petition: Petition,
  { state, objectionsUntil, objections, writtenBy }: ClosingSummary,
): Promise<ShownSummary['may']['object']> {
  const at = clock.now()
  if (state !== 'objections' || !objectionsUntil || at > objectionsUntil) return refuse({ code: 'NOT_NOW' })
  if (actor.kind !== 'person') return ok(true)
  if (writtenBy === actor.personId) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  if (objections.some(({ personId }) => personId === actor.personId)) return refuse({ code: 'ALREADY_OBJECTED' })
  const { signer: party, timeZone } = petitions.bookOf(petition)
  const { addressedTerritoryId } = petition
  const person = await petitions.personFacts(actor)
  return refuseAll<EligibilityRefusal>(ineligibility({ party, person, timeZone, at, addressedTerritoryId })) ?? ok(true)
}

function mayAcknowledge(actor: Actor, petition: Petition, summary: ClosingSummary): boolean {
  if (summary.state !== 'sealed') return false
  return officialOf(actor, petition).some((bodyId) => !isAcknowledged(summary, bodyId))
}
