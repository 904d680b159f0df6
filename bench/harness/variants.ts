import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { onServerCore } from './cores.ts'
import type { FromVariant, ToVariant } from './serve.ts'

/** A way to serve the same thing: a module of its own that ends with `serveVariant`. */
export interface Variant {
  readonly name: string
  /** path of the module from the root: `bench/anchors/raw-json.ts` */
  readonly module: string
  readonly env?: Readonly<Record<string, string>>
}

/** A variant in its own process. */
export interface RunningVariant {
  readonly name: string
  readonly origin: string
  readonly pid: number
  /** CPU time of the process since its start, in microseconds, user and system, all threads */
  cpuMicros(): Promise<number>
  /** asks one of the variant's `answers` */
  ask<Answer>(name: string, about?: unknown): Promise<Answer>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')
/** Some have to lay out a whole campaign first. */
const startTimeoutMs = 180_000

/**
 * Builds the variants with the builder of the product (the server's classes have decorators, which Node does not read),
 * starts each in a process of its own, runs `work` and stops them all.
 */
export async function withVariants<Answer>(
  variants: readonly Variant[],
  work: (running: readonly RunningVariant[]) => Promise<Answer>,
): Promise<Answer> {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'bench-'))
  const running: RunningVariant[] = []
  try {
    await buildModules([...new Set(variants.map(({ module }) => module))], folder)
    for (const variant of variants) running.push(await startVariant(variant, folder))
    return await work(running)
  } finally {
    await Promise.all(running.map((variant) => variant.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildModules(modules: readonly string[], outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(modules.map((module) => [nameOf(module), join(root, module)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        checks: { pluginTimings: false },
      },
    },
  })
}

/** `bench/anchors/raw-json.ts` and `bench/lanes/raw-json.ts` are two. */
function nameOf(module: string): string {
  return module.replace(/\.ts$/, '').replaceAll('/', '-')
}

async function startVariant({ name, module, env }: Variant, folder: string): Promise<RunningVariant> {
  const file = join(folder, `${nameOf(module)}.js`)
  const [command, args] = onServerCore(process.execPath, ['--enable-source-maps', file])
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const origin = await readyOrigin(name, child)
  let lastId = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>()
  child.on('message', (message: FromVariant) => {
    if (message.kind !== 'answer') return
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.fault === undefined) asked?.resolve(message.value)
    else asked?.reject(new Error(`${name}: ${message.fault}`))
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with code ${code}`))
    waiting.clear()
  })

  function ask<Answer>(question: string, about?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve: (value) => resolve(value as Answer), reject })
      tell(child, { kind: 'ask', id, name: question, about })
    })
  }

  return {
    name,
    origin,
    pid: child.pid ?? 0,
    ask,
    cpuMicros: () => ask('cpuMicros'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
      tell(child, { kind: 'stop' })
      await gone
      clearTimeout(kill)
    },
  }
}

async function readyOrigin(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`${name} did not become ready`))
    }, startTimeoutMs)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${name} (${basename(child.spawnfile)}) ended with code ${code}`)))
    child.once('message', (message: FromVariant) => {
      clearTimeout(timer)
      if (message.kind === 'ready') resolve(message.origin)
    })
  })
}

function tell(child: ChildProcess, message: ToVariant): void {
  child.send(message)
}
