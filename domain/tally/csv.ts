const byteOrderMark = '\ufeff'

/** A table for spreadsheets and scripts: RFC 4180, UTF-8 with the mark that spreadsheets look for. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** A text that begins like a formula would be run by a spreadsheet, and it may come from anybody. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
