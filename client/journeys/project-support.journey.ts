import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Project } from '#domain/budgets/project.ts'
import { dayOf, rulesWith, schedule } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { aCity, cookieOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const clock = fakeClock()
const server = testServer({ clock, withPages: true, withWorkers: false })
// Five supporters, by `rulesWith`.
const asking = {
  rules: rulesWith({ optionalStates: ['support', 'appeals', 'complaints'] }),
  schedule: { ...schedule, review: '2026-02-25', support: dayOf.support },
} as const
let browser: Browser
let here: City
let budget: Budget

beforeAll(async () => {
  clock.set(almaty('2026-01-22'))
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A proposal that three neighbours support already. */
async function gathering(): Promise<Project> {
  const { supportProject } = server.app.use.budgets
  clock.set(almaty('2026-01-22'))
  const campaign = await budget.campaign('proposing', asking)
  const project = await budget.admitted(await here.person('Айгерім'), campaign)
  demand(await budget.advance(campaign.id, 'review'))
  demand(await budget.advance(campaign.id, 'support'))
  clock.set(almaty(dayOf.support))
  for (const name of ['Ерлан', 'Дана', 'Сәуле']) demand(await supportProject(await here.person(name), project.id))
  return project
}

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('support of a project, $language, $screen', ({ language, screen }) => {
  it('is given by a neighbour who signs in on the way, and taken back', async () => {
    const project = await gathering()
    const zhanar = await here.person('Жанар')
    const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
    const { page } = visitor
    const figure = page.getByRole('progressbar', { name: visitor.say('budgets.support.title') })
    const shows = async (count: number) => {
      await page.waitForFunction(
        (n) => document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') === n,
        String(count),
      )
      expect(await figure.getAttribute('aria-valuemax')).toBe('5')
    }

    await visitor.open(`projects/${project.id}`)
    await shows(3)
    await visitor.link('budgets.support.signIn').click()
    await signIn(visitor, zhanar)
    await visitor.button('budgets.support.act').click()
    await visitor.sees(visitor.say('budgets.support.yours'))
    await shows(4)
    await visitor.look()
    await page.reload()
    await visitor.sees(visitor.say('budgets.support.yours'))
    await visitor.open(`projects/${project.id}`)
    await visitor.button('budgets.support.takeBack').click()
    await visitor.button('budgets.support.act').waitFor()
    await shows(3)
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  }, 180_000)

  it('is not offered to who lives elsewhere, and the page says why', async () => {
    const project = await gathering()
    const other = await here.person('Сайрамдық', { territoryId: 'otyrar' })
    const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
    await signedIn(visitor, other)
    await visitor.open(`projects/${project.id}`)
    await visitor.sees(visitor.say('errors.NOT_RESIDENT'))
    expect(await visitor.button('budgets.support.act').count()).toBe(0)
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  }, 120_000)
})

async function signedIn(visitor: Visitor, person: ActingPerson): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(server.app, server.url, person)).split(/=(.*)/s)
  await visitor.page.context().addCookies([{ name, value, url: server.url }])
}

async function signIn(visitor: Visitor, { personId }: ActingPerson): Promise<void> {
  const { email = '' } = (await server.app.use.identity.readPerson(personId)) ?? {}
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  await visitor.field('signIn.code').fill(/\d{6}/.exec(String(letter?.['text']))?.[0] ?? '')
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(/\/projects\//)
}
