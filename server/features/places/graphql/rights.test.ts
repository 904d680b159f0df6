import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { someBodies, someTerritories } from '#server/testing/places.ts'
import { identityFeature, type Identity } from '#server/features/identity/index.ts'
import { testDatabase } from '#server/testing/database.ts'
import { cookiesOf, startSmallHost, type GraphQLAnswer, type SmallHost } from '#server/testing/small-host.ts'
import { placesFeature, type Places } from '../index.ts'

const mongo = testDatabase()
const password = 'жеті қабат жер'
let small: SmallHost
let identity: Identity
let places: Places

beforeAll(async () => {
  small = await startSmallHost({
    mongo,
    features: (platform) => {
      const first = identityFeature(platform)
      const second = placesFeature(platform, { identity: first.use })
      identity = first.use
      places = second.use
      return [first, second]
    },
  })
  await places.importTerritories(someTerritories)
  await places.importBodies(someBodies)
})
afterAll(async () => small.host.stop())

interface Visitor {
  readonly personId: PersonId
  readonly ask: (document: string, variables?: object) => Promise<GraphQLAnswer>
}

async function visitor(name: string, ...grants: Grant[]): Promise<Visitor> {
  const email = `${name}@dauys.example`
  const { id: personId } = await identity.openAccount({ email, language: 'kk' })
  await identity.setPassword({ personId }, { password, currentPassword: undefined })
  for (const grant of grants) await identity.grantRoleAsSystem(personId, grant)
  const signedIn = await small.query(
    `mutation($email: String!, $password: String!) {
      signInWithPassword(input: { email: $email, password: $password }) { userErrors { code } }
    }`,
    { variables: { email, password } },
  )
  const cookie = cookiesOf(signedIn.headers)
  return { personId, ask: (document, variables = {}) => small.query(document, { variables, headers: { cookie } }) }
}

const errorOf = ({ errors }: GraphQLAnswer) => errors?.[0]?.extensions['code']
const grant = `mutation($input: GrantRoleInput!) {
  grantRole(input: $input) {
    person { roles { role territory { id } body { id territory { id } } } }
    userErrors { code path }
  }
}`
const revoke = `mutation($input: RevokeRoleInput!) {
  revokeRole(input: $input) { person { roles { role } } userErrors { code path } }
}`
const people = '{ people { nodes { email residence { confirmed territory { id name { kk } } } } } }'

describe('a right', () => {
  it('works with the next request of who got it, and not after it was taken', async () => {
    const administrator = await visitor('ainur', { role: 'administrator', territoryId: 'kz' })
    const citizen = await visitor('lazzat')
    const input = { personId: citizen.personId, role: 'OPERATOR', territoryId: 'turkistan-city' }
    expect(errorOf(await citizen.ask(people))).toBe('FORBIDDEN')
    expect((await administrator.ask(grant, { input })).data).toEqual({
      grantRole: {
        person: { roles: [{ role: 'OPERATOR', territory: { id: 'turkistan-city' }, body: null }] },
        userErrors: [],
      },
    })
    expect((await citizen.ask(people)).data).toEqual({ people: { nodes: [] } })
    await administrator.ask(revoke, { input })
    expect(errorOf(await citizen.ask(people))).toBe('FORBIDDEN')
  })

  it('of an official names the body and its place', async () => {
    const administrator = await visitor('ainur2', { role: 'administrator', territoryId: 'turkistan' })
    const citizen = await visitor('gulmira')
    const input = { personId: citizen.personId, role: 'OFFICIAL', bodyId: 'turkistan-akimat' }
    expect((await administrator.ask(grant, { input })).data).toMatchObject({
      grantRole: {
        person: {
          roles: [
            {
              role: 'OFFICIAL',
              territory: null,
              body: { id: 'turkistan-akimat', territory: { id: 'turkistan-city' } },
            },
          ],
        },
      },
    })
  })

  it('of one place gives nothing in another', async () => {
    const administrator = await visitor('bolat', { role: 'administrator', territoryId: 'turkistan-city' })
    const input = { personId: administrator.personId, role: 'ADMINISTRATOR', territoryId: 'kz' }
    expect((await administrator.ask(grant, { input })).data).toEqual({
      grantRole: { person: null, userErrors: [{ code: 'FORBIDDEN', path: ['territoryId'] }] },
    })
  })
})

describe('a profile', () => {
  it('is changed by its owner and confirmed by the operator of the place', async () => {
    const operator = await visitor('dana', { role: 'operator', territoryId: 'turkistan-city' })
    const citizen = await visitor('aigul')
    const update = `mutation($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        viewer { name birthDate residence { confirmed territory { id ancestors { id } parent { id } } } }
        userErrors { code path }
      }
    }`
    const input = { name: 'Айгүл Серікова', birthDate: '1991-04-19', territoryId: 'birlik' }
    expect((await citizen.ask(update, { input })).data).toEqual({
      updateProfile: {
        viewer: {
          ...{ name: 'Айгүл Серікова', birthDate: '1991-04-19' },
          residence: {
            confirmed: false,
            territory: {
              ...{ id: 'birlik', parent: { id: 'turkistan-city' } },
              ancestors: [{ id: 'kz' }, { id: 'turkistan' }, { id: 'turkistan-city' }],
            },
          },
        },
        userErrors: [],
      },
    })
    expect((await operator.ask(people)).data).toEqual({
      people: {
        nodes: [
          {
            email: 'aigul@dauys.example',
            residence: { confirmed: false, territory: { id: 'birlik', name: { kk: 'Бірлік секторы' } } },
          },
        ],
      },
    })
    const confirmed = await operator.ask(
      `mutation($input: ConfirmIdentityInput!) {
        confirmIdentity(input: $input) { person { assurance residence { confirmed } } userErrors { code path } }
      }`,
      { input: { ...input, email: 'aigul@dauys.example', nationalId: '910419300018' } },
    )
    expect(confirmed.data).toEqual({
      confirmIdentity: { person: { assurance: 'VERIFIED', residence: { confirmed: true } }, userErrors: [] },
    })
    expect((await citizen.ask(update, { input: { name: 'Алия' } })).data).toEqual({
      updateProfile: { viewer: null, userErrors: [{ code: 'IDENTITY_CONFIRMED', path: ['name'] }] },
    })
  })
})

describe('the tree of places', () => {
  it('is public, parents first, and knows who answers where', async () => {
    const all = (await small.query('{ territories { id parent { id } } }')).data as {
      territories: { id: string; parent: { id: string } | null }[]
    }
    const seen = new Set<string>()
    for (const { id, parent } of all.territories) {
      if (parent) expect(seen).toContain(parent.id)
      seen.add(id)
    }
    expect(seen.size).toBe(someTerritories.length)
    const city = await small.query(
      `{
        territory(id: "turkistan-city") { level population bodies { kind } children { id } }
        territories(parentId: "sairam", level: RURAL_OKRUG) { id }
        nowhere: territory(id: "atlantis") { id }
      }`,
    )
    expect(city.data).toMatchObject({
      territory: { level: 'CITY', population: 251_718 },
      territories: [{ id: 'mankent' }],
      nowhere: null,
    })
  })
})
