import { beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignState } from '#domain/budgets/states.ts'
import type { Project } from '#domain/budgets/project.ts'
import { replayCampaign, replayProject } from '#domain/budgets/replay.ts'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import { supportCounted } from '#domain/budgets/support-project.ts'
import { accepted, feasible } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { textOf } from '#server/testing/budget.ts'
import { aDraft, campaignDays, now, published } from '#server/testing/campaigns.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

// A city that votes as Polish ones do: of every thousand residents of the area one supports a proposal, or it ends.
const { adoption: _adoption, report: _report, ...shared } = campaignDays
const days = { ...shared, review: '2026-02-24', support: '2026-03-11' }

const clock = fakeClock('2026-01-08T04:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
const use = () => server.app.use.budgets
let here: City
let campaign: Campaign
let methodologist: ActingPerson
let moderator: ActingPerson
let official: ActingPerson
let supported: Project
let unsupported: Project

beforeAll(async () => {
  here = await aCity(server.app)
  methodologist = await here.methodologist('Жанар Әдіскер')
  moderator = await here.moderator('Модератор')
  official = await here.official('Болат', 'turkistan-akimat')
})

/** The morning of a day in Warsaw. */
async function morning(day: string): Promise<CampaignState> {
  clock.set(new Date(`${day}T09:00:00+01:00`))
  await server.app.settle()
  return (await now(server.app, campaign)).state
}

async function proposed(author: ActingPerson, title: string): Promise<Project> {
  const begin = { campaignId: campaign.id, language: 'kk', attempt: title } as const
  const { id: projectId } = demand(await use().createProject(author, begin))
  const fields = { territoryId: 'birlik', category: 'mobility', envelopeId: 'district:birlik', estimate: 300_000_00 }
  demand(await use().editProject(author, { projectId, ...fields, texts: [textOf(title)] }))
  return demand(await use().submitProject(author, projectId))
}

async function lettersTo({ personId }: ActingPerson): Promise<string> {
  const { email: to } = (await server.app.use.identity.readPerson(personId)) ?? {}
  const found = await server.app.platform.mongo.db.collection('mails').find({ to }).toArray()
  return found.map(({ subject, text }) => `${String(subject)}: ${String(text)}`).join('\n')
}

describe('the rules of a Polish city', () => {
  let author: ActingPerson
  let unlucky: ActingPerson

  it('are published, money by population, and take proposals', async () => {
    const rules = presetOf('pl-city')
    if (!rules) throw new Error('there is no pl-city')
    const draft = await aDraft(server.app, methodologist, {
      ...{ rules, schedule: days, city: 4_000_000_00 },
      splitTotals: [{ kind: 'district', total: 10_000_000_00 }],
    })
    campaign = await published(server.app, methodologist, draft)
    expect(campaign).toMatchObject({ state: 'published', rules: { id: 'pl-city' } })
    expect(await morning(days.proposing)).toBe('proposing')
    author = await here.person('Айгерім', { birthDate: '2014-05-01' })
    unlucky = await here.person('Ерлан')
    supported = await proposed(author, 'Бірлікке веложол салу')
    unsupported = await proposed(unlucky, 'Бірлікке аялдама орнату')
  })

  it('let residents of the area support what was admitted: 20 of 20 100', async () => {
    expect(await morning(days.review)).toBe('review')
    for (const { id: projectId } of [supported, unsupported])
      demand(await use().judgeProject(moderator, { ...accepted, projectId }))
    expect(await morning(days.support)).toBe('support')
    expect(await lettersTo(author)).toContain('Енді оны тұрғындар қолдауы керек.')
    demand(await use().supportProject(author, supported.id))
    for (let i = 0; i < 19; i++) {
      const neighbour = await here.person(`Көрші ${i}`)
      demand(await use().supportProject(neighbour, supported.id))
      demand(await use().supportProject(neighbour, unsupported.id))
    }
  })

  it('count the support when its days are over, and tell the authors', async () => {
    expect(await morning(days.valuation)).toBe('valuation')
    const [one, other] = [await found(supported), await found(unsupported)]
    expect([one.state, supportCounted(one)]).toEqual(['supported', { count: 20, need: 20 }])
    expect([other.state, supportCounted(other)]).toEqual(['unsupported', { count: 19, need: 20 }])
    await server.app.settle()
    expect(await lettersTo(author)).toContain('Жобаңызға қолдау жиналды')
    expect(await lettersTo(unlucky)).toMatch(/Жобаңызға қолдау жетпеді: [^]*саны – 19, керегі – 20/)
  })

  it('freeze a list of what was supported and feasible, and of nothing else', async () => {
    const verdict = { ...feasible, executorId: 'turkistan-akimat', price: 280_000_00 }
    demand(await use().judgeProject(official, { ...verdict, projectId: supported.id }))
    expect(await use().judgeProject(official, { ...verdict, projectId: unsupported.id })).toMatchObject({ ok: false })
    for (const state of ['list_published', 'appeals', 'ballot_frozen'] as const)
      expect(await morning(days[state])).toBe(state)
    const frozen = await now(server.app, campaign)
    expect(frozen.ballotList?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(replayCampaign(frozen.history)).toBe('ballot_frozen')
    const [one, other] = [await found(supported), await found(unsupported)]
    expect([one.state, one.ballotNumber, other.state]).toEqual(['on_ballot', 1, 'unsupported'])
    for (const project of [one, other]) expect(replayProject(project.history)).toBe(project.state)
  })
})

async function found({ id }: Project): Promise<Project> {
  const project = await use().readProject({ kind: 'anonymous' }, id)
  if (!project) throw new Error(`there is no project ${id}`)
  return project
}
