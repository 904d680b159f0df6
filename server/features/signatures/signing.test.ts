import { createPublicKey, verify } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binary } from 'mongodb'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { inclusionRoot, leafHash } from '#domain/kernel/merkle.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { commitmentOf } from '#domain/signatures/commitment.ts'
import { aCity, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock })
let here: City

beforeAll(async () => {
  here = await aCity(server.app)
})

const signDocument = /* GraphQL */ `
  mutation ($input: SignPetitionInput!) {
    signPetition(input: $input) {
      signature {
        id
        state
        signedAt
        withdrawnAt
        showName
        petition {
          number
        }
      }
      petition {
        id
        viewerCanSign {
          allowed
          code
        }
        viewerSignature {
          state
        }
      }
      userErrors {
        code
        details {
          name
          value
        }
      }
    }
  }
`
const withdrawDocument = /* GraphQL */ `
  mutation ($input: WithdrawSignatureInput!) {
    withdrawSignature(input: $input) {
      signature {
        state
        withdrawnAt
      }
      userErrors {
        code
      }
    }
  }
`

interface SignAnswer {
  readonly signature: { readonly id: string; readonly state: string } | null
  readonly petition: object | null
  readonly userErrors: readonly { readonly code: string }[]
}

type Ask = Awaited<ReturnType<typeof signedInAs>>

async function sign(ask: Ask, petition: Pick<Petition, 'id'>, attempt: string): Promise<SignAnswer> {
  const { data } = await ask(signDocument, { input: { petitionId: petition.id, attempt } })
  return (data as { signPetition: SignAnswer }).signPetition
}

const codes = ({ userErrors }: SignAnswer): string[] => userErrors.map(({ code }) => code)
const as = (actor: ActingPerson): Promise<Ask> => signedInAs(server.app, server.url, actor)
const stored = ({ id }: Petition): Promise<number> =>
  server.app.platform.mongo.db.collection('signatures').countDocuments({ petition: id })

async function shownCount({ number }: Petition): Promise<number> {
  const query = `{ petition(number: "${number}") { signatureCount } }`
  const { data } = await postGraphQL(server.url, { query })
  return (data as { petition: { signatureCount: number } }).petition.signatureCount
}

async function untilShown(petition: Petition, count: number): Promise<void> {
  const until = performance.now() + 5_000
  while ((await shownCount(petition)) !== count) {
    if (performance.now() > until) throw new Error(`after five seconds ${await shownCount(petition)} and not ${count}`)
    await sleep(50)
  }
}

