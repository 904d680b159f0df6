import { localizedText, type Localized } from '#domain/kernel/localized.ts'
import { shownTexts, type Petition, type PetitionTexts, type PetitionTrack } from '#domain/petitions/petition.ts'
import { isOverdue, lawOf, missing } from '#domain/petitions/tracks.ts'
import { levelOf, localizedFrom, type Level, type PetitionRules, type TextRole } from '#domain/rules/book.ts'
import { toCodeType, toLegalPeriodType } from '#server/features/rules/index.ts'
import { termOf } from './petition-form.resolver.ts'
import type { PetitionTextType, PetitionTrackType } from './petition.type.ts'

// What the schema shows of a petition and its book, without asking anybody.

/** The level of the petition; an imported or older book may have it under no name but the first. */
export function levelIn(book: PetitionRules, petition: Petition): Level | undefined {
  return levelOf(book, petition.levelId)
}

export function titleOf(book: PetitionRules | undefined, petition: Petition): Localized {
  return fieldOf(shownTexts(petition), titleField(book))
}

/** Where the title stands among the texts. */
export function titleField(book: PetitionRules | undefined): string {
  return fieldWithRole(book, 'title') ?? 'title'
}

const summaryMax = 200

/** The first sentences of the problem, in every language that has them. */
export function summaryOf(book: PetitionRules | undefined, petition: Petition): Localized {
  const problem = fieldOf(shownTexts(petition), fieldWithRole(book, 'background') ?? 'problem')
  return Object.fromEntries(Object.entries(problem).map(([locale, text]) => [locale, beginningOf(text)]))
}

/** Whole sentences where one ends early enough, else whole words and a sign that there is more. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= summaryMax) return line
  const start = line.slice(0, summaryMax)
  const sentences = /^.*[.!?…](?=\s)/u.exec(start)?.[0]
  if (sentences && sentences.length >= summaryMax / 3) return sentences
  return `${start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Texts besides the title, in the order of the book; a draft without a book shows what it has. */
export function textsOf(book: PetitionRules | undefined, texts: PetitionTexts): PetitionTextType[] {
  return allTextsOf(book, texts).filter(({ role }) => role !== 'title')
}

/** The same with the title. */
export function allTextsOf(book: PetitionRules | undefined, texts: PetitionTexts): PetitionTextType[] {
  const fields = book?.text.fields ?? fieldsIn(texts)
  return fields
    .map(({ id, role, title }) => ({ field: id, role, label: localizedFrom(title), text: fieldOf(texts, id) }))
    .filter(({ text }) => localizedText(text, 'kk') !== undefined)
}

export function trackOfLaw(petition: Petition, track: PetitionTrack, level: Level, now: Date): PetitionTrackType {
  const law = lawOf(level, track.id)
  const within = termOf(law)
  const { id, need, state, metAt, dueAt, dueProvisional, answeredAt, bodyId } = track
  return {
    ...{ id, need, state, metAt, dueAt, dueProvisional, answeredAt, bodyId, petitionId: petition.id },
    title: localizedFrom(law.title),
    effect: law.effect,
    addressee: localizedFrom(law.addressee.title),
    missing: missing(track, petition.support.total),
    overdue: isOverdue(track, now),
    answerWithin: within ? toLegalPeriodType(within) : null,
    outcomes: law.outcomes.map(toCodeType),
  }
}

export function tracksOf(petition: Petition, book: PetitionRules | undefined, now: Date): PetitionTrackType[] {
  const level = book && levelIn(book, petition)
  return level ? petition.tracks.map((track) => trackOfLaw(petition, track, level, now)) : []
}

function fieldWithRole(book: PetitionRules | undefined, role: TextRole): string | undefined {
  return book?.text.fields.find((field) => field.role === role)?.id
}

function fieldOf(texts: PetitionTexts, field: string): Localized {
  const found = Object.entries(texts).map(([locale, fields]) => [locale, fields[field] ?? ''] as const)
  return Object.fromEntries(found.filter(([, text]) => text !== ''))
}

function fieldsIn(texts: PetitionTexts) {
  const ids = [...new Set(Object.values(texts).flatMap((fields) => Object.keys(fields)))]
  return ids.map((id) => ({ id, role: id === 'title' ? ('title' as const) : ('details' as const), title: {} }))
}
