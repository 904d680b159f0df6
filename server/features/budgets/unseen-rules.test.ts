import { beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignState } from '#domain/budgets/states.ts'
import type { Project } from '#domain/budgets/project.ts'
import { replayCampaign, replayProject } from '#domain/budgets/replay.ts'
import { checkPbRules } from '#domain/budgets/rules/check-pb-rules.ts'
import { accepted, feasible, infeasible } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { textOf } from '#server/testing/budget.ts'
import { aDraft, now, published } from '#server/testing/campaigns.ts'
import { aCity, codesOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import village from '#server/testing/village-rules.json' with { type: 'json' }

// Rules that no preset resembles: other money, limits, categories, dates, states and counting. No code knows them.
const days = {
  proposing: '2026-01-12',
  co_creation: '2026-01-19',
  review: '2026-01-21',
  valuation: '2026-01-22',
  list_published: '2026-01-27',
  ballot_frozen: '2026-01-28',
  voting: '2026-01-31',
  verification: '2026-02-03',
} as const

const clock = fakeClock('2026-01-08T04:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
const use = () => server.app.use.budgets
let here: City
let campaign: Campaign
let methodologist: ActingPerson
let moderator: ActingPerson
let official: ActingPerson

beforeAll(async () => {
  here = await aCity(server.app)
  methodologist = await here.methodologist('Жанар Әдіскер')
  moderator = await here.moderator('Модератор')
  official = await here.official('Болат', 'turkistan-akimat')
})

/** The morning of a day in Aqtau. */
async function morning(day: string): Promise<CampaignState> {
  clock.set(new Date(`${day}T09:00:00+05:00`))
  await server.app.settle()
  return (await now(server.app, campaign)).state
}

async function proposal(
  author: ActingPerson,
  category: string,
  envelopeId: string,
  estimate: number,
): Promise<Project> {
  const attempt = `${author.personId} ${category} ${envelopeId}`
  const { id: projectId } = demand(
    await use().createProject(author, { campaignId: campaign.id, language: 'kk', attempt }),
  )
  const fields = { territoryId: 'birlik', category, envelopeId, estimate, texts: [textOf(`Ауылға ${category} керек`)] }
  return demand(await use().editProject(author, { projectId, ...fields }))
}

describe('rules that were never seen before', () => {
  it('are published: money by their envelopes, a gate that only warns, letters, R', async () => {
    const rules = demand(checkPbRules(village))
    const draft = await aDraft(server.app, methodologist, {
      rules,
      schedule: days,
      splitTotals: [
        { kind: 'city', total: 500_000_00 },
        { kind: 'category', total: 1_000_000_00 },
      ],
    })
    expect(draft.envelopes.map(({ id, amount }) => [id, amount])).toEqual([
      ['city', 500_000_00],
      ['category:wells', 333_333_34],
      ['category:youth', 333_333_33],
      ['category:roads', 333_333_33],
    ])
    campaign = await published(server.app, methodologist, draft)
    expect(campaign).toMatchObject({ state: 'published', rules: village })
  })

  it('take proposals within their limits: age, number, category, cost', async () => {
    expect(await morning(days.proposing)).toBe('proposing')
    const young = await here.person('Он бесте', { birthDate: '2010-12-01' })
    const dear = await proposal(young, 'wells', 'category:wells', 166_666_68)
    expect(await use().submitProject(young, dear.id)).toMatchObject({
      refusals: [{ code: 'OVER_CAP', details: { cap: 166_666_67 } }],
    })
    demand(await use().editProject(young, { projectId: dear.id, estimate: 166_666_67 }))
    demand(await use().submitProject(young, dear.id))
    const second = await proposal(young, 'youth', 'city', 500_000_00)
    expect(codesOf(await use().submitProject(young, second.id))).toEqual(['TOO_MANY_PROPOSALS'])
    expect(await use().editProject(young, { projectId: second.id, category: 'greening' })).toMatchObject({
      refusals: [{ code: 'INVALID', path: ['category'] }],
    })
    const child = await here.person('Он екіде', { birthDate: '2013-12-01' })
    const early = await proposal(child, 'youth', 'city', 1_000_00)
    expect(codesOf(await use().submitProject(child, early.id))).toEqual(['UNDER_AGE'])
    for (const [name, category, envelope] of [
      ['Бірінші', 'roads', 'city'],
      ['Екінші', 'roads', 'category:roads'],
    ] as const) {
      const author = await here.person(name)
      demand(await use().submitProject(author, (await proposal(author, category, envelope, 90_000_00)).id))
    }
  })

  it('move by their own days and states, and wait where a verdict is missing until it is there', async () => {
    expect(await morning(days.co_creation)).toBe('co_creation')
    expect(await morning(days.review)).toBe('review')
    const [first, second, third] = (await projects()).filter(({ state }) => state === 'submitted')
    for (const { id: projectId } of [first!, second!])
      demand(await use().judgeProject(moderator, { ...accepted, projectId }))
    // One is not judged in time: its day comes and goes.
    expect(await morning(days.valuation)).toBe('review')
    expect(await use().advanceCampaign(methodologist, { campaignId: campaign.id, to: 'valuation' })).toMatchObject({
      refusals: [{ code: 'VERDICTS_MISSING', details: { count: 1 } }],
    })
    demand(await use().judgeProject(moderator, { ...accepted, projectId: third!.id }))
    await server.app.settle()
    expect((await now(server.app, campaign)).state).toBe('valuation')

    const given = { executorId: 'turkistan-akimat', price: 80_000_00 }
    for (const { id: projectId } of [first!, second!])
      demand(await use().judgeProject(official, { ...feasible, ...given, projectId }))
    demand(await use().judgeProject(official, { ...infeasible, projectId: third!.id }))
    expect(await morning(days.list_published)).toBe('list_published')
    const author = third!.authorId!
    const appellant: ActingPerson = { kind: 'person', personId: author, assurance: 'email', grants: [] }
    const text = 'Жер учаскесі ауылдікі, құжаты бар.'
    expect(codesOf(await use().appealProject(appellant, { projectId: third!.id, text }))).toEqual(['NOT_NOW'])
  })

  it('freeze a list of feasible projects with numbers, H0, and what excludes each other', async () => {
    const [first, second] = (await projects()).filter(({ state }) => state === 'feasible')
    const sets = [{ projectIds: [first!.id, second!.id], reason: { kk: 'Бір орынға', ru: 'На одном месте' } }]
    demand(await use().setConflicts(methodologist, { campaignId: campaign.id, sets }))
    expect(await morning(days.ballot_frozen)).toBe('ballot_frozen')
    const frozen = await now(server.app, campaign)
    expect(frozen.ballotList?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(replayCampaign(frozen.history)).toBe('ballot_frozen')
    const all = await projects()
    const listed = all.filter(({ state }) => state === 'on_ballot')
    expect(listed.map(({ ballotNumber }) => ballotNumber).sort()).toEqual([1, 2])
    for (const project of all) expect(replayProject(project.history)).toBe(project.state)
    expect(codesOf(await use().setConflicts(methodologist, { campaignId: campaign.id, sets: [] }))).toEqual([
      'LIST_FROZEN',
    ])
    // Sealing keys and the lottery are what a vote needs, and there is no vote yet.
    expect(await morning(days.voting)).toBe('ballot_frozen')
  })
})

async function projects(): Promise<Project[]> {
  const { db } = server.app.platform.mongo
  const found = await db.collection('projects').find({ campaignId: campaign.id }).sort({ _id: 1 }).toArray()
  return found.map(({ _id, ...rest }) => ({ ...rest, id: String(_id) }) as unknown as Project)
}
