import { addTimeOf } from '../kernel/legal-time.ts'
import { refuse, ok, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import type { Act, PauseKind, Petition, PetitionPause } from './petition.ts'
import { stageAfter, type Move } from './stages.ts'

export type PauseRefusal = Refusal<'NOT_NOW' | 'REASON_REQUIRED' | 'TOO_LONG'>

/** Characters: a screen in plain words. */
const reasonLengthMax = 2000

export interface PauseRequest {
  readonly kind: PauseKind
  /** shown in public; only a blackout may leave it empty, as the book words it */
  readonly reason: string
  readonly blackoutId?: string | null
  readonly clock: 'pause' | 'run'
}

/**
 * T5: moderation waits for the author's changes, for a second look, or rests. T12: signing is suspended by a court or a
 * blackout.
 * `NOT_NOW` nothing to hold up, or it is held up already · `REASON_REQUIRED`, `TOO_LONG` of `reason`
 */
export function pause(
  petition: Petition,
  book: PetitionRules,
  request: PauseRequest,
  act: Act,
): Result<PetitionChange, PauseRefusal> {
  const isSuspension = request.kind === 'suspended'
  if (!stageAfter(isSuspension ? suspending(request) : { act: 'pause', by: 'moderator' }, petition, book))
    return refuse({ code: 'NOT_NOW' })
  const reason = canonicalText(request.reason)
  if (reason === '' && !request.blackoutId) return refuse({ code: 'REASON_REQUIRED', path: ['reason'] })
  if (lengthOf(reason) > reasonLengthMax) {
    return refuse({ code: 'TOO_LONG', path: ['reason'], details: { max: reasonLengthMax } })
  }
  const { kind, clock, blackoutId = null } = request
  const begun: PetitionPause = { kind, since: act.at, reason, blackoutId, clock }
  const fact = factOf(petition, act, { type: 'PetitionPaused', data: { kind, clock, blackoutId } })
  return ok(changed({ ...petition, pause: begun, generation: petition.generation + 1 }, [fact]))
}

/**
 * T5, T12: it goes on. A clock that stood still is moved on by the whole pause.
 * @returns undefined when nothing holds it up, or only the author's correction can end the pause
 */
export function resume(petition: Petition, book: PetitionRules, act: Act): PetitionChange | undefined {
  const { pause: ended, closesAt } = petition
  if (!ended || !stageAfter(endOf(ended), petition, book)) return undefined
  return resumed(petition, ended, book, act, closesAt)
}

/** A blackout comes and goes by the calendar, everything else by an officer. */
function suspending({ blackoutId }: Pick<PauseRequest, 'blackoutId'>): Move {
  return { act: 'suspend', by: blackoutId ? 'calendar' : 'officer' }
}

function endOf({ kind, blackoutId }: PetitionPause): Move {
  if (kind !== 'suspended') return { act: 'resume', by: 'moderator' }
  return { act: 'unsuspend', by: blackoutId ? 'calendar' : 'officer' }
}

function resumed(petition: Petition, ended: PetitionPause, book: PetitionRules, act: Act, closesAt: Date | null) {
  const stoodStill = ended.clock === 'pause' ? { from: ended.since, to: act.at } : undefined
  const later = stoodStill && closesAt && addTimeOf(stoodStill, closesAt, book.timeZone)
  const fact = factOf(petition, act, {
    type: 'PetitionResumed',
    data: { kind: ended.kind, closesAt: later ?? closesAt },
  })
  const state: Petition = {
    ...petition,
    pause: null,
    pauses: stoodStill ? [...petition.pauses, stoodStill] : petition.pauses,
    closesAt: later ?? closesAt,
    generation: petition.generation + 1,
  }
  return changed(state, [fact])
}
