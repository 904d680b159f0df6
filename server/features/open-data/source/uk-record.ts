import { z } from 'zod'
import type { UkRecord } from '#domain/open-data/uk-record.ts'

// The public JSON of petition.parliament.uk (petitions.md 10). Unknown fields pass: the source may add some any day.
// `.nullish()` throughout, because absent and null mean the same there.

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const day = z.iso.date()
const text = z.string()
const count = z.int().min(0)

const area = z.object({ name: text, signature_count: count })
const placed = area.extend({ ons_code: text })

const response = z.object({
  responded_on: day.nullish(),
  summary: text.nullish(),
  details: text.nullish(),
  created_at: instant.nullish(),
})

const debate = z.object({
  debated_on: day.nullish(),
  transcript_url: text.nullish(),
  video_url: text.nullish(),
  debate_pack_url: text.nullish(),
  overview: text.nullish(),
})

const attributes = z.object({
  action: text.min(1),
  background: text.nullish(),
  additional_details: text.nullish(),
  committee_note: text.nullish(),
  state: text.min(1),
  signature_count: count,
  created_at: instant,
  updated_at: instant.nullish(),
  opened_at: instant.nullish(),
  rejected_at: instant.nullish(),
  closed_at: instant.nullish(),
  government_response_at: instant.nullish(),
  debate_outcome_at: instant.nullish(),
  scheduled_debate_date: day.nullish(),
  rejection: z.object({ code: text.min(1), details: text.nullish() }).nullish(),
  government_response: response.nullish(),
  debate: debate.nullish(),
  departments: z.array(z.object({ name: text })).nullish(),
  topics: z.array(text).nullish(),
  signatures_by_country: z.array(area.extend({ code: text })).nullish(),
  signatures_by_region: z.array(placed).nullish(),
  signatures_by_constituency: z.array(placed).nullish(),
})

const petition = z.object({
  type: z.literal(['petition', 'archived-petition']),
  id: z.int().positive(),
  links: z.object({ self: z.url({ protocol: /^https?$/ }).nullish() }).nullish(),
  attributes,
})

const reasonsMax = 3

/** @returns the record, or in words where its shape is wrong: `attributes.signature_count: expected number` */
export function parseUkRecord(value: unknown): { readonly record: UkRecord } | { readonly reason: string } {
  const parsed = petition.safeParse(value)
  if (parsed.success) return { record: parsed.data }
  const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`)
  return { reason: reasons.slice(0, reasonsMax).join('; ') }
}
