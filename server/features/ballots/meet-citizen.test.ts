import { beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aBudget } from '#server/testing/budget.ts'
import { everything, openRules, sealedFor } from '#server/testing/ballots.ts'
import { aCity, codesOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock(on('2026-01-07').toISOString())
const server = testServer({ clock, withWorkers: false })
let here: City
let operator: ActingPerson
let campaign: Campaign

beforeAll(async () => {
  here = await aCity(server.app)
  const grant = { role: 'operator', territoryId: 'birlik' } as const
  const person = await here.person('Оператор')
  await server.app.use.identity.grantRoleAsSystem(person.personId, grant)
  operator = { ...person, grants: [grant] }
  clock.set(on(dayOf.voting, '10:17:23.456'))
  campaign = await aBudget(server.app, here).campaign('voting', { rules: openRules })
})

const emailOf = async ({ personId }: ActingPerson) => (await server.app.use.identity.readPerson(personId))?.email ?? ''
const meet = (who: { email?: string; nationalId?: string }) =>
  server.app.use.ballots.meetCitizen(operator, { campaignId: campaign.id, ...who })
/** Envelope → `true`, or the code of the refusal. */
const answers = async (citizen: ActingPerson) => {
  const met = demand(await meet({ email: await emailOf(citizen) }))
  return Object.fromEntries(
    met.envelopes.map(({ envelopeId, mayVote }) => [envelopeId, mayVote.ok || mayVote.refusals[0].code]),
  )
}

describe('a citizen at the desk', () => {
  it('is found by their address, and has only the envelopes of their home', async () => {
    const citizen = await here.person('Гүлсім апа')
    const met = demand(await meet({ email: await emailOf(citizen) }))
    expect(met.name).toBe('Гүлсім апа')
    expect(await answers(citizen)).toEqual({ city: true, 'district:birlik': true })
  })

  it('is told of the same refusals as when casting, before the ballot is filled in', async () => {
    const citizen = await here.person('Дауыс берген')
    const form = await sealedFor(campaign, 'city', 'met')
    const atDesk = { ...form, desk: 'birlik-2', email: await emailOf(citizen) }
    demand(await server.app.use.ballots.castAtDesk(operator, atDesk))
    const again = await server.app.use.ballots.castAtDesk(operator, {
      ...atDesk,
      ...(await sealedFor(campaign, 'city', 'once more')),
    })
    const { city, ...others } = await answers(citizen)
    expect(city).toBe(again.ok || again.refusals[0].code)
    expect(others).toEqual({ 'district:birlik': true })
  })

  it('is nobody of another place, nobody unknown, and not the operator', async () => {
    const elsewhere = await here.person('Отырарлық', { territoryId: 'otyrar' })
    expect(codesOf(await meet({ email: await emailOf(elsewhere) }))).toEqual(['FORBIDDEN'])
    expect(codesOf(await meet({ email: 'nobody@example.kz' }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await meet({ nationalId: '900517300029' }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await meet({}))).toEqual(['NOT_FOUND'])
    expect(codesOf(await meet({ email: await emailOf(operator) }))).toEqual(['CONFLICT_OF_INTEREST'])
  })

  it('leaves no trace by being looked up', async () => {
    const citizen = await here.person('Іздеусіз')
    const email = await emailOf(citizen)
    await server.app.settle()
    const before = await everything(server.app.platform.mongo.db)
    demand(await meet({ email }))
    await server.app.settle()
    expect(await everything(server.app.platform.mongo.db)).toEqual(before)
  })
})
