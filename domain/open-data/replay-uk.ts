import type { PetitionId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalTexts, textHash } from '../petitions/canonical-text.ts'
import { changed, factOf, type PetitionChange } from '../petitions/change.ts'
import { closingDate, type Pause } from '../petitions/closing-date.ts'
import { startDraft } from '../petitions/draft.ts'
import { importNumber } from '../petitions/number.ts'
import type { Origin } from '../petitions/origin.ts'
import type { Act, Petition, PetitionStage, PetitionTrack } from '../petitions/petition.ts'
import { isReached, startTracks } from '../petitions/tracks.ts'
import { pin } from '../rules/book-hash.ts'
import type { Law } from '../rules/law.ts'
import type { NeedRefusal } from '../rules/thresholds.ts'
import type { UkAttributes, UkRecord } from './uk-record.ts'

const system = 'uk'

/** The source's own words for what a petition is now. Others (pending, hidden, stopped) are not published there. */
const stages: Readonly<Record<string, PetitionStage>> = { open: 'signing', closed: 'closed', rejected: 'rejected' }

/**
 * A British petition under our law: stage, counts and texts are the source's snapshot; which tracks are met and when
 * signing closes is computed by the book, with the functions that serve our own petitions. The source's
 * `*_threshold_reached_at` are never read, and its `closed_at` is only shown beside the computed day.
 * @param recordHash SHA-256 of the record's canonical JSON, hex
 * @returns `INVALID` at `attributes.state` for a state that is none of the published ones
 */
export function replayUk(
  { record, recordHash }: { readonly record: UkRecord; readonly recordHash: string },
  law: Law & { readonly pauses?: readonly Pause[] },
  id: PetitionId,
  act: Act,
): Result<PetitionChange, Refusal<'INVALID'> | NeedRefusal> {
  const { attributes } = record
  const stage = Object.hasOwn(stages, attributes.state) ? stages[attributes.state] : undefined
  if (!stage) return refuse({ code: 'INVALID', path: ['attributes', 'state'] })
  const [level] = law.book.levels
  if (!level) throw new Error(`The book ${law.book.id} has no level`)
  const begun = startTracks(level, {}, () => null)
  if (!begun.ok) return begun

  const openedAt = attributes.opened_at ?? null
  const closes = openedAt && stage !== 'rejected' ? closingDate({ openedAt, ...law }) : null
  const texts = canonicalTexts(law.book, { en: textsOf(attributes) })
  const state: Petition = {
    ...startDraft({ id, authorId: null, language: 'en', at: attributes.created_at }),
    number: importNumber(system, String(record.id)),
    stage,
    levelId: level.id,
    texts,
    versions: [
      {
        n: 1,
        cause: 'submission',
        basis: null,
        amendmentId: null,
        language: 'en',
        texts,
        hash: textHash(law.book, { language: 'en', texts }),
        at: attributes.created_at,
      },
    ],
    rules: pin(law.book),
    submittedAt: attributes.created_at,
    publishedAt: openedAt,
    closesAt: closes?.at ?? null,
    closesProvisional: closes?.provisional ?? false,
    closedAt: attributes.closed_at ?? null,
    rejectedAt: attributes.rejected_at ?? null,
    tracks: begun.value.map((track) => replayTrack(track, attributes)),
    support: { total: attributes.signature_count, asOfSeq: 0, asOf: attributes.updated_at ?? act.at },
    origin: originOf(record, recordHash, closes?.at ?? null, act.at),
  }
  const fact = factOf(state, act, { type: 'PetitionImported', data: { system, sourceId: String(record.id) } })
  return ok(changed(state, [fact]))
}

function textsOf({ action, background, additional_details: details }: UkAttributes): Record<string, string> {
  return { action, background: background ?? '', additional_details: details ?? '' }
}

/** Met by the book's need and the count alone; when it was crossed, no snapshot can say. */
function replayTrack(track: PetitionTrack, attributes: UkAttributes): PetitionTrack {
  if (!isReached(track.need, attributes.signature_count)) return track
  const met: PetitionTrack = { ...track, state: 'met', crossing: 1 }
  const answer = answerOf(track.id, attributes)
  return answer ? { ...met, state: 'answered', ...answer } : met
}

/** What Government and Parliament did, in the words of the book's outcomes. */
function answerOf(trackId: string, attributes: UkAttributes) {
  const { government_response: response, debate } = attributes
  if (trackId === 'response' && response) {
    return { answeredAt: attributes.government_response_at ?? null, outcome: 'responded' }
  }
  if (trackId === 'debate' && debate) {
    return { answeredAt: attributes.debate_outcome_at ?? null, outcome: debate.debated_on ? 'debated' : 'not-debated' }
  }
  return undefined
}

function originOf(record: UkRecord, recordHash: string, computedClosesAt: Date | null, importedAt: Date): Origin {
  const { attributes } = record
  const { government_response: response, debate, rejection } = attributes
  return {
    ...{ system, recordHash, importedAt, computedClosesAt },
    id: String(record.id),
    url: record.links?.self?.replace(/\.json$/, '') ?? `https://petition.parliament.uk/petitions/${record.id}`,
    committeeNote: attributes.committee_note || null,
    departments: (attributes.departments ?? []).map(({ name }) => name),
    topics: attributes.topics ?? [],
    rejection: rejection ? { code: rejection.code, details: rejection.details || null } : null,
    response: response
      ? {
          respondedOn: response.responded_on ?? null,
          publishedAt: attributes.government_response_at ?? response.created_at ?? null,
          summary: response.summary ?? '',
          details: response.details ?? '',
        }
      : null,
    debate:
      debate || attributes.scheduled_debate_date
        ? {
            debatedOn: debate?.debated_on ?? null,
            scheduledOn: attributes.scheduled_debate_date ?? null,
            outcomeAt: attributes.debate_outcome_at ?? null,
            overview: debate?.overview || null,
            transcriptUrl: debate?.transcript_url || null,
            videoUrl: debate?.video_url || null,
            packUrl: debate?.debate_pack_url || null,
          }
        : null,
    areas: {
      country: areasOf(attributes.signatures_by_country, ({ code }) => code),
      region: areasOf(attributes.signatures_by_region, ({ ons_code: code }) => code),
      constituency: areasOf(attributes.signatures_by_constituency, ({ ons_code: code }) => code),
    },
  }
}

function areasOf<Area extends { readonly name: string; readonly signature_count: number }>(
  areas: readonly Area[] | null | undefined,
  codeOf: (area: Area) => string,
) {
  return (areas ?? []).map((area) => ({ code: codeOf(area), name: area.name, count: area.signature_count }))
}
