import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly hasInstallScript?: true }>>
}

let manifest: Manifest
let lockfile: Lockfile
beforeAll(async () => {
  manifest = await json<Manifest>('package.json')
  lockfile = await json<Lockfile>('package-lock.json')
})

describe('the runtime', () => {
  it('is Node 24 from the lockfile, pinned exactly, because its binary is fetched by a script', () => {
    expect(manifest.dependencies['node']).toMatch(/^24\.\d+\.\d+$/)
    expect(manifest.engines.node).toBe('>=24.15')
  })

  it('warns a machine with an older Node instead of refusing it: npm itself runs on that one', async () => {
    expect(await readFile(join(root, '.npmrc'), 'utf8')).not.toContain('engine-strict')
  })

  it('runs these tests', () => {
    expect(`v${manifest.dependencies['node'] ?? ''}`).toBe(process.version)
  })
})

describe('the scripts', () => {
  it('run files that exist', async () => {
    const files = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/\b(tools|bench)\/[\w-]+\.[jt]s/g) ?? [],
    )
    for (const file of files) await expect(stat(join(root, file)), file).resolves.toBeDefined()
  })
})

describe('install scripts', () => {
  it('run for node alone', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, yes]) => yes)
    expect(allowed).toEqual([['node', true]])
  })

  it('are decided for every package that has one and is needed on every platform', () => {
    const withScripts = Object.entries(lockfile.packages)
      .filter(([path, entry]) => entry.hasInstallScript && !path.endsWith('/fsevents'))
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    expect(Object.keys(manifest.allowScripts)).toEqual(expect.arrayContaining(withScripts))
  })
})

describe('the pins', () => {
  it('are exact: a range would be somebody else deciding when we upgrade', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const loose = all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    expect(loose).toEqual([])
  })

  it('keep type-graphql at the release candidate that speaks graphql 16', () => {
    expect(manifest.dependencies['type-graphql']).toBe('2.0.0-rc.4')
    expect(manifest.dependencies['graphql']).toMatch(/^16\./)
  })

  it('keep Apollo Server above its two advisories', () => {
    const [major = 0, minor = 0] = (manifest.dependencies['@apollo/server'] ?? '').split('.').map(Number)
    expect(major * 100 + minor).toBeGreaterThanOrEqual(505)
  })

  it('name no host in the lockfile: every machine uses the registry it is set up for', () => {
    const resolved = Object.values(lockfile.packages).flatMap((entry) => entry.resolved ?? [])
    expect(resolved).toEqual([])
  })
})

describe('node_modules', () => {
  // Two copies of these do not recognise each other's objects: schemas, ids, refs, metadata.
  it.each(['graphql', 'mongodb', 'bson', 'vue', 'reflect-metadata'])('holds one copy of %s', async (name) => {
    const copies = await copiesOf(name, join(root, 'node_modules'))
    expect(copies).toEqual([join(root, 'node_modules', name)])
  })
})

async function json<Shape>(file: string): Promise<Shape> {
  return JSON.parse(await readFile(join(root, file), 'utf8')) as Shape
}

/** Every `node_modules/<name>` in this folder and below it, as npm nests them. */
async function copiesOf(name: string, nodeModules: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await subfolders(nodeModules)) {
    const scoped = entry.startsWith('@')
      ? (await subfolders(join(nodeModules, entry))).map((n) => join(entry, n))
      : [entry]
    for (const dependency of scoped) {
      const folder = join(nodeModules, dependency)
      if (dependency === name) found.push(folder)
      found.push(...(await copiesOf(name, join(folder, 'node_modules'))))
    }
  }
  return found
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
