import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { ProviderSettings } from '#server/features/eid/index.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { identityProviders } from './identity-providers.ts'

export interface Config {
  readonly mode: 'demo' | 'development' | 'production'
  readonly host: string
  readonly port: number
  /** scheme and host that people see, without a slash at the end */
  readonly publicUrl: string
  /** absolute */
  readonly dataDir: string
  /** undefined: an embedded mongod is found and started */
  readonly mongodbUri: string | undefined
  /** the choice side on a MongoDB of its own; undefined: a database of its own beside the person side's */
  readonly ballotsMongodbUri: string | undefined
  /** absolute; keys of running votes, kept outside both databases; one folder for all processes */
  readonly ballotKeyDir: string
  readonly mongodBinary: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** the first signs, all are accepted: that is how a secret is changed without signing everybody out */
  readonly sessionSecrets: readonly string[]
  /** 32 bytes */
  readonly masterKey: Buffer
  /** multiplies the budgets of the rate limiter */
  readonly rateLimitScale: number
  /** proxies in front of the server whose X-Forwarded-For is believed */
  readonly trustedProxies: number
  readonly logLevel: string
  /** with whom people sign in by their digital identity, besides the demonstration's own */
  readonly identityProviders: readonly ProviderSettings[]
  /** where the mongod finder looks and keeps */
  readonly path: string | undefined
  readonly cacheHome: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

// What demonstration secrets begin with, so that production can tell them.
const demoMark = 'demo-'
const secretLengthMin = 32

const absent = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = z.preprocess(absent, z.string().optional())
const mongodbAddress = z.preprocess(
  absent,
  z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb://')
    .optional(),
)

const environment = z.object({
  DAUYS_MODE: z.preprocess(absent, z.enum(['demo', 'development', 'production']).default('demo')),
  HOST: z.preprocess(absent, z.string().optional()),
  PORT: z.preprocess(absent, z.coerce.number().int().min(0).max(65_535).default(8080)),
  PUBLIC_URL: z.preprocess(absent, z.url({ protocol: /^https?$/ }).optional()),
  DATA_DIR: z.preprocess(absent, z.string().default('.data')),
  MONGODB_URI: mongodbAddress,
  BALLOTS_MONGODB_URI: mongodbAddress,
  BALLOT_KEY_DIR: optional,
  MONGOD_BINARY: optional,
  SMTP_URL: z.preprocess(
    absent,
    z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
  ),
  MAIL_FROM: z.preprocess(absent, z.string().default('Dauys <no-reply@localhost>')),
  SESSION_SECRET: optional,
  SESSION_SECRETS: optional,
  MASTER_KEY: optional,
  RATE_LIMIT_SCALE: z.preprocess(absent, z.coerce.number().positive().optional()),
  TRUSTED_PROXIES: z.preprocess(absent, z.coerce.number().int().min(0).default(0)),
  LOG_LEVEL: z.preprocess(
    absent,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  OIDC_PROVIDERS: z.preprocess(absent, identityProviders.optional()),
  PATH: optional,
  XDG_CACHE_HOME: optional,
})

/** The only reader of the environment. Throws a StartupProblem that names every faulty variable. */
export function readConfig(env: Environment = process.env): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new StartupProblem(['These settings cannot be used:', ...lines].join('\n'))
  }
  const given = parsed.data
  const mode = given.DAUYS_MODE
  const dataDir = resolve(given.DATA_DIR)
  const providers = given.OIDC_PROVIDERS ?? []
  if (mode === 'production') demandHttps(providers)
  const secrets = mode === 'production' ? productionSecrets(given) : localSecrets(given, dataDir)
  return Object.freeze({
    mode,
    dataDir,
    ...secrets,
    // A demonstration stays on this machine unless somebody says otherwise.
    host: given.HOST ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    port: given.PORT,
    publicUrl: (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ''),
    mongodbUri: given.MONGODB_URI,
    ballotsMongodbUri: given.BALLOTS_MONGODB_URI,
    ballotKeyDir: given.BALLOT_KEY_DIR === undefined ? join(dataDir, 'ballot-keys') : resolve(given.BALLOT_KEY_DIR),
    mongodBinary: given.MONGOD_BINARY,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    rateLimitScale: given.RATE_LIMIT_SCALE ?? (mode === 'production' ? 1 : 100),
    trustedProxies: given.TRUSTED_PROXIES,
    logLevel: given.LOG_LEVEL,
    identityProviders: providers,
    path: given.PATH,
    cacheHome: given.XDG_CACHE_HOME,
  })
}

