import { isPersonal } from '#domain/kernel/ids.ts'
import type { Clock } from './clock.ts'
import { createCrypto, type Crypto } from './crypto.ts'
import { createEvents, outboxCollection, type Events } from './events/events.ts'
import { createJournal, journalCollection, type Journal } from './events/journal.ts'
import { createPseudonyms, pseudonymCollection, type Pseudonyms } from './events/pseudonyms.ts'
import type { CollectionSpec, Timers } from './feature.ts'
import { imageCollection } from './files/image.store.ts'
import { createImages, type Images } from './files/images.ts'
import { createSessionEnds, type SessionEnds } from './http/session-store.ts'
import { createNewId, type NewId } from './ids.ts'
import { createLeases, leaseCollection, type Leases } from './leases.ts'
import { createLive, type Live } from './live/live.ts'
import type { Logger } from './logging.ts'
import { createMail, mailCollection, type Mail } from './mail/mail.ts'
import { masterKeyCollection } from './master-key.ts'
import type { Mongo } from './mongo/mongo.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { createSecretFiles, type SecretFiles } from './secret-files.ts'
import { createSigningKeys, signingKeyCollection, type SigningKeys } from './signing-keys.ts'
import { createTimers, timerCollection } from './timers/timers.ts'
import { workerFactory, type CreateWorker } from './workers.ts'

/** Technology, handed to every feature. It has no domain word. */
export interface Platform {
  readonly mode: 'demo' | 'development' | 'production'
  /** scheme and host that people see, without a slash at the end: for links in letters */
  readonly publicUrl: string
  readonly clock: Clock
  readonly newId: NewId
  readonly crypto: Crypto
  readonly passwords: Passwords
  readonly signingKeys: SigningKeys
  /** the person side: accounts, residence and everything else that is no ballot */
  readonly mongo: Mongo
  /** the choice side: another database, or another MongoDB; nothing in it names a person */
  readonly choice: Mongo
  /** keys of running votes, outside both databases */
  readonly ballotKeys: SecretFiles
  readonly leases: Leases
  readonly createWorker: CreateWorker
  readonly timers: Timers
  readonly events: Events
  readonly journal: Journal
  readonly pseudonyms: Pseudonyms
  readonly sessions: SessionEnds
  readonly mail: Mail
  readonly images: Images
  readonly live: Live
  readonly log: Logger
}

export interface PlatformOptions {
  readonly mode: Platform['mode']
  readonly publicUrl: string
  readonly masterKey: Uint8Array
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** multiplies how many live streams one address may hold; 1 unless given */
  readonly rateLimitScale?: number
  readonly mongo: Mongo
  readonly choice: Mongo
  /** absolute */
  readonly ballotKeyDir: string
  readonly clock: Clock
  readonly log: Logger
}

export const platformCollections: readonly CollectionSpec[] = [
  leaseCollection,
  timerCollection,
  outboxCollection,
  journalCollection,
  pseudonymCollection,
  mailCollection,
  imageCollection,
  masterKeyCollection,
  signingKeyCollection,
]

export function createPlatform(options: PlatformOptions) {
  const { mode, publicUrl, mongo, choice, clock, log } = options
  const newId = createNewId(clock)
  const crypto = createCrypto(options.masterKey)
  const leases = createLeases(mongo, crypto.randomBytes(16).toString('hex'))
  const createWorker = workerFactory(leases, log)
  const pseudonyms = createPseudonyms({ mongo, crypto }, isPersonal)
  const mailDeps = {
    ...{ mongo, clock, log, createWorker },
    smtpUrl: options.smtpUrl,
    from: options.mailFrom,
    keepText: mode !== 'production',
  }
  const mail = createMail(mailDeps)
  const platform: Platform = {
    ...{ mode, publicUrl, clock, newId, crypto, mongo, choice, leases, createWorker, mail, log },
    ballotKeys: createSecretFiles(options.ballotKeyDir),
    passwords: createPasswords(),
    images: createImages({ mongo, clock, newId, crypto, createWorker, log }),
    signingKeys: createSigningKeys({ mongo, crypto, clock }),
    timers: createTimers({ mongo }),
    events: createEvents(mongo),
    live: createLive({ mongo, log, scale: options.rateLimitScale ?? 1 }),
    journal: createJournal(mongo, pseudonyms),
    pseudonyms,
    sessions: createSessionEnds(mongo),
  }
  return { platform, mail, mailDeps }
}