describe('one person', () => {
  it('gets 200 equal answers for 200 parallel requests of one attempt, and one signature', async () => {
    const petition = await here.petition('signing')
    const ask = await as(await here.person('Айдана Сейтқали'))
    const answers = await Promise.all(Array.from({ length: 200 }, () => sign(ask, petition, 'the-one')))
    expect(new Set(answers.map(({ signature }) => JSON.stringify(signature))).size).toBe(1)
    expect(answers[0]).toMatchObject({ signature: { state: 'COUNTED', petition: { number: petition.number } } })
    expect(answers.flatMap(codes)).toEqual([])
    expect(await stored(petition)).toBe(1)
    await untilShown(petition, 1)
  })

  it('signs once of 200 parallel attempts', async () => {
    const petition = await here.petition('signing')
    const ask = await as(await here.person('Айдана Сейтқали'))
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => sign(ask, petition, `attempt-${i}`)))
    expect(answers.filter(({ signature }) => signature !== null)).toHaveLength(1)
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 199 }, () => 'ALREADY_SIGNED'))
    expect(await stored(petition)).toBe(1)
    await untilShown(petition, 1)
  })

  it('takes the signature back and signs again, and the count follows each time', async () => {
    const petition = await here.petition('signing')
    const ask = await as(await here.person('Айдана Сейтқали'))
    const first = await sign(ask, petition, 'first')
    await untilShown(petition, 1)

    const { data } = await ask(withdrawDocument, { input: { petitionId: petition.id } })
    expect(data).toMatchObject({ withdrawSignature: { signature: { state: 'WITHDRAWN' }, userErrors: [] } })
    await untilShown(petition, 0)
    const again = await ask(withdrawDocument, { input: { petitionId: petition.id } })
    expect(again.data).toMatchObject({ withdrawSignature: { userErrors: [{ code: 'NOT_SIGNED' }] } })

    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => sign(ask, petition, `again-${i}`)))
    expect(answers.filter(({ signature }) => signature?.state === 'COUNTED')).toHaveLength(1)
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 49 }, () => 'ALREADY_SIGNED'))
    expect(answers.find(({ signature }) => signature)?.signature?.id).toBe(first.signature?.id)
    expect(await stored(petition)).toBe(1)
    await untilShown(petition, 1)
  })

  it('finds what they signed without a stored list, and nobody else does', async () => {
    const [petition, other] = [await here.petition('signing'), await here.petition('signing')]
    const [signer, neighbour] = [await here.person('Айдана Сейтқали'), await here.person('Көрші Адам')]
    const ask = await as(signer)
    await sign(ask, petition, 'mine')
    const query = `{
      viewer { signatures { nodes { state petition { number } } } }
      petitions(first: 50) { nodes { number viewerSignature { state } viewerCanSign { allowed code } } }
    }`
    const { data } = await ask(query)
    expect(data).toMatchObject({ viewer: { signatures: { nodes: [{ petition: { number: petition.number } }] } } })
    const { nodes } = (data as { petitions: { nodes: { number: string }[] } }).petitions
    expect(nodes.find(({ number }) => number === petition.number)).toMatchObject({
      viewerSignature: { state: 'COUNTED' },
      viewerCanSign: { allowed: false, code: 'ALREADY_SIGNED' },
    })
    expect(nodes.find(({ number }) => number === other.number)).toMatchObject({
      viewerSignature: null,
      viewerCanSign: { allowed: true },
    })
    const theirs = await (await as(neighbour))(query)
    expect(theirs.data).toMatchObject({ viewer: { signatures: { nodes: [] } } })
  })
})

describe('the promise in the answer', () => {
  const promiseDocument = /* GraphQL */ `
    mutation ($input: SignPetitionInput!) {
      signPetition(input: $input) {
        signature {
          promise
        }
        petition {
          id
        }
      }
    }
  `
  interface Promised {
    readonly petition: string
    readonly commitment: string
    readonly text: string
    readonly at: string
    readonly includedBy: string
    readonly key: string
    readonly tree: { readonly index: number; readonly size: number; readonly hashes: readonly string[] }
    readonly signature: string
  }

  async function promisedTo(actor: ActingPerson, petition: Petition, attempt: string): Promise<Promised> {
    const { data } = await (await as(actor))(promiseDocument, { input: { petitionId: petition.id, attempt } })
    const { signPetition } = data as { signPetition: { signature: { promise: string }; petition: { id: string } } }
    expect(signPetition.petition).toEqual({ id: petition.id })
    return JSON.parse(signPetition.signature.promise) as Promised
  }

  /** As a stranger does, by docs/verify/format.md. */
  async function isKeptBy({ key, tree, signature, ...content }: Promised): Promise<boolean> {
    const root = inclusionRoot({
      leafHash: leafHash(Buffer.from(canonicalJson(content))),
      ...{ index: tree.index, size: tree.size },
      proof: tree.hashes.map((hash) => Buffer.from(hash, 'base64url')),
    })
    const statements = await server.app.platform.signingKeys.statements()
    const x = statements.find(({ id }) => id === key)?.publicKey
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: x ?? '' }, format: 'jwk' })
    const message = Buffer.concat([Buffer.from('dauys/promise/1\n'), root ?? new Uint8Array()])
    return verify(null, message, publicKey, Buffer.from(signature, 'base64url'))
  }

  it('names petition, text and commitment, and is signed, for each of many who sign at once', async () => {
    const petition = await here.petition('signing')
    const people = await Promise.all(Array.from({ length: 30 }, (_, i) => here.person(`Тұрғын ${i}`)))
    await Promise.all(people.map((person) => as(person)))
    const promises = await Promise.all(people.map((person) => promisedTo(person, petition, 'x')))
    const text = Buffer.from(petition.versions.at(-1)?.hash ?? '', 'hex').toString('base64url')
    for (const promise of promises) {
      expect(promise).toMatchObject({ v: 1, petition: petition.id, text })
      expect(Date.parse(promise.includedBy) - Date.parse(promise.at)).toBe(60_000)
      expect(await isKeptBy(promise)).toBe(true)
      expect(await isKeptBy({ ...promise, includedBy: promise.at })).toBe(false)
    }
    const documents = await server.app.platform.mongo.db
      .collection('signatures')
      .find({ petition: petition.id })
      .toArray()
    const commitments = documents.map((document) => {
      const { nonce, ref } = document as unknown as Readonly<Record<'nonce' | 'ref', Binary>>
      return Buffer.from(commitmentOf({ nonce: nonce.toString('hex'), ref: ref.toString('hex') }, 1)).toString(
        'base64url',
      )
    })
    expect(promises.map(({ commitment }) => commitment).sort()).toEqual(commitments.sort())
    // Signed together: fewer trees than promises.
    expect(Math.max(...promises.map(({ tree }) => tree.size))).toBeGreaterThan(1)
  })

  it('is the same promise when the same attempt is sent again', async () => {
    const petition = await here.petition('signing')
    const signer = await here.person('Айдана Сейтқали')
    const [first, again] = [await promisedTo(signer, petition, 'a'), await promisedTo(signer, petition, 'a')]
    expect({ ...again, tree: first.tree, signature: first.signature }).toEqual(first)
    expect(await isKeptBy(again)).toBe(true)
  })
})

