import {
  having,
  isCode,
  isNumber,
  isObject,
  isText,
  listOf,
  oneOf,
  orAbsent,
  type Guard,
  type Guarded,
} from '../guards.ts'

// Of the rules of a participatory budget only what decides a count; the hash R covers the whole document.

const isRatio = (value: unknown): value is readonly [num: number, den: number] =>
  Array.isArray(value) && value.length === 2 && value.every(isNumber) && value[1] !== 0

const isForm = oneOfShapes(
  having({ type: oneOf('approval'), min: isNumber, max: isNumber }),
  having({ type: oneOf('choose-1') }),
  having({ type: oneOf('knapsack') }),
  having({ type: oneOf('points'), total: isNumber, maxPerProject: isNumber, minProjects: isNumber }),
  having({ type: oneOf('ranking'), min: isNumber, max: isNumber, scores: listOf(isNumber) }),
  having({ type: oneOf('grades'), values: listOf(isNumber) }),
)
const isOfEveryForm = having({
  envelope: isText,
  perCategoryMax: orAbsent(isNumber),
  minSpend: orAbsent(isRatio),
})
const isBallotRules = (value: unknown): value is BallotRules => isOfEveryForm(value) && isForm(value)
export type BallotForm = Guarded<typeof isForm>
export type BallotRules = BallotForm & Guarded<typeof isOfEveryForm>

const isCompletion = oneOfShapes(
  having({ kind: oneOf('none', 'greedy') }),
  having({ kind: oneOf('add1'), increment: isNumber, stop: isText, start: isText, thenGreedy: oneOf(true, false) }),
)
const isCountingRule = oneOfShapes(
  having({ rule: oneOf('greedy'), order: isText, misfit: isText }),
  having({ rule: oneOf('phragmen'), misfit: isText }),
  having({
    rule: oneOf('equal-shares'),
    utility: oneOf('cost', 'cardinality', 'points'),
    completion: isCompletion,
    comparison: isText,
  }),
)
const isAnyTally = having({
  id: isCode,
  ties: listOf(oneOf('maxVotes', 'minCost', 'maxCost', 'ballotNumber', 'lot')),
  threshold: oneOfShapes(
    having({ kind: oneOf('none') }),
    having({ kind: oneOf('score'), min: isNumber }),
    having({ kind: oneOf('of-voters'), share: isRatio }),
    having({ kind: oneOf('by-cost'), factor: isRatio }),
  ),
  partFunding: having({ kind: oneOf('none') }),
})
const isTally = (value: unknown): value is Tally => isAnyTally(value) && isCountingRule(value)
export type Tally = Guarded<typeof isAnyTally> & Guarded<typeof isCountingRule>

export const isVoteRules = having({
  currency: isText,
  ballots: listOf(isBallotRules),
  tallies: listOf(isTally),
  official: isObject,
  shadow: listOf(isText),
  publication: having({ kEnvelope: isNumber }),
})
export type VoteRules = Guarded<typeof isVoteRules>

/** `district` of `district:saygaq`. */
function kindOf(envelope: string): string {
  return envelope.split(':')[0] ?? ''
}

/** How people vote for an envelope; undefined where they do not. */
export function formOf(rules: VoteRules, envelope: string): BallotRules | undefined {
  return rules.ballots.find((form) => form.envelope === kindOf(envelope))
}

/** The ways to count an envelope: the one that decides, then the others that are published beside it. */
export function talliesOf(rules: VoteRules, envelope: string): Tally[] {
  const official = rules.official[kindOf(envelope)]
  const ids = [official, ...rules.shadow.filter((id) => id !== official)]
  return ids.flatMap((id) => rules.tallies.find((tally) => tally.id === id) ?? [])
}

export function drawsLots({ ties }: Pick<Tally, 'ties'>): boolean {
  return ties.includes('lot')
}

/** The rule of a tally as it stands in a trace, with everything that the rules leave to be understood. */
export function announcedRule(tally: Tally, form: BallotForm): object {
  const common = {
    ties: tally.ties.map((step) => (step === 'ballotNumber' || step === 'lot' ? 'file' : step)),
    ...hurdlesOf(tally.threshold),
    ballotScores: form.type === 'ranking' ? form.scores : null,
  }
  if (tally.rule === 'greedy') return { rule: tally.rule, order: tally.order, misfit: tally.misfit, ...common }
  if (tally.rule === 'phragmen') return { rule: tally.rule, misfit: tally.misfit, ...common }
  const { rule, utility, completion, comparison } = tally
  const fills = completion.kind === 'greedy' || (completion.kind === 'add1' && completion.thenGreedy)
  return {
    ...{ rule, utility, completion: completionOf(completion), ...common },
    ...{ fill: fills ? usualFill[utility] : null, comparison: comparison === 'none' ? null : comparison },
  }
}

const usualFill = { cost: 'votes', cardinality: 'votes-per-cost', points: 'points-per-cost' } as const

function completionOf(completion: Guarded<typeof isCompletion>): object {
  if (completion.kind !== 'add1') return { kind: completion.kind }
  const { kind, increment: incrementMinor, stop, start, thenGreedy } = completion
  return { kind, incrementMinor, stop, start, thenGreedy }
}

function hurdlesOf(threshold: Tally['threshold']): object {
  switch (threshold.kind) {
    case 'none':
      return { threshold: 0 }
    case 'score':
      return { threshold: threshold.min }
    case 'of-voters':
      return { threshold: 0, voterShare: { of: 'voters', num: threshold.share[0], den: threshold.share[1] } }
    case 'by-cost':
      return { threshold: 0, voterShare: { of: 'cost', num: threshold.factor[0], den: threshold.factor[1] } }
  }
}

/** One of several shapes. */
function oneOfShapes<const Guards extends readonly Guard<unknown>[]>(
  ...guards: Guards
): Guard<Guarded<Guards[number]>> {
  return (value): value is Guarded<Guards[number]> => guards.some((guard) => guard(value))
}
