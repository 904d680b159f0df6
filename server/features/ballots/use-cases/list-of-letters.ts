/** A line of the list that goes to the printer. */
export interface PrintedLetter {
  readonly serial: string
  readonly code: string
  /** empty for a letter that is nobody's */
  readonly name: string
  /** the key of the unit where they live */
  readonly place: string
}

/** A table for the printer: CSV (RFC 4180) with a mark that tells spreadsheets its encoding. */
export function listOfLetters(letters: readonly PrintedLetter[]): string {
  const rows = letters.map(({ serial, code, name, place }) => [serial, code, name, place].map(cell).join())
  return `\uFEFF${['serial,code,name,place', ...rows].join('\r\n')}\r\n`
}

/** In quotes; what a spreadsheet would take for a formula becomes text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
