import 'reflect-metadata'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Arg, Args, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { testDatabase } from '#server/testing/database.ts'
import { cookiesOf, postGraphQL, startSmallHost, type SmallHost } from '#server/testing/small-host.ts'
import { Access, Limited } from './graphql/access.ts'
import { buildSchema } from './graphql/build.ts'
import { connection, ConnectionOf, PageArgs, pageRequest, type Connection } from './graphql/connection.ts'
import type { Context } from './graphql/context.ts'
import type { Feature } from './feature.ts'

@ObjectType({ description: 'A thing' })
class Thing {
  @Field(() => ID, { description: 'Its id' })
  id: string

  @Field(() => [Thing], { description: 'Things below' })
  things: Thing[]
}

const ThingConnection = ConnectionOf(() => Thing, 'Thing', { totalCount: true })

const names = ['a', 'b', 'c', 'd', 'e']
const loads: (readonly string[])[] = []
const loadThings = (ids: readonly string[]): Promise<Thing[]> => {
  loads.push(ids)
  return Promise.resolve(ids.map((id) => ({ id, things: [] })))
}

@Resolver()
class ThingResolver {
  @Access('public')
  @Query(() => ThingConnection, { description: 'All things' })
  things(@Args(() => PageArgs) args: PageArgs): Connection<Thing> {
    const page = pageRequest(args)
    const from = page.after ? names.indexOf(String(page.after[0])) + 1 : 0
    const found = names.slice(from, from + page.size + 1).map((id) => ({ id, things: [] }))
    return connection(page, found, ({ id }) => [id], names.length)
  }

  @Access('public')
  @Query(() => Thing, { description: 'One thing' })
  thing(@Arg('id', () => ID, { description: 'Its id' }) id: string, @Ctx() context: Context): Promise<Thing> {
    return context.load(loadThings, id)
  }

  @Access('public')
  @Query(() => Int, { description: 'Fails' })
  broken(): number {
    throw new Error('secret words of a fault')
  }

  @Access('person')
  @Query(() => String, { description: 'Who I am' })
  me(@Ctx() { actor }: Context): string {
    return actor.kind === 'person' ? actor.personId : ''
  }

  @Access(['moderator'])
  @Query(() => String, { description: 'For moderators' })
  desk(): string {
    return 'desk'
  }

  @Access('public')
  @Limited({ points: 3, windowSeconds: 60, account: 'email' })
  @Mutation(() => String, { nullable: true, description: 'Signs in' })
  async signIn(
    @Arg('email', () => String, { description: 'Whom' }) email: string,
    @Arg('secret', () => String, { description: 'With what' }) secret: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const result = await context.session.signIn('password', email, secret)
    return result.ok && context.actor.kind === 'person' ? context.actor.personId : null
  }

  @Access('person')
  @Mutation(() => Boolean, { description: 'Signs out' })
  async signOut(@Ctx() { session }: Context): Promise<boolean> {
    await session.signOut()
    return true
  }
}

const people: Record<string, ActingPerson> = {
  per_citizen: { kind: 'person', personId: 'per_citizen', assurance: 'email', grants: [] },
  per_moderator: { kind: 'person', personId: 'per_moderator', assurance: 'email', grants: [{ role: 'moderator' }] },
}

function thingsFeature(): Feature<unknown> {
  const verify = async (email: string, secret: string) =>
    secret === 'right' ? ok({ personId: `per_${email}` }) : refuse({ code: 'BAD_CREDENTIALS' })
  return {
    use: {},
    resolvers: [new ThingResolver()],
    identification: { actorOf: async (id) => people[id], verifyCode: verify, verifyPassword: verify },
  }
}

const manifest = {
  aaa: 'query Things { things(first: 1) { totalCount } }',
  bbb: 'mutation SignIn { signIn(email: "citizen", secret: "right") }',
}
const mongo = testDatabase()
const secondMongo = testDatabase([], '-production')
const strictMongo = testDatabase([], '-strict')
const restartedMongo = testDatabase([], '', { keep: true })
let open: SmallHost
let closed: SmallHost

