// One state machine over bytes; cutting it would separate its states from the one place where they change.

import type { Found, Place } from '../use-cases/import-uk-petitions.ts'

type BadReason = 'NOT_JSON' | 'CUT_OFF' | 'TOO_LARGE'

/** Far above the largest real record (about 110 kB): only a file that is something else gets there. */
const recordBytesMax = 4 * 1024 * 1024

const byte = (character: string): number => character.charCodeAt(0)
const newline = byte('\n')
const quote = byte('"')
const backslash = byte('\\')
const comma = byte(',')
const openBrace = byte('{')
const closeBrace = byte('}')
const openBracket = byte('[')
const closeBracket = byte(']')
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
const pageList = /^\s*:\s*\[$/

/**
 * Cuts a stream into JSON records: a page of an API (`{"links":…,"data":[…]}`), a list, or one record per line.
 * Every complete record comes out, wherever the stream ends and whatever stands between; what is no record is reported
 * with its place, and reading goes on at the next line that begins one.
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  const splitter = createSplitter()
  for await (const chunk of chunks) yield* splitter.push(chunk)
  yield* splitter.end()
}

/** A record under examination; positions are indexes into the buffer. */
interface Scan {
  readonly start: number
  readonly column: number
  next: number
  readonly open: number[]
  inString: boolean
  isEscaped: boolean
  stringStart: number
  /** indentation of the line so far, undefined after its first visible character */
  indent: number | undefined
  /** first later line that looks like a record of its own: where reading goes on if this one turns out broken */
  resume: number | undefined
  /** last key of the outermost object, as it ends */
  keyEnd: number
  isDataKey: boolean
}

type ScanEnd = 'more' | 'complete' | 'page' | 'broken' | 'large'

function createSplitter() {
  let buffer: Buffer = Buffer.alloc(0)
  /** bytes cut off before `buffer`, and how far into a line they end */
  let before = { bytes: 0, column: 0 }
  /** lines that end before this index */
  let counted = { index: 0, lines: 0 }
  let at = 0
  let records = 0
  let place: 'top' | 'list' | 'page-rest' = 'top'
  let isInPage = false
  let skipsLine = false
  let scan: Scan | undefined
  let isEnded = false
  /** whether the last good record stood on one line: then a broken one does too */
  let areLines = false

  function position(index: number): Place {
    records++
    counted = { index, lines: counted.lines + countLines(buffer, counted.index, index) }
    return { record: records, line: counted.lines + 1, byte: before.bytes + index }
  }

  function forget(): void {
    const keepFrom = scan?.start ?? at
    before = { bytes: before.bytes + keepFrom, column: columnOf(keepFrom) }
    counted = { index: 0, lines: counted.lines + countLines(buffer, counted.index, keepFrom) }
    buffer = buffer.subarray(keepFrom)
    at -= keepFrom
    if (scan) scan = { ...scan, ...shift(scan, keepFrom) }
  }

  function columnOf(index: number): number {
    const lineStart = index === 0 ? -1 : buffer.lastIndexOf(newline, index - 1)
    return lineStart === -1 ? before.column + index : index - lineStart - 1
  }

  function resumeAfter({ start, next, resume }: Scan): number {
    if (!areLines) return resume ?? next
    const lineEnd = buffer.indexOf(newline, start)
    return lineEnd === -1 ? next : Math.min(lineEnd, next)
  }

  function* push(chunk: Uint8Array): Generator<Found> {
    forget()
    buffer = Buffer.concat([buffer, chunk])
    yield* read()
  }

  function* end(): Generator<Found> {
    isEnded = true
    yield* read()
  }

  function* read(): Generator<Found> {
    while (at < buffer.length) {
      if (skipsLine) {
        const lineEnd = buffer.indexOf(newline, at)
        at = lineEnd === -1 ? buffer.length : lineEnd
        skipsLine = lineEnd === -1
      } else if (scan || buffer[at] === openBrace) {
        const isWaiting = yield* readRecord()
        if (isWaiting) return
      } else yield* readBetween()
    }
  }

  function* readBetween(): Generator<Found> {
    const character = buffer[at] ?? 0
    const isByteOrderMark = before.bytes + at < byteOrderMark.length && byteOrderMark.includes(character)
    if (isByteOrderMark || isBlank(character) || character === comma) at++
    else if (character === openBracket && place === 'top') {
      place = 'list'
      at++
    } else if (character === closeBracket && place === 'list') {
      place = isInPage ? 'page-rest' : 'top'
      at++
    } else if (place === 'page-rest') readPageRest()
    else {
      yield { kind: 'bad', at: position(at), reason: 'NOT_JSON' }
      skipsLine = true
    }
  }

  /** What follows the list of a page carries no records. */
  function readPageRest(): void {
    if (buffer[at] === closeBrace) {
      place = 'top'
      isInPage = false
    }
    at++
  }

  /** @returns whether the rest of the record has not arrived yet */
  function* readRecord(): Generator<Found, boolean> {
    scan ??= beginScan(at, columnOf(at))
    const ended = continueScan(buffer, scan, place === 'top')
    if (ended === 'more' && !isEnded) return true
    const { start, next, resume } = scan
    const resumeAt = resumeAfter(scan)
    scan = undefined
    if (ended === 'page') {
      ;[place, isInPage, at] = ['list', true, next]
      return false
    }
    const value = ended === 'complete' ? parse(buffer.subarray(start, next)) : undefined
    if (place === 'page-rest') at = next
    else if (value !== undefined) {
      yield { kind: 'record', at: position(start), value }
      at = next
      areLines = !buffer.subarray(start, next).includes(newline)
    } else {
      yield { kind: 'bad', at: position(start), reason: reasonOf(ended, resume) }
      at = resumeAt
      skipsLine = resumeAt === next && ended !== 'complete'
    }
    return false
  }

  return { push, end }
}

function beginScan(start: number, column: number): Scan {
  const nothingYet = { inString: false, isEscaped: false, stringStart: 0, indent: undefined, resume: undefined }
  return { start, column, next: start, open: [], ...nothingYet, keyEnd: -1, isDataKey: false }
}

/** Follows brackets and strings until the record closes; `next` then stands behind it. */
function continueScan(buffer: Buffer, scan: Scan, mayBePage: boolean): ScanEnd {
  while (scan.next < buffer.length) {
    const character = buffer[scan.next] ?? 0
    if (scan.next - scan.start > recordBytesMax) return 'large'
    if (scan.inString) {
      // A line never ends inside a JSON string.
      if (character === newline) return 'broken'
      followString(buffer, scan, character)
    } else {
      noteLineStart(scan, character)
      if (character === openBracket && mayBePage && isDataList(buffer, scan)) {
        scan.next++
        return 'page'
      }
      if (!followStructure(scan, character)) return 'broken'
    }
    scan.next++
    if (scan.open.length === 0) return 'complete'
  }
  return 'more'
}

function followString(buffer: Buffer, scan: Scan, character: number): void {
  if (scan.isEscaped) scan.isEscaped = false
  else if (character === backslash) scan.isEscaped = true
  else if (character === quote) {
    scan.inString = false
    scan.keyEnd = scan.next + 1
    scan.isDataKey = buffer.toString('latin1', scan.stringStart, scan.next) === '"data'
  }
}

/** @returns false when a bracket closes what it did not open */
function followStructure(scan: Scan, character: number): boolean {
  if (character === quote) {
    scan.inString = true
    scan.stringStart = scan.next
  } else if (character === openBrace) scan.open.push(closeBrace)
  else if (character === openBracket) scan.open.push(closeBracket)
  else if (character === closeBrace || character === closeBracket) return scan.open.pop() === character
  return true
}

/** Remembers the first line that begins with `{` no deeper than the record itself does. */
function noteLineStart(scan: Scan, character: number): void {
  if (character === newline) scan.indent = 0
  else if (scan.indent !== undefined) {
    if (character === openBrace && scan.indent <= scan.column) scan.resume ??= scan.next
    scan.indent = isBlank(character) || character === comma ? scan.indent + 1 : undefined
  }
}

function isDataList(buffer: Buffer, scan: Scan): boolean {
  const isOutermost = scan.open.length === 1
  return isOutermost && scan.isDataKey && pageList.test(buffer.toString('latin1', scan.keyEnd, scan.next + 1))
}

function shift(scan: Scan, by: number): Partial<Scan> {
  return {
    start: scan.start - by,
    next: scan.next - by,
    stringStart: scan.stringStart - by,
    keyEnd: scan.keyEnd - by,
    resume: scan.resume === undefined ? undefined : scan.resume - by,
  }
}

function reasonOf(ended: ScanEnd, resume: number | undefined): BadReason {
  if (ended === 'large') return 'TOO_LARGE'
  return ended === 'more' && resume === undefined ? 'CUT_OFF' : 'NOT_JSON'
}

/** Of an object only: at this place nothing else is read. */
function parse(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    return undefined
  }
}

function isBlank(character: number): boolean {
  return character === newline || character === byte('\r') || character === byte(' ') || character === byte('\t')
}

function countLines(buffer: Buffer, start: number, end: number): number {
  let lines = 0
  for (let i = buffer.indexOf(newline, start); i !== -1 && i < end; i = buffer.indexOf(newline, i + 1)) lines++
  return lines
}
