import { createPrivateKey, createPublicKey, sign as signBytes, type KeyObject } from 'node:crypto'
import { Binary, MongoServerError } from 'mongodb'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Clock } from './clock.ts'
import type { Crypto } from './crypto.ts'
import type { CollectionSpec } from './feature.ts'
import type { Mongo } from './mongo/mongo.ts'
import { StartupProblem } from './startup-problem.ts'

/** A public key and its place in the chain of keys, as docs/verify/format.md publishes it. */
export interface KeyStatement {
  readonly v: 1
  /** the first 16 bytes of the SHA-256 of the key, base64url */
  readonly id: string
  /** raw Ed25519 key, base64url */
  readonly publicKey: string
  /** it signs from this moment until the `from` of the next; whole seconds */
  readonly from: string
  /** the key before it, which signed this statement; the first signs itself */
  readonly previous: string | null
  readonly signature: string
}

/** What a signature is for: no signature can be shown as one of another kind. */
export type SigningContext =
  | 'dauys/head/1'
  | 'dauys/promise/1'
  | 'dauys/day/1'
  | 'dauys/ballot-promise/1'
  | 'dauys/board-head/1'
  | 'dauys/protocol/1'

export interface Signed {
  /** id of the key */
  readonly key: string
  /** 64 bytes */
  readonly signature: Buffer
}

/** The Ed25519 keys by which this installation vouches for what it publishes. All processes use the same one at any moment. */
export interface SigningKeys {
  /**
   * Signs the context, a line feed, and the content.
   * @param at the moment that the content names; it decides which key signs
   */
  sign(context: SigningContext, content: Uint8Array, at: Date): Promise<Signed>
  /** id of the key that signs what names this moment, for content that names its key */
  keyAt(at: Date): Promise<string>
  /** every key there ever was, oldest first, among them one that begins soon */
  statements(): Promise<readonly KeyStatement[]>
  /** Makes the next key, vouched for by the one before it. It begins when every process knows it. */
  rotate(): Promise<KeyStatement>
}

interface KeyDocument {
  /** 1, 2, 3 …: of two rotations at once one finds its number taken */
  readonly _id: number
  readonly statement: KeyStatement
  /** the private key, wrapped by the master key */
  readonly wrapped: Binary
}

interface OpenKey {
  readonly statement: KeyStatement
  readonly fromMs: number
  readonly privateKey: KeyObject
}

export const signingKeyCollection: CollectionSpec = {
  name: 'signingKeys',
  schema: {
    bsonType: 'object',
    required: ['statement', 'wrapped'],
    properties: {
      statement: { bsonType: 'object', required: ['v', 'id', 'publicKey', 'from', 'previous', 'signature'] },
      wrapped: { bsonType: 'binData' },
    },
  },
}

