import 'reflect-metadata'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActingPerson, Role } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { someBodies, someTerritories } from '#server/testing/places.ts'
import { identityFeature } from '#server/features/identity/index.ts'
import { createCollections } from '#server/platform/mongo/collections.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { placesFeature } from '../index.ts'
import type { IdentityInput } from './confirm-identity.ts'

const mongo = testDatabase()
const platform = testPlatform({ mongo })
const identity = identityFeature(platform)
const places = placesFeature(platform, { identity: identity.use })
const { confirmIdentity, grantRole, residenceOf, revokeRole, updateProfile } = places.use

beforeAll(async () => {
  await createCollections(mongo.db, [...(identity.collections ?? []), ...(places.collections ?? [])])
  await places.use.importTerritories(someTerritories)
  await places.use.importBodies(someBodies)
})

beforeEach(async () => {
  for (const name of ['persons', 'residences', 'nationalIds']) await mongo.collection(name).deleteMany({})
})

async function person(name: string): Promise<PersonId> {
  return (await identity.use.openAccount({ email: `${name}@dauys.example`, language: 'kk' })).id
}

function staff(role: Role, territoryId: string): ActingPerson {
  const personId: PersonId = 'per_staff'
  return { kind: 'person', personId, assurance: 'verified', grants: [{ role, territoryId }] }
}

const operator = staff('operator', 'turkistan-city')
// 19 April 1991, male; the check digit is by the rule of the law.
const document: IdentityInput = {
  email: 'aigul@dauys.example',
  nationalId: '910419300018',
  name: ' Айгүл  Серікова ',
  birthDate: '1991-04-19',
  territoryId: 'birlik',
}
const refused = (code: string, ...path: string[]) => ({ ok: false, refusals: [{ code, path }] })

describe('a profile', () => {
  it('is the person’s own word, and moving is noticed', async () => {
    const personId = await person('aigul')
    const profile = {
      name: ' Айгүл  Серікова',
      birthDate: '1991-04-19',
      territoryId: 'birlik',
      language: 'ru',
    } as const
    expect(await updateProfile({ personId }, profile)).toMatchObject({
      ok: true,
      value: { name: 'Айгүл Серікова', birthDate: '1991-04-19', language: 'ru', assurance: 'email' },
    })
    const first = await residenceOf(personId)
    expect(first).toEqual({ territoryId: 'birlik', confirmed: false, since: platform.clock.now() })
    await updateProfile({ personId }, { territoryId: 'otyrar' })
    expect(await residenceOf(personId)).toMatchObject({ territoryId: 'otyrar', confirmed: false })
    expect(await mongo.collection('persons').findOne()).toMatchObject({
      placeIds: ['kz', 'turkistan', 'turkistan-city', 'otyrar'],
    })
  })

  it('reports all mistakes at once and then keeps nothing', async () => {
    const personId = await person('aigul')
    const wrong = { name: '  ', birthDate: '2030-01-01', territoryId: 'atlantis' }
    expect(await updateProfile({ personId }, wrong)).toEqual({
      ok: false,
      refusals: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'INVALID', path: ['birthDate'] },
        { code: 'INVALID', path: ['territoryId'] },
      ],
    })
    expect(await residenceOf(personId)).toBeUndefined()
  })

  it('stays as it was confirmed; only the language is free', async () => {
    const personId = await person('aigul')
    expect(await confirmIdentity(operator, document)).toMatchObject({ ok: true })
    expect(
      await updateProfile({ personId }, { name: 'Айгүл', birthDate: '1990-01-01', territoryId: 'otyrar' }),
    ).toEqual({
      ok: false,
      refusals: ['name', 'birthDate', 'territoryId'].map((field) => ({ code: 'IDENTITY_CONFIRMED', path: [field] })),
    })
    const same = { name: 'Айгүл Серікова', birthDate: '1991-04-19', territoryId: 'birlik', language: 'en' } as const
    expect(await updateProfile({ personId }, same)).toMatchObject({ ok: true, value: { language: 'en' } })
  })

  it('does not overwrite what an operator confirms at the same moment', async () => {
    for (let round = 0; round < 10; round++) {
      await mongo.collection('persons').deleteMany({})
      await mongo.collection('residences').deleteMany({})
      await mongo.collection('nationalIds').deleteMany({})
      const personId = await person('aigul')
      const own = updateProfile({ personId }, { name: 'Алия', territoryId: 'otyrar' })
      await Promise.all([own, confirmIdentity(operator, document)])
      expect(await residenceOf(personId)).toMatchObject({ territoryId: 'birlik', confirmed: true })
      expect(await identity.use.readPerson(personId)).toMatchObject({ name: 'Айгүл Серікова', assurance: 'verified' })
    }
  })
})

