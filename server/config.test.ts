import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dauys-config-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const production = {
  DAUYS_MODE: 'production',
  PUBLIC_URL: 'https://dauys.example/',
  SESSION_SECRET: 'x'.repeat(48),
  MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
}

describe('a demonstration', () => {
  it('needs no settings and listens on this machine only', () => {
    const config = readConfig({ DATA_DIR: folder })
    expect(config).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 8080, rateLimitScale: 100 })
    expect(config.publicUrl).toBe('http://localhost:8080')
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('makes its secrets once and keeps them where only their owner reads', () => {
    const [first, second] = [readConfig({ DATA_DIR: folder }), readConfig({ DATA_DIR: folder })]
    expect(second.sessionSecrets).toEqual(first.sessionSecrets)
    expect(second.masterKey.equals(first.masterKey)).toBe(true)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('says that its data folder cannot be written', () => {
    const blocked = join(folder, 'a-file')
    writeFileSync(blocked, '')
    expect(() => readConfig({ DATA_DIR: blocked })).toThrow('cannot be written. Set DATA_DIR')
  })
})

describe('settings', () => {
  it('are all named when they are wrong', () => {
    const read = () => readConfig({ PORT: 'eighty', MONGODB_URI: 'postgres://x', DAUYS_MODE: 'test' })
    for (const name of ['PORT', 'MONGODB_URI', 'DAUYS_MODE']) expect(read).toThrow(name)
  })

  it('give ballots a place of their own, and their keys one outside every database', () => {
    const own = { BALLOTS_MONGODB_URI: 'mongodb://b/votes', BALLOT_KEY_DIR: join(folder, 'apart') }
    expect(readConfig({ DATA_DIR: folder })).toMatchObject({
      ballotsMongodbUri: undefined,
      ballotKeyDir: join(folder, 'ballot-keys'),
    })
    expect(readConfig({ DATA_DIR: folder, ...own })).toMatchObject({
      ballotsMongodbUri: own.BALLOTS_MONGODB_URI,
      ballotKeyDir: own.BALLOT_KEY_DIR,
    })
    expect(() => readConfig({ BALLOTS_MONGODB_URI: 'http://b' })).toThrow('BALLOTS_MONGODB_URI')
  })

  it('that are empty count as absent', () => {
    expect(readConfig({ DATA_DIR: folder, PORT: '', MONGODB_URI: '' })).toMatchObject({
      port: 8080,
      mongodbUri: undefined,
    })
  })
})

describe('production', () => {
  it('starts with its own secrets, open to its proxy, with strict budgets', () => {
    expect(readConfig(production)).toMatchObject({
      host: '0.0.0.0',
      rateLimitScale: 1,
      publicUrl: 'https://dauys.example',
      sessionSecrets: ['x'.repeat(48)],
    })
  })

  it('takes several session secrets, so that one can be replaced', () => {
    const secrets = ['a'.repeat(32), 'b'.repeat(32)]
    expect(readConfig({ ...production, SESSION_SECRETS: secrets.join(',') }).sessionSecrets).toEqual(secrets)
  })

  it.each([
    ['PUBLIC_URL', { PUBLIC_URL: 'http://dauys.example' }],
    ['SESSION_SECRET', { SESSION_SECRET: undefined }],
    ['SESSION_SECRET', { SESSION_SECRET: 'change-me' }],
    ['MASTER_KEY', { MASTER_KEY: undefined }],
    ['MASTER_KEY', { MASTER_KEY: 'change-me' }],
  ])('refuses a missing or weak %s', (name, change) => {
    expect(() => readConfig({ ...production, ...change })).toThrow(name)
  })

  it('refuses the secrets of a demonstration', () => {
    readConfig({ DATA_DIR: folder })
    const demo = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as Record<string, string>
    expect(() => readConfig({ ...production, SESSION_SECRET: demo['sessionSecret'] })).toThrow('SESSION_SECRET')
    expect(() => readConfig({ ...production, MASTER_KEY: demo['masterKey'] })).toThrow('MASTER_KEY')
  })
})

describe('providers of identities', () => {
  const provider = {
    ...{ id: 'egov', issuer: 'https://idp.example', clientId: 'dauys', clientSecret: 'secret' },
    title: { kk: 'eGov', ru: 'eGov', en: 'eGov' },
    claims: { nationalId: 'iin' },
    assurance: { 'urn:qes': 'qes' },
  }
  const read = (providers: unknown, env: object = {}) =>
    readConfig({ DATA_DIR: folder, OIDC_PROVIDERS: JSON.stringify(providers), ...env }).identityProviders

  it('are read from JSON, with what is usual filled in', () => {
    expect(readConfig({ DATA_DIR: folder, OIDC_PROVIDERS: '' }).identityProviders).toEqual([])
    expect(read([provider])).toMatchObject([
      {
        ...{ id: 'egov', scope: 'openid profile', numberPrefix: '' },
        claims: { name: 'name', birthDate: 'birthdate', nationalId: 'iin' },
      },
    ])
  })

  it.each([
    ['no JSON', 'OIDC_PROVIDERS: must be JSON', () => readConfig({ DATA_DIR: folder, OIDC_PROVIDERS: 'egov' })],
    ['two of one name', 'two providers have one id', () => read([provider, provider])],
    ['the name of the demonstration', 'the name of the demonstration', () => read([{ ...provider, id: 'demo-eid' }])],
    ['a misspelt key', 'OIDC_PROVIDERS.0', () => read([{ ...provider, clientsecret: 'x' }])],
    [
      'an assurance that proves nothing',
      'OIDC_PROVIDERS.0.assurance',
      () => read([{ ...provider, assurance: 'email' }]),
    ],
    [
      'an issuer by http, in production',
      'by https:// only: egov',
      () => read([{ ...provider, issuer: 'http://idp.example' }], production),
    ],
  ])('with %s are refused', (_, message, start) => {
    expect(start).toThrow(message)
  })
})
