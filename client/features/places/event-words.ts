import type { EventDeskQuery, EventEffectFieldsFragment, RestingAct } from '#client/lib/gql/graphql.ts'
import type { useLocalized } from '#client/lib/localized.ts'
import type { useWords } from '#client/lib/words.ts'

export type NamedDay = EventDeskQuery['eventDesk']['days'][number]
export type EventKind = EventDeskQuery['eventDesk']['kinds'][number]

/** Events that we have a word for; books of other countries may name more. */
const eventWords: Readonly<Record<string, string>> = {
  nationalElection: 'eventDays.events.nationalElection',
  presidentialElection: 'eventDays.events.presidentialElection',
  localElection: 'eventDays.events.localElection',
  election: 'eventDays.events.election',
  referendum: 'eventDays.events.referendum',
  mourning: 'eventDays.events.mourning',
  parliamentDissolved: 'eventDays.events.parliamentDissolved',
}

/** What an event is called: by our word, else by what its rules are called, else as the book spells it. */
export function eventName(
  { event, titles }: Pick<EventKind, 'event' | 'titles'>,
  { t }: Pick<ReturnType<typeof useWords>, 't'>,
  shown: ReturnType<typeof useLocalized>,
): string {
  const known = eventWords[event]
  if (known !== undefined) return t(known)
  const named = titles.map((title) => shown(title).text).filter((text) => text !== '')
  return named.length > 0 ? named.join(', ') : event
}

export const restingWords = {
  SUBMITTING: 'eventDays.rests.submitting',
  PUBLISHING: 'eventDays.rests.publishing',
  SIGNING: 'eventDays.rests.signing',
  DISCUSSION: 'eventDays.rests.discussion',
} as const satisfies Record<RestingAct, string>

/** What naming a day does at once, so that nobody learns it afterwards. */
export function atOnce(effects: readonly EventEffectFieldsFragment[]): 'ends' | 'rests' | 'over' | 'nothing' | 'later' {
  if (effects.length === 0) return 'nothing'
  const now = effects.filter(({ state }) => state === 'NOW')
  if (now.some(({ kind }) => kind === 'ENDS')) return 'ends'
  if (now.length > 0) return 'rests'
  return effects.every(({ state }) => state === 'OVER') ? 'over' : 'later'
}
