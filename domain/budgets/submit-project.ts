import type { ActingPerson } from '../kernel/actor.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import { locales } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { isWithin, type Territory } from '../places/territory.ts'
import { ineligibility, type EligibilityRefusal, type PersonFacts } from '../rules/eligibility.ts'
import type { Act, Campaign } from './campaign.ts'
import { envelopeOf } from './campaign.ts'
import { costCap, envelopesFor } from './envelopes.ts'
import { moveProject, type MoveRefusal, type ProjectChange } from './move-project.ts'
import type { CostItem, Point, Project, TextField } from './project.ts'
import type { Minor } from './rules/pb-rules.ts'

export type ProjectFieldRefusal = Refusal<
  'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG' | 'INVALID' | 'OVER_CAP' | 'OUTSIDE_TERRITORY' | 'SUM_DIFFERS'
>
export type SubmitProjectRefusal =
  ProjectFieldRefusal | EligibilityRefusal | MoveRefusal | Refusal<'FORBIDDEN' | 'TOO_MANY_PROPOSALS'>

/** Characters. The title fits a ballot, the description a screen or three. */
export const textLimits: Readonly<Record<TextField, { readonly min: number; readonly max: number }>> = {
  title: { min: 8, max: 100 },
  description: { min: 40, max: 4000 },
  effect: { min: 10, max: 1000 },
  beneficiaries: { min: 3, max: 500 },
  address: { min: 0, max: 200 },
}
export const photosMax = 6
export const costItemsMax = 30

/**
 * What a proposal lacks, field by field, all at once.
 *
 * `REQUIRED`, `TOO_SHORT`, `TOO_LONG` texts in the language it is written in, place, category, cost ·
 * `OUTSIDE_TERRITORY` the place is not of this campaign · `INVALID` a category or envelope that the rules do not know for
 * this place, a cost that is no positive whole amount, an item of it that is none, a point that is not on the globe ·
 * `OVER_CAP` with `cap` in minor units · `SUM_DIFFERS` the items of the cost do not come to the estimate
 */
export function checkProject(
  project: Project,
  campaign: Campaign,
  territory: Territory | undefined,
): ProjectFieldRefusal[] {
  return [
    ...textRefusals(project),
    ...placeRefusals(project, campaign, territory),
    ...costRefusals(project, campaign),
    ...tooMany('photos', project.photos.length, photosMax),
  ]
}

function tooMany(field: 'photos' | 'costItems', count: number, max: number): ProjectFieldRefusal[] {
  return count > max ? [{ code: 'TOO_LONG', path: [field], details: { max } }] : []
}

function textRefusals({ texts, language }: Project): ProjectFieldRefusal[] {
  return locales.flatMap((locale) =>
    (Object.keys(textLimits) as TextField[]).flatMap((field) =>
      // Other languages are a kindness: what is missing there is read in the first one.
      lengthRefusals(texts[locale]?.[field] ?? '', ['texts', locale, field], {
        ...textLimits[field],
        ...(locale !== language && { min: 0 }),
      }),
    ),
  )
}

function lengthRefusals(
  text: string,
  path: readonly string[],
  { min, max }: { readonly min: number; readonly max: number },
): ProjectFieldRefusal[] {
  const length = lengthOf(text)
  if (length > max) return [{ code: 'TOO_LONG', path, details: { max } }]
  if (length >= min) return []
  return length === 0 ? [{ code: 'REQUIRED', path }] : [{ code: 'TOO_SHORT', path, details: { min } }]
}

function placeRefusals(
  { territoryId, category, envelopeId, point }: Project,
  campaign: Campaign,
  territory: Territory | undefined,
): ProjectFieldRefusal[] {
  const { rules } = campaign
  const refusals: ProjectFieldRefusal[] = []
  const isKnown = rules.categories.some(({ code }) => code === category)
  if (category === null) refusals.push({ code: 'REQUIRED', path: ['category'] })
  else if (!isKnown) refusals.push({ code: 'INVALID', path: ['category'] })
  if (point && !isOnGlobe(point)) refusals.push({ code: 'INVALID', path: ['point'] })
  if (territoryId === null || !territory) return [...refusals, { code: 'REQUIRED', path: ['territoryId'] }]
  if (!isWithin(territory, campaign.territoryId))
    return [...refusals, { code: 'OUTSIDE_TERRITORY', path: ['territoryId'] }]
  const able = envelopesFor(campaign, territory, category)
  if (able.length === 0) refusals.push({ code: 'OUTSIDE_TERRITORY', path: ['territoryId'] })
  else if (envelopeId === null) refusals.push({ code: 'REQUIRED', path: ['envelopeId'] })
  else if (!able.some(({ id }) => id === envelopeId)) refusals.push({ code: 'INVALID', path: ['envelopeId'] })
  return refusals
}

