import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as Emit from '../server/emit-schema.ts'

/** Writes `schema/schema.graphql` from the resolvers; with `--check` it only says whether the committed one is fresh. */
const root = join(import.meta.dirname, '..')
const target = join(root, 'schema', 'schema.graphql')

// Decorators need a compiler: this is the builder of the server, in memory.
const emit = await runnerImport<typeof Emit>(join(root, 'server/emit-schema.ts'), { root, configFile: false })
const fresh = await emit.module.emitCurrentSchema()
const committed = existsSync(target) ? readFileSync(target, 'utf8') : ''
if (fresh === committed) console.log('schema/schema.graphql is fresh')
else if (process.argv.includes('--check')) {
  console.error('schema/schema.graphql is stale. Run "npm run build:schema" and commit the result.')
  process.exitCode = 1
} else {
  writeFileSync(target, fresh)
  console.log('wrote schema/schema.graphql')
}
