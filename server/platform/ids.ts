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
  const pool = { bytes: Buffer.alloc(0), used: 0 }
  let lastTime = -1
  let timeText = ''
  let lastRandom: number[] = []

  // Asking the system for sixteen bytes costs as much as for four thousand.
  function randomDigits(): number[] {
    if (pool.used === pool.bytes.length) Object.assign(pool, { bytes: randomBytes(256 * randomLength), used: 0 })
    const bytes = pool.bytes.subarray(pool.used, (pool.used += randomLength))
    // 256 is a multiple of 32: cutting a byte to five bits keeps every digit equally likely.
    return Array.from(bytes, (byte) => byte & 31)
  }

  return (prefix) => {
    const time = clock.now().getTime()
    if (time === lastTime) lastRandom = countUp(lastRandom)
    else [lastRandom, timeText, lastTime] = [randomDigits(), encodeTime(time), time]
    let text = timeText
    for (const digit of lastRandom) text += alphabet[digit]
    return `${prefix}_${text}`
  }
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
