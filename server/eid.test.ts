import 'reflect-metadata'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assurance } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import ee from '#domain/rules/books/ee.json' with { type: 'json' }
import { ineligibility } from '#domain/rules/eligibility.ts'
import { demoCitizens } from '#server/demo-eid/citizens.ts'
import { demoEidFeature } from '#server/demo-eid/index.ts'
import { createAskOut, isInnerAddress } from '#server/platform/http/outgoing.ts'
import { formToken } from '#server/platform/http/plain-forms.ts'
import { aCity, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { plainBrowser, type PlainBrowser, type PlainPage } from '#server/testing/plain-browser.ts'
import { aQesPetition } from '#server/testing/qes-petition.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { testServer } from '#server/testing/server.ts'
import type { ProviderSettings } from '#server/features/eid/index.ts'

// Somebody else's site: it answers discovery with whatever issuer it likes.
const stranger: { server: Server | undefined; issuer: string } = { server: undefined, issuer: '' }
const strangerPort = await new Promise<number>((resolve) => {
  stranger.server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        issuer: stranger.issuer,
        authorization_endpoint: `${stranger.issuer}/auth`,
        token_endpoint: `${stranger.issuer}/token`,
        jwks_uri: `${stranger.issuer}/jwks`,
        response_types_supported: ['code'],
      }),
    )
  }).listen(0, '127.0.0.1', () => resolve((stranger.server?.address() as AddressInfo).port))
})

function provider(id: string, issuer: string): ProviderSettings {
  const title = { kk: id, ru: id, en: id }
  const claims = { name: 'name', birthDate: 'birthdate', nationalId: 'iin' }
  const client = { clientId: 'dauys', clientSecret: 'secret', scope: 'openid' }
  return { id, title, issuer, ...client, claims, assurance: 'eid', numberPrefix: '' }
}

const clock = fakeClock()
const identityProviders = [
  provider('other', `http://127.0.0.1:${strangerPort}`),
  // Nobody listens at the port of nobody.
  provider('gone', 'http://127.0.0.1:1'),
]
const server = testServer({ clock, withWorkers: false, config: { logLevel: 'silent', identityProviders } })
const strict = testServer({
  ...{ clock, withWorkers: false, suffix: '', beside: true },
  config: { rateLimitScale: 0.01, logLevel: 'silent' },
})
let city: City

beforeAll(async () => {
  city = await aCity(server.app)
})
afterAll(() => void stranger.server?.close())

const begin = '/kk/sign-in/with/demo-eid'
const own = '{ viewer { id name birthDate assurance residence { confirmed territory { id } } } }'

