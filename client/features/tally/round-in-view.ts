import type { FilmRound } from '#domain/tally/film/rounds.ts'
import type { ShownRound } from '#client/features/tally/tally-orders.ts'

/** Bars of one round that a person can take in beside those that decide it. */
const othersMax = 5

/**
 * The winner, the winner of the next round, who drops out, and the strongest of the others: a city has more projects
 * than a screen has lines. The winner first, then by what decides: price, place or load.
 */
export function roundInView(round: FilmRound, next: number | undefined): ShownRound {
  const decisive = new Set([round.project, next, ...round.leaving.map(({ project }) => project)])
  const claimOf = (standing: FilmRound['standings'][number]) => {
    if (standing.project === round.project) return -Infinity
    if ('price' in standing) return standing.price
    return 'load' in standing ? standing.load : standing.place
  }
  const sorted = round.standings.toSorted((a, b) => claimOf(a) - claimOf(b))
  const strongest = sorted.filter(({ project }) => !decisive.has(project)).slice(0, othersMax)
  const seen = new Set([...decisive, ...strongest.map(({ project }) => project)])
  const standings = sorted.filter(({ project }) => seen.has(project))
  // Standings are of the kind of their round: the type cannot follow a filter over all three.
  return { ...round, standings, others: sorted.length - standings.length } as ShownRound
}
