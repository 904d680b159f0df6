import { describe, expect, it } from 'vitest'
import { isFreshSignIn } from './may-connect.ts'
import { readClaims, strongestOf, type ClaimRules } from './read-claims.ts'

const today = '2026-06-03'
const plain: ClaimRules = {
  claims: { name: 'name', birthDate: 'birthdate', nationalId: 'iin', territory: 'territory' },
  assurance: { high: 'qes', substantial: 'eid' },
  numberPrefix: '',
}
const said = {
  name: ' Айжан  Сынақова ',
  birthdate: '1985-03-12',
  iin: '850312 490004',
  acr: 'high',
  territory: 'birlik',
}
const read = (claims: object, rules: ClaimRules = plain) => readClaims(rules, claims as Record<string, unknown>, today)

describe('the claims of a provider', () => {
  it('become an identity, in the spelling of an operator', () => {
    expect(read(said)).toEqual({
      ok: true,
      value: {
        ...{ nationalId: '850312490004', name: 'Айжан Сынақова', birthDate: '1985-03-12' },
        ...{ assurance: 'qes', territoryId: 'birlik' },
      },
    })
    expect(read({ ...said, acr: 'substantial', territory: undefined })).toMatchObject({ value: { assurance: 'eid' } })
  })

  it('may lie in parts and inside each other, with numbers of another country marked', () => {
    const tara: ClaimRules = {
      claims: { name: ['profile.given_name', 'profile.family_name'], birthDate: 'profile.born', nationalId: 'sub' },
      ...{ assurance: 'eid', numberPrefix: 'EE:' },
    }
    const claims = {
      sub: '60001019906',
      profile: { given_name: 'Mari-Liis', family_name: 'Männik', born: '2000-01-01' },
    }
    expect(read(claims, tara)).toMatchObject({ value: { name: 'Mari-Liis Männik', nationalId: 'EE:60001019906' } })
  })

  it.each([
    ['no name', { name: '' }],
    ['a name that is no text', { name: { ru: 'Айжан' } }],
    ['no date of birth', { birthdate: undefined }],
    ['a day that does not exist', { birthdate: '1985-02-30' }],
    ['a birth in the future', { birthdate: '2027-01-01' }],
    ['no number', { iin: undefined }],
    ['a number that is none', { iin: '{"$gt":""}' }],
    ['a way of signing in that nobody listed', { acr: 'low' }],
    ['a way that only objects have', { acr: 'constructor' }],
    ['no way of signing in', { acr: undefined }],
  ])('with %s are not believed', (_, change) => {
    expect(read({ ...said, ...change })).toEqual({ ok: false, refusals: [{ code: 'EID_INCOMPLETE' }] })
  })

  it('tell beforehand how strong the provider can be', () => {
    expect([strongestOf(plain), strongestOf({ assurance: { low: 'eid' } }), strongestOf({ assurance: 'qes' })]).toEqual(
      [...['qes', 'eid', 'qes']],
    )
  })
})

it('a sign-in is fresh for ten minutes, and one that nobody remembers is not', () => {
  const now = new Date('2026-06-03T07:10:00Z')
  const at = (text: string) => isFreshSignIn(new Date(text), now)
  expect([at('2026-06-03T07:00:00Z'), at('2026-06-03T06:59:59Z'), isFreshSignIn(undefined, now)]).toEqual([
    ...[true, false, false],
  ])
})