beforeAll(async () => {
  open = await startSmallHost({ mongo, features: () => [thingsFeature()] })
  closed = await startSmallHost({
    ...{ mongo: secondMongo, mode: 'production', rateLimitScale: 1, manifest, features: () => [thingsFeature()] },
    render: async ({ url, locale, execute, fault }) => {
      if (url.includes('broken') && !fault) throw new Error('no page')
      const result = await execute({ documentId: 'aaa', query: manifest.aaa, variables: {} })
      return { status: fault ? 500 : 200, html: `<html lang="${locale}">${JSON.stringify(result.data)}` }
    },
  })
})
afterAll(async () => {
  await open.host.stop()
  await closed.host.stop()
})

const firstCode = (answer: { errors?: readonly { extensions: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors?.[0]?.extensions['code']

const signIn = async (host: SmallHost, email: string, headers = {}) =>
  host.query(`mutation { signIn(email: "${email}", secret: "right") }`, { headers })

describe('a schema', () => {
  it('with a root field that says nothing about who may use it cannot be built', () => {
    @Resolver()
    class OpenResolver {
      @Query(() => Int, { description: 'Nobody thought about it' })
      open(): number {
        return 1
      }
    }
    expect(() => buildSchema([new OpenResolver()])).toThrow('without @Access: Query.open')
  })
})

describe('GraphQL over HTTP', () => {
  it('answers pages with opaque cursors that lead on', async () => {
    const first = await open.query(
      '{ things(first: 2) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    )
    expect(first.data).toMatchObject({ things: { totalCount: 5, nodes: [{ id: 'a' }, { id: 'b' }] } })
    const { endCursor } = (first.data as { things: { pageInfo: { endCursor: string } } }).things.pageInfo
    const second = await open.query(
      'query($after: String) { things(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage } } }',
      {
        variables: { after: endCursor },
      },
    )
    expect(second.data).toEqual({
      things: { nodes: [{ id: 'c' }, { id: 'd' }, { id: 'e' }], pageInfo: { hasNextPage: false } },
    })
  })

  it('refuses a page above 100 and a forged cursor', async () => {
    expect(firstCode(await open.query('{ things(first: 101) { totalCount } }'))).toBe('BAD_USER_INPUT')
    const forged = Buffer.from('[{"$ne":null}]').toString('base64url')
    expect(firstCode(await open.query(`{ things(after: "${forged}") { totalCount } }`))).toBe('BAD_USER_INPUT')
  })

  it('loads what one tick asks for in one batch', async () => {
    loads.length = 0
    await open.query('{ one: thing(id: "x") { id } two: thing(id: "y") { id } again: thing(id: "x") { id } }')
    expect(loads).toEqual([['x', 'y']])
  })

  it('masks a fault and names the request', async () => {
    const answer = await open.query('{ broken }')
    expect(JSON.stringify(answer.errors)).not.toContain('secret')
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL',
      requestId: expect.stringMatching(/^req_/),
    })
  })

  it('tells a visitor to sign in and a citizen that the desk is not theirs', async () => {
    expect(firstCode(await open.query('{ me }'))).toBe('UNAUTHENTICATED')
    const cookie = cookiesOf((await signIn(open, 'citizen')).headers)
    expect((await open.query('{ me }', { headers: { cookie } })).data).toEqual({ me: 'per_citizen' })
    expect(firstCode(await open.query('{ desk }', { headers: { cookie } }))).toBe('FORBIDDEN')
    const moderator = cookiesOf((await signIn(open, 'moderator')).headers)
    expect((await open.query('{ desk }', { headers: { cookie: moderator } })).data).toEqual({ desk: 'desk' })
  })

  it('checks rights inside fragments too', async () => {
    expect(firstCode(await open.query('query __schema { ...F } fragment F on Query { desk }'))).toBe('UNAUTHENTICATED')
  })

  it.each([
    ['deep', `{ thing(id: "a") ${'{ things '.repeat(8)}{ id }${' }'.repeat(8)} }`],
    ['wide', `{ things(first: 100) { nodes { things { things { id } } } } }`],
    ['with eleven aliases', `{ ${Array.from({ length: 11 }, (_, n) => `a${n}: thing(id: "a") { id }`).join(' ')} }`],
    ['doubling through fragments', doubling(14)],
  ])('refuses an operation that is %s', async (_, document) => {
    const answer = await open.query(document)
    expect(answer.status).toBe(400)
    expect(firstCode(answer)).toBe('TOO_COSTLY')
  })

  it('counts a list size that comes by variable', async () => {
    const document = 'query($n: Int) { things(first: $n) { nodes { things { id } } } }'
    expect((await open.query(document, { variables: { n: 5 } })).errors).toBeUndefined()
    expect(firstCode(await open.query(document, { variables: { n: 100 } }))).toBe('TOO_COSTLY')
  })

  it('refuses 800 tokens and more', async () => {
    const answer = await open.query(`{ ${'thing(id: "a") { id } '.repeat(120)} }`)
    expect(answer.status).toBe(400)
  })
})

describe('sessions', () => {
  it('get a new id at login, survive a restart, and end on the server', async () => {
    const planted = cookiesOf((await signIn(open, 'citizen')).headers)
    const own = cookiesOf((await signIn(open, 'moderator', { cookie: planted })).headers)
    expect(own).not.toBe(planted)
    expect(firstCode(await open.query('{ me }', { headers: { cookie: planted } }))).toBe('UNAUTHENTICATED')

    const restarted = await startSmallHost({ mongo: restartedMongo, features: () => [thingsFeature()] })
    expect((await restarted.query('{ me }', { headers: { cookie: own } })).data).toEqual({ me: 'per_moderator' })
    await restarted.host.stop()

    await open.query('mutation { signOut }', { headers: { cookie: own } })
    expect(firstCode(await open.query('{ me }', { headers: { cookie: own } }))).toBe('UNAUTHENTICATED')
  })

  it('are not stored for visitors without an account, and never under their own id', async () => {
    const before = await mongo.collection('sessions').countDocuments()
    const answer = await open.query('{ things(first: 1) { totalCount } }')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await mongo.collection('sessions').countDocuments()).toBe(before)
    const cookie = cookiesOf((await signIn(open, 'citizen')).headers)
    const id = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
    const kept = JSON.stringify(await mongo.collection('sessions').find().toArray())
    expect(id.length).toBeGreaterThan(20)
    expect(kept).not.toContain(id)
  })

  it('of staff end after half an hour of silence, of citizens do not', async () => {
    const citizen = cookiesOf((await signIn(open, 'citizen')).headers)
    const moderator = cookiesOf((await signIn(open, 'moderator')).headers)
    open.clock.advance(31 * 60 * 1000)
    expect((await open.query('{ me }', { headers: { cookie: citizen } })).data).toEqual({ me: 'per_citizen' })
    expect(firstCode(await open.query('{ me }', { headers: { cookie: moderator } }))).toBe('UNAUTHENTICATED')
  })

  it('are not used by another site', async () => {
    const cookie = cookiesOf((await signIn(open, 'citizen')).headers)
    const foreign = await open.query('mutation { signOut }', { headers: { cookie, origin: 'https://evil.example' } })
    expect(foreign.status).toBe(403)
    const own = await open.query('{ me }', { headers: { cookie, origin: open.url } })
    expect(own.data).toEqual({ me: 'per_citizen' })
  })

  it('live in a __Host- cookie in production', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
    const answer = await closed.query(manifest.bbb, { headers })
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-dauys=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
    expect(cookie).not.toContain('Domain')
  })
})

