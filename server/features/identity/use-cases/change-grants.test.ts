import { beforeEach, describe, expect, it } from 'vitest'
import type { Grant } from '#domain/kernel/actor.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { personCollection } from '../store/person.document.ts'
import { personStore } from '../store/person.store.ts'
import { addGrant, removeGrant } from './change-grants.ts'
import { openAccount } from './open-account.ts'

const mongo = testDatabase([personCollection])
const platform = testPlatform({ mongo })
const deps = { ...platform, store: personStore(platform) }
const [add, remove] = [addGrant(deps), removeGrant(deps)]
const by: FactActor = { kind: 'person', id: 'per_who' }
const moderator: Grant = { role: 'moderator', territoryId: 'turkistan-city' }
const country: Grant = { role: 'administrator', territoryId: 'kz' }
let aigul: PersonId
let marat: PersonId

beforeEach(async () => {
  await mongo.collection('persons').deleteMany({})
  const open = openAccount(deps)
  aigul = (await open({ email: 'aigul@dauys.example', language: 'kk' })).id
  marat = (await open({ email: 'marat@dauys.example', language: 'ru' })).id
})

async function events(id: PersonId): Promise<string[]> {
  const person = await mongo.collection<{ _id: string; outbox: { type: string }[] }>('persons').findOne({ _id: id })
  return person?.outbox.map(({ type }) => type) ?? []
}

describe('a right', () => {
  it('is given once, however often, and its event names who gave it', async () => {
    await Promise.all([add(aigul, moderator, by), add(aigul, moderator, by), add(aigul, moderator, by)])
    expect((await deps.store.read(aigul))?.grants).toEqual([moderator])
    expect(await events(aigul)).toEqual(['AccountOpened', 'RoleGranted'])
  })

  it('holds in one place: the same role elsewhere is another right', async () => {
    await add(aigul, moderator, by)
    await add(aigul, { role: 'moderator', territoryId: 'sairam' }, by)
    await remove(aigul, moderator, by, [])
    expect((await deps.store.read(aigul))?.grants).toEqual([{ role: 'moderator', territoryId: 'sairam' }])
  })

  it('that nobody has is taken without an event', async () => {
    expect(await remove(aigul, moderator, by, [])).toMatchObject({ ok: true, value: { grants: [] } })
    expect(await events(aigul)).toEqual(['AccountOpened'])
  })

  it('is not given to nobody', async () => {
    const nobody: PersonId = 'per_00000000000000000000000000'
    expect(await add(nobody, moderator, by)).toBeUndefined()
    expect(await remove(nobody, moderator, by, [])).toEqual({ ok: false, refusals: [{ code: 'NOT_FOUND' }] })
  })
})

describe('the administration of a place', () => {
  it('keeps its last administrator', async () => {
    await add(aigul, country, by)
    expect(await remove(aigul, country, by, ['kz'])).toEqual({ ok: false, refusals: [{ code: 'LAST_ADMINISTRATOR' }] })
    await add(marat, country, by)
    expect(await remove(aigul, country, by, ['kz'])).toMatchObject({ ok: true, value: { grants: [] } })
  })

  it('can be given up where somebody above it is left', async () => {
    const city: Grant = { role: 'administrator', territoryId: 'turkistan-city' }
    await add(aigul, city, by)
    await add(marat, country, by)
    expect(await remove(aigul, city, by, ['kz', 'turkistan', 'turkistan-city'])).toMatchObject({ ok: true })
    expect(await remove(marat, country, by, ['kz'])).toMatchObject({ ok: false })
  })

  it('is not emptied by two who remove each other at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      await add(aigul, country, by)
      await add(marat, country, by)
      await Promise.all([remove(aigul, country, by, ['kz']), remove(marat, country, by, ['kz'])])
      const left = await mongo.collection('persons').countDocuments({ 'grants.role': 'administrator' })
      expect(left).toBe(1)
    }
  })
})
