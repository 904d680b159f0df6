import type { FastifyRequest } from 'fastify'
import { anonymous, type Actor, type Assurance } from '#domain/kernel/actor.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { Clock } from '../clock.ts'
import { sha256 } from '../crypto.ts'
import type { Farewell, Identification } from '../feature.ts'
import type { CredentialKind, Proof, SessionActs, Visit } from '../graphql/context.ts'
import { addressPrefix } from '../limits/address-prefix.ts'
import { originOf, type BrowserKeys } from './browser-key.ts'
import { chooseLocale } from './locale.ts'
import type { SignIn } from './sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** who visits; filled before any handler runs */
    visit: Visit
    /** when the session is to be marked as seen with the answer; null: it is fresh enough, or shall stay as it is */
    seenDue: Date | null
  }
  interface Session {
    /** person id, written by Passport */
    passport?: string
    /** ISO instants */
    startedAt?: string
    seenAt?: string
    provenAt?: string
    proof?: Proof
  }
}

export interface VisitDeps {
  readonly clock: Clock
  readonly identification: Identification
  readonly signIn: SignIn
  readonly farewells: readonly Farewell[]
  readonly browserKeys: BrowserKeys
}

const minute = 60 * 1000
// Staff hold rights over others: their sessions end sooner (engineering.md 4.4).
const staffIdleMs = 30 * minute
const staffAbsoluteMs = 12 * 60 * minute
// Being here is written down only this often, so that reading and signing write nothing. Sessions of people without
// rights end after a month; only those of staff end by the minute.
const staffSeenEveryMs = 5 * minute
const seenEveryMs = 24 * 60 * minute
// Who was identified by another site stays signed in, but acts with that for a day's work only: a phone passes from hand
// to hand.
const provenForMs = 12 * 60 * minute
const byOwnSecret: Proof = { assurance: 'email' }

/** Reads the session once per request: at once where there is none, as for most who read. */
export function createVisit(deps: VisitDeps, request: FastifyRequest): Visit | Promise<Visit> {
  const now = deps.clock.now()
  if (request.openedSession?.passport === undefined) return new RequestVisit(deps, request, now, anonymous)
  return actorOfSession(deps, request, now).then((actor) => new RequestVisit(deps, request, now, actor))
}

/** A class and no closures: one is made for every request. The acts keep `actor` true within it. */
class RequestVisit implements Visit, SessionActs {
  actor: Actor
  isTraceless = false
  readonly now: Date
  private chosenLocale: Locale | undefined
  private readonly deps: VisitDeps
  private readonly request: FastifyRequest

  constructor(deps: VisitDeps, request: FastifyRequest, now: Date, actor: Actor) {
    this.deps = deps
    this.request = request
    this.now = now
    this.actor = actor
  }

  get locale(): Locale {
    const { url: path, cookies, headers } = this.request
    this.chosenLocale ??= chooseLocale({ path, cookie: cookies['locale'], accept: headers['accept-language'] })
    return this.chosenLocale
  }

  get requestId(): string {
    return this.request.id
  }

  get addressPrefix(): string {
    // A socket that closed while its request waited has no address any more, whatever the type says.
    return addressPrefix((this.request.ip as string | undefined) ?? '')
  }

  get session(): SessionActs {
    return this
  }

  get key(): string {
    const id = this.request.openedSession?.sessionId
    return id === undefined ? '' : sha256(`session ${id}`).toString('base64url')
  }

  async signIn(kind: CredentialKind, email: string, secret: string): Promise<Result<{ personId: string }>> {
    const verified = await this.deps.signIn.verify(kind, email, secret)
    if (verified.ok) await this.enter(verified.value.personId, byOwnSecret)
    return verified
  }

  get browserKey(): string {
    return this.deps.browserKeys.read(this.request.cookies)
  }

  get provenAt(): Date | undefined {
    const { provenAt } = this.request.openedSession ?? {}
    return provenAt === undefined ? undefined : new Date(provenAt)
  }

  async enter(personId: string, proof: Proof): Promise<void> {
    await this.open(personId, { proof, provenAt: this.now.toISOString() })
  }

  leaveNoTrace(): void {
    this.request.seenDue = null
    this.isTraceless = true
  }

  async signOut(): Promise<string | undefined> {
    const { request, deps } = this
    const proof = request.openedSession?.proof
    await endSession(request)
    this.actor = anonymous
    if (proof?.provider === undefined) return undefined
    const ways = await Promise.all(deps.farewells.map((farewell) => farewell(proof, originOf(request))))
    return ways.find((way) => way !== undefined)
  }

  async renew(): Promise<void> {
    if (this.actor.kind !== 'person') return
    const { proof, provenAt } = this.request.openedSession ?? {}
    await this.open(this.actor.personId, { proof, provenAt })
  }

  async refreshActor(): Promise<void> {
    if (this.actor.kind === 'person') await this.become(this.actor.personId)
  }

  private async become(personId: string): Promise<void> {
    const proven = provenIn(this.request, this.now)
    this.actor = (await this.deps.identification.actorOf(personId, proven)) ?? anonymous
  }

  private async open(personId: string, known: { proof: Proof | undefined; provenAt: string | undefined }) {
    await this.deps.signIn.open(this.request, personId)
    this.request.seenDue = null
    const { session } = this.request
    session.startedAt = session.seenAt = this.now.toISOString()
    if (known.proof) session.proof = known.proof
    if (known.provenAt !== undefined) session.provenAt = known.provenAt
    await this.become(personId)
  }
}

async function actorOfSession(deps: VisitDeps, request: FastifyRequest, now: Date): Promise<Actor> {
  const { passport: personId, startedAt, seenAt } = request.openedSession ?? {}
  if (personId === undefined) return anonymous
  const actor = await deps.identification.actorOf(personId, provenIn(request, now))
  const idleMs = now.getTime() - Date.parse(seenAt ?? '')
  const isStaff = actor !== undefined && actor.grants.length > 0
  const isOver = isStaff && (idleMs > staffIdleMs || ageOf(startedAt, now) > staffAbsoluteMs)
  if (!actor || isOver) {
    await endSession(request)
    return anonymous
  }
  if (idleMs > (isStaff ? staffSeenEveryMs : seenEveryMs)) request.seenDue = now
  return actor
}

/** Writes down that the visitor was here, when the answer goes out: only then it is known whether that may be kept. */
export function markSeen({ seenDue, openedSession }: FastifyRequest): void {
  if (seenDue && openedSession) openedSession.seenAt = seenDue.toISOString()
}

/** Forgets the session on the server and goes on with an empty one, which is not stored; the cookie is cleared with the answer. */
async function endSession(request: FastifyRequest): Promise<void> {
  request.seenDue = null
  await request.session.regenerate()
  const { sessionId } = request.session
  await new Promise<void>((resolve, reject) =>
    request.sessionStore.destroy(sessionId, (error) => (error ? reject(error as Error) : resolve())),
  )
}

/** What the session may be used for: sessions that are older than this rule proved a secret of ours. */
function provenIn({ openedSession }: FastifyRequest, now: Date): Assurance {
  const { proof, provenAt } = openedSession ?? {}
  return proof && ageOf(provenAt, now) <= provenForMs ? proof.assurance : byOwnSecret.assurance
}

function ageOf(startedAt: string | undefined, now: Date): number {
  return now.getTime() - Date.parse(startedAt ?? '')
}
