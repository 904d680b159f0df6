import { describe, expect, it } from 'vitest'
import type { Result } from '../kernel/result.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import { calendarOf } from '../places/calendars.ts'
import {
  acknowledgeSummary,
  answerObjection,
  blankSummary,
  isAcknowledged,
  objectToSummary,
  passObjections,
  publishSummary,
  sealLate,
  summaryRecord,
  writeSummary,
} from './summarise.ts'
import type { ClosingSummary, SummaryFigures } from './summary.ts'

const place = { timeZone: 'Asia/Almaty', calendar: calendarOf('kz') }
const petition = { number: '2026-000412', versions: [] }
const at = (instant: string) => new Date(instant)
const facilitator = (instant: string) => ({ personId: 'per_f', at: at(instant) }) as const
const timer = (instant: string) => ({ at: at(instant), actor: { kind: 'system', id: 'timer' } }) as const
const figures: SummaryFigures = {
  ...{ participants: 40, argumentsFor: 12, argumentsAgainst: 9, questions: 4, questionsAnswered: 3, remarks: 2 },
  ...{ amendments: 3, amendmentsTaken: 1, amendmentAuthors: 3, versions: 2 },
}
const counted = { figures, amendments: [] }
const text = { argumentsFor: 'Ия', argumentsAgainst: 'Жоқ', questions: 'Төртеуі', changes: 'Біреуі' }

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join())
  return result.value
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusals[0].code)

function published(): ClosingSummary {
  const blank = blankSummary({ id: 'pet_1', language: 'kk' })
  const given = { text, language: 'kk', revision: 0 } as const
  const written = valueOf(writeSummary(blank, given, facilitator('2026-06-05T09:00:00Z'))).state
  return valueOf(publishSummary(written, counted, place, facilitator('2026-06-05T10:00:00Z'))).state
}

describe('a closing summary', () => {
  it('takes objections for three legal days, one of each person, none of the facilitator', () => {
    const summary = published()
    expect(summary.objectionsUntil).toEqual(at('2026-06-08T18:59:59.999Z'))
    const object = (from: ClosingSummary, personId: `per_${string}`, instant: string) =>
      objectToSummary(from, { text: 'Түсіп қалған дәлел бар' }, { personId, at: at(instant) })
    const one = valueOf(object(summary, 'per_1', '2026-06-08T18:59:59.999Z')).state
    expect(codeOf(object(one, 'per_1', '2026-06-07T00:00:00Z'))).toBe('ALREADY_OBJECTED')
    expect(codeOf(object(one, 'per_f', '2026-06-07T00:00:00Z'))).toBe('CONFLICT_OF_INTEREST')
    expect(codeOf(object(one, 'per_2', '2026-06-08T19:00:00Z'))).toBe('NOT_NOW')
    expect(codeOf(objectToSummary(one, { text: ' ' }, { personId: 'per_2', at: at('2026-06-07T00:00:00Z') }))).toBe(
      'REQUIRED',
    )
  })

  it('is sealed when they are over; one without an answer waits two days more, and then no longer', () => {
    const summary = published()
    expect(passObjections(summary, petition, place, timer('2026-06-08T18:59:59.999Z'))).toBeUndefined()
    expect(passObjections(summary, petition, place, timer('2026-06-08T19:00:00Z'))?.state.state).toBe('sealed')

    const by = { personId: 'per_1', at: at('2026-06-06T00:00:00Z') } as const
    const objected = valueOf(objectToSummary(summary, { text: 'Қате' }, by)).state
    const waiting = passObjections(objected, petition, place, timer('2026-06-08T19:00:00Z'))!.state
    expect(waiting).toMatchObject({ state: 'objections', sealsAt: at('2026-06-10T18:59:59.999Z') })
    expect(codeOf(objectToSummary(waiting, { text: 'Тағы' }, { ...by, at: at('2026-06-09T00:00:00Z') }))).toBe(
      'NOT_NOW',
    )
    const answer = { n: 1, text: 'Қосылды' }
    const answered = valueOf(answerObjection(waiting, answer, facilitator('2026-06-09T09:00:00Z'))).state
    expect(codeOf(answerObjection(answered, answer, facilitator('2026-06-09T10:00:00Z')))).toBe('OBJECTION_ANSWERED')
    const sealed = passObjections(answered, petition, place, timer('2026-06-10T19:00:00Z'))!.state
    expect(sealed.hash).toBe(sha256Hex(summaryRecord(sealed, petition)))
    expect(summaryRecord(sealed, petition)).not.toContain('per_')
    const given = { text, language: 'kk', revision: sealed.revision } as const
    expect(codeOf(writeSummary(sealed, given, facilitator('2026-06-11T09:00:00Z')))).toBe('NOT_NOW')
    expect(passObjections(sealed, petition, place, timer('2026-06-12T19:00:00Z'))).toBeUndefined()
  })

  it('keeps what was published before it was bettered, and loses no edit', () => {
    const summary = published()
    const better = { text: { ...text, questions: 'Бесеуі' }, language: 'kk', revision: summary.revision } as const
    const revised = valueOf(writeSummary(summary, better, facilitator('2026-06-06T09:00:00Z')))
    expect(revised.state).toMatchObject({
      text: { questions: 'Бесеуі' },
      earlier: [{ text: { questions: 'Төртеуі' } }],
    })
    expect(codeOf(writeSummary(revised.state, better, facilitator('2026-06-06T10:00:00Z')))).toBe('CONFLICT')
  })

  it('is sealed late with the figures alone where nobody published one, and with its words where somebody did', () => {
    const blank = blankSummary({ id: 'pet_1', language: 'kk' })
    const alone = sealLate(blank, counted, petition, timer('2026-06-20T19:00:00Z'))!.state
    expect(alone).toMatchObject({ state: 'sealed', text: null, figures })
    expect(sealLate(published(), counted, petition, timer('2026-06-20T19:00:00Z'))?.state.text).toEqual(text)
    expect(sealLate(alone, counted, petition, timer('2026-06-21T19:00:00Z'))).toBeUndefined()
  })

  it('is acknowledged by each body once it is sealed, and changes nothing by it', () => {
    const official = facilitator('2026-06-21T09:00:00Z')
    expect(codeOf(acknowledgeSummary(published(), 'akimat', official))).toBe('NOT_NOW')
    const sealed = sealLate(published(), counted, petition, timer('2026-06-20T19:00:00Z'))!.state
    const read = valueOf(acknowledgeSummary(sealed, 'akimat', official))
    expect(read.facts).toMatchObject([{ type: 'SummaryAcknowledged', data: { bodyId: 'akimat', hash: sealed.hash } }])
    expect([isAcknowledged(read.state, 'akimat'), isAcknowledged(read.state, 'maslikhat')]).toEqual([true, false])
    expect(valueOf(acknowledgeSummary(read.state, 'akimat', official)).facts).toEqual([])
    expect(summaryRecord(read.state, petition)).toBe(summaryRecord(sealed, petition))
  })
})
