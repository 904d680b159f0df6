import 'reflect-metadata'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Platform } from '#server/platform/platform.ts'
import { aCity, cookieOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import { startSmallHost, type SmallHost } from '#server/testing/small-host.ts'

@Resolver()
class NothingResolver {
  @Access('public')
  @Query(() => String, { description: 'A schema needs a field' })
  nothing(): string {
    return ''
  }
}

const server = testServer({ clock: fakeClock() })
let city: City
let aigerim: ActingPerson
let cookie = ''

beforeAll(async () => {
  city = await aCity(server.app)
  aigerim = await city.person('Айгерім')
  cookie = await cookieOf(server.app, server.url, aigerim)
})

interface Answer {
  readonly image?: { readonly id: `img_${string}`; readonly sizes: readonly { readonly url: string }[] }
  readonly userErrors?: readonly { readonly code: string }[]
}

async function send(body: Uint8Array | string | undefined, given: Record<string, string | undefined> = {}) {
  const all = { cookie, origin: server.url, 'content-type': 'image/jpeg', ...given }
  const headers = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const response = await fetch(`${server.url}/files/images`, { method: 'POST', headers, body: body as BodyInit })
  return { response, answer: (await response.json()) as Answer }
}

async function sent(seed: number): Promise<NonNullable<Answer['image']>> {
  const { answer } = await send(await aPhoto({ seed }))
  if (!answer.image) throw new Error(JSON.stringify(answer))
  return answer.image
}

async function attach(id: `img_${string}`, isPublic: boolean): Promise<void> {
  const { images, mongo } = server.app.platform
  const to = { subject: 'tst_a', owner: aigerim.personId, isPublic }
  demand(await mongo.transaction((session) => images.attach([id], to, { session })))
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

describe('sending a photo', () => {
  it('answers with the image, and the same file again with the same one', async () => {
    const { response, answer } = await send(await aPhoto({ seed: 1, width: 800, height: 600 }))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(answer.image).toMatchObject({ width: 800, height: 600 })
    expect(answer.image?.sizes.map(({ url }) => url)).toEqual([
      `/files/images/${answer.image?.id}/320.webp`,
      `/files/images/${answer.image?.id}/960.webp`,
    ])
    expect((await send(await aPhoto({ seed: 1, width: 800, height: 600 }))).answer).toEqual(answer)
  })

  it('believes the content and not the type that was said', async () => {
    expect(
      (await send(await aPhoto({ seed: 2, format: 'png' }), { 'content-type': 'text/html' })).answer.image,
    ).toBeDefined()
    const { response, answer } = await send('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(response.status).toBe(415)
    expect(answer).toEqual({ userErrors: [{ code: 'FILE_TYPE', details: [] }] })
  })

  it.each([
    ['without an account', { cookie: '' }, 401, 'UNAUTHENTICATED'],
    ['from another site', { origin: 'https://elsewhere.example' }, 403, undefined],
    ['without saying from where', { origin: undefined }, 403, 'FORBIDDEN'],
  ])('is refused %s', async (_name, headers, status, code) => {
    const { response, answer } = await send(await aPhoto({ seed: 3 }), headers)
    expect(response.status).toBe(status)
    expect(answer.userErrors?.[0]?.code).toBe(code)
  })

  it('is refused when nothing comes, and when too much comes, before it is read', async () => {
    const nothing = await send(undefined)
    expect([nothing.response.status, nothing.answer.userErrors?.[0]?.code]).toEqual([422, 'FILE_DAMAGED'])
    const much = await send(Buffer.alloc(12_000_001))
    expect(much.response.status).toBe(413)
    expect(much.answer).toEqual({
      userErrors: [{ code: 'FILE_TOO_LARGE', details: [{ name: 'maxMb', value: '12' }] }],
    })
  })

  it('says how long it must be', async () => {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        controller.close()
      },
    })
    const headers = { cookie, origin: server.url, 'content-type': 'image/jpeg' }
    const options = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit
    expect((await fetch(`${server.url}/files/images`, options)).status).toBe(411)
  })
})

describe('a person who sends without end', () => {
  const strict = testServer({ clock: fakeClock(), suffix: 'strict', config: { rateLimitScale: 1 / 20 } })

  it('is told to come back later', async () => {
    const citizens = await aCity(strict.app)
    const own = await cookieOf(strict.app, strict.url, await citizens.person('Болат'))
    const headers = { cookie: own, origin: strict.url, 'content-type': 'image/jpeg' }
    const photo = new Uint8Array(await aPhoto())
    const answers: Response[] = []
    for (let i = 0; i < 4; i++) {
      answers.push(await fetch(`${strict.url}/files/images`, { method: 'POST', headers, body: photo }))
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answers[3]?.json()).toEqual({ userErrors: [{ code: 'RATE_LIMITED', details: [] }] })
  })
})

