import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const call = /\bgraphql\(\s*`\s*(query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g
const importLine = /^import \{ graphql \} from '[^']*lib\/gql\/gql\.ts'\n/m

/**
 * Puts each document where it is written: its normalised text and its hash from `schema/operations.json`. Without it
 * the generated map would carry every document of the product into the entry. A document that is not in the
 * manifest fails the build.
 */
export function inlineDocuments(manifestPath: string): Plugin {
  const byName = new Map(
    Object.values(JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, string>).map((text) => [
      /(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? '',
      text,
    ]),
  )
  return {
    name: 'inline-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/client\/.*\.(ts|vue)/.test(id) || id.includes('/lib/gql/') || !importLine.test(code)) return null
      const inlined = code.replace(call, (_, kind: string, name: string) => {
        if (kind === 'fragment') return "''"
        const text = byName.get(name)
        if (text === undefined) throw new Error(`${name} is not in the manifest: run "npm run build:documents"`)
        const hash = createHash('sha256').update(text).digest('hex')
        return `/* @__PURE__ */ Object.assign(new String(${JSON.stringify(text)}), { __meta__: { hash: '${hash}' } })`
      })
      return { code: inlined.replace(importLine, ''), map: null }
    },
  }
}
