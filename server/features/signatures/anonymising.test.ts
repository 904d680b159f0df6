import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, city as cityId, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { evidenceOf, recount } from '#server/testing/recount.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

// One story in the order of time: petitions that closed on one day, and the day half a year later.

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const reason = 'Сот ісі 12-3456'
let city: City
let signer: ActingPerson
let [plain, cut, held] = [] as unknown as [Petition, Petition, Petition]
/** the day of the law, half a year after closing */
let due: Date
/** evidence that a stranger kept from before */
let kept: string

beforeAll(async () => {
  city = await aCity(server.app)
  signer = await city.person('Бірінші')
  const signers = [signer, await city.person('Екінші'), await city.person('Үшінші')]
  plain = await city.petition('signing')
  cut = await city.petition('signing')
  held = await city.petition('signing')
  for (const { id } of [plain, cut, held]) await city.signedBy(id, signers)
  await until(plain.closesAt ?? clock.now())
  clock.advance(60_000)
  await server.app.settle()
  kept = await evidenceOf(server.url, plain.number)
  const timer = await collection('timers').findOne({ kind: 'signatures.anonymise', subject: plain.id })
  due = timer?.['due'] as Date
  await until(new Date(due.getTime() - 1))
})

const collection = (name: string) => server.app.platform.mongo.db.collection(name)
const rowsOf = ({ id }: Petition) => collection('signatures').countDocuments({ petition: id })
const keysOf = ({ id }: Petition) => collection('petitionKeys').countDocuments({ _id: id as never })

async function until(at: Date): Promise<void> {
  clock.set(at)
  await server.app.settle()
}

async function anAdministratorOf(territoryId: string) {
  const clerk = await city.person('Әкімші')
  await server.app.use.identity.grantRoleAsSystem(clerk.personId, { role: 'administrator', territoryId })
  return signedInAs(server.app, server.url, clerk)
}

type Ask = Awaited<ReturnType<typeof anAdministratorOf>>
const hold = (ask: Ask, why: string) =>
  ask('mutation ($input: SetLegalHoldInput!) { setLegalHold(input: $input) { userErrors { code } } }', {
    input: { petitionId: held.id, reason: why },
  }).then(({ data }) => data?.['setLegalHold'])

function seen({ number }: Petition) {
  const query = `{ petition(number: "${number}") { signatureCount anonymisedAt legalHold { reason } } }`
  return postGraphQL(server.url, { query }).then(({ data }) => data?.['petition'])
}

describe('the list of signers of a closed petition', () => {
  it('is there until the last moment that the book allows', async () => {
    for (const petition of [plain, cut, held]) {
      expect([await rowsOf(petition), await keysOf(petition)]).toEqual([3, 1])
    }
  })

  it('is held by the staff of the place only, and for a reason', async () => {
    expect(await hold(await anAdministratorOf('sairam'), reason)).toEqual({ userErrors: [{ code: 'NOT_FOUND' }] })
    const ask = await anAdministratorOf(cityId)
    expect(await hold(ask, ' ')).toEqual({ userErrors: [{ code: 'REASON_REQUIRED' }] })
    expect(await hold(ask, reason)).toEqual({ userErrors: [] })
    expect(await seen(held)).toMatchObject({ legalHold: { reason } })
  })

  it('goes on being destroyed where that was cut short', async () => {
    await collection('petitionKeys').deleteOne({ _id: cut.id as never })
    await collection('anonymisings').insertOne({ _id: cut.id as never, startedAt: clock.now() })
    await server.app.settle()
    expect(await rowsOf(cut)).toBe(0)
    expect(await seen(cut)).toMatchObject({ signatureCount: 3, anonymisedAt: clock.now().toISOString() })
    expect(await collection('anonymisings').countDocuments()).toBe(0)
  })

  it('is destroyed with its keys on the day, and log, heads and count stay and verify', async () => {
    await until(due)
    expect([await rowsOf(plain), await keysOf(plain)]).toEqual([0, 0])
    expect(await seen(plain)).toMatchObject({ signatureCount: 3, anonymisedAt: due.toISOString() })
    expect(await recount(await evidenceOf(server.url, plain.number), kept)).toMatchObject({ holds: true, findings: [] })

    const ask = await signedInAs(server.app, server.url, signer)
    const own = await ask(`{ petition(number: "${plain.number}") { viewerSignature { id } viewerCanSign { code } } }`)
    expect(own.data).toEqual({ petition: { viewerSignature: null, viewerCanSign: { code: 'SIGNING_CLOSED' } } })
  })

  it('is kept by a legal hold, and not a day longer', async () => {
    expect([await rowsOf(held), await keysOf(held)]).toEqual([3, 1])
    expect(await seen(held)).toMatchObject({ anonymisedAt: null })
    const ask = await anAdministratorOf(cityId)
    const lifted = await ask(`mutation { liftLegalHold(input: { petitionId: "${held.id}" }) { userErrors { code } } }`)
    expect(lifted.data).toEqual({ liftLegalHold: { userErrors: [] } })
    await server.app.settle()
    expect([await rowsOf(held), await keysOf(held)]).toEqual([0, 0])
    expect(await seen(held)).toMatchObject({ legalHold: null })
  })
})
