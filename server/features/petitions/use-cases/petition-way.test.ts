import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aCity, city, codesOf, demand, textsOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let moderator: ActingPerson

beforeAll(async () => {
  here = await aCity(server.app)
  moderator = await here.moderator('Ержан Модератор')
})

const use = () => server.app.use
const allChecked = [
  ...['concrete', 'facts', 'feasible', 'lawful', 'not-discriminatory', 'not-provocative', 'public-interest'],
].map((code) => ({ code, ok: true }))

describe('a draft', () => {
  it('is made once per attempt of its author', async () => {
    const author = await here.person('Айгүл Серікова')
    const drafts = await Promise.all(
      Array.from({ length: 20 }, () => use().petitions.createPetition(author, { attempt: 'one', texts: textsOf('A') })),
    )
    expect(new Set(drafts.map((draft) => demand(draft).id)).size).toBe(1)
    const other = await here.person('Серік Әлиев')
    expect(demand(await use().petitions.createPetition(other, { attempt: 'one' })).id).not.toBe(demand(drafts[0]!).id)
  })

  it('does not lose an edit that was made on an older revision', async () => {
    const author = await here.person('Айгүл Серікова')
    const { id: petitionId, revision } = await here.petition('draft', { author })
    const first = await use().petitions.editPetition(author, { petitionId, revision, topicId: 'education' })
    expect(first).toMatchObject({ ok: true, value: { topicId: 'education', revision: revision + 1 } })
    expect(codesOf(await use().petitions.editPetition(author, { petitionId, revision, topicId: 'health' }))).toEqual([
      'CONFLICT',
    ])
  })

  it('takes no reference that leads nowhere and no text that the book does not know', async () => {
    const author = await here.person('Айгүл Серікова')
    const attempt = 'nowhere'
    const texts = [{ locale: 'kk' as const, field: 'manifesto', text: 'x' }]
    const input = { attempt, territoryId: 'birlik', topicId: 'aliens', levelId: 'planet', texts }
    const refused = await use().petitions.createPetition(author, input)
    expect(refused).toMatchObject({
      refusals: [{ path: ['topicId'] }, { path: ['levelId'] }, { path: ['texts', 'kk', 'manifesto'] }],
    })
  })

  it('is nobody else’s, to read, to change, to send or to delete', async () => {
    const stranger = await here.person('Бөтен Адам')
    const { id: petitionId } = await here.petition('draft')
    expect(await use().petitions.readPetition(stranger, { id: petitionId })).toBeUndefined()
    expect(await use().petitions.readPetition(moderator, { id: petitionId })).toBeUndefined()
    expect(codesOf(await use().petitions.editPetition(stranger, { petitionId }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await use().petitions.submitPetition(stranger, { petitionId }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await use().petitions.deleteDraft(stranger, { petitionId }))).toEqual(['NOT_FOUND'])
  })

  it('is deleted without a trace, but only while it is a draft', async () => {
    const author = await here.person('Айгүл Серікова')
    const { id: petitionId } = await here.petition('draft', { author })
    expect(await use().petitions.deleteDraft(author, { petitionId })).toEqual({ ok: true, value: petitionId })
    expect(await use().petitions.readPetition(author, { id: petitionId })).toBeUndefined()
    const sent = await here.petition('moderation', { author })
    expect(codesOf(await use().petitions.deleteDraft(author, { petitionId: sent.id }))).toEqual(['NOT_EDITABLE'])
  })

  it('is sent with everything it lacks named at once', async () => {
    const author = await here.person('Жас Автор', { birthDate: '2012-01-01' })
    const { id: petitionId } = demand(
      await use().petitions.createPetition(author, { attempt: 'empty', territoryId: 'birlik', language: 'kk' }),
    )
    const refused = await use().petitions.submitPetition(author, { petitionId })
    expect(codesOf(refused)).toEqual(expect.arrayContaining(['REQUIRED', 'UNDER_AGE']))
    expect(codesOf(refused).length).toBeGreaterThan(4)
  })
})

describe('a petition on its way', () => {
  it('gets numbers of the year, each once, however many are sent at once', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const author = await here.person(`Автор ${i}`)
        return { author, draft: await here.petition('draft', { author }) }
      }),
    )
    const sent = await Promise.all(
      drafts.map(async ({ author, draft }) =>
        demand(await use().petitions.submitPetition(author, { petitionId: draft.id })),
      ),
    )
    const numbers = sent.map(({ number }) => number ?? '').sort()
    expect(new Set(numbers).size).toBe(12)
    for (const number of numbers) expect(number).toMatch(/^2026-\d{6}$/)
    expect(Number(numbers.at(-1)?.slice(5)) - Number(numbers[0]?.slice(5))).toBe(11)
  })

  it('is refused, corrected and approved under one number', async () => {
    const author = await here.person('Айгүл Серікова')
    const sent = await here.petition('moderation', { author })
    const petitionId = sent.id
    // In the queue at once, and still once after the event arrived.
    expect(await use().moderation.caseOf({ kind: 'petition', id: petitionId })).toMatchObject({ state: 'open' })
    await server.app.settle()

    const text = 'Мәтінді нақтылаңыз: қай бағыт туралы айтылып тұр?'
    const refusal = { petitionId, code: 'no-proposal', text, checklist: [] }
    expect(demand(await use().petitions.rejectPetition(moderator, refusal))).toMatchObject({
      petition: { stage: 'rejected', number: sent.number },
      case: { state: 'waiting_for_author' },
    })
    expect(codesOf(await use().petitions.submitPetition(author, { petitionId }))).toEqual(['TEXT_UNCHANGED'])

    const better = textsOf('Бірлікке 12-бағыт кешкі автобусы')
    demand(await use().petitions.editPetition(author, { petitionId, texts: better }))
    const again = demand(await use().petitions.submitPetition(author, { petitionId }))
    expect(again).toMatchObject({ stage: 'moderation', number: sent.number, versions: [{ n: 1 }, { n: 2 }] })

    const other = await here.moderator('Басқа Модератор')
    const approval = { petitionId, checklist: allChecked }
    expect(demand(await use().petitions.approvePetition(other, approval)).petition).toMatchObject({
      stage: 'signing',
      publishedAt: clock.now(),
      rules: { id: 'demo-city', version: 1 },
    })
    expect(codesOf(await use().petitions.approvePetition(moderator, approval))).toEqual(['ALREADY_DECIDED'])
    await server.app.settle()
    expect(await use().petitions.readPetition(author, { id: petitionId })).toMatchObject({ stage: 'signing' })
  })

  it('is decided by one of two moderators', async () => {
    const { id: petitionId } = await here.petition('moderation')
    const judges = await Promise.all(Array.from({ length: 8 }, (_, i) => here.moderator(`Модератор ${i}`)))
    const results = await Promise.all(
      judges.map((judge) => use().petitions.approvePetition(judge, { petitionId, checklist: allChecked })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok).map((result) => codesOf(result)[0])).toEqual(
      Array.from({ length: 7 }, () => 'ALREADY_DECIDED'),
    )
  })

  it('is never decided by its author', async () => {
    const { id: petitionId } = await here.petition('moderation', { author: moderator })
    const own = await use().petitions.approvePetition(moderator, { petitionId, checklist: allChecked })
    expect(codesOf(own)).toEqual(['CONFLICT_OF_INTEREST'])
  })

  it('follows a decision even when the process died right after it was kept', async () => {
    const { id } = await here.petition('moderation')
    const subject = { kind: 'petition', id }
    const verdict = { subject, verdict: 'approved', code: null, text: null, checklist: allChecked } as const
    demand(await use().moderation.decide(moderator, verdict))
    await server.app.settle()
    expect(await use().petitions.readPetition(moderator, { id })).toMatchObject({ stage: 'signing' })
  })

  it('closes at its last moment, and late or twice all the same', async () => {
    const open = await here.petition('signing')
    const closesAt = open.closesAt ?? clock.now()
    clock.set(closesAt)
    await server.app.settle()
    clock.advance(3 * 86_400_000)
    await server.app.settle()
    await server.app.settle()
    expect(await use().petitions.readPetition(moderator, { id: open.id })).toMatchObject({
      stage: 'closed',
      closedAt: closesAt,
      history: [{}, {}, { type: 'PetitionClosed' }],
    })
  })
})

