import type { Findings } from './findings.ts'
import type { Place } from './format.ts'

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const space = 32
const quote = 34
const semicolon = 59

/** Longer than any row that a person wrote; an open quote must not gather the rest of a file. */
const rowMax = 1_000_000

/** A row that was cut: `starts` are the places in `text` where its cells begin, behind their quotes. */
export interface Row {
  readonly text: string
  readonly from: number
  readonly end: number
  readonly line: number
  readonly cells: string[]
  readonly starts: readonly number[]
  readonly isQuoted: boolean
  readonly hasSpaces: boolean
  readonly hasBareQuotes: boolean
  /** where something follows a closing quote; the cells behind it are missing */
  readonly strayAt: number | undefined
}

/**
 * Takes one row, uncut: `text` from `from` up to, without, `end`. A plain row has no quotes. Five numbers and words
 * rather than one object, because there may be a million rows.
 */
export type TakeRow = (text: string, from: number, end: number, line: number, isPlain: boolean) => void

/**
 * Finds the rows of a text that arrives in portions. A quoted cell may hold line ends. What is kept between two
 * portions is one row that has not ended.
 */
export function createRowFinder(findings: Findings, take: TakeRow) {
  let rest = ''
  let line = 1

  function takeOne(text: string, from: number, lineEnd: number, isPlain: boolean): void {
    const at = line++
    let end = lineEnd
    if (end > from && text.charCodeAt(end - 1) === carriageReturn) {
      end--
      findings.mend('CARRIAGE_RETURN', at)
    }
    if (isBlank(text, from, end)) findings.mend('BLANK_LINE', at)
    else take(text, from, end, at, isPlain)
  }

  /** @returns where the last row begins that has not ended */
  function takeAll(text: string): number {
    let from = 0
    let nextQuote = text.indexOf('"')
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      if (nextQuote >= 0 && nextQuote < from) nextQuote = text.indexOf('"', from)
      if (nextQuote >= 0 && nextQuote < end) {
        const quotedEnd = endOfQuotedRow(text, from)
        if (quotedEnd < 0) return from
        takeOne(text, from, quotedEnd, false)
        for (let inner = end; inner < quotedEnd; inner = text.indexOf('\n', inner + 1)) line++
        from = quotedEnd + 1
      } else {
        takeOne(text, from, end, true)
        from = end + 1
      }
    }
    return from
  }

  function failOpen(text: string): never {
    const at = openQuote(text)
    if (at >= 0)
      findings.stop('QUOTE_OPEN', placeAt(text, 0, at, line), { found: text.slice(at), expected: 'a closing "' })
    return findings.stop('TOO_LARGE', { line, column: 1 }, { found: text, expected: `a row of ≤ ${rowMax} characters` })
  }

  return {
    /** The place behind everything that came. */
    place: () => placeAt(rest, 0, rest.length, line),
    push(text: string): void {
      if (text.includes('\n')) {
        const all = rest + text
        rest = all.slice(takeAll(all))
      } else rest += text
      if (rest.length > rowMax) failOpen(rest)
    },
    finish(): void {
      if (rest === '') return
      if (!rest.endsWith('\n')) findings.mend('NO_FINAL_NEWLINE', line + countLines(rest))
      const all = `${rest}\n`
      rest = all.slice(takeAll(all))
      if (rest !== '') failOpen(rest)
    },
  }
}

/** Cuts a row into its cells and takes the spaces around them away. */
export function cutRow(text: string, from: number, end: number, line: number): Row {
  const cells: string[] = []
  const starts: number[] = []
  let isQuoted = false
  let hasSpaces = false
  let hasBareQuotes = false
  let strayAt: number | undefined
  for (let at = from; ; at++) {
    const start = skipSpaces(text, at, end)
    let cell: string
    let next: number
    if (start < end && text.charCodeAt(start) === quote) {
      isQuoted = true
      const close = closingQuote(text, start)
      next = skipSpaces(text, close + 1, end)
      cell = text.slice(start + 1, close).replaceAll('""', '"')
      hasSpaces ||= start > at || next > close + 1
      starts.push(start + 1)
      if (next < end && text.charCodeAt(next) !== semicolon) strayAt = next
    } else {
      const separator = text.indexOf(';', start)
      next = separator < 0 || separator > end ? end : separator
      cell = text.slice(at, next)
      hasBareQuotes ||= cell.includes('"')
      starts.push(start)
    }
    const inner = withLineFeeds(trim(cell))
    hasSpaces ||= isPadded(cell)
    cells.push(inner)
    if (next >= end || strayAt !== undefined) break
    at = next
  }
  return { text, from, end, line, cells, starts, isQuoted, hasSpaces, hasBareQuotes, strayAt }
}

/** Where cell `index` of a row stands, or a character within it. */
export function placeOf(row: Row, index: number, within = 0): Place {
  return placeAt(row.text, row.from, (row.starts[index] ?? row.from) + within, row.line)
}

/** The place of a character, told from the beginning of its row. */
function placeAt(text: string, from: number, at: number, line: number): Place {
  let [lineFrom, lineAt] = [from, line]
  for (let end = text.indexOf('\n', from); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    lineFrom = end + 1
    lineAt++
  }
  return { line: lineAt, column: at - lineFrom + 1 }
}

/** Ends of line within a cell are line feeds, whichever system they came from. */
export function withLineFeeds(cell: string): string {
  return cell.includes('\r') ? cell.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : cell
}

/** Without what no cell begins or ends with: spaces and characters of control. */
export function trim(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && text.charCodeAt(from) <= space) from++
  while (to > from && text.charCodeAt(to - 1) <= space) to--
  return to - from === text.length ? text : text.slice(from, to)
}

function isPadded(cell: string): boolean {
  return cell !== '' && (cell.charCodeAt(0) <= space || cell.charCodeAt(cell.length - 1) <= space)
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) > space) return false
  return true
}

/** @returns the line end behind the row, or -1 when the text ends before it */
function endOfQuotedRow(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    at = skipSpaces(text, at, text.length)
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at)
      if (close < 0) return -1
      at = close + 1
    }
    while (at < text.length && text.charCodeAt(at) !== semicolon && text.charCodeAt(at) !== lineFeed) at++
    if (text.charCodeAt(at) === lineFeed) return at
  }
  return -1
}

/** @returns the quote that opens a cell and is never closed, or -1 */
function openQuote(text: string): number {
  for (let at = 0; at < text.length; at++) {
    at = skipSpaces(text, at, text.length)
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at)
      if (close < 0) return at
      at = close + 1
    }
    while (at < text.length && text.charCodeAt(at) !== semicolon && text.charCodeAt(at) !== lineFeed) at++
  }
  return -1
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2)
  return at
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === space || text.charCodeAt(at) === tab)) at++
  return at
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