it('fifty people leave exactly fifty signatures, and the page shows as many within five seconds', async () => {
  const petition = await here.petition('signing')
  const people = await Promise.all(Array.from({ length: 50 }, (_, i) => here.person(`Тұрғын ${i}`)))
  const asks = await Promise.all(people.map((person) => as(person)))
  const answers = await Promise.all(asks.flatMap((ask) => [sign(ask, petition, 'x'), sign(ask, petition, 'x')]))
  expect(answers.flatMap(codes)).toEqual([])
  expect(await stored(petition)).toBe(50)
  await untilShown(petition, 50)
})

it('stores nothing that names a signer or joins two petitions', async () => {
  const [one, two] = [await here.petition('signing'), await here.petition('signing')]
  const signer = await here.person('Айдана Сейтқали')
  await here.signedBy(one.id, [signer])
  await here.signedBy(two.id, [signer])
  const found = await server.app.platform.mongo.db
    .collection('signatures')
    .find({ petition: { $in: [one.id, two.id] } })
    .toArray()
  expect(found).toHaveLength(2)
  expect(JSON.stringify(found)).not.toContain(signer.personId)
  const [first, second] = found.map((document) => Object.entries(document))
  const shared = first?.filter(([name, value]) => second?.some(([n, v]) => n === name && String(v) === String(value)))
  // What everybody has: no value of one person alone.
  expect(shared?.map(([name]) => name).sort()).toEqual(
    expect.not.arrayContaining(['_id', 'attempt', 'ref', 'nonce', 'person', 'petition']),
  )
})

