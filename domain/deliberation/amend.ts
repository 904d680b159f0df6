import type { AmendmentId, PersonId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { checkTexts, type TextRefusal } from '../petitions/check-texts.ts'
import type { Petition, PetitionTexts } from '../petitions/petition.ts'
import type { NameMode, PetitionRules } from '../rules/book.ts'
import { ineligibility, type EligibilityRefusal, type PersonFacts } from '../rules/eligibility.ts'
import {
  amendmentLimits,
  isWaiting,
  waitingOne,
  type Amendment,
  type AmendmentRange,
  type TextDeliberation,
  type TextWork,
  type TextWorkChange,
} from './amendment.ts'
import { amendmentFact, withAmendments } from './text-facts.ts'
import { applyEdit, editsBetween, isCut, moveSpan, stretchSpan, type Span } from './text-edit.ts'

export type MayAmendRefusal = EligibilityRefusal | Refusal<'NOT_NOW' | 'REVISE_INSTEAD'>
export type AmendRefusal =
  | MayAmendRefusal
  | TextRefusal
  | Refusal<'REQUIRED' | 'INVALID' | 'TOO_LONG' | 'TEXT_UNCHANGED' | 'TOO_MANY_AMENDMENTS' | 'AMENDMENT_OUTDATED'>

/** What its author asks for. */
export interface AmendmentForm {
  readonly range: AmendmentRange
  readonly replacement: string
  readonly reason: string
}

/**
 * Whether somebody may propose an amendment now: while the book lets amendments be made in deliberation, before the term
 * ends, and who might sign.
 * `NOT_NOW` · `REVISE_INSTEAD` who writes the petition changes its text without asking · those of `ineligibility`
 */
export function mayAmend(question: {
  readonly petition: Petition
  readonly book: PetitionRules
  readonly deliberation: Pick<TextDeliberation, 'state'>
  readonly personId: PersonId | null
  readonly person: PersonFacts
  readonly at: Date
}): Result<true, MayAmendRefusal> {
  const { petition, book, personId, person, at } = question
  if (!isAmendable(question)) return refuse({ code: 'NOT_NOW' })
  if (personId !== null && (petition.authorId === personId || petition.coAuthorIds.includes(personId))) {
    return refuse({ code: 'REVISE_INSTEAD' })
  }
  const { addressedTerritoryId } = petition
  const refusals = ineligibility({ party: book.signer, person, timeZone: book.timeZone, at, addressedTerritoryId })
  return refuseAll<MayAmendRefusal>(refusals) ?? ok(true)
}

function isAmendable({
  petition,
  book,
  deliberation,
  at,
}: Pick<Parameters<typeof mayAmend>[0], 'petition' | 'book' | 'deliberation' | 'at'>): boolean {
  const term = petition.terms.deliberation
  const isTime = petition.stage === 'deliberation' && term !== undefined && at < term.endsAt
  return isTime && book.discussion.amendments.includes('deliberation') && deliberation.state === 'open'
}

/**
 * A new amendment. Ask `mayAmend` before.
 *
 * `REQUIRED`, `TOO_LONG` of `replacement`, `reason` or of the text as it would become · `INVALID` of `range`: no such
 * words in that version · `TEXT_UNCHANGED` · `AMENDMENT_OUTDATED` with `version`: the words were changed since ·
 * `TOO_MANY_AMENDMENTS` with `max`
 */
export function proposeAmendment(
  work: TextWork,
  petition: Petition,
  book: PetitionRules,
  given: AmendmentForm & { readonly id: AmendmentId; readonly nameMode: NameMode; readonly attempt: string },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<TextWorkChange, AmendRefusal> {
  const waiting = work.amendments.filter(isWaiting)
  const own = waiting.filter(({ authorId }) => authorId === by.personId).length
  if (own >= amendmentLimits.perPersonMax || waiting.length >= amendmentLimits.waitingMax) {
    return refuse({ code: 'TOO_MANY_AMENDMENTS', details: { max: amendmentLimits.perPersonMax } })
  }
  const checked = checkForm(petition, book, given)
  if (!checked.ok) return checked
  const amendment: Amendment = {
    ...{ id: given.id, petitionId: petition.id, authorId: by.personId, nameMode: given.nameMode },
    ...{ attempt: given.attempt, state: 'open', proposedAt: by.at, decision: null },
    ...checked.value,
  }
  const fact = amendmentFact('AmendmentProposed', amendment, amendment.range.version, actOf(by))
  return ok(withAmendments(work, [amendment], [fact]))
}

/**
 * Its author adapts an amendment whose words were changed, or betters one that still waits.
 * Refusals as of `proposeAmendment`, and `AMENDMENT_DECIDED`
 */
export function rebaseAmendment(
  work: TextWork,
  petition: Petition,
  book: PetitionRules,
  rebase: AmendmentForm & { readonly id: AmendmentId },
  by: { readonly personId: PersonId; readonly at: Date },
): Result<TextWorkChange, AmendRefusal | Refusal<'AMENDMENT_DECIDED'>> {
  const amendment = waitingOne(work, rebase.id)
  if (!amendment) return refuse({ code: 'AMENDMENT_DECIDED' })
  const checked = checkForm(petition, book, rebase)
  if (!checked.ok) return checked
  const state: Amendment = { ...amendment, ...checked.value, state: 'open' }
  return ok(withAmendments(work, [state], [amendmentFact('AmendmentRebased', state, state.range.version, actOf(by))]))
}

/** Its author takes it back while it waits. */
export function withdrawAmendment(
  work: TextWork,
  id: AmendmentId,
  by: { readonly personId: PersonId; readonly at: Date },
): Result<TextWorkChange, Refusal<'AMENDMENT_DECIDED'>> {
  const amendment = waitingOne(work, id)
  if (!amendment) return refuse({ code: 'AMENDMENT_DECIDED' })
  const state: Amendment = { ...amendment, state: 'withdrawn' }
  const fact = amendmentFact('AmendmentWithdrawn', state, work.deliberation.version, actOf(by))
  return ok(withAmendments(work, [state], [fact]))
}

/** The texts of the latest version with the amendment taken in. */
export function amendedTexts(
  petition: Pick<Petition, 'versions'>,
  { range, replacement }: Pick<Amendment, 'range' | 'replacement'>,
): PetitionTexts {
  const texts = petition.versions.at(-1)?.texts ?? {}
  const fields = texts[range.locale] ?? {}
  const text = applyEdit(fields[range.field] ?? '', { ...range, replacement })
  return { ...texts, [range.locale]: { ...fields, [range.field]: text } }
}

/**
 * What an amendment whose words were changed could ask for now: the stretch that stands in their place, with the same
 * replacement for its author to go on from.
 */
export function rebaseOffer(petition: Pick<Petition, 'versions'>, { range }: Pick<Amendment, 'range'>): AmendmentRange {
  let at: AmendmentRange = range
  for (const version of petition.versions.filter(({ n }) => n > range.version)) {
    const edits = editsBetween(textOf(petition, at), version.texts[range.locale]?.[range.field] ?? '')
    at = { ...at, ...stretchSpan(at, edits), version: version.n }
  }
  return { ...at, quote: textOf(petition, at).slice(at.start, at.end) }
}

/** The range in a later version; undefined when its words were changed. */
export function movedRange(petition: Pick<Petition, 'versions'>, range: AmendmentRange): AmendmentRange | undefined {
  let at: AmendmentRange = range
  for (const version of petition.versions.filter(({ n }) => n > range.version)) {
    const after = version.texts[range.locale]?.[range.field] ?? ''
    const span: Span | undefined = moveSpan(at, editsBetween(textOf(petition, at), after))
    if (!span || after.slice(span.start, span.end) !== range.quote) return undefined
    at = { ...at, ...span, version: version.n }
  }
  return at
}

function checkForm(
  petition: Petition,
  book: PetitionRules,
  form: AmendmentForm,
): Result<Pick<Amendment, 'asked' | 'range' | 'replacement' | 'reason'>, AmendRefusal> {
  const { replacementMax, reasonMax } = amendmentLimits
  const reason = canonicalText(form.reason)
  // Spaces at its ends may be what it is about.
  const replacement = form.replacement.normalize('NFC').replace(/\r\n?/g, '\n')
  const asked = standing(petition, book, form.range)
  if (!asked) return refuse({ code: 'INVALID', path: ['range'] })
  const range = movedRange(petition, asked)
  if (!range) {
    return refuse({ code: 'AMENDMENT_OUTDATED', details: { version: petition.versions.length }, path: ['range'] })
  }
  const refusals: AmendRefusal[] = []
  if (reason === '') refusals.push({ code: 'REQUIRED', path: ['reason'] })
  if (lengthOf(reason) > reasonMax) refusals.push({ code: 'TOO_LONG', path: ['reason'], details: { max: reasonMax } })
  if (lengthOf(replacement) > replacementMax) {
    refusals.push({ code: 'TOO_LONG', path: ['replacement'], details: { max: replacementMax } })
  }
  if (replacement === range.quote) refusals.push({ code: 'TEXT_UNCHANGED', path: ['replacement'] })
  const texts = amendedTexts(petition, { range, replacement })
  const became = checkTexts(book, { language: petition.language, texts })
  refusals.push(...became.map((refusal) => ({ ...refusal, path: ['replacement'] })))
  return refuseAll(refusals) ?? ok({ asked, range, replacement, reason })
}

/** The range as the version has it; undefined where there are no such words. */
function standing(
  petition: Petition,
  { text: { fields } }: PetitionRules,
  { version, locale, field, start, end, quote }: AmendmentRange,
): AmendmentRange | undefined {
  const range = { version, locale, field, start, end, quote }
  const isKnown = petition.versions.some(({ n, texts }) => n === version && texts[locale] !== undefined)
  if (!isKnown || !fields.some(({ id }) => id === field)) return undefined
  const text = textOf(petition, range)
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
  if (!isPlace || isCut(text, start) || isCut(text, end)) return undefined
  return text.slice(start, end) === quote ? range : undefined
}

function textOf({ versions }: Pick<Petition, 'versions'>, { version, locale, field }: AmendmentRange): string {
  return versions.find(({ n }) => n === version)?.texts[locale]?.[field] ?? ''
}

function actOf({ personId, at }: { readonly personId: PersonId; readonly at: Date }) {
  return { at, actor: { kind: 'person', id: personId } } as const
}
