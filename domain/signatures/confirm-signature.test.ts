import { describe, expect, it } from 'vitest'
import { calendarOf } from '../places/calendars.ts'
import type { PetitionStage, StageTerms } from '../petitions/petition.ts'
import { loadShelf } from '../rules/shelf.ts'
import { confirmUntil, mayConfirm } from './confirm-signature.ts'
import { isOwnSponsor } from './own-sponsor.ts'

const shelf = loadShelf()
const closesAt = new Date('2026-06-03T22:59:59.999Z')
const day = 24 * 60 * 60_000
const after = (ms: number) => new Date(closesAt.getTime() + ms)

function law(id: string) {
  const book = shelf.findLast((one) => one.id === id)!
  return { book, calendar: calendarOf(book.calendar) }
}

function code(
  id: string,
  at: Date,
  given: {
    readonly stage?: PetitionStage
    readonly closedAt?: Date
    readonly acceptedAt?: Date
    readonly expiresAt?: Date
    readonly terms?: StageTerms
    readonly total?: number
  } = {},
): string {
  const { stage = 'signing', closedAt = null, expiresAt = after(2 * day), acceptedAt = after(-1) } = given
  const { terms = {}, total = 0 } = given
  const support = { total, asOfSeq: 0, asOf: at }
  const petition = {
    stage,
    pause: null,
    terms,
    closesAt,
    closedAt,
    addressedTerritoryId: null,
    origin: null,
    support,
  }
  const may = mayConfirm({ ...law(id), petition, acceptedAt, expiresAt, at })
  return may.ok ? 'confirmed' : may.refusals[0].code
}

describe('a signature that was accepted in time', () => {
  it('is confirmed while the petition takes signatures', () => {
    expect(code('de', closesAt)).toBe('confirmed')
    expect(code('uk', closesAt)).toBe('confirmed')
  })

  it('is confirmed after the end as long as the book says, whether the timer has closed the petition or not', () => {
    for (const stage of ['signing', 'closed'] as const) {
      expect(code('uk', after(day), { stage })).toBe('confirmed')
      expect(code('uk', after(day + 1), { stage })).toBe('SIGNING_CLOSED')
      expect(code('de', after(1), { stage })).toBe('SIGNING_CLOSED')
    }
  })

  it('counts its late time from the moment at which signing really ended', () => {
    const closedAt = after(-7 * day)
    expect(code('uk', after(-6 * day), { stage: 'closed', closedAt })).toBe('confirmed')
    expect(code('uk', after(-6 * day + 1), { stage: 'closed', closedAt })).toBe('SIGNING_CLOSED')
  })

  it('is not confirmed by a link whose own time is over', () => {
    const expiresAt = after(-1)
    expect(code('uk', expiresAt, { expiresAt })).toBe('confirmed')
    expect(code('uk', closesAt, { expiresAt })).toBe('LINK_EXPIRED')
  })

  it('is lost when the petition is taken back', () => {
    expect(code('uk', closesAt, { stage: 'withdrawn' })).toBe('PETITION_WITHDRAWN')
    expect(code('uk', closesAt, { stage: 'rejected' })).toBe('SIGNING_NOT_OPEN')
  })
})

describe('a sponsor who was accepted', () => {
  const endedAt = after(-day)
  const sponsoring = { openedAt: after(-9 * day), need: 5, endsAt: null, provisional: false, endedAt }
  const sponsor = (stage: PetitionStage, given: object = {}) =>
    code('uk', closesAt, { stage, terms: { sponsoring }, acceptedAt: endedAt, total: 5, ...given })

  it('counts when others have completed the number meanwhile, while there are places', () => {
    for (const stage of ['sponsoring', 'moderation', 'deliberation', 'signing'] as const) {
      expect(sponsor(stage)).toBe('confirmed')
      expect(sponsor(stage, { total: 20 })).toBe(stage === 'signing' ? 'confirmed' : 'SPONSORS_COMPLETE')
    }
    expect(sponsor('moderation', { expiresAt: after(-1) })).toBe('LINK_EXPIRED')
    expect(sponsor('rejected')).toBe('SIGNING_NOT_OPEN')
  })

  it('comes too late when nobody was looked for any more', () => {
    expect(sponsor('moderation', { acceptedAt: after(1 - day) })).toBe('SIGNING_NOT_OPEN')
    expect(sponsor('moderation', { terms: {} })).toBe('SIGNING_NOT_OPEN')
  })

  it('is not its author, where the book counts others: by mailbox and name, so that a household may', () => {
    const { book } = law('uk')
    const writers = [{ email: 'Aigul@gmail.com', name: 'Айгүл Серікова' }]
    const own = (email: string, name: string, stage: PetitionStage = 'sponsoring') =>
      isOwnSponsor({ stage }, book, { email, name }, writers)
    expect(own('a.i.gul+x@gmail.com', ' айгүл  Серікова')).toBe(true)
    expect(own('aigul@gmail.com', 'Ерлан Серіков')).toBe(false)
    expect(own('erlan@gmail.com', 'Айгүл Серікова')).toBe(false)
    expect(own('aigul@gmail.com', 'Айгүл Серікова', 'signing')).toBe(false)
  })
})

describe('the time to confirm', () => {
  it('is two days, and no longer than the law lets it count', () => {
    const petition = { stage: 'signing', terms: {}, closesAt } as const
    expect(confirmUntil(petition, law('uk'), after(-10 * day))).toEqual(after(-8 * day))
    expect(confirmUntil(petition, law('uk'), after(-1))).toEqual(after(day))
    expect(confirmUntil(petition, law('de'), after(-1))).toEqual(closesAt)
    expect(confirmUntil({ ...petition, closesAt: null }, law('de'), closesAt)).toEqual(after(2 * day))
  })

  it('is over with the term in which sponsors are found', () => {
    const sponsoring = {
      openedAt: after(-9 * day),
      need: 5,
      endsAt: after(-8 * day),
      provisional: false,
      endedAt: null,
    }
    const petition = { stage: 'sponsoring', closesAt: null, terms: { sponsoring } } as const
    expect(confirmUntil(petition, law('uk'), after(-9 * day))).toEqual(after(-8 * day))
  })

  it('is half an hour for a code', () => {
    const { book, calendar } = law('uk')
    const withCode = { book: { ...book, identity: { ...book.identity, confirmation: 'code' as const } }, calendar }
    expect(confirmUntil({ stage: 'signing', terms: {}, closesAt }, withCode, after(-day))).toEqual(
      after(-day + 30 * 60_000),
    )
  })
})
