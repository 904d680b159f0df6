// Secrets of people in office as they stand on paper: the share of a trustee and the secret of a lottery. Rows of ten
// digits, each with a check of its own, so that whoever copies them is told in which row the slip is.

/** A trustee's share has 33 bytes: the 32 of the key and one that says which share it is. */
export const shareLength = 33

export type PaperSecretKind = 'share' | 'lot'

/** As of the codes of letters: no I, L, O, U. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsPerDigit = 5n
const dataDigits = 9
const rowDigits = dataDigits + 1
/** The longest run of digits that an eye keeps. */
const groupDigits = 5
/** So that the sheet of a lottery is no share, and the first row no second one. */
const firstRow: Readonly<Record<PaperSecretKind, number>> = { share: 1, lot: 17 }
const bytesOf: Readonly<Record<PaperSecretKind, number>> = { share: shareLength, lot: 32 }

/** The rows as they are printed: `7K2M4 QX9RC`. @param secret of the length that its kind has */
export function printSecret(kind: PaperSecretKind, secret: Uint8Array): string[] {
  const value = secret.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const length = rowsOf(kind) * dataDigits
  const data = Array.from({ length }, (_, i) => Number((value >> (BigInt(length - 1 - i) * bitsPerDigit)) & 31n))
  return Array.from({ length: rowsOf(kind) }, (_, row) => {
    const own = data.slice(row * dataDigits, (row + 1) * dataDigits)
    const text = [...own, checkOf(own, firstRow[kind] + row)].map((digit) => digits[digit]).join('')
    return `${text.slice(0, groupDigits)} ${text.slice(groupDigits)}`
  })
}

export type ReadSecret =
  | { readonly ok: true; readonly secret: Uint8Array }
  /** rows with a slip, from 1; none where their number is wrong */
  | { readonly ok: false; readonly rows: readonly number[] }

/**
 * What was typed from a sheet: any case, any gaps and line ends, O for 0 and I or L for 1. One wrong digit of a row, two
 * that changed places and two rows that did are always noticed.
 */
export function parseSecret(kind: PaperSecretKind, typed: string): ReadSecret {
  const text = plainDigits(typed)
  if (text.length !== rowsOf(kind) * rowDigits) return { ok: false, rows: slips(kind, text) }
  const wrong = slips(kind, text)
  if (wrong.length > 0) return { ok: false, rows: wrong }
  let value = 0n
  for (let i = 0; i < text.length; i++)
    if (i % rowDigits < dataDigits) value = (value << bitsPerDigit) | BigInt(digits.indexOf(text[i] ?? ''))
  const length = bytesOf[kind]
  if (value >> BigInt(length * 8) !== 0n) return { ok: false, rows: [1] }
  return {
    ok: true,
    secret: Uint8Array.from({ length }, (_, i) => Number((value >> BigInt((length - 1 - i) * 8)) & 255n)),
  }
}

/** How many rows a sheet of this kind has. */
export function rowsOf(kind: PaperSecretKind): number {
  return Math.ceil((bytesOf[kind] * 8) / (dataDigits * Number(bitsPerDigit)))
}

/** Complete rows of what was typed whose check does not fit, from 1. */
function slips(kind: PaperSecretKind, text: string): number[] {
  const complete = Math.min(Math.floor(text.length / rowDigits), rowsOf(kind))
  return Array.from({ length: complete }, (_, row) => row + 1).filter((number) => {
    const row = [...text.slice((number - 1) * rowDigits, number * rowDigits)].map((digit) => digits.indexOf(digit))
    return row.includes(-1) || checkOf(row.slice(0, dataDigits), firstRow[kind] + number - 1) !== row[dataDigits]
  })
}

function plainDigits(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/**
 * A digit over the field of 32 elements (x⁵ + x² + 1): each place has a weight of its own, so a changed digit and two
 * exchanged ones both change the sum.
 */
function checkOf(row: readonly number[], start: number): number {
  // Times x at each place, also after the last: the check itself has the weight 1.
  return row.reduce((sum, digit) => double(sum ^ digit), 0) ^ start
}

function double(element: number): number {
  const twice = element << 1
  return twice & 32 ? twice ^ 0b100101 : twice
}
