import { ballotsHash, type OpenedBox } from '#domain/ballots/opened-box.ts'
import type { AdvanceRefusal } from '#domain/budgets/advance-campaign.ts'
import { envelopeOf, isShown, type Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { ProjectOutcome, VoteOutcome } from '#domain/budgets/record-result.ts'
import type { LostReason } from '#domain/budgets/states.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { sha256Hex } from '#domain/kernel/sha-256.ts'
import type { LossReason } from '#domain/tally/outcome.ts'
import { withoutSmallCells } from '#domain/tally/small-cells.ts'
import type { StoredResult } from '#domain/tally/stored-result.ts'
import { countsOfBox, needsLot } from '#domain/tally/vote-of-campaign.ts'
import type { TallyRecord } from '#domain/tally/vote-result.ts'
import { votersAtLeast } from '#domain/tally/voters-at-least.ts'
import type { Ballots } from '#server/features/ballots/index.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { KeptTally, ResultStore } from '../store/result.store.ts'
import type { CountEnvelopes, EnvelopeOutcome } from './count-envelopes.ts'
import { subjectOfOwnVote, textOf } from './file-subject.ts'

export type CountRefusal = AdvanceRefusal | Refusal<'NOT_FOUND' | 'FORBIDDEN' | 'NOT_NOW' | 'NOT_READY'>
export type CountCampaign = (actor: Actor, campaignId: CampaignId) => Promise<Result<Campaign, CountRefusal>>

export interface CountCampaignDeps {
  readonly ballots: Pick<Ballots, 'openedBox' | 'recordCount'>
  readonly budgets: Pick<Budgets, 'readCampaign' | 'projectsOnList' | 'recordResult'>
  readonly places: Pick<Places, 'holdsRoleIn' | 'territory'>
  readonly store: Pick<ResultStore, 'results' | 'tallies' | 'keepResult'>
  readonly countEnvelopes: CountEnvelopes
  readonly clock: Clock
}

/**
 * Counts the opened ballots of a campaign, publishes the result and hands it down: outcomes to campaign and projects, traces
 * to the protocol. Whoever was cut off begins again and goes on: what is counted stays counted, what is published stays published.
 *
 * `NOT_FOUND` · `FORBIDDEN` the actor is no methodologist of its place · `NOT_NOW` voting is not over, or the campaign
 * rests · `NOT_READY` ballots are sealed, lots are missing, or a quorum is asked for and nobody knows the electorate ·
 * and what `recordResult` refuses
 */
export function countCampaign(deps: CountCampaignDeps): CountCampaign {
  return async (actor, campaignId) => {
    const campaign = await deps.budgets.readCampaign(actor, { id: campaignId })
    if (!campaign) return refuse({ code: 'NOT_FOUND' })
    if (!runs(deps.places, actor, campaign)) return refuse({ code: isShown(campaign) ? 'FORBIDDEN' : 'NOT_FOUND' })
    const [before] = await deps.store.results([campaignId])
    const counted = before ? ok(before) : await count(deps, campaign)
    if (!counted.ok) return counted
    const tallies = (await deps.store.tallies([campaignId])).filter((one) => one.inputHash === counted.value.inputHash)
    const recorded = await handDown(deps, actor, campaign, { result: counted.value, tallies })
    if (recorded.ok) await deps.ballots.recordCount(campaignId, protocolled(campaign, counted.value, tallies))
    return recorded
  }
}

/** What the protocol says of the count. */
function protocolled(campaign: Campaign, result: StoredResult, tallies: readonly KeptTally[]) {
  const traces = tallies.map(({ envelopeId, tallyId, record }) => ({
    tally: tallyId,
    envelope: envelopeId,
    hash: record.traceHash,
  }))
  return { hasQuorum: hasQuorum(campaign, result), traces }
}

function runs(places: Pick<Places, 'holdsRoleIn'>, actor: Actor, { territoryId }: Campaign): boolean {
  return actor.kind === 'system' || places.holdsRoleIn(actor, 'methodologist', territoryId)
}

async function count(
  deps: CountCampaignDeps,
  campaign: Campaign,
): Promise<Result<StoredResult, Refusal<'NOT_NOW' | 'NOT_READY'>>> {
  if (campaign.state !== 'verification') return refuse({ code: 'NOT_NOW' })
  const box = await deps.ballots.openedBox(campaign.id)
  const eligible = deps.places.territory(campaign.territoryId)?.population ?? null
  const lacksElectorate = campaign.rules.eligibility.quorum.kind !== 'none' && eligible === null
  if (!box || lacksElectorate || (needsLot(campaign) && box.lotSeed === null)) return refuse({ code: 'NOT_READY' })
  demandSame(campaign, box)
  const projects = await deps.budgets.projectsOnList(campaign.id)
  const inputHash = inputHashOf(box)
  const outcomes = await deps.countEnvelopes(planOf(deps, { campaign, projects, box, inputHash }))
  const result = resultOf({ campaign, box, eligible, inputHash, outcomes, countedAt: deps.clock.now() })
  await deps.store.keepResult(result)
  // Of two who count at the same time the first is kept; both have come to the same.
  return ok((await deps.store.results([campaign.id]))[0] ?? result)
}

/** The box was filled under these rules and with this list, and what is in it is what was published. */
function demandSame({ id, rulesHash, ballotList }: Campaign, box: OpenedBox): void {
  if (box.rulesHash !== rulesHash || box.listHash !== ballotList?.hash) {
    throw new Error(`The box of campaign ${id} belongs to other rules or another list`)
  }
  for (const { envelopeId: envelope, ballots, salt, ballotsHash: stated } of box.envelopes) {
    if (ballotsHash({ campaign: id, envelope, boardHash: box.boardHash }, ballots, salt) !== stated) {
      throw new Error(`The ballots of envelope ${envelope} in campaign ${id} are not those that were opened`)
    }
  }
}

/** Rules, list, board and ballots: under other ones it is another count. */
function inputHashOf({ rulesHash, listHash, boardHash, lotSeed, envelopes }: OpenedBox): string {
  const ballots = envelopes.map(({ envelopeId, ballotsHash: hash }) => ({ envelopeId, hash }))
  return sha256Hex(`dauys/counted/1\n${canonicalJson({ rulesHash, listHash, boardHash, lotSeed, ballots })}`)
}

interface Opened {
  readonly campaign: Campaign
  readonly projects: readonly Project[]
  readonly box: OpenedBox
  readonly inputHash: string
}

function planOf({ places }: Pick<CountCampaignDeps, 'places'>, { campaign, projects, box, inputHash }: Opened) {
  const hashes = new Map(box.envelopes.map(({ envelopeId, ballotsHash: hash }) => [envelopeId, hash]))
  const ballotsHashOf = (envelopeId: string) => hashes.get(envelopeId) ?? null
  const place = places.territory(campaign.territoryId)
  const land = places.territory(place?.ancestorIds[0] ?? null) ?? place
  const names = { unit: textOf(place?.name ?? {}), country: textOf(land?.name ?? {}) }
  return {
    ...{ campaignId: campaign.id, inputHash, counts: countsOfBox(campaign, projects, box), ballotsHashOf },
    subjectOf: ({ envelope }: { readonly envelope: { readonly id: string } }, traceHash: string) =>
      subjectOfOwnVote(
        { campaign, projects, ...names, boardHash: box.boardHash },
        { traceHash, ballotsHash: ballotsHashOf(envelope.id) },
      ),
  }
}

function resultOf(of: {
  readonly campaign: Campaign
  readonly box: OpenedBox
  readonly eligible: number | null
  readonly inputHash: string
  readonly outcomes: readonly EnvelopeOutcome[]
  readonly countedAt: Date
}): StoredResult {
  const { campaign, box, eligible, inputHash, outcomes, countedAt } = of
  const { rulesHash, listHash, boardHash, envelopes } = box
  const voids = summed(envelopes.map((envelope) => envelope.voids))
  return {
    ...{ campaignId: campaign.id, countedAt, inputHash, isPast: false, rulesHash, listHash, boardHash, eligible },
    voters: votersOf(
      campaign,
      outcomes.map(({ stored }) => stored),
    ),
    channels: withoutSmallCells(
      summed(envelopes.map(({ byChannel }) => byChannel)),
      campaign.rules.publication.kAttributes,
    ),
    voids: Object.entries(voids).map(([reason, ballots]) => ({ reason, ballots })),
    sourceAgrees: null,
    envelopes: outcomes.map(({ stored }) => stored),
  }
}

function summed(tables: readonly Readonly<Partial<Record<string, number>>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const table of tables) {
    for (const [name, count = 0] of Object.entries(table)) sums[name] = (sums[name] ?? 0) + count
  }
  return sums
}

