// Long, because it is a table: one deliberately bad file per import rule. A rule that never fires proves nothing.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
// A plain JavaScript module: its shape is stated here, the compiler cannot see it.
const { default: configuration } = (await import(/* @vite-ignore */ join(root, '.dependency-cruiser.mjs'))) as {
  default: { forbidden: { name: string }[] }
}
const folders = ['domain', 'schema', 'server', 'client', 'seed', 'bench', 'tools']

/** A small Dauys in which every import follows an arrow of docs/architecture.md: file → what it imports. */
const cleanTree: Record<string, string[]> = {
  'domain/kernel/result.ts': [],
  'domain/identity/person.ts': ['../kernel/result.ts'],
  'domain/places/residence.ts': ['../kernel/result.ts', '../identity/person.ts'],
  'domain/petitions/petition.ts': ['../kernel/result.ts', '../places/residence.ts'],
  'domain/petitions/petition.test.ts': ['./petition.ts', 'vitest'],
  'domain/verifier/check-heads.ts': ['../kernel/result.ts'],
  'domain/verifier/main.ts': ['./check-heads.ts', 'node:fs'],

  'schema/error-codes.ts': [],
  'schema/first-view.ts': ['type #domain/petitions/petition.ts', './error-codes.ts'],

  'server/platform/clock.ts': ['#domain/kernel/result.ts'],
  'server/platform/feature.ts': ['type mongodb', 'type ./clock.ts'],
  'server/platform/mongo/connection.ts': ['mongodb'],
  'server/features/places/store.ts': ['mongodb', '#domain/places/residence.ts'],
  'server/features/places/use-cases.ts': ['type ./store.ts', 'type #server/platform/clock.ts'],
  'server/features/places/index.ts': ['./store.ts', './use-cases.ts', 'type #server/platform/feature.ts'],
  'server/features/petitions/store.ts': ['mongodb', '#server/platform/mongo/connection.ts'],
  'server/features/petitions/use-cases/submit-petition.ts': [
    '#domain/petitions/petition.ts',
    'type #server/features/places/index.ts',
    'type ../store.ts',
    'type #server/platform/clock.ts',
  ],
  'server/features/petitions/use-cases/submit-petition.test.ts': [
    './submit-petition.ts',
    '../store.ts',
    '#server/testing/world.ts',
  ],
  'server/features/petitions/graphql/petition.resolver.ts': [
    'type ../use-cases/submit-petition.ts',
    '#schema/error-codes.ts',
    'type-graphql',
  ],
  'server/features/petitions/timers.ts': ['type ./use-cases/submit-petition.ts'],
  'server/features/petitions/index.ts': [
    './store.ts',
    './use-cases/submit-petition.ts',
    './graphql/petition.resolver.ts',
    './timers.ts',
    'type #server/features/places/index.ts',
  ],
  'server/config.ts': [],
  'server/app.ts': ['./features/places/index.ts', './features/petitions/index.ts', './config.ts'],
  'server/main.ts': ['./app.ts', './config.ts', './platform/mongo/connection.ts'],
  'server/testing/world.ts': ['#server/app.ts', 'mongodb'],

  'client/lib/format.ts': ['#domain/kernel/result.ts'],
  'client/ui/Button.vue': ['#client/lib/format.ts'],
  'client/features/places/TerritoryPicker.vue': ['#client/ui/Button.vue', '#domain/places/residence.ts'],
  'client/features/petitions/parts/Progress.vue': ['#client/ui/Button.vue'],
  'client/features/petitions/PetitionCard.vue': ['./parts/Progress.vue', '#client/features/places/TerritoryPicker.vue'],
  'client/pages/home.vue': ['#client/features/petitions/PetitionCard.vue', '#client/ui/Button.vue'],
  'client/app/router.ts': ['#client/pages/home.vue', '#schema/error-codes.ts'],
  'client/main.ts': ['./app/router.ts', 'vue'],

  'seed/city.ts': ['#server/app.ts', '#server/features/petitions/index.ts', '#server/platform/clock.ts'],
  'bench/prove.ts': ['#server/platform/mongo/connection.ts', '#seed/city.ts', 'mongodb'],
  'tools/start.ts': ['#server/app.ts', '#server/platform/mongo/connection.ts', '#seed/city.ts'],
}

const order = configuration.forbidden.map((rule) => /^(.+)-uses-only-earlier-features$/.exec(rule.name)?.[1])
const features = order.filter((name) => name !== undefined)

