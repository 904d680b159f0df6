import { countsPoints } from '#domain/tally/count.ts'
import type { TallyRule } from '#domain/tally/count.ts'

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
