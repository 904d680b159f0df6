import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { PetitionId, RemovalId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

// Long because it is the whole way of removals, seen from outside.

const clock = fakeClock()
const server = testServer({ clock })
let here: City
let saltanat: ActingPerson
let nurlan: ActingPerson
let aset: ActingPerson

beforeAll(async () => {
  here = await aCity(server.app)
  ;[saltanat, nurlan, aset] = [
    await here.moderator('Салтанат'),
    await here.moderator('Нұрлан'),
    await here.moderator('Әсет'),
  ]
  for (const moderator of [saltanat, nurlan, aset]) await as(moderator)
})

type Ask = Awaited<ReturnType<typeof signedInAs>>
const as = (actor: ActingPerson): Promise<Ask> => signedInAs(server.app, server.url, actor)

/** The payload of the only field of an answer. */
async function send<T = Payload>(actor: ActingPerson, field: string, input: object, selection = removal): Promise<T> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const inputType = { refuseRemoval: 'WhichRemovalInput', cancelRemoval: 'WhichRemovalInput' }[field]
  const objectionType = /uphold|dismiss/.test(field) ? 'DecideObjectionInput' : undefined
  const document = `mutation ($input: ${inputType ?? objectionType ?? type}!) { ${field}(input: $input) { ${selection} } }`
  const { data, errors } = await (await as(actor))(document, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as Record<string, T>)[field] as T
}

const removal = `removal { id state expected done effect { matching before after tracks { metBefore metAfter } } }
  userErrors { code path }`
interface Payload {
  readonly removal: { readonly id: RemovalId; readonly state: string; readonly done: number } | null
  readonly userErrors: readonly { readonly code: string }[]
}
const codes = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }): string[] =>
  userErrors.map(({ code }) => code)

const why = { reason: 'automated', text: 'Қолды бір бағдарлама қойған.', independent: true }
const undo = { reason: 'removed_by_mistake', text: 'Бұл адамдар шын екен.', independent: true }
let attempts = 0
const attempt = () => `attempt-${++attempts}`

const byEmail = { assurances: ['EMAIL'] }

async function signedPetition(signers: number): Promise<{ petition: Petition; people: ActingPerson[] }> {
  const petition = await here.petition('signing')
  const people = await Promise.all(Array.from({ length: signers }, (_, i) => here.person(`Тұрғын ${i}`)))
  await here.signedBy(petition.id, people)
  await untilShown(petition, signers)
  // Before any other letter: the code is looked for in the last one.
  await as(people[0]!)
  return { petition, people }
}

async function proposed(petition: Petition, conditions: object = byEmail): Promise<RemovalId> {
  clock.advance(1)
  const input = { petitionId: petition.id, conditions, ...why, attempt: attempt() }
  const payload = await send(saltanat, 'proposeRemoval', input)
  expect(codes(payload)).toEqual([])
  return payload.removal!.id
}

async function untilState(id: RemovalId, state: string): Promise<Payload['removal']> {
  const until = performance.now() + 10_000
  for (;;) {
    const query = `{ removalRequest(id: "${id}") { id state done } }`
    const { data } = await (await as(saltanat))(query)
    const { removalRequest } = data as { removalRequest: Payload['removal'] }
    if (removalRequest?.state === state) return removalRequest
    if (performance.now() > until) throw new Error(`the removal is ${removalRequest?.state}, not ${state}`)
    await sleep(50)
  }
}

async function untilShown({ number }: Pick<Petition, 'number'>, count: number): Promise<void> {
  const until = performance.now() + 10_000
  for (;;) {
    const { data } = await postGraphQL(server.url, { query: `{ petition(number: "${number}") { signatureCount } }` })
    const shown = (data as { petition: { signatureCount: number } }).petition.signatureCount
    if (shown === count) return
    if (performance.now() > until) throw new Error(`${shown} are shown and not ${count}`)
    await sleep(50)
  }
}

async function log({ number }: Petition) {
  const query = `{ petition(number: "${number}") { removals { nodes {
    id kind state signatures text undoes upheldObjections
    reason { code title { kk } } proposedBy { id } consentedBy { id } conditions { until assurances receipts areas { id } }
  } } } }`
  const { data } = await postGraphQL(server.url, { query })
  return (data as { petition: { removals: { nodes: object[] } } }).petition.removals.nodes
}

async function letters(to: ActingPerson) {
  const { email } = (await server.app.use.identity.readPerson(to.personId)) ?? {}
  const found = server.app.platform.mongo.db.collection('mails').find({ to: email, subject: { $not: /код/i } })
  return (await found.sort({ at: 1 }).toArray()).map(({ subject, text }) => `${String(subject)} ${String(text)}`)
}

