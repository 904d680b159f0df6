import type { Actor } from '../kernel/actor.ts'
import type { PersonId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { isWithin, type Location } from '../places/territory.ts'
import type { ModerationCase } from './case.ts'
import { isOneOf, waitingStates, type CaseState } from './case-states.ts'
import { liveClaim } from './claim.ts'

export type MayDecideRefusal = Refusal<
  'FORBIDDEN' | 'CONFLICT_OF_INTEREST' | 'ALREADY_DECIDED' | 'ANOTHER_MODERATOR_NEEDED' | 'CASE_TAKEN'
>

/** Whether the actor is a moderator of this place or of one above it. */
export function reviews(actor: Actor, place: Location): boolean {
  if (actor.kind !== 'person') return false
  return actor.grants.some(
    ({ role, territoryId }) => role === 'moderator' && territoryId !== undefined && isWithin(place, territoryId),
  )
}

/** Moderators who told of an interest in the case: for them it is not there. */
export function hasInterest({ interests }: Pick<ModerationCase, 'interests'>, personId: PersonId): boolean {
  return interests.some(({ by }) => by === personId)
}

/**
 * Moderators to whom the case is not offered: those with an interest, who asked somebody else to look (`flagged`), who
 * proposed what a second one must confirm, and everybody who decided what is appealed.
 */
export function barredFrom(kept: Pick<ModerationCase, keyof Standing>): PersonId[] {
  return [...new Set([...kept.interests.map(({ by }) => by), ...spentOn(kept)])]
}

type Standing = Pick<ModerationCase, 'state' | 'interests' | 'notes' | 'proposals' | 'decisions'>

function spentOn({ state, notes, proposals, decisions }: Standing): PersonId[] {
  switch (state) {
    case 'flagged':
      return notes.flatMap(({ kind, by }, i) => (kind === 'flagged' && i === notes.length - 1 ? [by] : []))
    case 'proposed':
      return proposals.slice(-1).map(({ by }) => by)
    case 'appealed':
      return decisions.flatMap(({ by, confirmedBy }) => [by, ...(confirmedBy === null ? [] : [confirmedBy])])
    default:
      return []
  }
}

/**
 * Whether the actor may take the next step on a case that waits: decide, confirm, or answer an appeal.
 *
 * `FORBIDDEN` no moderator of the place · `CONFLICT_OF_INTEREST` their own item, one aimed at a body they work for, or
 * an interest they told of (R20) · `ALREADY_DECIDED` nothing waits for a decision · `ANOTHER_MODERATOR_NEEDED` they had
 * their say · `CASE_TAKEN` somebody else is at work on it
 * @param place the territory of the case
 */
export function mayDecide(
  kept: Standing & Pick<ModerationCase, 'authorId' | 'addresseeIds' | 'claim'>,
  actor: Actor,
  place: Location,
  now: Date,
): Result<true, MayDecideRefusal> {
  const may = mayTouch(kept, actor, place, waitingStates)
  if (!may.ok || actor.kind !== 'person') return may
  if (spentOn(kept).includes(actor.personId)) return refuse({ code: 'ANOTHER_MODERATOR_NEEDED' })
  return isTakenFrom(kept, actor, now) ? refuse({ code: 'CASE_TAKEN' }) : ok(true)
}

/**
 * The same for what is no decision (a note, taking it up again): also who had their say may do that.
 * @param states in which the act is possible
 */
export function mayTouch(
  kept: Standing & Pick<ModerationCase, 'authorId' | 'addresseeIds'>,
  actor: Actor,
  place: Location,
  states: readonly CaseState[],
): Result<true, MayDecideRefusal> {
  if (actor.kind === 'person' && hasInterest(kept, actor.personId)) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const may = mayJudge(kept, actor, place)
  if (!may.ok) return may
  return isOneOf(states, kept) ? ok(true) : refuse({ code: 'ALREADY_DECIDED' })
}

/**
 * Whether a moderator may judge anything of this author and these addressees.
 * `FORBIDDEN` no moderator of the place · `CONFLICT_OF_INTEREST` their own, or aimed at a body they work for (R20)
 */
export function mayJudge(
  { authorId, addresseeIds }: Pick<ModerationCase, 'authorId' | 'addresseeIds'>,
  actor: Actor,
  place: Location,
): Result<true, Refusal<'FORBIDDEN' | 'CONFLICT_OF_INTEREST'>> {
  if (actor.kind !== 'person' || !reviews(actor, place)) return refuse({ code: 'FORBIDDEN' })
  const worksFor = actor.grants.flatMap(({ role, bodyId }) => (role === 'official' && bodyId ? [bodyId] : []))
  const isTheirs = authorId === actor.personId || worksFor.some((body) => addresseeIds.includes(body))
  return isTheirs ? refuse({ code: 'CONFLICT_OF_INTEREST' }) : ok(true)
}

/** Whether somebody else is at work on it now. */
export function isTakenFrom(kept: Pick<ModerationCase, 'claim'>, actor: Actor, now: Date): boolean {
  const claim = liveClaim(kept, now)
  return claim !== undefined && !(actor.kind === 'person' && actor.personId === claim.by)
}
