import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '../kernel/actor.ts'
import type { PublicBody } from './body.ts'
import { mayGrant, type Directory } from './may-grant.ts'
import type { Territory } from './territory.ts'

function place(id: string, ...ancestorIds: string[]): Territory {
  return {
    id,
    name: { kk: id },
    level: 'district',
    parentId: ancestorIds.at(-1) ?? null,
    ancestorIds,
    population: null,
  }
}

const places = [
  place('kz'),
  place('turkistan', 'kz'),
  place('turkistan-city', 'kz', 'turkistan'),
  place('sairam', 'kz', 'turkistan'),
]
const akimat: PublicBody = { id: 'sairam-akimat', name: { kk: 'Әкімдік' }, kind: 'akimat', territoryId: 'sairam' }
const directory: Directory = {
  territory: (id) => places.find((territory) => territory.id === id),
  body: (id) => (id === akimat.id ? akimat : undefined),
}

function holding(role: Role, territoryId: string): Actor {
  return { kind: 'person', personId: 'per_who', assurance: 'verified', grants: [{ role, territoryId }] }
}

const administrator = holding('administrator', 'turkistan')
const refused = (code: string, field: string) => ({ ok: false, refusals: [{ code, path: [field] }] })

describe('an administrator', () => {
  it('gives rights in the own place and below', () => {
    const moderator = { role: 'moderator', territoryId: 'sairam', bodyId: null } as const
    expect(mayGrant(administrator, moderator, directory)).toEqual({
      ok: true,
      value: { grant: { role: 'moderator', territoryId: 'sairam' }, within: ['kz', 'turkistan', 'sairam'] },
    })
  })

  it('gives nothing above and beside it', () => {
    const inCity = holding('administrator', 'turkistan-city')
    for (const territoryId of ['kz', 'turkistan', 'sairam']) {
      const request = { role: 'moderator', territoryId, bodyId: null } as const
      expect(mayGrant(inCity, request, directory)).toEqual(refused('FORBIDDEN', 'territoryId'))
    }
    const official = { role: 'official', territoryId: null, bodyId: 'sairam-akimat' } as const
    expect(mayGrant(inCity, official, directory)).toEqual(refused('FORBIDDEN', 'bodyId'))
  })

  it('binds an official to a body', () => {
    const official = { role: 'official', territoryId: null, bodyId: 'sairam-akimat' } as const
    expect(mayGrant(administrator, official, directory)).toEqual({
      ok: true,
      value: { grant: { role: 'official', bodyId: 'sairam-akimat' }, within: ['kz', 'turkistan', 'sairam'] },
    })
  })

  it.each([
    ['official', null, null, 'REQUIRED', 'bodyId'],
    ['official', 'sairam', 'sairam-akimat', 'INVALID', 'territoryId'],
    ['official', null, 'no-such-body', 'INVALID', 'bodyId'],
    ['operator', null, null, 'REQUIRED', 'territoryId'],
    ['operator', 'sairam', 'sairam-akimat', 'INVALID', 'bodyId'],
    ['operator', 'atlantis', null, 'INVALID', 'territoryId'],
    ['analyst', null, null, 'REQUIRED', 'territoryId'],
    ['analyst', 'sairam', 'sairam-akimat', 'INVALID', 'bodyId'],
  ] as const)('is refused %s at %s, %s: %s', (role, territoryId, bodyId, code, field) => {
    expect(mayGrant(administrator, { role, territoryId, bodyId }, directory)).toEqual(refused(code, field))
  })
})

it('is not enough to hold another role, or none', () => {
  const request = { role: 'moderator', territoryId: 'sairam', bodyId: null } as const
  for (const actor of [holding('moderator', 'kz'), { kind: 'anonymous' } as const]) {
    expect(mayGrant(actor, request, directory)).toEqual(refused('FORBIDDEN', 'territoryId'))
  }
})
