import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { locales } from '../domain/kernel/localized.ts'
import { errorCodes } from '../schema/error-codes.ts'
import { compareLanguages, compareWithUses, findUses, flatten } from './words.ts'
import type { Locale } from '../domain/kernel/localized.ts'
import type { Use, Words } from './words.ts'

const client = join(import.meta.dirname, '../client')

const features = new Set<string>()
const words = Object.fromEntries(
  await Promise.all(locales.map(async (locale) => [locale, await readWords(locale)] as const)),
) as Record<Locale, Words> // the list of languages is the type

const problems = [
  ...compareLanguages(words),
  ...compareWithUses(words.kk, await readUses()),
  ...errorCodes.filter((code) => !words.kk.has(`errors.${code}`)).map((code) => `errors.${code} has no words`),
]
for (const problem of problems) console.error(problem)
console.log(
  `${words.kk.size} texts in ${locales.join(', ')}: ${problems.length === 0 ? 'complete' : `${problems.length} faults`}`,
)
process.exitCode = problems.length === 0 && words.kk.size > 0 ? 0 : 1

async function readWords(locale: Locale): Promise<Words> {
  const all = new Map<string, string>()
  for await (const file of glob(join(client, 'locales', locale, '*.json'))) {
    const feature = basename(file, '.json')
    features.add(feature)
    const tree = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof flatten>[0]
    for (const [key, text] of flatten(tree, feature)) all.set(key, text)
  }
  return all
}

async function readUses(): Promise<Use[]> {
  const uses: Use[] = []
  for await (const file of glob('**/*.{ts,vue}', { cwd: client })) {
    if (file.startsWith('journeys') || file.endsWith('.test.ts')) continue
    uses.push(...findUses(`client/${file}`, await readFile(join(client, file), 'utf8'), [...features]))
  }
  return uses
}
