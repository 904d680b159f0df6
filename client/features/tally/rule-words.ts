import type { TallyRule } from '#domain/tally/count.ts'

/** How it was counted. Only Equal Shares searches in floats: what these cannot vouch for is settled in whole numbers. */
export const arithmeticKeys = {
  greedy: 'simulator.files.exactText',
  'equal-shares': 'simulator.files.sharesText',
  phragmen: 'simulator.files.exactText',
} as const satisfies Record<TallyRule['rule'], string>
