import { lotOf } from '../ballots/lottery.ts'
import type { BallotForm, Tally, Threshold, TieStep as RuleTieStep } from '../budgets/rules/pb-rules.ts'
import { minorDigits } from '../kernel/money.ts'
import type { TallyRule } from './count.ts'
import { createElection, type Election, type Project } from './election.ts'
import type { BallotColumns } from './grouping.ts'
import { withdrawnCost, type VoteType } from './pabulib/format.ts'
import type { TieStep } from './ties.ts'

/** One envelope to be counted: its money, its part of the frozen list, and its opened ballots. */
export interface EnvelopeVote {
  readonly envelopeId: string
  readonly budgetMinor: number
  /** ISO 4217 */
  readonly currency: string
  readonly form: BallotForm
  readonly projects: readonly ListedProject[]
  /** ballot numbers of projects of which at most one wins */
  readonly conflicts: readonly (readonly number[])[]
  /** marks are ballot numbers, the best first where ballots rank */
  readonly ballots: BallotColumns
  /** hex; null where no tie is broken by lot */
  readonly lotSeed: string | null
}

/** A line of the frozen list, as far as counting looks at it. */
export interface ListedProject {
  /** its ballot number */
  readonly number: number
  /** what files and traces call it */
  readonly id: string
  /** its id in the platform, which the lottery is drawn with */
  readonly projectId: string
  /** minor units */
  readonly price: number
  readonly category: string | null
  readonly district: string | null
  /** taken back by the city after the list was frozen */
  readonly isWithdrawn: boolean
}

/** An election, and the ballot number of each of its projects by position. */
export interface ListElection {
  readonly election: Election
  readonly numbers: readonly number[]
}

/**
 * The election that a tally of the rules is counted on. Its list stands in the order that breaks the last ties: by ballot
 * number, or by lot.
 * @throws when the lot is needed and not drawn, or a ballot marks what is not on the list
 */
export function electionOf(vote: EnvelopeVote, tally: Pick<Tally, 'ties'>): ListElection {
  const listed = inOrder(vote, tally.ties.at(-1))
  const numbers = listed.map(({ number }) => number)
  const groups = groupsOf(vote.conflicts)
  const election = createElection({
    voteType: voteTypeOf(vote.form),
    budgetMinor: vote.budgetMinor,
    projects: listed.map((project) => asCounted(project, groups.get(project.number), vote.currency)),
    ballots: { ...vote.ballots, marks: positionsOf(vote.ballots.marks, numbers) },
  })
  return { election, numbers }
}

/** The list by ballot number, or by lot: HMAC-SHA-256(seed, envelope ‖ 0x00 ‖ project), smaller first. */
function inOrder({ projects, envelopeId, lotSeed }: EnvelopeVote, step: RuleTieStep | undefined): ListedProject[] {
  if (step !== 'lot') return projects.toSorted((a, b) => a.number - b.number)
  if (lotSeed === null) throw new Error(`The lots of envelope ${envelopeId} are not drawn`)
  const drawn = projects.map((project) => ({ project, lot: lotOf(lotSeed, envelopeId, project.projectId) }))
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ project }) => project)
}

/** By ballot number, the names of the sets that a project is in, between spaces. */
function groupsOf(conflicts: EnvelopeVote['conflicts']): ReadonlyMap<number, string> {
  const groups = new Map<number, string>()
  conflicts.forEach((set, index) => {
    for (const number of set) groups.set(number, [groups.get(number) ?? '', `set-${index + 1}`].join(' ').trim())
  })
  return groups
}

/** A project that was withdrawn costs what it costs in files: they have no other word for it. */
function asCounted(project: ListedProject, exclusiveGroup: string | undefined, currency: string): Project {
  const { id, price, isWithdrawn, category, district } = project
  return {
    ...{ id, costMinor: isWithdrawn ? Number(withdrawnCost) * 10 ** minorDigits(currency) : price, isWithdrawn },
    ...{ ...(category && { category }), ...(district && { district }), ...(exclusiveGroup && { exclusiveGroup }) },
  }
}

