const lineFeed = 10

/** Receives a line without its line feed: the bytes from `from` up to, without, `to`, valid only during the call. */
export type OnLine = (bytes: Uint8Array, from: number, to: number) => void

/** Takes a file in portions of any size and hands over its lines. */
export class LineSplitter {
  private readonly onLine: OnLine
  /** the beginning of a line whose end has not come yet */
  private readonly pending: Uint8Array[] = []

  constructor(onLine: OnLine) {
    this.onLine = onLine
  }

  push(chunk: Uint8Array): void {
    let from = 0
    for (let to = chunk.indexOf(lineFeed); to >= 0; to = chunk.indexOf(lineFeed, from)) {
      if (this.pending.length === 0) {
        this.onLine(chunk, from, to)
      } else {
        this.pending.push(chunk.subarray(from, to))
        const line = joined(this.pending.splice(0))
        this.onLine(line, 0, line.length)
      }
      from = to + 1
    }
    // Copied, because whoever reads a file may use its buffer again.
    if (from < chunk.length) this.pending.push(chunk.slice(from))
  }

  /** Hands over what stands behind the last line feed. @returns whether there was any: then the file was cut */
  finish(): boolean {
    if (this.pending.length === 0) return false
    const line = joined(this.pending.splice(0))
    this.onLine(line, 0, line.length)
    return true
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
