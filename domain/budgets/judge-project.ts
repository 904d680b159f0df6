import type { ActingPerson, Actor } from '../kernel/actor.ts'
import type { Calendar, DueDate } from '../kernel/calendar.ts'
import type { BodyId } from '../kernel/ids.ts'
import { locales, type Locale, type Localized } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { reviews } from '../moderation/may-decide.ts'
import type { PublicBody } from '../places/body.ts'
import { isWithin, type Location } from '../places/territory.ts'
import { envelopeOf, type Act, type Campaign } from './campaign.ts'
import { costCap } from './envelopes.ts'
import { dueOf, stepOf } from './project-clock.ts'
import { moveProject, type MoveRefusal, type ProjectChange } from './move-project.ts'
import type { ProjectAct } from './project-states.ts'
import { authorsOf, lastVerdict, type Project, type Verdict, type VerdictOutcome, type VerdictStep } from './project.ts'
import type { Minor } from './rules/pb-rules.ts'
import { formalCodes, meritCodes, type VerdictCode } from './verdict-codes.ts'

export type JudgeRefusal =
  | MoveRefusal
  | Refusal<'FORBIDDEN' | 'CONFLICT_OF_INTEREST' | 'ANOTHER_OFFICIAL_NEEDED'>
  | Refusal<'REASON_REQUIRED' | 'REQUIRED' | 'INVALID' | 'TOO_LONG' | 'OVER_CAP'>

/** What a moderator or an official filled in. */
export interface VerdictForm {
  readonly outcome: VerdictOutcome
  readonly codes: readonly VerdictCode[]
  readonly text: Localized
  /** minor units */
  readonly price: Minor | null
  readonly executorId: BodyId | null
  readonly permits: Localized | null
}

export const reasonLengthMax = 2000

const acts: Readonly<Record<VerdictStep, Partial<Record<VerdictOutcome, ProjectAct>>>> = {
  formal: { accepted: 'accept', needs_changes: 'request_changes', rejected: 'reject' },
  merit: { feasible: 'find_feasible', infeasible: 'find_infeasible' },
  appeal: { feasible: 'uphold_appeal', infeasible: 'dismiss_appeal' },
}

/** Bodies of this official that have a say on projects of the place. */
function bodiesFor(actor: Actor, place: Location, body: (id: BodyId) => PublicBody | undefined): PublicBody[] {
  if (actor.kind !== 'person') return []
  return actor.grants.flatMap(({ role, bodyId }) => {
    const found = role === 'official' && bodyId ? body(bodyId) : undefined
    return found && isWithin(place, found.territoryId) ? [found] : []
  })
}

export interface Judging {
  readonly actor: ActingPerson
  /** the place of the project */
  readonly place: Location
  readonly body: (id: BodyId) => PublicBody | undefined
  readonly calendar: Calendar
  readonly at: Date
}

/**
 * Whether the actor may judge the step that a project waits in.
 *
 * `FORBIDDEN` no moderator of the place for the formal check, no official of a body of the place for feasibility ·
 * `CONFLICT_OF_INTEREST` their own project · `ANOTHER_OFFICIAL_NEEDED` who refused it does not decide the appeal ·
 * `NOT_NOW` nothing waits for a verdict
 */
