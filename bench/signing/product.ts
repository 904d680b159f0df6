import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/platform/clock.ts'
import { serveVariant } from '../harness/serve.ts'
import { countDoubled } from './doubled.ts'
import { prepareCrowd } from './product-crowd.ts'
import type { Asked } from './crowd.ts'

/** The product itself, API and workers, the sequencer among them. */
await serveVariant(async () => {
  const { mongodbUri, ...config } = readConfig()
  if (mongodbUri === undefined) throw new Error('MONGODB_URI names the database of this run')
  const app = createApp({ ...config, mongodbUri }, { clock: systemClock })
  await app.start()
  const origin = `http://127.0.0.1:${await app.listen({ host: '127.0.0.1', port: 0 })}`
  return {
    origin,
    answers: {
      doubled: () => countDoubled(app),
      prepare: (asked) => prepareCrowd({ app, origin, secret: config.sessionSecrets[0] ?? '' }, asked as Asked),
    },
    stop: () => app.stop(),
  }
})
