import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { build, type BuildOptions, type InlineConfig } from 'vite'

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
  'vite.verify.config.ts',
  'tools/build.ts',
  'tools/compress-files.ts',
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

/**
 * Browser, first view, server: in this order, because the second reads the manifest of the first; then the verifier
 * for strangers. Made aside and put in place at once, so that a server that runs, or a second build, never sees half
 * of it.
 */
export async function buildAll(): Promise<void> {
  const stamp = stampOfSources()
  mkdirSync(join(root, '.cache'), { recursive: true })
  const work = mkdtempSync(join(root, '.cache', 'build-'))
  const client = join(root, 'vite.config.ts')
  try {
    await build(config(client, { outDir: join(work, 'client') }))
    await build(config(client, { outDir: join(work, 'render'), ssr: 'client/render.ts' }))
    await build(config(join(root, 'vite.server.config.ts'), { outDir: join(work, 'server') }))
    await build(config(join(root, 'vite.verify.config.ts'), { outDir: join(work, 'verify') }))
    // Strangers download it from the site: /verify/dauys-verify.mjs.
    cpSync(join(work, 'verify'), join(work, 'client/verify'), { recursive: true })
    writeFileSync(join(work, 'stamp'), stamp)
    rmSync(distDir, { recursive: true, force: true })
    renameSync(work, distDir)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function config(configFile: string, options: BuildOptions): InlineConfig {
  // Which plugin took how long is nobody's concern who starts Dauys.
  const quiet = { rolldownOptions: { checks: { pluginTimings: false } } }
  return { root, configFile, mode: 'production', logLevel: 'warn', build: { ...options, ...quiet, emptyOutDir: true } }
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
