import { createHash, createHmac } from 'node:crypto'
import { Binary, ObjectId, Timestamp, type Db, type Document } from 'mongodb'

// What somebody with every database, every log and every key that is left could try, to find who cast a ballot.

/** Somebody, by every text that stands for them anywhere. */
export interface Suspect {
  readonly name: string
  readonly texts: readonly (string | Uint8Array)[]
}

/** A value somewhere in a document. */
export interface Leaf {
  readonly path: string
  readonly value: unknown
}

/** Documents of a database by collection, in no order. */
export async function contentsOf(db: Db): Promise<Readonly<Record<string, Document[]>>> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort()
  const found = names.map(async (name) => [name, await db.collection(name).find().toArray()] as const)
  return Object.fromEntries(await Promise.all(found))
}

export function* leavesIn(value: unknown, path = ''): Generator<Leaf> {
  if (Array.isArray(value)) for (const [i, inner] of value.entries()) yield* leavesIn(inner, `${path}[${i}]`)
  else if (isPlain(value)) for (const [key, inner] of Object.entries(value)) yield* leavesIn(inner, `${path}.${key}`)
  else yield { path, value }
}

function isPlain(value: unknown): value is object {
  const isOwn = value instanceof Date || value instanceof Uint8Array || value instanceof Binary
  return typeof value === 'object' && value !== null && !isOwn && !('_bsontype' in value)
}

/** Bytes that a computed value is known by, however it was cut: an `attempt` keeps 16 of 32. */
const known = 10
const nameOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, known)).toString('hex')

/** The suspects that documents or lines lead to, by name. */
export type LedToBy = (found: unknown) => Set<string>

/**
 * Looks for every suspect: by a text of theirs, as it is or in another spelling, or by a hash of one, plain or under one of
 * the keys.
 * @param keys of HMAC
 */
export function thief(suspects: readonly Suspect[], keys: readonly Uint8Array[]): LedToBy {
  const computed = new Map<string, string>()
  const whole = new Map<string, string>()
  const plain: [string, string][] = []
  for (const { name, texts } of suspects) {
    for (const text of texts) {
      const bytes = Buffer.from(text)
      whole.set(bytes.toString('hex'), name)
      if (typeof text === 'string') plain.push([text, name])
      for (const hash of ['sha256', 'sha512', 'sha1']) {
        computed.set(nameOf(createHash(hash).update(bytes).digest()), name)
        for (const key of hash === 'sha256' ? keys : [])
          computed.set(nameOf(createHmac(hash, key).update(bytes).digest()), name)
      }
    }
  }
  return (found) => {
    const led = new Set<string>()
    const texts: string[] = []
    for (const { value } of leavesIn(found)) {
      for (const reading of readingsOf(value)) {
        const name = whole.get(Buffer.from(reading).toString('hex')) ?? computed.get(nameOf(reading))
        if (reading.length >= known && name !== undefined) led.add(name)
      }
      if (typeof value === 'string') texts.push(value)
    }
    const text = texts.join('\n')
    for (const [wanted, name] of plain) if (text.includes(wanted)) led.add(name)
    return led
  }
}

/** A value as bytes: itself, and what its parts are when they are spelled in hexadecimal or base64. */
export function readingsOf(value: unknown): Uint8Array[] {
  if (value instanceof Binary) return [value.buffer.subarray(0, value.position)]
  if (value instanceof Uint8Array) return [value]
  if (typeof value !== 'string') return []
  const parts = new Set([value, ...value.split(/[^A-Za-z0-9+/=_-]+/), ...value.split(/[^A-Za-z0-9]+/)])
  return [...parts].flatMap((part) => [
    Buffer.from(part),
    ...(/^(?:[0-9a-f]{2})+$/i.test(part) ? [Buffer.from(part, 'hex')] : []),
    ...(/^[A-Za-z0-9+/_-]+=*$/.test(part) ? [Buffer.from(part, 'base64')] : []),
  ])
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Values that tell a time finer than an hour: dates, driver's ids, ids with a time in them, texts and figures. */
export function finerThanAnHour(found: unknown): Leaf[] {
  return [...leavesIn(found)].filter(({ value }) => {
    if (value instanceof Date) return isFine(value.getTime())
    if (value instanceof ObjectId || value instanceof Timestamp) return true
    if (typeof value === 'number') return value > 1e9
    if (typeof value !== 'string') return false
    const id = /[a-z]{3}_([0-9A-HJKMNP-TV-Z]{10})[0-9A-HJKMNP-TV-Z]{16}/.exec(value)?.[1]
    if (id && isFine([...id].reduce((sum, digit) => sum * 32 + crockford.indexOf(digit), 0))) return true
    return /\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T(?!\d{2}Z)/.test(value)
  })
}

function isFine(ms: number): boolean {
  return ms % 3_600_000 !== 0
}

/**
 * How far two orders agree, in standard deviations of what chance alone gives (Kendall's tau without ties). Beyond 5 it
 * happens by chance once in two million.
 * @param ranks one order, read in that of the other
 */
export function agreement(ranks: readonly number[]): number {
  const n = ranks.length
  let score = 0
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) score += Math.sign((ranks[j] ?? 0) - (ranks[i] ?? 0))
  return score / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)
}

/** Documents of a database in every order that it has them in: by collection, as they lie and by each of its indexes. */
export async function ordersIn(db: Db): Promise<Readonly<Record<string, Document[]>>> {
  const orders: Record<string, Document[]> = {}
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    const collection = db.collection(name)
    orders[`${name} as it lies`] = await collection.find().sort({ $natural: 1 }).toArray()
    for (const { name: index, partialFilterExpression } of await collection.indexes()) {
      const filter = (partialFilterExpression ?? {}) as Document
      const cursor = collection.find(filter)
      orders[`${name} by ${String(index)}`] = await (
        index === '_id_' ? cursor.sort({ _id: 1 }) : cursor.hint(String(index))
      ).toArray()
    }
  }
  return orders
}

/** A database as it is, to be made so again: every value of the very type that it has there. */
export async function copyOf(db: Db): Promise<ReadonlyMap<string, Document[]>> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
  const exact = { promoteValues: false, promoteLongs: false, promoteBuffers: false } as const
  const copies = names.map(async (name) => [name, await db.collection(name).find({}, exact).toArray()] as const)
  return new Map(await Promise.all(copies))
}

export async function makeSoAgain(db: Db, copy: ReadonlyMap<string, Document[]>): Promise<void> {
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    await db.collection(name).deleteMany({})
    const documents = copy.get(name) ?? []
    if (documents.length > 0) await db.collection(name).insertMany(documents)
  }
}
