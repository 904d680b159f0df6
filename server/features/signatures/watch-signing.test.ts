import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { petitionKeyStore } from './store/petition-keys.ts'
import { signatureSelection } from './store/signature.selection.ts'
import { watchStore } from './store/watch.store.ts'
import { watchSigning, type WatchSigning } from './use-cases/watch-signing.ts'

// Ahead of the real time: the database deletes by its own clock what this one would only expire some day.
const clock = fakeClock('2046-06-06T07:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
let here: City
let look: WatchSigning
let petition: Petition
let analyst: ActingPerson

beforeAll(async () => {
  const { app } = server
  here = await aCity(app)
  const { platform, use } = app
  look = watchSigning({
    ...use,
    clock,
    selection: signatureSelection(platform, petitionKeyStore(platform)),
    watches: watchStore(platform.mongo),
  })
  petition = await here.petition('signing')
  analyst = await here.person('Талдаушы')
  await use.identity.grantRoleAsSystem(analyst.personId, { role: 'analyst', territoryId: 'turkistan-city' })

  const names = Array.from({ length: 40 }, (_, i) => `Тұрғын Б${'абвгдежзиклмнопрстуфхцчшщ'[i % 25]}р${i % 7}`)
  const people = await Promise.all(
    names.map((name, i) => here.person(name, { birthDate: `19${60 + (i % 40)}-01-0${(i % 9) + 1}` })),
  )
  const twins = await Promise.all(['Айгүл Сейтқали', 'Сейткали Айгуль'].map((name) => here.person(name)))
  await here.signedBy(petition.id, people)
  clock.advance(10 * 60_000)
  for (const twin of twins) {
    clock.advance(1_000)
    await here.signedBy(petition.id, [twin])
  }
  const support = { total: 42, asOfSeq: 42, asOf: clock.now() }
  await use.petitions.recordSupport(petition.id, support, [])
  while (await look());
})

const query = `query ($id: ID!) { signatureWatch(petitionId: $id) { signatures
  flags { kind count peak groups refs } hours { count newAccounts } } }`
const asked = async (actor: ActingPerson) =>
  (await signedInAs(server.app, server.url, actor))(query, { id: petition.id }).then(({ data }) => data)

describe('looking at how a petition is signed', () => {
  it('tells staff of the place of a burst, of new accounts and of accounts that look alike', async () => {
    const moderator = await here.moderator('Модератор')
    expect(await asked(moderator)).toMatchObject({
      signatureWatch: {
        signatures: 42,
        flags: [
          { kind: 'BURST', count: 40, peak: 40 },
          { kind: 'NEW_ACCOUNTS', count: 42 },
          { kind: 'DUPLICATES', count: 1, groups: 1, refs: [expect.stringMatching(/^[0-9a-f]{32}$/)] },
        ],
        hours: [{ count: 42, newAccounts: 42 }],
      },
    })
  })

  it('shows an analyst figures and flags, and not the names of signatures', async () => {
    const { signatureWatch } = (await asked(analyst)) as { signatureWatch: { flags: { refs: string[] }[] } }
    expect(signatureWatch.flags.map(({ refs }) => refs)).toEqual([[], [], []])
  })

  it('keeps no name, no date of birth and no person', async () => {
    const kept = JSON.stringify(await server.app.platform.mongo.db.collection('signatureWatches').find({}).toArray())
    for (const fact of ['Айгүл', 'Сейткали', '1990-05-17', 'per_']) expect(kept).not.toContain(fact)
  })

  it('does nothing while nothing changed', async () => {
    expect(await look()).toBe(false)
  })
})
