import { describe, expect, it } from 'vitest'
import type { Calendar } from '../kernel/calendar.ts'
import { calendars } from '../places/calendars.ts'
import { validateCalendar } from './validate-calendar.ts'

const sea: Calendar = {
  ...{ id: 'sea-2', source: 'a decree', weekend: [5, 6], knownUntil: '2026-12-31' },
  holidays: [{ date: '2026-06-10', title: 'Теңіз күні' }],
  workingWeekends: ['2026-06-12'],
}

function faultsOf(json: unknown): string[] {
  const result = validateCalendar(json)
  return result.ok ? [] : result.refusals.map(({ details: { pointer, problem } }) => `${pointer} ${problem}`)
}

describe('a calendar', () => {
  it.each(calendars)('that ships is valid: $id', (calendar) => {
    expect(faultsOf(calendar)).toEqual([])
  })

  it('is taken as it is', () => {
    expect(validateCalendar(sea)).toEqual({ ok: true, value: sea })
    expect(faultsOf({ ...sea, weekend: [], holidays: [], workingWeekends: [] })).toEqual([])
  })

  it.each<[string, unknown, string[]]>([
    ['that is none', [], [' wrong_type']],
    ['with a key that nobody knows', { ...sea, zone: 'UTC' }, ['/zone unknown_key']],
    ['with an id that is no code', { ...sea, id: 'Sea 2' }, ['/id not_code']],
    ['without a word on its source', { ...sea, source: ' ' }, ['/source not_text']],
    ['with days of the week by name', { ...sea, weekend: ['sun'] }, ['/weekend/0 not_allowed']],
    [
      'with an eighth day of the week',
      { ...sea, weekend: [0, 8] },
      ['/weekend/0 not_allowed', '/weekend/1 not_allowed'],
    ],
    ['without a working day', { ...sea, weekend: [1, 2, 3, 4, 5, 6, 7] }, ['/weekend too_many']],
    ['with a day of the week twice', { ...sea, weekend: [5, 6, 6] }, ['/weekend/2 duplicate']],
    ['with holidays in one text', { ...sea, holidays: '2026-06-10' }, ['/holidays wrong_type']],
    [
      'with a holiday that is no day',
      { ...sea, holidays: [{ date: '2026-02-30', title: '' }] },
      ['/holidays/0/date no_such_day', '/holidays/0/title not_text'],
    ],
    ['with a holiday twice', { ...sea, holidays: [...sea.holidays, ...sea.holidays] }, ['/holidays/1/date duplicate']],
    [
      'with a worked day off that is none',
      { ...sea, workingWeekends: ['2026-06-09'] },
      ['/workingWeekends/0 not_allowed'],
    ],
    ['with a day both free and worked', { ...sea, workingWeekends: ['2026-06-10'] }, ['/workingWeekends/0 duplicate']],
    ['with a day written our way', { ...sea, knownUntil: '31.12.2026' }, ['/knownUntil no_such_day']],
  ])('%s is refused, with the place named', (_, json, faults) => {
    expect(faultsOf(json)).toEqual(faults)
  })
})
