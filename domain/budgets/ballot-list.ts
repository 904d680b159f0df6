import { canonicalJson } from '../kernel/canonical-json.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import { priceOf, type Project, type ProjectTexts } from './project.ts'
import type { Minor } from './rules/pb-rules.ts'

/** One line of the frozen list. */
export interface BallotEntry {
  readonly number: number
  readonly id: string
  readonly envelope: string
  readonly title: string
  readonly language: string
  readonly place: string
  readonly category: string
  /** minor units: what is counted (budgets.md 4.2) */
  readonly price: number
}

/** What of a campaign goes into its hashes; ids as text, so that whoever read them from elsewhere can count again. */
export interface SealedCampaign {
  readonly id: string
  readonly rulesHash: string | null
  readonly envelopes: readonly { readonly id: string; readonly amount: Minor }[]
  readonly conflicts: readonly { readonly projectIds: readonly string[] }[]
}

/** What of a project goes into the seed. */
export interface DrawnProject {
  readonly id: string
  readonly envelopeId: string | null
  readonly texts: ProjectTexts
}

const drawPrefix = 'dauys/ballot-draw/1\n'
const listPrefix = 'dauys/ballot-list/1\n'

/**
 * The seed of the numbers: SHA-256(`"dauys/ballot-draw/1\n"` ‖ canonical JSON of R and of every project with its text,
 * in the order of their ids), hex. Public, and nobody's choice: it follows from what all authors wrote. Prices are left
 * out, because an official could try one after another until the numbers please.
 */
export function drawSeed(
  campaign: Pick<SealedCampaign, 'id' | 'rulesHash'>,
  projects: readonly DrawnProject[],
): string {
  const list = inOrderOfIds(projects).map(({ id, envelopeId, texts }) => ({ id, envelope: envelopeId ?? '', texts }))
  return sha256Hex(
    `${drawPrefix}${canonicalJson({ campaign: campaign.id, rules: campaign.rulesHash ?? '', projects: list })}`,
  )
}

/**
 * Ballot numbers from 1, in the order of SHA-256(seed ‖ `"\n"` ‖ id), smaller first: a draw that anybody repeats.
 * @param seed hex, of `drawSeed`
 * @returns number by project id
 */
export function drawNumbers(seed: string, projects: readonly Pick<DrawnProject, 'id'>[]): ReadonlyMap<string, number> {
  const drawn = projects.map(({ id }) => ({ id, lot: sha256Hex(`${seed}\n${id}`) }))
  drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1))
  return new Map(drawn.map(({ id }, i) => [id, i + 1]))
}

/** The list as it is hashed and published, by number. */
export function ballotEntries(projects: readonly Project[], numbers: ReadonlyMap<string, number>): BallotEntry[] {
  return projects
    .map((project) => ({
      number: numbers.get(project.id) ?? 0,
      id: project.id,
      envelope: project.envelopeId ?? '',
      title: project.texts[project.language]?.title ?? '',
      language: project.language,
      place: project.territoryId ?? '',
      category: project.category ?? '',
      price: priceOf(project) ?? 0,
    }))
    .sort((a, b) => a.number - b.number)
}

/**
 * **H0** = SHA-256(`"dauys/ballot-list/1\n"` ‖ RFC 8785 canonical JSON of campaign, R, seed, envelopes, entries and
 * conflicts), hex. From here on only *withdrawn by city* changes anything (budgets.md 4.1).
 */
export function ballotListHash(campaign: SealedCampaign, seed: string, entries: readonly BallotEntry[]): string {
  const list = {
    campaign: campaign.id,
    rules: campaign.rulesHash ?? '',
    seed,
    envelopes: campaign.envelopes.map(({ id, amount }) => ({ id, amount })),
    projects: entries.map((entry) => ({ ...entry })),
    conflicts: conflictSets(campaign, entries),
  }
  return sha256Hex(`${listPrefix}${canonicalJson(list)}`)
}

/** Sets of ballot numbers of which at most one wins, each rising, in the order in which they are hashed. */
export function conflictSets(
  { conflicts }: Pick<SealedCampaign, 'conflicts'>,
  entries: readonly Pick<BallotEntry, 'id' | 'number'>[],
): number[][] {
  const numbers = new Map(entries.map(({ id, number }) => [id, number]))
  return conflicts
    .map(({ projectIds }) => projectIds.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b))
    .filter((set) => set.length > 1)
    .sort(byNumbers)
}

/** Sets by their first number that differs, a shorter one first: whoever entered them, the hash is the same. */
function byNumbers(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((number, at) => number !== b[at])
  return i === -1 || i >= b.length ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? 0)
}

function inOrderOfIds(projects: readonly DrawnProject[]): readonly DrawnProject[] {
  return [...projects].sort((a, b) => (a.id < b.id ? -1 : 1))
}