/** Goes to Demo eID, says who they are there, and comes back. */
async function identified(browser: PlainBrowser, citizen: string, from = begin, way = 'qes'): Promise<PlainPage> {
  const choice = await browser.open(from)
  expect(choice.at).toMatch(/^\/demo-eid\/interaction\//)
  return browser.send(choice.at, { citizen, way, act: 'agree' })
}

/** The address that leads back from the provider with the code, not yet opened. */
async function answerFor(browser: PlainBrowser, citizen: string, from = begin): Promise<string> {
  const choice = await browser.open(from)
  const headers = { cookie: browser.cookie(), 'content-type': 'application/x-www-form-urlencoded', origin: server.url }
  const body = new URLSearchParams({ citizen, way: 'qes', act: 'agree' }).toString()
  const chosen = await fetch(`${server.url}${choice.at}`, { method: 'POST', headers, body, redirect: 'manual' })
  const { leadsTo } = await browser.step(chosen.headers.get('location') ?? '')
  expect(leadsTo).toContain('/sign-in/with/demo-eid/back?')
  return leadsTo
}

async function byCode(browser: PlainBrowser, email: string, back = '/kk/me'): Promise<PlainPage> {
  const token = tokenOf(browser)
  // Letters are told apart by when they were sent.
  clock.advance(1_000)
  await browser.send('/kk/sign-in', { step: 'email', email, return: back, ...token })
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  const code = /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
  return browser.send('/kk/sign-in', { step: 'code', code, return: back, ...token })
}

/** What every page of a signed-in person carries. */
function tokenOf(browser: PlainBrowser): { token?: string } {
  const session = /(?:^|; )dauys=([^;]+)/.exec(browser.cookie())?.[1]
  if (session === undefined) return {}
  const [sessionId = ''] = decodeURIComponent(session).split('.')
  return { token: formToken(server.app.platform.crypto, sessionId) }
}

function connect(browser: PlainBrowser): Promise<PlainPage> {
  return browser.send('/kk/me/identity', tokenOf(browser))
}

async function asks<Data>(browser: PlainBrowser, query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await postGraphQL(server.url, { query, variables }, { cookie: browser.cookie() })
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}

async function viewerOf(browser: PlainBrowser) {
  type Viewer = { id: PersonId; name: string | null; assurance: string } | null
  return (await asks<{ viewer: Viewer }>(browser, own)).viewer
}

/** Somebody whose number an account has by now. */
async function known(citizen: string, email: string): Promise<{ browser: PlainBrowser; id: PersonId }> {
  const browser = plainBrowser(server.url)
  await identified(browser, citizen)
  await byCode(browser, email)
  await connect(browser)
  const viewer = await viewerOf(browser)
  if (!viewer || viewer.name === null) throw new Error(`${citizen} has no account`)
  return { browser, id: viewer.id }
}

describe('the first time', () => {
  it('somebody shows which account is theirs, and it becomes as sure as the digital signature', async () => {
    const browser = plainBrowser(server.url)
    const back = await identified(browser, 'aizhan', `${begin}?return=${encodeURIComponent('/kk/petitions/3/sign')}`)
    const connecting = `/kk/me/identity?${new URLSearchParams({ return: '/kk/petitions/3/sign' }).toString()}`
    const query = new URLSearchParams({ identity: 'demo-eid', return: connecting }).toString()
    expect(back.at).toBe(`/kk/sign-in?${query}`)
    expect(await viewerOf(browser)).toBeNull()

    expect((await byCode(browser, 'aizhan@example.kz', connecting)).at).toBe(connecting)
    expect(
      await asks(browser, '{ ownIdentity { mustSignInAgain pending { name provider { id } } links { lastAt } } }'),
    ).toEqual({
      ownIdentity: {
        mustSignInAgain: false,
        pending: { name: 'Айжан Сынақова', provider: { id: 'demo-eid' } },
        links: [],
      },
    })
    expect((await connect(browser)).at).toBe('/kk/petitions/3/sign')
    expect(await viewerOf(browser)).toMatchObject({
      ...{ name: 'Айжан Сынақова', birthDate: '1985-03-12', assurance: 'QES' },
      residence: { confirmed: true, territory: { id: 'birlik' } },
    })
    expect(
      await asks(browser, '{ ownIdentity { pending { name } links { assurance provider { title { kk } } } } }'),
    ).toEqual({
      ownIdentity: { pending: null, links: [{ assurance: 'QES', provider: { title: { kk: 'Demo eID' } } }] },
    })
    // What was connected is used up.
    expect((await connect(browser)).at).toContain('refused=EID_EXPIRED')
  })

  it('keeps neither number nor name where who reads the database could see them', async () => {
    const browser = plainBrowser(server.url)
    await identified(browser, 'timur')
    const { db } = server.app.platform.mongo
    const errands = JSON.stringify(await db.collection('eidErrands').find().toArray())
    expect(errands.length).toBeGreaterThan(100)
    for (const { iin, name } of demoCitizens) {
      for (const text of [iin, name]) expect(errands).not.toContain(Buffer.from(text).toString('base64').slice(0, 12))
      const sessions = JSON.stringify(await db.collection('sessions').find().toArray())
      expect(`${errands} ${sessions}`).not.toContain(iin)
    }
  })

  it('an open session is not enough: it must be known that its owner is there', async () => {
    const browser = plainBrowser(server.url)
    await byCode(browser, 'erlan@example.kz')
    clock.advance(11 * 60 * 1000)
    expect((await identified(browser, 'erlan')).at).toBe('/kk/me/identity?return=%2Fkk%2Fme')
    expect(await asks(browser, '{ ownIdentity { mustSignInAgain } }')).toEqual({
      ownIdentity: { mustSignInAgain: true },
    })
    expect((await connect(browser)).at).toContain('refused=SIGN_IN_AGAIN')
    await byCode(browser, 'erlan@example.kz')
    await connect(browser)
    expect(await viewerOf(browser)).toMatchObject({ name: 'Ерлан Үлгібаев', assurance: 'QES' })
  })

  it('another site cannot connect what waits: its form lacks what only our page has', async () => {
    const browser = plainBrowser(server.url)
    await byCode(browser, 'boris@example.kz')
    await identified(browser, 'boris')
    expect((await browser.send('/kk/me/identity', {})).at).toContain('refused=FORM_EXPIRED')
    expect(await viewerOf(browser)).toMatchObject({ assurance: 'EMAIL' })
  })
})

describe('the next time', () => {
  it('the number finds the account in any browser, without a word about e-mail', async () => {
    const { id } = (await server.app.use.identity.findByEmail('aizhan@example.kz')) ?? {}
    const browser = plainBrowser(server.url)
    expect((await identified(browser, 'aizhan')).at).toBe('/kk/me')
    expect(await viewerOf(browser)).toMatchObject({ id, assurance: 'QES' })
    // From the provider's page to another person's account: nobody is two people in one browser.
    expect((await identified(browser, 'erlan')).at).toContain('refused=EID_OTHER_ACCOUNT')
  })

  it('a weaker way lowers nothing, and what a session did not prove it may not use', async () => {
    const facts = (assurance: Assurance, personId: PersonId) =>
      server.app.use.petitions.personFacts({ kind: 'person', personId, assurance, grants: [] })
    const signer = { ...ee.signer, status: [], assurance: 'qes', registeredIn: 'anywhere' } as const
    const refusals = async (assurance: Assurance, personId: PersonId) =>
      ineligibility({
        ...{ party: signer as never, person: await facts(assurance, personId), at: clock.now() },
        ...{ timeZone: ee.timeZone, addressedTerritoryId: null },
      }).map(({ code }) => code)
    const mobile = plainBrowser(server.url)
    await identified(mobile, 'aizhan', begin, 'eid')
    const viewer = await viewerOf(mobile)
    expect(viewer).toMatchObject({ assurance: 'QES' })
    const id = viewer?.id ?? 'per_'
    expect(await refusals('email', id)).toEqual(['ASSURANCE_TOO_LOW'])
    expect(await refusals('eid', id)).toEqual(['ASSURANCE_TOO_LOW'])
    expect(await refusals('qes', id)).toEqual([])
    expect(await facts('email', id)).toMatchObject({ assurance: 'verified' })
  })

  it('a number of another account, and a second number for an account, are refused', async () => {
    const other = plainBrowser(server.url)
    await byCode(other, 'somebody@example.kz')
    expect((await identified(other, 'aizhan')).at).toBe('/kk/me/identity?refused=EID_OTHER_ACCOUNT&return=%2Fkk%2Fme')
    expect(await viewerOf(other)).toMatchObject({ assurance: 'EMAIL' })
    const owner = plainBrowser(server.url)
    await identified(owner, 'aizhan')
    expect((await identified(owner, 'timur')).at).toContain('refused=EID_OTHER_NUMBER')
  })

  it('whoever signs out here is led on to sign out there', async () => {
    const browser = plainBrowser(server.url)
    await identified(browser, 'aizhan')
    interface Left {
      readonly signOut: { readonly continueAt: string | null }
    }
    const { signOut } = await asks<Left>(browser, 'mutation { signOut { continueAt } }')
    expect(signOut.continueAt).toContain(`${server.url}/demo-eid/session/end?`)
    expect((await browser.open(signOut.continueAt ?? '')).text).toContain('Demo eID-ден шығасыз ба?')
    const byMail = plainBrowser(server.url)
    await byCode(byMail, 'somebody@example.kz')
    expect(await asks(byMail, 'mutation { signOut { continueAt } }')).toEqual({ signOut: { continueAt: null } })
  })
})

describe('a way that is not what it must be', () => {
  const refusal = (page: PlainPage) => new URL(page.at, server.url).searchParams.get('refused')

  it('is refused in another browser, with another state, a second time, and too late', async () => {
    const browser = plainBrowser(server.url)
    const answer = await answerFor(browser, 'aizhan')
    expect(refusal(await plainBrowser(server.url).open(answer))).toBe('EID_EXPIRED')
    expect(refusal(await browser.open(answer.replace(/state=[\w-]+/, 'state=another')))).toBe('EID_EXPIRED')
    expect((await browser.open(answer)).at).toBe('/kk/me')
    expect(refusal(await browser.open(answer))).toBe('EID_EXPIRED')
    const late = plainBrowser(server.url)
    const old = await answerFor(late, 'aizhan')
    clock.advance(11 * 60 * 1000)
    expect(refusal(await late.open(old))).toBe('EID_EXPIRED')
  })

  it('is refused with the code of another way, from another issuer, and at the address of another provider', async () => {
    const browser = plainBrowser(server.url)
    const first = new URL(await answerFor(browser, 'aizhan'))
    const second = new URL(await answerFor(browser, 'aizhan'))
    // Both are of this browser; only the secrets of PKCE and nonce tell them apart.
    second.searchParams.set('code', first.searchParams.get('code') ?? '')
    expect(refusal(await browser.open(second.href))).toBe('EID_REFUSED')
    const foreign = new URL(await answerFor(browser, 'aizhan'))
    foreign.searchParams.set('iss', 'https://evil.example')
    expect(refusal(await browser.open(foreign.href))).toBe('EID_REFUSED')
    const mixed = await answerFor(browser, 'aizhan')
    expect(refusal(await browser.open(mixed.replace('/with/demo-eid/', '/with/other/')))).toBe('EID_EXPIRED')
    expect(await viewerOf(browser)).toBeNull()
  })

  it('is cancelled without loss of the way back, and leads to no other site', async () => {
    const browser = plainBrowser(server.url)
    const choice = await browser.open(`${begin}?return=%2Fkk%2Fpetitions%2F3`)
    const said = await browser.send(choice.at, { act: 'cancel' })
    expect(said.at).toBe('/kk/sign-in?refused=EID_CANCELLED&return=%2Fkk%2Fpetitions%2F3')
    for (const evil of ['https://evil.example', '//evil.example', '/kk/\\evil.example']) {
      const back = await identified(plainBrowser(server.url), 'aizhan', `${begin}?return=${encodeURIComponent(evil)}`)
      expect(back.at).toBe('/kk/me')
    }
    const { leadsTo } = await browser.step(begin)
    const wrong = leadsTo.replace(/redirect_uri=[^&]+/, `redirect_uri=${encodeURIComponent('https://evil.example/')}`)
    expect(await browser.open(wrong)).toMatchObject({ status: 400, at: expect.stringContaining('/demo-eid/auth') })
  })

  it('does not begin with a provider that is away, lies about its name, or does not exist', async () => {
    const browser = plainBrowser(server.url)
    expect(refusal(await browser.open('/ru/sign-in/with/gone'))).toBe('EID_UNREACHABLE')
    stranger.issuer = 'https://bank.example'
    expect(refusal(await browser.open('/ru/sign-in/with/other'))).toBe('EID_REFUSED')
    stranger.issuer = `http://127.0.0.1:${strangerPort}`
    const { leadsTo } = await browser.step('/ru/sign-in/with/other')
    expect(leadsTo).toContain(`${stranger.issuer}/auth?`)
    expect(leadsTo).toContain(encodeURIComponent('http://localhost:8080/sign-in/with/other/back'))
    expect(refusal(await browser.open('/ru/sign-in/with/nobody'))).toBe('NOT_FOUND')
  })

  it('is counted: an address begins so many, and no more', async () => {
    const browser = plainBrowser(strict.url)
    const leads: string[] = []
    for (let n = 0; n < 3; n++) leads.push((await browser.step(begin)).leadsTo)
    expect(leads.map((to) => to.includes('/demo-eid/auth'))).toEqual([true, true, false])
    expect(leads[2]).toContain('refused=RATE_LIMITED')
  })
})

describe('a book that asks for a qualified signature', () => {
  const sign = `mutation ($input: SignPetitionInput!) {
    signPetition(input: $input) { signature { state } userErrors { code details { name value } } } }`

  it('refuses who came by e-mail, and takes the same person by Demo eID, for a day', async () => {
    const { id: petitionId, author } = await aQesPetition(server.app, city)
    // The same account from a session that proved less: it may not even hand a text in.
    const weak = await server.app.use.petitions.personFacts({ ...author, assurance: 'email' })
    expect(weak.assurance).toBe('verified')

    const { browser } = await known('maria', 'maria@example.kz')
    const signing = (attempt: string) => asks(browser, sign, { input: { petitionId, attempt } })
    await byCode(browser, 'maria@example.kz')
    const tooLow = [{ code: 'ASSURANCE_TOO_LOW', details: [{ name: 'needed', value: 'qes' }] }]
    expect(await signing('a')).toEqual({ signPetition: { signature: null, userErrors: tooLow } })
    await identified(browser, 'maria')
    clock.advance(13 * 60 * 60 * 1000)
    expect(await signing('b')).toMatchObject({ signPetition: { userErrors: tooLow } })
    await identified(browser, 'maria')
    expect(await signing('c')).toEqual({ signPetition: { signature: { state: 'COUNTED' }, userErrors: [] } })
  })
})

describe('what is only for demonstrations and for the internet', () => {
  it('Demo eID does not start in production', () => {
    expect(() => demoEidFeature({ ...server.app.platform, mode: 'production' })).toThrow('never in production')
  })

  it('production asks no other site by http, nor one of its own network', async () => {
    const ask = createAskOut({ isOpen: false })
    const asked = { method: 'GET', headers: {} }
    await expect(ask(`http://127.0.0.1:${strangerPort}`, asked)).rejects.toThrow('only https')
    await expect(ask('https://10.0.0.7/', asked)).rejects.toThrow('not of the internet')
    await expect(ask('https://[::ffff:127.0.0.1]/', asked)).rejects.toThrow('not of the internet')
    await expect(ask(`https://localhost:${strangerPort}/`, asked)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('not of the internet') },
    })
    expect(['8.8.8.8', '2001:4860:4860::8888'].map(isInnerAddress)).toEqual([false, false])
    expect(['192.168.1.1', '169.254.169.254', 'fd00::1', '::1', '100.64.0.1'].map(isInnerAddress)).not.toContain(false)
  })

  it('an erased account leaves no trace of who identified it', async () => {
    const { id } = await known('dana', 'dana@example.kz')
    const { db } = server.app.platform.mongo
    expect(await db.collection('eidLinks').countDocuments({ personId: id })).toBe(1)
    const dana = plainBrowser(server.url)
    await identified(dana, 'dana')
    clock.advance(1_000)
    await asks(dana, 'mutation { requestErasureCode { sent } }')
    const letter = await db.collection('mails').findOne({ to: 'dana@example.kz' }, { sort: { at: -1 } })
    const code = /\d{6}/.exec(String(letter?.['text']))?.[0]
    const erase = 'mutation ($code: String!) { eraseAccount(input: { code: $code }) { erased } }'
    expect(await asks(dana, erase, { code })).toEqual({ eraseAccount: { erased: true } })
    await server.app.settle()
    expect(await db.collection('eidLinks').countDocuments({ personId: id })).toBe(0)
    // The number is free again: the same person may begin anew.
    expect((await identified(plainBrowser(server.url), 'dana')).at).toContain('/kk/sign-in?identity=demo-eid')
  })
})