/** How long before it begins a key is announced. */
const leadMs = 60_000
/** A process that read the keys this long ago may lack one that begins soon, and reads them again. */
const rereadAfterMs = 15_000
/** Without an answer it goes on with those it has until here; the rest of the lead is for clocks that differ. */
const trustMs = 45_000
const duplicateKey = 11_000
/** PKCS #8 around the 32 bytes of a private Ed25519 key (RFC 8410, 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const rawLength = 32

export function createSigningKeys(deps: { mongo: Mongo; crypto: Crypto; clock: Clock }): SigningKeys {
  const { mongo, crypto, clock } = deps
  const documents = mongo.collection<KeyDocument>(signingKeyCollection.name)
  let known: { readonly readAt: number; readonly keys: readonly OpenKey[] } | undefined
  let reading: Promise<readonly OpenKey[]> | undefined

  async function read(): Promise<readonly OpenKey[]> {
    const readAt = clock.now().getTime()
    const found = await documents.find({}, { sort: { _id: 1 }, maxTimeMS: 5_000 }).toArray()
    // An opened key is kept: opening it again gives the same.
    const open = new Map(known?.keys.map((key) => [key.statement.id, key]))
    const keys = found.map((document) => open.get(document.statement.id) ?? openDocument(document))
    known = { readAt, keys }
    return keys
  }

  /** One query, however many wait for it. */
  function readOnce(): Promise<readonly OpenKey[]> {
    return (reading ??= read().finally(() => (reading = undefined)))
  }

  async function keysAt(at: Date): Promise<readonly OpenKey[]> {
    const ageMs = known ? at.getTime() - known.readAt : Infinity
    if (known && known.keys.length > 0 && ageMs < rereadAfterMs) return known.keys
    const keys = await readOnce().catch((cause: unknown) => {
      if (known && ageMs < trustMs) return known.keys
      throw cause
    })
    return keys.length > 0 ? keys : createFirst(at)
  }

  /** It begins a little before anything it signs, so that a process which lost this race is not early. */
  async function createFirst(at: Date): Promise<readonly OpenKey[]> {
    await add(1, new Date(at.getTime() - leadMs), undefined)
    return read() // not one that is under way: it may have begun before the key was there
  }

  /** @returns false when the number is taken */
  async function add(number: number, from: Date, previous: OpenKey | undefined): Promise<boolean> {
    const wrapped = crypto.newWrappedKey(String(number))
    const privateKey = openPrivateKey(wrapped, number)
    const publicKey = rawPublicKey(privateKey)
    const unsigned = {
      ...{ v: 1 as const, id: idOf(publicKey), publicKey: publicKey.toString('base64url'), from: toSecond(from) },
      previous: previous?.statement.id ?? null,
    }
    const signature = signIn('dauys/key/1', Buffer.from(canonicalJson(unsigned)), previous?.privateKey ?? privateKey)
    const statement = { ...unsigned, signature: signature.toString('base64url') }
    try {
      await documents.insertOne({ _id: number, statement, wrapped: new Binary(wrapped) })
      return true
    } catch (cause) {
      if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
      throw cause
    }
  }

  async function keyFor(at: Date): Promise<OpenKey> {
    const key = (await keysAt(at)).findLast(({ fromMs }) => fromMs <= at.getTime())
    if (!key) throw new Error(`No key may sign for ${at.toISOString()}`)
    return key
  }

  function openDocument({ _id, statement, wrapped }: KeyDocument): OpenKey {
    const bytes = wrapped.buffer.subarray(0, wrapped.position)
    return { statement, fromMs: Date.parse(statement.from), privateKey: openPrivateKey(bytes, _id) }
  }

  function openPrivateKey(wrapped: Uint8Array, number: number): KeyObject {
    const raw = crypto.openKey(wrapped, String(number)).export()
    return createPrivateKey({ key: Buffer.concat([pkcs8, raw]), format: 'der', type: 'pkcs8' })
  }

  function idOf(publicKey: Buffer): string {
    return crypto.sha256(publicKey).subarray(0, 16).toString('base64url')
  }

  return {
    async sign(context, content, at) {
      const key = await keyFor(at)
      return { key: key.statement.id, signature: signIn(context, content, key.privateKey) }
    },

    async keyAt(at) {
      return (await keyFor(at)).statement.id
    },

    async statements() {
      const keys = await readOnce()
      return (keys.length > 0 ? keys : await createFirst(clock.now())).map(({ statement }) => statement)
    },

    async rotate() {
      const now = clock.now()
      const keys = await keysAt(now).then(readOnce)
      const last = keys.at(-1)
      if (last && last.fromMs > now.getTime()) {
        throw new StartupProblem(`The key ${last.statement.id} was made already; it begins at ${last.statement.from}.`)
      }
      // Rounded up: the whole lead has passed when it begins.
      const from = new Date(Math.ceil((now.getTime() + leadMs) / 1_000) * 1_000)
      if (!(await add(keys.length + 1, from, last)))
        throw new StartupProblem('Somebody else made a key at this moment.')
      const made = (await read()).at(-1)
      if (!made) throw new Error('the new key vanished')
      return made.statement
    },
  }
}

function signIn(context: SigningContext | 'dauys/key/1', content: Uint8Array, key: KeyObject): Buffer {
  return signBytes(null, Buffer.concat([Buffer.from(`${context}\n`), content]), key)
}

/** The end of its SubjectPublicKeyInfo (RFC 8410, 4). */
function rawPublicKey(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-rawLength)
}

function toSecond(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
