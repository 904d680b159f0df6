/** Longest address that mail servers accept (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const emailLengthMax = 254

/** One @ with something on both sides, a dot in the domain, no spaces: the rest is proven by the code that comes back. */
const emailShape = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/**
 * One spelling per address, so that one person cannot have two accounts by capital letters.
 * @returns undefined when the text is no e-mail address
 */
export function normaliseEmail(text: string): string | undefined {
  const email = text.trim().normalize('NFC').toLowerCase()
  return email.length <= emailLengthMax && emailShape.test(email) ? email : undefined
}
