import type { TerritoryId } from '../kernel/ids.ts'
import { ok, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import type { EligibilityRefusal, PersonFacts } from '../rules/eligibility.ts'
import { envelopeOf, type Act, type Campaign, type Envelope } from './campaign.ts'
import { moveProject, notPossible, type MoveRefusal, type ProjectChange } from './move-project.ts'
import type { SupportCount } from './project-events.ts'
import { transitionFor } from './project-states.ts'
import type { Project } from './project.ts'
import { residentRefusals } from './submit-project.ts'

/** Residents of a place; null where no figure is published. */
export type PopulationOf = (territoryId: TerritoryId) => number | null

export type SupportRefusal = EligibilityRefusal | MoveRefusal

type Asking = Pick<Campaign, 'rules' | 'envelopes'>

/**
 * How many residents must support a proposal: a fixed number, or so many of every thousand residents of the place that
 * its envelope pays for. That is the most a law may ask for (ustawa o samorządzie gminnym, art. 5a ust. 6), so a part of
 * a person is left off; but one supporter there must be.
 * @returns null where the rules ask for none, or nobody knows how many live there
 */
export function supportNeed(
  campaign: Asking,
  { envelopeId }: Pick<Project, 'envelopeId'>,
  populationOf: PopulationOf,
): number | null {
  const envelope = envelopeOf(campaign, envelopeId)
  return envelope ? needOf(campaign, envelope, populationOf) : null
}

function needOf({ rules }: Asking, { territoryId }: Envelope, populationOf: PopulationOf): number | null {
  const { support } = rules.proposing
  if (support.kind === 'none') return null
  if (support.kind === 'fixed') return support.signatures
  const population = populationOf(territoryId) ?? 0
  return population === 0 ? null : Math.max(1, Math.floor((population * support.max) / 1000))
}

/** `POPULATION_UNKNOWN` at every envelope for whose place nobody can say how many supporters a proposal needs. */
export function checkSupportNeeds(campaign: Asking, populationOf: PopulationOf): Refusal<'POPULATION_UNKNOWN'>[] {
  if (campaign.rules.proposing.support.kind === 'none') return []
  return campaign.envelopes
    .filter((envelope) => needOf(campaign, envelope, populationOf) === null)
    .map(({ id }) => ({ code: 'POPULATION_UNKNOWN', path: ['envelopes', id, 'population'] }))
}

/**
 * Whether support can be given and taken back: while the campaign gathers it, for a proposal that passed the formal check.
 * `NOT_NOW` · `LIST_FROZEN`
 */
export function gathersSupport(project: Project, campaign: Campaign): Result<true, MoveRefusal> {
  const isOpen = transitionFor('count_as_supported', project.state, campaign.state) !== undefined
  return isOpen ? ok(true) : notPossible(campaign)
}

/** Whether the support of a proposal is going to be counted: now, or when its campaign has come so far. */
export function awaitsCount({ state }: Pick<Project, 'state'>, { rules }: Pick<Campaign, 'rules'>): boolean {
  return state === 'formally_accepted' && rules.proposing.support.kind !== 'none'
}

/**
 * Whether a person may support a proposal: a resident of the place that its envelope pays for, of the age that the rules
 * set for proposing. Its authors are residents too, and count.
 *
 * What `gathersSupport` and `residentRefusals` say.
 */
export function supportProject(
  project: Project,
  campaign: Campaign,
  { person, at }: { readonly person: PersonFacts; readonly at: Date },
): Result<true, SupportRefusal> {
  const open = gathersSupport(project, campaign)
  if (!open.ok) return open
  const place = envelopeOf(campaign, project.envelopeId)?.territoryId ?? campaign.territoryId
  return refuseAll(residentRefusals(campaign, place, person, at)) ?? ok(true)
}

/** What counting the support does to the proposals of a campaign. */
export interface CountedSupport {
  readonly changes: readonly ProjectChange[]
  /** those that cannot be counted, because nobody knows how many supporters they need */
  readonly uncounted: number
}

/**
 * The end of gathering: every admitted proposal is supported or not.
 * @param campaign while it still gathers support
 * @param countOf supporters of a proposal at this moment
 */
export function countSupport(
  campaign: Campaign,
  projects: readonly Project[],
  { countOf, populationOf }: { readonly countOf: (project: Project) => number; readonly populationOf: PopulationOf },
  act: Act,
): CountedSupport {
  const admitted = projects.filter((project) => gathersSupport(project, campaign).ok)
  const changes = admitted.flatMap((project) => {
    const need = supportNeed(campaign, project, populationOf)
    if (need === null) return []
    const support = { count: countOf(project), need }
    const name = support.count >= need ? 'count_as_supported' : 'count_as_unsupported'
    const moved = moveProject(project, campaign, { ...act, name }, { support })
    return moved.ok ? [moved.value] : []
  })
  return { changes, uncounted: admitted.length - changes.length }
}

/** What was counted when gathering ended; whoever is erased later is still in it. */
export function supportCounted({ history }: Pick<Project, 'history'>): SupportCount | undefined {
  const counted = history.findLast((fact) => fact.type === 'ProjectMoved' && fact.data.support !== undefined)
  return counted?.type === 'ProjectMoved' ? counted.data.support : undefined
}
