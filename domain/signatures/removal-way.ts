import type { Change } from '../kernel/event.ts'
import type { PersonId, PetitionId, RemovalId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { removalReasons, restorationReasons } from './removal-reasons.ts'
import type { OfficeAct, Removal, RemovalConditions, RemovalFact, RemovalKind } from './removal.ts'

// Long because it is the whole way of a removal, one step after the other.

export type RemovalChange = Change<Removal, RemovalFact>

/** Characters of the public words: one screen. */
export const removalTextMax = 1000
/** Receipts that one removal may list. */
const removalRefsMax = 1000

export type ProposeRefusal = Refusal<'REQUIRED' | 'REASON_REQUIRED' | 'INVALID' | 'TOO_LONG' | 'NOTHING_MATCHES'>

/** What a moderator filled in for a removal or for taking one back. */
export interface RemovalForm {
  readonly reason: string
  readonly text: string
  /** they did not write or sign the petition, do not work for whom it is addressed to, and gain nothing by its fate */
  readonly independent: boolean
}

/**
 * What is wrong with the conditions of a removal; all at once.
 *
 * `REQUIRED` none is named, and a removal of everything is no removal · `INVALID` a span of time that ends before it
 * begins or in the future, an account age below a minute · `TOO_LONG` more receipts than one removal may list
 */
export function conditionRefusals(conditions: RemovalConditions, now: Date): ProposeRefusal[] {
  const { from, until, areas, assurances, accountMinutes, refs } = conditions
  const refusals: ProposeRefusal[] = []
  const isNamed = from !== null || until < now || accountMinutes !== null
  if (!isNamed && areas.length === 0 && assurances.length === 0 && refs.length === 0)
    refusals.push({ code: 'REQUIRED', path: ['conditions'] })
  if (until > now || (from !== null && from >= until)) refusals.push({ code: 'INVALID', path: ['conditions', 'until'] })
  if (accountMinutes !== null && accountMinutes < 1)
    refusals.push({ code: 'INVALID', path: ['conditions', 'accountMinutes'] })
  if (refs.length > removalRefsMax)
    refusals.push({ code: 'TOO_LONG', path: ['conditions', 'refs'], details: { max: removalRefsMax } })
  return refusals
}

/**
 * What is wrong with reason and words; all at once.
 * `REASON_REQUIRED` no code or no words · `INVALID` a code that is not on the list · `TOO_LONG` · `REQUIRED` the
 * moderator does not declare to have no interest
 */
export function removalFormRefusals({ reason, text, independent }: RemovalForm, kind: RemovalKind): ProposeRefusal[] {
  const refusals: ProposeRefusal[] = []
  const codes: readonly string[] = (kind === 'removal' ? removalReasons : restorationReasons).map(({ code }) => code)
  if (reason === '') refusals.push({ code: 'REASON_REQUIRED', path: ['reason'] })
  else if (!codes.includes(reason)) refusals.push({ code: 'INVALID', path: ['reason'] })
  const length = lengthOf(canonicalText(text))
  if (length === 0) refusals.push({ code: 'REASON_REQUIRED', path: ['text'] })
  if (length > removalTextMax) refusals.push({ code: 'TOO_LONG', path: ['text'], details: { max: removalTextMax } })
  if (!independent) refusals.push({ code: 'REQUIRED', path: ['independent'] })
  return refusals
}

/**
 * Proposes a removal. Ask `mayDecide` of moderation before, with the petition's author and addressees.
 * @param plan.expected signatures that meet the conditions now; `NOTHING_MATCHES` where there is none
 */
export function proposeRemoval(
  plan: {
    readonly id: RemovalId
    readonly petition: PetitionId
    readonly conditions: RemovalConditions
    readonly expected: number
  },
  form: RemovalForm,
  act: OfficeAct,
): Result<RemovalChange, ProposeRefusal> {
  const refused = refuseAll([...conditionRefusals(plan.conditions, act.at), ...removalFormRefusals(form, 'removal')])
  if (refused) return refused
  if (plan.expected === 0) return refuse({ code: 'NOTHING_MATCHES', path: ['conditions'] })
  return ok(proposed({ ...plan, kind: 'removal', undoes: null }, form, act))
}

/**
 * Proposes to take a removal back, wholly.
 * `ALREADY_DECIDED` the removal is still running, or was itself a restoration · `NOTHING_MATCHES` it removed nothing
 * that does not count again
 * @param plan.expected signatures that it removed and nobody returned since
 */
export function proposeRestoration(
  removal: Removal,
  plan: { readonly id: RemovalId; readonly expected: number },
  form: RemovalForm,
  act: OfficeAct,
): Result<RemovalChange, ProposeRefusal | Refusal<'ALREADY_DECIDED'>> {
  const refused = refuseAll(removalFormRefusals(form, 'restoration'))
  if (refused) return refused
  const isOver = removal.state === 'done' || removal.state === 'cancelled'
  if (removal.kind !== 'removal' || !isOver) return refuse({ code: 'ALREADY_DECIDED' })
  if (plan.expected === 0) return refuse({ code: 'NOTHING_MATCHES' })
  const { petition, conditions } = removal
  return ok(proposed({ ...plan, petition, conditions, kind: 'restoration', undoes: removal.id }, form, act))
}

export type ConsentRefusal = Refusal<'ALREADY_DECIDED' | 'ANOTHER_MODERATOR_NEEDED' | 'REQUIRED'>

/**
 * Another moderator consents, and the job begins.
 * `ANOTHER_MODERATOR_NEEDED` it is their own proposal · `REQUIRED` they do not declare to have no interest ·
 * `ALREADY_DECIDED` nothing waits for consent
 */
export function consentToRemoval(
  removal: Removal,
  { independent }: Pick<RemovalForm, 'independent'>,
  act: OfficeAct,
): Result<RemovalChange, ConsentRefusal> {
  const may = mayConsent(removal, act.by)
  if (!may.ok) return may
  if (!independent) return refuse({ code: 'REQUIRED', path: ['independent'] })
  return ok(change({ ...removal, decided: act, state: 'running', startedAt: act.at }, 'RemovalStarted', act))
}

/** Another moderator says no: nothing was changed, and nothing will be. */
export function refuseRemoval(removal: Removal, act: OfficeAct): Result<RemovalChange, ConsentRefusal> {
  const may = mayConsent(removal, act.by)
  if (!may.ok) return may
  return ok(change({ ...removal, decided: act, state: 'refused', endedAt: act.at }, 'RemovalRefused', act))
}

/** Whether this moderator may consent or refuse; that they moderate the place is asked before. */
export function mayConsent(
  { state, proposed: { by } }: Pick<Removal, 'state' | 'proposed'>,
  moderator: PersonId,
): Result<true, ConsentRefusal> {
  if (state !== 'proposed') return refuse({ code: 'ALREADY_DECIDED' })
  return by === moderator ? refuse({ code: 'ANOTHER_MODERATOR_NEEDED' }) : ok(true)
}

/**
 * Takes a proposal back, or asks a running job to stop. One moderator is enough: stopping changes no signature.
 * `ALREADY_DECIDED` it is over
 */
export function cancelRemoval(removal: Removal, act: OfficeAct): Result<RemovalChange, Refusal<'ALREADY_DECIDED'>> {
  switch (removal.state) {
    case 'proposed':
      return ok(change({ ...removal, state: 'cancelled', endedAt: act.at }, 'RemovalCancelled', act))
    case 'running':
      return ok({ state: { ...removal, stopping: true }, facts: [] })
    default:
      return refuse({ code: 'ALREADY_DECIDED' })
  }
}

/** The job is at its end: all is changed, or it was asked to stop. */
export function endRemoval(removal: Removal, at: Date): RemovalChange {
  const state = removal.stopping ? 'cancelled' : 'done'
  const type = removal.stopping ? 'RemovalCancelled' : 'RemovalDone'
  return change({ ...removal, state, stopping: false, endedAt: at }, type, { at, by: null })
}

function proposed(
  plan: Pick<Removal, 'id' | 'petition' | 'conditions' | 'expected' | 'kind' | 'undoes'>,
  { reason, text }: RemovalForm,
  act: OfficeAct,
): RemovalChange {
  const removal: Removal = {
    ...plan,
    ...{ reason, text: canonicalText(text), proposed: act, decided: null, state: 'proposed', stopping: false },
    ...{ startedAt: null, endedAt: null, done: 0 },
  }
  return change(removal, 'RemovalProposed', act)
}

function change(
  state: Removal,
  type: RemovalFact['type'],
  { at, by }: { readonly at: Date; readonly by: PersonId | null },
): RemovalChange {
  const { id, petition: petitionId, kind, reason, undoes, expected, done } = state
  const fact: RemovalFact = {
    type,
    at,
    actor: by === null ? { kind: 'system', id: 'signatures.removal' } : { kind: 'person', id: by },
    subject: { kind: 'removal', id },
    data: { petitionId, kind, reason, undoes, expected, done },
  }
  return { state, facts: [fact] }
}
