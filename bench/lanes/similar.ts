import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/platform/clock.ts'
import { serveVariant } from '../harness/serve.ts'

/** The product; petitions of a file are imported when asked, as `npm run import -- petitions` does it. */
await serveVariant(async () => {
  const { mongodbUri, ...config } = readConfig()
  if (mongodbUri === undefined) throw new Error('MONGODB_URI names the database of this run')
  const open = () => createApp({ ...config, mongodbUri }, { clock: systemClock })
  let app = open()
  await app.start({ withWorkers: false })
  const port = await app.listen({ host: '127.0.0.1', port: 0 })

  /** @returns how long the start took with all of them, and what they cost */
  async function importFile(file: string): Promise<{ readonly startMs: number; readonly rssMiB: number }> {
    const summary = await app.use.openData.importUkPetitions(file, {
      failed: (at, reason) => console.error(`record ${at.record}: ${reason}`),
      progress: () => undefined,
    })
    if (summary.failed > 0) throw new Error(`${summary.failed} petitions were not imported`)
    // Begins anew and reads all of them, as after a deployment.
    await app.stop()
    app = open()
    const [before, begun] = [process.memoryUsage().rss, performance.now()]
    await app.start({ withWorkers: false })
    const startMs = performance.now() - begun
    await app.listen({ host: '127.0.0.1', port })
    return { startMs, rssMiB: (process.memoryUsage().rss - before) / 2 ** 20 }
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    answers: { import: (file) => importFile(String(file)) },
    stop: () => app.stop(),
  }
})
