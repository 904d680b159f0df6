import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { peopleList } from '../store/people.list.ts'
import { personCollection } from '../store/person.document.ts'
import { personStore } from '../store/person.store.ts'
import { listPeople } from './list-people.ts'
import { openAccount } from './open-account.ts'

const mongo = testDatabase([personCollection])
const platform = testPlatform({ mongo })
const store = personStore(platform)
const list = listPeople({ ...platform, people: peopleList(platform) })
const city = ['kz', 'turkistan', 'turkistan-city']

async function person(email: string, name: string, placeIds: readonly string[]): Promise<void> {
  const { id } = await openAccount({ ...platform, store })({ email, language: 'kk' })
  if (name !== '') await store.change(id, { name, placeIds })
}

beforeAll(async () => {
  await person('aigul@dauys.example', 'Айгүл Серікова', [...city, 'birlik'])
  await person('marat@dauys.example', 'Марат Кенжебаев', [...city, 'otyrar'])
  await person('asel@dauys.example', 'Әсел Марат-Кызы', ['kz', 'turkistan', 'sairam'])
  await person('new@dauys.example', '', [])
})

function staff(...grants: Grant[]): ActingPerson {
  return { kind: 'person', personId: 'per_staff', assurance: 'verified', grants }
}

const operator = staff({ role: 'operator', territoryId: 'turkistan-city' })

async function emails(actor: ActingPerson, query?: string, size = 20, after?: PersonId): Promise<string[]> {
  const found = await list(actor, { query, size, after })
  return found.map(({ email }) => email.replace('@dauys.example', ''))
}

describe('the list of people', () => {
  it('shows those who live where the viewer works, the newest first', async () => {
    expect(await emails(operator)).toEqual(['marat', 'aigul'])
    expect(await emails(staff({ role: 'administrator', territoryId: 'kz' }))).toEqual(['asel', 'marat', 'aigul'])
  })

  it('counts only the roles that may read it', async () => {
    expect(await emails(staff({ role: 'moderator', territoryId: 'kz' }))).toEqual([])
    const mixed = staff({ role: 'moderator', territoryId: 'kz' }, { role: 'operator', territoryId: 'sairam' })
    expect(await emails(mixed)).toEqual(['asel'])
  })

  it('finds by the beginning of any word of the name, in any case, and by the address', async () => {
    const administrator = staff({ role: 'administrator', territoryId: 'kz' })
    expect(await emails(administrator, 'МАРАТ')).toEqual(['asel', 'marat'])
    expect(await emails(administrator, 'кенж мар')).toEqual(['marat'])
    expect(await emails(administrator, 'aig')).toEqual(['aigul'])
    expect(await emails(administrator, '.*')).toEqual([])
  })

  it('finds who named no residence by the whole address only', async () => {
    expect(await emails(operator, 'new')).toEqual([])
    expect(await emails(operator, 'New@dauys.example')).toEqual(['new'])
  })

  it('does not find people of another place by their address', async () => {
    expect(await emails(operator, 'asel@dauys.example')).toEqual([])
  })

  it('goes on after the last one seen', async () => {
    const [first] = await list(operator, { query: undefined, size: 1, after: undefined })
    expect(await emails(operator, undefined, 1, first?.id)).toEqual(['aigul'])
  })

  it('is read by indexes, whatever is looked for', async () => {
    await mongo.db.setProfilingLevel('all')
    for (const query of [undefined, 'aig', 'new@dauys.example', 'кенж мар']) await emails(operator, query)
    await mongo.db.setProfilingLevel('off')
    const plans = await mongo
      .collection<{ planSummary: string }>('system.profile')
      .find({ ns: { $regex: 'persons$' }, op: 'query' })
      .toArray()
    expect(plans.map(({ planSummary }) => planSummary).filter((plan) => !plan.startsWith('IXSCAN'))).toEqual([])
    expect(plans).toHaveLength(4)
  })

  it('puts on record who read whom, without a name', async () => {
    await mongo.collection('outbox').deleteMany({})
    const found = await list(operator, { query: 'айг', size: 20, after: undefined })
    const [record] = await mongo.collection('outbox').find().toArray()
    expect(record).toMatchObject({
      outbox: [
        { type: 'PersonalDataRead', actor: { id: 'per_staff' }, data: { personIds: found.map(({ id }) => id) } },
      ],
    })
    expect(JSON.stringify(record)).not.toContain('айг')
  })
})
