import { beforeAll, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Recount } from '#domain/ledger/recount.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { leafStore } from '../store/leaf.store.ts'
import { recountStore, type RecountStore } from '../store/recount.store.ts'
import { tallyStore } from '../store/tally.store.ts'
import { recountLedgers, type RecountLedgers } from './recount-ledgers.ts'

const clock = fakeClock('2026-06-03T07:00:00Z')
const server = testServer({ clock, withWorkers: false })
const alarms: object[] = []
let here: City
let crowd: ActingPerson[]
let recounts: RecountStore
let recount: RecountLedgers

beforeAll(async () => {
  here = await aCity(server.app)
  crowd = await Promise.all(Array.from({ length: 6 }, (_, i) => here.person(`Тұрғын ${i}`)))
  const { platform, use } = server.app
  recounts = recountStore(platform)
  const stores = { recounts, tallies: tallyStore(platform.mongo), leaves: leafStore(platform.mongo) }
  recount = recountLedgers({ ...use, ...stores, clock, log: { error: (entry: object) => void alarms.push(entry) } })
})

async function night(day: string): Promise<Recount | undefined> {
  clock.set(new Date(`${day}T21:05:00Z`))
  while (await recount());
  return recounts.read(day)
}

it('finds every count right after signing, withdrawing and forgetting, and alarms when one is not', async () => {
  const { signatures } = server.app.use
  const author = await here.person('Айгүл')
  const [petition, other] = [await here.petition('signing'), await here.petition('signing')]
  const over = await here.petition('signing', { author })
  await here.signedBy(petition.id, crowd)
  await here.signedBy(other.id, crowd.slice(0, 2))
  await here.signedBy(over.id, crowd)
  demand(await server.app.use.petitions.withdrawPetition(author, { petitionId: over.id }))
  demand(await signatures.withdrawSignature(crowd[0]!, { petitionId: petition.id }))
  await server.app.settle()
  // On a petition that is over a signature is destroyed with its person, and goes on counting.
  await erase(server.app, server.url, crowd[5]!)
  expect(await server.app.platform.mongo.collection('signatures').countDocuments({ petition: over.id })).toBe(5)
  expect(await recount()).toBe(false)
  expect(await night('2026-06-03')).toMatchObject({ isDone: true, checked: 3, busy: 0, differing: [] })
  expect(await recount()).toBe(false)

  // What still waits for the ledger is no difference.
  await here.signedBy(other.id, crowd.slice(2, 3))
  expect(await night('2026-06-04')).toMatchObject({ isDone: true, checked: 2, busy: 1, differing: [] })
  expect(alarms).toEqual([])

  await server.app.settle()
  await server.app.platform.mongo.collection('signatures').deleteOne({ petition: petition.id, state: 'counted' })
  const difference = { petition: petition.id, total: 4, found: 3, asOfSeq: 8, size: 8 }
  expect(await night('2026-06-05')).toMatchObject({ isDone: true, checked: 3, busy: 0, differing: [difference] })
  expect(alarms).toEqual([difference])
  await server.app.settle()
  const story = await server.app.platform.mongo.collection('journal').find({ 'event.type': 'CountDiffers' }).toArray()
  expect(story).toMatchObject([{ event: { subject: { id: petition.id }, data: { total: 4, found: 3 } } }])
})
