import { beforeAll, describe, expect, it, vi } from 'vitest'
import type * as books from '#domain/rules/books/index.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { adoptMailBooks, aMailPetition, mailBooks } from '#server/testing/mail-books.ts'
import { evidenceOf, recount } from '#server/testing/recount.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

vi.mock('#domain/rules/books/index.ts', async (original) => {
  const { bookFiles } = await original<typeof books>()
  return { bookFiles: [...bookFiles, ...mailBooks] }
})

// Budgets as in production: letters to one mailbox are counted.
const clock = fakeClock()
const server = testServer({ clock, withWorkers: false, config: { rateLimitScale: 1 } })
let here: City

beforeAll(async () => {
  here = await aCity(server.app)
  await adoptMailBooks(server.app)
})

const hour = 60 * 60_000
const db = () => server.app.platform.mongo.db
const petitionOf = (book: Parameters<typeof aMailPetition>[2]) => aMailPetition(server.app, here, book)

interface Signer {
  readonly email: string
  readonly name: string
}
let attempts = 0
let isStill = false
let mailboxes = 0
const someone = (name = 'Айгүл Серікова'): Signer => ({ email: `signer-${++mailboxes}@mail.example`, name })

interface Answer {
  readonly errors?: readonly { readonly extensions: { readonly code?: unknown } }[] | undefined
  readonly data?: unknown
}

