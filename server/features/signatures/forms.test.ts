import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { formToken } from '#server/platform/http/plain-forms.ts'
import { aCity, cookieOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { cookiesOf, postGraphQL } from '#server/testing/small-host.ts'

const server = testServer({ clock: fakeClock(), withWorkers: false })
const strict = testServer({
  ...{ clock: fakeClock(), withWorkers: false, suffix: 'strict' },
  config: { rateLimitScale: 1 / 20 },
})
let city: City
let petition: Petition
let number: string

beforeAll(async () => {
  city = await aCity(server.app)
  petition = await city.petition('signing')
  number = petition.number ?? ''
})

interface Sent {
  readonly path?: string
  readonly cookie?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
}

async function post({ path = `petitions/${number}/sign`, cookie, headers, fields = {} }: Sent, url = server.url) {
  const answer = await fetch(`${url}/ru/${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: url,
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  })
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    headers: answer.headers,
    body: await answer.text(),
  }
}

/** As the page of this session would carry it. */
function tokenOf(cookie: string): string {
  const [sessionId = ''] = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')
  return formToken(server.app.platform.crypto, sessionId)
}

async function aReader(name: string): Promise<{ person: ActingPerson; cookie: string; token: string }> {
  const person = await city.person(name)
  const cookie = await cookieOf(server.app, server.url, person)
  return { person, cookie, token: tokenOf(cookie) }
}

const count = () => server.app.platform.mongo.db.collection('signatures').countDocuments({ petition: petition.id })
const page = (query = '') => `/ru/petitions/${number}/sign${query}`

describe('the form for signing without JavaScript', () => {
  it('signs once, however often it is sent, and says so on a page that may be reloaded', async () => {
    const { cookie, token } = await aReader('Ерлан')
    const before = await count()
    const fields = { token, attempt: 'the-attempt-of-yerlan', visibility: 'hidden' }
    const answers = await Promise.all(Array.from({ length: 200 }, () => post({ cookie, fields })))
    expect(new Set(answers.map(({ status, to }) => `${status} ${to}`))).toEqual(
      new Set([`303 ${page('?done=signed')}`]),
    )
    expect(await count()).toBe(before + 1)
  })

  it('says that somebody has signed already when another form comes', async () => {
    const { cookie, token } = await aReader('Гүлмира')
    await post({ cookie, fields: { token, attempt: 'one' } })
    const again = await post({ cookie, fields: { token, attempt: 'two' } })
    expect(again.to).toBe(page('?refused=ALREADY_SIGNED'))
  })

  it('is refused without a word to the use-case when another site sends it', async () => {
    const { cookie, token } = await aReader('Болат')
    const before = await count()
    const fields = { token, attempt: 'forged' }
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`]) {
      expect(await post({ cookie, fields, headers: { origin } })).toMatchObject({ status: 403, to: null })
    }
    expect(await count()).toBe(before)
  })

  it('needs the token of this very session', async () => {
    const [{ cookie }, other] = [await aReader('Дана'), await aReader('Бекзат')]
    const before = await count()
    for (const token of ['', 'x', other.token]) {
      const { status, to } = await post({ cookie, fields: { token, attempt: 'a' } })
      expect({ status, to }).toEqual({ status: 303, to: page('?refused=FORM_EXPIRED') })
    }
    expect(await count()).toBe(before)
  })

  it('leads a visitor through the sign-in page and back', async () => {
    expect((await post({ fields: { attempt: 'a' } })).to).toBe(`/ru/sign-in?return=${encodeURIComponent(page())}`)
  })

  it('gives the reason of the law: too young, elsewhere, no such petition', async () => {
    const child = await city.person('Әли', { birthDate: '2015-01-01' })
    const cookie = await cookieOf(server.app, server.url, child)
    const fields = { token: tokenOf(cookie), attempt: 'a' }
    expect((await post({ cookie, fields })).to).toBe(page('?refused=UNDER_AGE'))
    const nowhere = { path: 'petitions/2031-000001/sign', cookie, fields }
    expect((await post(nowhere)).to).toBe('/ru/petitions/2031-000001/sign?refused=NOT_FOUND')
  })

  it('takes the signature back, and lets an old form count nothing', async () => {
    const { cookie, token } = await aReader('Салтанат')
    const fields = { token, attempt: 'first' }
    await post({ cookie, fields })
    const withdrawn = await post({ path: `petitions/${number}/withdraw`, cookie, fields: { token } })
    expect(withdrawn.to).toBe(`/ru/petitions/${number}/withdraw?done=withdrawn`)
    expect((await post({ cookie, fields })).to).toBe(page())
    expect((await post({ path: `petitions/${number}/withdraw`, cookie, fields: { token } })).to).toBe(
      `/ru/petitions/${number}/withdraw?refused=NOT_SIGNED`,
    )
    expect((await post({ cookie, fields: { token, attempt: 'second' } })).to).toBe(page('?done=signed'))
  })
})

describe('signing in without JavaScript', () => {
  const codeOf = async (to: string): Promise<string> => {
    const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to }, { sort: { at: -1 } })
    return /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
  }

  it('sends a code, lets in who brings it, and goes back to where they came from', async () => {
    const email = 'yerlan@plain.example'
    const sent = await post({ path: 'sign-in', fields: { step: 'email', email, return: page() } })
    expect(sent.to).toBe(`/ru/sign-in?step=code&return=${encodeURIComponent(page())}`)
    const cookie = cookiesOf(sent.headers)
    const wrong = await post({ path: 'sign-in', cookie, fields: { step: 'code', code: '000', return: page() } })
    expect(wrong.to).toBe(`/ru/sign-in?step=code&refused=BAD_CODE&return=${encodeURIComponent(page())}`)
    const fields = { step: 'code', code: await codeOf(email), return: page() }
    const entered = await post({ path: 'sign-in', cookie, fields })
    expect(entered.to).toBe(page())
    expect(entered.headers.getSetCookie().join()).toMatch(/dauys=/)
  })

  it('never leads to another site', async () => {
    const sent = await post({
      path: 'sign-in',
      fields: { step: 'email', email: 'a@b.example', return: '//evil.example' },
    })
    expect(sent.to).toBe('/ru/sign-in?step=code&return=%2Fru%2Fme')
  })

  it('does not let another site sign somebody in as somebody else', async () => {
    const headers = { origin: 'https://evil.example' }
    const fields = { step: 'password', email: 'evil@evil.example', password: 'known to the attacker' }
    expect((await post({ path: 'sign-in', headers, fields })).status).toBe(403)
  })

  it('ends the session', async () => {
    const { cookie, token } = await aReader('Жанна')
    expect((await post({ path: 'sign-out', cookie, fields: { token } })).to).toBe('/ru/')
    expect((await post({ cookie, fields: { token, attempt: 'late' } })).to).toMatch(/^\/ru\/sign-in/)
  })

  it('shares its budget with the API: who has used it up there finds nothing left here', async () => {
    const email = 'busy@plain.example'
    const query = `mutation { requestSignInCode(input: { email: "${email}" }) { sent } }`
    await postGraphQL(strict.url, { query })
    const sent = await post({ path: 'sign-in', fields: { step: 'email', email, return: '/ru/me' } }, strict.url)
    expect(sent.to).toBe('/ru/sign-in?step=email&refused=RATE_LIMITED&return=%2Fru%2Fme')
  })
})
