import type { EnvelopeKind } from '../budgets/rules/pb-rules.ts'

/**
 * How many people have voted for certain. Nobody can say exactly: that two ballots in two envelopes are of one person is
 * what nobody may know. A person votes once for the city and in one district, but in every category.
 */
export function votersAtLeast(envelopes: readonly { readonly kind: EnvelopeKind; readonly ballots: number }[]): number {
  const ballotsIn = (kind: EnvelopeKind) => envelopes.filter((one) => one.kind === kind).map(({ ballots }) => ballots)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return Math.max(sum(ballotsIn('city')), sum(ballotsIn('district')), 0, ...ballotsIn('category'))
}
