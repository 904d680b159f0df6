import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net'

export interface DropAfterApply {
  readonly port: number
  /** how many replies were swallowed */
  readonly dropped: () => number
  close(): Promise<void>
}

const opMsg = 2013
const headerBytes = 16

/**
 * A TCP proxy before a mongod that makes the worst case on demand: with probability `p` it lets an insert through,
 * swallows the reply and cuts both sockets. The document is stored, and the client got an error.
 * Connect to it with `directConnection=true`.
 */
export async function dropAfterApply(target: number, p: number, random: () => number): Promise<DropAfterApply> {
  let droppedCount = 0
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = createConnection({ port: target, host: '127.0.0.1' })
    const cut = (): void => void (client.destroy(), upstream.destroy())
    const doomed = new Set<number>()
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', cut).on('close', cut)
    }
    client.on(
      'data',
      eachMessage((message) => {
        if (isInsert(message) && random() < p) doomed.add(message.readInt32LE(4))
        upstream.write(message)
      }),
    )
    upstream.on(
      'data',
      eachMessage((message) => {
        if (!doomed.has(message.readInt32LE(8))) return void client.write(message)
        droppedCount++
        cut()
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    dropped: () => droppedCount,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The wire protocol in whole messages: each begins with its own length. */
function eachMessage(handle: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= headerBytes && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      handle(rest.subarray(0, length))
      rest = rest.subarray(length)
    }
  }
}

/** The name of the command is the first key of the document: after header, flags, section kind, length and type. */
function isInsert(message: Buffer): boolean {
  return message.readInt32LE(12) === opMsg && message.toString('latin1', 26, 33) === 'insert\0'
}
