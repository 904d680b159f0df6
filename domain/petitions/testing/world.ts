import type { Result } from '../../kernel/result.ts'
import { calendarOf } from '../../places/calendars.ts'
import { pin } from '../../rules/book-hash.ts'
import { stageOf, type PetitionRules, type PinnedRules } from '../../rules/book.ts'
import { loadShelf } from '../../rules/shelf.ts'
import type { PetitionChange } from '../change.ts'
import { edit, startDraft } from '../draft.ts'
import type { StageLaw } from '../enter-stage.ts'
import type { Act, Petition, PetitionTexts } from '../petition.ts'
import { recordSupport } from '../record-support.ts'
import { submit } from '../submit.ts'
import type { Crossing } from '../support.ts'
import { isReached } from '../tracks.ts'

const shelf = loadShelf()

export function bookOf(id: string, version = 1): PetitionRules {
  const found = shelf.find((book) => book.id === id && book.version === version)
  if (!found) throw new Error(`No book ${id} ${version} is on the shelf`)
  return found
}

/** Figures that every book of the shelf can divide by. */
const figures = { residents: 40_000, registeredVoters: 25_000 }

export function lawOfBook(book: PetitionRules): StageLaw {
  return { book, calendar: calendarOf(book.calendar), figures }
}

export const by = (at: Date, id: string): Act => ({ at, actor: { kind: 'person', id } })

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusals.map(({ code, path }) => [code, ...(path ?? [])].join(' ')).join())
  return result.value
}

/** Texts that fill every field of a book in every language that it demands. */
function textsFor(book: PetitionRules, words: string): PetitionTexts {
  const fields = Object.fromEntries(book.text.fields.map(({ id }) => [id, `${words}: ${id}`]))
  return Object.fromEntries(['kk', ...book.text.requiredLocales].map((locale) => [locale, fields]))
}

const pins = new Map<PetitionRules, PinnedRules>()

/** Hashing a book takes longer than everything else that happens to a petition. */
function pinOf(book: PetitionRules): PinnedRules {
  const pinned = pins.get(book) ?? pin(book)
  pins.set(book, pinned)
  return pinned
}

/** A draft that is ready to be sent to the first level of the book. */
export function aDraft(book: PetitionRules, at: Date): Petition {
  const draft = { ...startDraft({ id: 'pet_1', authorId: 'per_author', language: 'kk', at }), rules: pinOf(book) }
  const level = book.levels[0]
  if (!level) throw new Error(`The book ${book.id} has no level`)
  return edit(draft, { territoryId: 'here', levelId: level.id, topicId: 'transport', texts: textsFor(book, 'a') }, at)
}

/** Texts that differ from any before. */
export function rewritten(petition: Petition, book: PetitionRules): Petition {
  return edit(petition, { texts: textsFor(book, `again ${petition.revision}`) }, petition.editedAt)
}

export function sent(petition: Petition, book: PetitionRules, at: Date): PetitionChange {
  const level = book.levels.find(({ id }) => id === petition.levelId)
  if (!level) throw new Error('a draft without a level was sent')
  const addressed = {
    id: 'here',
    level: level.territoryLevel,
    ancestorIds: [],
    name: {},
    parentId: null,
    population: 0,
  }
  const submission = {
    ...{ number: '2026-000001', linkKey: 'key', bodyFor: (role: string) => `body-${role}` },
    ...lawOfBook(book),
  }
  return valueOf(submit(petition, { book, level, addressed }, submission, by(at, 'per_author')))
}

/**
 * The ledger counts so many signatures in all, and tells what it crossed on the way.
 * @returns undefined when nothing was new
 */
export function counted(petition: Petition, book: PetitionRules, total: number, at: Date): PetitionChange | undefined {
  const seq = petition.support.asOfSeq + 1
  const crossings = petition.tracks.flatMap(({ id, need, crossing }): Crossing[] => {
    const wasReached = crossing % 2 === 1
    if (isReached(need, total) === wasReached) return []
    return [{ trackId: id, n: crossing + 1, direction: wasReached ? 'unmet' : 'met', seq, at }]
  })
  const told = { support: { total, asOfSeq: seq, asOf: at }, crossings }
  return recordSupport(petition, told, lawOfBook(book), { at, actor: { kind: 'system', id: 'ledger' } })
}

/** A book of our own in which everything happens that a book can name. */
export function everyStage(): PetitionRules {
  const [uk, ee, kz] = [bookOf('uk'), bookOf('ee'), bookOf('kz')]
  const stages = [
    stageOf(uk, 'sponsoring'),
    stageOf(kz, 'moderation'),
    stageOf(ee, 'deliberation'),
    stageOf(ee, 'signing'),
  ]
  const sponsoring = stageOf(kz, 'sponsoring')
  return {
    ...kz,
    id: 'every-stage',
    stages: stages.flatMap((stage) => {
      if (!stage) return []
      return [stage.kind === 'sponsoring' && sponsoring?.within ? { ...stage, within: sponsoring.within } : stage]
    }),
    endings: uk.endings,
    withdrawal: { until: 'close' },
  }
}

/** The book, with the last outcome of every track marked as one that declines. */
export function withDeclining(book: PetitionRules): PetitionRules {
  const levels = book.levels.map((level) => ({
    ...level,
    tracks: level.tracks.map((track) => ({
      ...track,
      outcomes: track.outcomes.map((outcome, i, all) => ({ ...outcome, declines: i === all.length - 1 })),
    })),
  }))
  return { ...book, levels }
}
