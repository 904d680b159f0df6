/** A winner of some tally. */
interface Winner {
  readonly number: number
  readonly votes: number
}

/**
 * The projects about which tallies of one envelope differ, the most chosen first.
 * @returns beside each, for the official tally and then for each shadow, whether it wins there
 */
export function differencesOf<One extends Winner>(
  official: readonly One[],
  shadows: readonly { readonly winners: readonly One[] }[],
): { readonly one: One; readonly wins: readonly boolean[] }[] {
  const lists = [official, ...shadows.map(({ winners }) => winners)]
  const won = lists.map((list) => new Set(list.map(({ number }) => number)))
  const all = new Map(lists.flat().map((one) => [one.number, one]))
  return [...all.values()]
    .map((one) => ({ one, wins: won.map((numbers) => numbers.has(one.number)) }))
    .filter(({ wins }) => wins.includes(true) && wins.includes(false))
    .sort((a, b) => b.one.votes - a.one.votes || a.one.number - b.one.number)
}