async function untilLetters(to: ActingPerson, count: number): Promise<string[]> {
  const until = performance.now() + 10_000
  for (;;) {
    const found = await letters(to)
    if (found.length === count) return found
    if (performance.now() > until) throw new Error(`${found.length} letters and not ${count}`)
    await sleep(50)
  }
}

describe('a removal', () => {
  it('is proposed, consented to, carried out, told, shown to everybody, taken back, and shown again', async () => {
    const { petition, people } = await signedPetition(5)
    const [signer] = people as [ActingPerson]
    const id = await proposed(petition)
    expect(await log(petition)).toEqual([])

    const consent = await send(nurlan, 'consentToRemoval', { removalId: id, independent: true })
    expect(codes(consent)).toEqual([])
    expect(await untilState(id, 'DONE')).toMatchObject({ done: 5 })
    await untilShown(petition, 0)
    expect(await log(petition)).toEqual([
      {
        ...{ id, kind: 'REMOVAL', state: 'DONE', signatures: 5, undoes: null, upheldObjections: 0 },
        text: why.text,
        reason: { code: 'automated', title: { kk: 'Қолды адамдар емес, бағдарлама қойған' } },
        proposedBy: { id: 'turkistan-city' },
        consentedBy: { id: 'turkistan-city' },
        conditions: { until: expect.any(String) as string, assurances: ['EMAIL'], receipts: 0, areas: [] },
      },
    ])
    const [letter] = await untilLetters(signer, 1)
    expect(letter).toContain(why.text)
    expect(letter).toContain(`/kk/petitions/${petition.number}`)

    const back = await send(nurlan, 'proposeRestoration', { removalId: id, ...undo, attempt: attempt() })
    expect(codes(back)).toEqual([])
    const undoId = back.removal!.id
    expect(codes(await send(nurlan, 'consentToRemoval', { removalId: undoId, independent: true }))).toEqual([
      'ANOTHER_MODERATOR_NEEDED',
    ])
    expect(codes(await send(saltanat, 'consentToRemoval', { removalId: undoId, independent: true }))).toEqual([])
    await untilState(undoId, 'DONE')
    await untilShown(petition, 5)
    expect(await log(petition)).toMatchObject([{ id: undoId, kind: 'RESTORATION', undoes: id, signatures: 5 }, { id }])
    expect((await untilLetters(signer, 2))[1]).toContain(undo.text)
  })

  it('shows beforehand what it would change, also to who is asked for consent', async () => {
    const { petition, people } = await signedPetition(4)
    clock.advance(1)
    const query = `query ($input: RemovalPreviewInput!) { removalPreview(input: $input) {
      effect { matching before after } userErrors { code } } }`
    const { data } = await (await as(saltanat))(query, { input: { petitionId: petition.id, conditions: byEmail } })
    expect(data).toMatchObject({ removalPreview: { effect: { matching: 4, before: 4, after: 0 }, userErrors: [] } })

    const id = await proposed(petition)
    const [signer] = people as [ActingPerson]
    demand(await server.app.use.signatures.withdrawSignature(signer, { petitionId: petition.id }))
    const asked = await (await as(nurlan))(`{ removalRequest(id: "${id}") { expected effect { matching } } }`)
    expect(asked.data).toMatchObject({ removalRequest: { expected: 4, effect: { matching: 3 } } })
  })

  it('touches no signature that was given after the proposal, and none that does not meet its conditions', async () => {
    const { petition } = await signedPetition(2)
    clock.advance(60_000)
    const from = clock.now()
    const inTime = [await here.person('Ішінде Бір'), await here.person('Ішінде Екі')]
    await here.signedBy(petition.id, inTime)
    clock.advance(60_000)
    const id = await proposed(petition, { from: from.toISOString() })
    clock.advance(60_000)
    await here.signedBy(petition.id, [await here.person('Кейін Келген')])
    await send(nurlan, 'consentToRemoval', { removalId: id, independent: true })
    expect(await untilState(id, 'DONE')).toMatchObject({ done: 2 })
    await untilShown(petition, 3)
  })

  it('is about young accounts only where it says so', async () => {
    const petition = await here.petition('signing')
    const old = await here.person('Ескі Тіркелгі')
    clock.advance(3 * 60_000)
    const young = await here.person('Жаңа Тіркелгі')
    await here.signedBy(petition.id, [old, young])
    await untilShown(petition, 2)
    const id = await proposed(petition, { accountMinutes: 1 })
    await send(nurlan, 'consentToRemoval', { removalId: id, independent: true })
    expect(await untilState(id, 'DONE')).toMatchObject({ done: 1 })
    await untilShown(petition, 1)
    expect(await letters(old)).toEqual([])
    await untilLetters(young, 1)
  })

  it('is proposed once, however often it is sent, and consented to once, by whoever is first', async () => {
    const { petition } = await signedPetition(2)
    clock.advance(1)
    const input = { petitionId: petition.id, conditions: byEmail, ...why, attempt: attempt() }
    const all = await Promise.all(Array.from({ length: 20 }, () => send(saltanat, 'proposeRemoval', input)))
    expect(new Set(all.map((payload) => payload.removal?.id)).size).toBe(1)
    const removalId = all[0]!.removal!.id
    const consents = await Promise.all(
      [nurlan, aset, nurlan, aset].map((by) => send(by, 'consentToRemoval', { removalId, independent: true })),
    )
    expect(consents.flatMap(codes)).toEqual(['ALREADY_DECIDED', 'ALREADY_DECIDED', 'ALREADY_DECIDED'])
    expect(await untilState(removalId, 'DONE')).toMatchObject({ done: 2 })
  })

  it('changes nothing when another moderator says no, or when it is taken back', async () => {
    const { petition } = await signedPetition(2)
    const [refused, taken] = [await proposed(petition), await proposed(petition)]
    expect(codes(await send(saltanat, 'refuseRemoval', { removalId: refused }))).toEqual(['ANOTHER_MODERATOR_NEEDED'])
    expect(await send(nurlan, 'refuseRemoval', { removalId: refused })).toMatchObject({ removal: { state: 'REFUSED' } })
    expect(await send(saltanat, 'cancelRemoval', { removalId: taken })).toMatchObject({
      removal: { state: 'CANCELLED' },
    })
    await untilShown(petition, 2)
    expect(await log(petition)).toEqual([])
  })

  it('is not for who wrote the petition, works for its addressee, or moderates another place', async () => {
    const author = await here.moderator('Автор Модератор')
    const petition = await here.petition('signing', { author })
    await here.signedBy(petition.id, [await here.person('Тұрғын')])
    clock.advance(1)
    const body = petition.tracks[0]!.bodyId!
    const { identity } = server.app.use
    const insider = await here.moderator('Қызметкер')
    await identity.grantRoleAsSystem(insider.personId, { role: 'official', bodyId: body })
    const elsewhere = await here.person('Басқа Жердің Модераторы')
    await identity.grantRoleAsSystem(elsewhere.personId, { role: 'moderator', territoryId: 'sairam' })
    const input = { petitionId: petition.id, conditions: byEmail, ...why, attempt: attempt() }
    expect(codes(await send(author, 'proposeRemoval', input))).toEqual(['CONFLICT_OF_INTEREST'])
    expect(codes(await send(insider, 'proposeRemoval', input))).toEqual(['CONFLICT_OF_INTEREST'])
    expect(codes(await send(elsewhere, 'proposeRemoval', input))).toEqual(['NOT_FOUND'])

    const id = await proposed(petition)
    for (const [who, code] of [
      [author, 'CONFLICT_OF_INTEREST'],
      [insider, 'CONFLICT_OF_INTEREST'],
      [elsewhere, 'NOT_FOUND'],
    ] as const) {
      expect(codes(await send(who, 'consentToRemoval', { removalId: id, independent: true }))).toEqual([code])
    }
    const foreign = await (
      await as(elsewhere)
    )(`{ removalRequest(id: "${id}") { id } removalRequests { nodes { id } } }`)
    expect(foreign.data).toEqual({ removalRequest: null, removalRequests: { nodes: [] } })
  })
})

