/** A petition as a store hands it to whoever answers. */
export interface ListedPetition {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly stage: string
  readonly authorName: string
  readonly territory: string
  readonly signatureCount: number
  readonly closesAt: Date
}

// As the driver brings documents: more than a list shows, under the names of the database.
const documents = Array.from({ length: 20 }, (_, i) => ({
  _id: `pet_01JZ8Q6W3X${String(i).padStart(4, '0')}`,
  number: `2026-${String(i + 1).padStart(5, '0')}`,
  texts: { title: `Keep bus ${i + 1} running after nine in the evening`, summary: 'Not shown in the list' },
  stage: i % 3 === 0 ? 'SIGNING' : 'ANSWER_DUE',
  author: { id: `per_01JZ8Q6W3X${i}`, name: `Author of petition ${i + 1}` },
  territoryId: 'turkistan-city',
  support: { counted: 1_000 + 37 * i, asOfSeq: 2_000 + i },
  closesAt: new Date(Date.UTC(2026, 8, i + 1, 18, 59, 59)),
}))

/** 20 petitions with 8 fields, 4.5 kB of JSON: what every variant serves, from documents in its own memory. */
export function listPetitions(): ListedPetition[] {
  return documents.map(({ _id, number, texts, stage, author, territoryId, support, closesAt }) => ({
    ...{ id: _id, number, title: texts.title, stage, authorName: author.name, territory: territoryId },
    signatureCount: support.counted,
    closesAt,
  }))
}

/** As codegen writes a document into the manifest, without `__typename`, so that plain JSON can give the same answer. */
export const listDocument =
  'query Petitions { petitions { id number title stage authorName territory signatureCount closesAt } }'
