// One-time codes of letters (budgets.md 6): 80 random bits in Crockford's base 32 and a check character, in groups that a
// tired eye can copy.

export const codeBytes = 10
/** Crockford: no I, L, O, U */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** for the check character alone: modulo 37, as Crockford gives them */
const checkDigits = `${digits}*~$=U`
const codeDigits = 16
const groupLength = 4

/** The code as it is printed: `7K2M-4QX9-…-C`. @param bytes 10 random ones */
export function printCode(bytes: Uint8Array): string {
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const text = Array.from({ length: codeDigits }, (_, i) => digitAt(value, codeDigits - 1 - i)).join('')
  return [...(text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []), checkOf(value)].join('-')
}

/**
 * What was typed as the code that it means: any case, any gaps, O for 0 and I or L for 1.
 * @returns the 16 digits, the key of its hash; undefined where a digit is foreign or the check does not fit
 */
export function parseCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (plain.length !== codeDigits + 1) return undefined
  const [code, check] = [plain.slice(0, codeDigits), plain.slice(codeDigits)]
  let value = 0n
  for (const digit of code) {
    const place = digits.indexOf(digit)
    if (place === -1) return undefined
    value = (value << 5n) | BigInt(place)
  }
  return checkOf(value) === check ? code : undefined
}

function digitAt(value: bigint, place: number): string {
  return digits[Number((value >> BigInt(place * 5)) & 31n)] ?? ''
}

function checkOf(value: bigint): string {
  return checkDigits[Number(value % 37n)] ?? ''
}