describe('a petition that is taken back', () => {
  it('leaves the queue when it was not decided, and nobody but its author sees it again', async () => {
    const author = await here.person('Айгүл Серікова')
    const { id: petitionId } = await here.petition('moderation', { author })
    demand(await use().petitions.withdrawPetition(author, { petitionId }))
    expect(await use().moderation.caseOf({ kind: 'petition', id: petitionId })).toMatchObject({ state: 'withdrawn' })
    const approval = await use().petitions.approvePetition(moderator, { petitionId, checklist: allChecked })
    expect(codesOf(approval)).toEqual(['ALREADY_DECIDED'])
    expect(await use().petitions.readPetition({ kind: 'anonymous' }, { id: petitionId })).toBeUndefined()
  })

  it('stays readable when it was public', async () => {
    const author = await here.person('Айгүл Серікова')
    const stranger = await here.person('Бөтен Адам')
    const { id: petitionId } = await here.petition('signing', { author })
    expect(codesOf(await use().petitions.withdrawPetition(stranger, { petitionId }))).toEqual(['FORBIDDEN'])
    demand(await use().petitions.withdrawPetition(author, { petitionId }))
    expect(codesOf(await use().petitions.withdrawPetition(author, { petitionId }))).toEqual(['PETITION_WITHDRAWN'])
    expect(await use().petitions.readPetition(stranger, { id: petitionId })).toMatchObject({ stage: 'withdrawn' })
  })
})

describe('a refusal for what was said', () => {
  it('leaves number, code and date to strangers, and everything to the author', async () => {
    const author = await here.person('Айгүл Серікова')
    const { id: petitionId } = await here.petition('moderation', { author })
    const refusal = { petitionId, code: 'personal-data', text: 'Көршіңіздің мекенжайын жазбаңыз, өтінеміз.' }
    demand(await use().petitions.rejectPetition(moderator, refusal))
    const stranger = { kind: 'anonymous' } as const
    expect(await use().petitions.readPetition(stranger, { id: petitionId })).toMatchObject({
      ...{ texts: {}, versions: [], authorId: null, stage: 'rejected' },
      refusals: [{ code: 'personal-data', text: '' }],
    })
    expect(await use().petitions.readPetition(author, { id: petitionId })).toMatchObject({ versions: [{ n: 1 }] })
    const { listed } = await use().petitions.listPetitions({ stages: ['rejected'] }, undefined, { size: 100 })
    expect(listed.map(({ petition }) => petition.id)).not.toContain(petitionId)
  })
})

it('names the place a petition is addressed to as the city around the sector', async () => {
  expect(await here.petition('moderation')).toMatchObject({ territoryId: 'birlik', addressedTerritoryId: city })
})
