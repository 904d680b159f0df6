import { describe, expect, it } from 'vitest'
import { calendarOf } from '../places/calendars.ts'
import { anonymisingDue } from './anonymising.ts'
import type { PetitionTrack } from './petition.ts'

const calendar = calendarOf('kz')
const closedAt = new Date('2026-03-31T18:59:59.999Z')
const months = (n: number) => ({ drafts: { n: 1, unit: 'months' }, anonymise: { n, unit: 'months' } }) as const

function aPetition(more: object = {}) {
  const open = {
    stage: 'closed',
    origin: null,
    publishedAt: new Date('2026-01-01T00:00:00Z'),
    ...{ withdrawnAt: null, expiredAt: null, stoppedAt: null, terms: {} },
  } as const
  return { ...open, closedAt, tracks: [] as PetitionTrack[], ...more }
}

function aTrack(more: Partial<PetitionTrack>): PetitionTrack {
  const empty = { metAt: null, unmetAt: null, registeredAt: null, dueAt: null, dueProvisional: false, outcome: null }
  return { ...empty, id: 'answer', need: 100, bodyId: null, state: 'unmet', crossing: 0, answeredAt: null, ...more }
}

const due = (petition: ReturnType<typeof aPetition>, from: 'closed' | 'received' | 'answered', n = 6) =>
  anonymisingDue(petition, { retention: { ...months(n), from }, timeZone: 'Asia/Almaty' }, calendar)?.at.toISOString()

describe('the day from which it must not be known who signed', () => {
  it('lies the term of the book after signing ended, clamped to the end of a month', () => {
    expect(due(aPetition(), 'closed')).toBe('2026-09-30T18:59:59.999Z')
    expect(due(aPetition({ closedAt: null, withdrawnAt: closedAt, stage: 'withdrawn' }), 'closed')).toBeDefined()
  })

  it('waits for an answer that is owed, and counts from the last one', () => {
    const owed = aTrack({ state: 'due', registeredAt: closedAt })
    expect(due(aPetition({ tracks: [owed] }), 'answered')).toBeUndefined()
    const answered = aTrack({ state: 'answered', answeredAt: new Date('2026-05-10T06:00:00Z') })
    expect(due(aPetition({ tracks: [answered] }), 'answered', 1)).toBe('2026-06-10T06:00:00.000Z')
    expect(due(aPetition({ tracks: [aTrack({})] }), 'answered', 1)).toBe('2026-04-30T18:59:59.999Z')
  })

  it('never lies before signing ended, though it came to the desk earlier', () => {
    const early = aTrack({ state: 'due', registeredAt: new Date('2026-02-01T06:00:00Z') })
    expect(due(aPetition({ tracks: [early] }), 'received', 1)).toBe('2026-04-30T18:59:59.999Z')
  })

  it('never comes while people sign, and not for what was never public', () => {
    expect(due(aPetition({ stage: 'signing', closedAt: null }), 'closed')).toBeUndefined()
    expect(due(aPetition({ publishedAt: null, stage: 'withdrawn', withdrawnAt: closedAt }), 'closed')).toBeUndefined()
  })
})