function demandHttps(providers: readonly ProviderSettings[]): void {
  const plain = providers.filter(({ issuer }) => !issuer.startsWith('https://')).map(({ id }) => id)
  if (plain.length > 0) {
    throw new StartupProblem(`OIDC_PROVIDERS: production speaks to an issuer by https:// only: ${plain.join(', ')}`)
  }
}

interface GivenSecrets {
  readonly SESSION_SECRET?: string | undefined
  readonly SESSION_SECRETS?: string | undefined
  readonly MASTER_KEY?: string | undefined
  readonly PUBLIC_URL?: string | undefined
}

type Secrets = Pick<Config, 'sessionSecrets' | 'masterKey'>

function productionSecrets(given: GivenSecrets): Secrets {
  const sessionSecrets = sessionSecretsOf(given)
  const problems = [
    given.PUBLIC_URL?.startsWith('https://') ? '' : 'PUBLIC_URL: production needs the https:// address that people use',
    sessionSecrets.length === 0 ? 'SESSION_SECRET: make one with  openssl rand -base64 48' : '',
    sessionSecrets.some(isWeak)
      ? `SESSION_SECRET: at least ${secretLengthMin} characters, and none of the demonstration`
      : '',
    given.MASTER_KEY === undefined ? 'MASTER_KEY: make one with  openssl rand -base64 32' : '',
    given.MASTER_KEY?.startsWith(demoMark) ? 'MASTER_KEY: that is the one of the demonstration' : '',
  ].filter((problem) => problem !== '')
  if (problems.length > 0) {
    throw new StartupProblem(
      ['Production does not start like this:', ...problems.map((line) => `  ${line}`)].join('\n'),
    )
  }
  // Its absence was a problem above.
  return { sessionSecrets, masterKey: masterKeyOf(given.MASTER_KEY ?? '') }
}

/** Demonstration and development make their own secrets once and keep them beside their data. */
function localSecrets(given: GivenSecrets, dataDir: string): Secrets {
  const own = sessionSecretsOf(given)
  if (own.length > 0 && given.MASTER_KEY !== undefined) {
    return { sessionSecrets: own, masterKey: masterKeyOf(given.MASTER_KEY) }
  }
  const kept = keptSecrets(dataDir)
  return {
    sessionSecrets: own.length > 0 ? own : [kept.sessionSecret],
    masterKey: masterKeyOf(given.MASTER_KEY ?? kept.masterKey),
  }
}

function sessionSecretsOf({ SESSION_SECRET, SESSION_SECRETS }: GivenSecrets): string[] {
  return (SESSION_SECRETS ?? SESSION_SECRET ?? '').split(',').filter((secret) => secret !== '')
}

function isWeak(secret: string): boolean {
  return secret.length < secretLengthMin || secret.startsWith(demoMark)
}

function masterKeyOf(text: string): Buffer {
  const key = Buffer.from(text.replace(demoMark, ''), 'base64')
  if (key.length !== 32) throw new StartupProblem('MASTER_KEY must be 32 bytes in base64:  openssl rand -base64 32')
  return key
}

function keptSecrets(dataDir: string): { readonly sessionSecret: string; readonly masterKey: string } {
  const file = join(dataDir, 'secrets.json')
  try {
    if (!existsSync(file)) {
      mkdirSync(dataDir, { recursive: true })
      const made = {
        sessionSecret: `${demoMark}${randomBytes(48).toString('base64url')}`,
        masterKey: `${demoMark}${randomBytes(32).toString('base64')}`,
      }
      writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
    }
    chmodSync(file, 0o600)
    return JSON.parse(readFileSync(file, 'utf8')) as { sessionSecret: string; masterKey: string }
  } catch (cause) {
    throw new StartupProblem(`The data folder ${dataDir} cannot be written. Set DATA_DIR to a folder that can.`, {
      cause,
    })
  }
}
