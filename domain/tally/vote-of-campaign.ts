import type { OpenedBox } from '../ballots/opened-box.ts'
import { conflictSets } from '../budgets/ballot-list.ts'
import type { Campaign, Envelope } from '../budgets/campaign.ts'
import type { ImportedBallots } from '../budgets/imported-ballots.ts'
import { priceOf, type Project } from '../budgets/project.ts'
import type { BallotForm, Completion, Tally } from '../budgets/rules/pb-rules.ts'
import type { BallotColumns } from './grouping.ts'
import { columnsOf, type EnvelopeVote, type ListedProject } from './of-rules.ts'
import { usualIncrementMinor } from './usual-increment.ts'

/** What is counted of one envelope: the tally that decides, and those that are published beside it. */
export interface EnvelopeCount {
  readonly envelope: Envelope
  readonly vote: EnvelopeVote
  readonly official: Tally
  readonly shadows: readonly ShadowTally[]
  /** below `kEnvelope` ballots: totals are published, and neither ballots nor traces nor other tallies */
  readonly isTotalsOnly: boolean
  /** hex, of the hashes that are published then; else null */
  readonly salt: string | null
}

export interface ShadowTally {
  readonly tally: Tally
  /** as in `TallyTask` */
  readonly otherwise?: Tally
}

/** A past vote: one envelope, whose marks are rows of the file. */
export function countsOfPastVote(
  campaign: Campaign,
  projects: readonly Project[],
  { starts, marks, points }: ImportedBallots,
): EnvelopeCount[] {
  const ballots = { starts, marks: marks.map((mark) => mark + 1), points }
  return campaign.envelopes.map((envelope) => {
    const { vote, official } = partsOf(campaign, envelope, { projects, ballots, lotSeed: null })
    const beside = besidePastVote(official, vote)
    return { envelope, vote, official, shadows: [beside], isTotalsOnly: false, salt: null }
  })
}

/**
 * A vote of our own, out of its opened box.
 * @throws where the box has not the envelopes of the campaign
 */
export function countsOfBox(campaign: Campaign, projects: readonly Project[], box: OpenedBox): EnvelopeCount[] {
  const opened = new Map(box.envelopes.map((one) => [one.envelopeId, one]))
  return campaign.envelopes.map((envelope) => {
    const found = opened.get(envelope.id)
    if (!found) throw new Error(`The box of campaign ${campaign.id} has no envelope ${envelope.id}`)
    const ballots = columnsOf(found.ballots)
    const { vote, official } = partsOf(campaign, envelope, { projects, ballots, lotSeed: box.lotSeed })
    const isTotalsOnly = found.ballots.length < campaign.rules.publication.kEnvelope
    const shadows = isTotalsOnly ? [] : shadowsOf(campaign, official)
    return { envelope, vote, official, shadows, isTotalsOnly, salt: isTotalsOnly ? found.salt : null }
  })
}

/** Whether any tally that is counted breaks ties by lot. */
export function needsLot({ rules, envelopes }: Pick<Campaign, 'rules' | 'envelopes'>): boolean {
  const decides = envelopes.map(({ kind }) => rules.official[kind])
  return rules.tallies.some(
    ({ id, ties }) => ties.at(-1) === 'lot' && (decides.includes(id) || rules.shadow.includes(id)),
  )
}

interface Opened {
  readonly projects: readonly Project[]
  readonly ballots: BallotColumns
  readonly lotSeed: string | null
}

function partsOf(campaign: Campaign, envelope: Envelope, { projects, ballots, lotSeed }: Opened) {
  const { rules } = campaign
  const official = rules.tallies.find(({ id }) => id === rules.official[envelope.kind])
  const form: BallotForm | undefined = rules.ballots.find((ballot) => ballot.envelope === envelope.kind)
  if (!official || !form)
    throw new Error(`The rules of campaign ${campaign.id} do not say how ${envelope.id} is counted`)
  const listed = projects.filter(({ envelopeId }) => envelopeId === envelope.id).flatMap(listedAs(campaign))
  const conflicts = conflictSets(
    campaign,
    listed.map(({ projectId: id, number }) => ({ id, number })),
  )
  const vote: EnvelopeVote = {
    ...{ envelopeId: envelope.id, budgetMinor: envelope.amount, currency: rules.currency, form },
    ...{ projects: listed, conflicts, ballots, lotSeed },
  }
  return { vote, official }
}

/** A file has ids of its own; our own lists are known by their ballot numbers. */
function listedAs({ origin }: Campaign): (project: Project) => ListedProject[] {
  return (project) => {
    const { id: projectId, number, ballotNumber, category, territoryId: district, state } = project
    if (ballotNumber === null) return []
    const id = origin ? (number ?? String(ballotNumber)) : String(ballotNumber)
    const isWithdrawn = state === 'withdrawn_by_city'
    return [
      { ...{ number: ballotNumber, id, projectId, price: priceOf(project) ?? 0 }, category, district, isWithdrawn },
    ]
  }
}

/** Those that the rules name, but not the one that decides a second time. */
function shadowsOf({ rules }: Campaign, official: Tally): ShadowTally[] {
  const named = rules.shadow.flatMap((id) => rules.tallies.filter((tally) => tally.id === id))
  return named.filter(({ id }) => id !== official.id).map((tally) => ({ tally }))
}

/**
 * Rules of a past vote name nothing beside, so the platform does: Equal Shares by cost with Add1, or greedy where Equal
 * Shares decided. Ties and a threshold by votes stay the same.
 */
function besidePastVote(official: Tally, { budgetMinor, ballots, currency }: EnvelopeVote): ShadowTally {
  const { ties, threshold, partFunding } = official
  const countsPoints = official.rule === 'greedy' && official.order.startsWith('points')
  if (official.rule === 'equal-shares') {
    const order = official.utility === 'points' ? 'points' : 'votes'
    return { tally: { id: 'greedy', rule: 'greedy', order, misfit: 'skip', ties, threshold, partFunding } }
  }
  const shares = (completion: Completion): Tally => ({
    ...{ id: 'equal-shares', rule: 'equal-shares', utility: 'cost', completion, comparison: 'none', ties, partFunding },
    threshold: countsPoints ? none : threshold,
  })
  const increment = usualIncrementMinor(budgetMinor, ballots.starts.length - 1, currency)
  const addOne = shares({ kind: 'add1', increment, stop: 'overspend', start: 'exact', thenGreedy: false })
  return { tally: addOne, otherwise: shares({ kind: 'greedy' }) }
}

const none = { kind: 'none' } as const
