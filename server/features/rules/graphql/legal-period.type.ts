import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Period, PeriodUnit } from '#domain/kernel/calendar.ts'

const LegalUnitEnum = {
  MINUTES: 'minutes',
  HOURS: 'hours',
  DAYS: 'days',
  WORKING_DAYS: 'workingDays',
  WEEKS: 'weeks',
  MONTHS: 'months',
} as const satisfies Record<string, PeriodUnit>

registerEnumType(LegalUnitEnum, {
  name: 'LegalUnit',
  description: 'What a legal period is counted in',
  valuesConfig: {
    MINUTES: { description: 'Minutes' },
    HOURS: { description: 'Hours' },
    DAYS: { description: 'Days of the calendar, from the day after' },
    WORKING_DAYS: { description: 'Working days of the place, from the next one' },
    WEEKS: { description: 'Weeks' },
    MONTHS: { description: 'Months, or until the last day of a shorter one' },
  },
})

@ObjectType('LegalPeriod', { description: 'A legal period, so that words can be made from it' })
export class LegalPeriodType {
  @Field(() => Int, { description: 'How many' })
  n: number

  @Field(() => LegalUnitEnum, { description: 'Of what' })
  unit: PeriodUnit

  @Field(() => Boolean, { description: 'It runs to the end of its last day' })
  endOfDay: boolean
}

export function toLegalPeriodType({ n, unit, endOfDay }: Period): LegalPeriodType {
  // Working days always end with the day.
  return { n, unit, endOfDay: endOfDay === true || unit === 'workingDays' }
}