describe('a signer whose signature was removed', () => {
  const viewer = ({ number }: Petition) => `{ petition(number: "${number}") { viewerSignature {
    state removal { id text reason { code } } objection { state answer }
  } viewerCanSign { code } } }`

  async function removedSigner() {
    const { petition, people } = await signedPetition(3)
    const removalId = await proposed(petition)
    await send(nurlan, 'consentToRemoval', { removalId, independent: true })
    await untilState(removalId, 'DONE')
    await untilShown(petition, 0)
    return { petition, removalId, signer: people[0]! }
  }
  const objection = 'objection { id state } userErrors { code }'
  interface ObjectionAnswer {
    readonly objection: { readonly id: string; readonly state: string } | null
    readonly userErrors: readonly { readonly code: string }[]
  }
  const object = (who: ActingPerson, petitionId: PetitionId) =>
    send<ObjectionAnswer>(who, 'objectToRemoval', { petitionId, text: 'Қолды өзім қойдым.' }, objection)
  const decide = (who: ActingPerson, field: 'upholdObjection' | 'dismissObjection', objectionId: string) =>
    send<ObjectionAnswer>(who, field, { objectionId, answer: 'Тексердік.' }, objection)

  it('sees why, objects once, and a moderator without a part in it returns the signature', async () => {
    const { petition, removalId, signer } = await removedSigner()
    const ask = await as(signer)
    expect((await ask(viewer(petition))).data).toMatchObject({
      petition: {
        viewerSignature: { state: 'INVALIDATED', removal: { id: removalId, text: why.text }, objection: null },
        viewerCanSign: { code: 'ALREADY_SIGNED' },
      },
    })
    const filed = await object(signer, petition.id)
    expect(codes(filed)).toEqual([])
    expect(codes(await object(signer, petition.id))).toEqual(['ALREADY_OBJECTED'])

    const objectionId = filed.objection!.id
    for (const who of [saltanat, nurlan]) {
      expect(codes(await decide(who, 'upholdObjection', objectionId))).toEqual(['ANOTHER_MODERATOR_NEEDED'])
    }
    expect(await decide(aset, 'upholdObjection', objectionId)).toMatchObject({ objection: { state: 'UPHELD' } })
    await untilShown(petition, 1)
    expect((await ask(viewer(petition))).data).toMatchObject({
      petition: { viewerSignature: { state: 'COUNTED', removal: null } },
    })
    expect(await log(petition)).toMatchObject([{ id: removalId, signatures: 3, upheldObjections: 1 }])
    expect(await untilLetters(signer, 2)).toMatchObject([expect.anything(), expect.stringContaining('Тексердік.')])
    expect(codes(await decide(aset, 'upholdObjection', objectionId))).toEqual(['ALREADY_DECIDED'])

    // What came back by an objection is not returned a second time by taking the removal back.
    const back = await send(nurlan, 'proposeRestoration', { removalId, ...undo, attempt: attempt() })
    expect(back.removal).toMatchObject({ expected: 2 })
  })

  it('is told when the signature stays removed', async () => {
    const { petition, signer } = await removedSigner()
    const filed = await object(signer, petition.id)
    await decide(aset, 'dismissObjection', filed.objection!.id)
    expect((await (await as(signer))(viewer(petition))).data).toMatchObject({
      petition: { viewerSignature: { state: 'INVALIDATED', objection: { state: 'DISMISSED', answer: 'Тексердік.' } } },
    })
    expect((await untilLetters(signer, 2))[1]).toContain('Тексердік.')
    await untilShown(petition, 0)
  })

  it('alone may object', async () => {
    const { petition } = await removedSigner()
    expect(codes(await object(await here.person('Бөгде Адам'), petition.id))).toEqual(['NOT_REMOVED'])
  })
})

