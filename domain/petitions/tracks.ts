import type { Calendar, DueDate } from '../kernel/calendar.ts'
import type { BodyId } from '../kernel/ids.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Level, Track } from '../rules/book.ts'
import { signaturesNeeded, type Denominators, type NeedRefusal } from '../rules/thresholds.ts'
import type { PetitionTrack } from './petition.ts'

/** Whether so many signatures are enough. The ledger asks this for every event that it seals. */
export function isReached(need: number, total: number): boolean {
  return total >= need
}

/** Past its day without an answer; a mark that is computed, never stored (K4). */
export function isOverdue(track: Pick<PetitionTrack, 'state' | 'dueAt'>, now: Date): boolean {
  return track.state === 'due' && track.dueAt !== null && now > track.dueAt
}

/** Signatures still missing, 0 once it is reached. */
export function missing(track: Pick<PetitionTrack, 'need'>, total: number): number {
  return Math.max(0, track.need - total)
}

/**
 * The tracks of a level at their beginning, their needs by the figures of this moment.
 * @param bodyFor the routing table: role → body; null where the item is unrouted
 * @returns refused when a figure that a threshold divides by is not published
 */
export function startTracks(
  level: Level,
  figures: Denominators,
  bodyFor: (addresseeId: string) => BodyId | null,
): Result<PetitionTrack[], NeedRefusal> {
  const tracks: PetitionTrack[] = []
  for (const law of level.tracks) {
    const need = signaturesNeeded(law.need, figures)
    if (!need.ok) return need
    tracks.push(startTrack(law.id, need.value, bodyFor(law.addressee.id)))
  }
  return ok(tracks)
}

/** At publication the needs that the book fixes then are computed anew; those fixed at submission stay. */
export function fixNeeds(
  tracks: readonly PetitionTrack[],
  level: Level,
  figures: Denominators,
): Result<PetitionTrack[], NeedRefusal> {
  const fixed: PetitionTrack[] = []
  for (const track of tracks) {
    const law = lawOf(level, track.id)
    const need = law.denominatorAt === 'publication' ? signaturesNeeded(law.need, figures) : ok(track.need)
    if (!need.ok) return need
    fixed.push({ ...track, need: need.value })
  }
  return ok(fixed)
}

/** The rule behind a track. A petition's tracks come from its pinned book, so it is there. */
export function lawOf(level: Level, trackId: string): Track {
  const law = level.tracks.find(({ id }) => id === trackId)
  if (!law) throw new Error(`The level ${level.id} has no track ${trackId}`)
  return law
}

/**
 * When each step of a track is due, in the book's order: a step counts from the moment the threshold was met, from
 * the registration at the body, or from the end of the step before it.
 * @returns null for steps without a term, and for those that follow one without
 */
export function stepDates(
  law: Track,
  started: { readonly metAt: Date; readonly registeredAt: Date },
  place: { readonly timeZone: string; readonly calendar: Calendar },
): (DueDate | null)[] {
  let previous: DueDate | null = null
  return law.steps.map(({ from, within }) => {
    const start = from === 'met' ? started.metAt : from === 'previous' ? previous?.at : started.registeredAt
    previous = within && start ? endOfPeriod({ from: start, period: within, ...place }) : null
    return previous
  })
}

/** When the answer is due: the last step that has a day. */
export function answerDue(...question: Parameters<typeof stepDates>): DueDate | null {
  return stepDates(...question).findLast((due) => due !== null) ?? null
}

function startTrack(id: string, need: number, bodyId: BodyId | null): PetitionTrack {
  return {
    id,
    need,
    bodyId,
    state: 'unmet',
    crossing: 0,
    metAt: null,
    unmetAt: null,
    registeredAt: null,
    dueAt: null,
    dueProvisional: false,
    answeredAt: null,
    outcome: null,
  }
}
