import type { Change } from '../kernel/event.ts'
import type { InterventionId, PetitionId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import type { Contribution } from './contribution.ts'
import { calmCodes, interventionLimits, type Hand, type Intervention } from './intervention.ts'
import { talkFact, type TalkFact } from './talk-events.ts'
import { textRefusals, type WordsRefusal } from './words.ts'

/** What a moderator says in public. */
export interface InterveneForm {
  readonly language: Locale
  readonly reason: string
}

export type InterventionChange = Change<Intervention, TalkFact>
export type InterveneRefusal = WordsRefusal | Refusal<'NOT_EDITABLE' | 'CONFLICT_OF_INTEREST'>

interface Given extends Hand {
  readonly id: InterventionId
}

/**
 * One moderator proposes to hide a contribution; nothing is hidden until another one consents. Ask `mayDecide` of
 * moderation before.
 * `NOT_EDITABLE` nothing is shown that could be hidden · `CONFLICT_OF_INTEREST` own words · `INVALID` a code that is not
 * on the list · `REQUIRED`, `TOO_LONG` the public reason
 */
export function proposeHiding(
  contribution: Contribution,
  form: InterveneForm & { readonly code: string },
  given: Given,
): Result<InterventionChange, InterveneRefusal> {
  if (contribution.state !== 'shown') return refuse({ code: 'NOT_EDITABLE' })
  const badCode = (calmCodes as readonly string[]).includes(form.code)
    ? []
    : [{ code: 'INVALID', path: ['code'] } as const]
  const { id: contributionId, petitionId } = contribution
  return intervene(petitionId, { ...form, kind: 'hide', contributionId, minutes: null }, given, {
    refusals: [...badCode, ...ownWords(contribution, given)],
    isDone: false,
  })
}

/** What was hidden is shown again, with a public reason. `NOT_EDITABLE` it is not hidden · the words */
export function unhide(
  contribution: Contribution,
  form: InterveneForm,
  given: Given,
): Result<InterventionChange, InterveneRefusal> {
  if (contribution.state !== 'hidden') return refuse({ code: 'NOT_EDITABLE' })
  const { id: contributionId, petitionId } = contribution
  return intervene(petitionId, { ...form, kind: 'unhide', code: null, contributionId, minutes: null }, given, {
    refusals: ownWords(contribution, given),
    isDone: true,
  })
}

/** One contribution of a person in so many minutes; 0 ends it. `INVALID` no such number of minutes · the words */
export function setSlowMode(
  petitionId: PetitionId,
  form: InterveneForm & { readonly minutes: number },
  given: Given,
): Result<InterventionChange, InterveneRefusal> {
  const { minutes } = form
  const isPace = Number.isInteger(minutes) && minutes >= 0 && minutes <= interventionLimits.slowMinutes
  return intervene(petitionId, { ...form, kind: 'slow_mode', code: null, contributionId: null }, given, {
    refusals: isPace ? [] : [{ code: 'INVALID', path: ['minutes'] }],
    isDone: true,
  })
}

/** A word of the facilitator that helps both sides to hear each other. The words */
export function mediate(
  petitionId: PetitionId,
  form: InterveneForm,
  given: Given,
): Result<InterventionChange, InterveneRefusal> {
  const note = { ...form, kind: 'note', code: null, contributionId: null, minutes: null } as const
  return intervene(petitionId, note, given, { refusals: [], isDone: true })
}

function ownWords({ authorId }: Contribution, { by }: Hand): InterveneRefusal[] {
  return authorId === by ? [{ code: 'CONFLICT_OF_INTEREST' }] : []
}

function intervene(
  petitionId: PetitionId,
  form: Pick<Intervention, 'kind' | 'language' | 'reason' | 'code' | 'contributionId' | 'minutes'>,
  { id, by, at }: Given,
  { refusals, isDone }: { readonly refusals: readonly InterveneRefusal[]; readonly isDone: boolean },
): Result<InterventionChange, InterveneRefusal> {
  const { kind, language, code, contributionId, minutes } = form
  const reason = canonicalText(form.reason)
  const refused = refuseAll([...refusals, ...textRefusals(reason, 'reason', interventionLimits.reason)])
  if (refused) return refused
  const hand = { by, at }
  const state: Intervention = {
    ...{ id, petitionId, kind, contributionId, code, language, reason, minutes, proposed: hand },
    ...(isDone ? { state: 'done', decided: hand } : { state: 'proposed', decided: null }),
  }
  return ok({ state, facts: isDone ? [intervened(state, hand)] : [] })
}

export type DecideHidingRefusal =
  WordsRefusal | Refusal<'ALREADY_DECIDED' | 'ANOTHER_MODERATOR_NEEDED' | 'NOT_EDITABLE'>

/**
 * Another moderator consents to hiding, or refuses it; who proposed it may take it back. The same decision of the same
 * person again changes nothing.
 * `ANOTHER_MODERATOR_NEEDED` who proposed it does not consent to it · `ALREADY_DECIDED` · `NOT_EDITABLE` its author took
 * the contribution back meanwhile
 */
export function decideHiding(
  given: Intervention,
  contribution: Contribution,
  consents: boolean,
  hand: Hand,
): Result<{ readonly intervention: InterventionChange; readonly contribution: Contribution }, DecideHidingRefusal> {
  const state = consents ? 'done' : 'refused'
  if (given.state === state && given.decided?.by === hand.by)
    return ok({ intervention: { state: given, facts: [] }, contribution })
  if (given.kind !== 'hide' || given.state !== 'proposed') return refuse({ code: 'ALREADY_DECIDED' })
  if (consents && given.proposed.by === hand.by) return refuse({ code: 'ANOTHER_MODERATOR_NEEDED' })
  if (consents && contribution.state !== 'shown') return refuse({ code: 'NOT_EDITABLE' })
  const decided: Intervention = { ...given, state, decided: hand }
  if (!consents) return ok({ intervention: { state: decided, facts: [] }, contribution })
  const hidden = { code: given.code ?? '', reason: given.reason, at: hand.at }
  return ok({
    intervention: { state: decided, facts: [intervened(decided, hand)] },
    contribution: { ...contribution, state: 'hidden', hidden },
  })
}

/** A contribution as an intervention that is done leaves it. */
export function shownAgain(contribution: Contribution): Contribution {
  return { ...contribution, state: 'shown', hidden: null }
}

function intervened({ id, petitionId, kind, contributionId, code }: Intervention, { by, at }: Hand): TalkFact {
  const act = { at, actor: { kind: 'person', id: by } } as const
  if (kind === 'hide' && contributionId)
    return talkFact(petitionId, act, { type: 'ContributionHidden', data: { contributionId, code: code ?? '' } })
  if (kind === 'unhide' && contributionId)
    return talkFact(petitionId, act, { type: 'ContributionShownAgain', data: { contributionId } })
  return talkFact(petitionId, act, { type: 'TalkIntervened', data: { interventionId: id, kind } })
}