function isOnGlobe({ lat, lon }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

function costRefusals({ estimate, costItems, envelopeId }: Project, campaign: Campaign): ProjectFieldRefusal[] {
  const items = [...tooMany('costItems', costItems.length, costItemsMax), ...costItems.flatMap(itemRefusals)]
  const path = ['estimate']
  if (estimate === null) return [{ code: 'REQUIRED', path }, ...items]
  if (!Number.isSafeInteger(estimate) || estimate <= 0) return [{ code: 'INVALID', path }, ...items]
  const envelope = envelopeOf(campaign, envelopeId)
  const cap = envelope && costCap(campaign.rules, envelope)
  const differs = costItems.length > 0 && items.length === 0 && sumOf(costItems) !== estimate
  return [
    ...(cap !== undefined && estimate > cap ? [{ code: 'OVER_CAP', path, details: { cap } } as const] : []),
    ...items,
    ...(differs
      ? [{ code: 'SUM_DIFFERS', path: ['costItems'], details: { items: sumOf(costItems), estimate } } as const]
      : []),
  ]
}

function itemRefusals({ name, quantity, unitPrice }: CostItem, i: number): ProjectFieldRefusal[] {
  const path = (key: keyof CostItem) => ['costItems', String(i), key]
  return [
    ...(canonicalText(name) === '' ? [{ code: 'REQUIRED', path: path('name') } as const] : []),
    ...(quantity > 0 && quantity < Infinity ? [] : [{ code: 'INVALID', path: path('quantity') } as const]),
    ...(Number.isSafeInteger(unitPrice) && unitPrice >= 0
      ? []
      : [{ code: 'INVALID', path: path('unitPrice') } as const]),
  ]
}

/** What the items of a cost come to, in whole minor units; a part of one is rounded for each item. */
export function sumOf(items: readonly Pick<CostItem, 'quantity' | 'unitPrice'>[]): Minor {
  return items.reduce((sum, { quantity, unitPrice }) => sum + Math.round(quantity * unitPrice), 0)
}

/**
 * Why a person may not propose here. A resident's own word on where they live is enough: the vote asks for more.
 */
export function proposerRefusals(campaign: Campaign, person: PersonFacts, at: Date): EligibilityRefusal[] {
  return residentRefusals(campaign, campaign.territoryId, person, at)
}

/** Why a person is no resident of a place who may take part in proposing. */
export function residentRefusals(
  { rules }: Pick<Campaign, 'rules'>,
  territoryId: TerritoryId,
  person: PersonFacts,
  at: Date,
): EligibilityRefusal[] {
  const { proposing, timeZone } = rules
  return ineligibility({
    party: {
      assurance: 'email',
      ...(proposing.minAge > 0 && { minAge: proposing.minAge }),
      status: ['anyone'],
      registeredIn: 'level',
      selfDeclared: true,
    },
    ...{ person, timeZone, at },
    addressedTerritoryId: territoryId,
  })
}

/**
 * Sends a draft in, or a corrected proposal again under the number it has.
 *
 * `FORBIDDEN` not the author · `TOO_MANY_PROPOSALS` with `max`: the rules limit proposals of one person ·
 * otherwise what `moveProject`, `proposerRefusals` and `checkProject` say
 */
export function submitProject(
  project: Project,
  campaign: Campaign,
  submission: {
    readonly actor: ActingPerson
    readonly person: PersonFacts
    readonly territory: Territory | undefined
    /** proposals of this person in the campaign that were sent in and not taken back, without this one */
    readonly otherProposals: number
    readonly number: string
    readonly at: Date
  },
): Result<ProjectChange, SubmitProjectRefusal> {
  const { actor, at } = submission
  if (project.authorId !== actor.personId) return refuse({ code: 'FORBIDDEN' })
  const act: Act & { readonly name: 'submit' } = { at, actor: { kind: 'person', id: actor.personId }, name: 'submit' }
  const number = project.number ?? submission.number
  const moved = moveProject(
    project,
    campaign,
    act,
    {},
    {
      number,
      submittedAt: project.submittedAt ?? at,
    },
  )
  if (!moved.ok) return moved
  const refused = refuseAll<SubmitProjectRefusal>([
    ...proposerRefusals(campaign, submission.person, at),
    ...limitRefusals(project, campaign, submission.otherProposals),
    ...checkProject(project, campaign, submission.territory),
  ])
  return refused ?? ok(moved.value)
}

function limitRefusals(project: Project, { rules }: Campaign, others: number): Refusal<'TOO_MANY_PROPOSALS'>[] {
  const max = rules.proposing.perPerson
  const isFull = project.state === 'draft' && max !== null && others >= max
  return isFull ? [{ code: 'TOO_MANY_PROPOSALS', details: { max } }] : []
}
