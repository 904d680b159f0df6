import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** `npm run dev`: builds and starts again after every change, with the builder and the server of production. */
const root = join(import.meta.dirname, '..')
const folders = ['domain', 'schema', 'server', 'client', 'seed']
const quietMs = 200

let server: ChildProcess | undefined
let isStopping = false
let hasChanged = true
let wake = (): void => undefined

for (const folder of folders) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (/\.(test|journey)\.ts$/.test(file ?? '')) return
    hasChanged = true
    wake()
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isStopping = true
    wake()
  })
}

while (!isStopping) {
  if (!hasChanged) await new Promise<void>((resolve) => (wake = resolve))
  // An editor that saves ten files causes one start.
  await sleep(quietMs)
  hasChanged = false
  await stop()
  if (!isStopping) start()
}
await stop()
process.exit(0)

function start(): void {
  // `npm start` builds what changed; it stops by itself at Ctrl-C, which reaches the whole group.
  server = spawn(process.execPath, [join(root, 'tools/start.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DAUYS_MODE: 'development' },
  })
}

async function stop(): Promise<void> {
  const running = server
  if (!running || running.exitCode !== null) return
  const ended = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGTERM')
  await ended
}
