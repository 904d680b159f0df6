import { randomBytes } from 'node:crypto'
import { Signer } from '@fastify/cookie'
import type { Db, Document, WithId } from 'mongodb'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/platform/clock.ts'
import { createCrypto } from '#server/platform/crypto.ts'
import { createNewId } from '#server/platform/ids.ts'
import type { RunningCity } from './city.ts'
import { ApiPerson, demandNoErrors } from './client.ts'

type Stored = WithId<Document> & { readonly _id: unknown }

const cookieName = 'dauys'
const perBatch = 1_000

/**
 * People of the city with a session each. One signs up by code and fills in the profile, as everybody would; the others
 * are copies of what that left in the database, because thousands of letters with codes are not what is measured.
 * @returns the cookie of each person
 */
export async function gatherCrowd(city: RunningCity, db: Db, size: number): Promise<string[]> {
  const first = new ApiPerson(city.origin, 'crowd-0@dauys.example')
  await first.signInByCode()
  const { updateProfile } = await first.ask<{ updateProfile: { userErrors: { code: string }[] } }>(
    `mutation { updateProfile(input: { name: "Crowd Person", birthDate: "1990-01-01", territoryId: "birlik" }) {
      userErrors { code path } } }`,
  )
  demandNoErrors('updateProfile', updateProfile.userErrors)

  const person = await demandOne(db, 'persons', { email: first.email })
  const residence = await demandOne(db, 'residences', { _id: person._id })
  const session = await demandOne(db, 'sessions', { 'session.passport': person._id })
  const { masterKey, sessionSecrets } = readConfig({ DATA_DIR: city.dataDir })
  const { keyedHash } = createCrypto(masterKey)
  const newId = createNewId(systemClock)
  const signer = new Signer(sessionSecrets as string[])

  const members = Array.from({ length: size }, (_, n) => ({
    personId: newId('per'),
    email: `crowd-${n + 1}@dauys.example`,
    sessionId: randomBytes(32).toString('base64url'),
  }))
  for (let i = 0; i < size; i += perBatch) {
    const batch = members.slice(i, i + perBatch)
    await insert(db, 'persons', batch, ({ personId, email }) => ({ ...person, _id: personId, email, outbox: [] }))
    await insert(db, 'residences', batch, ({ personId }) => ({ ...residence, _id: personId, outbox: [] }))
    await insert(db, 'sessions', batch, ({ personId, sessionId }) => ({
      ...session,
      _id: keyedHash('http/session', sessionId).toString('base64url'),
      session: { ...(session['session'] as object), passport: personId },
    }))
  }
  return members.map(({ sessionId }) => `${cookieName}=${encodeURIComponent(signer.sign(sessionId))}`)
}

async function demandOne(db: Db, collection: string, filter: Document): Promise<Stored> {
  const found = await db.collection(collection).findOne(filter)
  if (!found) throw new Error(`${collection} holds nothing of the first person of the crowd`)
  return found
}

async function insert<Member>(
  db: Db,
  collection: string,
  members: readonly Member[],
  toDocument: (member: Member) => object,
): Promise<void> {
  await db.collection(collection).insertMany(members.map(toDocument), { ordered: false })
}
