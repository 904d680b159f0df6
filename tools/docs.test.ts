import { glob, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = await filesLike('*.md', 'docs/**/*.md')

describe.each(pages)('%s', (page) => {
  it('links to nothing that is missing', async () => {
    const text = await readFile(join(root, page), 'utf8')
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
    const missing: string[] = []
    for (const target of targets) {
      const exists = await stat(join(root, dirname(page), target)).catch(() => undefined)
      if (exists === undefined) missing.push(target)
    }
    expect(missing).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  it('explains every collection', async () => {
    const text = await readFile(join(root, 'docs/architecture.md'), 'utf8')
    const specified: string[] = []
    for (const file of await filesLike('server/**/*.ts')) {
      const code = await readFile(join(root, file), 'utf8')
      specified.push(...[...code.matchAll(/: CollectionSpec = \{\s*name: '(\w+)'/g)].map(([, name = '']) => name))
    }
    expect(specified).toContain('signatures')
    expect(specified.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the commands that the pages name', () => {
  it('exist', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: object }
    for (const page of pages) {
      const text = await readFile(join(root, page), 'utf8')
      const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name)
      expect(Object.keys(scripts), page).toEqual(expect.arrayContaining(named))
    }
  })
})

describe('the decision records', () => {
  it('are numbered without gaps and listed', async () => {
    const records = await filesLike('docs/decisions/[0-9]*.md')
    const numbers = records.map((file) => Number(/(\d{4})-/.exec(file)?.[1]))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    const list = await readFile(join(root, 'docs/decisions/README.md'), 'utf8')
    for (const record of records) expect(list).toContain(record.replace('docs/decisions/', ''))
  })

  it('each say context, decision, consequences and alternatives', async () => {
    for (const file of await filesLike('docs/decisions/[0-9]*.md')) {
      const headings = [...(await readFile(join(root, file), 'utf8')).matchAll(/^## (.+)$/gm)].map(([, title]) => title)
      expect(headings, file).toEqual(['Context', 'Decision', 'Consequences', 'Alternatives'])
    }
  })
})

async function filesLike(...patterns: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const file of glob(patterns, { cwd: root })) found.push(file)
  return found.sort()
}
