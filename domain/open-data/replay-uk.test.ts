import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../places/calendars.ts'
import type { Pause } from '../petitions/closing-date.ts'
import { isMet, type Petition } from '../petitions/petition.ts'
import { statusOf } from '../petitions/status.ts'
import { timelineOf } from '../petitions/timeline.ts'
import { loadShelf } from '../rules/shelf.ts'
import { replayUk } from './replay-uk.ts'
import type { UkRecord } from './uk-record.ts'

const book = loadShelf().find(({ id }) => id === 'uk')!
const calendar = calendarOf(book.calendar)
const now = new Date('2026-06-03T07:00:00Z')
const act = { at: now, actor: { kind: 'system', id: 'import' } } as const

function replay(record: UkRecord, pauses: readonly Pause[] = []): Petition {
  const replayed = replayUk({ record, recordHash: '00' }, { book, calendar, pauses }, 'pet_1', act)
  if (!replayed.ok) throw new Error(replayed.refusals[0].code)
  return replayed.value.state
}

const record: UkRecord = {
  type: 'petition',
  id: 131_215,
  links: { self: 'https://petition.parliament.uk/petitions/131215.json' },
  attributes: {
    action: 'Open a bridge ',
    background: 'It is closed.\r\n',
    state: 'closed',
    signature_count: 100_000,
    created_at: new Date('2020-12-29T11:00:00Z'),
    opened_at: new Date('2020-12-31T11:08:14Z'),
    closed_at: new Date('2021-06-30T22:59:59.999Z'),
    government_response_at: new Date('2021-03-01T10:00:00Z'),
    government_response: { responded_on: '2021-02-28', summary: 'It will open.', details: 'In May.' },
    signatures_by_country: [{ name: 'United Kingdom', code: 'GB', signature_count: 99_990 }],
  },
}
const withAttributes = (change: Partial<UkRecord['attributes']>): UkRecord => ({
  ...record,
  attributes: { ...record.attributes, ...change },
})

describe('a British petition under our law', () => {
  it('keeps the number and the words of its source', () => {
    const petition = replay(record)
    expect(petition).toMatchObject({ number: 'uk-131215', stage: 'closed', authorId: null, language: 'en' })
    expect(petition.texts).toEqual({ en: { action: 'Open a bridge', background: 'It is closed.' } })
    expect(petition.origin).toMatchObject({ url: 'https://petition.parliament.uk/petitions/131215' })
  })

  it('has met what its count reaches, and is answered where the source answered', () => {
    expect(replay(record).tracks).toMatchObject([
      { id: 'response', need: 10_000, state: 'answered', outcome: 'responded' },
      { id: 'debate', need: 100_000, state: 'met' },
    ])
    const { tracks } = replay(withAttributes({ signature_count: 99_999, government_response: null }))
    expect(tracks.map(({ state }) => state)).toEqual(['met', 'unmet'])
    expect(statusOf(replay(withAttributes({ signature_count: 5 })), now)).toBe('below_threshold')
  })

  it('tells its story from the source', () => {
    const kinds = timelineOf(replay(record), null, now).map(({ kind, by }) => `${by} ${kind}`)
    expect(kinds).toEqual(['source source_closed', 'source answered', 'source source_opened'])
  })

  it('is refused in a state that is not published', () => {
    const replayed = replayUk(
      { record: withAttributes({ state: 'toString' }), recordHash: '' },
      { book, calendar },
      'pet_1',
      act,
    )
    expect(replayed).toMatchObject({ ok: false, refusals: [{ path: ['attributes', 'state'] }] })
  })
})

const shared = process.env.SHARED

describe.skipIf(shared === undefined)('1,500 real petitions (skipped where SHARED is not set)', () => {
  /** 14 days in September 2022; the reason is not in the data. */
  const pause: Pause = { from: new Date('2022-09-08T23:00:00Z'), to: new Date('2022-09-22T23:00:00Z') }
  const records = shared === undefined ? [] : readRecords(join(shared, 'data/petitions/uk-petitions-dev.json'))
  const blind = records.map(({ attributes, ...rest }): UkRecord => {
    const { closed_at: _closed, ...others } = attributes
    const kept = Object.entries(others).filter(([key]) => !key.endsWith('_threshold_reached_at'))
    return { ...rest, attributes: Object.fromEntries(kept) as unknown as UkRecord['attributes'] }
  })

  it.each([
    ['as they are', records],
    ['without the dates that the source computed', blind],
  ])('have the stages of the source and the tracks and closing dates of the book, %s', (_, given) => {
    const petitions = given.map((one) => replay(one))
    const inStage = (stage: Petition['stage']) => petitions.filter((petition) => petition.stage === stage).length
    const met = (trackId: string) =>
      petitions.filter(({ tracks }) => tracks.some((track) => track.id === trackId && isMet(track))).length
    expect([inStage('signing'), inStage('closed'), inStage('rejected')]).toEqual([66, 504, 930])
    expect([met('response'), met('debate')]).toEqual([107, 19])
    expect(agreeing(petitions)).toBe(455)
    expect(agreeing(given.map((one) => replay(one, [pause])))).toBe(504)
  })

  /** How many computed closing dates equal the real ones, to the millisecond. */
  function agreeing(petitions: readonly Petition[]): number {
    const closedAt = new Map(records.map(({ id, attributes }) => [`uk-${id}`, attributes.closed_at?.getTime()]))
    return petitions.filter(
      ({ stage, number, origin }) =>
        stage === 'closed' && origin?.computedClosesAt?.getTime() === closedAt.get(number ?? ''),
    ).length
  }
})

function readRecords(file: string): UkRecord[] {
  const instants = /_at$/
  return JSON.parse(readFileSync(file, 'utf8'), (key: string, value: unknown) =>
    instants.test(key) && typeof value === 'string' ? new Date(value) : value,
  ) as UkRecord[]
}
