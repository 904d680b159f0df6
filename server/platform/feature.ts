import type { DomainEvent } from '#domain/kernel/event.ts'
import type { ActingPerson, Actor, Assurance } from '#domain/kernel/actor.ts'
import type { Result } from '#domain/kernel/result.ts'
import type { FastifyInstance } from 'fastify'
import type { ClientSession } from 'mongodb'
import type { Proof } from './graphql/context.ts'
import type { PlainForms } from './http/plain-forms.ts'

/** What a feature hands over to `app.ts`. */
export interface Feature<Use> {
  /** the acts that later features may call */
  readonly use: Use
  /** instances of TypeGraphQL resolver classes */
  readonly resolvers?: readonly object[]
  readonly listeners?: readonly Listener[]
  readonly timers?: readonly TimerHandler[]
  /** plain HTTP routes (form posts, downloads), mounted before the pages */
  readonly routes?: Routes
  /** who may look at images that belong to this feature's subjects and are not public */
  readonly imageAccess?: readonly ImageAccess[]
  /** collections with their validators and indexes, created at start */
  readonly collections?: readonly CollectionSpec[]
  /** the same on the choice side, which no transaction and no event joins with the person side */
  readonly choiceCollections?: readonly CollectionSpec[]
  /** long-running work (a sequencer); started after the indexes exist, stopped before the database closes */
  readonly workers?: readonly Worker[]
  /** what must be in memory or in the database before the first request (a search index, rule books) */
  readonly prepare?: () => Promise<void>
  /** how a visitor becomes an actor; exactly one feature gives it */
  readonly identification?: Identification
  /** where people who sign out are led, for those who were identified by another site */
  readonly farewell?: Farewell
  /** origins of other sites that the answer to a form may lead to */
  readonly formOrigins?: readonly string[]
}

/**
 * @param origin scheme and host that the person sees
 * @returns the address at which the other site forgets them too; undefined where there is none
 */
export type Farewell = (proof: Proof, origin: string) => Promise<string | undefined>

export type Routes = (http: FastifyInstance, forms: PlainForms) => void

export interface ImageAccess {
  /** of the subjects: `prj` of `prj_01J9Z3…` */
  readonly prefix: string
  mayLook(actor: Actor, subject: string): Promise<boolean>
}

export interface Identification {
  /**
   * @param proven what the session proved, which bounds what the account may do in it
   * @returns undefined when the account is gone, and with it the session
   */
  actorOf(personId: string, proven: Assurance): Promise<ActingPerson | undefined>
  /** the verify functions of the Passport strategies */
  readonly verifyCode: VerifyCredentials
  readonly verifyPassword: VerifyCredentials
}

export type VerifyCredentials = (email: string, secret: string) => Promise<Result<{ readonly personId: string }>>

export interface CollectionSpec {
  readonly name: string
  /** a $jsonSchema; the database itself refuses a document without its required parts */
  readonly schema?: Readonly<Record<string, unknown>>
  /** an aggregation expression that every document must satisfy, for what a schema cannot say (lengths of binaries) */
  readonly check?: Readonly<Record<string, unknown>>
  readonly indexes?: readonly {
    readonly key: Readonly<Record<string, 1 | -1>>
    readonly unique?: true
    readonly partialFilterExpression?: Readonly<Record<string, unknown>>
    readonly expireAfterSeconds?: number
    readonly name?: string
  }[]
  /** documents lie in the order of their `_id`, not of their coming: `_id` order *is* the natural order */
  readonly clustered?: true
  /** documents carry their events in `outbox: DomainEvent[]`; the dispatcher reads them from here */
  readonly outbox?: true
}

export interface Listener {
  /** unique, stable: with the event id it is the key of the effect */
  readonly name: string
  readonly on: readonly string[]
  handle(event: DomainEvent): Promise<void>
}

export interface TimerHandler {
  /** `petitions.signing-closes` */
  readonly kind: string
  /**
   * May be called late or twice. `generation` is the one given to `set`: when the subject has a newer one
   * the handler does nothing. Throwing leaves the timer due; it is tried again with backoff.
   */
  fire(timer: { subject: string; due: Date; generation: number }): Promise<void>
}

/** Due dates as documents; `set` and `clear` take part in the caller's transaction. */
export interface Timers {
  set(
    timer: { kind: string; subject: string; due: Date; generation: number },
    options: { session: ClientSession },
  ): Promise<void>
  clear(timer: { kind: string; subject: string }, options: { session: ClientSession }): Promise<void>
}

export interface Worker {
  readonly name: string
  start(): void
  stop(): Promise<void>
  /**
   * Does what waits, now, in the caller's turn (the demo city, tests).
   * @returns whether there was anything to do
   */
  settle?(): Promise<boolean>
}
