import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'
import { cookiesOf, startSmallHost, type GraphQLAnswer, type SmallHost } from '#server/testing/small-host.ts'
import { identityFeature } from '../index.ts'

const mongo = testDatabase()
const strictMongo = testDatabase([], '-strict')
let small: SmallHost
let strict: SmallHost

beforeAll(async () => {
  small = await startSmallHost({ mongo, features: (platform) => [identityFeature(platform)] })
  strict = await startSmallHost({
    ...{ mongo: strictMongo, rateLimitScale: 1 },
    features: (platform) => [identityFeature(platform)],
  })
})
afterAll(async () => {
  await small.host.stop()
  await strict.host.stop()
})

const email = 'aigul@dauys.example'
const who = '{ viewer { email language assurance hasPassword roles { role } } }'

async function codeFor(address: string, headers = {}): Promise<string> {
  await small.query(
    'mutation($email: String!) { requestSignInCode(input: { email: $email }) { sent userErrors { code } } }',
    { variables: { email: address }, headers },
  )
  const mailbox = (await (await fetch(`${small.url}/mailbox.json`)).json()) as { to: string; text: string }[]
  return /\d{6}/.exec(mailbox.find(({ to }) => to === address)?.text ?? '')?.[0] ?? ''
}

function signInByCode(code: string, headers = {}): Promise<GraphQLAnswer> {
  return small.query(
    `mutation($email: String!, $code: String!) {
      signInWithCode(input: { email: $email, code: $code }) { viewer { email } userErrors { code path } }
    }`,
    { variables: { email, code }, headers },
  )
}

describe('signing in', () => {
  it('by a code gives a session that knows the viewer, until they sign out', async () => {
    const signedIn = await signInByCode(await codeFor(email, { 'accept-language': 'ru' }))
    expect(signedIn.data).toEqual({ signInWithCode: { viewer: { email }, userErrors: [] } })
    const cookie = cookiesOf(signedIn.headers)
    expect((await small.query(who, { headers: { cookie } })).data).toEqual({
      viewer: { email, language: 'RU', assurance: 'EMAIL', hasPassword: false, roles: [] },
    })
    await small.query('mutation { signOut { signedOut } }', { headers: { cookie } })
    expect((await small.query(who, { headers: { cookie } })).data).toEqual({ viewer: null })
  })

  it('is refused with a code of the contract, and without a session', async () => {
    const refused = await signInByCode('000000')
    expect(refused.data).toEqual({
      signInWithCode: { viewer: null, userErrors: [{ code: 'BAD_CODE', path: ['code'] }] },
    })
    expect(cookiesOf(refused.headers)).toBe('')
  })

  it('by password works once one is set, and setting it renews the session', async () => {
    const old = cookiesOf((await signInByCode(await codeFor(email))).headers)
    const set = await small.query(
      'mutation { setPassword(input: { password: "жеті қабат жер" }) { viewer { hasPassword } userErrors { code } } }',
      { headers: { cookie: old } },
    )
    expect(set.data).toEqual({ setPassword: { viewer: { hasPassword: true }, userErrors: [] } })
    expect((await small.query(who, { headers: { cookie: old } })).data).toEqual({ viewer: null })
    const cookie = cookiesOf(set.headers)
    expect((await small.query(who, { headers: { cookie } })).data).toMatchObject({ viewer: { hasPassword: true } })

    const byPassword = (password: string) =>
      small.query(
        `mutation($password: String!) {
          signInWithPassword(input: { email: "${email}", password: $password }) { viewer { email } userErrors { code } }
        }`,
        { variables: { password } },
      )
    expect((await byPassword('жеті қабат жер')).data).toEqual({
      signInWithPassword: { viewer: { email }, userErrors: [] },
    })
    expect((await byPassword('a wrong password')).data).toEqual({
      signInWithPassword: { viewer: null, userErrors: [{ code: 'BAD_CREDENTIALS' }] },
    })
  })

  it('is tried once per operation, whatever aliases an attacker writes', async () => {
    const one = `signInWithPassword(input: { email: "${email}", password: "guess" }) { userErrors { code } }`
    const answer = await small.query(`mutation { a: ${one} b: ${one} }`)
    expect(answer.errors?.[0]?.extensions['code']).toBe('RATE_LIMITED')
  })

  it('asks who may not read people first, and strangers to sign in', async () => {
    const cookie = cookiesOf((await signInByCode(await codeFor(email))).headers)
    const people = '{ people { nodes { email } } }'
    expect((await small.query(people)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    expect((await small.query(people, { headers: { cookie } })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    const set = 'mutation { setPassword(input: { password: "long enough to be one" }) { userErrors { code } } }'
    expect((await small.query(set)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })
})

describe('budgets', () => {
  it('let one address be written to five times in a quarter of an hour', async () => {
    const ask = (address: string) =>
      strict.query(`mutation { requestSignInCode(input: { email: "${address}" }) { sent } }`)
    for (let n = 0; n < 5; n++)
      expect((await ask('marat@dauys.example')).data).toEqual({ requestSignInCode: { sent: true } })
    const sixth = await ask('MARAT@dauys.example')
    expect(sixth.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' })
    expect((await ask('other@dauys.example')).data).toEqual({ requestSignInCode: { sent: true } })
  })

  it('let one account be tried ten times, from anywhere', async () => {
    const guess = (n: number) =>
      strict.query(
        `mutation { signInWithPassword(input: { email: "marat@dauys.example", password: "guess ${n}" }) {
          userErrors { code }
        } }`,
        { headers: { 'x-forwarded-for': `10.0.${n}.1` } },
      )
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)))
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'tried')
    expect(codes.filter((code) => code === 'tried')).toHaveLength(10)
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2)
  })
})
