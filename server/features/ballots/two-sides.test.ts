import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { everything, openRules, sealedFor, theBallots } from '#server/testing/ballots.ts'
import { aBudget } from '#server/testing/budget.ts'
import { aCity, demand } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { databaseName } from '#server/testing/database.ts'
import { testServer } from '#server/testing/server.ts'

// A MongoDB of its own for the choice side: here the same program under another address, so another client.
const ballotsMongodbUri = inject('mongodbUri').replace('/?', `/${databaseName()}_ballots?`)
const clock = fakeClock(on(dayOf.voting, '10:17:23.456').toISOString())
const config = { ballotsMongodbUri }
const server = testServer({ clock, config, withWorkers: false })
const second = testServer({ clock, config, withWorkers: false, beside: true })
const ballotKeyDir = join(tmpdir(), 'dauys-test-keys', `${databaseName()}-elsewhere`)
const stranger = testServer({ clock, config: { ...config, ballotKeyDir }, withWorkers: false, beside: true })
let campaign: Campaign
let voters: readonly ActingPerson[]
let methodologist: ActingPerson

beforeAll(async () => {
  const here = await aCity(server.app)
  campaign = await aBudget(server.app, here).campaign('voting', { rules: openRules })
  methodologist = await here.methodologist('Әдіскер')
  voters = await Promise.all(Array.from({ length: 10 }, (_, n) => here.person(`Тұрғын ${n}`)))
})

const castAt = async ({ app }: typeof server, voter: ActingPerson, attempt: string) =>
  app.use.ballots.castBallot(voter, await sealedFor(campaign, 'city', attempt))

describe('two processes', () => {
  it('that share their key folder know one voice, whoever of them is asked', async () => {
    const [aigerim] = voters as [ActingPerson]
    // Reads the tree that the first one brought in after this one had started.
    await second.app.use.places.hasTerritories()
    expect(demand(await castAt(server, aigerim, 'here')).version).toBe(1)
    expect(demand(await castAt(second, aigerim, 'there')).version).toBe(2)
  })

  it('of two folders take ballots in one of them alone', async () => {
    const [aigerim] = voters as [ActingPerson]
    await stranger.app.use.places.hasTerritories()
    await expect(castAt(stranger, aigerim, 'elsewhere')).rejects.toThrow('does not hold the key')
  })
})

describe('after certification', () => {
  beforeAll(async () => {
    for (const voter of voters) demand(await castAt(server, voter, `of ${voter.personId}`))
    const letters = { campaignId: campaign.id, kind: 'roll', session: 'of the test' } as const
    expect(demand(await server.app.use.ballots.makeLetters(methodologist, letters)).letters).toBeGreaterThan(0)
    expect(await server.app.platform.choice.collection('letters').countDocuments()).toBeGreaterThan(0)
    await server.app.use.ballots.unlinkVote(campaign.id)
    await server.app.use.ballots.unlinkVote(campaign.id)
  })

  it('no key is left from which a voice could be named, and nobody casts any more', async () => {
    const files = readdirSync(join(tmpdir(), 'dauys-test-keys', databaseName()))
    expect(files).toEqual([`${campaign.id}.key.destroyed`])
    expect(await server.app.use.ballots.readMyVoting(voters[0] as ActingPerson, campaign.id)).toMatchObject([
      ...[{ version: null }, { version: null }, { version: null }],
    ])
  })

  it('both sides have nothing in common but the campaign', async () => {
    const [people, choices] = await Promise.all(
      [server.app.platform.mongo, server.app.platform.choice].map(({ db }) => everything(db)),
    )
    const [onPeople, onChoices] = [people, choices].map((side) => Object.values(side ?? {}).join('\n'))
    const ballots = await theBallots(server.app, campaign)
    expect(ballots).toHaveLength(voters.length)
    for (const { nullifier, attempt, events } of ballots) {
      const spellings = [nullifier, Buffer.from(nullifier, 'hex').toString('base64'), attempt]
      for (const text of [...spellings, ...events.flatMap(({ nonce, commitment }) => [nonce, commitment])])
        expect(onPeople).not.toContain(text)
    }
    expect(onChoices).toContain(campaign.id)
    for (const { personId } of voters) {
      expect(onPeople).toContain(personId)
      expect(onChoices).not.toContain(personId)
    }
    expect(onChoices).not.toMatch(/@|\$date|T\d\d:\d\d/)
    expect(choices).toMatchObject({ letters: '', ballots: expect.stringContaining('"events"') as string })
  })
})
