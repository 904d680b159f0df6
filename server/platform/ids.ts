import { randomBytes } from 'node:crypto'
import type { Id } from '#domain/kernel/ids.ts'
import type { Clock } from './clock.ts'

/** Makes an opaque, sortable id: `newId('pet')` → `pet_01J9Z3…`. */
export type NewId = <Prefix extends string>(prefix: Prefix) => Id<Prefix>

// Crockford's base 32: no I, L, O, U, so that an id can be read aloud.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const timeLength = 10
const randomLength = 16

/**
 * ULIDs: 48 bits of time, 80 random bits. Within one millisecond the random part counts up, so that ids made
 * one after another by one process also sort one after another.
 */
export function createNewId(clock: Clock): NewId {
  let lastTime = -1
  let lastRandom: number[] = []
  return (prefix) => {
    const time = clock.now().getTime()
    lastRandom = time === lastTime ? countUp(lastRandom) : randomDigits()
    lastTime = time
    return `${prefix}_${encodeTime(time)}${lastRandom.map((digit) => alphabet[digit]).join('')}`
  }
}

function randomDigits(): number[] {
  // 256 is a multiple of 32: cutting a byte to five bits keeps every digit equally likely.
  return [...randomBytes(randomLength)].map((byte) => byte & 31)
}

function countUp(digits: number[]): number[] {
  const next = [...digits]
  for (let i = next.length - 1; i >= 0; i--) {
    const digit = next[i] ?? 0
    if (digit < 31) {
      next[i] = digit + 1
      return next
    }
    next[i] = 0
  }
  return next
}

function encodeTime(time: number): string {
  let rest = time
  let text = ''
  for (let i = 0; i < timeLength; i++) {
    text = `${alphabet[rest % 32]}${text}`
    rest = Math.floor(rest / 32)
  }
  return text
}
