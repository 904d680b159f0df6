import { Sha256Desk } from '../kernel/sha-256.ts'
import { leafTypes, worth, type LeafType } from './formats.ts'

const hashBytes = 32
const chunkLeaves = 1 << 15
const endedFlag = 1
const typeShift = 1
const originShift = 4
const malformed = 7

/** How many leaves of each type a tree has, and what they add up to. */
export interface TypeCounts {
  total: number
  readonly byType: Record<LeafType, number>
}

/** What is known of the tree of one size. */
export interface TreeAt extends TypeCounts {
  readonly size: number
  readonly root: Uint8Array
  /** the latest minute that a leaf of it names, minutes since 1970; -Infinity without leaves */
  readonly latestMinute: number
}

/**
 * Everything that later lines can ask about the leaves, 40 bytes for each: its hash, its minute, its type, whether it
 * was ended, and a number for what the leaf that ends it must share.
 */
export class LeafLog {
  size = 0
  private readonly hashes: Uint8Array[] = []
  private readonly marks: Int32Array[] = []
  private readonly minutes: Int32Array[] = []
  private readonly desk = new Sha256Desk()

  /** Puts the hash of a leaf line behind the others; what it says follows by `describe`. */
  append(bytes: Uint8Array, from: number, to: number): void {
    const at = this.size % chunkLeaves
    if (at === 0) {
      this.hashes.push(new Uint8Array(chunkLeaves * hashBytes))
      this.marks.push(new Int32Array(chunkLeaves).fill(malformed << typeShift))
      this.minutes.push(new Int32Array(chunkLeaves))
    }
    const message = this.desk.message(1 + to - from)
    message[0] = 0
    // Copied byte by byte: making a view of every line costs more.
    for (let i = from, j = 1; i < to; i++, j++) message[j] = bytes[i] as number
    this.desk.hashInto(this.hashes.at(-1) as Uint8Array, at * hashBytes, 1 + to - from)
    this.size++
  }

  /** What the last leaf says. @param origin number of the text, area, channel and assurance that it names */
  describe(leaf: { readonly type: number; readonly origin: number; readonly minute: number }): void {
    const at = (this.size - 1) % chunkLeaves
    ;(this.marks.at(-1) as Int32Array)[at] = (leaf.origin << originShift) | (leaf.type << typeShift)
    ;(this.minutes.at(-1) as Int32Array)[at] = leaf.minute
  }

  hash(index: number): Uint8Array {
    const at = (index % chunkLeaves) * hashBytes
    return (this.hashes[Math.floor(index / chunkLeaves)] as Uint8Array).slice(at, at + hashBytes)
  }

  /** Index in `leafTypes`, or beyond them for a line that was no leaf. */
  type(index: number): number {
    return (this.mark(index) >> typeShift) & 7
  }

  origin(index: number): number {
    return this.mark(index) >> originShift
  }

  minute(index: number): number {
    return (this.minutes[Math.floor(index / chunkLeaves)] as Int32Array)[index % chunkLeaves] as number
  }

  /** Marks a leaf as ended by a later one. @returns false when it was already */
  end(index: number): boolean {
    const marks = this.marks[Math.floor(index / chunkLeaves)] as Int32Array
    const mark = marks[index % chunkLeaves] as number
    marks[index % chunkLeaves] = mark | endedFlag
    return (mark & endedFlag) === 0
  }

  /**
   * Builds the tree once, from the first leaf to the last, and tells of every size that is asked for. Only the roots of
   * complete subtrees on the right edge are held.
   * @param sizes at most `size`, in any order
   * @param onLeaves called now and then with the number of leaves that are in the tree
   */
  treesAt(sizes: Iterable<number>, onLeaves: (leaves: number) => void): ReadonlyMap<number, TreeAt> {
    const wanted = [...new Set(sizes)].sort((a, b) => a - b)
    const trees = new Map<number, TreeAt>()
    const edge = new RightEdge(this.desk)
    const counts: TypeCounts = { total: 0, byType: noneByType() }
    let latestMinute = -Infinity
    let next = 0
    const tell = () => {
      for (; wanted[next] === edge.size; next++) {
        const byType = { ...counts.byType }
        trees.set(edge.size, { size: edge.size, root: edge.root(), total: counts.total, byType, latestMinute })
      }
    }
    tell()
    for (let index = 0; index < this.size && next < wanted.length; index++) {
      edge.append(this.hashes[Math.floor(index / chunkLeaves)] as Uint8Array, (index % chunkLeaves) * hashBytes)
      const type = leafTypes[this.type(index)]
      if (type) {
        counts.byType[type]++
        counts.total += worth[type]
        latestMinute = Math.max(latestMinute, this.minute(index))
      }
      tell()
      if (index % chunkLeaves === chunkLeaves - 1) onLeaves(index + 1)
    }
    return trees
  }

  private mark(index: number): number {
    return (this.marks[Math.floor(index / chunkLeaves)] as Int32Array)[index % chunkLeaves] as number
  }
}

export function noneByType(): Record<LeafType, number> {
  return { counted: 0, withdrawn: 0, invalidated: 0, restored: 0, superseded: 0 }
}

/**
 * The complete subtrees of a growing tree, one slot for each level: as in a binary counter, a new leaf joins the slots
 * of its trailing ones (RFC 6962 §2.1).
 */
class RightEdge {
  size = 0
  private readonly slots = new Uint8Array(53 * hashBytes)
  private readonly node = new Uint8Array(hashBytes)
  private readonly desk: Sha256Desk

  constructor(desk: Sha256Desk) {
    this.desk = desk
  }

  append(hashes: Uint8Array, at: number): void {
    const { node } = this
    for (let i = 0; i < hashBytes; i++) node[i] = hashes[at + i] as number
    let level = 0
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2, level++) this.joinLeft(level)
    this.slots.set(node, level * hashBytes)
    this.size++
  }

  root(): Uint8Array {
    if (this.size === 0) {
      this.desk.hashInto(this.node, 0, 0)
      return this.node.slice()
    }
    let isFirst = true
    for (let level = 0, rest = this.size; rest > 0; rest = Math.floor(rest / 2), level++) {
      if (rest % 2 === 0) continue
      if (isFirst) this.node.set(this.slots.subarray(level * hashBytes, (level + 1) * hashBytes))
      else this.joinLeft(level)
      isFirst = false
    }
    return this.node.slice()
  }

  /** node = SHA-256(0x01 ‖ slot ‖ node) */
  private joinLeft(level: number): void {
    const length = 1 + 2 * hashBytes
    const message = this.desk.message(length)
    message[0] = 1
    for (let i = 0; i < hashBytes; i++) {
      message[1 + i] = this.slots[level * hashBytes + i] as number
      message[1 + hashBytes + i] = this.node[i] as number
    }
    this.desk.hashInto(this.node, 0, length)
  }
}
