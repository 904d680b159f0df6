import { levelOf, stageOf, type Level, type PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { closeNow } from './close.ts'
import type { StageLaw } from './enter-stage.ts'
import type { PetitionFact } from './events.ts'
import { registered } from './register-track.ts'
import { isMet, trackOf, type Act, type Petition, type PetitionTrack } from './petition.ts'
import { sponsored } from './sponsoring.ts'
import type { Crossing, Support } from './support.ts'
import { lawOf } from './tracks.ts'

/**
 * K1, K1b, K2: takes in what the ledger counted. Idempotent: the count never goes back behind its sequence number, and
 * a crossing is taken in once, by track and number; the ledger may send both again, or all it ever saw.
 *
 * A met threshold is dated by the crossing signature; from the moment of this act the petition lies on the body's desk
 * and the answer has its day. A count that falls back takes a reversible track that is not answered off the desk.
 * @param counted.crossings in the order in which they happened
 * @returns undefined when nothing was new
 */
export function recordSupport(
  petition: Petition,
  counted: { readonly support: Support; readonly crossings: readonly Crossing[] },
  law: StageLaw,
  act: Act,
): PetitionChange | undefined {
  const isNewer = counted.support.asOfSeq > petition.support.asOfSeq
  const start: Petition = isNewer ? { ...petition, support: counted.support } : petition
  const level = levelOf(law.book, petition.levelId)
  if (!level) throw new Error(`The petition ${petition.id} has signatures and no level`)

  const begun = advancedBySponsors(start, law, act)
  let state = begun?.state ?? start
  const facts: PetitionFact[] = []
  // A threshold that its sponsors alone reach is met when signing opens, and told again by then.
  const crossings = isBeforeSigning(state) ? [] : counted.crossings
  for (const crossing of crossings) {
    const crossed = cross(state, crossing, level, law, act)
    state = crossed.state
    facts.push(...crossed.facts)
  }
  if (state === petition) return undefined
  const { state: taken, facts: more } = changed(state, facts)
  const change = { state: taken, facts: [...(begun?.facts ?? []), ...more] }
  return endedByTracks(change, law.book, act) ?? change
}

/** T3; a petition whose next stage cannot begin for want of a figure waits, and is asked again with the next signature. */
function advancedBySponsors(petition: Petition, law: StageLaw, act: Act): PetitionChange | undefined {
  const found = sponsored(petition, law, act)
  return found?.ok ? found.value : undefined
}

function isBeforeSigning({ stage }: Petition): boolean {
  return stage === 'sponsoring' || stage === 'moderation' || stage === 'deliberation'
}

function cross(petition: Petition, crossing: Crossing, level: Level, law: StageLaw, act: Act) {
  const unchanged = { state: petition, facts: [] as PetitionFact[] }
  const track = trackOf(petition, crossing.trackId)
  if (!track || crossing.n <= track.crossing) return unchanged
  if (crossing.n > track.crossing + 1) throw new Error(`Crossing ${track.crossing + 1} of ${track.id} is missing`)

  const taken = { ...track, crossing: crossing.n }
  const isOpen = petition.stage === 'signing' || petition.stage === 'closed'
  if (!isOpen || track.state === 'answered' || track.state === 'declined') {
    return { state: withTrack(petition, taken), facts: [] }
  }
  if (crossing.direction === 'unmet') return loseAgain(petition, taken, crossing, level, act)
  // It fell back where the book does not reverse it: the day of the answer has been running all the while.
  if (isMet(track)) return { state: withTrack(petition, taken), facts: [] }
  return meet(petition, taken, crossing, level, law, act)
}

function meet(petition: Petition, track: PetitionTrack, crossing: Crossing, level: Level, law: StageLaw, act: Act) {
  const rule = lawOf(level, track.id)
  const met: PetitionTrack = { ...track, state: 'met', metAt: crossing.at, unmetAt: null }
  const facts = [thresholdFact('ThresholdMet', petition, met, crossing, act)]
  if (rule.authorSubmits) return { state: withTrack(petition, met), facts }

  const { track: due, fact } = registered(petition, met, level, law, act)
  return { state: withTrack(petition, due), facts: [...facts, fact] }
}

function loseAgain(petition: Petition, track: PetitionTrack, crossing: Crossing, level: Level, act: Act) {
  if (!lawOf(level, track.id).reversible) return { state: withTrack(petition, track), facts: [] }
  const lost: PetitionTrack = {
    ...track,
    state: 'unmet',
    metAt: null,
    unmetAt: crossing.at,
    registeredAt: null,
    dueAt: null,
    dueProvisional: false,
  }
  return { state: withTrack(petition, lost), facts: [thresholdFact('ThresholdLost', petition, lost, crossing, act)] }
}

function thresholdFact(
  type: 'ThresholdMet' | 'ThresholdLost',
  petition: Petition,
  track: PetitionTrack,
  crossing: Crossing,
  act: Act,
): PetitionFact {
  const data = { trackId: track.id, crossing: crossing.n, need: track.need, total: petition.support.total }
  return factOf(petition, act, { type, data }, crossing.at)
}

/** T13: some books end signing as soon as the tracks they name are met. */
function endedByTracks(change: PetitionChange, book: PetitionRules, act: Act): PetitionChange | undefined {
  const ending = stageOf(book, 'signing')?.endsWhenMet ?? []
  const { state } = change
  const named = state.tracks.filter(({ id }) => ending.includes(id))
  if (named.length === 0 || !named.every(isMet)) return undefined
  const closed = closeNow(state, book, { at: act.at, by: 'ledger' }, act)
  return closed && { state: closed.state, facts: [...change.facts, ...closed.facts] }
}

function withTrack(petition: Petition, track: PetitionTrack): Petition {
  return { ...petition, tracks: petition.tracks.map((old) => (old.id === track.id ? track : old)) }
}
