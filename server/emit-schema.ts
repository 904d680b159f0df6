import { createApp } from './app.ts'
import { systemClock } from './platform/clock.ts'
import { emitSchema } from './platform/graphql/emit.ts'

/** The schema of the code as it is. The app is made but not started, so it needs no database. */
export async function emitCurrentSchema(): Promise<string> {
  const app = createApp(
    {
      mode: 'development',
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://localhost',
      dataDir: '',
      mongodbUri: 'mongodb://127.0.0.1/dauys',
      ballotsMongodbUri: undefined,
      ballotKeyDir: '',
      mongodBinary: undefined,
      smtpUrl: undefined,
      mailFrom: '',
      sessionSecrets: [],
      masterKey: Buffer.alloc(32),
      rateLimitScale: 1,
      trustedProxies: 0,
      logLevel: 'silent',
      identityProviders: [],
      path: undefined,
      cacheHome: undefined,
    },
    { clock: systemClock },
  )
  await app.stop()
  return emitSchema(app.schema)
}
