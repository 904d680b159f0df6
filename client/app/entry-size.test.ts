import { brotliCompressSync } from 'node:zlib'
import { expect, it, vi } from 'vitest'
import { build } from 'vite'

/** What a phone loads before any page (docs/decisions/0010). */
const budgetBytes = 60_600

it('keeps the entry within its budget', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ mode: 'production', logLevel: 'error', build: { write: false } })
  const { output } = (Array.isArray(built) ? built[0] : built) as Exclude<typeof built, unknown[]> & {
    output: ({ fileName: string } & (
      { type: 'chunk'; code: string; name: string; imports: string[] } | { type: 'asset' }
    ))[]
  }
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])))
  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    chunks.get(name)?.imports.forEach(need)
  }
  for (const { fileName, name } of chunks.values()) if (name === 'main') need(fileName)

  expect(needed.size).toBeGreaterThan(0)
  const sizes = [...needed].map((name) => brotliCompressSync(chunks.get(name)!.code).length)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(budgetBytes)
})
