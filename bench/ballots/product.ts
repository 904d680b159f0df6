import { createApp, type App } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { settableClock, systemClock, type Clock } from '#server/platform/clock.ts'
import { seedOpenVote } from '#seed/main.ts'
import { serveVariant } from '../harness/serve.ts'
import { copyPeople } from '../signing/product-crowd.ts'
import type { AskedVote, VoteCrowd } from './vote-crowd.ts'

const { mongodbUri, ...config } = readConfig()

function appOn<C extends Clock>(clock: C): App<C> {
  if (mongodbUri === undefined) throw new Error('MONGODB_URI names the database of this run')
  return createApp({ ...config, mongodbUri }, { clock })
}

/** The product itself, API and workers, the sequencer of the boards among them; the vote is laid out before. */
await serveVariant(async () => {
  const past = appOn(settableClock(new Date()))
  await past.start({ withWorkers: false })
  const vote = await seedOpenVote(past)
  await past.stop()

  const app = appOn(systemClock)
  await app.start()
  const origin = `http://127.0.0.1:${await app.listen({ host: '127.0.0.1', port: 0 })}`
  const secret = config.sessionSecrets[0] ?? ''
  return {
    origin,
    answers: {
      vote: () => vote,
      prepareVote: async (asked): Promise<VoteCrowd> => {
        const { people } = asked as AskedVote
        return { campaignId: vote.campaignId, cookies: await copyPeople({ app, origin, secret }, people) }
      },
    },
    stop: () => app.stop(),
  }
})
