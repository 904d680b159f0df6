import { join } from 'node:path'
import type { runUntilStopped } from '../server/run.ts'
import type * as Seed from '../seed/main.ts'
import { distDir, ensureBuilt } from './build.ts'

/** `npm start`: the whole product on this machine, with a demo city where there is nothing yet. */
process.env['NODE_ENV'] ??= 'production'
process.env['LOG_LEVEL'] ??= 'warn'

const say = (line: string): void => console.log(line)

// A signal during the build simply ends it: nothing has been started yet.
await ensureBuilt(say)

const server = join(distDir, 'server')
const { runUntilStopped: run } = (await import(join(server, 'run.js'))) as { runUntilStopped: typeof runUntilStopped }
const seed = (await import(join(server, 'seed.js'))) as typeof Seed

await run({ distDir, progress: say, seed: seed.seedDemoCity }, ({ address, config }) => {
  say(`\nDauys is at ${address}`)
  if (config.mode !== 'production') {
    say(`Outgoing mail, with the sign-in codes: ${address}/kk/mailbox\n\nDemo logins (password ${seed.demoPassword}):`)
    for (const { role, email } of seed.demoLogins) say(`  ${role.padEnd(14)} ${email}`)
  }
  say('\nCtrl-C stops everything.')
})
