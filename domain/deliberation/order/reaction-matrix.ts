import type { ReactionValue } from '../reaction.ts'
import type { ArgumentKind } from '../contribution.ts'

/** What the order is computed from, without persons: the same that everybody can download. */
export interface OrderInputs {
  /** in the order of their coming */
  readonly arguments: readonly { readonly id: string; readonly kind: ArgumentKind }[]
  /** a row for each person, in the order of the texts of their rows: nobody is followed from one file to the next */
  readonly people: readonly PersonRow[]
}

export interface PersonRow {
  /** the account is older than the petition */
  readonly older: boolean
  /** a letter for each argument: `+` agree, `-` disagree, `0` pass, `.` not seen */
  readonly reactions: string
}

const letters = { agree: '+', disagree: '-', pass: '0' } as const satisfies Record<ReactionValue, string>
const unseen = '.'

/** One reaction of somebody; `person` only tells apart. */
export interface SomeReaction {
  readonly person: string
  readonly argumentId: string
  readonly value: ReactionValue
  readonly older: boolean
}

/** The inputs of an order; reactions to arguments that are not among these count for nothing. */
export function orderInputs(shown: OrderInputs['arguments'], reactions: Iterable<SomeReaction>): OrderInputs {
  const columns = new Map(shown.map(({ id }, i) => [id, i]))
  const rows = new Map<string, { older: boolean; letters: string[] }>()
  for (const { person, argumentId, value, older } of reactions) {
    const column = columns.get(argumentId)
    if (column === undefined) continue
    const row = rows.get(person) ?? { older, letters: Array.from({ length: shown.length }, () => unseen) }
    row.letters[column] = letters[value]
    rows.set(person, row)
  }
  const people = [...rows.values()].map((row): PersonRow => ({ older: row.older, reactions: row.letters.join('') }))
  return { arguments: shown, people: people.sort(byText) }
}

function byText(a: PersonRow, b: PersonRow): number {
  if (a.reactions !== b.reactions) return a.reactions < b.reactions ? -1 : 1
  return Number(b.older) - Number(a.older)
}

/** +1, −1, 0; undefined for what was not seen. */
export function valueAt({ reactions }: PersonRow, column: number): 1 | 0 | -1 | undefined {
  switch (reactions[column]) {
    case '+':
      return 1
    case '-':
      return -1
    case '0':
      return 0
    default:
      return undefined
  }
}
