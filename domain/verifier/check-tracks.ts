import { endOfPeriod } from '../kernel/legal-time.ts'
import type { Period } from '../kernel/calendar.ts'
import type { Law, TrackLaw } from './check-book.ts'
import type { Findings, Note } from './finding.ts'
import type { EvidenceLine } from './formats.ts'
import { momentOf, momentOfMinute } from './moments.ts'

type Track = EvidenceLine<'track'>
type Crossing = Track['crossings'][number]

export interface TrackLine {
  readonly track: Track
  readonly line: number
}

/** Notices, leaf by leaf, when the count reaches or leaves what each track needs. */
export class CrossingWatch {
  private readonly found: { readonly need: number; readonly crossings: Crossing[] }[]

  constructor(tracks: readonly Track[]) {
    this.found = tracks.map(({ need }) => ({ need, crossings: [] }))
  }

  /** @param total after the leaf, which changed it by `by` */
  count(total: number, by: number, seq: number, minute: number): void {
    for (const { need, crossings } of this.found) {
      const isMet = by > 0 && total === need
      const isUnmet = by < 0 && total === need - 1
      if (!isMet && !isUnmet) continue
      const direction = isMet ? 'met' : 'unmet'
      crossings.push({ n: crossings.length + 1, direction, seq, minute: momentOfMinute(minute) })
    }
  }

  /** Of the track at this place. */
  crossings(place: number): readonly Crossing[] {
    return this.found[place]?.crossings ?? []
  }
}

/** Whether needs, crossings and deadlines are those that follow from book, calendar and leaves. */
export function checkTracks(
  lines: readonly TrackLine[],
  watch: CrossingWatch,
  law: Law,
  report: { readonly findings: Findings; readonly notes: Note[] },
): void {
  const [stated, lawful] = [lines.map(({ track }) => track.track), law.tracks.map(({ id }) => id)]
  if (stated.join() !== lawful.join()) {
    report.findings.add('TRACKS_DIFFER', { details: { expected: lawful.join(' '), found: stated.join(' ') } })
  }
  for (const [place, { track, line }] of lines.entries()) {
    const rule = law.tracks.find(({ id }) => id === track.track)
    if (!rule) continue
    checkNeed(track, rule, line, report)
    checkCrossings(track, watch.crossings(place), line, report.findings)
    checkDeadlines(track, rule, law, line, report.findings)
  }
}

function checkNeed(
  { track, need }: Track,
  rule: TrackLaw,
  line: number,
  { findings, notes }: { readonly findings: Findings; readonly notes: Note[] },
): void {
  if (rule.need.kind !== 'count') notes.push({ code: 'NEED_NOT_COMPUTED', track, need })
  else if (rule.need.n !== need) {
    findings.add('TRACK_NEED_DIFFERS', { line, details: { track, expected: rule.need.n ?? 0, found: need } })
  }
}

function checkCrossings({ track, crossings }: Track, expected: readonly Crossing[], line: number, findings: Findings) {
  const at = Array.from({ length: Math.max(crossings.length, expected.length) }, (_, i) => i).find((i) => {
    const [one, other] = [crossings[i], expected[i]]
    return (
      !one ||
      !other ||
      one.n !== other.n ||
      one.direction !== other.direction ||
      one.seq !== other.seq ||
      one.minute !== other.minute
    )
  })
  if (at === undefined) return
  const seq = expected[at]?.seq ?? crossings[at]?.seq ?? 0
  findings.add('TRACK_CROSSINGS_DIFFER', { line, seq, details: { track, crossing: at + 1 } })
}

function checkDeadlines(track: Track, rule: TrackLaw, law: Law, line: number, findings: Findings): void {
  const { registered, crossings, deadlines } = track
  const met = crossings.findLast(({ direction, minute }) => {
    return direction === 'met' && registered !== null && Date.parse(minute) <= Date.parse(registered)
  })
  if (registered !== null && !met) {
    findings.add('TRACK_REGISTERED_UNMET', { line, details: { track: track.track } })
    return
  }
  const expected = registered === null || !met ? [] : stepDates(rule, met.minute, registered, law)
  const isEqual =
    expected.length === deadlines.length &&
    expected.every(({ step, dueAt }, i) => step === deadlines[i]?.step && dueAt === deadlines[i].dueAt)
  if (isEqual) return
  const show = (dates: Track['deadlines']) => dates.map(({ step, dueAt }) => `${step} ${dueAt}`).join(', ')
  findings.add('TRACK_DEADLINES_DIFFER', {
    line,
    details: { track: track.track, expected: show(expected), found: show(deadlines) },
  })
}

/** The steps that have a day: each counts from the crossing, from the registration, or from the step before it. */
function stepDates(rule: TrackLaw, met: string, registered: string, { book, calendar }: Law): Track['deadlines'] {
  const dates: { step: string; dueAt: string }[] = []
  let previous: Date | undefined
  for (const { id, from, within } of rule.steps) {
    const start = from === 'met' ? new Date(met) : from === 'previous' ? previous : new Date(registered)
    // The guard of the book let exactly the members of a period through.
    const period = within as Period | undefined
    previous = period && start && endOfPeriod({ from: start, period, timeZone: book.timeZone, calendar }).at
    if (previous) dates.push({ step: id, dueAt: momentOf(previous) })
  }
  return dates
}
