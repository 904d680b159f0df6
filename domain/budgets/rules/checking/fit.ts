import { ballotMisfits } from './ballot-fit.ts'
import { doubles } from './doubles.ts'
import { outside, refusalAt, type Path, type PbRulesRefusal } from './refusal.ts'
import { uncounted, tallyMisfits } from './tally-fit.ts'
import { optionalStates, type LegalGate, type PbRules } from '../pb-rules.ts'

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
    ...uncounted(rules),
  ]
}

function calendarMisfits({ calendar: { votingDays, gates } }: PbRules): PbRulesRefusal[] {
  const late = gates.flatMap((gate, i) => {
    const before = gates[i - 1]
    return before !== undefined && dateOf(gate) < dateOf(before)
      ? [refusalAt(['calendar', 'gates', i, 'onOrBefore'], 'RULES_GATE_ORDER')]
      : []
  })
  return [...outside(['calendar', 'votingDays', 'max'], votingDays.max, votingDays.min, 366), ...late]
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

const isOptional = (state: string) => optionalStates.some((optional) => optional === state)

function votingMisfits({ eligibility, channels, secrecy }: PbRules): PbRulesRefusal[] {
  const { of, need } = secrecy.trustees
  return [
    ...outside(['eligibility', 'guardianBelow'], eligibility.guardianBelow, eligibility.minAge + 1, 100),
    ...(channels.online || channels.paper !== 'none' ? [] : [refusalAt(['channels', 'online'], 'RULES_NO_CHANNEL')]),
    ...(channels.precedence === 'online' && channels.paper !== 'two-envelope'
      ? [refusalAt(['channels', 'precedence'], 'RULES_TWO_ENVELOPES')]
      : []),
    // One part would be the whole key, in one hand.
    ...outside(['secrecy', 'trustees', 'need'], need, 2, of),
    // Narrows what an operator of both databases can join; the rules may not promise it before the program does it.
    ...(secrecy.nullifier === 'keyed' ? [] : [refusalAt(['secrecy', 'nullifier'], 'RULES_UNSUPPORTED')]),
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
