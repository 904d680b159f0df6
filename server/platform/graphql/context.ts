import DataLoader from 'dataloader'
import type { Actor, Assurance } from '#domain/kernel/actor.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Result } from '#domain/kernel/result.ts'

/** Who visits, as every edge sees it: GraphQL, plain forms and pages. */
export interface Visit {
  /** changes within the request when the visitor signs in or out */
  readonly actor: Actor
  readonly locale: Locale
  /** the moment of the request; use-cases take it from their own clock */
  readonly now: Date
  readonly requestId: string
  /** the network of the caller, for budgets: /24 or /48 */
  readonly addressPrefix: string
  readonly session: SessionActs
  /** names the browser on its way over another site, and is a secret; empty where none was given */
  readonly browserKey: string
}

/** How a session came to know who somebody is. */
export interface Proof {
  readonly assurance: Assurance
  /** the other site that identified them; absent for a secret of ours */
  readonly provider?: string
  /** what that site wants to hear again when they leave; opaque, and sealed by who wrote it */
  readonly note?: string
}

export type CredentialKind = 'code' | 'password'

export interface SessionActs {
  /**
   * Runs the Passport strategy of that name; when it accepts, the visitor gets a new session (a new id, so that a
   * planted one is worthless) and `actor` becomes the person.
   */
  signIn(kind: CredentialKind, email: string, secret: string): Promise<Result<{ personId: string }>>
  /** Signs in whom another site identified, into a new session. Only for who has just checked what that site said. */
  enter(personId: string, proof: Proof): Promise<void>
  /** When the person last proved in this session who they are; undefined without a session. */
  readonly provenAt: Date | undefined
  /**
   * Ends the session on the server too: a copied cookie is worthless afterwards.
   * @returns where to go on, so that the site that identified the person forgets them as well
   */
  signOut(): Promise<string | undefined>
  /** A new session id for the same person, after a change of rights or password. */
  renew(): Promise<void>
  /** Reads the account again, after the person changed it in this request. */
  refreshActor(): Promise<void>
  /**
   * From here on the request writes nothing that would tell when its person did this: the session is not marked as seen,
   * and a fault is logged by the hour, without the request's id. For casting a ballot.
   */
  leaveNoTrace(): void
  readonly isTraceless: boolean
  /** names this session and no other, and is of no use as one; empty without a session */
  readonly key: string
}

/** Loads many at once: answers in the order of the keys, an Error in place of one that failed. */
export type BatchLoad<Key, Value> = (keys: readonly Key[], context: Context) => Promise<readonly (Value | Error)[]>

/** What every resolver receives besides its arguments. */
export interface Context extends Visit {
  /**
   * Batches calls of one tick and remembers their answers for this request.
   * @param batch the same function every time (made once, in `index.ts`): it is the key of the loader
   */
  load<Key, Value>(batch: BatchLoad<Key, Value>, key: Key): Promise<Value>
}

export function createContext(visit: Visit): Context {
  return new RequestContext(visit)
}

/** A class and no closures: one is made for every request. */
class RequestContext implements Context {
  readonly now: Date
  readonly requestId: string
  readonly session: SessionActs
  private readonly visit: Visit
  private loaders: Map<unknown, DataLoader<unknown, unknown>> | undefined

  constructor(visit: Visit) {
    this.visit = visit
    this.now = visit.now
    this.requestId = visit.requestId
    this.session = visit.session
  }

  /** the one of this moment: a person may sign in within the request */
  get actor(): Actor {
    return this.visit.actor
  }

  get locale(): Locale {
    return this.visit.locale
  }

  get addressPrefix(): string {
    return this.visit.addressPrefix
  }

  get browserKey(): string {
    return this.visit.browserKey
  }

  load<Key, Value>(batch: BatchLoad<Key, Value>, key: Key): Promise<Value> {
    this.loaders ??= new Map()
    // Values are only ever stored under the function that makes them, so their type is known.
    const known = this.loaders.get(batch) as DataLoader<Key, Value> | undefined
    const loader = known ?? new DataLoader<Key, Value>((keys) => batch(keys, this))
    if (!known) this.loaders.set(batch, loader as DataLoader<unknown, unknown>)
    return loader.load(key)
  }
}
