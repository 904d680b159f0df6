/**
 * Gives each text that occurs among bytes a small number, without making a string of what it has met before: a million
 * leaves name only a few areas, texts and reasons.
 */
export class ByteDictionary {
  /** the texts, at their numbers */
  readonly texts: string[] = []
  private readonly spellings: Uint8Array[] = []
  private readonly numbersByHash = new Map<number, number[]>()

  constructor(texts: readonly string[] = []) {
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text)
      this.numberOf(bytes, 0, bytes.length)
    }
  }

  /** The number of a text that is known, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    for (const number of this.numbersByHash.get(hashOf(bytes, from, to)) ?? []) {
      if (isSame(this.spellings[number] as Uint8Array, bytes, from, to)) return number
    }
    return -1
  }

  /** The number of a text, a new one if it is met for the first time. The text must be ASCII. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const known = this.find(bytes, from, to)
    if (known >= 0) return known
    const number = this.texts.length
    const spelling = bytes.slice(from, to)
    this.texts.push(String.fromCharCode(...spelling))
    this.spellings.push(spelling)
    const hash = hashOf(bytes, from, to)
    const others = this.numbersByHash.get(hash)
    if (others) others.push(number)
    else this.numbersByHash.set(hash, [number])
    return number
  }
}

/** FNV-1a; equal hashes are compared byte by byte. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  return hash
}

function isSame(spelling: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false
  for (let i = 0; i < spelling.length; i++) if (spelling[i] !== bytes[from + i]) return false
  return true
}
