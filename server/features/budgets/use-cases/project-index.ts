import type { CampaignId } from '#domain/kernel/ids.ts'
import { wasAdmitted, wasFeasible } from '#domain/budgets/project-counts.ts'
import { authorsOf, priceOf, type Project } from '#domain/budgets/project.ts'
import { searchTerm, wordsOf } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BudgetReads } from '../store/budget.reads.ts'

/** What lists, maps, counts and searches need of a project that was sent in. */
export interface ListedProject extends Pick<
  Project,
  'id' | 'number' | 'ballotNumber' | 'state' | 'envelopeId' | 'category' | 'point' | 'language'
> {
  readonly title: string
  /** running number, for an order by arrival; 0 where the number is none */
  readonly running: number
  /** its place with all above it */
  readonly places: readonly string[]
  /** minor units; 0 while nobody named a cost */
  readonly price: number
  readonly votes: number
  /** milliseconds */
  readonly submittedAt: number
  readonly authors: readonly string[]
  readonly wasAdmitted: boolean
  readonly wasFeasible: boolean
  /** terms of title and description in every language, each after a space */
  readonly terms: string
}

/** Everything of a campaign that was sent in, by running number. */
export type ProjectIndex = (campaignId: CampaignId) => Promise<readonly ListedProject[]>

const rememberedMax = 50

/**
 * Keeps what was read of a campaign until the campaign or one of its projects changes: the campaign counts its changes,
 * and asking for that number costs the database one document.
 */
export function projectIndex({
  reads,
  places,
}: {
  readonly reads: Pick<BudgetReads, 'movesOf' | 'shownProjects'>
  readonly places: Pick<Places, 'territory'>
}): ProjectIndex {
  const known = new Map<CampaignId, { readonly moves: number; readonly listed: Promise<ListedProject[]> }>()

  async function read(campaignId: CampaignId): Promise<ListedProject[]> {
    return (await reads.shownProjects(campaignId)).map((project) => listedOf(project, places))
  }

  return async (campaignId) => {
    // Asked first: what is read afterwards is at least as new as the number says.
    const moves = await reads.movesOf(campaignId)
    const remembered = known.get(campaignId)
    if (remembered?.moves === moves) return remembered.listed
    if (known.size >= rememberedMax) known.clear()
    const listed = read(campaignId)
    known.set(campaignId, { moves, listed })
    listed.catch(() => known.delete(campaignId))
    return listed
  }
}

function listedOf(project: Project, places: Pick<Places, 'territory'>): ListedProject {
  const { id, number, ballotNumber, state, envelopeId, category, point, language, texts } = project
  const place = places.territory(project.territoryId)
  const running = Number(number)
  return {
    ...{ id, number, ballotNumber, state, envelopeId, category, point, language },
    title: texts[language]?.title ?? '',
    running: Number.isSafeInteger(running) ? running : 0,
    places: place ? [place.id, ...place.ancestorIds] : [],
    price: priceOf(project) ?? 0,
    votes: project.outcome?.votes ?? 0,
    submittedAt: (project.submittedAt ?? project.createdAt).getTime(),
    authors: authorsOf(project),
    wasAdmitted: wasAdmitted(project),
    wasFeasible: wasFeasible(project),
    terms: termsOf(Object.values(texts).flatMap(({ title, description }) => [title, description])),
  }
}

function termsOf(texts: readonly string[]): string {
  const terms = new Set(texts.flatMap(wordsOf).map(searchTerm))
  return [...terms].map((term) => ` ${term}`).join('')
}
