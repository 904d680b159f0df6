import { join } from 'node:path'
import { distDir, ensureBuilt } from './build.ts'

/** `npm run rotate-key`: the next signing key; see docs/operations/running.md. */
process.env['NODE_ENV'] ??= 'production'

await ensureBuilt((line) => console.error(line))
await import(join(distDir, 'server', 'rotate-key.js'))