export function mayJudge(
  project: Project,
  { actor, place, body }: Pick<Judging, 'place' | 'body'> & { readonly actor: Actor },
): Result<VerdictStep, JudgeRefusal> {
  const step = stepOf(project)
  if (!step) return refuse({ code: 'NOT_NOW' })
  const isAble = step === 'formal' ? reviews(actor, place) : bodiesFor(actor, place, body).length > 0
  if (!isAble || actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
  if (authorsOf(project).includes(actor.personId)) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const isSame = step === 'appeal' && lastVerdict(project, 'merit')?.by === actor.personId
  return isSame ? refuse({ code: 'ANOTHER_OFFICIAL_NEEDED' }) : ok(step)
}

/**
 * A verdict on the step that a project waits in: public, with its code and its reason in every language of the campaign.
 *
 * `INVALID` an outcome or code that the step does not know, a price that is no positive whole amount, an executor that
 * does not exist · `REASON_REQUIRED` of `codes` or of `text` in a language · `REQUIRED` price or executor · `OVER_CAP`
 * with `cap` · `NOT_NOW` accepting what its author has begun to correct and not sent in, and otherwise what `mayJudge`
 * and `moveProject` say
 */
export function judgeProject(
  project: Project,
  campaign: Campaign,
  form: VerdictForm,
  judging: Judging,
): Result<ProjectChange, JudgeRefusal> {
  const { actor, at, place, body } = judging
  const step = mayJudge(project, judging)
  if (!step.ok) return step
  const name = acts[step.value][form.outcome]
  if (!name) return refuse({ code: 'INVALID', path: ['outcome'] })
  if (name === 'accept' && isHalfCorrected(project)) return refuse({ code: 'NOT_NOW' })
  const refused = refuseAll(formRefusals(form, step.value, project, campaign, body))
  if (refused) return refused
  const bodyId = step.value === 'formal' ? null : (bodiesFor(actor, place, body)[0]?.id ?? null)
  const verdict = verdictOf(form, {
    step: step.value,
    at,
    by: actor.personId,
    bodyId,
    due: dueOf(project, campaign, judging.calendar),
  })
  const act: Act & { readonly name: ProjectAct } = { at, actor: { kind: 'person', id: actor.personId }, name }
  return moveProject(
    project,
    campaign,
    act,
    { codes: verdict.codes, ...(verdict.price !== null && { price: verdict.price }) },
    { verdicts: [...project.verdicts, verdict] },
  )
}

/** Whether the author changed it since a correction was asked for: nobody has sent that in. */
function isHalfCorrected({ state, history }: Project): boolean {
  const asked = history.findLastIndex(({ type, data }) => type === 'ProjectMoved' && 'to' in data && data.to === state)
  return state === 'needs_changes' && history.slice(asked).some(({ type }) => type === 'ProjectEdited')
}

function verdictOf(
  form: VerdictForm,
  made: Pick<Verdict, 'step' | 'at' | 'by' | 'bodyId'> & { readonly due: DueDate | undefined },
): Verdict {
  const { due, ...who } = made
  const isFeasible = form.outcome === 'feasible'
  return {
    ...who,
    outcome: form.outcome,
    codes: isPositive(form.outcome) ? [] : form.codes,
    text: canonicalLocalized(form.text),
    price: isFeasible ? form.price : null,
    executorId: isFeasible ? form.executorId : null,
    permits: isFeasible && form.permits ? canonicalLocalized(form.permits) : null,
    late: due !== undefined && made.at > due.at,
  }
}

/** Languages in which the campaign speaks to its residents, and its officials with it. */
export function languagesOf({ title, about }: Pick<Campaign, 'title' | 'about'>): Locale[] {
  return locales.filter((locale) => title[locale] && about[locale])
}

function formRefusals(
  form: VerdictForm,
  step: VerdictStep,
  project: Project,
  campaign: Campaign,
  body: Judging['body'],
): JudgeRefusal[] {
  const refusals: JudgeRefusal[] = reasonRefusals(form, step, campaign)
  if (form.outcome !== 'feasible') return refusals
  const envelope = envelopeOf(campaign, project.envelopeId)
  const cap = envelope ? costCap(campaign.rules, envelope) : 0
  if (form.price === null) refusals.push({ code: 'REQUIRED', path: ['price'] })
  else if (!Number.isSafeInteger(form.price) || form.price <= 0) refusals.push({ code: 'INVALID', path: ['price'] })
  else if (form.price > cap) refusals.push({ code: 'OVER_CAP', path: ['price'], details: { cap } })
  if (form.executorId === null) refusals.push({ code: 'REQUIRED', path: ['executorId'] })
  else if (!body(form.executorId)) refusals.push({ code: 'INVALID', path: ['executorId'] })
  return refusals
}

function reasonRefusals({ outcome, codes, text }: VerdictForm, step: VerdictStep, campaign: Campaign): JudgeRefusal[] {
  const known: readonly string[] = step === 'formal' ? formalCodes : meritCodes
  const refusals: JudgeRefusal[] = codes.flatMap((code, i) =>
    known.includes(code) ? [] : [{ code: 'INVALID', path: ['codes', String(i)] }],
  )
  for (const locale of locales) {
    const length = lengthOf(canonicalText(text[locale] ?? ''))
    const isNeeded = !isPositive(outcome) && languagesOf(campaign).includes(locale)
    const path = ['text', locale]
    if (length === 0 && isNeeded) refusals.push({ code: 'REASON_REQUIRED', path })
    if (length > reasonLengthMax) refusals.push({ code: 'TOO_LONG', path, details: { max: reasonLengthMax } })
  }
  if (!isPositive(outcome) && codes.length === 0) refusals.push({ code: 'REASON_REQUIRED', path: ['codes'] })
  return refusals
}

function isPositive(outcome: VerdictOutcome): boolean {
  return outcome === 'accepted' || outcome === 'feasible'
}

function canonicalLocalized(text: Localized): Localized {
  const given = locales.flatMap((locale) => {
    const canonical = canonicalText(text[locale] ?? '')
    return canonical === '' ? [] : [[locale, canonical] as const]
  })
  return Object.fromEntries(given)
}
