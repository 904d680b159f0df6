/** A row of a `.pb` file and where it began; `columns` are the places of its cells, counted from 1, made when asked. */
export interface Row {
  readonly cells: string[]
  readonly line: number
  readonly raw: string
}

export type RowFault = { readonly code: 'QUOTE_OPEN' | 'QUOTE_STRAY'; readonly line: number; readonly column: number }

/** What the splitter mends on its way. */
export interface RowRepairs {
  carriageReturns(line: number): void
  blankLine(line: number): void
  spaces(line: number): void
  noFinalNewline(line: number): void
}

/** Cuts text that arrives in portions into rows. A quoted cell may hold line ends. */
export function createRowSplitter(repairs: RowRepairs, take: (row: Row) => void, fail: (fault: RowFault) => void) {
  let rest = ''
  let line = 1
  // A quoted cell that goes on in the next line.
  let open: { text: string; line: number } | undefined

  function takeLine(text: string): void {
    const at = line++
    let content = text
    if (content.endsWith('\r')) {
      repairs.carriageReturns(at)
      content = content.slice(0, -1)
    }
    if (open !== undefined) {
      open.text += `\n${content}`
      if (isClosed(open.text)) {
        const { text: whole, line: from } = open
        open = undefined
        takeQuoted(whole, from)
      }
      return
    }
    if (content.trim() === '') {
      repairs.blankLine(at)
      return
    }
    if (!content.includes('"')) {
      take({ cells: trimmed(content.split(';'), at), line: at, raw: content })
      return
    }
    if (isClosed(content)) takeQuoted(content, at)
    else open = { text: content, line: at }
  }

  function takeQuoted(content: string, at: number): void {
    const cells: string[] = []
    let from = 0
    for (;;) {
      const start = from + spacesAt(content, from)
      if (content[start] !== '"') {
        const end = indexOrEnd(content, ';', from)
        const cell = content.slice(from, end)
        const stray = cell.indexOf('"')
        if (stray >= 0) {
          fail({ code: 'QUOTE_STRAY', line: at, column: from + stray + 1 })
          return
        }
        cells.push(cell)
        if (end === content.length) break
        from = end + 1
        continue
      }
      const end = closingQuote(content, start)
      cells.push(content.slice(start + 1, end).replaceAll('""', '"'))
      const after = end + 1 + spacesAt(content, end + 1)
      if (after < content.length && content[after] !== ';') {
        fail({ code: 'QUOTE_STRAY', line: at, column: after + 1 })
        return
      }
      if (after >= content.length) break
      from = after + 1
    }
    take({ cells: trimmed(cells, at), line: at, raw: content })
  }

  function trimmed(cells: string[], at: number): string[] {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? ''
      const first = cell.charCodeAt(0)
      const last = cell.charCodeAt(cell.length - 1)
      if (first > 32 && last > 32) continue
      const inner = cell.trim()
      if (inner.length !== cell.length) repairs.spaces(at)
      cells[i] = inner
    }
    return cells
  }

  return {
    push(text: string): void {
      const all = rest + text
      let from = 0
      for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
        takeLine(all.slice(from, end))
        from = end + 1
      }
      rest = all.slice(from)
    },
    finish(): void {
      if (rest !== '') {
        repairs.noFinalNewline(line)
        takeLine(rest)
      }
      if (open !== undefined) fail({ code: 'QUOTE_OPEN', line: open.line, column: open.text.indexOf('"') + 1 })
    },
  }
}

/** Where a cell of a row begins, from 1. */
export function columnOf(row: Row, index: number): number {
  let at = 0
  let isQuoted = false
  for (let cell = 0; cell < index && at < row.raw.length; at++) {
    if (row.raw[at] === '"') isQuoted = !isQuoted
    else if (row.raw[at] === ';' && !isQuoted) cell++
  }
  return at + 1
}

/** A doubled quote is two, so an even number of them is always closed. */
function isClosed(text: string): boolean {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++
  return quotes % 2 === 0
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return text.length
}

function spacesAt(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at - from
}

function indexOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at < 0 ? text.length : at
}
