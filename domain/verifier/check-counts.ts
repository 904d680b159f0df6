import { assurances } from '../kernel/actor.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { Findings } from './finding.ts'
import { channels, leafTypes, type EvidenceLine } from './formats.ts'
import type { LeafReader } from './leaf-line.ts'
import { noneByType } from './leaf-log.ts'

const minuteMs = 60_000

/** Everything that is counted, leaf by leaf, and never goes below nothing in all. */
export class Tallies {
  total = 0
  readonly byType = noneByType()
  private readonly byArea: number[] = []
  private readonly byDay = new Map<string, number>()
  private readonly byChannel: number[] = channels.map(() => 0)
  private readonly byAssurance: number[] = assurances.map(() => 0)
  private readonly timeZone: string
  private readonly days = new Map<number, string>()
  private lastMinute = -1
  private lastDay = ''

  constructor(timeZone: string) {
    this.timeZone = timeZone
  }

  add(leaf: LeafReader, by: 1 | -1): void {
    this.total += by
    this.byType[leafTypes[leaf.type] as (typeof leafTypes)[number]]++
    if (leaf.area >= 0) this.byArea[leaf.area] = (this.byArea[leaf.area] ?? 0) + by
    this.byChannel[leaf.channel] = (this.byChannel[leaf.channel] ?? 0) + by
    this.byAssurance[leaf.assurance] = (this.byAssurance[leaf.assurance] ?? 0) + by
    const day = this.dayOf(leaf.minute)
    this.byDay.set(day, (this.byDay.get(day) ?? 0) + by)
  }

  /** Holds the stated counts against these. @param areas the names of the areas, at their numbers */
  check(stated: EvidenceLine<'counts'>, line: number, areas: readonly string[], findings: Findings): void {
    const compare = (dimension: string, found: Readonly<Record<string, number>>, counted: [string, number][]) => {
      const expected = new Map(counted.filter(([, count]) => count !== 0))
      for (const name of new Set([...Object.keys(found), ...expected.keys()])) {
        if (found[name] === expected.get(name)) continue
        const details = { expected: expected.get(name) ?? 0, found: found[name] ?? 0 }
        findings.add('COUNTS_DIFFER', { line, details: { count: `${dimension} ${name}`, ...details } })
      }
    }
    if (stated.total !== this.total) {
      findings.add('COUNTS_DIFFER', { line, details: { count: 'total', expected: this.total, found: stated.total } })
    }
    for (const type of leafTypes) {
      const [expected, found] = [this.byType[type], stated.byType[type]]
      if (expected !== found) findings.add('COUNTS_DIFFER', { line, details: { count: type, expected, found } })
    }
    const named = (counts: readonly number[], names: readonly string[]) =>
      counts.map((count, i): [string, number] => [names[i] ?? '', count])
    compare('byArea', stated.byArea, named(this.byArea, areas))
    compare('byDay', stated.byDay, [...this.byDay])
    compare('byChannel', stated.byChannel, named(this.byChannel, channels))
    compare('byAssurance', stated.byAssurance, named(this.byAssurance, assurances))
  }

  /** The legal day of a minute; leaves come by time, so that most ask for the same one. */
  private dayOf(minute: number): string {
    if (minute === this.lastMinute) return this.lastDay
    const known = this.days.get(minute)
    const day = known ?? legalDay(new Date(minute * minuteMs), this.timeZone)
    if (known === undefined) this.days.set(minute, day)
    this.lastMinute = minute
    this.lastDay = day
    return day
  }
}
