import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { bookHash } from '#domain/rules/book-hash.ts'
import { localizedFrom, type PetitionRules, type TextRole, type TrackEffect } from '#domain/rules/book.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { LocalDate } from '#server/platform/graphql/scalars.ts'

export const TextRoleEnum = {
  TITLE: 'title',
  BACKGROUND: 'background',
  DETAILS: 'details',
} as const satisfies Record<string, TextRole>

registerEnumType(TextRoleEnum, {
  name: 'TextRole',
  description: 'What a text of a petition is for',
  valuesConfig: {
    TITLE: { description: 'What is asked for, in one line' },
    BACKGROUND: { description: 'Why' },
    DETAILS: { description: 'The rest: facts, the way to a solution' },
  },
})

export const TrackEffectEnum = {
  RESPONSE: 'response',
  DEBATE: 'debate',
  HEARING: 'hearing',
  CONSIDERATION: 'consideration',
  COMMITTEE: 'committee',
  SUBMISSION: 'submission',
} as const satisfies Record<string, TrackEffect>

registerEnumType(TrackEffectEnum, {
  name: 'TrackEffect',
  description: 'What reaching a threshold leads to',
  valuesConfig: {
    RESPONSE: { description: 'An official answer' },
    DEBATE: { description: 'A debate' },
    HEARING: { description: 'A hearing' },
    CONSIDERATION: { description: 'Official consideration' },
    COMMITTEE: { description: 'Work in a committee' },
    SUBMISSION: { description: 'The author may submit it' },
  },
})

@ObjectType('LegalBasis', { description: 'A law that a rule book rests on' })
export class LegalBasisType {
  @Field(() => LocalizedText, { description: 'Its title' })
  title: LocalizedText

  @Field(() => String, { nullable: true, description: 'Articles' })
  article?: string

  @Field(() => String, { nullable: true, description: 'Where it is published' })
  url?: string
}

@ObjectType('RuleBook', { description: 'The rules of a jurisdiction in one version; a version never changes' })
export class RuleBookType {
  @Field(() => ID, { description: 'Which book: demo-city' })
  id: string

  @Field(() => Int, { description: 'Which version of it' })
  version: number

  @Field(() => String, { description: 'SHA-256 of its canonical JSON, hex: what petitions are pinned to' })
  hash: string

  @Field(() => LocalizedText, { description: 'Its title' })
  title: LocalizedText

  @Field(() => LocalDate, { description: 'First day on which it holds' })
  validFrom: string

  @Field(() => [LegalBasisType], { description: 'The laws it rests on' })
  legalBasis: LegalBasisType[]

  @Field(() => String, { description: 'Zone of its legal days: Asia/Almaty' })
  timeZone: string
}

// A book is one object for the life of the process, and hashing it costs more than the rest of its answer.
const hashes = new WeakMap<PetitionRules, string>()

function hashOf(book: PetitionRules): string {
  const hash = hashes.get(book) ?? bookHash(book)
  hashes.set(book, hash)
  return hash
}

export function toRuleBookType(book: PetitionRules): RuleBookType {
  const { id, version, title, validFrom, legalBasis, timeZone } = book
  return {
    ...{ id, version, validFrom, timeZone },
    hash: hashOf(book),
    title: localizedFrom(title),
    legalBasis: legalBasis.map(({ title: law, ...where }) => ({ title: localizedFrom(law), ...where })),
  }
}
