import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changedProject } from '#domain/budgets/move-project.ts'
import { projectOf } from '#domain/budgets/testing/turkistan.ts'
import { reason } from '#domain/budgets/testing/works.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { aCity, city, cookieOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL, type GraphQLAnswer } from '#server/testing/small-host.ts'
import { executorId, someWorks, type Works } from '#server/testing/works.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let works: Works
let author: ActingPerson
let official: ActingPerson
let methodologist: ActingPerson
let moderator: ActingPerson
let attempts = 0

type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>
const asNobody: Ask = (query, variables = {}) => postGraphQL(server.url, { query, variables })
const as = (person: ActingPerson): Promise<Ask> => signedInAs(server.app, server.url, person)

beforeAll(async () => {
  clock.set(almaty('2027-01-11'))
  here = await aCity(server.app)
  author = await here.person('Айгерім')
  official = await here.official('Айдос Сапар', executorId)
  methodologist = await here.methodologist('Жанар Әдіскер')
  moderator = await here.moderator('Модератор')
  budget = aBudget(server.app, here)
  works = someWorks(server.app, budget, methodologist)
})

beforeEach(() => {
  clock.set(almaty('2027-02-01'))
})

const on = (projectId: ProjectId) => ({ projectId, attempt: `a${++attempts}` })

async function begun(count: number): Promise<ProjectId[]> {
  clock.set(almaty('2027-01-11'))
  const { ids } = await works.begun(author, count)
  clock.set(almaty('2027-02-01'))
  return ids
}

