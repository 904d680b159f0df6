import { beforeAll, expect, it } from 'vitest'
import { ballotEntries, ballotListHash, drawNumbers, drawSeed } from '#domain/budgets/ballot-list.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { replayProject } from '#domain/budgets/replay.ts'
import { admitted, feasible, infeasible, projectOf, sentIn, valued } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { almaty, now } from '#server/testing/campaigns.ts'
import { aCity, codesOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let budget: Budget
let methodologist: ActingPerson
let author: ActingPerson

beforeAll(async () => {
  clock.set(almaty('2026-04-26'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  methodologist = await here.methodologist('Жанар Әдіскер')
  author = await here.person('Айгерім')
})

/** Projects of one author with their verdicts, in a campaign whose list is to be frozen. */
async function judged(campaign: Campaign, count: number): Promise<ProjectId[]> {
  const ids: ProjectId[] = []
  for (let i = 0; i < count; i++) {
    const form = i === 0 ? infeasible : feasible
    const id = server.app.platform.newId('prj')
    const project = { ...valued(form, admitted(sentIn(projectOf(id)))), campaignId: campaign.id }
    const change = { number: String(i + 1), authorId: author.personId }
    await budget.store.insertProject({ ...project, ...change }, `frozen-${id}`)
    ids.push(id)
  }
  return ids
}

it('freezes one list, whoever presses and withdraws at once: numbers, H0 and projects agree', async () => {
  const campaign = await budget.campaign('appeals')
  const ids = await judged(campaign, 12)
  const { budgets } = server.app.use
  const together = ids
    .slice(1, 6)
    .flatMap((id) => [
      () => budgets.withdrawProject(author, id),
      () => budgets.advanceCampaign(methodologist, { campaignId: campaign.id, to: 'ballot_frozen' }),
    ])
  await Promise.all(together.map((act) => act()))

  const frozen = await now(server.app, campaign)
  expect(frozen.state).toBe('ballot_frozen')
  expect(
    frozen.history.filter(({ type, data }) => type === 'CampaignAdvanced' && data.to === 'ballot_frozen'),
  ).toHaveLength(1)
  const projects = await Promise.all(ids.map((id) => budget.project(id)))
  const listed = projects.filter(({ state }) => state === 'on_ballot')
  expect(listed.map(({ ballotNumber }) => ballotNumber).sort((a, b) => a! - b!)).toEqual(listed.map((_, i) => i + 1))
  for (const project of projects) {
    expect(['on_ballot', 'withdrawn_by_author', 'infeasible']).toContain(project.state)
    expect(project.ballotNumber === null).toBe(project.state !== 'on_ballot')
    expect(replayProject(project.history)).toBe(project.state)
  }
  expect(sealOf(frozen, listed)).toEqual({ seed: frozen.ballotList?.seed, hash: frozen.ballotList?.hash })
  expect(codesOf(await budgets.withdrawProject(author, listed[0]!.id))).toEqual(['LIST_FROZEN'])
})

it('keeps H0 when the city takes a project out afterwards', async () => {
  const campaign = await budget.campaign('appeals')
  const ids = await judged(campaign, 4)
  const { budgets } = server.app.use
  const frozen = demand(await budgets.advanceCampaign(methodologist, { campaignId: campaign.id, to: 'ballot_frozen' }))
  const reason = { kk: 'Жер сотта', ru: 'Участок в суде' }
  const taken = demand(await budgets.withdrawProjectByCity(methodologist, { projectId: ids[1]!, reason }))
  expect(taken).toMatchObject({ state: 'withdrawn_by_city', ballotNumber: expect.any(Number) })
  expect((await now(server.app, campaign)).ballotList).toEqual(frozen.ballotList)
})

/** As anybody computes it again from what is public. */
function sealOf(campaign: Campaign, listed: readonly Project[]) {
  const seed = drawSeed(campaign, listed)
  return { seed, hash: ballotListHash(campaign, seed, ballotEntries(listed, drawNumbers(seed, listed))) }
}
