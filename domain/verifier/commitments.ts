const noSeq = 0

/**
 * Which commitments have stood in the log: a hash table over 90 bits of each. That two different commitments share
 * them in a log of ten million happens once in 10^13 logs.
 */
export class Commitments {
  private slots = 1 << 12
  private count = 0
  private parts = new Int32Array(this.slots * 3)
  private seqs = new Uint32Array(this.slots)

  /** @returns the seq under which the same commitment stood before, or 0 */
  add(parts: Int32Array, seq: number): number {
    if (this.count * 2 >= this.slots) this.grow()
    const [a, b, c] = parts as unknown as readonly [number, number, number]
    const slot = this.slotOf(a, b, c)
    const known = this.seqs[slot] as number
    if (known !== noSeq) return known
    this.keep(slot, a, b, c, seq)
    this.count++
    return noSeq
  }

  private slotOf(a: number, b: number, c: number): number {
    let slot = Math.imul(a ^ b, 0x9e3779b1) >>> 0
    for (; ; slot++) {
      slot &= this.slots - 1
      if (this.seqs[slot] === noSeq) return slot
      const at = slot * 3
      if (this.parts[at] === a && this.parts[at + 1] === b && this.parts[at + 2] === c) return slot
    }
  }

  private keep(slot: number, a: number, b: number, c: number, seq: number): void {
    this.parts[slot * 3] = a
    this.parts[slot * 3 + 1] = b
    this.parts[slot * 3 + 2] = c
    this.seqs[slot] = seq
  }

  private grow(): void {
    const { parts, seqs } = this
    this.slots *= 2
    this.parts = new Int32Array(this.slots * 3)
    this.seqs = new Uint32Array(this.slots)
    for (let i = 0; i < seqs.length; i++) {
      const seq = seqs[i] as number
      if (seq === noSeq) continue
      const [a, b, c] = [parts[i * 3], parts[i * 3 + 1], parts[i * 3 + 2]] as [number, number, number]
      this.keep(this.slotOf(a, b, c), a, b, c, seq)
    }
  }
}
