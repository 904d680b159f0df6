import 'reflect-metadata'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { ModerationCase } from '#domain/moderation/case.ts'
import { pin } from '#domain/rules/book-hash.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import { someTerritories } from '#server/testing/places.ts'
import { identityFeature } from '#server/features/identity/index.ts'
import { placesFeature } from '#server/features/places/index.ts'
import { rulesFeature } from '#server/features/rules/index.ts'
import { createCollections } from '#server/platform/mongo/collections.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { moderationFeature, type CaseRequest } from '../index.ts'
import { caseStore } from '../store/case.store.ts'
import { countQueue, readQueue } from './read-queue.ts'

const mongo = testDatabase()
const platform = testPlatform({ mongo })
const identity = identityFeature(platform)
const places = placesFeature(platform, { identity: identity.use })
const rules = rulesFeature(platform, { places: places.use })
const { use, ...moderation } = moderationFeature(platform, { places: places.use, rules: rules.use })
const queueDeps = { store: caseStore(platform), places: places.use }
const [queue, count] = [readQueue(queueDeps), countQueue(queueDeps)]
const now = platform.clock.now()
const day = 24 * 60 * 60_000
const book = loadShelf().find(({ id }) => id === 'demo-city')!

beforeAll(async () => {
  const features = [places, rules, moderation]
  await createCollections(
    mongo.db,
    features.flatMap(({ collections = [] }) => collections),
  )
  await places.use.importTerritories(someTerritories)
  await rules.prepare?.()
})
beforeEach(async () => void (await mongo.collection('cases').deleteMany({})))

const subjectOf = (id: string) => ({ kind: 'petition', id })

function aRequest(id: string, more: Partial<CaseRequest> = {}): CaseRequest {
  return {
    ...{ subject: subjectOf(id), submission: 1, territoryId: 'turkistan-city', authorId: 'per_author' },
    ...{ addresseeIds: ['turkistan-akimat'], rules: pin(book), submittedAt: now },
    due: { at: new Date(now.getTime() + 5 * day), provisional: false },
    ...more,
  }
}

function moderator(personId: PersonId, ...more: Grant[]): ActingPerson {
  const grants: Grant[] = [{ role: 'moderator', territoryId: 'turkistan-city' }, ...more]
  return { kind: 'person', personId, assurance: 'verified', grants }
}

const saltanat = moderator('per_saltanat')
const nurlan = moderator('per_nurlan')
const approved = (id: string) => ({
  subject: subjectOf(id),
  ...({ verdict: 'approved', code: null, text: null } as const),
  checklist: book.moderation.checklist.map(({ code }) => ({ code, ok: true })),
})
const refusedFor = (id: string) => ({
  subject: subjectOf(id),
  ...({ verdict: 'refused', code: 'no-proposal', text: 'Нақты ұсыныс жазыңыз.', checklist: [] } as const),
})
const first = { size: 20, after: undefined }

async function eventsOf(id: string): Promise<string[]> {
  const kept = await mongo.collection<{ outbox: { type: string }[] }>('cases').findOne({ 'subject.id': id })
  return kept?.outbox.map(({ type }) => type) ?? []
}

describe('opening a case', () => {
  it('happens once per submission, however often and at once it is asked for', async () => {
    const opened = await Promise.all(Array.from({ length: 200 }, () => use.openCase(aRequest('pet_1'))))
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(await mongo.collection('cases').countDocuments()).toBe(1)
    expect(await eventsOf('pet_1')).toEqual(['CaseOpened'])
  })

  it('keeps the case of a corrected text, with a new term at the end of the queue', async () => {
    const opened = await use.openCase(aRequest('pet_1'))
    await use.decide(saltanat, refusedFor('pet_1'))
    const later = new Date(now.getTime() + 10 * day)
    const again = aRequest('pet_1', { submission: 2, submittedAt: now, due: { at: later, provisional: true } })
    const [one, two] = await Promise.all([use.openCase(again), use.openCase(again)])
    expect(one).toEqual(two)
    expect(one).toMatchObject({ id: opened.id, state: 'open', dueAt: later, dueProvisional: true })
    expect(one.submissions).toHaveLength(2)
    expect(one.decisions).toHaveLength(1)
    expect(await eventsOf('pet_1')).toEqual(['CaseOpened', 'CaseDecided', 'CaseResubmitted'])
  })

  it('does nothing for a submission that was opened before', async () => {
    await use.openCase(aRequest('pet_1'))
    await use.decide(saltanat, approved('pet_1'))
    expect(await use.openCase(aRequest('pet_1'))).toMatchObject({ state: 'approved' })
  })
})

