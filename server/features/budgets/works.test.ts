import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { resume, suspend } from '#domain/budgets/interrupt-campaign.ts'
import { replayProject } from '#domain/budgets/replay.ts'
import { byMethodologist, calendar, valueOf } from '#domain/budgets/testing/turkistan.ts'
import { noteForm, reason } from '#domain/budgets/testing/works.ts'
import { replayWork } from '#domain/budgets/works/replay-work.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { CampaignId, ProjectId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { almaty, now } from '#server/testing/campaigns.ts'
import { aCity, codesOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import { executorId, someWorks, type Works } from '#server/testing/works.ts'
import { workStore, type WorkStore } from './store/work.store.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let works: Works
let store: WorkStore
let author: ActingPerson
let official: ActingPerson
let methodologist: ActingPerson
let moderator: ActingPerson
let attempts = 0

beforeAll(async () => {
  clock.set(almaty('2027-01-11'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  store = workStore(server.app.platform)
  author = await here.person('Айгерім')
  official = await here.official('Айдос Сапар', executorId)
  methodologist = await here.methodologist('Жанар Әдіскер')
  moderator = await here.moderator('Модератор')
  works = someWorks(server.app, budget, methodologist)
})

beforeEach(() => {
  clock.set(almaty('2027-02-01'))
})

const acts = () => server.app.use.budgets
const on = (projectId: ProjectId, attempt = `a${++attempts}`) => ({ projectId, attempt })
const told = { day: '2027-02-01', text: { kk: 'Шамдар орнатылды.' }, photos: [] } as const
const words = { language: 'kk', text: noteForm.text, photos: [] } as const

async function workOf(id: ProjectId) {
  const work = await store.work(id)
  if (!work) throw new Error(`no work ${id}`)
  return work
}

async function taken(who: ActingPerson, seed: number) {
  const image = demand(await server.app.platform.images.take(who.personId, await aPhoto({ seed })))
  return { imageId: image.id, caption: 'Аллея', takenOn: '2027-01-31', point: { lat: 43.3, lon: 68.25 } }
}

/** Works since 11 January; now it is February. */
async function begun(count: number) {
  clock.set(almaty('2027-01-11'))
  const made = await works.begun(author, count)
  clock.set(almaty('2027-02-01'))
  return made
}

async function oneWork(): Promise<ProjectId> {
  const { ids } = await begun(1)
  return ids[0]!
}

async function started(): Promise<ProjectId> {
  const id = await oneWork()
  demand(await acts().startStage(official, { ...on(id), stage: 'works', day: '2027-01-20' }))
  return id
}

async function done(): Promise<ProjectId> {
  const id = await started()
  for (const stage of ['planned', 'works'])
    demand(await acts().finishStage(official, { ...on(id), stage, day: '2027-01-30' }))
  demand(await acts().finishWork(official, { ...on(id), ...told }))
  return id
}

describe('winners', () => {
  it('become works once, however often the fact arrives, and only once the campaign is carried out', async () => {
    const { campaign, ids } = await works.certified(author, 3)
    await acts().beginWorks(campaign.id)
    expect(await store.works(ids)).toEqual([])
    demand(await acts().advanceCampaign(methodologist, { campaignId: campaign.id, to: 'implementation' }))
    await Promise.all([server.app.settle(), ...[1, 2, 3].map(() => acts().beginWorks(campaign.id))])
    await acts().beginWorks(campaign.id)
    expect(await store.works(ids)).toHaveLength(3)
    for (const id of ids) {
      const [project, work] = [await budget.project(id), await workOf(id)]
      expect(work).toMatchObject({ bodyId: executorId, promise: 2_900_000_00, revision: 1 })
      expect(replayProject(project.history)).toBe('planned')
      expect(project.history.filter(({ data }) => 'act' in data && data.act === 'plan')).toHaveLength(1)
    }
  })

  it('of a campaign that was halted just then become works once it goes on', async () => {
    const { campaign, ids } = await works.certified(author, 1)
    const step = { campaignId: campaign.id, to: 'implementation' } as const
    const begun = demand(await acts().advanceCampaign(methodologist, step))
    const halted = valueOf(suspend(begun, reason, byMethodologist('2027-01-11')))
    await keepCampaign(halted)
    await server.app.settle()
    expect((await budget.project(ids[0]!)).state).toBe('won')
    await keepCampaign(valueOf(resume(halted.state, byMethodologist('2027-01-12'), calendar)))
    await server.app.settle()
    expect((await budget.project(ids[0]!)).state).toBe('planned')
  })
})

async function keepCampaign(change: ReturnType<typeof valueOf<Parameters<Keep>[0]>>): Promise<void> {
  demand(
    await budget.store.transact(async (within) => {
      await within.keepCampaign(change)
      return ok(null)
    }),
  )
}
type Keep = Parameters<Parameters<Budget['store']['transact']>[0]>[0]['keepCampaign']

describe('an act of the body', () => {
  it('counts once, however often it is sent', async () => {
    const id = await started()
    const photo = await taken(official, 1)
    const news = { ...on(id), ...told, photos: [photo], spent: 100 }
    const sent = await Promise.all(Array.from({ length: 10 }, () => acts().reportWork(official, news)))
    expect(sent.map(({ ok: isOk }) => isOk)).toEqual(sent.map(() => true))
    const work = await workOf(id)
    expect(work.news).toHaveLength(1)
    expect(work.news[0]).toMatchObject({ photos: [photo], by: { role: 'official', bodyId: executorId } })
    expect(await server.app.platform.images.find(photo.imageId)).toMatchObject({ subject: id, isPublic: true })
    // Another person's act may have the same id, and another act of the same person.
    demand(await acts().reportWork(methodologist, { ...news, photos: [] }))
    demand(await acts().delayWork(official, { ...on(id, news.attempt), until: '2027-03-01', reason }))
    expect((await workOf(id)).news).toHaveLength(2)
  })

  it('loses nothing when twenty come at once, and history tells what is kept', async () => {
    const id = await started()
    const many = Array.from({ length: 20 }, (_, i) => acts().reportWork(official, { ...on(id), ...told, spent: i }))
    for (const one of await Promise.all(many)) demand(one)
    const work = await workOf(id)
    expect(work.news).toHaveLength(20)
    expect(replayWork(work.history)).toMatchObject({ money: work.money })
  })

  it('is for officials of that body and methodologists of the place', async () => {
    const id = await started()
    const others = [
      await here.official('Басқа', 'sairam-akimat'),
      await here.methodologist('Көрші', 'sairam'),
      moderator,
      author,
    ]
    for (const other of others) {
      expect(codesOf(await acts().reportWork(other, { ...on(id), ...told }))).toEqual(['FORBIDDEN'])
      expect(codesOf(await acts().failWork(other, { ...on(id), reason }))).toEqual(['FORBIDDEN'])
    }
    const { ids } = await works.certified(author, 1)
    expect(codesOf(await acts().reportWork(official, { ...on(ids[0]!), ...told }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await acts().resumeWork(official, on(id, '')))).toEqual(['REQUIRED'])
    const foreign = await taken(author, 2)
    const stolen = await acts().reportWork(official, { ...on(id), ...told, photos: [foreign] })
    expect(stolen).toMatchObject({ refusals: [{ code: 'INVALID', path: ['photos', '0'] }] })
    expect((await workOf(id)).news).toEqual([])
  })

  it('passes a work on to another body, whose officials then act', async () => {
    const id = await started()
    const other = await here.official('Сайрам', 'sairam-akimat')
    demand(await acts().planWork(methodologist, { ...on(id), revision: null, bodyId: 'sairam-akimat' }))
    expect(codesOf(await acts().reportWork(official, { ...on(id), ...told }))).toEqual(['FORBIDDEN'])
    demand(await acts().reportWork(other, { ...on(id), ...told }))
  })

  it('of the city that takes a winner out is told by project and work', async () => {
    const id = await started()
    const withdrawal = { projectId: id, reason: { kk: 'Жер сотта', ru: 'Участок в суде' } }
    expect(demand(await acts().withdrawProjectByCity(methodologist, withdrawal)).state).toBe('withdrawn_by_city')
    expect((await workOf(id)).departures).toMatchObject([
      { kind: 'withdrawn', reason: withdrawal.reason, by: { role: 'methodologist' } },
    ])
  })
})

describe('a dispute', () => {
  it('of twenty residents at once is one, and its words wait for a moderator', async () => {
    const id = await done()
    const residents = await Promise.all(Array.from({ length: 20 }, (_, i) => here.person(`Тұрғын ${i}`)))
    const all = await Promise.all(residents.map((one) => acts().disputeWork(one, { ...on(id), ...words })))
    expect(all.filter((one) => one.ok)).toHaveLength(1)
    expect(new Set(all.flatMap(codesOf))).toEqual(new Set(['NOT_NOW']))
    expect((await budget.project(id)).state).toBe('disputed')
    const { disputes } = await workOf(id)
    const raised = all.findIndex((one) => one.ok)
    const first = residents[raised]!
    expect(codesOf(await acts().answerDispute(first, { ...on(id), outcome: 'confirmed', text: reason }))).toEqual([
      'FORBIDDEN',
    ])
    const noteId = disputes[0]!.noteId
    const rejected = { noteId, state: 'rejected', reason: { kk: 'Балағат сөз бар.' } } as const
    expect(demand(await acts().decideWorkNote(moderator, rejected)).state).toBe('rejected')
    // What it says is not shown, and it still has to be answered.
    expect((await budget.project(id)).state).toBe('disputed')
    const answers = await Promise.all(
      (['confirmed', 'reopened'] as const).flatMap((outcome) =>
        [1, 2, 3].map(() => acts().answerDispute(official, { ...on(id), outcome, text: reason })),
      ),
    )
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    const { state, history } = await budget.project(id)
    expect(replayProject(history)).toBe(state)
    const work = await workOf(id)
    expect(work.disputes).toHaveLength(1)
    expect(work.stages.at(-1)?.real.to === null).toBe(state === 'in_progress')
    if (state === 'done')
      expect(codesOf(await acts().disputeWork(first, { ...on(id), ...words }))).toEqual(['DISPUTED_ALREADY'])
  })

  it('sent again is the same dispute', async () => {
    const id = await done()
    const resident = await here.person('Ерлан')
    const same = { ...on(id), ...words }
    const sent = await Promise.all(Array.from({ length: 8 }, () => acts().disputeWork(resident, same)))
    expect(sent.every((one) => one.ok)).toBe(true)
    expect((await workOf(id)).disputes).toHaveLength(1)
  })
})

describe('a note', () => {
  it('is shown with its photos once a moderator has read it', async () => {
    const id = await started()
    const resident = await here.person('Ерлан')
    const photo = await taken(resident, 3)
    const sent = { ...on(id), ...words, photos: [photo] }
    const same = await Promise.all(Array.from({ length: 8 }, () => acts().addWorkNote(resident, sent)))
    const note = demand(same[0]!)
    expect(new Set(same.map((one) => demand(one).id)).size).toBe(1)
    expect(note.state).toBe('pending')
    const { images } = server.app.platform
    expect(await images.find(photo.imageId)).toMatchObject({ subject: note.id, isPublic: false })
    const shown = { noteId: note.id, state: 'published', reason: {} } as const
    expect(codesOf(await acts().decideWorkNote(official, shown))).toEqual(['FORBIDDEN'])
    demand(await acts().decideWorkNote(moderator, shown))
    demand(await acts().decideWorkNote(moderator, shown))
    expect(await images.find(photo.imageId)).toMatchObject({ isPublic: true })
    expect(codesOf(await acts().decideWorkNote(methodologist, { ...shown, state: 'rejected' }))).toEqual([
      'ALREADY_DECIDED',
    ])
    const stranger = await here.person('Сайрамдық', { territoryId: 'sairam' })
    expect(codesOf(await acts().addWorkNote(stranger, { ...on(id), ...words }))).toEqual(['NOT_RESIDENT'])
  })
})

describe('the effect', () => {
  it('is graded once by each, as author or resident, and names nobody', async () => {
    const id = await done()
    const residents = await Promise.all(Array.from({ length: 5 }, (_, i) => here.person(`Баға ${i}`)))
    const graded = residents.flatMap((one) =>
      (['low', 'low', 'high'] as const).map((grade) => () => acts().gradeWork(one, { projectId: id, grade })),
    )
    for (const grade of graded) demand(await grade())
    demand(await acts().gradeWork(author, { projectId: id, grade: 'medium' }))
    const kept = await server.app.platform.mongo.db.collection('workGrades').find({ projectId: id }).toArray()
    expect(kept).toHaveLength(6)
    expect(kept.filter(({ grade, as }) => grade === 'high' && as === 'resident')).toHaveLength(5)
    expect(kept.filter(({ grade, as }) => grade === 'medium' && as === 'author')).toHaveLength(1)
    for (const one of [author, ...residents]) expect(JSON.stringify(kept)).not.toContain(one.personId)
    const early = await started()
    expect(codesOf(await acts().gradeWork(author, { projectId: early, grade: 'high' }))).toEqual(['NOT_NOW'])
  })
})

describe('letters', () => {
  it('tell authors what becomes of their project, and who disputes how that was answered, once', async () => {
    const proposer = await here.person('Хат алушы')
    clock.set(almaty('2027-01-11'))
    const { ids } = await works.begun(proposer, 1)
    const id = ids[0]!
    demand(await acts().startStage(official, { ...on(id), stage: 'works', day: '2027-01-11' }))
    const late = { until: '2027-03-01', reason: { kk: 'Жаңбыр жауды', ru: 'Дожди' } }
    demand(await acts().delayWork(official, { ...on(id), ...late }))
    demand(await acts().resumeWork(official, on(id)))
    for (const stage of ['planned', 'works'])
      demand(await acts().finishStage(official, { ...on(id), stage, day: '2027-01-11' }))
    demand(await acts().finishWork(official, { ...on(id), ...told, day: '2027-01-11' }))
    const doubter = await here.person('Күмәнданушы')
    demand(await acts().disputeWork(doubter, { ...on(id), ...words }))
    const answer = { outcome: 'confirmed', text: { kk: 'Тексердік, жанады.', ru: 'Проверили, горит.' } } as const
    demand(await acts().answerDispute(official, { ...on(id), ...answer }))
    await server.app.settle()
    await server.app.settle()
    const [toProposer, toDoubter] = await Promise.all([lettersTo(proposer), lettersTo(doubter)])
    expect(toProposer.map(({ subject }) => subject).sort()).toEqual([
      ...['Жобаңыз іске асырылады', 'Жобаңыздағы жұмыс аяқталды', 'Жобаңыздағы жұмыс кешігеді'],
    ])
    expect(toProposer.find(({ subject }) => subject.includes('кешігеді'))?.text).toContain('Жаңбыр жауды')
    expect(toDoubter.map(({ subject }) => subject)).toEqual(['Дауыңызға жауап берілді'])
    expect(toDoubter[0]?.text).toContain(answer.text.kk)
  })
})

async function lettersTo({ personId }: ActingPerson): Promise<{ readonly subject: string; readonly text: string }[]> {
  const { email: to } = (await server.app.use.identity.readPerson(personId)) ?? {}
  const found = await server.app.platform.mongo.db.collection('mails').find({ to }).toArray()
  return found.map((letter) => ({ subject: String(letter['subject']), text: String(letter['text']) }))
}

describe('the end of a campaign', () => {
  const close = (campaignId: CampaignId) => acts().advanceCampaign(methodologist, { campaignId, to: 'closed' })

  it('waits for every work: done, given up or handed over', async () => {
    const { campaign, ids } = await begun(3)
    const [first, second, third] = ids as [ProjectId, ProjectId, ProjectId]
    expect(codesOf(await close(campaign.id))).toEqual(['NOT_READY'])
    for (const id of [first, second])
      demand(await acts().startStage(official, { ...on(id), stage: 'works', day: '2027-01-20' }))
    demand(await acts().failWork(official, { ...on(first), reason }))
    for (const stage of ['planned', 'works'])
      demand(await acts().finishStage(official, { ...on(second), stage, day: '2027-01-30' }))
    demand(await acts().finishWork(official, { ...on(second), ...told }))
    expect(await store.openWorksOf(campaign.id)).toBe(1)
    expect(codesOf(await close(campaign.id))).toEqual(['NOT_READY'])
    const passedOn = { day: '2027-02-01', to: { kk: 'Келесі жыл' }, report: reason }
    demand(await acts().handOverWork(official, { ...on(third), ...passedOn }))
    expect(await store.openWorksOf(campaign.id)).toBe(0)
    expect(demand(await close(campaign.id)).state).toBe('closed')
    expect(codesOf(await acts().reportWork(official, { ...on(third), ...told }))).toEqual(['NOT_NOW'])
  })

  it('lets no dispute slip through, however close it comes', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await done()
      const { campaignId } = await workOf(id)
      const resident = await here.person(`Соңғы сәт ${round}`)
      const [disputed, closed] = await Promise.all([
        acts().disputeWork(resident, { ...on(id), ...words }),
        close(campaignId),
      ])
      expect([disputed.ok, closed.ok].filter(Boolean)).toHaveLength(1)
      const { state } = await now(server.app, { id: campaignId })
      expect((await budget.project(id)).state).toBe(state === 'closed' ? 'done' : 'disputed')
    }
  })
})
