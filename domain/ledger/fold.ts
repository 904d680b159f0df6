import { legalDay } from '../kernel/time-zone.ts'
import type { CountedTrack, CountingRules, Crossing } from '../petitions/support.ts'
import { isReached } from '../petitions/tracks.ts'
import type { LedgerEntry, Tally } from './tally.ts'

/**
 * Counts are a fold of the ledger: the tally after these entries. Entries that the tally holds already change nothing,
 * so any of them may come again, in any portions; the tally is the same as if all had come at once.
 *
 * Every entry can pass a threshold, upwards or back; each passing is kept with its number, so that who hears of it
 * twice knows. Whether a track may fall back is not asked here: counting is counting, law is law.
 * @param tally undefined before the first entry
 * @param entries of one petition, by rising `seq`
 * @throws when an entry is missing: a tally with a hole would be a wrong number
 */
export function foldEntries(
  tally: Tally | undefined,
  entries: readonly LedgerEntry[],
  { timeZone, tracks }: CountingRules,
): Tally {
  const [first] = entries
  const start = tally ?? (first && emptyTally(first))
  if (!start) throw new Error('Without an entry there is nothing to fold')
  return entries.reduce((folded, entry) => {
    if (entry.seq <= folded.asOfSeq) return folded
    if (entry.seq !== folded.asOfSeq + 1) throw new Error(`Entry ${folded.asOfSeq + 1} of ${entry.petition} is missing`)
    return foldEntry(folded, entry, timeZone, tracks)
  }, start)
}

/** What an entry does to the count. */
const worth = { counted: 1, restored: 1, withdrawn: -1, invalidated: -1, superseded: -1 } as const

function emptyTally({ petition, at }: LedgerEntry): Tally {
  return {
    petition,
    asOfSeq: 0,
    asOf: at,
    total: 0,
    byArea: {},
    byDay: {},
    byChannel: {},
    byAssurance: {},
    crossings: [],
  }
}

function foldEntry(tally: Tally, entry: LedgerEntry, timeZone: string, tracks: readonly CountedTrack[]): Tally {
  const by = worth[entry.type]
  const total = tally.total + by
  const crossed = tracks.flatMap((track) => crossingOf(track, tally, total, entry))
  return {
    ...tally,
    asOfSeq: entry.seq,
    // Acceptance times of one round may lie a little out of order; the page never goes back in time.
    asOf: entry.at > tally.asOf ? entry.at : tally.asOf,
    total,
    byArea: entry.area === null ? tally.byArea : added(tally.byArea, entry.area, by),
    byDay: added(tally.byDay, legalDay(entry.at, timeZone), by),
    byChannel: added(tally.byChannel, entry.channel, by),
    byAssurance: added(tally.byAssurance, entry.assurance, by),
    crossings: crossed.length === 0 ? tally.crossings : [...tally.crossings, ...crossed],
  }
}

function crossingOf(
  { id, need }: CountedTrack,
  { total: before, crossings }: Tally,
  after: number,
  entry: LedgerEntry,
) {
  const isNow = isReached(need, after)
  if (isReached(need, before) === isNow) return []
  const crossing: Crossing = {
    trackId: id,
    n: crossings.filter(({ trackId }) => trackId === id).length + 1,
    direction: isNow ? 'met' : 'unmet',
    seq: entry.seq,
    at: entry.at,
  }
  return [crossing]
}

/** A count that returns to nothing leaves no trace, so that equal histories have equal tallies. */
function added<Key extends string>(counts: Readonly<Partial<Record<Key, number>>>, key: Key, by: number) {
  const { [key]: old = 0, ...others } = counts as Readonly<Record<string, number>>
  return (old + by === 0 ? others : { ...counts, [key]: old + by }) as Readonly<Record<Key, number>>
}
