import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Calendar } from '#domain/kernel/calendar.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** Calendars that operators brought in, beside those that ship with Dauys. Days are added as authorities settle them. */
export interface CalendarStore {
  /** @returns whether it was new or changed */
  keep(calendar: Calendar): Promise<boolean>
  readAll(): Promise<Calendar[]>
}

interface CalendarDocument extends Omit<Calendar, 'id'> {
  readonly _id: string
}

export const calendarCollection: CollectionSpec = {
  name: 'calendars',
  schema: {
    bsonType: 'object',
    required: ['source', 'weekend', 'holidays', 'workingWeekends', 'knownUntil'],
    properties: { weekend: { bsonType: 'array', maxItems: 6 } },
  },
}

export function calendarStore({ mongo }: Pick<Platform, 'mongo'>): CalendarStore {
  const calendars = mongo.collection<CalendarDocument>(calendarCollection.name)
  const toCalendar = ({ _id, ...rest }: CalendarDocument): Calendar => ({ id: _id, ...rest })
  return {
    async keep({ id, ...rest }) {
      const before = await calendars.findOneAndReplace({ _id: id }, rest, { upsert: true })
      return !before || canonicalJson(toCalendar(before)) !== canonicalJson({ id, ...rest })
    },
    readAll: async () =>
      (await calendars.find({}, { sort: { _id: 1 }, maxTimeMS: 5_000 }).toArray()).map((found) => toCalendar(found)),
  }
}