describe('deciding', () => {
  it('is done by one of two moderators at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      const id = `pet_${round}`
      await use.openCase(aRequest(id))
      const answers = await Promise.all([use.decide(saltanat, approved(id)), use.decide(nurlan, refusedFor(id))])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusals: [{ code: 'ALREADY_DECIDED' }] })
      expect((await use.caseOf(subjectOf(id)))?.decisions).toHaveLength(1)
      expect(await eventsOf(id)).toEqual(['CaseOpened', 'CaseDecided'])
    }
  })

  it('waits for the author after a refusal, with code and text', async () => {
    await use.openCase(aRequest('pet_1'))
    expect(await use.decide(saltanat, refusedFor('pet_1'))).toMatchObject({
      ok: true,
      value: {
        state: 'waiting_for_author',
        decisions: [{ by: 'per_saltanat', code: 'no-proposal', text: 'Нақты ұсыныс жазыңыз.', submission: 1 }],
      },
    })
  })

  it('is checked by the book of the subject, all mistakes at once', async () => {
    await use.openCase(aRequest('pet_1'))
    expect(await use.decide(saltanat, { ...refusedFor('pet_1'), code: 'i-do-not-like-it', text: ' ' })).toEqual({
      ok: false,
      refusals: [
        { code: 'INVALID', path: ['code'] },
        { code: 'REASON_REQUIRED', path: ['text'] },
      ],
    })
    expect(await use.decide(saltanat, { ...approved('pet_1'), checklist: [] })).toMatchObject({
      ok: false,
      refusals: [{ code: 'CHECKLIST_INCOMPLETE' }],
    })
    expect(await use.caseOf(subjectOf('pet_1'))).toMatchObject({ state: 'open', decisions: [] })
  })

  it('is nobody’s own business, nor that of who works for the addressee', async () => {
    await use.openCase(aRequest('pet_1'))
    const conflict = { ok: false, refusals: [{ code: 'CONFLICT_OF_INTEREST' }] }
    expect(await use.decide(moderator('per_author'), approved('pet_1'))).toEqual(conflict)
    const both = moderator('per_both', { role: 'official', bodyId: 'turkistan-akimat' })
    expect(await use.decide(both, approved('pet_1'))).toEqual(conflict)
  })

  it('shows a moderator of another place nothing, not even that there is a case', async () => {
    const opened = await use.openCase(aRequest('pet_1'))
    const elsewhere: ActingPerson = { ...saltanat, grants: [{ role: 'moderator', territoryId: 'sairam' }] }
    const nothing = { ok: false, refusals: [{ code: 'NOT_FOUND' }] }
    expect(await use.decide(elsewhere, approved('pet_1'))).toEqual(nothing)
    expect(await use.decide(saltanat, approved('pet_none'))).toEqual(nothing)
    expect(await use.readCase(elsewhere, opened.id)).toBeUndefined()
    expect(await use.readCase(saltanat, opened.id)).toMatchObject({ id: opened.id })
  })
})

describe('a withdrawal', () => {
  it('takes the case away from the moderators, once', async () => {
    await use.openCase(aRequest('pet_1'))
    await Promise.all([
      use.closeForWithdrawal(subjectOf('pet_1'), now, 'per_author'),
      use.closeForWithdrawal(subjectOf('pet_1'), now, 'per_author'),
    ])
    expect(await eventsOf('pet_1')).toEqual(['CaseOpened', 'CaseWithdrawn'])
    expect(await use.decide(saltanat, approved('pet_1'))).toMatchObject({ refusals: [{ code: 'ALREADY_DECIDED' }] })
  })

  it('and a decision at the same moment leave one of the two', async () => {
    for (let round = 0; round < 20; round++) {
      const id = `pet_${round}`
      await use.openCase(aRequest(id))
      const [decided] = await Promise.all([
        use.decide(saltanat, approved(id)),
        use.closeForWithdrawal(subjectOf(id), now, 'per_author'),
      ])
      expect((await use.caseOf(subjectOf(id)))?.state).toBe(decided.ok ? 'approved' : 'withdrawn')
    }
  })
})

describe('the queue', () => {
  const dueIn = (days: number) => ({ due: { at: new Date(now.getTime() + days * day), provisional: false } })
  const idsOf = (cases: readonly ModerationCase[]) => cases.map(({ subject }) => subject.id)

  it('shows the least time left first, page by page', async () => {
    for (const [id, days] of [
      ['c', 3],
      ['a', 1],
      ['b2', 2],
      ['b1', 2],
    ] as const) {
      await use.openCase(aRequest(id, dueIn(days)))
    }
    const all = await queue(saltanat, first)
    expect(idsOf(all).filter((id) => !id.startsWith('b'))).toEqual(['a', 'c'])
    const pages: string[] = []
    let after: readonly [Date, ModerationCase['id']] | undefined
    for (let page = 0; page < 4; page++) {
      const [next] = await queue(saltanat, { size: 1, after })
      if (next) after = [next.dueAt, next.id]
      pages.push(...idsOf(next ? [next] : []))
    }
    expect(pages).toEqual(idsOf(all))
  })

  it('offers nobody their own, nor what is aimed at their body, nor other places', async () => {
    await use.openCase(aRequest('pet_1'))
    await use.openCase(aRequest('pet_2', { authorId: 'per_saltanat' }))
    await use.openCase(aRequest('pet_3', { territoryId: 'sairam' }))
    expect(idsOf(await queue(saltanat, first))).toEqual(['pet_1'])
    expect(await count(saltanat)).toBe(1)
    const both = moderator('per_both', { role: 'official', bodyId: 'turkistan-akimat' })
    expect(await count(both)).toBe(0)
    const region: ActingPerson = { ...nurlan, grants: [{ role: 'moderator', territoryId: 'turkistan' }] }
    expect(await count(region)).toBe(3)
    expect(await count({ ...nurlan, grants: [{ role: 'administrator', territoryId: 'kz' }] })).toBe(0)
  })

  it('loses what was decided', async () => {
    await use.openCase(aRequest('pet_1'))
    await use.decide(saltanat, approved('pet_1'))
    expect(await queue(nurlan, first)).toEqual([])
  })

  it('is read by its index', async () => {
    const plan = await mongo
      .collection('cases')
      .find({ state: { $in: ['open', 'flagged', 'proposed', 'appealed'] }, placeIds: { $in: ['turkistan-city'] } })
      .sort({ dueAt: 1, _id: 1 })
      .explain('queryPlanner')
    expect(JSON.stringify(plan)).toContain('"indexName":"waiting"')
    expect(JSON.stringify(plan)).not.toContain('COLLSCAN')
  })
})
