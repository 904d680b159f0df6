import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, type InlineConfig } from 'vite'

const root = join(import.meta.dirname, '..')
export const distDir = join(root, 'dist')
const stampFile = join(distDir, 'stamp')

// Everything that the build reads.
const sources = ['domain', 'schema', 'server', 'client', 'seed']
const files = [
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'vite.server.config.ts',
  'tools/build.ts',
  'tools/inline-documents.ts',
]

/** Builds when the sources changed since the last build; a second start then costs only the reading. */
export async function ensureBuilt(progress: (line: string) => void): Promise<void> {
  const stamp = stampOfSources()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  progress('Building …')
  await buildAll()
  progress('Built.')
}

/** Browser, first view, server: in this order, because the second reads the manifest of the first. */
export async function buildAll(): Promise<void> {
  const stamp = stampOfSources()
  rmSync(distDir, { recursive: true, force: true })
  const common: InlineConfig = { root, mode: 'production', logLevel: 'warn' }
  const client = join(root, 'vite.config.ts')
  await build({ ...common, configFile: client })
  await build({ ...common, configFile: client, build: { ssr: 'client/render.ts' } })
  await build({ ...common, configFile: join(root, 'vite.server.config.ts') })
  // Last: a build that was interrupted has no stamp and is made again.
  writeFileSync(stampFile, stamp)
}

function stampOfSources(): string {
  const hash = createHash('sha256')
  const inFolders = sources.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.(test|journey)\.ts$/.test(entry.name))
          .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      : [],
  )
  for (const file of [...inFolders, ...files].sort()) {
    if (existsSync(join(root, file))) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

if (import.meta.main) {
  process.env['NODE_ENV'] ??= 'production'
  await buildAll()
}