describe('production', () => {
  it('runs only documents of the manifest for visitors without an account, by POST and by GET', async () => {
    expect(firstCode(await closed.query('{ things(first: 2) { totalCount } }'))).toBe('UNKNOWN_DOCUMENT')
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'aaa' } }
    const posted = await postGraphQL(closed.url, { extensions })
    expect(posted.data).toEqual({ things: { totalCount: 5 } })
    const byText = await closed.query(manifest.aaa)
    expect(byText.data).toEqual({ things: { totalCount: 5 } })
    const got = await fetch(`${closed.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`)
    expect(await got.json()).toEqual({ data: { things: { totalCount: 5 } } })
    const unknown = await postGraphQL(closed.url, { extensions: { persistedQuery: { sha256Hash: 'ccc' } } })
    expect(firstCode(unknown)).toBe('UNKNOWN_DOCUMENT')
  })

  it('has no mailbox page', async () => {
    expect((await fetch(`${open.url}/mailbox.json`)).status).toBe(200)
    expect((await fetch(`${closed.url}/mailbox.json`, { redirect: 'manual' })).status).not.toBe(200)
  })
})

describe('persisted queries', () => {
  it('answers a text that comes with its hash, and keeps neither', async () => {
    const query = '{ me }'
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') }
    const cookie = cookiesOf((await signIn(open, 'citizen')).headers)
    const both = await postGraphQL(open.url, { query, extensions: { persistedQuery } }, { cookie })
    expect(both.data).toEqual({ me: 'per_citizen' })
    const later = await postGraphQL(open.url, { extensions: { persistedQuery } }, { cookie })
    expect(firstCode(later)).toBe('UNKNOWN_DOCUMENT')
  })
})

