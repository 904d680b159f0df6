import type { Petition } from '#domain/petitions/petition.ts'
import deBook from '#domain/rules/books/de-2024.json' with { type: 'json' }
import ukBook from '#domain/rules/books/uk.json' with { type: 'json' }
import type { App } from '#server/app.ts'
import { demand, type City } from './city.ts'

const levelsOf = (territoryLevel: string) => ukBook.levels.map((level) => ({ ...level, territoryLevel }))

/**
 * Books by which people sign with a mailbox and a name, for a place each: `couple` two names for a mailbox, late
 * confirmation and a tick, as in the United Kingdom, without sponsors; `code` the same with a code, and a later signature
 * takes the place of an earlier one; `sponsored` the whole of it, with six places for the five sponsors and a threshold of
 * eight.
 */
const couple = {
  ...ukBook,
  id: 'couple',
  stages: ukBook.stages
    .filter(({ kind }) => kind !== 'sponsoring')
    // Months would have to be lived through day by day.
    .map((stage) => (stage.kind === 'signing' ? { ...stage, max: { n: 7, unit: 'days' } } : stage)),
  levels: levelsOf('sector'),
  provenance: [],
}
const code = {
  ...couple,
  id: 'code',
  levels: levelsOf('district'),
  identity: { ...couple.identity, confirmation: 'code' },
  signature: { again: 'replace', withdrawUntil: 'close' },
}

const sponsored = {
  ...couple,
  id: 'sponsored',
  stages: [
    ...ukBook.stages.filter(({ kind }) => kind === 'sponsoring').map((stage) => ({ ...stage, max: 6 })),
    ...couple.stages,
  ],
  levels: levelsOf('rural_okrug').map((level) => ({
    ...level,
    tracks: level.tracks.map((track) =>
      track.id === 'response' ? { ...track, need: { kind: 'count', n: 8 } } : track,
    ),
  })),
}

export const mailBooks = [
  { file: 'couple.json', json: couple },
  { file: 'code.json', json: code },
  { file: 'sponsored.json', json: sponsored },
]

/** The place of each book; that of Germany, which ships with Dauys, is the whole country. */
const placeOfBook = { couple: 'otyrar', code: 'sairam', sponsored: 'mankent', de: 'turkistan' } as const

/** @param city after it, for its places and people */
export async function adoptMailBooks({ use }: App): Promise<void> {
  const name = { kk: 'Үкімет', ru: 'Правительство', en: 'Government' }
  demand(
    await use.places.importBodies([{ id: 'mankent-government', kind: 'government', territoryId: 'mankent', name }]),
  )
  demand(await use.rules.adoptBook({ territoryId: 'kz', bookId: deBook.id, from: '2024-07-01' }))
  for (const bookId of ['couple', 'code', 'sponsored'] as const) {
    demand(await use.rules.adoptBook({ territoryId: placeOfBook[bookId], bookId, from: '2024-07-01' }))
  }
}

let petitions = 0

/** A petition that takes signatures; by the book `sponsored` those of sponsors. */
export async function aMailPetition(app: App, city: City, book: keyof typeof placeOfBook): Promise<Petition> {
  const author = await city.person('Айгүл Серікова')
  const { levels, text } = book === 'de' ? deBook : couple
  const draft = demand(
    await app.use.petitions.createPetition(author, {
      ...{ territoryId: placeOfBook[book], levelId: levels[0]?.id ?? '', topicId: 'transport', language: 'en' },
      ...{ showName: true, attempt: `mail-${++petitions}` },
      texts: text.fields.map(({ id }) => ({ locale: 'en' as const, field: id, text: `A later bus to Birlik, ${id}` })),
    }),
  )
  const sent = demand(await app.use.petitions.submitPetition(author, { petitionId: draft.id, acknowledged: [] }))
  if (sent.stage === 'sponsoring') return sent
  const judge = await city.person('Модератор')
  const grant = { role: 'moderator', territoryId: 'kz' } as const
  await app.use.identity.grantRoleAsSystem(judge.personId, grant)
  return demand(
    await app.use.petitions.approvePetition({ ...judge, grants: [grant] }, { petitionId: draft.id, checklist: [] }),
  ).petition
}
