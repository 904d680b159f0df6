import { refusalAt, type PbRulesRefusal } from './refusal.ts'
import type { PbRules } from '../pb-rules.ts'

/** What may stand once only. */
export function doubles(rules: PbRules): PbRulesRefusal[] {
  const { calendar, envelopes, categories, proposing, eligibility, ballots, tallies, shadow } = rules
  return [
    ...twice(['calendar', 'optionalStates'], calendar.optionalStates),
    ...twice(['calendar', 'usual'], statesOf(calendar.usual), 'state'),
    ...twice(['envelopes'], kindsOf(envelopes), 'kind'),
    ...twice(['categories'], codesOf(categories), 'code'),
    ...twice(['proposing', 'who'], proposing.who),
    ...(eligibility.citizenship === 'any' ? [] : twice(['eligibility', 'citizenship'], eligibility.citizenship)),
    ...twice(['eligibility', 'methods'], eligibility.methods),
    ...twice(['ballots'], envelopesOf(ballots), 'envelope'),
    ...ballots.flatMap((ballot, i) => (ballot.type === 'grades' ? twice(['ballots', i, 'values'], ballot.values) : [])),
    ...twice(['tallies'], idsOf(tallies), 'id'),
    ...tallies.flatMap(({ ties }, i) => twice(['tallies', i, 'ties'], ties)),
    ...twice(['shadow'], shadow),
    ...twice(['publication', 'attributes'], rules.publication.attributes),
    ...twice(['execution', 'stages'], rules.execution.stages),
  ]
}

const statesOf = (items: PbRules['calendar']['usual']) => items.map(({ state }) => state)
const kindsOf = (items: PbRules['envelopes']) => items.map(({ kind }) => kind)
const codesOf = (items: PbRules['categories']) => items.map(({ code }) => code)
const envelopesOf = (items: PbRules['ballots']) => items.map(({ envelope }) => envelope)
const idsOf = (items: PbRules['tallies']) => items.map(({ id }) => id)

/** @param key under which the value stands in each item of the list */
function twice(
  path: readonly (string | number)[],
  values: readonly (string | number)[],
  key?: string,
): PbRulesRefusal[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) === i ? [] : [refusalAt([...path, i, ...(key === undefined ? [] : [key])], 'RULES_TWICE')],
  )
}
