import { toHex } from './hex.ts'

// One algorithm, kept whole so that it can be read beside FIPS 180-4. It is our own because the domain runs in
// browsers too, where the built-in digest is asynchronous; and it is written for speed, because a verifier hashes
// millions of short messages: no object is made on the way, and the words stay 32-bit integers.

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const initialState = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const

/** The same of the cube roots of the first 64 primes (4.2.2). */
// prettier-ignore
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
])

const blockBytes = 64

/** SHA-256 of the bytes: 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(message.length))
  padded.set(message)
  return digest(padded, message.length, new Uint8Array(32), 0)
}

/** SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. */
export function sha256Hex(message: Uint8Array | string): string {
  return toHex(sha256(typeof message === 'string' ? new TextEncoder().encode(message) : message))
}

/** Hashes many messages in one place: each is written into `message`, from its start. */
export class Sha256Desk {
  private buffer = new Uint8Array(1024)

  /** Room for a message of this length. Whatever stood in it before may still be there. */
  message(length: number): Uint8Array {
    const needed = paddedLength(length)
    if (this.buffer.length < needed) this.buffer = new Uint8Array(needed * 2)
    return this.buffer
  }

  /** SHA-256 of the first bytes of `message`, written into `out` at a place. */
  hashInto(out: Uint8Array, at: number, length: number): void {
    this.buffer.fill(0, length, paddedLength(length))
    digest(this.buffer, length, out, at)
  }
}

/** A one bit, zeros, and the length in bits as 64-bit number, to whole blocks. */
function paddedLength(length: number): number {
  return Math.ceil((length + 9) / blockBytes) * blockBytes
}

const state = new Int32Array(8)
const schedule = new Int32Array(64)

/** @param padded the message, then zeros up to its padded length */
function digest(padded: Uint8Array, length: number, out: Uint8Array, at: number): Uint8Array {
  const end = paddedLength(length)
  padded[length] = 0x80
  for (let i = end - 1, bits = length * 8; bits > 0; i--, bits = Math.floor(bits / 256)) padded[i] = bits
  state.set(initialState)
  for (let start = 0; start < end; start += blockBytes) compress(padded, start)
  for (let i = 0; i < 8; i++) {
    const word = state[i] as number
    out[at + i * 4] = word >>> 24
    out[at + i * 4 + 1] = word >>> 16
    out[at + i * 4 + 2] = word >>> 8
    out[at + i * 4 + 3] = word
  }
  return out
}

function compress(block: Uint8Array, start: number): void {
  // Every index is within its array; `as number` only says so to the compiler.
  const w = schedule
  for (let t = 0, i = start; t < 16; t++, i += 4) {
    w[t] =
      ((block[i] as number) << 24) |
      ((block[i + 1] as number) << 16) |
      ((block[i + 2] as number) << 8) |
      (block[i + 3] as number)
  }
  for (let t = 16; t < 64; t++) {
    const w15 = w[t - 15] as number
    const w2 = w[t - 2] as number
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3)
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10)
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let t = 0; t < 64; t++) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const choice = (e & f) ^ (~e & g)
    const t1 = (h + big1 + choice + (roundConstants[t] as number) + (w[t] as number)) | 0
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + big0 + majority) | 0
  }
  state[0] = (state[0] as number) + a
  state[1] = (state[1] as number) + b
  state[2] = (state[2] as number) + c
  state[3] = (state[3] as number) + d
  state[4] = (state[4] as number) + e
  state[5] = (state[5] as number) + f
  state[6] = (state[6] as number) + g
  state[7] = (state[7] as number) + h
}
