import type { FastifyRequest } from 'fastify'
import { anonymous, type Actor } from '#domain/kernel/actor.ts'
import type { Clock } from '../clock.ts'
import type { Identification } from '../feature.ts'
import type { SessionActs, Visit } from '../graphql/context.ts'
import { addressPrefix } from '../limits/address-prefix.ts'
import { chooseLocale } from './locale.ts'
import type { SignIn } from './sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** who visits; filled before any handler runs */
    visit: Visit
  }
  interface Session {
    /** person id, written by Passport */
    passport?: string
    /** ISO instants */
    startedAt?: string
    seenAt?: string
  }
}

export interface VisitDeps {
  readonly clock: Clock
  readonly identification: Identification
  readonly signIn: SignIn
}

const minute = 60 * 1000
// Staff hold rights over others: their sessions end sooner (engineering.md 4.4).
const staffIdleMs = 30 * minute
const staffAbsoluteMs = 12 * 60 * minute
// Being here is written down only this often, so that reading and signing write nothing. Sessions of people without
// rights end after a month; only those of staff end by the minute.
const staffSeenEveryMs = 5 * minute
const seenEveryMs = 24 * 60 * minute

/** Reads the session once per request; the acts below keep `actor` true within it. */
export async function createVisit(deps: VisitDeps, request: FastifyRequest): Promise<Visit> {
  const now = deps.clock.now()
  let actor = await actorOfSession(deps, request, now)

  async function become(personId: string): Promise<void> {
    actor = (await deps.identification.actorOf(personId)) ?? anonymous
  }

  async function open(personId: string): Promise<void> {
    await deps.signIn.open(request, personId)
    request.session.startedAt = request.session.seenAt = now.toISOString()
    await become(personId)
  }

  const session: SessionActs = {
    async signIn(kind, email, secret) {
      const verified = await deps.signIn.verify(kind, email, secret)
      if (verified.ok) await open(verified.value.personId)
      return verified
    },
    async signOut() {
      await endSession(request)
      actor = anonymous
    },
    async renew() {
      if (actor.kind === 'person') await open(actor.personId)
    },
    async refreshActor() {
      if (actor.kind === 'person') await become(actor.personId)
    },
  }

  return {
    get actor() {
      return actor
    },
    locale: chooseLocale({
      path: request.url,
      cookie: request.cookies['locale'],
      accept: request.headers['accept-language'],
    }),
    now,
    requestId: request.id,
    // A socket that closed while its request waited has no address any more, whatever the type says.
    addressPrefix: addressPrefix((request.ip as string | undefined) ?? ''),
    session,
  }
}

async function actorOfSession(deps: VisitDeps, request: FastifyRequest, now: Date): Promise<Actor> {
  const { passport: personId, startedAt, seenAt } = request.openedSession ?? {}
  if (personId === undefined) return anonymous
  const actor = await deps.identification.actorOf(personId)
  const idleMs = now.getTime() - Date.parse(seenAt ?? '')
  const isStaff = actor !== undefined && actor.grants.length > 0
  const isOver = isStaff && (idleMs > staffIdleMs || ageOf(startedAt, now) > staffAbsoluteMs)
  if (!actor || isOver) {
    await endSession(request)
    return anonymous
  }
  if (idleMs > (isStaff ? staffSeenEveryMs : seenEveryMs)) request.session.seenAt = now.toISOString()
  return actor
}

/** Forgets the session on the server and goes on with an empty one, which is not stored; the cookie is cleared with the answer. */
async function endSession(request: FastifyRequest): Promise<void> {
  await request.session.regenerate()
  const { sessionId } = request.session
  await new Promise<void>((resolve, reject) =>
    request.sessionStore.destroy(sessionId, (error) => (error ? reject(error as Error) : resolve())),
  )
}

function ageOf(startedAt: string | undefined, now: Date): number {
  return now.getTime() - Date.parse(startedAt ?? '')
}
