import { describe, expect, it } from 'vitest'
import type { Territory } from '../places/territory.ts'
import { loadShelf } from '../rules/shelf.ts'
import { publishedArea } from './area.ts'
import { nameModeFor, sign } from './sign.ts'
import { changedAt, signedAt } from './signature.ts'
import { accountIdentity, isSignedByMail } from './signer-identity.ts'

const shelf = loadShelf()
const book = (id: string) => shelf.find((one) => one.id === id)!
const at = new Date('2026-06-03T07:00:00Z')

describe('a signature', () => {
  const signature = sign({
    petition: 'pet_1',
    textHash: 'ab',
    attempt: 'one',
    assurance: 'email',
    channel: 'web',
    area: null,
    nameMode: 'hidden',
    ref: '01',
    nonce: '02',
    at,
  })

  it('counts from its first moment, and waits for the ledger', () => {
    expect(signature).toMatchObject({ state: 'counted', events: [{ n: 1, type: 'counted', at }], open: 1 })
  })

  it('remembers when it was given, also after it was taken back', () => {
    const later = new Date('2026-06-04T07:00:00Z')
    const withdrawn = { events: [...signature.events, { n: 2, type: 'withdrawn', at: later } as const] }
    expect(signedAt(withdrawn)).toEqual(at)
    expect(changedAt(withdrawn)).toEqual(later)
  })

  it('is told apart by the account, and not possible where people have none', () => {
    expect(accountIdentity(book('demo-city'), 'per_1')).toBe('per_1')
    expect(accountIdentity(book('uk'), 'per_1')).toBeUndefined()
    expect(['demo-city', 'ee', 'uk', 'de'].map((id) => isSignedByMail(book(id)))).toEqual([false, false, true, true])
  })

  it('shows a name only as the person asks and the book allows', () => {
    expect(nameModeFor(book('demo-city'), false)).toBe('hidden')
    expect(nameModeFor(book('demo-city'), true)).toBe('firstNameInitial')
    expect(nameModeFor(book('uk'), true)).toBe('hidden')
    expect(nameModeFor(book('tw'), false)).toBe('pseudonym')
  })
})

describe('the area that the ledger names', () => {
  const unit = (id: string, level: string, ...ancestorIds: string[]): Territory => ({
    ...{ id, level, ancestorIds, name: {}, parentId: ancestorIds.at(-1) ?? null, population: null },
  })
  const units = [
    unit('kazakhstan', 'country'),
    unit('turkistan', 'region', 'kazakhstan'),
    unit('turkistan-city', 'city', 'kazakhstan', 'turkistan'),
    unit('birlik', 'sector', 'kazakhstan', 'turkistan', 'turkistan-city'),
  ]
  const tree = (id: string) => units.find((one) => one.id === id)

  it('is the region for a national petition', () => {
    expect(publishedArea(tree('birlik')!, 'kazakhstan', 'region', tree)).toBe('turkistan')
  })

  it('is none for a local petition, whose signers all live there', () => {
    expect(publishedArea(tree('birlik')!, 'turkistan-city', 'city', tree)).toBeNull()
    expect(publishedArea(tree('birlik')!, 'turkistan-city', 'region', tree)).toBeNull()
  })

  it('is none where nothing is known', () => {
    expect(publishedArea(null, 'kazakhstan', 'region', tree)).toBeNull()
    expect(publishedArea(tree('turkistan')!, 'kazakhstan', 'sector', tree)).toBeNull()
  })
})
