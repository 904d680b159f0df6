import { createTransport, type Transporter } from 'nodemailer'
import type { ClientSession } from 'mongodb'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Clock } from '../clock.ts'
import type { CollectionSpec } from '../feature.ts'
import type { Logger } from '../logging.ts'
import type { Mongo } from '../mongo/mongo.ts'
import type { CreateWorker, WakeableWorker } from '../workers.ts'

export interface Letter {
  /** key of the effect, an event id for example: a second letter of the same id is not sent */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly locale: Locale
  /** nothing of it but its id stays once it was sent: not even to whom it went */
  readonly isPrivate?: true
  /**
   * Where one POST without a sign-in stops such letters, for the button of a mail program (RFC 8058); a letter that nobody
   * can stop has none.
   */
  readonly stopLink?: string
}

export interface Mail {
  /** Puts the letter into the outbox; it leaves after the request, never in it. */
  send(letter: Letter, options?: { readonly session?: ClientSession }): Promise<void>
  /** Destroys every letter to an address, those that wait too. */
  forget(to: string, options: { readonly session: ClientSession }): Promise<void>
}

/** What the mailbox page of demo and development shows. */
export interface KeptLetter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
  readonly locale: Locale
}

interface MailDocument extends Omit<Letter, 'id' | 'text'> {
  readonly _id: string
  readonly text?: string
  readonly at: Date
  readonly state: 'waiting' | 'sent' | 'kept'
  readonly attempts: number
  readonly tryAt: Date
}

export const mailCollection: CollectionSpec = {
  name: 'mails',
  schema: { bsonType: 'object', required: ['to', 'subject', 'locale', 'at', 'state', 'attempts', 'tryAt'] },
  indexes: [{ key: { state: 1, tryAt: 1 } }, { key: { at: -1 } }, { key: { to: 1 } }],
}

export interface MailDeps {
  readonly mongo: Mongo
  readonly clock: Clock
  readonly log: Logger
  readonly createWorker: CreateWorker
  /** undefined: nothing leaves the machine, letters are kept for the mailbox page */
  readonly smtpUrl: string | undefined
  readonly from: string
  /** keep the text after sending, for the mailbox page */
  readonly keepText: boolean
}

const mailboxMax = 200
const longestBackoffMs = 60 * 60 * 1000

export function createMail(deps: MailDeps): Mail & { mailbox(): Promise<readonly KeptLetter[]> } {
  const mails = deps.mongo.collection<MailDocument>(mailCollection.name)
  const state = deps.smtpUrl === undefined ? ('kept' as const) : ('waiting' as const)
  return {
    async send({ id, ...letter }, { session } = {}) {
      const at = deps.clock.now()
      await mails.updateOne(
        { _id: id },
        { $setOnInsert: { ...letter, at, state, attempts: 0, tryAt: at } },
        { upsert: true, ...(session && { session }) },
      )
    },
    async forget(to, options) {
      await mails.deleteMany({ to }, options)
    },
    async mailbox() {
      const found = await mails.find({}, { sort: { at: -1, _id: -1 }, limit: mailboxMax, maxTimeMS: 5_000 }).toArray()
      return found.map(({ to, subject, text = '', at, locale }) => ({
        to,
        subject,
        text,
        at: at.toISOString(),
        locale,
      }))
    },
  }
}

/** Carries waiting letters. A crash after sending sends again, with the same Message-ID: receivers recognise it. */
export function mailWorker(deps: MailDeps): WakeableWorker | undefined {
  if (deps.smtpUrl === undefined) return undefined
  const transport = createTransport({
    url: deps.smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  })
  const mails = deps.mongo.collection<MailDocument>(mailCollection.name)

  return deps.createWorker({
    name: 'mail',
    everyMs: 1_000,
    leaseMs: 30_000,
    async round() {
      const filter = { state: 'waiting' as const, tryAt: { $lte: deps.clock.now() } }
      const letter = await mails.findOne(filter, { sort: { tryAt: 1 }, maxTimeMS: 5_000 })
      if (!letter) return false
      const failure = await carry(transport, deps.from, letter)
      if (failure === undefined) {
        // A letter may hold a one-time code or a link that acts: where no mailbox shows it, they go with it.
        await mails.updateOne(
          { _id: letter._id },
          {
            $set: { state: 'sent', ...(letter.isPrivate && !deps.keepText && { to: '', subject: '' }) },
            ...(!deps.keepText && { $unset: { text: '', stopLink: '' } }),
          },
        )
        return true
      }
      deps.log.warn(
        { ...withoutAddresses(failure), mail: letter._id },
        'a letter could not be sent and will be tried again',
      )
      const waitMs = Math.min(longestBackoffMs, 2_000 * 2 ** letter.attempts)
      const tryAt = new Date(deps.clock.now().getTime() + waitMs)
      await mails.updateOne({ _id: letter._id }, { $set: { tryAt }, $inc: { attempts: 1 } })
      return true
    },
  })
}

async function carry(transport: Transporter, from: string, letter: MailDocument): Promise<unknown> {
  try {
    await transport.sendMail({
      from,
      to: letter.to,
      subject: letter.subject,
      text: letter.text ?? '',
      messageId: `<${letter._id}@dauys>`,
      headers: { 'Content-Language': letter.locale, ...stopHeaders(letter.stopLink) },
    })
    return undefined
  } catch (cause) {
    return cause
  }
}

/** RFC 8058: the program posts exactly this to exactly this address, and nothing happens before. */
function stopHeaders(stopLink: string | undefined): Record<string, string> {
  if (stopLink === undefined) return {}
  return { 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** A mail server repeats the address in its answer, and the log is no place for addresses. */
function withoutAddresses(failure: unknown): object {
  const { code, responseCode, command } = Object(failure) as Readonly<Record<string, unknown>>
  return { code, responseCode, command }
}