describe('a signature is refused', () => {
  const refusals = async (actor: ActingPerson, petition: Pick<Petition, 'id'>): Promise<string[]> =>
    codes(await sign(await as(actor), petition, 'refused'))

  it('when nobody is signed in, as an error of the request', async () => {
    const petition = await here.petition('signing')
    const variables = { input: { petitionId: petition.id, attempt: 'a' } }
    const { errors } = await postGraphQL(server.url, { query: signDocument, variables })
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED')
  })

  it('to who is too young, lives elsewhere, or did not say where or since when they live', async () => {
    const petition = await here.petition('signing')
    const young = await here.person('Жас Адам', { birthDate: '2010-06-04' })
    const old = await here.person('Он Алтыда', { birthDate: '2010-06-03' })
    const elsewhere = await here.person('Сайрам Тұрғыны', { territoryId: 'mankent' })
    const homeless = await here.person('Мекенсіз Адам', { territoryId: undefined })
    const ageless = await here.person('Жассыз Адам', { birthDate: undefined })
    expect(await refusals(young, petition)).toEqual(['UNDER_AGE'])
    expect(await refusals(old, petition)).toEqual([])
    expect(await refusals(elsewhere, petition)).toEqual(['NOT_RESIDENT'])
    expect(await refusals(homeless, petition)).toEqual(['RESIDENCE_UNCONFIRMED'])
    expect(await refusals(ageless, petition)).toEqual(['PROFILE_INCOMPLETE'])
  })

  it('during moderation: to the author because signing is not open, to a stranger because there is nothing', async () => {
    const author = await here.person('Айгүл Серікова')
    const petition = await here.petition('moderation', { author })
    expect(await refusals(author, petition)).toEqual(['SIGNING_NOT_OPEN'])
    expect(await refusals(await here.person('Бөтен Адам'), petition)).toEqual(['NOT_FOUND'])
    expect(await refusals(author, { id: 'pet_01J9Z3ZZZZZZZZZZZZZZZZZZZZ' })).toEqual(['NOT_FOUND'])
  })

  it('while a court has suspended it, in a word of its own, and no longer than that', async () => {
    const petition = await here.petition('signing')
    const grant = { role: 'administrator', territoryId: 'kz' } as const
    const administrator = await here.person('Әкімші')
    await server.app.use.identity.grantRoleAsSystem(administrator.personId, grant)
    const officer = { ...administrator, grants: [grant] }
    const { suspendSigning, resumeSigning } = server.app.use.petitions
    const input = { petitionId: petition.id, reason: 'Соттың ұйғарымы', clockRuns: false }
    demand(await suspendSigning(officer, input))
    const signer = await here.person('Айдана Сейтқали')
    expect(await refusals(signer, petition)).toEqual(['SIGNING_SUSPENDED'])
    // Told to a visitor, too, before they sign in.
    const query = `{ petition(id: "${petition.id}") { viewerCanSign { code } pause { reason clockRuns } } }`
    expect((await postGraphQL(server.url, { query })).data).toEqual({
      petition: {
        viewerCanSign: { code: 'SIGNING_SUSPENDED' },
        pause: { reason: input.reason, clockRuns: false },
      },
    })
    demand(await resumeSigning(officer, input))
    expect(await refusals(signer, petition)).toEqual([])
  })

  it('as soon as the petition is taken back', async () => {
    const author = await here.person('Айгүл Серікова')
    const petition = await here.petition('signing', { author })
    const signer = await here.person('Айдана Сейтқали')
    await here.signedBy(petition.id, [await here.person('Көрші Адам')])
    demand(await server.app.use.petitions.withdrawPetition(author, { petitionId: petition.id }))
    expect(await refusals(signer, petition)).toEqual(['PETITION_WITHDRAWN'])
  })

  it('one millisecond after the last moment, though no timer has closed the petition yet', async () => {
    const petition = await here.petition('signing')
    const closesAt = petition.closesAt ?? clock.now()
    const [inTime, late] = [await here.person('Үлгерген Адам'), await here.person('Кеш Қалған')]
    const [askInTime, askLate] = [await as(inTime), await as(late)]
    clock.set(closesAt)
    expect(codes(await sign(askInTime, petition, 'in-time'))).toEqual([])
    clock.advance(1)
    expect(codes(await sign(askLate, petition, 'late'))).toEqual(['SIGNING_CLOSED'])
    const withdrawal = await askInTime(withdrawDocument, { input: { petitionId: petition.id } })
    expect(withdrawal.data).toMatchObject({ withdrawSignature: { userErrors: [{ code: 'WITHDRAWAL_CLOSED' }] } })
    // Accepted before the end, so it counts, whenever it is folded.
    await untilShown(petition, 1)
  })
})
