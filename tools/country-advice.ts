import type { BookProblem } from '../domain/rules/validation/fault.ts'

type Details = Readonly<Record<string, string | number>>

const seeBook = 'compare docs/operations/countries.md and the books of domain/rules/books/'

/** What an operator does about a fault of a calendar or a book. */
const advice: Readonly<Partial<Record<BookProblem, string | ((details: Details) => string)>>> = {
  unknown_key: 'there is no such entry: remove it, or mend its spelling',
  missing_key: 'this entry is missing: add it',
  wrong_type: `a value of another kind belongs here: ${seeBook}`,
  not_allowed({ allowed, weekdays }) {
    if (weekdays !== undefined)
      return `this day is worked anyhow: name only days of the weekend (${weekdays}), or remove it`
    return allowed === undefined ? `this may not stand here: ${seeBook}` : `write one of these: ${allowed}`
  },
  missing_language: 'the text lacks a language that the book promises in its locales: add it',
  unknown_language:
    'the book does not promise this language in its locales: remove the text, or add the language there',
  not_positive: 'write a whole number from 1',
  above_one: 'write a share of at most the whole: [1, 10]',
  wrong_order: 'this stands in a wrong order: put the earlier or smaller one first',
  duplicate: ({ among = 'those above' }) => `the same stands among ${among}: leave one of them`,
  leads_nowhere: 'this names what the book does not have: mend the name, or add what it names',
  overlaps: 'this version begins before the last one ends: begin it later, or give that one an earlier end',
  not_text: 'write a text that is not empty',
  not_code: 'write a code of small Latin letters, digits and hyphens: my-country',
  too_many: ({ max }) => `too many: leave at most ${max}`,
  no_such_day: 'there is no such day: write year, month and day of one that exists: 2027-03-21',
}

/** What to do, where a fault is known; else all that is known of it. */
export function adviceOn(details: Details): string[] {
  const found = advice[details['problem'] as BookProblem]
  if (found === undefined) return Object.entries(details).map(([name, value]) => `${name} ${value}`)
  return [typeof found === 'string' ? found : found(details)]
}