function positionsOf(marks: Uint32Array, numbers: readonly number[]): Uint32Array {
  const places = new Int32Array(Math.max(0, ...numbers) + 1).fill(-1)
  numbers.forEach((number, position) => (places[number] = position))
  return marks.map((mark) => {
    const place = places[mark] ?? -1
    if (place < 0) throw new Error(`A ballot marks ${mark}, which is not on the list of its envelope`)
    return place
  })
}

/** How ballots of the rules are counted: a basket is a set of marks, grades are points without a sum. */
export function voteTypeOf({ type }: Pick<BallotForm, 'type'>): VoteType {
  return voteTypes[type]
}

const voteTypes: Readonly<Record<BallotForm['type'], VoteType>> = {
  approval: 'approval',
  'choose-1': 'choose-1',
  knapsack: 'approval',
  points: 'cumulative',
  ranking: 'ordinal',
  grades: 'scoring',
}

/**
 * A tally of the rules as the count takes it.
 * @throws for part funding, which nothing counts yet and the check of the rules refuses
 */
export function tallyRuleOf(tally: Tally, form: BallotForm): TallyRule {
  if (tally.partFunding.kind !== 'none') throw new Error(`The tally ${tally.id} pays for projects in part`)
  const common = {
    ties: tally.ties.map(tieStepOf),
    ...hurdlesOf(tally.threshold),
    ...(form.type === 'ranking' && { ballotScores: form.scores }),
  }
  switch (tally.rule) {
    case 'greedy':
      return { rule: 'greedy', order: tally.order, misfit: tally.misfit, ...common }
    case 'phragmen':
      return { rule: 'phragmen', misfit: tally.misfit, ...common }
    case 'equal-shares':
      return {
        ...{ rule: 'equal-shares', utility: tally.utility, completion: completionOf(tally.completion), ...common },
        ...(tally.comparison !== 'none' && { comparison: tally.comparison }),
      }
  }
}

/** The last step is the order of the list. */
function tieStepOf(step: RuleTieStep): TieStep {
  return step === 'ballotNumber' || step === 'lot' ? 'file' : step
}

function hurdlesOf(threshold: Threshold): Pick<TallyRule, 'threshold' | 'voterShare'> {
  switch (threshold.kind) {
    case 'none':
      return { threshold: 0 }
    case 'score':
      return { threshold: threshold.min }
    case 'of-voters': {
      const [num, den] = threshold.share
      return { threshold: 0, voterShare: { of: 'voters', num, den } }
    }
    case 'by-cost': {
      const [num, den] = threshold.factor
      return { threshold: 0, voterShare: { of: 'cost', num, den } }
    }
  }
}

type SharesTally = Extract<Tally, { rule: 'equal-shares' }>
type SharesCompletion = Extract<TallyRule, { rule: 'equal-shares' }>['completion']

function completionOf(completion: SharesTally['completion']): SharesCompletion {
  if (completion.kind !== 'add1') return completion
  const { increment, ...others } = completion
  return { ...others, incrementMinor: increment }
}

/**
 * Ballots as columns, for the count.
 * @param ballots marks as ballot numbers
 */
export function columnsOf(
  ballots: readonly { readonly marks: readonly number[]; readonly points: readonly number[] | null }[],
): BallotColumns {
  const starts = new Uint32Array(ballots.length + 1)
  ballots.forEach(({ marks }, i) => (starts[i + 1] = (starts[i] ?? 0) + marks.length))
  const marks = Uint32Array.from(ballots.flatMap((ballot) => ballot.marks))
  const hasPoints = ballots.some(({ points }) => points !== null)
  if (!hasPoints) return { starts, marks, points: null }
  const points = ballots.flatMap((ballot) => ballot.marks.map((_, at) => ballot.points?.[at] ?? 0))
  return { starts, marks, points: Float64Array.from(points) }
}
