import { describe, expect, it } from 'vitest'
import type { Petition } from '../petitions/petition.ts'
import type { PetitionRules } from '../rules/book.ts'
import { loadShelf } from '../rules/shelf.ts'
import { maySign, type SignablePetition, type SignQuestion } from './may-sign.ts'
import { mayWithdrawSignature } from './may-withdraw-signature.ts'

const shelf = loadShelf()
const bookOf = (id: string): PetitionRules => shelf.find((book) => book.id === id)!
const demoCity = bookOf('demo-city')

const closesAt = new Date('2026-09-03T18:59:59.999Z')
const petition: SignablePetition = {
  stage: 'signing',
  pause: null,
  terms: {},
  closesAt,
  addressedTerritoryId: 'turkistan-city',
  origin: null,
  support: { total: 0 },
}
const place = { id: 'birlik', ancestorIds: ['kazakhstan', 'turkistan', 'turkistan-city'] }

function codes(change: Partial<SignablePetition>, question: Partial<SignQuestion> = {}): string[] {
  const answer = maySign({
    petition: { ...petition, ...change },
    book: demoCity,
    person: { assurance: 'email', birthDate: '1990-05-01', residence: { place, confirmed: false } },
    at: new Date('2026-06-03T07:00:00Z'),
    ...question,
  })
  return answer.ok ? [] : answer.refusals.map(({ code }) => code)
}

describe('signing', () => {
  it('is open to a resident', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    ['draft', 'SIGNING_NOT_OPEN'],
    ['moderation', 'SIGNING_NOT_OPEN'],
    ['rejected', 'SIGNING_NOT_OPEN'],
    ['closed', 'SIGNING_CLOSED'],
    ['withdrawn', 'PETITION_WITHDRAWN'],
  ] as const)('is refused in stage %s: %s', (stage, code) => {
    expect(codes({ stage })).toEqual([code])
  })

  it('is accepted in the last millisecond of the last day, and refused in the next, timer or not', () => {
    expect(codes({}, { at: closesAt })).toEqual([])
    expect(codes({}, { at: new Date(closesAt.getTime() + 1) })).toEqual(['SIGNING_CLOSED'])
  })

  it('of an import happens at its source', () => {
    expect(codes({ stage: 'closed', origin: {} as NonNullable<Petition['origin']> })).toEqual(['SIGN_AT_SOURCE'])
  })

  it('is refused to people whom the book leaves out, with its reasons', () => {
    const person = { assurance: 'email', birthDate: '2012-01-01', residence: null } as const
    expect(codes({}, { person })).toEqual(['UNDER_AGE', 'RESIDENCE_UNCONFIRMED'])
  })

  it('is refused while a court has suspended it; the end moves on only where the clock stands', () => {
    const pause = { kind: 'suspended', since: closesAt, reason: 'A ruling', blackoutId: null } as const
    const suspended = (clock: 'pause' | 'run', at: Date) => codes({ pause: { ...pause, clock } }, { at })
    const after = new Date(closesAt.getTime() + 1)
    expect(suspended('run', closesAt)).toEqual(['SIGNING_SUSPENDED'])
    expect(suspended('run', after)).toEqual(['SIGNING_CLOSED'])
    expect(suspended('pause', after)).toEqual(['SIGNING_SUSPENDED'])
  })

  it('rests before an election, where the book says so', () => {
    const tw = bookOf('tw')
    const person = { assurance: 'phone', birthDate: null, residence: null } as const
    const events = { nationalElection: ['2016-01-16'] }
    const on = (day: string) =>
      codes({ closesAt: null }, { book: tw, person, events, at: new Date(`${day}T04:00:00Z`) })
    expect(on('2015-12-16')).toEqual([])
    expect(on('2015-12-17')).toEqual(['SIGNING_SUSPENDED'])
    expect(on('2016-01-18')).toEqual([])
  })
})

describe('taking a signature back', () => {
  const signed = { ...petition, tracks: [] }
  const at = new Date('2026-06-03T07:00:00Z')
  const withdrawal = (...[what, state, book, when]: Parameters<typeof mayWithdrawSignature>) => {
    const answer = mayWithdrawSignature(what, state, book, when)
    return answer.ok ? 'allowed' : answer.refusals[0].code
  }

  it('is possible until signing closes', () => {
    expect(withdrawal(signed, 'counted', demoCity, at)).toBe('allowed')
    expect(withdrawal(signed, 'counted', demoCity, new Date(closesAt.getTime() + 1))).toBe('WITHDRAWAL_CLOSED')
    expect(withdrawal({ ...signed, stage: 'closed' }, 'counted', demoCity, at)).toBe('WITHDRAWAL_CLOSED')
  })

  it('needs a signature that counts', () => {
    expect(withdrawal(signed, undefined, demoCity, at)).toBe('NOT_SIGNED')
    expect(withdrawal(signed, 'withdrawn', demoCity, at)).toBe('NOT_SIGNED')
  })

  it('is never possible where the book says never', () => {
    expect(withdrawal(signed, 'counted', bookOf('uk'), at)).toBe('WITHDRAWAL_CLOSED')
  })

  it('changes nothing on a petition that was withdrawn', () => {
    expect(withdrawal({ ...signed, stage: 'withdrawn' }, 'counted', demoCity, at)).toBe('PETITION_WITHDRAWN')
  })
})