describe('many who send at once', () => {
  async function begin(bytes: number): Promise<Socket> {
    const { hostname, port } = new URL(server.url)
    const socket = connect({ host: hostname, port: Number(port) })
    await once(socket, 'connect')
    const head = `host: ${hostname}:${port}\r\norigin: ${server.url}\r\ncookie: ${cookie}\r\ncontent-length: ${bytes}`
    socket.write(`POST /files/images HTTP/1.1\r\n${head}\r\n\r\nx`)
    return socket
  }

  it('do not fill the memory: beyond a hundred megabytes the next is told to wait', async () => {
    const sockets: Socket[] = []
    const photo = await aPhoto({ seed: 20 })
    await vi.waitFor(async () => {
      const { response, answer } = await send(photo)
      // Begun after the answer: our own photo would take the last place.
      if (response.status !== 503) sockets.push(await begin(12_000_000))
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('2')
      expect(answer.userErrors?.[0]?.code).toBe('BUSY')
    }, 30_000)
    for (const socket of sockets) socket.destroy()
    await vi.waitFor(async () => expect((await send(photo)).response.status).toBe(200), 30_000)
  })
})

describe('a picture that is not public', () => {
  const mongo = testDatabase([], 'small')
  let host: SmallHost
  let platform: Platform | undefined
  afterAll(() => host.host.stop())

  it('is shown to whom the feature of its subject says, and to nobody where no feature says so', async () => {
    const refuse = () => Promise.resolve({ ok: false as const, refusals: [{ code: 'BAD_CODE' }] as const })
    const identification = { actorOf: async () => undefined, verifyCode: refuse, verifyPassword: refuse }
    const imageAccess = { prefix: 'tst', mayLook: async (_: Actor, subject: string) => subject === 'tst_open' }
    host = await startSmallHost({
      mongo,
      features: (given) => {
        platform = given
        return [{ use: undefined, resolvers: [new NothingResolver()], identification, imageAccess: [imageAccess] }]
      },
    })
    const { images } = platform!
    const statuses: number[] = []
    for (const [seed, subject] of ['tst_open', 'tst_shut', 'oth_open'].entries()) {
      const { id, sizes } = demand(await images.take('per_a', await aPhoto({ seed, width: 90, height: 60 })))
      const to = { subject, owner: 'per_a', isPublic: false }
      demand(await mongo.transaction((session) => images.attach([id], to, { session })))
      statuses.push((await fetch(`${host.url}${sizes[0]?.url}`)).status)
    }
    expect(statuses).toEqual([200, 404, 404])
  })
})

describe('a picture', () => {
  it('is shown to who sent it and found by nobody else while it is loose', async () => {
    const { sizes } = await sent(30)
    const path = sizes[0]?.url ?? ''
    const own = await get(path, { cookie })
    expect(own.status).toBe(200)
    expect(own.headers.get('cache-control')).toBe('private, no-cache')
    const stranger = await cookieOf(server.app, server.url, await city.person('Болат'))
    for (const headers of [{}, { cookie: stranger }]) {
      const other = await get(path, headers)
      expect(other.status).toBe(404)
      // The same as for one that never was.
      const never = await get('/files/images/img_00000000000000000000000000/320.webp', headers)
      expect([never.status, await never.text()]).toEqual([404, await other.text()])
    }
  })

  it('is shown to everybody once its subject is public, and to nobody after that', async () => {
    const { id, sizes } = await sent(31)
    const path = sizes[0]?.url ?? ''
    await attach(id, false)
    expect((await get(path)).status).toBe(404)
    await attach(id, true)
    const shown = await get(path)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(100)
    const { images, mongo } = server.app.platform
    await mongo.transaction((session) => images.setPublic('tst_a', false, { session }))
    expect((await get(path)).status).toBe(404)
  })

  it('is nothing but a picture to a browser, and is not sent twice', async () => {
    const { id, sizes } = await sent(32)
    await attach(id, true)
    const path = sizes[0]?.url ?? ''
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `inline; filename="${id}-320.webp"`,
      'cache-control': 'public, max-age=86400, immutable',
    })
    const again = await get(path, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
  })

  it.each(['321.webp', '1600.webp', '320.svg', '320', '..%2f320.webp', '320.webp%00', 'constructor'])(
    'has no other size and no other name: %s',
    async (file) => {
      const { id } = await sent(33)
      expect((await get(`/files/images/${id}/${file}`, { cookie })).status).toBe(404)
    },
  )

  it.each(['img_1', 'img_$ne', '..', 'constructor', 'per_01J0000000000000000000000A'])('has an id: %s', async (id) => {
    expect((await get(`/files/images/${id}/320.webp`, { cookie })).status).toBe(404)
  })
})
