import type { Refusal } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { Location } from '../places/territory.ts'
import { envelopeOf, type Campaign } from './campaign.ts'
import type { ProjectEdit } from './draft-project.ts'
import { envelopesFor } from './envelopes.ts'
import type { CostItem, Photo, Point } from './project.ts'
import { costItemsMax, photosMax, textLimits } from './submit-project.ts'
import { textFields } from './project.ts'

/** Characters. */
const itemNameMax = 200
const captionMax = 200
const quantityMax = 1_000_000_000

export type EditRefusal = Refusal<'INVALID' | 'TOO_LONG'>

/**
 * What not even a draft may hold; nothing is required of it yet. `INVALID` what leads nowhere or is no amount, number or
 * point of the earth · `TOO_LONG` with `max`
 */
export function editRefusals(edit: ProjectEdit, campaign: Campaign): EditRefusal[] {
  const { category, envelopeId, estimate, point } = edit
  const isKnown = campaign.rules.categories.some(({ code }) => code === category)
  return [
    ...textRefusals(edit),
    ...(category == null || isKnown ? [] : [invalid('category')]),
    ...(envelopeId == null || envelopeOf(campaign, envelopeId) ? [] : [invalid('envelopeId')]),
    ...(estimate == null || isAmount(estimate) ? [] : [invalid('estimate')]),
    ...(point && !isOnEarth(point) ? [invalid('point')] : []),
    ...itemRefusals(edit.costItems ?? []),
    ...photoRefusals(edit.photos ?? []),
  ]
}

/**
 * The sum that would pay for a project: the chosen one while it fits place and category, else the only one that does.
 * @returns null where there is a choice, or none
 */
export function fittingEnvelope(
  campaign: Pick<Campaign, 'envelopes'>,
  place: Location | undefined,
  category: string | null,
  chosen: string | null,
): string | null {
  if (!place) return null
  const able = envelopesFor(campaign, place, category)
  if (able.some(({ id }) => id === chosen)) return chosen
  return able.length === 1 ? (able[0]?.id ?? null) : null
}

function textRefusals({ texts }: ProjectEdit): EditRefusal[] {
  return Object.entries(texts ?? {}).flatMap(([locale, text]) =>
    textFields.flatMap((field): EditRefusal[] => {
      const { max } = textLimits[field]
      const isFitting = lengthOf(canonicalText(text[field])) <= max
      return isFitting ? [] : [{ code: 'TOO_LONG', path: ['texts', locale, field], details: { max } }]
    }),
  )
}

function itemRefusals(items: readonly CostItem[]): EditRefusal[] {
  if (items.length > costItemsMax) return [tooLong(['costItems'], costItemsMax)]
  return items.flatMap(({ name, quantity, unitPrice }, i): EditRefusal[] => {
    const path = ['costItems', String(i)]
    const isCountable = quantity > 0 && quantity <= quantityMax
    const isPriced = isAmount(unitPrice) && (!isCountable || Number.isSafeInteger(Math.round(quantity * unitPrice)))
    return [
      ...(lengthOf(name) > itemNameMax ? [tooLong([...path, 'name'], itemNameMax)] : []),
      ...(isCountable ? [] : [invalid(...path, 'quantity')]),
      ...(isPriced ? [] : [invalid(...path, 'unitPrice')]),
    ]
  })
}

function photoRefusals(photos: readonly Photo[]): EditRefusal[] {
  if (photos.length > photosMax) return [tooLong(['photos'], photosMax)]
  const isTwice = new Set(photos.map(({ imageId }) => imageId)).size < photos.length
  return [
    ...(isTwice ? [invalid('photos')] : []),
    ...photos.flatMap(({ caption }, i) =>
      lengthOf(caption) > captionMax ? [tooLong(['photos', String(i), 'caption'], captionMax)] : [],
    ),
  ]
}

function isAmount(minor: number): boolean {
  return Number.isSafeInteger(minor) && minor > 0
}

function isOnEarth({ lat, lon }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

function invalid(...path: string[]): EditRefusal {
  return { code: 'INVALID', path }
}

function tooLong(path: readonly string[], max: number): EditRefusal {
  return { code: 'TOO_LONG', path, details: { max } }
}
