import type { Assurance, Grant } from '#domain/kernel/actor.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Account, Person } from '#domain/identity/person.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

export interface PersonDocument extends WithOutbox {
  readonly _id: PersonId
  readonly email: string
  readonly name: string | null
  /** lower case: what staff search by */
  readonly nameWords: readonly string[]
  readonly birthDate: LocalDate | null
  readonly language: Locale
  readonly assurance: Assurance
  readonly grants: readonly Grant[]
  /** territories from the country down to where the person lives: by them staff find the people of their place */
  readonly placeIds: readonly string[]
  /** a digital identity told them, or an operator who confirmed the person after that was possible */
  readonly hasConfirmedPlace?: true
  /** argon2id */
  readonly passwordHash?: string
  /** counts how often somebody else gave up a right that this person then had to keep */
  readonly keptRights?: number
  readonly createdAt: Date
}

export const personCollection: CollectionSpec = {
  name: 'persons',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: [
      ...['email', 'name', 'nameWords', 'birthDate', 'language', 'assurance', 'grants', 'placeIds', 'createdAt'],
      'outbox',
    ],
    properties: {
      _id: { bsonType: 'string', pattern: '^per_' },
      email: { bsonType: 'string', pattern: '^[^@\\s]+@[^@\\s]+$' },
      name: { bsonType: ['string', 'null'] },
      birthDate: { bsonType: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      language: { enum: ['kk', 'ru', 'en'] },
      assurance: { enum: ['email', 'phone', 'verified', 'eid', 'qes'] },
      grants: { bsonType: 'array', items: { bsonType: 'object', required: ['role'] } },
      placeIds: { bsonType: 'array' },
      passwordHash: { bsonType: 'string', pattern: '^\\$argon2id\\$' },
      createdAt: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { email: 1 }, unique: true },
    { key: { nameWords: 1 } },
    { key: { placeIds: 1, _id: -1 } },
    { key: { 'grants.role': 1 } },
  ],
}

export function toDocument({ id, ...person }: Person): Omit<PersonDocument, 'outbox'> {
  return { _id: id, ...person, nameWords: wordsOf(person.name ?? ''), placeIds: [] }
}

export function toAccount(document: PersonDocument): Account {
  const { _id: id, email, name, birthDate, language, assurance, grants, createdAt, passwordHash } = document
  return { id, email, name, birthDate, language, assurance, grants, createdAt, hasPassword: passwordHash !== undefined }
}

/** What a name is found by, whatever its case. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
}
