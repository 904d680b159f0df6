import { createHmac, randomBytes } from 'node:crypto'
import type { Asked, Crowd } from '../signing/crowd.ts'
import { Person, Petition, Session } from './models.ts'

const dayMs = 24 * 60 * 60 * 1000
const portion = 2_000

/** People with sessions and petitions that may be signed, made beforehand and straight into the collections. */
export function naiveCrowd(secret: string) {
  return {
    async prepare(asked: unknown): Promise<Crowd> {
      const { people, petitions, texts } = asked as Asked
      const opened = await Petition.insertMany(
        Array.from({ length: petitions }, (_, i) => ({
          ...{ number: `2026-${i}`, stage: 'signing', territory: 'turkistan-city', minAge: 16, texts },
          closesAt: new Date(Date.now() + 90 * dayMs),
        })),
      )
      const cookies = await signedInPeople(secret, people)
      return { cookies, petitionIds: opened.map(({ _id }) => String(_id)) }
    },
  }
}

/** @returns a cookie of each */
export async function signedInPeople(secret: string, count: number): Promise<string[]> {
  const cookies: string[] = []
  while (cookies.length < count) {
    const made = await Person.insertMany(
      Array.from({ length: Math.min(portion, count - cookies.length) }, (_, i) => ({
        email: `crowd-${cookies.length + i}@dauys.example`,
        name: 'Тұрғын',
        birthDate: new Date('1990-05-17'),
        territory: 'turkistan-city',
      })),
    )
    const sessions = made.map(({ _id }) => ({
      _id: randomBytes(24).toString('base64url'),
      session: { cookie: { originalMaxAge: null, httpOnly: true, path: '/' }, personId: String(_id) },
      expires: new Date(Date.now() + 30 * dayMs),
    }))
    await Session.insertMany(sessions)
    cookies.push(...sessions.map(({ _id }) => `connect.sid=${encodeURIComponent(`s:${_id}.${signed(_id)}`)}`))
  }
  return cookies

  function signed(id: string): string {
    return createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '')
  }
}
