import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PabulibFile } from '../pabulib/format.ts'
import { readPabulib } from '../pabulib/read.ts'

/** Real elections; not part of the product, since nobody has licensed them. Tests that want them skip without. */
export const realFiles = resolve(import.meta.dirname, '../../../../shared/data/pb')
export const areRealFilesThere = existsSync(realFiles)

export function readRealFile(name: string): PabulibFile {
  const bytes = readFileSync(resolve(realFiles, name))
  const read = readPabulib((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
}
