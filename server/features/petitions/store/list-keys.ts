import type { BodyId, TerritoryId } from '#domain/kernel/ids.ts'
import { isMet, type Petition } from '#domain/petitions/petition.ts'
import { statusOf, type PetitionStatus } from '#domain/petitions/status.ts'
import { missing } from '#domain/petitions/tracks.ts'

/** What the document alone does not tell: its book and the tree of territories do. */
export interface Description {
  /** a stranger may read the whole page; the index of every order begins with it */
  readonly isShown: boolean
  /** the place it is about and all above it; places do not move */
  readonly places: readonly TerritoryId[]
}

/** Values that lists filter and sort by; written with every change, so that each order is a walk along an index. */
export interface ListKeys extends Description {
  /** what people read, without regard to the day: `overdue` is found by `due` */
  readonly status: PetitionStatus
  /** `own`, or the system an import came from */
  readonly origin: string
  /** the topic and the one above it */
  readonly topics: readonly string[]
  /** ids of the tracks that are met */
  readonly met: readonly string[]
  /** published, or else sent, or else begun */
  readonly newest: Date
  /** signatures to the nearest threshold; `nothingMissing` where nobody can help any more */
  readonly missing: number
  /** end of signing; `neverCloses` where it is not open */
  readonly closing: Date
  /** last official answer; `neverAnswered` without one */
  readonly answered: Date
  /** bodies that owe an answer */
  readonly owing: readonly BodyId[]
  /** when the earliest of the owed answers is due; `neverCloses` where none is */
  readonly due: Date
}

// Sentinels instead of null: they sort to the end, and a keyset cursor can compare with them.
const nothingMissing = Number.MAX_SAFE_INTEGER
const neverCloses = new Date('9999-12-31T00:00:00.000Z')
const neverAnswered = new Date(0)
const beforeAnyTerm = new Date(0)

export function listKeys(petition: Petition, description: Description): ListKeys {
  const { tracks, topicId, origin } = petition
  // Nobody answers what was taken back.
  const owed = petition.stage === 'withdrawn' ? [] : tracks.filter((track) => track.state === 'due')
  return {
    ...description,
    status: statusOf(petition, beforeAnyTerm),
    origin: origin?.system ?? 'own',
    topics: topicId === null ? [] : [...new Set([topicId.split('.')[0] ?? topicId, topicId])],
    met: tracks.filter(isMet).map((track) => track.id),
    newest: petition.publishedAt ?? petition.submittedAt ?? petition.createdAt,
    missing: missingToNext(petition),
    closing: petition.stage === 'signing' ? (petition.closesAt ?? neverCloses) : neverCloses,
    answered: latest(tracks.map((track) => track.answeredAt)) ?? neverAnswered,
    owing: [...new Set(owed.flatMap((track) => track.bodyId ?? []))],
    due: earliest(owed.map((track) => track.dueAt)) ?? neverCloses,
  }
}

export function missingToNext({ stage, origin, tracks, support }: Petition): number {
  const open = tracks.filter((track) => !isMet(track))
  if (stage !== 'signing' || origin || open.length === 0) return nothingMissing
  return Math.min(...open.map((track) => missing(track, support.total)))
}

function latest(dates: readonly (Date | null)[]): Date | undefined {
  return dates.filter((date) => date !== null).sort((a, b) => b.getTime() - a.getTime())[0]
}

function earliest(dates: readonly (Date | null)[]): Date | undefined {
  return dates.filter((date) => date !== null).sort((a, b) => a.getTime() - b.getTime())[0]
}
