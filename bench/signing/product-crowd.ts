import { randomBytes, randomUUID } from 'node:crypto'
import { Signer } from '@fastify/cookie'
import type { Collection, Document, Filter } from 'mongodb'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { demand } from '#seed/demand.ts'
import { demoCity } from '#seed/city.ts'
import { seedEmptyCity } from '#seed/main.ts'
import type { App } from '#server/app.ts'
import { ApiPerson } from '../client.ts'
import type { Asked, Crowd } from './crowd.ts'

interface Product {
  readonly app: App
  readonly origin: string
  /** signs the cookies */
  readonly secret: string
}

interface Copied extends Document {
  _id: string
}

const portion = 5_000

/**
 * The demo city, its petitions opened by its people, and a crowd that is signed in. One person goes the whole way
 * through the product; the others are copies of what that left in the database, because a hundred thousand sign-ins
 * are another benchmark.
 */
export async function prepareCrowd(product: Product, { people, petitions, texts }: Asked): Promise<Crowd> {
  const staff = await seedEmptyCity(product.app)
  const moderator = staff.find(({ key }) => key === 'moderator')?.actor
  if (!moderator) throw new Error('the demo city has no moderator')
  const author = await settle(product.app, 'author@dauys.example')
  const petitionIds: string[] = []
  for (let i = 0; i < petitions; i++) petitionIds.push(await openPetition(product.app, { author, moderator, texts }))
  return { petitionIds, cookies: await copyPeople(product, people) }
}

async function settle({ use: { identity, places } }: App, email: string): Promise<ActingPerson> {
  const { id, assurance } = await identity.openAccount({ email, language: 'kk' })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance, grants: [] }
  demand(await places.updateProfile(actor, { name: 'Тұрғын', birthDate: '1990-05-17', territoryId: 'birlik' }))
  return actor
}

async function openPetition(
  { use: { petitions } }: App,
  { author, moderator, texts }: { author: ActingPerson; moderator: ActingPerson; texts: Asked['texts'] },
): Promise<string> {
  const draft = demand(
    await petitions.createPetition(author, {
      ...{ territoryId: demoCity, levelId: 'city', topicId: 'transport.roads', language: 'kk', showName: false },
      texts: Object.entries(texts).map(([field, text]) => ({ locale: 'kk', field, text })),
      attempt: randomUUID(),
    }),
  )
  const petitionId = draft.id
  const sent = demand(await petitions.submitPetition(author, { petitionId, acknowledged: [] }))
  const checklist = petitions.bookOf(sent).moderation.checklist.map(({ code }) => ({ code, ok: true }))
  demand(await petitions.approvePetition(moderator, { petitionId, checklist }))
  return petitionId
}

/** @returns a cookie of each */
export async function copyPeople({ app, origin, secret }: Product, count: number): Promise<string[]> {
  const { mongo, crypto, newId } = app.platform
  const [persons, residences] = [mongo.collection<Copied>('persons'), mongo.collection<Copied>('residences')]
  const sessions = mongo.collection<Copied>('sessions')
  const model = await settle(app, 'model@dauys.example')
  await new ApiPerson(origin, 'model@dauys.example').signInByCode()
  const person = await documentOf(persons, { _id: model.personId })
  const residence = await documentOf(residences, { _id: model.personId })
  const session = await documentOf(sessions, { 'session.passport': model.personId })

  const signer = new Signer(secret)
  const cookies: string[] = []
  while (cookies.length < count) {
    const made = Array.from({ length: Math.min(portion, count - cookies.length) }, (_, i) => ({
      personId: newId('per'),
      email: `crowd-${cookies.length + i}@dauys.example`,
      sessionId: randomBytes(24).toString('base64url'),
    }))
    await persons.insertMany(made.map(({ personId, email }) => ({ ...person, _id: personId, email, outbox: [] })))
    await residences.insertMany(made.map(({ personId }) => ({ ...residence, _id: personId, outbox: [] })))
    await sessions.insertMany(
      made.map(({ personId, sessionId }) => ({
        ...session,
        _id: crypto.keyedHash('http/session', sessionId).toString('base64url'),
        session: { ...(session['session'] as object), passport: personId },
      })),
    )
    cookies.push(...made.map(({ sessionId }) => `dauys=${encodeURIComponent(signer.sign(sessionId))}`))
  }
  return cookies
}

async function documentOf(collection: Collection<Copied>, filter: Filter<Copied>): Promise<Copied> {
  const found = await collection.findOne(filter)
  if (!found) throw new Error(`${collection.collectionName} holds no model to copy`)
  return found
}
