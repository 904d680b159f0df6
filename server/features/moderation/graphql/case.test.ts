import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { pin } from '#domain/rules/book-hash.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import { someTerritories } from '#server/testing/places.ts'
import { identityFeature, type Identity } from '#server/features/identity/index.ts'
import { placesFeature, type Places } from '#server/features/places/index.ts'
import { rulesFeature } from '#server/features/rules/index.ts'
import { testDatabase } from '#server/testing/database.ts'
import { cookiesOf, startSmallHost, type GraphQLAnswer, type SmallHost } from '#server/testing/small-host.ts'
import { moderationFeature, type Moderation } from '../index.ts'

const mongo = testDatabase()
const password = 'жеті қабат жер'
const book = loadShelf().find(({ id }) => id === 'demo-city')!
const hour = 60 * 60_000
let small: SmallHost
let use: { readonly identity: Identity; readonly places: Places; readonly moderation: Moderation }

beforeAll(async () => {
  small = await startSmallHost({
    mongo,
    features: (platform) => {
      const identity = identityFeature(platform)
      const places = placesFeature(platform, { identity: identity.use })
      const rules = rulesFeature(platform, { places: places.use })
      const moderation = moderationFeature(platform, { places: places.use, rules: rules.use })
      use = { identity: identity.use, places: places.use, moderation: moderation.use }
      return [identity, places, rules, moderation]
    },
  })
  await use.places.importTerritories(someTerritories)
})
afterAll(async () => small.host.stop())

type Ask = (document: string, variables?: object) => Promise<GraphQLAnswer>

async function signedIn(name: string, ...grants: Grant[]): Promise<{ readonly personId: PersonId; readonly ask: Ask }> {
  const email = `${name}@dauys.example`
  const { id: personId } = await use.identity.openAccount({ email, language: 'kk' })
  await use.identity.setPassword({ personId }, { password, currentPassword: undefined })
  for (const grant of grants) await use.identity.grantRoleAsSystem(personId, grant)
  const answer = await small.query(
    `mutation($email: String!, $password: String!) {
      signInWithPassword(input: { email: $email, password: $password }) { userErrors { code } }
    }`,
    { variables: { email, password } },
  )
  const cookie = cookiesOf(answer.headers)
  return { personId, ask: (document, variables = {}) => small.query(document, { variables, headers: { cookie } }) }
}

async function aCase(id: string, authorId: PersonId, dueInHours: number) {
  const now = small.clock.now()
  return use.moderation.openCase({
    ...{ subject: { kind: 'petition', id }, submission: 1, territoryId: 'turkistan-city', authorId, addresseeIds: [] },
    ...{ rules: pin(book), submittedAt: now },
    due: { at: new Date(now.getTime() + dueInHours * hour), provisional: false },
  })
}

const queue = `query($first: Int!, $after: String) {
  moderationQueue(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id overdue submissions viewerCanDecide { allowed } }
  }
}`

describe('the moderators’ desk', () => {
  it('pages through the queue by time left, and marks what is late', async () => {
    const { ask, personId } = await signedIn('saltanat', { role: 'moderator', territoryId: 'turkistan-city' })
    const later = await aCase('pet_later', 'per_author', 10)
    const late = await aCase('pet_late', 'per_author', -1)
    await aCase('pet_own', personId, 5)
    const first = (await ask(queue, { first: 1 })).data as { moderationQueue: { pageInfo: { endCursor: string } } }
    expect(first.moderationQueue).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: late.id, overdue: true, submissions: 1, viewerCanDecide: { allowed: true } }],
    })
    const after = first.moderationQueue.pageInfo.endCursor
    expect((await ask(queue, { first: 1, after })).data).toMatchObject({
      moderationQueue: { pageInfo: { hasNextPage: false }, nodes: [{ id: later.id, overdue: false }] },
    })
    expect((await ask('{ viewer { casesWaiting } }')).data).toEqual({ viewer: { casesWaiting: 2 } })
  })

  it('shows a decision in the words of the book, and whose it was', async () => {
    const { ask, personId } = await signedIn('nurlan', { role: 'moderator', territoryId: 'turkistan-city' })
    const other = await signedIn('erlan', { role: 'moderator', territoryId: 'turkistan-city' })
    const { id } = await aCase('pet_refused', 'per_author', 5)
    const grants: Grant[] = [{ role: 'moderator', territoryId: 'turkistan-city' }]
    await use.moderation.decide(
      { kind: 'person', personId, assurance: 'email', grants },
      {
        ...{ subject: { kind: 'petition', id: 'pet_refused' }, verdict: 'refused', code: 'no-proposal' },
        ...{ text: 'Не өзгеруі керек?', checklist: [{ code: 'concrete', ok: false }] },
      },
    )
    const document = `query($id: ID!) {
      moderationCase(id: $id) {
        state
        viewerCanDecide { allowed code }
        decisions { verdict text byViewer submission code { title { kk } } checklist { ok code { code } } }
      }
    }`
    const decided = {
      ...{ verdict: 'REFUSED', text: 'Не өзгеруі керек?', submission: 1, code: { title: { kk: 'Нақты ұсыныс жоқ' } } },
      checklist: [{ ok: false, code: { code: 'concrete' } }],
    }
    expect((await ask(document, { id })).data).toEqual({
      moderationCase: {
        state: 'WAITING_FOR_AUTHOR',
        viewerCanDecide: { allowed: false, code: 'ALREADY_DECIDED' },
        decisions: [{ ...decided, byViewer: true }],
      },
    })
    expect((await other.ask(document, { id })).data).toMatchObject({
      moderationCase: { decisions: [{ byViewer: false }] },
    })
  })

  it('is closed to everybody else', async () => {
    const citizen = await signedIn('aigul')
    const elsewhere = await signedIn('timur', { role: 'moderator', territoryId: 'sairam' })
    const { id } = await aCase('pet_here', 'per_author', 5)
    expect((await small.query(queue, { variables: { first: 1 } })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    )
    expect((await citizen.ask(queue, { first: 1 })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
    expect((await citizen.ask('{ viewer { casesWaiting } }')).data).toEqual({ viewer: { casesWaiting: null } })
    expect((await elsewhere.ask(queue, { first: 1 })).data).toMatchObject({ moderationQueue: { totalCount: 0 } })
    expect((await elsewhere.ask('query($id: ID!) { moderationCase(id: $id) { id } }', { id })).data).toEqual({
      moderationCase: null,
    })
  })
})

describe('the rules in public', () => {
  it('name each book with its hash, and every topic with its fields', async () => {
    const answer = await small.query(
      '{ ruleBook(id: "demo-city") { version hash title { ru } } topics { id parent { id } fields { id parent { id } } } }',
    )
    const { ruleBook, topics } = answer.data as { ruleBook: object; topics: { id: string; fields: object[] }[] }
    const newest = loadShelf().findLast(({ id }) => id === 'demo-city')!
    expect(ruleBook).toMatchObject({ version: 2, hash: pin(newest).hash })
    expect(topics.find(({ id }) => id === 'transport')?.fields).toContainEqual({
      id: 'transport.roads',
      parent: { id: 'transport' },
    })
  })
})
