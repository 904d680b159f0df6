import fc from 'fast-check'
import { comparisonKinds } from '../comparison.ts'
import type { Completion } from '../completion.ts'
import type { EqualSharesRule, TallyRule } from '../count.ts'
import type { Ballot, ElectionParts, Project } from '../election.ts'
import { greedyOrders, misfits } from '../greedy.ts'
import { utilityKinds } from '../utilities.ts'
import type { VoterShare } from '../voter-share.ts'

/** An election before its ballots are grouped. */
export interface Draft extends Omit<ElectionParts, 'ballots'> {
  readonly ballots: readonly Ballot[]
}

/** A project may be in more than one. */
const groups = ['g0', 'g1', 'g0 g1']

/** Small numbers, so that ties, conflicts and empty purses are common. */
export const draft: fc.Arbitrary<Draft> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const project = fc.record({ costMinor: fc.integer({ min: 0, max: 40 }), group: fc.integer({ min: 0, max: 5 }) })
  const marks = fc.shuffledSubarray([...Array(size).keys()])
  const ballot = marks.chain((chosen) =>
    fc.record({
      marks: fc.constant(chosen),
      points: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: chosen.length, maxLength: chosen.length }),
      weight: fc.integer({ min: 1, max: 4 }),
    }),
  )
  return fc.record({
    voteType: fc.constantFrom('approval' as const, 'ordinal' as const, 'cumulative' as const),
    budgetMinor: fc.integer({ min: 0, max: 120 }),
    projects: fc.array(project, { minLength: size, maxLength: size }).map((all) =>
      all.map(({ costMinor, group }, i): Project => ({
        ...{ id: `p${i}`, costMinor },
        ...(group < 3 && { exclusiveGroup: groups[group]! }),
      })),
    ),
    ballots: fc.array(ballot, { maxLength: 10 }),
  })
})

const completion: fc.Arbitrary<Completion> = fc.oneof(
  fc.constant<Completion>({ kind: 'none' }),
  fc.constant<Completion>({ kind: 'greedy' }),
  fc.record({
    kind: fc.constant('add1' as const),
    incrementMinor: fc.integer({ min: 1, max: 5 }),
    start: fc.constantFrom('exact' as const, 'floor' as const),
    stop: fc.constantFrom('overspend' as const, 'exhaustive' as const),
    thenGreedy: fc.boolean(),
  }),
)

const common = { ties: fc.constant(['maxVotes', 'minCost', 'projectId'] as const), threshold: fc.nat(3) }

export const equalSharesRule: fc.Arbitrary<EqualSharesRule> = fc.record({
  ...common,
  rule: fc.constant('equal-shares' as const),
  utility: fc.constantFrom(...utilityKinds),
  completion,
})

const comparedRule = fc
  .record({ rule: equalSharesRule, comparison: fc.constantFrom(...comparisonKinds) })
  .map(({ rule, comparison }): EqualSharesRule => ({ ...rule, comparison }))

const voterShare: fc.Arbitrary<VoterShare> = fc.record({
  of: fc.constantFrom('voters' as const, 'cost' as const),
  num: fc.integer({ min: 1, max: 3 }),
  den: fc.integer({ min: 3, max: 9 }),
})

const plainRule: fc.Arbitrary<TallyRule> = fc.oneof(
  equalSharesRule,
  comparedRule,
  fc.record({
    ...common,
    rule: fc.constant('greedy' as const),
    order: fc.constantFrom(...greedyOrders),
    misfit: fc.constantFrom(...misfits),
  }),
  fc.record({ ...common, rule: fc.constant('phragmen' as const), misfit: fc.constantFrom(...misfits) }),
)

/** One in three asks for a part of the voters. */
export const anyRule: fc.Arbitrary<TallyRule> = fc
  .record({ rule: plainRule, share: fc.option(voterShare, { freq: 2 }) })
  .map(({ rule, share }) => (share ? { ...rule, voterShare: share } : rule))

/** The definition of utility, a second time: what a ballot gives a project, in units … */
export function unitsOf({ voteType, ballots }: Draft, { utility }: EqualSharesRule, ballot: Ballot, project: number) {
  const place = ballot.marks.indexOf(project)
  if (place < 0) return 0
  if (utility !== 'points' || voteType === 'approval') return 1
  if (voteType === 'cumulative') return ballot.points![place]!
  return Math.max(...ballots.map(({ marks }) => marks.length)) - place
}

/** … and what a unit of it is worth. */
export function factorOf({ projects }: Draft, { utility }: EqualSharesRule, project: number) {
  return utility === 'cost' ? projects[project]!.costMinor : 1
}
