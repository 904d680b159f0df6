import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/platform/clock.ts'
import { loadRenderer } from '#server/platform/http/first-view.ts'
import { layOutCity } from '#seed/city.ts'
import { keepPastVote } from '#seed/past-vote.ts'
import { importBudget } from '../../tools/import-budget.ts'
import { serveVariant } from '../harness/serve.ts'

/** The product with its pages, and in it the past vote of the demo city; one of another city is imported when asked. */
await serveVariant(async () => {
  const { mongodbUri, ...config } = readConfig()
  if (mongodbUri === undefined) throw new Error('MONGODB_URI names the database of this run')
  // Built by the harness, which starts this process in the root.
  const dist = join(process.cwd(), 'dist')
  const client = { folder: join(dist, 'client'), render: await loadRenderer(dist) }
  const app = createApp({ ...config, mongodbUri }, { clock: systemClock, client })
  await app.start()
  await layOutCity(app)
  await keepPastVote(app)
  const origin = `http://127.0.0.1:${await app.listen({ host: '127.0.0.1', port: 0 })}`
  return {
    origin,
    answers: { import: (file) => importFile(app, String(file)) },
    stop: () => app.stop(),
  }
})

/** As `npm run import -- budget` does it. */
async function importFile(app: ReturnType<typeof createApp>, file: string): Promise<true> {
  const said: string[] = []
  const code = await importBudget(file, {
    out: () => undefined,
    say: (line) => said.push(line),
    ...{ json: false, trustRows: false, territoryId: undefined },
    withOpenData: (work) => work(app.use.openData),
  })
  if (code !== 0) throw new Error(said.join('\n'))
  return true
}
