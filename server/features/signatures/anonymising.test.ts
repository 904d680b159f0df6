import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, city as cityId, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let city: City
let signers: ActingPerson[]

beforeAll(async () => {
  city = await aCity(server.app)
  signers = [await city.person('Бірінші'), await city.person('Екінші'), await city.person('Үшінші')]
})

const collection = (name: string) => server.app.platform.mongo.db.collection(name)
const rowsOf = ({ id }: Petition) => collection('signatures').countDocuments({ petition: id })
const keysOf = ({ id }: Petition) => collection('petitionKeys').countDocuments({ _id: id as never })

async function until(at: Date): Promise<void> {
  clock.set(at)
  await server.app.settle()
}

/** Signed by three, and closed below its threshold: by the book of the city it is kept for six months from then on. */
async function aClosedPetition(): Promise<{ petition: Petition; due: Date }> {
  const petition = await city.petition('signing')
  await city.signedBy(petition.id, signers)
  await until(new Date((petition.closesAt ?? clock.now()).getTime()))
  const timer = await collection('timers').findOne({ kind: 'signatures.anonymise', subject: petition.id })
  if (!timer) throw new Error('no day was set')
  return { petition, due: timer['due'] as Date }
}

async function anAdministratorOf(territoryId: string) {
  const clerk = await city.person('Әкімші')
  await server.app.use.identity.grantRoleAsSystem(clerk.personId, { role: 'administrator', territoryId })
  return signedInAs(server.app, server.url, clerk)
}

function seen({ number }: Petition) {
  const query = `{ petition(number: "${number}") { signatureCount anonymisedAt legalHold { reason } shownSignerCount } }`
  return postGraphQL(server.url, { query }).then(({ data }) => data?.['petition'])
}

describe('the list of signers of a closed petition', () => {
  it('is destroyed with its keys when the time of the book is over, and its count and log stay', async () => {
    const { petition, due } = await aClosedPetition()
    const ledger = () => collection('ledgerEntries').countDocuments({ petition: petition.id })
    const sealed = await ledger()
    await until(new Date(due.getTime() - 1))
    expect([await rowsOf(petition), await keysOf(petition)]).toEqual([3, 1])

    await until(due)
    expect([await rowsOf(petition), await keysOf(petition)]).toEqual([0, 0])
    expect(await seen(petition)).toMatchObject({ signatureCount: 3, anonymisedAt: due.toISOString() })
    expect(await ledger()).toBe(sealed)
    const [signer] = signers
    if (!signer) throw new Error('somebody signed')
    const ask = await signedInAs(server.app, server.url, signer)
    const own = await ask(
      `{ petition(number: "${petition.number}") { viewerSignature { id } viewerCanSign { code } } }`,
    )
    expect(own.data).toEqual({ petition: { viewerSignature: null, viewerCanSign: { code: 'SIGNING_CLOSED' } } })
  })

  it('goes on where it was cut short', async () => {
    const { petition, due } = await aClosedPetition()
    clock.set(new Date(due.getTime() - 1))
    await collection('petitionKeys').deleteOne({ _id: petition.id as never })
    await collection('anonymisings').insertOne({ _id: petition.id as never, startedAt: clock.now() })
    await server.app.settle()
    expect(await rowsOf(petition)).toBe(0)
    expect(await seen(petition)).toMatchObject({ signatureCount: 3, anonymisedAt: clock.now().toISOString() })
    expect(await collection('anonymisings').countDocuments()).toBe(0)
  })

  it('is kept by a legal hold with a public reason, and not a day longer', async () => {
    const { petition, due } = await aClosedPetition()
    const ask = await anAdministratorOf(cityId)
    const set = (reason: string) =>
      ask(
        `mutation ($input: SetLegalHoldInput!) { setLegalHold(input: $input) { petition { id } userErrors { code } } }`,
        { input: { petitionId: petition.id, reason } },
      )
    expect((await set(' ')).data).toMatchObject({ setLegalHold: { userErrors: [{ code: 'REASON_REQUIRED' }] } })
    expect((await set('Сот ісі 12-3456')).data).toMatchObject({ setLegalHold: { userErrors: [] } })
    await until(due)
    await until(new Date(due.getTime() + 86_400_000))
    expect([await rowsOf(petition), await keysOf(petition)]).toEqual([3, 1])
    expect(await seen(petition)).toMatchObject({ anonymisedAt: null, legalHold: { reason: 'Сот ісі 12-3456' } })

    // Months later, so by somebody with a session of today.
    const lifted = await (
      await anAdministratorOf(cityId)
    )(`mutation { liftLegalHold(input: { petitionId: "${petition.id}" }) { userErrors { code } } }`)
    expect(lifted.data).toEqual({ liftLegalHold: { userErrors: [] } })
    await server.app.settle()
    expect([await rowsOf(petition), await keysOf(petition)]).toEqual([0, 0])
    expect(await seen(petition)).toMatchObject({ legalHold: null })
  })

  it('is held by the staff of the place only', async () => {
    const { petition } = await aClosedPetition()
    const ask = await anAdministratorOf('sairam')
    const input = { petitionId: petition.id, reason: 'Біздің іс емес' }
    const answer = await ask(
      'mutation ($input: SetLegalHoldInput!) { setLegalHold(input: $input) { userErrors { code } } }',
      { input },
    )
    expect(answer.data).toEqual({ setLegalHold: { userErrors: [{ code: 'NOT_FOUND' }] } })
  })
})
