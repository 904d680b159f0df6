import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { testDatabase } from '#server/testing/database.ts'
import { startSmallHost, type SmallHost } from '#server/testing/small-host.ts'

let asked = 0
let ms = 0
let fault: Error | undefined
let held: Promise<unknown> | undefined

@Resolver()
class ReadResolver {
  @Access('public')
  @Query(() => Int, { description: 'How often it was asked' })
  async count(@Arg('of', () => Int, { nullable: true }) _of?: number): Promise<number> {
    await held
    if (fault) throw fault
    return ++asked
  }

  @Access('public')
  @Query(() => String, { description: 'Who asks' })
  whoAsks(@Ctx() { actor, locale }: Context): string {
    asked++
    return `${actor.kind} ${locale}`
  }

  @Access('person')
  @Query(() => Int, { description: 'For people with a session' })
  ownCount(): number {
    return ++asked
  }
}

const texts = {
  count: 'query Count($of: Int) { count(of: $of) }',
  whoAsks: 'query WhoAsks { whoAsks }',
  ownCount: 'query OwnCount { ownCount }',
}
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const manifest = Object.fromEntries(Object.values(texts).map((text) => [hashOf(text), text]))

const mongo = testDatabase()
let host: SmallHost
const nobody = () => Promise.resolve(undefined)
const refuse = () => Promise.resolve({ ok: false as const, refusals: [{ code: 'BAD_CODE' }] as const })

beforeAll(async () => {
  host = await startSmallHost({
    mongo,
    monotonicMs: () => ms,
    manifest,
    features: () => [
      {
        use: undefined,
        resolvers: [new ReadResolver()],
        identification: { actorOf: nobody, verifyCode: refuse, verifyPassword: refuse },
      },
    ],
  })
})
afterAll(() => host.host.stop())
beforeEach(() => {
  fault = undefined
  held = undefined
  // Nothing that an earlier test has left is fresh, nor good enough.
  ms += 100_000
})

function read(name: keyof typeof texts, variables?: object | string, headers: Record<string, string> = {}) {
  const given = typeof variables === 'string' ? variables : JSON.stringify(variables)
  const search = variables === undefined ? '' : `&variables=${encodeURIComponent(given)}`
  return fetch(`${host.url}/graphql?id=${hashOf(texts[name])}${search}`, { headers })
}

describe('a public read by address', () => {
  it('is asked once a second, however it is spelled, and comes with everything it came with the first time', async () => {
    const before = asked
    const first = await read('count', { of: 1 })
    const again = await read('count', { of: 1 })
    const spelled = await read('count', '{ "of": 1, "of no document": 2 }')
    const body = await first.text()
    expect(JSON.parse(body)).toEqual({ data: { count: before + 1 } })
    expect([await again.text(), await spelled.text()]).toEqual([body, body])
    expect(first.headers.get('cache-control')).toBe('public, max-age=1, stale-while-revalidate=5')
    expect(first.headers.get('content-security-policy')).toContain("default-src 'self'")
    const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date').sort()
    expect(headersOf(again)).toEqual(headersOf(first))
    expect(headersOf(spelled)).toEqual(headersOf(first))
    expect(await (await read('count', { of: 2 })).json()).toEqual({ data: { count: before + 2 } })
    ms += 1_000
    expect(await (await read('count', { of: 1 })).json()).toEqual({ data: { count: before + 3 } })
  })

  it('is an old answer, and says how old, while a new one cannot be had', async () => {
    const body = await (await read('count', { of: 6 })).text()
    fault = new Error('no primary')
    ms += 30_000
    const old = await read('count', { of: 6 })
    expect({ status: old.status, age: old.headers.get('age') }).toEqual({ status: 200, age: '30' })
    expect(await old.text()).toBe(body)
    ms += 31_000
    expect(await (await read('count', { of: 6 })).json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL' } }],
    })
    fault = undefined
    const fresh = await read('count', { of: 6 })
    expect({ age: fresh.headers.get('age'), isNew: (await fresh.text()) !== body }).toEqual({ age: null, isNew: true })
  })

  it('is answered with 304 to those who have it already', async () => {
    const first = await read('count', { of: 3 })
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const given of [etag, `W/${etag}`, `"another", ${etag}`]) {
      const response = await read('count', { of: 3 }, { 'if-none-match': given })
      expect({ status: response.status, etag: response.headers.get('etag') }).toEqual({ status: 304, etag })
      expect(await response.text()).toBe('')
    }
    expect((await read('count', { of: 3 }, { 'if-none-match': '"another"' })).status).toBe(200)
  })

  it('is one question for all who ask at the same time', async () => {
    const before = asked
    const { promise, resolve: release } = Promise.withResolvers<undefined>()
    held = promise
    const answers = Array.from({ length: 50 }, () => read('count', { of: 4 }))
    release(undefined)
    const bodies = await Promise.all(answers.map(async (answer) => (await answer).text()))
    expect(new Set(bodies).size).toBe(1)
    expect(asked).toBe(before + 1)
  })

  it.each([
    ['a cookie', { cookie: 'theme=dark' }],
    ['an authorization', { authorization: 'Bearer key' }],
  ])('is not taken from memory, nor kept, for a request with %s', async (_, headers) => {
    const kept = await read('whoAsks')
    const before = asked
    const own = await read('whoAsks', undefined, headers)
    expect(asked).toBe(before + 1)
    expect(own.headers.get('cache-control')).toBe('no-store')
    expect(kept.headers.get('vary')).toBe('Cookie, Authorization, Accept-Language')
  })

  it('is kept for each language', async () => {
    const answers = ['kk', 'ru', 'en', 'ru'].map(async (language) =>
      (await read('whoAsks', undefined, { 'accept-language': language })).json(),
    )
    expect(await Promise.all(answers)).toEqual(
      ['kk', 'ru', 'en', 'ru'].map((language) => ({ data: { whoAsks: `anonymous ${language}` } })),
    )
  })

  it('of what is not for everybody is never kept', async () => {
    const response = await read('ownCount')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  it('that fails is kept for nobody, and is asked again', async () => {
    fault = new Error('secret of the database')
    const failed = await read('count', { of: 5 })
    expect(failed.headers.get('cache-control')).toBe('no-store')
    expect(await failed.text()).not.toContain('secret')
    fault = undefined
    expect(await (await read('count', { of: 5 })).json()).toMatchObject({ data: { count: expect.any(Number) } })
  })

  it('cannot be spelled so that it breaks', async () => {
    const response = await read('count', '{ "of": "\\ud800" }')
    expect(response.status).toBe(400)
  })
})
