import { randomInt, randomUUID } from 'node:crypto'

/** A person who signs a petition, once or many times: only one signature may come of it. */
export interface Pair {
  readonly person: number
  readonly petition: number
  readonly acts: readonly Act[]
}

/** One act of a person, known by its `attempt`; sent more than once it is still the same act. */
export interface Act {
  readonly pair: Pair
  readonly attempt: string
  /** every certain answer that came to it */
  readonly answers: Answer[]
}

export type Answer = 'ok' | 'already'

/** How often the two acts of a person are sent for a petition: a page that is sent again, and a second window. */
const sendings = { first: 3, second: 2 }
export const sendingsPerPair = sendings.first + sendings.second

export interface Plan {
  readonly pairs: readonly Pair[]
  /** in the order in which they are sent; the same act stands here as often as it is sent */
  readonly sendings: readonly Act[]
}

/** Everybody signs as many petitions as `petitionsPerPerson`, five sendings each, shuffled over all. */
export function planActs(options: { people: number; petitions: number; petitionsPerPerson: number }): Plan {
  const pairs = Array.from({ length: options.people }, (_, person) =>
    Array.from({ length: options.petitionsPerPerson }, (__, n) =>
      createPair(person, (person * options.petitionsPerPerson + n) % options.petitions),
    ),
  ).flat()
  // Two that stand side by side are on their way together: a double tap, or both windows at once.
  const bursts = pairs.flatMap(({ acts: [first, second] }) => [[first, second], [first, first], [second]] as Act[][])
  return { pairs, sendings: shuffle(bursts).flat() }
}

function createPair(person: number, petition: number): Pair {
  const acts: Act[] = []
  const pair: Pair = { person, petition, acts }
  for (let n = 0; n < 2; n++) acts.push({ pair, attempt: randomUUID(), answers: [] })
  return pair
}

function shuffle<Item>(items: Item[]): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[items[i], items[j]] = [items[j] as Item, items[i] as Item]
  }
  return items
}
