import type { Calendar } from '../kernel/calendar.ts'
import deBe from './calendars/de-be.json' with { type: 'json' }
import ee from './calendars/ee.json' with { type: 'json' }
import gbEng from './calendars/gb-eng.json' with { type: 'json' }
import kr from './calendars/kr.json' with { type: 'json' }
import kz from './calendars/kz.json' with { type: 'json' }
import sg from './calendars/sg.json' with { type: 'json' }
import tw from './calendars/tw.json' with { type: 'json' }

/**
 * Calendars that ship with Dauys; operators bring others, which the server's feature `rules` keeps beside them. They are made
 * by `tools/build-calendars.ts` and then kept by hand.
 */
export const calendars: readonly Calendar[] = [kz, gbEng, ee, deBe, kr, tw, sg]

/**
 * A calendar that ships, for what is no running installation: examples, tests.
 * @throws when there is none
 */
export function calendarOf(id: string): Calendar {
  const found = calendars.find((calendar) => calendar.id === id)
  if (!found) throw new Error(`There is no calendar ${id}`)
  return found
}
