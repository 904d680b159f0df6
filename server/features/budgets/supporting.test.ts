import { beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { replayProject } from '#domain/budgets/replay.ts'
import { supportCounted } from '#domain/budgets/support-project.ts'
import { dayOf, rulesWith, schedule } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { aDraft, almaty, campaignDays, now } from '#server/testing/campaigns.ts'
import { aCity, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const use = () => server.app.use.budgets
const supports = () => server.app.platform.mongo.db.collection('projectSupports')
const fiveEach = rulesWith({ optionalStates: ['support', 'appeals', 'complaints'] })
const asking = {
  rules: { ...fiveEach, proposing: { ...fiveEach.proposing, perPerson: null } },
  schedule: { ...schedule, review: '2026-02-25', support: dayOf.support },
} as const
let here: City
let budget: Budget
let methodologist: ActingPerson
let author: ActingPerson
let neighbours: ActingPerson[]

beforeAll(async () => {
  clock.set(almaty('2026-01-22'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  methodologist = await here.methodologist('Жанар Әдіскер')
  author = await here.person('Айгерім')
  neighbours = []
  for (let i = 0; i < 12; i++) neighbours.push(await here.person(`Көрші ${i}`))
})

/** Admitted proposals of a campaign that gathers support. */
async function gathering(count = 1): Promise<{ campaign: Campaign; projects: Project[] }> {
  clock.set(almaty('2026-01-22'))
  const campaign = await budget.campaign('proposing', asking)
  const projects: Project[] = []
  for (let i = 0; i < count; i++) projects.push(await budget.admitted(author, campaign, `Бірлікке ${i + 1} шам орнату`))
  demand(await budget.advance(campaign.id, 'review'))
  demand(await budget.advance(campaign.id, 'support'))
  clock.set(almaty(dayOf.support))
  return { campaign: await now(server.app, campaign), projects }
}

function close({ id: campaignId }: Campaign) {
  clock.set(almaty(dayOf.valuation))
  return use().advanceCampaign(methodologist, { campaignId, to: 'valuation' })
}

const page = `query ($id: ID!) {
  project(id: $id) { support { count need open counted viewerSupports viewerCanSupport { allowed code } } }
}`
async function supportOf({ id }: Project, person?: ActingPerson): Promise<unknown> {
  const variables = { id }
  const { data, errors } = person
    ? await (
        await signedInAs(server.app, server.url, person)
      )(page, variables)
    : await postGraphQL(server.url, { query: page, variables })
  expect(errors).toBeUndefined()
  return (data as { project: { support: unknown } }).project.support
}

describe('support', () => {
  it('of one person counts once, however often and at once they press', async () => {
    const { projects } = await gathering(2)
    const [project, other] = projects as [Project, Project]
    const pressed = await Promise.all(Array.from({ length: 100 }, () => use().supportProject(author, project.id)))
    expect(pressed.every(({ ok }) => ok)).toBe(true)
    expect(await supportOf(project)).toMatchObject({ count: 1, need: 5 })
    await Promise.all(neighbours.map((one) => use().supportProject(one, project.id)))
    demand(await use().supportProject(author, other.id))
    expect(await supportOf(project)).toMatchObject({ count: 13 })
    expect(await supportOf(other)).toMatchObject({ count: 1 })
    expect(await supports().countDocuments({ projectId: project.id })).toBe(13)
    // Nothing leads from one support to another of the same person, nor to the person.
    const kept = JSON.stringify(await supports().find().toArray())
    for (const { personId } of [author, ...neighbours]) expect(kept).not.toContain(personId)
  })

  it('is taken back as often as it is given, and the number follows', async () => {
    const { projects } = await gathering()
    const [project] = projects as [Project]
    demand(await use().withdrawSupport(author, project.id))
    for (const one of neighbours.slice(0, 3)) demand(await use().supportProject(one, project.id))
    const [first] = neighbours as [ActingPerson]
    await Promise.all(Array.from({ length: 30 }, () => use().withdrawSupport(first, project.id)))
    expect(await supportOf(project, first)).toMatchObject({ count: 2, viewerSupports: false })
    demand(await use().supportProject(first, project.id))
    expect(await supportOf(project, first)).toMatchObject({ count: 3, viewerSupports: true })
  })

  it('is for residents of the place, while it is gathered, for what was admitted', async () => {
    const { campaign, projects } = await gathering()
    const [project] = projects as [Project]
    const [abroad, nowhere] = [
      await here.person('Сайрамдық', { territoryId: 'otyrar' }),
      await here.person('Жаңа', { territoryId: undefined }),
    ]
    expect(codesOf(await use().supportProject(abroad, project.id))).toEqual(['NOT_RESIDENT'])
    expect(codesOf(await use().supportProject(nowhere, project.id))).toEqual(['RESIDENCE_UNCONFIRMED'])
    expect(codesOf(await use().supportProject({ kind: 'anonymous' } as never, project.id))).toEqual(['NOT_FOUND'])
    demand(await use().supportProject(author, project.id))
    demand(await close(campaign))
    const [late] = neighbours as [ActingPerson]
    expect(codesOf(await use().supportProject(late, project.id))).toEqual(['NOT_NOW'])
    expect(codesOf(await use().withdrawSupport(author, project.id))).toEqual(['NOT_NOW'])
    expect(await supportOf(project)).toMatchObject({
      count: 1,
      open: false,
      counted: true,
      viewerCanSupport: { code: 'NOT_NOW' },
    })
  })

  it('goes with the account, and what was counted stays counted', async () => {
    const { campaign, projects } = await gathering(2)
    const [project, enough] = projects as [Project, Project]
    const leaver = await here.person('Кететін')
    for (const one of [leaver, ...neighbours.slice(0, 4)]) demand(await use().supportProject(one, enough.id))
    demand(await use().supportProject(leaver, project.id))
    const second = await here.person('Кейін кететін')
    demand(await use().supportProject(second, enough.id))
    await erase(server.app, server.url, leaver)
    expect([await supportOf(project), await supportOf(enough)]).toMatchObject([{ count: 0 }, { count: 5 }])
    expect(await supports().countDocuments({ projectId: project.id })).toBe(0)
    demand(await close(campaign))
    await erase(server.app, server.url, second)
    expect(await supports().countDocuments({ projectId: enough.id })).toBe(4)
    expect(await budget.project(enough.id)).toMatchObject({ state: 'supported' })
    expect(await supportOf(enough)).toMatchObject({ count: 5, need: 5 })
  })
})

describe('the end of gathering', () => {
  it('counts what was accepted, no more and no less, while people go on pressing', async () => {
    const { campaign, projects } = await gathering(4)
    const accepted = new Map<string, number>()
    const press = async (person: ActingPerson, { id }: Project) => {
      const given = await use().supportProject(person, id)
      if (given.ok) accepted.set(id, (accepted.get(id) ?? 0) + 1)
      else expect(codesOf(given)).toEqual(['NOT_NOW'])
    }
    clock.set(almaty(dayOf.valuation))
    const together = neighbours.flatMap((person, i) =>
      projects.slice(i % 3).map((project) => () => press(person, project)),
    )
    together.splice(together.length / 2, 0, async () => void demand(await close(campaign)))
    together.splice(together.length / 3, 0, async () => void demand(await close(campaign)))
    await Promise.all(together.map((act) => act()))

    const closed = await now(server.app, campaign)
    expect(
      closed.history.filter(({ type, data }) => type === 'CampaignAdvanced' && data.to === 'valuation'),
    ).toHaveLength(1)
    for (const { id } of projects) {
      const project = await budget.project(id)
      const count = accepted.get(id) ?? 0
      expect(supportCounted(project)).toEqual({ count, need: 5 })
      expect(project.state).toBe(count >= 5 ? 'supported' : 'unsupported')
      expect(replayProject(project.history)).toBe(project.state)
      expect(await supports().countDocuments({ projectId: id })).toBe(count)
    }
  })
})

it('a page says what its reader may do, and nothing of support where the rules ask for none', async () => {
  const { projects } = await gathering()
  const [project] = projects as [Project]
  const [one] = neighbours as [ActingPerson]
  expect(await supportOf(project)).toEqual({
    ...{ count: 0, need: 5, open: true, counted: false, viewerSupports: false },
    viewerCanSupport: { allowed: false, code: 'UNAUTHENTICATED' },
  })
  const ask = await signedInAs(server.app, server.url, one)
  const act = (field: string) =>
    ask(
      `mutation ($id: ID!) { act: ${field}(input: { projectId: $id }) {
      project { support { count viewerSupports viewerCanSupport { allowed } } } userErrors { code }
    } }`,
      { id: project.id },
    )
  const viewerCanSupport = { allowed: true }
  expect((await act('supportProject')).data).toEqual({
    act: { project: { support: { count: 1, viewerSupports: true, viewerCanSupport } }, userErrors: [] },
  })
  expect((await act('withdrawProjectSupport')).data).toEqual({
    act: { project: { support: { count: 0, viewerSupports: false, viewerCanSupport } }, userErrors: [] },
  })
  clock.set(almaty('2026-01-22'))
  const without = await budget.admitted(author, await budget.campaign('proposing'))
  expect(await supportOf(without)).toBeNull()
  const before = await budget.admitted(author, await budget.campaign('proposing', asking))
  expect(await supportOf(before)).toMatchObject({ count: 0, need: 5, open: false, counted: false })
})

it('a draft is not published where nobody knows how many live there', async () => {
  clock.set(almaty('2026-01-06'))
  const runs = await here.methodologist('Манкент әдіскері', 'mankent')
  const rules = {
    ...asking.rules,
    id: 'mankent',
    proposing: { ...asking.rules.proposing, support: { kind: 'per-mille', max: 2 } },
    envelopes: [{ kind: 'city', split: { by: 'fixed' }, leftover: 'return' }],
    ballots: [{ envelope: 'city', type: 'choose-1' }],
    official: { city: 'greedy-votes' },
  } as const
  const draft = await aDraft(server.app, runs, {
    ...{ territoryId: 'mankent', rules, splitTotals: [], city: 5_000_000_00 },
    schedule: { ...campaignDays, review: '2026-02-25', support: dayOf.support },
  })
  const wrong = { code: 'POPULATION_UNKNOWN', path: ['envelopes', 'city', 'population'] }
  const refused = await use().publishCampaign(runs, { campaignId: draft.id })
  expect(refused).toEqual({ ok: false, refusals: [wrong] })
})
