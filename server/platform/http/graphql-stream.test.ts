import 'reflect-metadata'
import { Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { ok } from '#domain/kernel/result.ts'
import { testDatabase } from '#server/testing/database.ts'
import { openEvents, type EventStream } from '#server/testing/event-stream.ts'
import { cookiesOf, startSmallHost, type SmallHost } from '#server/testing/small-host.ts'
import { Access } from '../graphql/access.ts'
import type { Feature } from '../feature.ts'

let given = 0
let left = 0

/** Numbers as fast as they are asked for, and never an end. */
function numbers(): AsyncIterableIterator<number> {
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return { done: false, value: ++given }
    },
    return: async () => {
      left++
      return { done: true, value: undefined }
    },
  }
}

@Resolver()
class NumberResolver {
  @Access('public')
  @Query(() => Int, { description: 'One number' })
  one(): number {
    return 1
  }

  @Access('public')
  @Subscription(() => Int, { description: 'Numbers', subscribe: numbers })
  numbers(@Root() n: number): number {
    return n
  }

  @Access('public')
  @Subscription(() => Int, { description: 'Fails', subscribe: numbers })
  broken(): number {
    throw new Error('secret words of a fault')
  }

  @Access('public')
  @Subscription(() => String, { description: 'Long texts', subscribe: numbers })
  pages(@Root() n: number): string {
    return String(n % 10).repeat(50_000)
  }

  @Access('person')
  @Subscription(() => Int, { description: 'Numbers for people', subscribe: numbers })
  own(@Root() n: number): number {
    return n
  }
}

const person: ActingPerson = { kind: 'person', personId: 'per_citizen', assurance: 'email', grants: [] }

function numberFeature(): Feature<unknown> {
  const verify = async () => ok({ personId: person.personId })
  return {
    use: {},
    resolvers: [new NumberResolver()],
    identification: { actorOf: async () => person, verifyCode: verify, verifyPassword: verify },
    routes(http) {
      http.get('/enter', async ({ visit }) => visit.session.signIn('code', 'citizen', 'any'))
    },
  }
}

const manifest = { aaa: 'subscription Numbers { numbers }', bbb: 'subscription Own { own }' }
const testMongo = testDatabase()
const openMongo = testDatabase([], '-open')
let production: SmallHost
let open: SmallHost

beforeAll(async () => {
  const features = () => [numberFeature()]
  production = await startSmallHost({ mongo: testMongo, mode: 'production', manifest, features })
  open = await startSmallHost({ mongo: openMongo, features })
})
afterAll(async () => {
  await production.host.stop()
  await open.host.stop()
})

async function subscribe({ url }: SmallHost, body: object, headers: Record<string, string> = {}): Promise<EventStream> {
  return openEvents(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function refusalOf(stream: EventStream): Promise<unknown> {
  const { errors } = (await stream.response.json()) as { errors: { extensions: { code: string } }[] }
  return [stream.response.status, errors[0]?.extensions.code]
}

describe('a subscription in production', () => {
  it('is open to strangers when it is a document of the manifest', async () => {
    const stream = await subscribe(production, { documentId: 'aaa' })
    expect(await stream.next()).toMatchObject({ event: 'next', data: { data: { numbers: expect.any(Number) } } })
    stream.close()
  })

  it('is refused to strangers with words of their own, and admitted from people', async () => {
    const query = 'subscription { numbers }'
    expect(await refusalOf(await subscribe(production, { query }))).toEqual([400, 'UNKNOWN_DOCUMENT'])
    expect(await refusalOf(await subscribe(production, { documentId: 'ccc' }))).toEqual([400, 'UNKNOWN_DOCUMENT'])
    const entered = await fetch(`${production.url}/enter`, { headers: { 'x-forwarded-proto': 'https' } })
    const cookie = cookiesOf(entered.headers)
    const stream = await subscribe(production, { query }, { cookie })
    expect((await stream.next())?.event).toBe('next')
    stream.close()
    const schema = 'subscription { numbers __schema { types { name } } }'
    expect(await refusalOf(await subscribe(production, { query: schema }, { cookie }))).toEqual([400, 'BAD_USER_INPUT'])
  })

  it('asks for the right that its field asks for', async () => {
    const stream = await subscribe(production, { documentId: 'bbb' })
    const { errors } = (await stream.response.json()) as { errors: { extensions: { code: string } }[] }
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('a subscription', () => {
  it('says nothing of a fault but that there was one', async () => {
    const stream = await subscribe(open, { query: 'subscription { broken }' })
    const event = await stream.next()
    expect(event).toMatchObject({ event: 'next', data: { errors: [{ message: 'Internal error' }] } })
    expect(JSON.stringify(event)).not.toContain('secret')
    stream.close()
  })

  it('makes its source wait for who does not read', async () => {
    const stream = await subscribe(open, { query: 'subscription { pages }' })
    await stream.next()
    // Nothing is read from here on: the source is asked no more once everything between is full.
    let before = -1
    while (before !== given) {
      before = given
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    expect(before).toBeGreaterThan(1)
    stream.close()
  })

  it('is over for its source when the reader leaves', async () => {
    const before = left
    const stream = await subscribe(open, { query: 'subscription { numbers }' })
    await stream.next()
    stream.close()
    while (left === before) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(left).toBe(before + 1)
  })
})
