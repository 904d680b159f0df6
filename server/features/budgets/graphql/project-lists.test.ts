import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { rules } from '#domain/budgets/testing/turkistan.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { aCity, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let campaign: Campaign
let author: ActingPerson

const titles = ['Мектеп жанына бағдаршам', 'Отырарға ағаш егу', 'Саябаққа жарық', 'Ауладағы ойын алаңы', 'Жол жөндеу']
const prices = [500_000_00, 400_000_00, 300_000_00, 200_000_00, 100_000_00]

beforeAll(async () => {
  clock.set(new Date('2026-01-22T04:00:00Z'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  campaign = await budget.campaign('proposing', { rules: { proposing: { ...rules.proposing, perPerson: null } } })
  author = await here.person('Айгерім')
  for (const [i, title] of titles.entries()) {
    const writer = i === 4 ? author : await here.person(`Автор ${i}`)
    const { id: projectId } = await budget.draft(writer, campaign, title)
    const where =
      i === 1 ? { territoryId: 'otyrar', envelopeId: 'district:otyrar', category: 'greening', point: null } : {}
    demand(await server.app.use.budgets.editProject(writer, { projectId, estimate: prices[i] ?? 1, ...where }))
    demand(await server.app.use.budgets.submitProject(writer, projectId))
    clock.advance(60_000)
  }
  await budget.draft(author, campaign, 'Көрінбейтін қаралама')
})

interface List {
  readonly projects: {
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: readonly { readonly number: string; readonly title: { readonly kk: string } }[]
  }
  readonly projectPoints: readonly { readonly number: string }[]
  readonly counts: Readonly<Record<string, number>>
}

/** The list and the map of one question. */
async function list(filter: string, rest = '', ask = anonymously): Promise<List> {
  const { id } = demandFirst(await server.app.use.budgets.listProjects(author, which(), 'number', { size: 1 }))
  const query = `{ project(id: "${id}") { campaign {
    projects(first: 2, filter: { ${filter} }${rest}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { number title { kk } }
    }
    projectPoints(filter: { ${filter} }) { number }
    counts { proposed admitted refused feasible waiting }
  } } }`
  const { data, errors } = await ask(query)
  if (errors) throw new Error(errors[0]?.message)
  return (data as { project: { campaign: List } }).project.campaign
}
const which = () => ({ campaignId: campaign.id, question: {} })
const anonymously = (query: string) => postGraphQL(server.url, { query })
function demandFirst<One>({ projects }: { readonly projects: readonly One[] }): One {
  const [first] = projects
  if (!first) throw new Error('the list is empty')
  return first
}
const numbersOf = ({ projects }: List): string[] => projects.nodes.map(({ number }) => number)

describe('the projects of a campaign', () => {
  it('are what was sent in, by number, in pages without a gap', async () => {
    const found: string[] = []
    let after = ''
    for (let pages = 0; pages < 3; pages++) {
      const page = await list('', after)
      expect(page.projects.totalCount).toBe(5)
      expect(page.projects.pageInfo.hasNextPage).toBe(pages < 2)
      found.push(...numbersOf(page))
      after = `, after: "${page.projects.pageInfo.endCursor}"`
    }
    expect(found).toEqual(['1', '2', '3', '4', '5'])
  })

  it.each([
    ['NUMBER', ['1', '2']],
    ['NEWEST', ['5', '4']],
    ['CHEAPEST', ['5', '4']],
    ['DEAREST', ['1', '2']],
    ['BALLOT', ['1', '2']],
    ['VOTES', ['1', '2']],
  ])('come by %s', async (order, expected) => {
    expect(numbersOf(await list('', `, orderBy: ${order}`))).toEqual(expected)
  })

  it.each([
    ['envelope: "district:otyrar"', 1, 0],
    ['territoryId: "birlik"', 4, 4],
    ['territoryId: "turkistan-city"', 5, 4],
    ['category: "greening"', 1, 0],
    ['states: [SUBMITTED]', 5, 4],
    ['states: [FEASIBLE, DRAFT]', 0, 0],
    ['maxPrice: 30000000', 3, 3],
    ['text: "бағдаршам"', 1, 1],
    // Every word somewhere in title or description, whatever the keyboard.
    ['text: "шам агаш"', 1, 0],
    ['text: "қаралама"', 0, 0],
    ['mine: true', 0, 0],
  ])('are sieved by %s, and the map shows the same ones', async (filter, listed, onMap) => {
    const found = await list(filter)
    expect([found.projects.totalCount, found.projectPoints.length]).toEqual([listed, onMap])
  })

  it('can be one’s own, to who asks signed in', async () => {
    const found = await list('mine: true', '', await signedInAs(server.app, server.url, author))
    expect(numbersOf(found)).toEqual(['5'])
  })

  it('change in list and counts at once when one of them moves', async () => {
    expect((await list('')).counts).toEqual({ proposed: 5, admitted: 0, refused: 0, feasible: 0, waiting: 5 })
    const moderator = await here.moderator('Модератор')
    const { id: projectId } = demandFirst(
      await server.app.use.budgets.listProjects(author, which(), 'number', { size: 1 }),
    )
    const verdict = {
      projectId,
      outcome: 'accepted',
      codes: [],
      text: {},
      price: null,
      executorId: null,
      permits: null,
    }
    demand(await server.app.use.budgets.judgeProject(moderator, { ...verdict, outcome: 'accepted' }))
    expect((await list('states: [FORMALLY_ACCEPTED]')).projects.totalCount).toBe(1)
    expect((await list('')).counts).toEqual({ proposed: 5, admitted: 1, refused: 0, feasible: 0, waiting: 5 })
  })

  it('ask the database as often for five as for two', async () => {
    const { id } = demandFirst(await server.app.use.budgets.listProjects(author, which(), 'number', { size: 1 }))
    const { db } = server.app.platform.mongo
    const fields = `number title { kk } author place { id } category { code } envelope { id } petition { number }
      verdicts { byName } photos { url(width: 320) } dueAt overdue mergedInto { id } mergedFrom { id }
      conflictsWith { id } viewerCanEdit { allowed } campaign { id }`
    const asked = async (first: number): Promise<number> => {
      await db.command({ profile: 2 })
      await anonymously(`{ project(id: "${id}") { campaign { projects(first: ${first}) { nodes { ${fields} } } } } }`)
      await db.command({ profile: 0 })
      const commands = await db.collection('system.profile').countDocuments({ 'command.find': { $exists: true } })
      await db.collection('system.profile').drop()
      return commands
    }
    const forTwo = await asked(2)
    expect(forTwo).toBeGreaterThan(3)
    expect(await asked(5)).toBe(forTwo)
  })
})
