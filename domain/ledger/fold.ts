import type { LocalDate } from '../kernel/calendar.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { CountingRules, Crossing } from '../petitions/support.ts'
import { isReached } from '../petitions/tracks.ts'
import type { SignatureEventType } from '../signatures/signature.ts'
import { worthOf, type Leaf } from './leaf.ts'
import type { CountsByType, Tally } from './tally.ts'

/**
 * Counts are a fold of the ledger: the tally after these leaves. Leaves that the tally holds already change nothing,
 * so any of them may come again, in any portions; the tally is the same as if all had come at once.
 *
 * Every leaf can pass a threshold, upwards or back; each passing is kept with its number, so that who hears of it
 * twice knows. Whether a track may fall back is not asked here: counting is counting, law is law.
 * @param tally undefined before the first leaf
 * @param leaves of one petition, by rising `seq`
 * @throws when a leaf is missing: a tally with a hole would be a wrong number
 */
export function foldLeaves(tally: Tally | undefined, leaves: readonly Leaf[], rules: CountingRules): Tally {
  const counting = startCounting(tally, rules)
  for (const leaf of leaves) counting.add(leaf)
  return counting.tally()
}

/** Takes leaves one after the other, for logs that do not fit into memory. */
export interface Counting {
  add(leaf: Leaf): void
  /** @throws before the first leaf */
  tally(): Tally
}

/** @param tally where to begin; undefined before the first leaf */
export function startCounting(tally: Tally | undefined, { timeZone, tracks }: CountingRules): Counting {
  let petition = tally?.petition
  let [asOfSeq, total] = [tally?.asOfSeq ?? 0, tally?.total ?? 0]
  // The page never goes back in time, though acceptances of one round may lie a little out of order.
  let asOf = tally?.asOf.getTime() ?? 0
  const byType = { ...(tally?.byType ?? noneOfAnyType) }
  const byArea = new Map(Object.entries(tally?.byArea ?? {}))
  const byChannel = new Map(Object.entries(tally?.byChannel ?? {}))
  const byAssurance = new Map(Object.entries(tally?.byAssurance ?? {}))
  const byDay = new Map(Object.entries(tally?.byDay ?? {}).map(([day, moves]) => [day, { ...moves } as Moves]))
  const crossings = [...(tally?.crossings ?? [])]
  const dayOf = legalDays(timeZone)

  return {
    add(leaf) {
      if (leaf.seq <= asOfSeq) return
      if (leaf.seq !== asOfSeq + 1) throw new Error(`Leaf ${asOfSeq + 1} of ${leaf.petition} is missing`)
      const by = worthOf[leaf.type]
      for (const { id, need } of tracks) {
        const isNow = isReached(need, total + by)
        if (isReached(need, total) !== isNow) crossings.push(crossingOf(id, crossings, isNow, leaf))
      }
      petition = leaf.petition
      asOfSeq = leaf.seq
      asOf = Math.max(asOf, Date.parse(leaf.minute))
      total += by
      byType[leaf.type]++
      if (leaf.area !== null) change(byArea, leaf.area, by)
      change(byChannel, leaf.channel, by)
      change(byAssurance, leaf.assurance, by)
      const day = dayOf(leaf.minute)
      const moves = byDay.get(day) ?? {}
      moves[leaf.type] = (moves[leaf.type] ?? 0) + 1
      byDay.set(day, moves)
    },
    tally() {
      if (petition === undefined) throw new Error('Without a leaf there is nothing to count')
      return {
        ...{ petition, asOfSeq, asOf: new Date(asOf), total, byType: { ...byType } },
        ...{ byArea: Object.fromEntries(byArea), byChannel: Object.fromEntries(byChannel) },
        byAssurance: Object.fromEntries(byAssurance),
        byDay: Object.fromEntries([...byDay].map(([day, moves]) => [day, { ...moves }])),
        crossings: [...crossings],
      }
    },
  }
}

type Moves = Partial<Record<SignatureEventType, number>>

const noneOfAnyType: CountsByType = { counted: 0, withdrawn: 0, invalidated: 0, restored: 0, superseded: 0 }

function crossingOf(trackId: string, before: readonly Crossing[], isMet: boolean, leaf: Leaf): Crossing {
  const n = before.filter((crossing) => crossing.trackId === trackId).length + 1
  return { trackId, n, direction: isMet ? 'met' : 'unmet', seq: leaf.seq, at: new Date(leaf.minute) }
}

/** A count that returns to nothing leaves no trace, so that equal histories have equal tallies. */
function change(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/** Leaves come by time, so that most of them ask for the same minute. */
function legalDays(timeZone: string): (minute: string) => LocalDate {
  let last = { minute: '', day: '' }
  return (minute) => {
    if (minute !== last.minute) last = { minute, day: legalDay(new Date(minute), timeZone) }
    return last.day
  }
}
