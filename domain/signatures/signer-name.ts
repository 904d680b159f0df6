import { canonicalText, lengthOf } from '../kernel/text.ts'
import { refuse, type Refusal, type Result, ok } from '../kernel/result.ts'

/** Longer names exist and are cut in registers, too. */
export const signerNameMax = 100

/**
 * A name as its owner wrote it, in one line.
 * `REQUIRED`, `TOO_LONG` of `name`; `INVALID` without a letter, or with what only addresses have
 */
export function signerName(text: string): Result<string, Refusal<'REQUIRED' | 'TOO_LONG' | 'INVALID'>> {
  const name = canonicalText(text).replace(/\s+/g, ' ')
  if (name === '') return refuse({ code: 'REQUIRED', path: ['name'] })
  if (lengthOf(name) > signerNameMax) {
    return refuse({ code: 'TOO_LONG', path: ['name'], details: { max: signerNameMax } })
  }
  // A letter carries this name to whoever owns the address: no link of a stranger may travel in it.
  if (!/\p{L}/u.test(name) || /[@/:<>\p{C}]|\.\p{L}{2,}/u.test(name)) return refuse({ code: 'INVALID', path: ['name'] })
  return ok(name)
}

/**
 * What tells two people of one mailbox apart (petitions.md 4): the letters and figures of their names, whatever capitals,
 * accents, spaces and dots they were written with.
 */
export function canonicalName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      // Upper case first: ß and SS are one.
      .toUpperCase()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}
