import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/platform/clock.ts'
import { serveVariant } from '../harness/serve.ts'

/** The product with the petitions of a file, imported as `npm run import -- petitions` does it. */
await serveVariant(async () => {
  const { mongodbUri, ...config } = readConfig()
  const file = process.env['PETITIONS']
  if (mongodbUri === undefined || file === undefined)
    throw new Error('MONGODB_URI and PETITIONS name database and file')
  const importing = createApp({ ...config, mongodbUri }, { clock: systemClock })
  await importing.start({ withWorkers: false })
  const summary = await importing.use.openData.importUkPetitions(file, {
    failed: (at, reason) => console.error(`record ${at.record}: ${reason}`),
    progress: () => undefined,
  })
  await importing.stop()
  if (summary.failed > 0) throw new Error(`${summary.failed} petitions were not imported`)

  // Begins anew and reads all of them, as after a deployment.
  const app = createApp({ ...config, mongodbUri }, { clock: systemClock })
  const before = process.memoryUsage().rss
  const begun = performance.now()
  await app.start({ withWorkers: false })
  const started = { startMs: performance.now() - begun, rssMiB: (process.memoryUsage().rss - before) / 2 ** 20 }
  const origin = `http://127.0.0.1:${await app.listen({ host: '127.0.0.1', port: 0 })}`
  return { origin, answers: { started: () => started }, stop: () => app.stop() }
})
