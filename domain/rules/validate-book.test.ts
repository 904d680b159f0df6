import { describe, expect, it } from 'vitest'
import { applicableVersion, checkOverlaps } from './applicable-version.ts'
import { bookHash } from './book-hash.ts'
import type { PetitionRules } from './book.ts'
import demoCity from './books/demo-city.json' with { type: 'json' }
import kz from './books/kz.json' with { type: 'json' }
import { validateBook } from './validate-book.ts'

const known = [{ id: 'kz' }]

// Books are broken here on purpose, in ways that their type forbids.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Breakable = any

/** A copy of a book with one change in it. */
function withChange(book: object, change: (copy: Breakable) => void): unknown {
  const copy: unknown = structuredClone(book)
  change(copy)
  return copy
}

function faultsOf(json: unknown): [string, string][] {
  const result = validateBook(json, known)
  return result.ok ? [] : result.refusals.map(({ details }) => [details.pointer, details.problem])
}

describe('a rule book is refused, with the place named,', () => {
  it.each<[string, string, string, (copy: Breakable) => void]>([
    ['for an unknown key', '/signer/shoeSize', 'unknown_key', (b) => (b.signer.shoeSize = 43)],
    ['for an unknown key deep inside', '/stages/1/max/hours', 'unknown_key', (b) => (b.stages[1].max.hours = 1)],
    ['for a missing key', '/names/minCell', 'missing_key', (b) => delete b.names.minCell],
    ['for a missing language', '/levels/0/title/kk', 'missing_language', (b) => delete b.levels[0].title.kk],
    ['for an extra language', '/title/de', 'unknown_language', (b) => (b.title.de = 'Regeln')],
    ['for an empty text', '/title/ru', 'wrong_type', (b) => (b.title.ru = ' ')],
    ['for stages in a wrong order', '/stages/0', 'wrong_order', (b) => b.stages.reverse()],
    ['for no signing', '/stages/0', 'wrong_order', (b) => b.stages.pop()],
    ['for a stage that comes twice', '/stages/1', 'duplicate', (b) => b.stages.unshift(b.stages[0])],
    ['for a stage that nobody knows', '/stages/0/kind', 'not_allowed', (b) => (b.stages[0].kind = 'prayer')],
    ['for a period of nothing', '/stages/1/max/n', 'not_positive', (b) => (b.stages[1].max.n = 0)],
    [
      'for a period that runs backwards',
      '/stages/0/decideWithin/n',
      'not_positive',
      (b) => (b.stages[0].decideWithin.n = -5),
    ],
    ['for half a day', '/stages/1/max/n', 'wrong_type', (b) => (b.stages[1].max.n = 0.5)],
    ['for a name mode outside its modes', '/names/default', 'not_allowed', (b) => (b.names.default = 'full')],
    [
      'for a code that comes twice',
      '/moderation/checklist/7/code',
      'duplicate',
      (b) => b.moderation.checklist.push(b.moderation.checklist[0]),
    ],
    [
      'for an outcome that comes twice',
      '/levels/0/tracks/0/outcomes/4/code',
      'duplicate',
      (b) => b.levels[0].tracks[0].outcomes.push(b.levels[0].tracks[0].outcomes[1]),
    ],
    [
      'for a track that comes twice',
      '/levels/0/tracks/2/id',
      'duplicate',
      (b) => b.levels[0].tracks.push(b.levels[0].tracks[0]),
    ],
    [
      'for a source of a value that is not there',
      '/provenance/0/pointer',
      'leads_nowhere',
      (b) => (b.provenance[0].pointer = '/levels/7'),
    ],
    [
      'for an end by a track that is not there',
      '/stages/1/endsWhenMet/0',
      'leads_nowhere',
      (b) => (b.stages[1].endsWhenMet = ['miracle']),
    ],
    ['for a zone that nobody knows', '/timeZone', 'not_allowed', (b) => (b.timeZone = 'Asia/Atlantis')],
    ['for a calendar that nobody keeps', '/calendar', 'not_allowed', (b) => (b.calendar = 'atlantis')],
    ['for a day that does not exist', '/validFrom', 'not_allowed', (b) => (b.validFrom = '2026-02-30')],
    ['for an end before the beginning', '/validTo', 'wrong_order', (b) => (b.validTo = '2020-01-01')],
    ['for a default language that it does not speak', '/defaultLocale', 'not_allowed', (b) => (b.defaultLocale = 'de')],
    [
      'for demanding a language that it does not speak',
      '/text/requiredLocales/0',
      'not_allowed',
      (b) => (b.text.requiredLocales = ['de']),
    ],
    ['for two titles', '/text/fields/1/role', 'duplicate', (b) => (b.text.fields[1].role = 'title')],
    [
      'for a first step that follows none',
      '/levels/0/tracks/0/steps/0/from',
      'wrong_order',
      (b) => (b.levels[0].tracks[0].steps[0].from = 'previous'),
    ],
  ])('%s', (_, pointer, problem, change) => {
    expect(faultsOf(withChange(demoCity, change))).toContainEqual([pointer, problem])
  })

  it('for a share of more than the whole', () => {
    const json = withChange(kz, (b) => (b.levels[2].tracks[0].need.share = [3, 2]))
    expect(faultsOf(json)).toEqual([['/levels/2/tracks/0/need/share', 'above_one']])
  })

  it('for brackets out of order', () => {
    const json = withChange(kz, (b) =>
      b.levels[0].tracks[0].need.brackets.push({ over: 100_000, then: { kind: 'count', n: 4_000 } }),
    )
    expect(faultsOf(json)).toEqual([['/levels/0/tracks/0/need/brackets/1/over', 'wrong_order']])
  })

  it.each([null, [], 'kz', 7, {}])('when it is no book at all: %j', (json) => {
    expect(validateBook(json, known).ok).toBe(false)
  })

  it('with all faults at once, each with the keys down to it', () => {
    const result = validateBook(
      withChange(demoCity, (b) => {
        delete b.title.kk
        b.signer.a = 1
      }),
      known,
    )
    expect(!result.ok && result.refusals.map(({ path }) => path)).toEqual([
      ['title', 'kk'],
      ['signer', 'a'],
    ])
  })
})

