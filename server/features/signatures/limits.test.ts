import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { cookiesOf, postGraphQL, type GraphQLAnswer } from '#server/testing/small-host.ts'

// A hundredth of the budgets: one signature per person, twelve per network, six per network and petition.
const server = testServer({ clock: fakeClock(), config: { rateLimitScale: 0.01, trustedProxies: 1 } })
let here: City
let people = 0

beforeAll(async () => {
  here = await aCity(server.app)
})

const stored = ({ id }: Petition): Promise<number> =>
  server.app.platform.mongo.db.collection('signatures').countDocuments({ petition: id })

/** Somebody with a session; each signs in from a network of their own. */
async function visitor(): Promise<{ readonly actor: ActingPerson; readonly cookie: string }> {
  const actor = await here.person(`Тұрғын ${++people}`)
  const headers = { 'x-forwarded-for': `10.${people}.0.1` }
  const { email } = (await server.app.use.identity.readPerson(actor.personId)) ?? {}
  await postGraphQL(
    server.url,
    { query: `mutation { requestSignInCode(input: { email: "${email}" }) { sent } }` },
    headers,
  )
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  const code = /\d{6}/.exec(String(letter?.['text']))?.[0]
  const query = `mutation { signInWithCode(input: { email: "${email}", code: "${code}" }) { viewer { id } } }`
  return { actor, cookie: cookiesOf((await postGraphQL(server.url, { query }, headers)).headers) }
}

const field = (petition: Petition, attempt: string): string =>
  `signPetition(input: { petitionId: "${petition.id}", attempt: "${attempt}" }) { userErrors { code } }`

/** Sessions of as many people. They are there before anybody signs, so that no point comes back meanwhile. */
async function sessions(count: number): Promise<string[]> {
  const cookies: string[] = []
  while (cookies.length < count) cookies.push((await visitor()).cookie)
  return cookies
}

function sign(cookie: string | undefined, petition: Petition, network: string): Promise<GraphQLAnswer> {
  const query = 'mutation ($input: SignPetitionInput!) { signPetition(input: $input) { userErrors { code } } }'
  const variables = { input: { petitionId: petition.id, attempt: 'a' } }
  return postGraphQL(server.url, { query, variables }, { cookie: cookie ?? '', 'x-forwarded-for': network })
}

const codeOf = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions['code']

describe('nobody signs more often than their budget by putting more into one request', () => {
  it('a hundred aliases are refused as a whole', async () => {
    const petition = await here.petition('signing')
    const { cookie } = await visitor()
    const aliases = Array.from({ length: 100 }, (_, i) => `a${i}: ${field(petition, `a${i}`)}`)
    const answer = await postGraphQL(server.url, { query: `mutation { ${aliases.join(' ')} }` }, { cookie })
    expect(codeOf(answer)).toMatch(/TOO_COSTLY|BAD_USER_INPUT/)
    expect(await stored(petition)).toBe(0)
  })

  it.each([
    ['two aliases', (one: Petition, two: Petition) => `mutation { a: ${field(one, 'a')} b: ${field(two, 'b')} }`],
    [
      'a fragment that is used twice',
      (one: Petition) =>
        `mutation { ...Twice a: ${field(one, 'a')} } fragment Twice on Mutation { b: ${field(one, 'b')} }`,
    ],
  ])('%s are two uses', async (_name, document) => {
    const [one, two] = [await here.petition('signing'), await here.petition('signing')]
    const { cookie } = await visitor()
    const answer = await postGraphQL(server.url, { query: document(one, two) }, { cookie })
    expect(answer.status).toBe(429)
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: 60 })
    expect(answer.headers.get('retry-after')).toBe('60')
    expect([await stored(one), await stored(two)]).toEqual([0, 0])
  })

  it('a batch of requests is no request', async () => {
    const petition = await here.petition('signing')
    const { cookie } = await visitor()
    const batch = Array.from({ length: 5 }, (_, i) => ({ query: `mutation { ${field(petition, `b${i}`)} }` }))
    const answer = await postGraphQL(server.url, batch, { cookie })
    expect(answer.status).toBe(400)
    expect(await stored(petition)).toBe(0)
  })
})

describe('many people of one network, as the trusted proxy names it', () => {
  it('may sign one petition six times, and then others', async () => {
    const [petition, another] = [await here.petition('signing'), await here.petition('signing')]
    const cookies = await sessions(10)
    const six = cookies.splice(0, 6).map((cookie, i) => sign(cookie, petition, `203.0.113.${i}`))
    expect((await Promise.all(six)).map(codeOf)).toEqual(Array(6).fill(undefined))
    const seventh = await sign(cookies.pop(), petition, '203.0.113.200')
    expect(seventh.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' })
    expect(seventh.errors?.[0]?.extensions['retryAfter']).toBeGreaterThan(0)
    // What the visitor writes in front of it is not believed.
    expect(codeOf(await sign(cookies.pop(), petition, '192.0.2.1, 203.0.113.202'))).toBe('RATE_LIMITED')
    expect(codeOf(await sign(cookies.pop(), another, '203.0.113.201'))).toBeUndefined()
    expect(codeOf(await sign(cookies.pop(), petition, '198.51.100.1'))).toBeUndefined()
    expect(await stored(petition)).toBe(7)
  })

  it('may sign twelve times altogether', async () => {
    const petitions = [await here.petition('signing'), await here.petition('signing'), await here.petition('signing')]
    const cookies = await sessions(15)
    const answers = await Promise.all(cookies.map((cookie, i) => sign(cookie, petitions[i % 3]!, `2001:db8:7:${i}::1`)))
    expect(answers.map(codeOf).filter((code) => code === 'RATE_LIMITED')).toHaveLength(3)
  })
})
