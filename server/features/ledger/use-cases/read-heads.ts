import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Head } from '#domain/ledger/head.ts'
import { dayLine, sealLine, type SealedDay } from '#domain/ledger/sealed-day.ts'
import type { DayStore } from '../store/day.store.ts'
import type { HeadStore } from '../store/head.store.ts'

/** What watchers keep: heads of one log, and the sealed days of all. Files are written anew whenever they are asked for. */
export interface ReadHeads {
  newest(petition: PetitionId): Promise<Head | undefined>
  /** All heads of a log, by size, as lines. */
  lines(petition: PetitionId): AsyncIterable<string>
  /** oldest first */
  days(): Promise<readonly SealedDay[]>
  /** The lines of a sealed day; undefined before it is sealed. */
  dayLines(day: LocalDate): Promise<AsyncIterable<string> | undefined>
}

export function readHeads({
  heads,
  days,
}: {
  readonly heads: Pick<HeadStore, 'newest' | 'stream' | 'ofDay'>
  readonly days: Pick<DayStore, 'read' | 'list'>
}): ReadHeads {
  async function* linesOfDay(day: SealedDay): AsyncIterable<string> {
    yield `${dayLine(day)}\n`
    yield* linesOf(heads.ofDay(day.day))
    yield `${sealLine(day)}\n`
  }

  return {
    newest: (petition) => heads.newest(petition),
    lines: (petition) => linesOf(heads.stream(petition)),
    days: () => days.list(),
    async dayLines(day) {
      const sealed = await days.read(day)
      return sealed && linesOfDay(sealed)
    },
  }
}

async function* linesOf(heads: AsyncIterable<Head>): AsyncIterable<string> {
  for await (const head of heads) yield `${JSON.stringify(head)}\n`
}
