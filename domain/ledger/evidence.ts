import { toBase64Url } from '../kernel/base64url.ts'
import { fromHex } from '../kernel/hex.ts'
import type { Petition, PetitionTrack } from '../petitions/petition.ts'
import type { Crossing } from '../petitions/support.ts'
import { lawOf, stepDates } from '../petitions/tracks.ts'
import { levelOf, type Level } from '../rules/book.ts'
import type { Law } from '../rules/law.ts'
import { minuteOf, secondOf } from './leaf.ts'
import { netOf, type Tally } from './tally.ts'

// The lines of docs/verify/format.md, "Evidence of a petition", that are neither leaves nor heads nor keys.

/** Lines that stand before the keys and leaves: petition, law, and the tracks as they stood at a size of the log. */
export function evidenceOpening(
  petition: Petition,
  title: string,
  law: Law,
  log: { readonly size: number; readonly crossings: readonly Crossing[] },
): object[] {
  const { book, calendar } = law
  const level = levelOf(book, petition.levelId)
  if (!level) throw new Error(`The petition ${petition.id} has signatures and no level`)
  const inLog = log.crossings.filter(({ seq }) => seq <= log.size)
  return [
    {
      ...{ kind: 'petition', v: 1, petition: petition.id, number: petition.number, title, level: level.id },
      ...{ texts: signableTexts(petition), timeZone: book.timeZone },
    },
    { kind: 'book', book, calendar },
    ...petition.tracks.map((track) => trackLine(track, level, inLog, law)),
  ]
}

/** What the leaves of a log count together. */
export function countsLine(tally: Tally | undefined): object {
  const { total = 0, byArea = {}, byDay = {}, byChannel = {}, byAssurance = {} } = tally ?? {}
  const byType = tally?.byType ?? { counted: 0, withdrawn: 0, invalidated: 0, restored: 0, superseded: 0 }
  const days = Object.entries(byDay)
    .map(([day, moves]): [string, number] => [day, netOf(moves)])
    .filter(([, net]) => net !== 0)
  return { kind: 'counts', total, byType, byArea, byDay: Object.fromEntries(days), byChannel, byAssurance }
}

/** Once signing has opened the text is fixed, so the version that was published is the one that everybody signs. */
function signableTexts({ versions }: Petition): string[] {
  return versions.slice(-1).map(({ hash }) => toBase64Url(fromHex(hash)))
}

/**
 * A track counts as registered when the crossing that it rests on is in the log: otherwise its petition was told of one
 * that comes after the head, and the next bundle will show both.
 */
function trackLine(track: PetitionTrack, level: Level, inLog: readonly Crossing[], law: Law): object {
  const crossings = inLog.filter(({ trackId }) => trackId === track.id)
  const { registeredAt } = track
  const met = registeredAt && crossings.findLast(({ direction, at }) => direction === 'met' && at <= registeredAt)
  const isInLog = crossings.some(({ n }) => n === track.crossing)
  const registered = met && isInLog ? { metAt: met.at, registeredAt: new Date(secondOf(registeredAt)) } : undefined
  return {
    ...{ kind: 'track', track: track.id, need: track.need },
    crossings: crossings.map(({ n, direction, seq, at }) => ({ n, direction, seq, minute: minuteOf(at) })),
    registered: registered ? secondOf(registered.registeredAt) : null,
    deadlines: registered ? deadlinesOf(track.id, level, registered, law) : [],
  }
}

function deadlinesOf(
  trackId: string,
  level: Level,
  registered: { readonly metAt: Date; readonly registeredAt: Date },
  { book, calendar }: Law,
): object[] {
  const law = lawOf(level, trackId)
  const dates = stepDates(law, registered, { timeZone: book.timeZone, calendar })
  return law.steps.flatMap(({ id }, i) => {
    const due = dates[i]
    return due ? [{ step: id, dueAt: secondOf(due.at) }] : []
  })
}
