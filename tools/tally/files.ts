import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import { createPabulibReader } from '../../domain/tally/pabulib/read.ts'
import { writePabulib } from '../../domain/tally/pabulib/write.ts'
import { Unclear } from './rule.ts'

const portionBytes = 1 << 20

/** A `.pb` file, and what had to be mended to read it, as sentences. */
export function readFile(path: string, trustRows: boolean): { readonly file: PabulibFile; readonly mended: string[] } {
  const bytes = bytesOf(path)
  const reader = createPabulibReader({ trustRows })
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (let at = 0; at < bytes.length; at += portionBytes) {
    if (!reader.push(decoder.decode(bytes.subarray(at, at + portionBytes), { stream: true }))) break
  }
  const result = reader.finish()
  if (!result.ok) {
    const lines = result.problems.map(({ code, line, column, found, expected }) => {
      return `${path}:${line}:${column} ${code}: found ${JSON.stringify(found)}, expected ${expected}`
    })
    throw new Unclear(lines.join('\n'))
  }
  const mended = result.repairs.map(({ code, line, times }) => `Mended: ${code}, ${times} ×, first in line ${line}`)
  return { file: result.file, mended }
}

function bytesOf(path: string): Buffer {
  return reading(path, () => {
    const bytes = readFileSync(path)
    // Told by its first bytes, since names lie. No more is unpacked than a reader takes.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: 400_000_000 }) : bytes
  })
}

/** The JSON of a trace, whatever it holds. */
export function readTrace(path: string): unknown {
  return reading(path, () => JSON.parse(readFileSync(path, 'utf8')) as unknown)
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new Unclear(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Writes a file strictly. */
export function writeFile(file: PabulibFile, path: string): void {
  const written = writePabulib(file)
  if (!written.ok) {
    const reasons = written.faults.map(({ code, subject }) => `${code} ${subject}`)
    throw new Unclear(`${path} was not written: ${reasons.join(', ')}`)
  }
  writeFileSync(path, written.text)
}
