import type { Calendar } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { applicableVersion } from './applicable-version.ts'
import { isSuspended, type EventDays } from './blackouts.ts'
import { levelOf, stageOf, type PetitionRules, type Suspended } from './book.ts'
import { signaturesNeeded, type Denominators } from './thresholds.ts'

/** Worked examples beside a book: whoever writes down a law writes down what must come of it. Every part is optional. */
export interface WorkedExamples {
  readonly need?: readonly { level: string; track: string; figures: Denominators; need: number }[]
  readonly signing?: readonly { opened: string; closes: string }[]
  readonly version?: readonly { submitted: string; version: number }[]
  readonly events?: EventDays
  readonly suspended?: readonly { act: Suspended; day: string; suspended: boolean }[]
}

/** An example that the book does not bear out: `need/0`, and what comes of the book instead. */
export interface Mismatch {
  readonly example: string
  readonly expected: string
  readonly got: string
}

/** @param books every version of the book that is known, for the examples of versions */
export function checkExamples(
  book: PetitionRules,
  examples: WorkedExamples,
  { books, calendar }: { readonly books: readonly PetitionRules[]; readonly calendar: Calendar },
): Mismatch[] {
  const compare = <Example>(
    part: keyof WorkedExamples,
    list: readonly Example[] | undefined,
    expected: (example: Example) => unknown,
    got: (example: Example) => unknown,
  ): Mismatch[] =>
    (list ?? []).flatMap((example, i) => {
      const [wanted, found] = [String(expected(example)), String(got(example))]
      return wanted === found ? [] : [{ example: `${part}/${i}`, expected: wanted, got: found }]
    })
  return [
    ...compare(
      'need',
      examples.need,
      ({ need }) => need,
      ({ level, track, figures }) => needOf(book, level, track, figures),
    ),
    ...compare(
      'signing',
      examples.signing,
      ({ closes }) => instant(closes),
      ({ opened }) => instant(closingOf(book, calendar, opened)),
    ),
    ...compare(
      'version',
      examples.version,
      ({ version }) => version,
      ({ submitted }) => applicableVersion(books, book.id, new Date(submitted))?.version,
    ),
    ...compare(
      'suspended',
      examples.suspended,
      ({ suspended }) => suspended,
      ({ act, day }) => isSuspended(book, act, day, examples.events ?? {}),
    ),
  ]
}

function needOf(book: PetitionRules, levelId: string, trackId: string, figures: Denominators): number | undefined {
  const law = levelOf(book, levelId)?.tracks.find(({ id }) => id === trackId)
  const need = law && signaturesNeeded(law.need, figures)
  return need?.ok ? need.value : undefined
}

function closingOf(book: PetitionRules, calendar: Calendar, opened: string): Date | undefined {
  const signing = stageOf(book, 'signing')
  if (!signing) return undefined
  return endOfPeriod({ from: new Date(opened), period: signing.max, timeZone: book.timeZone, calendar }).at
}

function instant(at: string | Date | undefined): string | undefined {
  const date = new Date(at ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