/** At a later moment each, so that letters have an order. */
async function act(
  field: string,
  type: string,
  input: object,
  selection: string,
): Promise<Partial<Payload> & { codes: string[] }> {
  if (!isStill) clock.advance(1)
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code path } } }`
  const answer = (await postGraphQL(server.url, { query, variables: { input } })) as Answer
  if (answer.errors) return { codes: answer.errors.map(({ extensions }) => String(extensions.code)) }
  const payload = (answer.data as Record<string, Payload>)[field]!
  return { ...payload, codes: payload.userErrors.map(({ code }) => code) }
}
interface Payload {
  readonly done?: boolean
  readonly link?: string | null
  readonly signature?: { readonly state: string } | null
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] | null }[]
}

const ask = ({ id }: Petition, signer: Signer, more: object = {}) => {
  const input = { petitionId: id, attempt: `ask-${++attempts}`, locale: 'EN', declared: true, ...signer, ...more }
  return act('requestSignature', 'RequestSignatureInput', input, 'done')
}
const confirm = ({ id }: Petition, token: string, attempt = `confirm-${++attempts}`) =>
  act('confirmSignature', 'ConfirmSignatureInput', { petitionId: id, token, attempt }, 'link')
const withLink = (field: string, { id }: Petition, link: string, selection = 'signature { state }') =>
  act(field, 'LinkedSignatureInput', { petitionId: id, link }, selection)

/** Letters to an address, the oldest first. */
async function letters(email: string): Promise<{ subject: string; text: string }[]> {
  const found = await db().collection('mails').find({ to: email }).sort({ at: 1, _id: 1 }).toArray()
  return found.map(({ subject, text }) => ({ subject: String(subject), text: String(text) }))
}
async function subjects(email: string): Promise<string[]> {
  return (await letters(email)).map(({ subject }) => subject)
}
async function found(email: string, pattern: RegExp): Promise<string> {
  return (await letters(email)).flatMap(({ text }) => pattern.exec(text)?.[1] ?? []).at(-1) ?? ''
}
const tokenTo = (email: string) => found(email, /mail\?token=([\w-]+)/)
const linkTo = (email: string) => found(email, /mail\?key=([\w-]+)/)
const codeTo = (email: string) => found(email, /^Code: (\d{6})$/m)

async function signed(petition: Petition, signer: Signer): Promise<string> {
  expect((await ask(petition, signer)).codes).toEqual([])
  const { link, codes } = await confirm(petition, await tokenTo(signer.email))
  expect(codes).toEqual([])
  return link ?? ''
}

async function counts(petition: Petition): Promise<{ stored: number; pending: number; total: number }> {
  await server.app.settle()
  const [stored, pending] = await Promise.all([
    db().collection('signatures').countDocuments({ petition: petition.id, state: 'counted' }),
    db().collection('pendingSignatures').countDocuments({ petition: petition.id, state: 'pending' }),
  ])
  const [read] = await server.app.use.petitions.readPetitions([petition.id])
  return { stored, pending, total: read?.support.total ?? -1 }
}

async function requestBehind(petition: Petition, token: string): Promise<unknown> {
  const query = `query ($number: String!, $token: String!) {
    signatureRequest(number: $number, token: $token) { name used canConfirm { allowed code } }
  }`
  const answer = await postGraphQL(server.url, { query, variables: { number: petition.number, token } })
  return (answer.data as { signatureRequest: unknown }).signatureRequest
}

describe('signing with a mailbox and a name', () => {
  it('counts when the mailbox confirms, and not before', async () => {
    const petition = await petitionOf('couple')
    const signer = someone()
    expect(await ask(petition, signer)).toMatchObject({ done: true, codes: [] })
    expect(await counts(petition)).toEqual({ stored: 0, pending: 1, total: 0 })
    const token = await tokenTo(signer.email)
    for (let i = 0; i < 20; i++) {
      expect(await requestBehind(petition, token)).toEqual({
        ...{ name: signer.name, used: false, canConfirm: { allowed: true, code: null } },
      })
    }
    expect(await counts(petition)).toEqual({ stored: 0, pending: 1, total: 0 })
    const { link } = await confirm(petition, token)
    expect(await counts(petition)).toEqual({ stored: 1, pending: 0, total: 1 })
    expect(await subjects(signer.email)).toEqual(['Confirm your signature', 'Your signature counts'])
    expect(await linkTo(signer.email)).toBe(link)
  })

  it('is confirmed by one of many who press at once; the same act again gets the same answer, another one comes late', async () => {
    const petition = await petitionOf('couple')
    const signer = someone()
    await ask(petition, signer)
    const token = await tokenTo(signer.email)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => confirm(petition, token, `press-${i % 2}`)))
    const links = new Set(answers.flatMap(({ link }) => link ?? []))
    expect(links.size).toBe(1)
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['LINK_USED']))
    expect(await counts(petition)).toEqual({ stored: 1, pending: 0, total: 1 })
    expect((await confirm(petition, token)).codes).toEqual(['LINK_USED'])
    expect(await requestBehind(petition, token)).toMatchObject({ used: true })
    expect(await subjects(signer.email)).toEqual(['Confirm your signature', 'Your signature counts'])
  })

  it('writes one letter for an act, however often it is sent', async () => {
    const petition = await petitionOf('couple')
    const signer = someone()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(petition, signer, { attempt: 'the-one' })))
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
    expect(await subjects(signer.email)).toEqual(['Confirm your signature'])
    // Asked for once more it is the same link, in another letter.
    const token = await tokenTo(signer.email)
    await ask(petition, signer)
    expect(await subjects(signer.email)).toEqual(['Confirm your signature', 'Confirm your signature'])
    expect(await tokenTo(signer.email)).toBe(token)
    expect(await counts(petition)).toMatchObject({ pending: 1 })
  })

  it('takes two of three names of one mailbox, whoever comes first and however the address is written', async () => {
    const petition = await petitionOf('couple')
    const names = ['Айгүл Серікова', 'Ерлан Серіков', 'Дана Серікова']
    const spellings = ['serik.family@gmail.com', 'Serik.Family+a@gmail.com', 'serikfamily@googlemail.com']
    const answers = await Promise.all(names.map((name, i) => ask(petition, { name, email: spellings[i]! })))
    expect(answers.map(({ done, codes }) => ({ done, codes }))).toEqual(Array(3).fill({ done: true, codes: [] }))
    expect(await counts(petition)).toMatchObject({ pending: 2 })
    const told = (await Promise.all(spellings.map((email) => subjects(email)))).flat().sort()
    expect(told).toEqual(['Confirm your signature', 'Confirm your signature', 'The signature was not accepted'])
    for (const email of spellings) if (await tokenTo(email)) await confirm(petition, await tokenTo(email))
    expect(await counts(petition)).toEqual({ stored: 2, pending: 0, total: 2 })
  })

  it('frees a slot that was never confirmed when its link has expired', async () => {
    const petition = await petitionOf('de')
    const [first, second] = [someone('Erlan'), 'Dana']
    await ask(petition, first)
    await ask(petition, { ...first, name: second })
    expect(await subjects(first.email)).toEqual(['Confirm your signature', 'The signature was not accepted'])
    const old = await tokenTo(first.email)
    clock.advance(48 * hour + 1)
    await ask(petition, { ...first, name: second })
    expect((await confirm(petition, old)).codes).toEqual(['LINK_UNKNOWN'])
    expect((await confirm(petition, await tokenTo(first.email))).codes).toEqual([])
    expect(await counts(petition)).toEqual({ stored: 1, pending: 0, total: 1 })
  })

  it('says the same to whoever writes the address of somebody who signed, and tells its owner by letter', async () => {
    const petition = await petitionOf('couple')
    const signer = someone()
    const link = await signed(petition, signer)
    const [known, unknown] = [
      await ask(petition, { ...signer, name: ' айгүл  серікова' }),
      await ask(petition, someone()),
    ]
    expect(known).toEqual(unknown)
    expect((await subjects(signer.email)).at(-1)).toBe('You have already signed this petition')
    expect(await linkTo(signer.email)).toBe(link)
    expect(await counts(petition)).toEqual({ stored: 1, pending: 1, total: 1 })
  })
})

describe('a link', () => {
  it('of another petition, or of nobody, confirms nothing', async () => {
    const [petition, other] = [await petitionOf('couple'), await petitionOf('couple')]
    const signer = someone()
    await ask(petition, signer)
    const token = await tokenTo(signer.email)
    for (const [where, what] of [
      [other, token],
      [petition, `${token}x`],
      [petition, ''],
    ] as const) {
      expect((await confirm(where, what)).codes).toEqual(['LINK_UNKNOWN'])
      expect(await requestBehind(where, what)).toBeNull()
    }
    expect(await counts(petition)).toEqual({ stored: 0, pending: 1, total: 0 })
  })

  it('whose time is over says so, and leads to a new letter', async () => {
    const petition = await petitionOf('couple')
    const signer = someone()
    await ask(petition, signer)
    const old = await tokenTo(signer.email)
    clock.advance(48 * hour)
    expect(await requestBehind(petition, old)).toMatchObject({ canConfirm: { allowed: true } })
    clock.advance(1)
    expect(await requestBehind(petition, old)).toMatchObject({ canConfirm: { allowed: false, code: 'LINK_EXPIRED' } })
    expect((await confirm(petition, old)).codes).toEqual(['LINK_EXPIRED'])
    const renew = { petitionId: petition.id, token: old, attempt: 'renew' }
    expect(await act('renewSignatureRequest', 'ConfirmSignatureInput', renew, 'done')).toMatchObject({ done: true })
    const fresh = await tokenTo(signer.email)
    expect(fresh).not.toBe(old)
    expect((await confirm(petition, old)).codes).toEqual(['LINK_UNKNOWN'])
    expect((await confirm(petition, fresh)).codes).toEqual([])
  })

  it('confirms after the end as long as the law says, whether a timer has closed the petition or not', async () => {
    const petition = await petitionOf('couple')
    const [inTime, late] = [someone(), someone()]
    isStill = true
    clock.set(petition.closesAt ?? clock.now())
    await ask(petition, inTime)
    await ask(petition, late)
    clock.advance(1)
    expect((await ask(petition, someone())).codes).toEqual(['SIGNING_CLOSED'])
    await server.app.settle()
    clock.advance(24 * hour - 1)
    expect((await confirm(petition, await tokenTo(inTime.email))).codes).toEqual([])
    clock.advance(1)
    expect((await confirm(petition, await tokenTo(late.email))).codes).toEqual(['SIGNING_CLOSED'])
    isStill = false
    expect(await counts(petition)).toEqual({ stored: 1, pending: 1, total: 1 })
  })
})

describe('a code', () => {
  const bring = ({ id }: Petition, request: string, code: string) =>
    act('confirmSignatureByCode', 'ConfirmSignatureByCodeInput', { petitionId: id, request, code }, 'link')

  it('confirms once it is right, for whoever asked for it, and is tried five times', async () => {
    const petition = await petitionOf('code')
    const signer = someone()
    await ask(petition, signer, { attempt: 'first-code' })
    const first = await codeTo(signer.email)
    for (let i = 0; i < 5; i++) expect((await bring(petition, 'first-code', 'x')).codes).toEqual(['BAD_CODE'])
    expect((await bring(petition, 'first-code', first)).codes).toEqual(['BAD_CODE'])
    await ask(petition, signer, { attempt: 'second-code' })
    const second = await codeTo(signer.email)
    expect((await bring(petition, 'first-code', second)).codes).toEqual(['BAD_CODE'])
    expect((await bring(petition, 'nobody', second)).codes).toEqual(['BAD_CODE'])
    const [one, again] = [await bring(petition, 'second-code', second), await bring(petition, 'second-code', second)]
    expect(one.link).toBeTruthy()
    expect(again).toEqual(one)
    expect(await counts(petition)).toEqual({ stored: 1, pending: 0, total: 1 })
  })

  it('signs once more where a later signature takes the place of an earlier one, and the count does not move', async () => {
    const petition = await petitionOf('code')
    const signer = someone()
    for (const attempt of ['earlier', 'later']) {
      await ask(petition, signer, { attempt })
      expect((await bring(petition, attempt, await codeTo(signer.email))).codes).toEqual([])
      expect(await counts(petition)).toMatchObject({ stored: 1, total: 1 })
    }
    clock.advance(5_000)
    await server.app.settle()
    const bundle = await evidenceOf(server.url, petition.number)
    const types = bundle.split('\n').flatMap((line) => /"type":"(counted|superseded)"/.exec(line)?.[1] ?? [])
    expect(types).toEqual(['counted', 'superseded', 'counted'])
    expect(await recount(bundle)).toMatchObject({ findings: [], facts: { total: 1 } })
  })
})

describe('the owner of a signature, by the link', () => {
  async function linked({ number }: Petition, link: string): Promise<unknown> {
    const query = `query ($number: String!, $link: String!) { linkedSignature(number: $number, link: $link) {
      name email canWithdraw { allowed } signature { state promise receipt }
    } }`
    const answer = await postGraphQL(server.url, { query, variables: { number, link } })
    return (answer.data as { linkedSignature: unknown }).linkedSignature
  }

  it('has a promise, then a receipt, as others do', async () => {
    const petition = await petitionOf('de')
    const signer = someone()
    const link = await signed(petition, signer)
    expect(await linked(petition, link)).toMatchObject({ ...signer, signature: { promise: expect.any(String) } })
    await server.app.settle()
    clock.advance(5_000)
    await server.app.settle()
    const own = (await linked(petition, link)) as { signature: { receipt: string } }
    expect(JSON.parse(own.signature.receipt)).toMatchObject({ leaf: { type: 'counted', assurance: 'email' } })
    const file = await fetch(`${server.url}/receipts/${petition.number}.json?key=${link}`)
    expect(await file.json()).toEqual(JSON.parse(own.signature.receipt))
    expect((await fetch(`${server.url}/receipts/${petition.number}.json`)).status).toBe(404)
  })

  it('takes it back and signs again; where the law forbids that, it stays', async () => {
    const petition = await petitionOf('de')
    const signer = someone()
    const link = await signed(petition, signer)
    expect(await withLink('withdrawLinkedSignature', petition, link)).toMatchObject({
      signature: { state: 'WITHDRAWN' },
    })
    expect(await counts(petition)).toMatchObject({ stored: 0, total: 0 })
    expect(await signed(petition, signer)).toBe(link)
    expect(await counts(petition)).toMatchObject({ stored: 1, total: 1 })
    const british = await petitionOf('couple')
    const kept = await signed(british, someone())
    expect((await withLink('withdrawLinkedSignature', british, kept)).codes).toEqual(['WITHDRAWAL_CLOSED'])
  })

  it('erases everything; the count falls where signatures may be taken back, and the link is dead', async () => {
    for (const [book, total] of [
      ['de', 0],
      ['couple', 1],
    ] as const) {
      const petition = await petitionOf(book)
      const signer = someone()
      const link = await signed(petition, signer)
      expect(await counts(petition)).toMatchObject({ stored: 1, total: 1 })
      expect(await withLink('eraseLinkedSignature', petition, link, 'done')).toMatchObject({ done: true })
      await server.app.settle()
      clock.advance(6_000)
      expect(await counts(petition)).toEqual({ stored: 0, pending: 0, total })
      expect(await db().collection('signatures').countDocuments({ petition: petition.id })).toBe(0)
      expect(await linked(petition, link)).toBeNull()
      expect(await letters(signer.email)).toEqual([])
      // The mailbox is free; the old link is not one to the new signature.
      const next = await signed(petition, { ...signer, name: 'Somebody Else' })
      expect(next).not.toBe(link)
      expect(await linked(petition, link)).toBeNull()
    }
  })

  it('is nobody who changes a letter of it, or brings it to another petition', async () => {
    const [petition, other] = [await petitionOf('de'), await petitionOf('de')]
    const link = await signed(petition, someone())
    await signed(other, someone())
    const forged = `${link.slice(0, 60)}${link[60] === 'A' ? 'B' : 'A'}${link.slice(61)}`
    for (const [where, what] of [
      [petition, forged],
      [petition, ''],
      [other, link],
    ] as const) {
      expect(await linked(where, what)).toBeNull()
      expect((await withLink('eraseLinkedSignature', where, what, 'done')).codes).toEqual(['LINK_UNKNOWN'])
    }
  })
})

describe('a request is refused', () => {
  it('with everything that is missing, at once', async () => {
    const petition = await petitionOf('couple')
    const answer = await ask(petition, { name: ' ', email: 'nowhere' }, { declared: false })
    expect(answer.userErrors).toEqual([
      { code: 'REQUIRED', path: ['name'] },
      { code: 'INVALID', path: ['email'] },
      { code: 'REQUIRED', path: ['declared'] },
    ])
    expect((await ask(petition, { name: 'Win at evil.example', email: 'a@b.example' })).codes).toEqual(['INVALID'])
  })

  it('where signers sign in; and an account signs nothing where a mailbox does', async () => {
    const withAccount = await here.petition('signing')
    expect((await ask(withAccount, someone())).codes).toEqual(['UNAUTHENTICATED'])
    const petition = await petitionOf('couple')
    const asPerson = await signedInAs(server.app, server.url, await here.person('Ерлан'))
    const { data } = await asPerson(
      `mutation ($input: SignPetitionInput!) { signPetition(input: $input) {
        signature { id } userErrors { code } petition { viewerCanSign { allowed } mailSigning { confirmation declares } }
      } }`,
      { input: { petitionId: petition.id, attempt: 'a' } },
    )
    expect(data).toMatchObject({
      signPetition: {
        ...{ signature: null, userErrors: [{ code: 'SIGN_BY_EMAIL' }] },
        petition: { viewerCanSign: { allowed: true }, mailSigning: { confirmation: 'LINK' } },
      },
    })
  })

  it('after ten letters to one mailbox in an hour, however its address is written', async () => {
    const petitions = [await petitionOf('couple'), await petitionOf('de')]
    const spellings = ['full.box@gmail.com', 'fullbox+1@googlemail.com']
    for (let i = 0; i < 10; i++) {
      expect((await ask(petitions[i % 2]!, { name: 'Айгүл', email: spellings[i % 2]! })).codes).toEqual([])
    }
    expect((await ask(petitions[0]!, { name: 'Айгүл', email: 'f.ullbox@gmail.com' })).codes).toEqual(['RATE_LIMITED'])
    expect((await ask(petitions[0]!, someone())).codes).toEqual([])
    expect((await Promise.all(spellings.map(subjects))).flat()).toHaveLength(10)
  })
})

it('stores nothing in the clear of who signed or asked to', async () => {
  const petition = await petitionOf('couple')
  const [signer, asker] = [someone('Жанар Қалиева'), someone('Болат Омаров')]
  await signed(petition, signer)
  await ask(petition, asker)
  const stored = await Promise.all(
    ['signatures', 'pendingSignatures', 'timers', 'journal', 'outbox', 'limits'].map((name) =>
      db().collection(name).find({}).toArray(),
    ),
  )
  const text = JSON.stringify(stored)
  for (const word of [signer.email, signer.name, asker.email, asker.name]) expect(text).not.toContain(word)
})