describe('limits', () => {
  it('count each use of a field and hold for the account, wherever it is tried from', async () => {
    const tries = []
    const strict = await startSmallHost({ mongo: strictMongo, rateLimitScale: 1, features: () => [thingsFeature()] })
    for (let n = 0; n < 4; n++) {
      const headers = { 'x-forwarded-for': `203.0.${n}.9` }
      tries.push(await strict.query('mutation { signIn(email: "Victim", secret: "guess") }', { headers }))
    }
    await strict.host.stop()
    expect(tries.map(firstCode)).toEqual([undefined, undefined, undefined, 'RATE_LIMITED'])
    expect(tries[3]?.status).toBe(429)
    expect(Number(tries[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(tries[3]?.errors?.[0]?.extensions).toMatchObject({ retryAfter: expect.any(Number) })
  })

  it('let one operation try one secret', async () => {
    const answer = await open.query(
      'mutation { one: signIn(email: "a", secret: "1") two: signIn(email: "b", secret: "2") }',
    )
    expect(firstCode(answer)).toBe('RATE_LIMITED')
  })

  it('hold a visitor without an account to 64 kB', async () => {
    const answer = await open.query(`{ things(first: 1) { totalCount } } # ${'x'.repeat(70_000)}`)
    expect(answer.status).toBe(413)
  })
})

describe('pages', () => {
  it('redirect a bare address to the saved language, else to the one asked for, else to Kazakh', async () => {
    const to = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`${closed.url}${path}`, { redirect: 'manual', headers })).headers.get('location')
    expect(await to('/')).toBe('/kk/')
    expect(await to('/petitions?q=x')).toBe('/kk/petitions?q=x')
    expect(await to('/', { 'accept-language': 'de, en;q=0.5, ru;q=0.8' })).toBe('/ru/')
    expect(await to('/', { cookie: 'locale=en', 'accept-language': 'ru' })).toBe('/en/')
  })

  it('are written with what the visitor may see, and with headers that close the door', async () => {
    const page = await fetch(`${closed.url}/ru/petitions`)
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<html lang="ru">{"things":{"totalCount":5}}')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('admit a fault', async () => {
    expect((await fetch(`${closed.url}/kk/broken`)).status).toBe(500)
  })

  it('are not made up for built files that do not exist', async () => {
    expect((await fetch(`${closed.url}/assets/old.js`)).status).toBe(404)
  })
})

describe('health', () => {
  it('says that the process answers and that the primary can be reached', async () => {
    expect((await fetch(`${open.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${open.url}/readyz`)).status).toBe(200)
  })
})

function doubling(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, n) =>
      `fragment F${n} on Query { ${n === levels - 1 ? 'things(first: 1) { totalCount }' : `...F${n + 1} ...F${n + 1}`} }`,
  )
  return `{ ...F0 } ${fragments.join(' ')}`
}