describe('an operator at the desk', () => {
  it('confirms a person, and the event names nobody but by id', async () => {
    const personId = await person('aigul')
    expect(await confirmIdentity(operator, document)).toMatchObject({
      ok: true,
      value: { id: personId, name: 'Айгүл Серікова', birthDate: '1991-04-19', assurance: 'verified' },
    })
    expect(await residenceOf(personId)).toMatchObject({ territoryId: 'birlik', confirmed: true })
    const kept = JSON.stringify(await mongo.collection('persons').findOne({}, { projection: { outbox: 1 } }))
    expect(kept).toContain('IdentityConfirmed')
    for (const secret of ['Айгүл', '1991', 'birlik']) expect(kept).not.toContain(secret)
  })

  it('leaves the number nowhere but as a keyed hash', async () => {
    await person('aigul')
    await confirmIdentity(operator, document)
    const everything = await Promise.all(
      (await mongo.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) =>
        mongo.collection(name).find().toArray(),
      ),
    )
    expect(JSON.stringify(everything)).not.toContain(document.nationalId)
    expect(await mongo.collection('nationalIds').countDocuments()).toBe(1)
  })

  it('gives one account to one number, whoever comes first', async () => {
    await Promise.all([person('aigul'), person('twin')])
    const answers = await Promise.all([
      confirmIdentity(operator, document),
      confirmIdentity(operator, { ...document, email: 'twin@dauys.example' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual(refused('NATIONAL_ID_TAKEN', 'nationalId'))
    expect(await mongo.collection('persons').countDocuments({ assurance: 'verified' })).toBe(1)
  })

  it('sends the form again after a crash, or when the person moves', async () => {
    const personId = await person('aigul')
    await confirmIdentity(operator, document)
    expect(await confirmIdentity(operator, { ...document, territoryId: 'otyrar' })).toMatchObject({ ok: true })
    expect(await residenceOf(personId)).toMatchObject({ territoryId: 'otyrar', confirmed: true })
  })

  it('does not give a second number to an account', async () => {
    await person('aigul')
    await confirmIdentity(operator, document)
    const other = { ...document, nationalId: '910419300028' }
    expect(await confirmIdentity(operator, other)).toMatchObject({ ok: false })
    expect(await mongo.collection('nationalIds').countDocuments()).toBe(1)
  })

  it('tells every mistake in the form at once', async () => {
    const wrong = {
      ...{ email: 'nobody@dauys.example', nationalId: '910419300019', name: '' },
      ...{ birthDate: '1991-04-19', territoryId: 'sairam' },
    }
    expect(await confirmIdentity(operator, wrong)).toEqual({
      ok: false,
      refusals: [
        { code: 'NOT_FOUND', path: ['email'] },
        { code: 'NATIONAL_ID_INVALID', path: ['nationalId'] },
        { code: 'REQUIRED', path: ['name'] },
        { code: 'FORBIDDEN', path: ['territoryId'] },
      ],
    })
  })

  it('compares the date of birth with the number', async () => {
    await person('aigul')
    expect(await confirmIdentity(operator, { ...document, birthDate: '1991-04-18' })).toEqual(
      refused('INVALID', 'birthDate'),
    )
  })

  it('confirms nobody elsewhere, with another role, or themselves', async () => {
    const own = await person('aigul')
    const sairam = staff('operator', 'sairam')
    expect(await confirmIdentity(sairam, document)).toEqual(refused('FORBIDDEN', 'territoryId'))
    const moderator = staff('moderator', 'turkistan-city')
    expect(await confirmIdentity(moderator, document)).toEqual(refused('FORBIDDEN', 'territoryId'))
    const self = { ...operator, personId: own }
    expect(await confirmIdentity(self, document)).toEqual(refused('CONFLICT_OF_INTEREST', 'email'))
    expect(await mongo.collection('nationalIds').countDocuments()).toBe(0)
  })
})

describe('an administrator', () => {
  const administrator = staff('administrator', 'turkistan')

  it('gives a role within the territory and takes it again; the actor changes with it', async () => {
    const personId = await person('aigul')
    const moderator = { personId, role: 'moderator', territoryId: 'sairam', bodyId: null } as const
    expect(await grantRole(administrator, moderator)).toMatchObject({ ok: true })
    expect(await identity.identification?.actorOf(personId, 'email')).toMatchObject({
      grants: [{ role: 'moderator', territoryId: 'sairam' }],
    })
    expect(await revokeRole(administrator, moderator)).toMatchObject({ ok: true, value: { grants: [] } })
    expect(await identity.identification?.actorOf(personId, 'email')).toMatchObject({ grants: [] })
  })

  it('cannot leave a place without one', async () => {
    const personId = await person('aigul')
    const country = { role: 'administrator', territoryId: 'kz' } as const
    await identity.use.grantRoleAsSystem(personId, country)
    const self = { ...staff('administrator', 'kz'), personId }
    expect(await revokeRole(self, { personId, ...country, bodyId: null })).toEqual({
      ok: false,
      refusals: [{ code: 'LAST_ADMINISTRATOR' }],
    })
  })

  it('finds nobody by a wrong id', async () => {
    const nobody: PersonId = 'per_00000000000000000000000000'
    const official = { personId: nobody, role: 'official', territoryId: null, bodyId: 'sairam-akimat' } as const
    expect(await grantRole(administrator, official)).toEqual(refused('NOT_FOUND', 'personId'))
  })
})
