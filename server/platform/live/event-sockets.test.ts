import 'reflect-metadata'
import { once } from 'node:events'
import { connect } from 'node:net'
import { Int, Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from '#domain/kernel/result.ts'
import { testDatabase } from '#server/testing/database.ts'
import { openEvents } from '#server/testing/event-stream.ts'
import { startSmallHost, type SmallHost } from '#server/testing/small-host.ts'
import type { Feature } from '../feature.ts'
import { Access } from '../graphql/access.ts'
import type { Platform } from '../platform.ts'
import type { EventSocket, EventSockets } from './event-sockets.ts'

/** A schema has at least one field. */
@Resolver()
class NothingResolver {
  @Access('public')
  @Query(() => Int, { description: 'Nothing' })
  nothing(): number {
    return 0
  }
}

const mongo = testDatabase()
let host: SmallHost
let sockets: EventSockets
let last: EventSocket | undefined
let drained = 0

/** `/stream` says hello and stays open. */
function streamFeature({ live }: Platform): Feature<unknown> {
  sockets = live.sockets
  const verify = async () => refuse({ code: 'BAD_CREDENTIALS' })
  return {
    use: {},
    resolvers: [new NothingResolver()],
    identification: { actorOf: async () => undefined, verifyCode: verify, verifyPassword: verify },
    routes(http) {
      http.get('/stream', { exposeHeadRoute: false }, async (request, reply) => {
        last = live.sockets.open(request, reply, { closed: () => undefined, drained: () => drained++ })
        last?.write('data: "hello"\n\n')
        return reply
      })
    },
  }
}

beforeAll(async () => {
  // Three streams for one address.
  host = await startSmallHost({ mongo, rateLimitScale: 0.01, features: (platform) => [streamFeature(platform)] })
})
afterAll(async () => {
  await host.host.stop()
})

const open = (address: string) => openEvents(`${host.url}/stream`, { headers: { 'x-forwarded-for': address } })

async function untilOpen(size: number): Promise<void> {
  while (sockets.size !== size) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('live streams', () => {
  it('are three for one address here, and as many for another', async () => {
    const mine = await Promise.all(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map(open))
    for (const stream of mine) expect(await stream.next()).toEqual({ data: 'hello' })
    const { response } = await open('203.0.113.4')
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30'])
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
    const theirs = await open('198.51.100.1')
    expect(await theirs.next()).toEqual({ data: 'hello' })

    mine[0]?.close()
    await untilOpen(3)
    const again = await open('203.0.113.4')
    expect(again.response.status).toBe(200)
    for (const stream of [...mine, theirs, again]) stream.close()
    await untilOpen(0)
  })

  it('drop what a slow reader does not take, and tell when it can take more', async () => {
    const { hostname, port } = new URL(host.url)
    const reader = connect({ host: hostname, port: Number(port) })
    reader.write(`GET /stream HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`)
    await once(reader, 'readable')
    await untilOpen(1)
    const frame = Buffer.alloc(100_000, 'x')
    let taken = 0
    // More than any buffer of the machine between the two.
    for (let sent = 0; sent < 1_000 && last?.isFull === false; sent++) {
      if (last.write(frame)) taken++
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(last?.write(frame)).toBe(false)
    expect(taken).toBeLessThan(1_000)
    const before = drained
    reader.resume()
    while (drained === before) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(last?.write(frame)).toBe(true)
    reader.destroy()
    await untilOpen(0)
  })

  it('are not opened by who asks for the head alone', async () => {
    const { status } = await fetch(`${host.url}/stream`, { method: 'HEAD' })
    expect([status, sockets.size]).toEqual([404, 0])
  })

  it('end when the server is about to stop, and no other is opened', async () => {
    const stream = await open('203.0.113.1')
    await stream.next()
    sockets.closeAll()
    expect(await stream.next()).toBeUndefined()
    expect((await open('203.0.113.1')).response.status).toBe(503)
  })
})
