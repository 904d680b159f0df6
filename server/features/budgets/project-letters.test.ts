import { beforeAll, describe, expect, it } from 'vitest'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { accepted, feasible as feasibleForm, infeasible } from '#domain/budgets/testing/turkistan.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { budgetReads } from './store/budget.reads.ts'
import { tellAuthors } from './use-cases/tell-authors.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const feasible = { ...feasibleForm, executorId: 'turkistan-akimat' }
let here: City
let budget: Budget

beforeAll(async () => {
  clock.set(new Date('2026-01-22T04:00:00Z'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
})

interface Letter {
  readonly subject: string
  readonly text: string
}

async function lettersTo({ personId }: ActingPerson): Promise<Letter[]> {
  const { identity } = server.app.use
  const { email: to } = (await identity.readPerson(personId)) ?? {}
  const found = server.app.platform.mongo.db.collection('mails').find({ to }).sort({ at: 1 })
  return (await found.toArray()) as unknown as Letter[]
}
/** In alphabetical order: of two letters of one moment either may leave first. */
const subjectsTo = async (person: ActingPerson) => (await lettersTo(person)).map(({ subject }) => subject).sort()

async function eventsOf(id: ProjectId): Promise<DomainEvent[]> {
  const projects = server.app.platform.mongo.db.collection<{ _id: string; outbox: DomainEvent[] }>('projects')
  return (await projects.findOne({ _id: id }))?.outbox ?? []
}

describe('letters to authors', () => {
  it('tell every author what others decided, in their language, with the reason, and once', async () => {
    const { budgets, identity, places } = server.app.use
    const campaign = await budget.campaign('proposing')
    const [author, friend] = [await here.person('Айгерім'), await here.person('Ерлан')]
    demand(await places.updateProfile(friend, { language: 'ru' }))
    const { id: projectId } = await budget.draft(author, campaign)
    const { token } = demand(await budgets.inviteCoAuthor(author, projectId))
    demand(await budgets.answerCoAuthorInvite(friend, { token, joins: true }))
    demand(await budgets.submitProject(author, projectId))
    await server.app.settle()
    expect([await subjectsTo(author), await subjectsTo(friend)]).toEqual([[], []])

    const moderator = await here.moderator('Модератор')
    const text = { kk: 'Құнын түсіндіріңіз.', ru: 'Поясните стоимость.' }
    demand(
      await budgets.judgeProject(moderator, {
        ...{ ...accepted, projectId, text },
        ...{ outcome: 'needs_changes', codes: ['cost_unclear'] },
      }),
    )
    const events = await eventsOf(projectId)
    await server.app.settle()
    expect(await subjectsTo(author)).toEqual(['Жобаңызды түзету керек'])
    const [letter] = await lettersTo(friend)
    expect(letter?.subject).toBe('Проект нужно исправить')
    expect(letter?.text).toContain('Поясните стоимость.')
    expect(letter?.text).toContain(`/ru/projects/${projectId}`)

    // Delivered again, as after a crash.
    const { platform } = server.app
    const again = tellAuthors({ ...platform, identity, reads: budgetReads(platform) })
    for (const event of events) if (event.type === 'ProjectMoved') await again(event)
    expect(await subjectsTo(author)).toHaveLength(1)

    clock.advance(60_000)
    demand(await budgets.submitProject(author, projectId))
    demand(await budgets.judgeProject(moderator, { ...accepted, projectId }))
    for (const state of ['review', 'valuation'] as const) demand(await budget.advance(campaign.id, state))
    const official = await here.official('Әкімдік', 'turkistan-akimat')
    demand(await budgets.judgeProject(official, { ...feasible, price: 290_000_000, projectId }))
    const methodologist = {
      ...(await here.person('Әдіскер')),
      grants: [{ role: 'methodologist', territoryId: 'turkistan-city' }] as const,
    }
    const reason = { kk: 'Жер басқа мақсатқа берілді.', ru: 'Участок отдан под другое.' }
    demand(await budgets.withdrawProjectByCity(methodologist, { projectId, reason }))
    await server.app.settle()
    expect(await subjectsTo(author)).toEqual([
      ...['Жобаңыз қабылданды', 'Жобаңызды орындауға болады', 'Жобаңызды түзету керек', 'Қала жобаңызды алып тастады'],
    ])
    expect((await lettersTo(author)).map(({ text }) => text).join()).toContain(reason.kk)
  })

  it('give the reason of the verdict they tell of, though another came before they were written', async () => {
    const { budgets } = server.app.use
    const campaign = await budget.campaign('proposing')
    const author = await here.person('Айгерім')
    const { id: projectId } = await budget.submitted(author, campaign)
    const moderator = await here.moderator('Модератор')
    for (const [outcome, kk] of [
      ['needs_changes', 'Бірінші себеп.'],
      ['rejected', 'Екінші себеп.'],
    ] as const) {
      clock.advance(60_000)
      const text = { kk, ru: kk }
      demand(await budgets.judgeProject(moderator, { ...accepted, outcome, codes: ['incomplete'], text, projectId }))
    }
    await server.app.settle()
    const reasons = new Map((await lettersTo(author)).map(({ subject, text }) => [subject, text]))
    expect(reasons.get('Жобаңызды түзету керек')).toContain('Бірінші себеп.')
    expect(reasons.get('Жобаңыз қабылданбады')).toContain('Екінші себеп.')
  })

  it('tell of a request to merge, and that an appeal is possible when the list is published', async () => {
    const { budgets } = server.app.use
    const campaign = await budget.campaign('proposing')
    const [author, other] = [await here.person('Айгерім'), await here.person('Ерлан')]
    const mine = await budget.admitted(author, campaign, 'Саябаққа жарық')
    const theirs = await budget.admitted(other, campaign, 'Саябаққа шам')
    demand(await budgets.askToMerge(author, { projectId: mine.id, into: theirs.id }))
    for (const state of ['review', 'valuation'] as const) demand(await budget.advance(campaign.id, state))
    const official = await here.official('Әкімдік', 'turkistan-akimat')
    demand(await budgets.judgeProject(official, { ...infeasible, projectId: mine.id }))
    demand(await budget.advance(campaign.id, 'list_published'))
    await server.app.settle()
    expect(await subjectsTo(other)).toEqual(['Жобаңыз қабылданды', 'Жобаңызбен біріктіруді сұрайды'])
    expect(await subjectsTo(author)).toEqual([
      ...['Жобаңыз қабылданды', 'Жобаңызды орындауға болмайды', 'Шешімге шағымдануға болады'],
    ])
  })
})
