import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, demand } from '#server/testing/city.ts'
import { serveVariant } from '../harness/serve.ts'

/** The whole product with one petition; a signature moves its count whenever the harness says so. */
await serveVariant(async () => {
  const { MONGODB_URI: mongodbUri = '' } = process.env
  // Everybody of the bench comes from one address.
  const config = { ...readConfig({ ...process.env, RATE_LIMIT_SCALE: '1000', LOG_LEVEL: 'warn' }), mongodbUri }
  const app = createApp(config, { clock: systemClock })
  await app.start()
  const city = await aCity(app)
  const petition = await city.petition('signing')
  const person = await city.person('Тұрғын')
  const port = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => app.stop(),
    answers: {
      number: () => petition.number,
      move: mover(app.use, petition, person),
      viewers: () => app.platform.live.sockets.size,
      residentBytes,
    },
  }
})

/** The same person signs and takes it back, in turn. */
function mover(
  { signatures }: ReturnType<typeof createApp>['use'],
  { id: petitionId }: Petition,
  person: ActingPerson,
): () => Promise<true> {
  let acts = 0
  return async () => {
    if (acts++ % 2 === 0) demand(await signatures.signPetition(person, { petitionId, attempt: `act-${acts}` }))
    else demand(await signatures.withdrawSignature(person, { petitionId }))
    return true
  }
}

/** Resident memory without what only waits to be collected. */
function residentBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: object) => void
  // Also what the collector keeps in store for itself, which connecting thousands at once has made large.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return process.memoryUsage().rss
}