it('says nothing about who signed: not in removals, not in objections, not in the journal', async () => {
  const { petition, people } = await signedPetition(2)
  const removalId = await proposed(petition)
  await send(nurlan, 'consentToRemoval', { removalId, independent: true })
  await untilState(removalId, 'DONE')
  const input = { petitionId: petition.id, text: 'Қарсымын.' }
  await send(people[0]!, 'objectToRemoval', input, 'objection { id } userErrors { code }')
  await untilLetters(people[0]!, 1)
  const { db } = server.app.platform.mongo
  const kept = await Promise.all(
    ['removals', 'removalObjections', 'journal', 'signatureWatches', 'signatures'].map((name) =>
      db.collection(name).find({}).toArray(),
    ),
  )
  const text = JSON.stringify(
    kept.map((documents) => documents.filter((one) => JSON.stringify(one).includes(petition.id))),
  )
  for (const { personId } of people) expect(text).not.toContain(personId)
  // A letter names the person; its id must not name the signature.
  const refs = (await db.collection('signatures').find({ petition: petition.id }).toArray()).map(({ ref }) =>
    String(ref),
  )
  const mails = JSON.stringify(await db.collection('mails').find({}).toArray())
  for (const ref of refs) expect(mails).not.toContain(ref)
})

it('refuses what no list has, with all codes at once', async () => {
  const petition = await here.petition('signing')
  const input = {
    petitionId: petition.id,
    conditions: {},
    reason: '',
    text: '',
    independent: false,
    attempt: attempt(),
  }
  expect(codes(await send(saltanat, 'proposeRemoval', input))).toEqual([
    ...['REQUIRED', 'REASON_REQUIRED', 'REASON_REQUIRED', 'REQUIRED'],
  ])
  const nobody = await send(saltanat, 'proposeRemoval', { ...input, ...why, conditions: { accountMinutes: 5 } })
  expect(codes(nobody)).toEqual(['NOTHING_MATCHES'])
  expect(codesOf(await server.app.use.signatures.withdrawSignature(saltanat, { petitionId: petition.id }))).toEqual([
    'NOT_SIGNED',
  ])
})
