const probesMax = 8

/** One step of the hash over the characters of an id. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

/**
 * The positions of ids, found in a text without cutting it up.
 *
 * The quick way gives up after a few probes and may miss an id that is there: whoever made ids with equal hashes shall
 * not make reading slow. `get` never misses.
 */
export class IdTable {
  private readonly positions = new Map<string, number>()
  private readonly ids: string[] = []
  private slots = new Int32Array(256)

  get size(): number {
    return this.ids.length
  }

  get(id: string): number | undefined {
    return this.positions.get(id)
  }

  /** Gives the id the next position; an id that is there keeps its own and takes one up all the same. */
  add(id: string): void {
    const position = this.ids.push(id) - 1
    if (!this.positions.has(id)) this.positions.set(id, position)
    if (this.ids.length * 4 > this.slots.length) this.grow()
    else this.place(position)
  }

  /** @returns the position of the id that stands there, or -1 */
  find(text: string, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1
    for (let probe = 0, slot = spread(hash) & mask; probe < probesMax; probe++, slot = (slot + 1) & mask) {
      const position = (this.slots[slot] ?? 0) - 1
      if (position < 0) return -1
      if (isAt(text, from, to, this.ids[position] ?? '')) return position
    }
    return -1
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let position = 0; position < this.ids.length; position++) this.place(position)
  }

  private place(position: number): void {
    const id = this.ids[position] ?? ''
    let hash = 0
    for (let at = 0; at < id.length; at++) hash = hashStep(hash, id.charCodeAt(at))
    const mask = this.slots.length - 1
    for (let probe = 0, slot = spread(hash) & mask; probe < probesMax; probe++, slot = (slot + 1) & mask) {
      if (this.slots[slot] !== 0) continue
      this.slots[slot] = position + 1
      return
    }
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function isAt(text: string, from: number, to: number, id: string): boolean {
  if (to - from !== id.length) return false
  for (let at = 0; at < id.length; at++) if (text.charCodeAt(from + at) !== id.charCodeAt(at)) return false
  return true
}