async function handDown(
  { budgets }: CountCampaignDeps,
  actor: Actor,
  campaign: Campaign,
  { result, tallies }: { readonly result: StoredResult; readonly tallies: readonly KeptTally[] },
): Promise<Result<Campaign, CountRefusal>> {
  const projects = await budgets.projectsOnList(campaign.id)
  const ids = new Map(projects.map(({ id, ballotNumber }) => [ballotNumber, id]))
  const outcome: VoteOutcome = {
    hasQuorum: hasQuorum(campaign, result),
    projects: officialOf(result, tallies).flatMap(({ winners, losers }) =>
      [...winners, ...losers].flatMap(({ number, votes, points, reason }): ProjectOutcome[] => {
        const projectId = ids.get(number)
        return projectId ? [{ projectId, votes, score: points, lost: reason && lostReasons[reason] }] : []
      }),
    ),
  }
  return budgets.recordResult(actor, campaign.id, outcome)
}

function officialOf({ envelopes }: StoredResult, kept: readonly KeptTally[]): TallyRecord[] {
  return envelopes.map(({ envelopeId, tallyIds: [official] }) => {
    const found = kept.find((one) => one.envelopeId === envelopeId && one.tallyId === official)
    if (!found) throw new Error(`The official tally of ${envelopeId} is missing`)
    return found.record
  })
}

/** People who voted for certain: whoever votes for a district and for the city is one of them. */
function votersOf(campaign: Campaign, envelopes: StoredResult['envelopes']): number {
  return votersAtLeast(
    envelopes.flatMap(({ envelopeId, ballots }) => {
      const envelope = envelopeOf(campaign, envelopeId)
      return envelope ? [{ kind: envelope.kind, ballots }] : []
    }),
  )
}

/** People who voted for certain / electorate ≥ the share, without rounding. */
function hasQuorum(campaign: Campaign, { voters, eligible }: StoredResult): boolean {
  const { quorum } = campaign.rules.eligibility
  if (quorum.kind === 'none') return true
  const [num, den] = quorum.of
  return BigInt(voters) * BigInt(den) >= BigInt(num) * BigInt(eligible ?? 0)
}

/** How projects tell why they lost; a trace is more exact. */
const lostReasons: Readonly<Record<LossReason, LostReason>> = {
  withdrawn: 'no_money',
  no_cost: 'no_money',
  over_budget: 'no_money',
  no_support: 'not_enough_support',
  below_threshold: 'below_threshold',
  conflict: 'conflict_with',
  no_money: 'no_money',
  after_stop: 'after_stop',
  poor_supporters: 'not_enough_support',
}
