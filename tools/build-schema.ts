import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import type * as Emit from '../server/emit-schema.ts'

/** Writes `schema/schema.graphql` from the resolvers; with `--check` it only says whether the committed one is fresh. */
const root = join(import.meta.dirname, '..')
const target = join(root, 'schema', 'schema.graphql')

// Decorators need a compiler: the server's own, loaded as modules, writes nothing to the disk.
const vite = await createServer({
  root,
  configFile: join(root, 'vite.server.config.ts'),
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  logLevel: 'warn',
  appType: 'custom',
})
try {
  const { emitCurrentSchema } = (await vite.ssrLoadModule('/server/emit-schema.ts')) as typeof Emit
  const fresh = await emitCurrentSchema()
  const committed = existsSync(target) ? readFileSync(target, 'utf8') : ''
  if (fresh === committed) console.log('schema/schema.graphql is fresh')
  else if (process.argv.includes('--check')) {
    console.error('schema/schema.graphql is stale. Run "npm run build:schema" and commit the result.')
    process.exitCode = 1
  } else {
    writeFileSync(target, fresh)
    console.log('wrote schema/schema.graphql')
  }
} finally {
  await vite.close()
}
