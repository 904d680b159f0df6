import { readFileSync } from 'node:fs'
import { wordsOfEveryPage } from '#client/lib/words.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** What one page loads; all are paths from the root of the site. */
export interface PageAssets {
  readonly entry: string
  readonly style: string
  readonly scripts: readonly string[]
  readonly fonts: readonly string[]
}

interface ManifestChunk {
  readonly file: string
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, ManifestChunk>>

const entryName = 'client/main.ts'

/** Kazakh letters stand in three subsets of the face, Russian in two, English in one (design.md 3). */
const subsets: Record<Locale, readonly string[]> = {
  kk: ['cyrillic-ext', 'cyrillic', 'latin'],
  ru: ['cyrillic', 'latin'],
  en: ['latin'],
}

/** @param client the folder of the browser build, read once at start */
export function readAssets(client: URL): {
  forPage: (locale: Locale, modules: readonly string[], words: readonly string[]) => PageAssets
} {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', client), 'utf8')) as Manifest
  const entry = manifest[entryName]
  const style = manifest['style.css']
  if (entry === undefined || style === undefined) {
    throw new Error('the manifest of the browser build lacks its entry or its style sheet')
  }

  return {
    forPage: (locale, modules, words) => {
      const wanted = [
        entryName,
        ...modules,
        `client/locales/${locale}/files.ts`,
        ...[...wordsOfEveryPage, ...words].map((feature) => `client/locales/${locale}/${feature}.json`),
      ]
      const chunks = withImports(manifest, wanted)
      return {
        entry: `/${entry.file}`,
        style: `/${style.file}`,
        scripts: chunks.filter(({ file }) => file !== entry.file && file.endsWith('.js')).map(({ file }) => `/${file}`),
        fonts: subsets[locale].flatMap((subset) => {
          const font = manifest[`client/styles/fonts/onest-${subset}-wght-normal.woff2`]
          return font === undefined ? [] : [`/${font.file}`]
        }),
      }
    },
  }
}

/** The chunks of these modules and all that they import, each once. */
function withImports(manifest: Manifest, names: readonly string[]): ManifestChunk[] {
  const found = new Map<string, ManifestChunk>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (chunk === undefined || found.has(name)) return
    found.set(name, chunk)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const name of names) visit(name)
  return [...found.values()]
}
