import { join } from 'node:path'
import { runUntilStopped } from './run.ts'

// The built entry of production: `node dist/server/main.js`. `npm start` adds building and the demo city.
const distDir = join(import.meta.dirname, '..')
await runUntilStopped({ distDir, progress: (line) => console.error(line) }, ({ address }) => {
  console.error(`Dauys is at ${address}`)
})
