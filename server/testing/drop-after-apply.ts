import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'
import { BSON } from 'mongodb'

export interface LossOptions {
  /** from 0 to 1, asked for every write into a collection */
  readonly chance: (collection: string) => number
  readonly random: () => number
  /** addresses that members of a replica set tell their clients, and what to tell instead: of the same length */
  readonly shownAs?: ReadonlyMap<string, string>
}

export interface DropAfterApply {
  readonly port: number
  /** how many replies were swallowed, to writes into this collection or to all */
  dropped(collection?: string): number
  /** writes into this collection that were passed on and have no answer yet */
  underWay(collection: string): number
  /** Waits until such a write is passed on. */
  nextWrite(collection: string): Promise<void>
  close(): Promise<void>
}

interface Write {
  readonly collection: string
  readonly isDoomed: boolean
}

const opMsg = 2013
const headerBytes = 16
/** of the first section: after the header come flags and the section's kind */
const bodyAt = 21
const writes: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'findAndModify'])
// What a member says of its set is short; longer replies are data.
const greetingBytesMax = 4_096

/**
 * A TCP proxy before a mongod that makes the worst case on demand: a write was applied, its reply is swallowed and both
 * sockets are cut. The document is stored, and the client got an error. Before a lone mongod connect with
 * `directConnection=true`; before the members of a set each of them needs a proxy, and `shownAs` names them all.
 */
export async function dropAfterApply(target: number, options: LossOptions): Promise<DropAfterApply> {
  const { chance, random, shownAs = new Map<string, string>() } = options
  const droppedFrom: string[] = []
  const connections = new Set<Map<number, Write>>()
  const waitingForWrite = new Map<string, (() => void)[]>()
  const sockets = new Set<Socket>()

  const server = createServer((client) => {
    const upstream = createConnection({ port: target, host: '127.0.0.1' })
    const unanswered = new Map<number, Write>()
    connections.add(unanswered)
    const cut = (): void => {
      connections.delete(unanswered)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', cut).on('close', () => (sockets.delete(socket), cut()))
    }
    client.on(
      'data',
      eachMessage((message) => {
        upstream.write(message)
        const collection = writtenCollection(message)
        if (collection === undefined) return
        unanswered.set(message.readInt32LE(4), { collection, isDoomed: random() < chance(collection) })
        for (const tell of waitingForWrite.get(collection)?.splice(0) ?? []) tell()
      }),
    )
    upstream.on(
      'data',
      eachMessage((message) => {
        const answered = message.readInt32LE(8)
        const write = unanswered.get(answered)
        if (write?.isDoomed && hasApplied(message)) {
          droppedFrom.push(write.collection)
          cut()
          return
        }
        unanswered.delete(answered)
        if (message.length <= greetingBytesMax) rename(message, shownAs)
        client.write(message)
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    dropped: (collection) => droppedFrom.filter((from) => collection === undefined || from === collection).length,
    underWay: (collection) =>
      [...connections]
        .flatMap((unanswered) => [...unanswered.values()])
        .filter((write) => write.collection === collection).length,
    nextWrite: (collection) =>
      new Promise((tell) => {
        waitingForWrite.set(collection, [...(waitingForWrite.get(collection) ?? []), tell])
      }),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The wire protocol in whole messages: each begins with its own length. */
function eachMessage(handle: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    while (rest.length >= headerBytes && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      handle(rest.subarray(0, length))
      rest = rest.subarray(length)
    }
  }
}

/** The first entry of a command is its name with the collection it is about: type, name, length, text. */
function writtenCollection(message: Buffer): string | undefined {
  if (message.readInt32LE(12) !== opMsg) return undefined
  const nameAt = bodyAt + 5
  const nameEnd = message.indexOf(0, nameAt)
  if (!writes.has(message.toString('latin1', nameAt, nameEnd))) return undefined
  const length = message.readInt32LE(nameEnd + 1)
  return message.toString('utf8', nameEnd + 5, nameEnd + 5 + length - 1)
}

/** Whether the answer says that something was stored, and by a majority where that was asked for. */
function hasApplied(reply: Buffer): boolean {
  const { ok, n, lastErrorObject, writeConcernError } = BSON.deserialize(reply.subarray(bodyAt)) as {
    readonly ok: number
    readonly n?: number
    readonly lastErrorObject?: { readonly n: number }
    readonly writeConcernError?: unknown
  }
  return ok === 1 && (n ?? lastErrorObject?.n ?? 0) > 0 && writeConcernError === undefined
}

function rename(reply: Buffer, shownAs: ReadonlyMap<string, string>): void {
  for (const [address, shown] of shownAs) {
    if (address.length !== shown.length) throw new Error(`${shown} is not as long as ${address}`)
    for (let at = reply.indexOf(address); at >= 0; at = reply.indexOf(address, at + shown.length)) {
      reply.write(shown, at, 'latin1')
    }
  }
}
