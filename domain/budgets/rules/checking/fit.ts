import { refusalAt, type PbRulesRefusal } from './refusal.ts'
import {
  lastTieSteps,
  type BallotForm,
  type BallotRules,
  type EnvelopeKind,
  type LegalGate,
  type PbRules,
  type Tally,
} from '../pb-rules.ts'
import { doubles } from './doubles.ts'

/** What a shape cannot see: how the parts fit together. Only for rules whose shape is right (budgets.md 5). */
export function misfitsOf(rules: PbRules): PbRulesRefusal[] {
  return [
    ...doubles(rules),
    ...calendarMisfits(rules),
    ...stateMisfits(rules),
    ...votingMisfits(rules),
    ...envelopeMisfits(rules),
    ...rules.ballots.flatMap((ballot, i) => ballotMisfits(ballot, ['ballots', i])),
    ...nameMisfits(rules),
    ...rules.tallies.flatMap((tally, i) => tallyMisfits(rules, tally, ['tallies', i])),
    ...jointMisfits(rules),
  ]
}

type Path = readonly (string | number)[]

/** A pair of limits whose second is below its first. */
function limitMisfits(path: Path, value: number | undefined, min: number, max: number): PbRulesRefusal[] {
  return value === undefined || (value >= min && value <= max) ? [] : [refusalAt(path, 'RULES_NUMBER', { min, max })]
}

function calendarMisfits({ calendar: { votingDays, gates } }: PbRules): PbRulesRefusal[] {
  const late = gates.flatMap((gate, i) => {
    const before = gates[i - 1]
    return before !== undefined && dateOf(gate) < dateOf(before)
      ? [refusalAt(['calendar', 'gates', i, 'onOrBefore'], 'RULES_GATE_ORDER')]
      : []
  })
  return [...limitMisfits(['calendar', 'votingDays', 'max'], votingDays.max, votingDays.min, 366), ...late]
}

function dateOf({ yearOffset, onOrBefore }: LegalGate): string {
  return `${yearOffset}-${onOrBefore}`
}

/** An optional state and what happens in it are both there or both not. */
function stateMisfits({ calendar, proposing, review }: PbRules): PbRulesRefusal[] {
  const has = (state: string) => calendar.optionalStates.some((optional) => optional === state)
  const misfit = (path: Path, state: string) => refusalAt(path, 'RULES_STATE', { state })
  const isSupported = proposing.support.kind !== 'none'
  return [
    ...(has('appeals') === (review.appeals === 1) ? [] : [misfit(['review', 'appeals'], 'appeals')]),
    ...(has('support') === isSupported ? [] : [misfit(['proposing', 'support', 'kind'], 'support')]),
    ...calendar.usual.flatMap(({ state }, i) =>
      isOptional(state) && !has(state) ? [misfit(['calendar', 'usual', i, 'state'], state)] : [],
    ),
  ]
}

function isOptional(state: string): boolean {
  return ['co_creation', 'support', 'appeals', 'complaints'].includes(state)
}

function votingMisfits({ eligibility, channels, secrecy }: PbRules): PbRulesRefusal[] {
  const { of, need } = secrecy.trustees
  return [
    ...limitMisfits(['eligibility', 'guardianBelow'], eligibility.guardianBelow, eligibility.minAge + 1, 100),
    ...(channels.online || channels.paper !== 'none' ? [] : [refusalAt(['channels', 'online'], 'RULES_NO_CHANNEL')]),
    ...(channels.precedence === 'online' && channels.paper !== 'two-envelope'
      ? [refusalAt(['channels', 'precedence'], 'RULES_TWO_ENVELOPES')]
      : []),
    ...limitMisfits(['secrecy', 'trustees', 'need'], need, 1, of),
  ]
}

/** Every kind of envelope has its ballot and a tally that decides. */
function envelopeMisfits({ envelopes, ballots, official }: PbRules): PbRulesRefusal[] {
  return envelopes.flatMap(({ kind }, i) => [
    ...(ballots.some(({ envelope }) => envelope === kind)
      ? []
      : [refusalAt(['envelopes', i, 'kind'], 'RULES_NO_BALLOT')]),
    ...(official[kind] === undefined ? [refusalAt(['official', kind], 'RULES_NO_TALLY')] : []),
  ])
}

function ballotMisfits(ballot: BallotRules, path: Path): PbRulesRefusal[] {
  switch (ballot.type) {
    case 'approval':
      return [
        ...limitMisfits([...path, 'max'], ballot.max, ballot.min, 1000),
        ...limitMisfits([...path, 'advise'], ballot.advise, Math.max(ballot.min, 1), ballot.max),
      ]
    case 'points':
      return [
        ...limitMisfits([...path, 'maxPerProject'], ballot.maxPerProject, 1, ballot.total),
        ...limitMisfits([...path, 'minProjects'], ballot.minProjects, 1, ballot.total),
      ]
    case 'ranking':
      return [...limitMisfits([...path, 'max'], ballot.max, ballot.min, 1000), ...scoreMisfits(ballot, path)]
    default:
      return []
  }
}

function scoreMisfits({ max, scores }: BallotForm & { type: 'ranking' }, path: Path): PbRulesRefusal[] {
  const rising = scores.flatMap((score, i) => {
    const before = scores[i - 1]
    return before !== undefined && score > before ? [refusalAt([...path, 'scores', i], 'RULES_SCORES_RISE')] : []
  })
  return scores.length === max ? rising : [refusalAt([...path, 'scores'], 'RULES_SCORES_COUNT', { max }), ...rising]
}

/** Names lead to something that these rules hold. */
function nameMisfits({ envelopes, ballots, tallies, official, shadow }: PbRules): PbRulesRefusal[] {
  const lost = (path: Path, name: string) => [refusalAt(path, 'RULES_LEADS_NOWHERE', { name })]
  const hasEnvelope = (kind: string) => envelopes.some((envelope) => envelope.kind === kind)
  const hasTally = (id: string) => tallies.some((tally) => tally.id === id)
  return [
    ...ballots.flatMap(({ envelope }, i) => (hasEnvelope(envelope) ? [] : lost(['ballots', i, 'envelope'], envelope))),
    ...Object.entries(official).flatMap(([kind, id]) => [
      ...(hasEnvelope(kind) ? [] : lost(['official', kind], kind)),
      ...(hasTally(id) ? [] : lost(['official', kind], id)),
    ]),
    ...shadow.flatMap((id, i) => (hasTally(id) ? [] : lost(['shadow', i], id))),
  ]
}

const withPoints: readonly string[] = ['points', 'ranking', 'grades'] satisfies BallotForm['type'][]
const withMarks: readonly string[] = ['approval', 'choose-1', 'knapsack'] satisfies BallotForm['type'][]

function tallyMisfits(rules: PbRules, tally: Tally, path: Path): PbRulesRefusal[] {
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

/** Counted together: voters spend one purse on the lists of their district and of the city (budgets.md 9.6). */
function jointMisfits({ jointTally, tallies, official: { city, district } }: PbRules): PbRulesRefusal[] {
  if (!jointTally) return []
  const tally = tallies.find(({ id }) => id === city)
  return city === district && tally?.rule === 'equal-shares' ? [] : [refusalAt(['jointTally'], 'RULES_JOINT')]
}