/** Rule → the bad file and what it must not import. Files of the clean tree are its targets. */
const badFiles: Record<string, [file: string, ...imports: string[]]> = {
  'no-cycles': ['client/lib/circle-back.ts', './circle.ts'],
  'imports-resolve': ['client/lib/lost.ts', './nowhere.ts'],
  'kernel-is-the-ground': ['domain/kernel/curious.ts', '../identity/person.ts'],
  'domain-is-pure': ['domain/petitions/impure.ts', 'node:fs'],
  'verifier-is-a-second-opinion': ['domain/verifier/check-lazily.ts', '../petitions/petition.ts'],
  'verifier-stands-alone': ['domain/verifier/main.ts', 'mongodb'],
  'verifier-main-is-a-command': ['bench/verify.ts', '#domain/verifier/main.ts'],
  'features-are-listed': ['server/features/gossip/use-cases.ts', '#domain/kernel/result.ts'],
  'contract-stands-alone': ['schema/nosy.ts', '#server/config.ts'],
  'contract-takes-only-types': ['schema/running.ts', '#domain/petitions/petition.ts'],
  'features-enter-by-the-front-door': ['server/features/petitions/burglar.ts', '#server/features/places/use-cases.ts'],
  'database-lives-in-stores': ['server/features/petitions/shortcut.ts', 'mongodb'],
  'stores-only-keep': ['server/features/petitions/store/deciding.ts', '#server/features/places/index.ts'],
  'use-cases-know-no-technology': ['server/features/petitions/use-cases/print-petition.ts', 'node:fs'],
  'use-cases-take-types-of-technology': [
    'server/features/petitions/use-cases/grab-clock.ts',
    '#server/platform/clock.ts',
  ],
  'edges-only-translate': ['server/features/petitions/graphql/reaching.resolver.ts', 'type ../store.ts'],
  'platform-knows-no-feature': ['server/platform/mongo/partial.ts', '#server/features/places/index.ts'],
  'only-main-and-app-compose': ['server/features/petitions/configured.ts', '#server/config.ts'],
  'calendars-come-from-the-rules': ['server/features/petitions/counting-days.ts', '#domain/places/calendars.ts'],
  'testing-is-for-tests': ['server/features/petitions/fake.ts', '#server/testing/world.ts'],
  'client-and-server-meet-in-the-contract': ['client/app/crossing.ts', '#server/config.ts'],
  'server-knows-no-client': ['server/platform/rendering.ts', '#client/app/router.ts'],
  'lib-is-the-bottom': ['client/lib/upward.ts', '#client/ui/Button.vue'],
  'ui-knows-no-domain': ['client/ui/PetitionButton.vue', '#domain/petitions/petition.ts'],
  'features-know-no-page': ['client/features/petitions/going-home.ts', '#client/pages/home.vue'],
  'pages-know-no-app': ['client/pages/wired.vue', '#client/app/router.ts'],
  'parts-are-private': ['client/features/places/borrowing.ts', '#client/features/petitions/parts/Progress.vue'],
  'seed-works-through-use-cases': ['seed/backdoor.ts', '#server/features/petitions/store.ts'],
  'tools-are-the-top': ['server/platform/commanding.ts', '#tools/start.ts'],
  'tools-enter-by-the-front-door': ['tools/burglar.ts', '#server/features/petitions/store.ts'],
  // one rule per feature: an earlier feature reaches for a later one
  ...Object.fromEntries(
    features.map((feature, i) => [
      `${feature}-uses-only-earlier-features`,
      [`domain/${feature}/reaching-up.ts`, `../${features[i + 1] ?? 'verifier'}/later.ts`],
    ]),
  ),
}

const extraTargets: Record<string, string[]> = {
  'domain/places/calendars.ts': [],
  'client/lib/circle.ts': ['./circle-back.ts'],
  ...Object.fromEntries(features.map((feature) => [`domain/${feature}/later.ts`, []])),
  'domain/verifier/later.ts': [],
}

describe('the import rules', () => {
  let place: string
  beforeAll(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'dauys-imports-')))
  })
  afterAll(() => rm(place, { recursive: true }))

  it('has a bad file for every rule', () => {
    expect(Object.keys(badFiles).sort()).toEqual(configuration.forbidden.map((rule) => rule.name).sort())
  })

  it('is silent on a tree that follows the arrows', async () => {
    const tree = join(place, 'clean')
    await writeTree(tree, cleanTree)
    expect(await violations(tree)).toEqual([])
  })

  describe('on a tree with one bad file per rule', () => {
    let found: string[]
    beforeAll(async () => {
      const tree = join(place, 'bad')
      const bad = Object.fromEntries(Object.values(badFiles).map(([file, ...imports]) => [file, imports]))
      await writeTree(tree, { ...cleanTree, ...extraTargets, ...bad })
      found = await violations(tree)
    })

    it.each(Object.entries(badFiles))('fires %s', (rule, [file]) => {
      expect(found).toContain(`${rule}: ${file}`)
    })
  })
})

async function writeTree(tree: string, files: Record<string, string[]>): Promise<void> {
  const { imports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { imports: object }
  await write(
    join(tree, 'package.json'),
    JSON.stringify({ type: 'module', imports: { ...imports, '#tools/*': './tools/*' } }),
  )
  await write(join(tree, 'tsconfig.json'), await readFile(join(root, 'tsconfig.json'), 'utf8'))
  for (const name of ['mongodb', 'vue', 'vitest', 'type-graphql']) {
    await write(join(tree, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }))
    await write(join(tree, 'node_modules', name, 'index.js'), '')
  }
  for (const [file, imports] of Object.entries(files)) await write(join(tree, file), source(file, imports))
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** `type ./x.ts` becomes a type-only import. Every import is used, as the compiler would drop it otherwise. */
function source(file: string, imports: string[]): string {
  const lines = imports.map((target, i) =>
    target.startsWith('type ')
      ? `import type { T as T${i} } from '${target.slice(5)}'\nexport type U${i} = T${i}`
      : `import * as m${i} from '${target}'\nexport const u${i} = m${i}`,
  )
  const script = [...lines, 'export type T = string'].join('\n')
  if (!file.endsWith('.vue')) return script
  return `<script setup lang="ts">\n${imports.map((target, i) => `import m${i} from '${target}'`).join('\n')}\n</script>\n<template><p /></template>\n`
}

/** `rule: file` for everything that `npm run check:imports` would report in this tree. */
async function violations(tree: string): Promise<string[]> {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [depcruise, ...folders, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json']
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: tree, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        // Violations make it exit with their number; only no output at all is a failure of the tool.
        if (stdout === '') reject(new Error(stderr || 'dependency-cruiser said nothing', { cause: error }))
        else resolve(stdout)
      },
    )
    child.stdin?.end()
  })
  const report = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } }
  return report.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`)
}
