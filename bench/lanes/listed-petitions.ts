/** 20 petitions with 8 fields, 4.5 kB of JSON: what every variant serves, held in memory by each. */
export const listedPetitions = Array.from({ length: 20 }, (_, i) => ({
  id: `pet_01JZ8Q6W3X${String(i).padStart(4, '0')}`,
  number: `2026-${String(i + 1).padStart(5, '0')}`,
  title: `Keep bus ${i + 1} running after nine in the evening`,
  stage: i % 3 === 0 ? 'SIGNING' : 'ANSWER_DUE',
  authorName: `Author of petition ${i + 1}`,
  territory: 'turkistan-city',
  signatureCount: 1_000 + 37 * i,
  closesAt: `2026-09-${String(i + 1).padStart(2, '0')}T18:59:59.000Z`,
}))

/** As codegen writes a document into the manifest, without `__typename`, so that plain JSON can give the same answer. */
export const listDocument =
  'query Petitions { petitions { id number title stage authorName territory signatureCount closesAt } }'
