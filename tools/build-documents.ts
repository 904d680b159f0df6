import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { format, resolveConfig } from 'prettier'
import config from '../codegen.config.ts'

/** Writes the types of the client's documents and `schema/operations.json`; with `--check` it only says what is stale. */
const root = join(import.meta.dirname, '..')
const onlyCheck = process.argv.includes('--check')

const files = (await generate({ ...config, cwd: root, silent: true, errorsOnly: true }, false)) as {
  filename: string
  content: string
}[]

const stale: string[] = []
for (const { filename, content } of files) {
  const target = filename.endsWith('persisted-documents.json')
    ? join(root, 'schema/operations.json')
    : join(root, relative(root, join(root, filename)))
  const text = target.endsWith('.json') ? await sorted(content) : content
  const current = await readFile(target, 'utf8').catch(() => undefined)
  if (current === text) continue
  stale.push(relative(root, target))
  if (onlyCheck) continue
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, text)
}

if (onlyCheck && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run "npm run build:documents" and commit the result.`)
  process.exitCode = 1
} else {
  console.log(stale.length === 0 ? 'documents are fresh' : `wrote ${stale.join(', ')}`)
}

/** By text, so that a new document is one new line in the history. */
async function sorted(json: string): Promise<string> {
  const entries = Object.entries(JSON.parse(json) as Record<string, string>)
  entries.sort(([, a], [, b]) => (a < b ? -1 : 1))
  const options = await resolveConfig(join(root, 'schema/operations.json'))
  return format(JSON.stringify(Object.fromEntries(entries)), { ...options, parser: 'json' })
}
