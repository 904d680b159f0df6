import type { CampaignDeskQuery } from '#client/lib/gql/graphql.ts'
import type { Schedule, Scheduled } from '#domain/budgets/states.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import type { Calendar, LocalDate } from '#domain/kernel/calendar.ts'

/** A campaign as its desk shows it. */
export type DeskCampaign = NonNullable<CampaignDeskQuery['campaign']>

/** The rules themselves. The server sends only what it has checked. */
export function rulesOf({ rulesDocument }: Pick<DeskCampaign, 'rulesDocument'>): PbRules {
  return JSON.parse(rulesDocument) as PbRules
}

export function scheduleOf({ schedule }: Pick<DeskCampaign, 'schedule'>): Schedule {
  const entries = schedule.map(({ event, day }): [Scheduled, LocalDate] => [event.toLowerCase() as Scheduled, day])
  return Object.fromEntries(entries) as Schedule // the same names in small letters
}

export function scheduleInput(schedule: Schedule): { event: Uppercase<Scheduled>; day: LocalDate }[] {
  return (Object.entries(schedule) as [Scheduled, LocalDate][]).map(([event, day]) => ({
    event: event.toUpperCase() as Uppercase<Scheduled>, // the same names in capitals
    day,
  }))
}

/** As `rulesOf`; an operator may have brought it in. */
export function workingDaysOf({ calendarDocument }: Pick<DeskCampaign, 'calendarDocument'>): Calendar {
  return JSON.parse(calendarDocument) as Calendar
}
