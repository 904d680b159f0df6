import { countsPoints, fillOf } from '#domain/tally/count.ts'
import type { TallyRule } from '#domain/tally/count.ts'
import type { Counted } from '#client/features/tally/tally-orders.ts'

/** How it was counted. Only Equal Shares searches in floats: what these cannot vouch for is settled in whole numbers. */
export const arithmeticKeys = {
  greedy: 'simulator.files.exactText',
  'equal-shares': 'simulator.files.sharesText',
  phragmen: 'simulator.files.exactText',
} as const satisfies Record<TallyRule['rule'], string>

const shortKeys = {
  greedy: 'simulator.compare.short.greedy',
  'greedy-points': 'simulator.compare.short.greedy-points',
  'equal-shares': 'simulator.compare.short.equal-shares',
  phragmen: 'simulator.compare.short.phragmen',
} as const

/** Its name in a table; a list is called by what it counts. */
export function shortKeyOf(rule: TallyRule) {
  return shortKeys[rule.rule === 'greedy' && countsPoints(rule) ? 'greedy-points' : rule.rule]
}

/** Whether the list of a count is by points: its own, what filled up after Equal Shares, or what came in their place. */
export function listCountsPoints({ rule, outcome }: Pick<Counted, 'rule' | 'outcome'>): boolean {
  if (rule.rule !== 'equal-shares') return countsPoints(rule)
  return outcome.rule === 'equal-shares' && fillOf(rule).startsWith('points')
}