describe('versions of a book', () => {
  const book = demoCity as unknown as PetitionRules
  const version = (n: number, validFrom: string, validTo?: string): PetitionRules => ({
    ...book,
    version: n,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  })

  it('may follow one another', () => {
    expect(checkOverlaps([version(1, '2024-01-01', '2024-06-30'), version(2, '2024-07-01')])).toBeUndefined()
  })

  it('may not overlap by a day', () => {
    expect(checkOverlaps([version(1, '2024-01-01', '2024-07-01'), version(2, '2024-07-01')])).toMatchObject({
      refusals: [{ path: ['validFrom'], details: { problem: 'overlaps' } }],
    })
    expect(checkOverlaps([version(2, '2024-01-01'), version(1, '2025-01-01')])?.ok).toBe(false)
    expect(checkOverlaps([version(1, '2024-01-01'), version(2, '2024-01-01')])?.ok).toBe(false)
  })

  it('take over from an open-ended one on their first day, without a change of it', () => {
    const books = [version(1, '2024-01-01'), version(2, '2025-01-01')]
    expect(checkOverlaps(books)).toBeUndefined()
    const on = (day: string) => applicableVersion(books, book.id, new Date(`${day}T12:00:00Z`))?.version
    expect([on('2023-12-31'), on('2024-12-30'), on('2025-01-02')]).toEqual([undefined, 1, 2])
  })

  it('have a number each', () => {
    expect(checkOverlaps([version(1, '2024-01-01', '2024-06-30'), version(1, '2024-07-01')])).toMatchObject({
      refusals: [{ path: ['version'] }],
    })
  })

  it('have another hash as soon as one value differs, and the same one in any order of keys', () => {
    const reordered = Object.fromEntries(Object.entries(book).reverse()) as unknown as PetitionRules
    expect(bookHash(reordered)).toBe(bookHash(book))
    expect(bookHash({ ...book, version: 2 })).not.toBe(bookHash(book))
    expect(bookHash(book)).toMatch(/^[0-9a-f]{64}$/)
  })
})