async function mutate(ask: Ask, name: string, input: object, type: string, fields = 'work { id }') {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`
  const { data, errors } = await ask(query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  const { userErrors, ...rest } = (data as Record<string, { userErrors: { code: string }[] }>)[name]!
  return { codes: userErrors.map(({ code }) => code), ...rest } as { codes: string[]; note?: { id: string } }
}

/** Everything that the page of a project asks of its work. */
const page = `query ($id: ID!) { project(id: $id) { state work {
  id revision person promise planned allocated spent costGrowth plannedEnd updatedAt
  body { id name { kk } }
  contract { number contractor date amount } permits { kk ru en }
  stages { code body plannedFrom plannedTo firstPlannedTo from to missed viewerCanStart viewerCanFinish }
  health { code day stage }
  news(first: 5, before: null) { id at day text { kk } photos { id caption takenOn lat lon width height srcset url(width: 480) }
    by { role name body { id } } }
  newsCount
  departures { kind at reason { kk ru } stage dayBefore dayAfter costBefore costAfter by { role name body { id } } }
  disputes { at finishedOn note { id text state } answer { at outcome text { kk } by { role name } } }
  handOver { day to { kk } report { kk } by { role name } }
  notes(first: 10) { totalCount nodes { id kind state at language text viewerIsAuthor viewerCanDecide
    rejectedBecause { kk } photos { id srcset } } }
  waitingNoteCount
  effect { author { high medium low } resident { high medium low } viewerGrade }
  viewerActs viewerCanManage { allowed code } viewerCanNote { allowed code } viewerCanDispute { allowed code }
  viewerCanGrade { allowed code }
} } }`

async function read(ask: Ask, id: ProjectId) {
  const { data, errors } = await ask(page, { id })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as { project: { state: string; work: Record<string, unknown> } }).project
}

describe('the page of a project that won', () => {
  it('shows from plan to completion what its body tells, and turns red by itself', async () => {
    const [id] = (await begun(1)) as [ProjectId]
    const asOfficial = await as(official)
    expect(await read(asNobody, id)).toMatchObject({
      state: 'PLANNED',
      work: {
        ...{ promise: 290_000_000, planned: 290_000_000, spent: 0, costGrowth: 0, health: { code: 'ON_TIME' } },
        ...{ body: { id: executorId }, viewerActs: [], viewerCanManage: { allowed: false, code: 'FORBIDDEN' } },
        viewerCanNote: { allowed: false, code: 'UNAUTHENTICATED' },
      },
    })
    const plan = {
      ...{ person: 'Айдос Сапар, бөлім басшысы', planned: 300_000_000, allocated: 150_000_000 },
      stages: [
        { code: 'works', from: '2027-02-01', to: '2027-04-30' },
        { code: 'acceptance', body: 'Сәулет бөлімі', to: '2027-05-10' },
      ],
      contract: { number: '7/27', contractor: 'Жарық ЖШС', date: '2027-01-20', amount: 299_000_000 },
      permits: { kk: 'Жарық желісіне қосылу рұқсаты' },
    }
    const refused = await mutate(asOfficial, 'planWork', { ...on(id), ...plan }, 'PlanWorkInput')
    expect(refused.codes).toEqual(['REASON_REQUIRED', 'REASON_REQUIRED'])
    const why = { costReason: { kk: 'Кабель қымбаттады', ru: 'Кабель подорожал' } }
    expect((await mutate(asOfficial, 'planWork', { ...on(id), ...plan, ...why }, 'PlanWorkInput')).codes).toEqual([])
    const stage = { stage: 'works', day: '2027-02-01' }
    await mutate(asOfficial, 'startWorkStage', { ...on(id), ...stage }, 'WorkStageInput')
    const image = demand(await server.app.platform.images.take(official.personId, await aPhoto({ seed: 21 })))
    const news = {
      ...{ day: '2027-02-01', text: { kk: 'Бағандар қойылды' }, spent: 100_000_000 },
      photos: [{ imageId: image.id, caption: 'Бағандар', takenOn: '2027-02-01', lat: 43.3, lon: 68.25 }],
    }
    expect((await mutate(asOfficial, 'reportWork', { ...on(id), ...news }, 'ReportWorkInput')).codes).toEqual([])

    const seen = await read(asNobody, id)
    expect(seen).toMatchObject({
      state: 'IN_PROGRESS',
      work: {
        ...{ person: plan.person, planned: 300_000_000, allocated: 150_000_000, spent: 100_000_000 },
        ...{ costGrowth: 10_000_000, plannedEnd: '2027-05-10', contract: plan.contract, newsCount: 1 },
        departures: [
          {
            ...{ kind: 'COST', costBefore: 290_000_000, costAfter: 300_000_000, reason: why.costReason },
            by: { role: 'OFFICIAL', name: 'Айдос Сапар', body: { id: executorId } },
          },
        ],
        stages: [{ body: '' }, {}, {}, { body: 'Сәулет бөлімі', plannedTo: '2027-05-10' }],
        news: [{ day: '2027-02-01', photos: [{ caption: 'Бағандар', takenOn: '2027-02-01', lat: 43.3 }] }],
      },
    })
    const shown = (seen.work['news'] as { photos: { url: string }[] }[])[0]!.photos[0]!.url
    expect((await fetch(new URL(shown, server.url))).status).toBe(200)

    clock.set(almaty('2027-03-04'))
    expect((await read(asNobody, id)).work['health']).toEqual({ code: 'NO_NEWS', day: '2027-03-03', stage: null })
    clock.set(almaty('2027-05-01'))
    const late = await read(asNobody, id)
    expect(late.work['health']).toEqual({ code: 'MISSED_DATE', day: '2027-04-30', stage: 'works' })
    expect((late.work['stages'] as { missed: boolean }[]).map(({ missed }) => missed)).toEqual([
      ...[false, false, true, false],
    ])
    const colleague = await as(await here.official('Әріптес', executorId))
    expect((await read(colleague, id)).work['viewerActs']).toEqual([
      ...['PLAN', 'START_STAGE', 'FINISH_STAGE', 'REPORT', 'DELAY', 'FINISH', 'FAIL', 'HAND_OVER'],
    ])
    const delay = { until: '2027-06-10', reason: { kk: 'Жаңбыр', ru: 'Дожди' } }
    await mutate(colleague, 'delayWork', { ...on(id), ...delay }, 'DelayWorkInput')
    expect(await read(asNobody, id)).toMatchObject({
      state: 'DELAYED',
      work: { plannedEnd: '2027-06-10', health: { code: 'ON_TIME' } },
    })
    await mutate(colleague, 'resumeWork', on(id), 'WorkInput')
    for (const code of ['planned', 'works'])
      await mutate(colleague, 'finishWorkStage', { ...on(id), stage: code, day: '2027-05-01' }, 'WorkStageInput')
    const last = { day: '2027-05-01', text: { kk: 'Жарық жанды' } }
    expect((await mutate(colleague, 'finishWork', { ...on(id), ...last }, 'FinishWorkInput')).codes).toEqual([])
    const handOver = { day: '2027-05-01', to: { kk: 'Жарық қызметі' }, report: reason }
    await mutate(colleague, 'handOverWork', { ...on(id), ...handOver }, 'HandOverWorkInput')
    expect(await read(await as(await here.person('Ерлан')), id)).toMatchObject({
      state: 'DONE',
      work: {
        ...{ health: { code: 'ENDED' }, handOver: { day: '2027-05-01', to: handOver.to } },
        ...{ viewerCanDispute: { allowed: true }, viewerCanGrade: { allowed: true }, viewerCanNote: { allowed: true } },
      },
    })
  })

  it('shows words and photos of a note to its author at once, to others when a moderator has read it', async () => {
    const [id] = (await begun(1)) as [ProjectId]
    const [resident, other] = [await here.person('Ерлан'), await here.person('Басқа')]
    const image = demand(await server.app.platform.images.take(resident.personId, await aPhoto({ seed: 22 })))
    const note = { language: 'KK', text: 'Екі шам жанбайды', photos: [{ imageId: image.id, caption: 'Шам' }] }
    const given = await mutate(
      await as(resident),
      'addWorkNote',
      { ...on(id), ...note },
      'WorkNoteInput',
      'note { id }',
    )
    const noteId = given.note?.id ?? ''
    const notes = async (ask: Ask) => (await read(ask, id)).work['notes'] as { totalCount: number; nodes: object[] }
    expect(await notes(await as(resident))).toMatchObject({
      ...{
        totalCount: 1,
        nodes: [{ text: note.text, state: 'PENDING', viewerIsAuthor: true, viewerCanDecide: false }],
      },
    })
    const photo = new URL(image.sizes[0]?.url ?? '', server.url)
    const looks = async (who?: ActingPerson) =>
      (await fetch(photo, { headers: who ? { cookie: await cookieOf(server.app, server.url, who) } : {} })).status
    for (const ask of [asNobody, await as(other)]) expect((await notes(ask)).totalCount).toBe(0)
    expect(await Promise.all([looks(), looks(other), looks(resident), looks(moderator)])).toEqual([404, 404, 200, 200])
    expect((await read(asNobody, id)).work['waitingNoteCount']).toBe(1)

    const asModerator = await as(moderator)
    const desk = '{ workNoteDesk(first: 10) { totalCount nodes { id text viewerCanDecide work { project { id } } } } }'
    expect((await asModerator(desk)).data).toMatchObject({
      workNoteDesk: { totalCount: 1, nodes: [{ id: noteId, viewerCanDecide: true, work: { project: { id } } }] },
    })
    const rejecting = { noteId, decision: 'REJECTED' }
    const silent = await mutate(asModerator, 'decideWorkNote', rejecting, 'DecideWorkNoteInput', 'note { id }')
    expect(silent.codes).toEqual(['REASON_REQUIRED'])
    await mutate(asModerator, 'decideWorkNote', { noteId, decision: 'PUBLISHED' }, 'DecideWorkNoteInput', 'note { id }')
    expect(await notes(asNobody)).toMatchObject({ totalCount: 1, nodes: [{ text: note.text, state: 'PUBLISHED' }] })
    expect(await looks()).toBe(200)
    expect((await asModerator(desk)).data).toMatchObject({ workNoteDesk: { totalCount: 0 } })
  })

  it('names who took a winner out for the city', async () => {
    const [id] = (await begun(1)) as [ProjectId]
    const withdrawal = { projectId: id, reason: { kk: 'Жер сотта', ru: 'Участок в суде' } }
    demand(await server.app.use.budgets.withdrawProjectByCity(methodologist, withdrawal))
    const query = `query ($id: ID!) { project(id: $id) {
      cityWithdrawal { reason { kk ru } by { role name } } work { departures { kind by { role name } } } } }`
    const by = { role: 'METHODOLOGIST', name: 'Жанар Әдіскер' }
    expect((await asNobody(query, { id })).data).toEqual({
      project: { cityWithdrawal: { reason: withdrawal.reason, by }, work: { departures: [{ kind: 'WITHDRAWN', by }] } },
    })
  })
})

describe('the desk', () => {
  it('of a body lists its works, disputed ones first, then missed days, then silence, page by page', async () => {
    const { budgets } = server.app.use
    const [calm, silent, late, disputed] = (await begun(4)) as [ProjectId, ProjectId, ProjectId, ProjectId]
    const mine = new Set<string>([calm, silent, late, disputed])
    const stage = { stage: 'works', day: '2027-01-20' }
    demand(await budgets.startStage(official, { ...on(disputed), ...stage }))
    for (const code of ['planned', 'works'])
      demand(await budgets.finishStage(official, { ...on(disputed), stage: code, day: '2027-01-30' }))
    const told = { day: '2027-02-01', text: { kk: 'Бітті' }, photos: [] }
    demand(await budgets.finishWork(official, { ...on(disputed), ...told }))
    const doubt = { language: 'kk', text: 'Жанбайды', photos: [] } as const
    demand(await budgets.disputeWork(await here.person('Ерлан'), { ...on(disputed), ...doubt }))
    const plan = { revision: null, stages: [{ code: 'design', from: null, to: '2027-02-10' }] }
    demand(await budgets.planWork(official, { ...on(late), ...plan }))
    clock.set(almaty('2027-03-01'))
    demand(await budgets.reportWork(official, { ...on(calm), ...told }))

    const query = `query ($after: String) { worksDesk(first: 2, after: $after) {
      totalCount nodes { id health { code } } pageInfo { hasNextPage endCursor } } }`
    interface Desk {
      readonly nodes: { readonly id: string; readonly health: { readonly code: string } }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    }
    const seen: Desk['nodes'] = []
    const colleague = await here.official('Әріптес', executorId)
    const ask = await as(colleague)
    let after: string | undefined
    do {
      const { worksDesk } = (await ask(query, { after })).data as { worksDesk: Desk }
      seen.push(...worksDesk.nodes)
      after = worksDesk.pageInfo.hasNextPage ? worksDesk.pageInfo.endCursor : undefined
    } while (after !== undefined)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.filter(({ id }) => mine.has(id)).map(({ id }) => id)).toEqual([disputed, late, silent, calm])
    const elsewhere = await here.official('Сайрам', 'sairam-akimat')
    expect((await (await as(elsewhere))(query)).data).toMatchObject({ worksDesk: { totalCount: 0 } })
    const other = await here.methodologist('Екінші')
    expect((await (await as(other))(query)).data).toMatchObject({ worksDesk: { totalCount: seen.length } })
    const { campaignId } = await budget.project(calm)
    const { key } = (await server.app.use.budgets.readCampaign(other, { id: campaignId })) ?? {}
    const open = `{ campaign(key: "${key}") { openWorks } }`
    expect((await asNobody(open)).data).toEqual({ campaign: { openWorks: 4 } })
    const waiting = '{ viewer { worksWaiting workNotesWaiting } }'
    const uneasy = seen.filter(({ id, health }) => id === disputed || ['MISSED_DATE', 'NO_NEWS'].includes(health.code))
    expect((await ask(waiting)).data).toEqual({ viewer: { worksWaiting: uneasy.length, workNotesWaiting: null } })
    const asModerator = await as(await here.moderator('Кезекші'))
    expect((await asModerator(waiting)).data).toEqual({ viewer: { worksWaiting: null, workNotesWaiting: 1 } })
    const asResident = await as(await here.person('Тұрғын'))
    expect((await asResident(waiting)).data).toEqual({ viewer: { worksWaiting: null, workNotesWaiting: null } })
  })
})

describe('what changed because of us', () => {
  const query = `query ($territory: ID) { changedBecauseOfUs(territory: $territory) {
    place { id } counts { proposed admitted won built underWay notBuilt }
    money { currency promised planned allocated spent }
    below { place { id } counts { won } }
    winners(first: 100, states: [DONE, FAILED]) { totalCount nodes { id state work { spent } } }
  } }`
  interface Told {
    readonly changedBecauseOfUs: {
      readonly counts: Record<string, number>
      readonly money: readonly Record<string, number>[]
      readonly winners: { readonly nodes: readonly { readonly id: string }[] }
    } | null
  }
  const ask = async (territory?: string) => (await asNobody(query, { territory })).data as unknown as Told

  it('goes from proposed to built, with money, by place', async () => {
    const { budgets } = server.app.use
    const before = (await ask('birlik')).changedBecauseOfUs!
    const [built, failed, open, taken] = (await begun(4)) as [ProjectId, ProjectId, ProjectId, ProjectId]
    for (const id of [built, failed])
      demand(await budgets.startStage(official, { ...on(id), stage: 'works', day: '2027-01-20' }))
    for (const stage of ['planned', 'works'])
      demand(await budgets.finishStage(official, { ...on(built), stage, day: '2027-01-30' }))
    const told = { day: '2027-02-01', text: { kk: 'Бітті' }, photos: [] }
    demand(await budgets.reportWork(official, { ...on(built), ...told, allocated: 700, spent: 500 }))
    demand(await budgets.finishWork(official, { ...on(built), ...told }))
    demand(await budgets.failWork(official, { ...on(failed), reason }))
    demand(await budgets.withdrawProjectByCity(methodologist, { projectId: taken, reason }))
    const now = (await ask('birlik')).changedBecauseOfUs!
    const grown = (key: string) => now.counts[key]! - before.counts[key]!
    expect(['proposed', 'admitted', 'won', 'built', 'underWay', 'notBuilt'].map(grown)).toEqual([4, 4, 4, 1, 1, 2])
    const money = (key: string) => now.money[0]![key]! - (before.money[0]?.[key] ?? 0)
    expect(['promised', 'planned', 'allocated', 'spent'].map(money)).toEqual([
      ...[4 * 290_000_000, 4 * 290_000_000, 700, 500],
    ])
    const ids = now.winners.nodes.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([built, failed]))
    expect(ids).not.toContain(open)
    const above = (await ask(city)).changedBecauseOfUs
    expect(above).toMatchObject({
      ...{ place: { id: city }, counts: now.counts },
      below: [{ place: { id: 'birlik' }, counts: { won: now.counts['won'] } }],
    })
    expect((await ask()).changedBecauseOfUs).toMatchObject({ place: null, counts: now.counts })
    expect(await ask('atlantis')).toEqual({ changedBecauseOfUs: null })
  })
})

it('counts what an import won, and claims to know no more of it', async () => {
  const query = `{ changedBecauseOfUs(territory: "sairam") { counts { proposed won built underWay notBuilt }
    money { currency promised planned } below { place { id } } } }`
  const origin = { ...{ system: 'pabulib', hash: '0'.repeat(64), file: 'a.pb', description: '', country: '' } }
  const campaign = await budget.campaign('voting')
  const past = { ...campaign, id: server.app.platform.newId('cmp'), key: 'past', state: 'closed' } as const
  // An import has no lottery.
  const tallies = past.rules.tallies.map((one) => ({ ...one, ties: ['minCost', 'ballotNumber'] as const }))
  const rules = { ...past.rules, currency: 'PLN', tallies }
  const source = {
    ...origin,
    ...{ unit: '', instance: '', voteType: '', rule: '', dateBegin: '', dateEnd: '', ballots: 1 },
  }
  const projects = (['won', 'lost', 'lost'] as const).map((state, n) => {
    const id = server.app.platform.newId('prj')
    const idea = { ...projectOf(id), campaignId: past.id, authorId: null, territoryId: 'sairam', number: `${n}` }
    return changedProject({ ...idea, state, estimate: 500_00 }, [])
  })
  await server.app.use.budgets.importCampaign({
    campaign: { state: { ...past, rules, origin: source, history: [] }, facts: [] },
    ...{ projects, ballots: [] },
  })
  expect((await asNobody(query)).data).toEqual({
    changedBecauseOfUs: {
      counts: { proposed: 3, won: 1, built: 0, underWay: 0, notBuilt: 0 },
      ...{ money: [{ currency: 'PLN', promised: 500_00, planned: 0 }], below: [] },
    },
  })
})

describe('an erased account', () => {
  it('leaves what was public without a name, and nothing of what was not', async () => {
    const { budgets } = server.app.use
    const { db } = server.app.platform.mongo
    const [id] = (await begun(1)) as [ProjectId]
    const leaving = await here.person('Кететін')
    const clerk = await here.official('Кететін қызметкер', executorId)
    const words = { language: 'kk', photos: [] } as const
    const shown = demand(await budgets.addWorkNote(leaving, { ...on(id), ...words, text: 'Көрінген сөз' }))
    const hidden = demand(await budgets.addWorkNote(leaving, { ...on(id), ...words, text: 'Көрінбеген сөз' }))
    demand(await budgets.decideWorkNote(moderator, { noteId: shown.id, state: 'published', reason: {} }))
    demand(await budgets.startStage(clerk, { ...on(id), stage: 'works', day: '2027-01-20' }))
    for (const stage of ['planned', 'works'])
      demand(await budgets.finishStage(clerk, { ...on(id), stage, day: '2027-01-30' }))
    demand(await budgets.finishWork(clerk, { ...on(id), day: '2027-02-01', text: { kk: 'Бітті' }, photos: [] }))
    demand(await budgets.gradeWork(leaving, { projectId: id, grade: 'low' }))
    demand(await budgets.disputeWork(leaving, { ...on(id), ...words, text: 'Дау сөзі' }))
    // Whoever holds a role gives it back first.
    const grant = { role: 'official', bodyId: executorId } as const
    demand(await server.app.use.identity.removeGrant(clerk.personId, grant, { kind: 'system', id: 'test' }, []))
    await erase(server.app, server.url, leaving)
    await erase(server.app, server.url, clerk)
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
      const kept = JSON.stringify(await db.collection(name).find().toArray())
      for (const one of [leaving, clerk]) expect(kept, name).not.toContain(one.personId)
    }
    expect(await db.collection<{ _id: string }>('workNotes').countDocuments({ _id: hidden.id })).toBe(0)
    expect(await db.collection('workGrades').countDocuments({ projectId: id })).toBe(0)
    const { work } = await read(asNobody, id)
    expect(work).toMatchObject({
      notes: { totalCount: 1, nodes: [{ text: 'Көрінген сөз' }] },
      disputes: [{ note: null }],
      news: [{ by: { role: 'OFFICIAL', name: null, body: { id: executorId } } }],
    })
  })
})
