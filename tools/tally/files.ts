import { readFileSync, writeFileSync } from 'node:fs'
import { missingMeta, type PabulibFile } from '../../domain/tally/pabulib/format.ts'
import { writePabulib } from '../../domain/tally/pabulib/write.ts'
import { readPabulibFile } from '../read-pabulib.ts'
import { Unclear } from './rule.ts'

/** A `.pb` file, and what had to be mended to read it, as sentences. */
export type ReadFile = (path: string, trustRows: boolean) => Promise<Mended> | Mended

export interface Mended {
  readonly file: PabulibFile
  readonly mended: readonly string[]
}

export async function readFile(path: string, trustRows: boolean): Promise<Mended> {
  const result = await readPabulibFile(path, { trustRows }).catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
  if (!result.ok) {
    const lines = result.problems.map(({ code, line, column, found, expected }) => {
      return `${path}:${line}:${column} ${code}: found ${JSON.stringify(found)}, expected ${expected}`
    })
    throw new Unclear(lines.join('\n'))
  }
  const { file, repairs } = result
  const mended = repairs.map(({ code, line, times }) =>
    code === 'MISSING_META'
      ? `Missing in META: ${missingMeta(file).join(', ')}`
      : `Mended: ${code}, ${times} ×, first in line ${line}`,
  )
  return { file, mended }
}

/** The JSON of a trace, whatever it holds. */
export function readTrace(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

function unreadable(path: string, cause: unknown): Unclear {
  return new Unclear(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
}

/** Writes a file strictly. */
export function writeFile(file: PabulibFile, path: string): void {
  const written = writePabulib(file)
  if (!written.ok) {
    const reasons = written.faults.map(({ code, subject }) => `${code} ${subject}`)
    throw new Unclear(`${path} was not written: ${reasons.join(', ')}`)
  }
  save(path, written.text)
}

/** @throws Unclear where nothing can be written */
export function save(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw new Unclear(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
