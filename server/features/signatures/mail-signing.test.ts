import type { Binary } from 'mongodb'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type * as books from '#domain/rules/books/index.ts'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, demand, signedInAs, type City } from '#server/testing/city.ts'
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
  async function moderatorOf(name: string) {
    const person = await here.person(name)
    const grant = { role: 'moderator', territoryId: 'kz' } as const
    await server.app.use.identity.grantRoleAsSystem(person.personId, grant)
    return signedInAs(server.app, server.url, { ...person, grants: [grant] })
  }

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

  it('hears of a removal by letter, and objects', async () => {
    const petition = await petitionOf('de')
    const signer = someone()
    const link = await signed(petition, signer)
    await server.app.settle()
    clock.advance(1_000)
    const moderators = await Promise.all(['Салтанат', 'Нұрлан'].map((name) => moderatorOf(name)))
    const why = { reason: 'automated', text: 'Signed by a program.', independent: true }
    const stored = await db().collection('signatures').findOne({ petition: petition.id })
    const conditions = { refs: [(stored?.['ref'] as Binary).toString('hex')] }
    const removal = { petitionId: petition.id, conditions, ...why, attempt: 'remove' }
    const proposed = await moderators[0]!(
      `mutation ($input: ProposeRemovalInput!) { proposeRemoval(input: $input) { removal { id } userErrors { code } } }`,
      { input: removal },
    )
    const { proposeRemoval } = proposed.data as { proposeRemoval: { removal: { id: string } | null } }
    await moderators[1]!(
      `mutation ($input: ConsentToRemovalInput!) { consentToRemoval(input: $input) { userErrors { code } } }`,
      { input: { removalId: proposeRemoval.removal?.id, independent: true } },
    )
    expect(await counts(petition)).toMatchObject({ stored: 0, total: 0 })
    expect((await subjects(signer.email)).at(-1)).toBe('Your signature was removed from the count')
    expect(await linkTo(signer.email)).toBe(link)
    const object = { petitionId: petition.id, text: 'I am not a program.' }
    expect((await act('objectToRemoval', 'ObjectToRemovalInput', object, '')).codes).toEqual(['UNAUTHENTICATED'])
    expect((await act('objectToRemoval', 'ObjectToRemovalInput', { ...object, link }, '')).codes).toEqual([])
    // Whoever writes the same name and address now signs nothing, and its owner is told.
    await ask(petition, signer)
    expect((await subjects(signer.email)).at(-1)).toBe('You have already signed this petition')
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

describe('sponsors who sign with a mailbox', () => {
  type Ask = Awaited<ReturnType<typeof signedInAs>>
  interface Sent {
    readonly id: string
    readonly number: string
    readonly linkKey: string
    readonly as: Ask
    readonly writer: Signer
  }

  async function acts<Payload>(as: Ask, field: string, input: object, selection: string) {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`
    const { data, errors } = await as(query, { input })
    expect(errors).toBeUndefined()
    return (data as Record<string, Payload & { userErrors: { code: string }[] }>)[field]!
  }

  async function staff(name: string, grant: Grant): Promise<Ask> {
    const person = await here.person(name)
    await server.app.use.identity.grantRoleAsSystem(person.personId, grant)
    return signedInAs(server.app, server.url, { ...person, grants: [grant] })
  }

  /** Sent by its author over GraphQL: it looks for sponsors. */
  async function looking(): Promise<Sent & Petition> {
    const author = await here.person('Айгүл Серікова')
    const as = await signedInAs(server.app, server.url, author)
    const [account] = await server.app.use.identity.readPeople([author.personId])
    const texts = ['action', 'background'].map((field) => ({ locale: 'EN', field, text: `A later bus, ${field}` }))
    const input = {
      territoryId: 'mankent',
      levelId: 'national',
      topicId: 'transport',
      language: 'EN',
      attempt: 'one',
      texts,
    }
    interface Made {
      readonly petition: { readonly id: string }
    }
    const { petition: draft } = await acts<Made>(as, 'createPetition', { ...input, showName: false }, 'petition { id }')
    const selection = 'petition { id number linkKey stage }'
    const sent = await acts<{ petition: Sent }>(
      as,
      'submitPetition',
      { petitionId: draft.id, acknowledged: [] },
      selection,
    )
    expect(sent).toMatchObject({ petition: { stage: 'SPONSORING' }, userErrors: [] })
    const [petition] = await server.app.use.petitions.readPetitions([sent.petition.id as PetitionId])
    const writer = { email: account?.email ?? '', name: 'Айгүл Серікова' }
    return { ...petition!, ...sent.petition, as, writer } as Sent & Petition
  }

  /** With its sponsors it goes to the moderators. */
  async function sponsoredBy(n: number): Promise<[Sent & Petition, [Signer, ...Signer[]]]> {
    const petition = await looking()
    const sponsors = Array.from({ length: n }, (_, i) => someone(`Sponsor ${i}`))
    for (const sponsor of sponsors) {
      await ask(petition, sponsor, { key: petition.linkKey })
      expect((await confirm(petition, await tokenTo(sponsor.email))).codes).toEqual([])
    }
    await server.app.settle()
    expect(await stageOf(petition)).toBe('moderation')
    return [petition, sponsors as [Signer, ...Signer[]]]
  }

  async function behind(field: string, { number }: Sent, argument: 'token' | 'link', value: string, selection: string) {
    const query = `query ($number: String!, $value: String!) {
      ${field}(number: $number, ${argument}: $value) { ${selection} }
    }`
    const { data } = await postGraphQL(server.url, { query, variables: { number, value } })
    return (data as Record<string, Record<string, unknown> | null>)[field]
  }
  const requested = (petition: Sent, token: string) =>
    behind('signatureRequest', petition, 'token', token, 'used canConfirm { allowed code } petition { number stage }')
  const linkedTo = (petition: Sent, link: string) => {
    const selection = 'pageKey petition { stage sponsoring { need found } } signature { state promise receipt }'
    return behind('linkedSignature', petition, 'link', link, selection)
  }
  const authorOf = ({ authorId }: Petition): ActingPerson => ({
    ...{ kind: 'person', personId: authorId!, assurance: 'email', grants: [] },
  })
  const publishedLetter = 'The petition you supported is published'
  const stageOf = async ({ id }: Petition) => (await server.app.use.petitions.readPetitions([id]))[0]?.stage

  it('carry a petition by its link to the moderators; it is published, signed and answered', async () => {
    const petition = await looking()
    const key = petition.linkKey
    expect((await ask(petition, someone())).codes).toEqual(['NOT_FOUND'])
    expect((await ask(petition, someone(), { key: 'guessed' })).codes).toEqual(['NOT_FOUND'])
    // Its author is no sponsor; whose mailbox it is, only a letter says.
    const signing = { petitionId: petition.id, attempt: 'own', locale: 'EN', declared: true, ...petition.writer }
    expect(await acts(petition.as, 'requestSignature', signing, 'done')).toMatchObject({
      userErrors: [{ code: 'AUTHOR_NOT_SPONSOR' }],
    })
    expect((await ask(petition, petition.writer, { key })).codes).toEqual([])
    expect((await subjects(petition.writer.email)).at(-1)).toBe('This petition is your own')

    const sponsors = Array.from({ length: 7 }, (_, i) => someone(`Sponsor ${'ABCDEFG'[i]}`))
    // One lives with the author, and shares the mailbox.
    sponsors[0] = { email: petition.writer.email, name: 'Ерлан Серіков' }
    for (const sponsor of sponsors) expect((await ask(petition, sponsor, { key })).codes).toEqual([])
    const tokens = await Promise.all(sponsors.map(({ email }) => tokenTo(email)))
    const about = { used: false, canConfirm: { allowed: true }, petition: { stage: 'SPONSORING' } }
    for (let i = 0; i < 20; i++) expect(await requested(petition, tokens[0]!)).toMatchObject(about)
    expect(await counts(petition)).toEqual({ stored: 0, pending: 7, total: 0 })

    const links: string[] = []
    for (const token of tokens.slice(0, 4)) links.push((await confirm(petition, token)).link ?? '')
    expect(await counts(petition)).toMatchObject({ stored: 4, total: 4 })
    expect(await stageOf(petition)).toBe('sponsoring')
    expect(await linkedTo(petition, links[0]!)).toMatchObject({
      ...{ pageKey: key, petition: { stage: 'SPONSORING', sponsoring: { need: 5, found: 4 } } },
      signature: { state: 'COUNTED', promise: expect.any(String) },
    })
    expect((await letters(sponsors[1]!.email)).at(-1)?.text).toContain('The petition is not published yet')

    // Sent twice at once it takes one of the six places, and the next one finds another.
    const presses = await Promise.all(['press', 'press'].map((once) => confirm(petition, tokens[4]!, once)))
    expect(new Set(presses.map(({ link }) => link)).size).toBe(1)
    expect(await counts(petition)).toMatchObject({ stored: 5, total: 5 })
    expect(await stageOf(petition)).toBe('moderation')
    expect((await confirm(petition, tokens[4]!)).codes).toEqual(['LINK_USED'])
    expect((await ask(petition, someone(), { key })).codes).toEqual(['SIGNING_NOT_OPEN'])
    // Accepted before the fifth came: as long as there are places.
    expect((await confirm(petition, tokens[5]!)).codes).toEqual([])
    expect((await confirm(petition, tokens[6]!)).codes).toEqual(['SPONSORS_COMPLETE'])
    expect(await counts(petition)).toEqual({ stored: 6, pending: 1, total: 6 })
    expect(await requested(petition, tokens[6]!)).toMatchObject({ canConfirm: { code: 'SPONSORS_COMPLETE' } })

    // A sponsor has the receipt while the petition has no page of its own.
    clock.advance(5_000)
    await server.app.settle()
    const own = (await linkedTo(petition, links[0]!)) as { signature: { receipt: string } }
    expect(JSON.parse(own.signature.receipt)).toMatchObject({ leaf: { type: 'counted' } })
    const file = `${server.url}/receipts/${petition.number}.json`
    expect((await fetch(`${file}?key=${links[0]}`)).status).toBe(200)
    expect((await fetch(file)).status).toBe(404)

    const moderator = await staff('Модератор', { role: 'moderator', territoryId: 'kz' })
    const decision = { petitionId: petition.id, checklist: [] }
    interface Decided {
      readonly petition: { readonly stage: string }
    }
    expect(await acts<Decided>(moderator, 'approvePetition', decision, 'petition { stage }')).toMatchObject({
      ...{ petition: { stage: 'SIGNING' }, userErrors: [] },
    })
    expect(await linkedTo(petition, links[0]!)).toMatchObject({ pageKey: null, petition: { stage: 'SIGNING' } })
    // Six hear of it by a letter each, with the way to the page and to their own signature; who found no place does not.
    await server.app.settle()
    for (const [i, { email }] of sponsors.entries()) {
      const told = (await letters(email)).filter(({ subject }) => subject === publishedLetter)
      expect(told).toHaveLength(i < 6 ? 1 : 0)
      if (i === 1) expect(told[0]?.text).toMatch(new RegExp(`/en/petitions/${petition.number}\\n`))
      if (i === 1) expect(told[0]?.text).toContain(`/mail?key=${links[1]}`)
    }
    // Signing is open to all: also to who found no place, and to the author.
    expect((await confirm(petition, tokens[6]!)).codes).toEqual([])
    await signed(petition, petition.writer)
    expect(await counts(petition)).toMatchObject({ stored: 8, total: 8 })

    const official = await staff('Министр', { role: 'official', bodyId: 'mankent-government' })
    const answer = {
      ...{ petitionId: petition.id, trackId: 'response', decision: 'responded', language: 'EN', needsBudget: false },
      ...{
        plainSummary: 'From autumn the last bus leaves at eleven.',
        reasons: 'Most of those asked walk home at night.',
      },
      ...{ responsibleUnit: 'Ministry of Transport', actions: [{ text: 'A later bus', dueOn: '2027-09-01' }] },
    }
    expect(await acts(official, 'publishAnswer', answer, 'petition { status }')).toMatchObject({
      ...{ petition: { status: 'ANSWERED' }, userErrors: [] },
    })
    clock.advance(5_000)
    await server.app.settle()
    const report = await recount(await evidenceOf(server.url, petition.number))
    expect(report).toMatchObject({ findings: [], facts: { total: 8 } })
  })

  it('hear once why a moderator refused it, and once that it is published after all', async () => {
    const moderator = await staff('Модератор', { role: 'moderator', territoryId: 'kz' })
    const [petition, sponsors] = await sponsoredBy(5)
    const [{ email }] = sponsors
    const refuse = { petitionId: petition.id, code: 'no-action', text: 'Say which bus.', checklist: [] }
    const settled = async (as: Ask, field: string, input: object) => {
      clock.advance(1)
      expect(await acts(as, field, input, 'petition { stage }')).toMatchObject({ userErrors: [] })
      await server.app.settle()
    }
    await settled(moderator, 'rejectPetition', refuse)
    const refused = (await letters(email)).at(-1)
    expect(refused?.subject).toBe('The petition you supported was not published')
    expect(refused?.text).toContain(
      'Reason: It does not ask for a clear action\n\nWhat the moderator wrote: Say which bus.',
    )
    expect(refused?.text).toContain(`«A later bus, action», № ${petition.number}`)
    const before = await subjects(email)

    for (const text of ['Bus 7', 'Bus 8']) {
      const texts = [{ locale: 'EN', field: 'action', text }]
      await settled(petition.as, 'editPetition', { petitionId: petition.id, texts })
      await settled(petition.as, 'submitPetition', { petitionId: petition.id, acknowledged: [] })
      if (text === 'Bus 7') await settled(moderator, 'rejectPetition', refuse)
    }
    expect(await subjects(email)).toEqual(before)
    await settled(moderator, 'approvePetition', { petitionId: petition.id, checklist: [] })
    expect(await subjects(email)).toEqual([...before, publishedLetter])
  })

  it('are not told again in a letter what a refusal hides from everybody', async () => {
    const moderator = await staff('Модератор', { role: 'moderator', territoryId: 'kz' })
    const [petition, sponsors] = await sponsoredBy(5)
    const refuse = { petitionId: petition.id, code: 'libellous', text: 'It calls the driver a thief.', checklist: [] }
    await acts(moderator, 'rejectPetition', refuse, 'petition { stage }')
    await server.app.settle()
    const { text } = (await letters(sponsors[0].email)).at(-1)!
    expect(text).toContain(`Petition: № ${petition.number}`)
    expect(text).toContain('Reason: Libellous, false, or under legal restriction')
    expect(text).not.toContain('A later bus')
    expect(text).not.toContain('thief')
  })

  it('get another letter when their time is over, and hear when the author took the petition back', async () => {
    const petition = await looking()
    const [late, early] = [someone(), someone()]
    for (const sponsor of [late, early]) await ask(petition, sponsor, { key: petition.linkKey })
    const { link } = await confirm(petition, await tokenTo(early.email))
    clock.advance(48 * hour + 1)
    const old = await tokenTo(late.email)
    expect((await confirm(petition, old)).codes).toEqual(['LINK_EXPIRED'])
    const renew = { petitionId: petition.id, token: old, attempt: 'renew sponsor' }
    expect(await act('renewSignatureRequest', 'ConfirmSignatureInput', renew, 'done')).toMatchObject({ done: true })
    const fresh = await tokenTo(late.email)
    demand(await server.app.use.petitions.withdrawPetition(authorOf(petition), { petitionId: petition.id }))
    expect((await confirm(petition, fresh)).codes).toEqual(['PETITION_WITHDRAWN'])
    expect(await requested(petition, fresh)).toMatchObject({
      canConfirm: { code: 'PETITION_WITHDRAWN' },
      petition: null,
    })
    expect(await linkedTo(petition, link ?? '')).toMatchObject({ petition: null, signature: { state: 'COUNTED' } })
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
