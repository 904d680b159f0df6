import { refusalAt, type PbRulesRefusal, type Path } from './refusal.ts'
import {
  lastTieSteps,
  type BallotForm,
  type BallotRules,
  type EnvelopeKind,
  type PbRules,
  type Tally,
} from '../pb-rules.ts'

const withPoints: readonly string[] = ['points', 'ranking', 'grades'] satisfies BallotForm['type'][]
const withMarks: readonly string[] = ['approval', 'choose-1', 'knapsack'] satisfies BallotForm['type'][]

/** Whether a tally can count the ballots that it is for, and leaves no tie. */
export function tallyMisfits(rules: PbRules, tally: Tally, path: Path): PbRulesRefusal[] {
  const last = tally.ties.length - 1
  const open = tally.ties.flatMap((step, i) =>
    lastTieSteps.includes(step) === (i === last) ? [] : [refusalAt([...path, 'ties', i], 'RULES_TIES_OPEN')],
  )
  const types = ballotsCountedBy(rules, tally).map(({ type }) => type)
  const lacksPoints = pointsKey(tally) !== undefined && types.some((type) => !withPoints.includes(type))
  const lacksMarks = tally.rule === 'phragmen' && types.some((type) => !withMarks.includes(type))
  return [
    ...open,
    ...(lacksPoints ? [refusalAt([...path, pointsKey(tally) ?? 'rule'], 'RULES_POINTS_NEEDED')] : []),
    ...(lacksMarks ? [refusalAt([...path, 'rule'], 'RULES_MARKS_NEEDED')] : []),
  ]
}

/** The key by which a tally asks for points, if it does. */
function pointsKey(tally: Tally): 'utility' | 'order' | undefined {
  if (tally.rule === 'equal-shares') return tally.utility === 'points' ? 'utility' : undefined
  return tally.rule === 'greedy' && tally.order.startsWith('points') ? 'order' : undefined
}

/** A shadow tally counts every envelope, an official one those where it decides. */
function ballotsCountedBy({ ballots, official, shadow }: PbRules, { id }: Tally): readonly BallotRules[] {
  const decides = (kind: EnvelopeKind) => official[kind] === id
  return shadow.includes(id) ? ballots : ballots.filter(({ envelope }) => decides(envelope))
}

/** What the format of rules knows and nothing counts yet: a rule may not promise it (budgets.md 16). */
export function uncounted({ jointTally, tallies }: PbRules): PbRulesRefusal[] {
  return [
    ...(jointTally ? [refusalAt(['jointTally'], 'RULES_UNSUPPORTED')] : []),
    ...tallies.flatMap(({ partFunding }, i) =>
      partFunding.kind === 'none' ? [] : [refusalAt(['tallies', i, 'partFunding', 'kind'], 'RULES_UNSUPPORTED')],
    ),
  ]
}
