import type { LocalDate } from '../kernel/calendar.ts'

type Maybe<T> = T | null | undefined

/** One petition of petition.parliament.uk in its own words (petitions.md 10), its instants read as such. */
export interface UkRecord {
  readonly type: 'petition' | 'archived-petition'
  readonly id: number
  readonly links?: Maybe<{ readonly self?: Maybe<string> }>
  readonly attributes: UkAttributes
}

/** Only what is replayed; whatever else the source says stays with the record. */
export interface UkAttributes {
  readonly action: string
  readonly background?: Maybe<string>
  readonly additional_details?: Maybe<string>
  readonly committee_note?: Maybe<string>
  readonly state: string
  readonly signature_count: number
  readonly created_at: Date
  readonly updated_at?: Maybe<Date>
  readonly opened_at?: Maybe<Date>
  readonly rejected_at?: Maybe<Date>
  readonly closed_at?: Maybe<Date>
  readonly government_response_at?: Maybe<Date>
  readonly debate_outcome_at?: Maybe<Date>
  readonly scheduled_debate_date?: Maybe<LocalDate>
  readonly rejection?: Maybe<{ readonly code: string; readonly details?: Maybe<string> }>
  readonly government_response?: Maybe<{
    readonly responded_on?: Maybe<LocalDate>
    readonly summary?: Maybe<string>
    readonly details?: Maybe<string>
    readonly created_at?: Maybe<Date>
  }>
  readonly debate?: Maybe<{
    readonly debated_on?: Maybe<LocalDate>
    readonly overview?: Maybe<string>
    readonly transcript_url?: Maybe<string>
    readonly video_url?: Maybe<string>
    readonly debate_pack_url?: Maybe<string>
  }>
  readonly departments?: Maybe<readonly { readonly name: string }[]>
  readonly topics?: Maybe<readonly string[]>
  readonly signatures_by_country?: Maybe<readonly (UkArea & { readonly code: string })[]>
  readonly signatures_by_region?: Maybe<readonly (UkArea & { readonly ons_code: string })[]>
  readonly signatures_by_constituency?: Maybe<readonly (UkArea & { readonly ons_code: string })[]>
}

interface UkArea {
  readonly name: string
  readonly signature_count: number
}
