import type { LocalDate } from '../kernel/calendar.ts'
import type { PetitionId, TerritoryId } from '../kernel/ids.ts'
import { burstFlags, newAccountFlags, newAccountRule, type Flag, type HourCount } from './flags.ts'
import { likenessKey } from './likeness.ts'

/** Of one signature what flags look at; names and dates of birth are forgotten with the walk. */
export interface SeenSignature {
  readonly ref: string
  readonly signedAt: Date
  readonly area: TerritoryId | null
  /** when the account was opened; null when it is gone */
  readonly openedAt: Date | null
  /** null where likeness says nothing: the person was confirmed by a personal number, or is gone */
  readonly likeness: { readonly name: string | null; readonly birthDate: LocalDate | null } | null
}

/** Looks at the signatures of one petition, one after the other, in any order. */
export interface Sighting {
  see(signature: SeenSignature): void
  result(): Sights
}

export interface Sights {
  readonly signatures: number
  /** the latest hours with signatures, in order */
  readonly hours: readonly HourCount[]
  /** as the ledger publishes them; empty where it names none */
  readonly areas: readonly { readonly area: TerritoryId; readonly count: number }[]
  readonly flags: readonly Flag[]
}

/** What staff see of how a petition is signed: figures and flags, nobody by name. */
export interface Watch extends Sights {
  readonly petition: PetitionId
  readonly checkedAt: Date
  /** of the count that was looked at; nothing new means nothing to look at */
  readonly asOfSeq: number
}

const minuteMs = 60_000
const minutesPerHour = 60
/** Hours with signatures that are shown: two weeks of a busy petition. */
const hoursMax = 14 * 24
/** Names of signatures that a flag of duplicates lists: as many as one removal takes. */
const refsMax = 1000

export function createSighting(): Sighting {
  const minutes = new Map<number, number>()
  const areas = new Map<TerritoryId, number>()
  const hours = new Map<number, { count: number; newAccounts: number }>()
  const alike = new Map<string, { ref: string; at: number }[]>()
  let signatures = 0

  return {
    see({ ref, signedAt, area, openedAt, likeness }) {
      signatures++
      if (area !== null) areas.set(area, (areas.get(area) ?? 0) + 1)
      const minute = Math.floor(signedAt.getTime() / minuteMs)
      minutes.set(minute, (minutes.get(minute) ?? 0) + 1)
      const hour = Math.floor(minute / minutesPerHour)
      const seen = hours.get(hour) ?? { count: 0, newAccounts: 0 }
      const isNew = openedAt !== null && signedAt.getTime() - openedAt.getTime() <= newAccountRule.minutes * minuteMs
      hours.set(hour, { count: seen.count + 1, newAccounts: seen.newAccounts + (isNew ? 1 : 0) })
      const key = likeness && likenessKey(likeness.name, likeness.birthDate)
      if (!key) return
      const group = alike.get(key) ?? []
      if (group.length === 0) alike.set(key, group)
      group.push({ ref, at: signedAt.getTime() })
    },
    result() {
      const inOrder = [...hours].sort(([a], [b]) => a - b).map(([hour, seen]) => ({ hour, ...seen }))
      const byMinute = [...minutes].sort(([a], [b]) => a - b).map(([minute, count]) => ({ minute, count }))
      return {
        signatures,
        hours: inOrder.slice(-hoursMax),
        areas: [...areas].map(([area, count]) => ({ area, count })).sort((a, b) => b.count - a.count),
        flags: [...burstFlags(byMinute), ...newAccountFlags(inOrder), ...duplicateFlags([...alike.values()])],
      }
    },
  }
}

/** The first signature of a group is the person's own; what came after it is flagged. */
function duplicateFlags(alike: readonly (readonly { readonly ref: string; readonly at: number }[])[]): Flag[] {
  const groups = alike.filter((group) => group.length > 1)
  const later = groups.flatMap((group) => [...group].sort((a, b) => a.at - b.at).slice(1))
  const times = later.map(({ at }) => at).sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    {
      kind: 'duplicates',
      ...{ from: new Date(first), until: new Date(last + 1), count: later.length, groups: groups.length },
      refs: later.slice(0, refsMax).map(({ ref }) => ref),
    },
  ]
}
