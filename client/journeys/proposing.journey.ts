import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Project } from '#domain/budgets/project.ts'
import { isId } from '#domain/kernel/ids.ts'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import { seedEmptyCity } from '#seed/main.ts'
import { aDraft, almaty, campaignDays, published } from '#server/testing/campaigns.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { cookieOf, demand } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { testServer } from '#server/testing/server.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

// One proposal from the first word to its number, given back once; cut in pieces it would begin nowhere.

const server = testServer({ clock: fakeClock(almaty(campaignDays.proposing, '07:00').toISOString()), withPages: true })
let browser: Browser
let campaignKey = ''
let staff: Record<string, ActingPerson> = {}

beforeAll(async () => {
  const accounts = await seedEmptyCity(server.app)
  staff = Object.fromEntries(accounts.map(({ key, actor }) => [key, actor]))
  const { methodologist } = staff
  if (!methodologist) throw new Error('nobody runs the campaigns of the demo city')
  server.app.clock.set(almaty('2026-01-10'))
  const rules = presetOf('demo-city')
  const draft = await aDraft(server.app, methodologist, {
    ...(rules && { rules }),
    splitTotals: [
      { kind: 'district', total: 240_000_000_00 },
      { kind: 'city', total: 80_000_000_00 },
    ],
  })
  const { id: campaignId, key } = await published(server.app, methodologist, draft)
  server.app.clock.set(almaty(campaignDays.proposing, '10:00'))
  demand(await server.app.use.budgets.advanceCampaign(methodologist, { campaignId, to: 'proposing' }))
  campaignKey = key
  browser = await launchChromium()
})
afterAll(() => browser.close())

const stories: readonly { language: Language; screen: Screen; story: Story }[] = [
  {
    ...{ language: 'kk', screen: 'phone' },
    story: {
      title: 'Отырар көшесінің бойына жарық шамдарын орнату',
      description: 'Мектептен аялдамаға дейінгі 600 метр жолға күннен қуат алатын 20 шам орнатылады.',
      effect: 'Кешке мектептен қайтқан балалар мен әжелерге жол көрінеді.',
      beneficiaries: 'Бірлік секторының 3 000 тұрғыны',
      item: 'Жарық шамы, орнатумен қоса',
      caption: 'Отырар көшесі, жарық жоқ жер',
      reason: 'Шамдардың биіктігін және қай жаққа қарайтынын жазыңыз.',
      corrected: 'Мектептен аялдамаға дейінгі 600 метр жолға биіктігі 6 метр 20 шам жолға қаратып орнатылады.',
    },
  },
  {
    ...{ language: 'ru', screen: 'desktop' },
    story: {
      title: 'Сделать крытую остановку у поликлиники',
      description: 'На остановке у поликлиники поставить навес от солнца, две скамейки и табло с расписанием.',
      effect: 'Пожилые люди будут ждать автобус сидя и в тени.',
      beneficiaries: 'Пациенты поликлиники, около 400 человек в день',
      item: 'Навес с установкой',
      caption: 'Остановка у поликлиники без навеса',
      reason: 'Напишите, из чего будет навес и кто отвечает за табло.',
      corrected: 'На остановке у поликлиники поставить стальной навес и две скамейки. Табло ставить не предлагаю.',
    },
  },
]

interface Story {
  readonly title: string
  readonly description: string
  readonly effect: string
  readonly beneficiaries: string
  readonly item: string
  readonly caption: string
  readonly reason: string
  readonly corrected: string
}

describe.each(stories)('a proposal, $language, $screen', ({ language, screen, story }) => {
  it('is begun, written page by page, survives a reload, is sent, given back and corrected', async () => {
    const author = await resident(`author-${language}@dauys.example`)
    const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
    await visitor.page.context().addCookies(await cookiesFor(author))
    await begin(visitor, story)
    await writeIdea(visitor, story)
    await choosePlace(visitor)
    await chooseMoney(visitor)
    await countCost(visitor, story)
    await tellEffect(visitor, story)
    await addPhoto(visitor, story)
    await invite(visitor)
    await goOn(visitor, 'check')
    await visitor.sees(story.beneficiaries)
    await visitor.button('projectWizard.check.send').click()
    await visitor.sees(visitor.say('projectWizard.sent.title'))
    await visitor.look()

    await giveBack(visitor.page, story)
    await visitor.open('me')
    await visitor.link('myProjects.next.toCorrect').click()
    await visitor.sees(story.reason)
    await visitor.look()
    await correct(visitor, story)

    expect(visitor.faults).toEqual([])
    await visitor.leave()
  }, 300_000)
})

// ---- what people do

async function resident(email: string) {
  const { id: personId, assurance } = await server.app.use.identity.openAccount({ email, language: 'kk' })
  const person = { kind: 'person', personId, assurance, grants: [] } as const
  const facts = { name: 'Айгерім Сәбитова', birthDate: '1992-05-04', territoryId: 'birlik' }
  demand(await server.app.use.places.updateProfile(person, facts))
  return person
}

async function cookiesFor(person: Parameters<typeof cookieOf>[2]) {
  const pairs = (await cookieOf(server.app, server.url, person)).split('; ')
  return pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: server.url }
  })
}

/** The page of the wizard is left; the next one is read by axe and tried at 320 px. */
async function goOn(visitor: Visitor, next: string): Promise<void> {
  await visitor.button('drafts.next').click()
  await visitor.page.waitForURL((url) => url.searchParams.get('step') === next)
  await visitor.look()
}

async function begin(visitor: Visitor, { title }: Story): Promise<void> {
  await visitor.open(`budget/${campaignKey}/new`)
  await visitor.page.locator('#title').fill(title)
  await visitor.button('projectWizard.new.begin').click()
  await visitor.page.waitForURL((url) => url.searchParams.get('step') === 'idea')
  await visitor.look()
}

async function writeIdea(visitor: Visitor, { title, description }: Story): Promise<void> {
  const { page, language } = visitor
  expect(await page.locator(`#texts-${language}-title`).inputValue()).toBe(title)
  await page.locator(`#texts-${language}-description`).fill(description)
  await visitor.sees(visitor.say('drafts.savedInAccount'))
  await page.reload()
  await page.locator(`#texts-${language}-description`).waitFor()
  expect(await page.locator(`#texts-${language}-description`).inputValue()).toBe(description)
  await goOn(visitor, 'place')
}

async function choosePlace(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await page.locator('#territoryId').selectOption('birlik')
  await page.locator('.point-map').waitFor()
  await page.locator('summary', { hasText: visitor.say('map.type') }).click()
  await page.locator('#point-lat').fill('43.2973')
  await page.locator('#point-lon').fill('68.2517')
  await goOn(visitor, 'category')
}

async function chooseMoney(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await page.locator('#category input').first().check()
  await page.locator('#envelopeId').waitFor()
  await page.locator('#envelopeId input').first().check()
  await goOn(visitor, 'cost')
}

async function countCost(visitor: Visitor, { item }: Story): Promise<void> {
  const { page } = visitor
  await visitor.button('projectWizard.cost.byParts').click()
  await page.locator('#costItems-0-name').fill(item)
  await page.locator('#costItems-0-quantity').fill('20')
  await page.locator('#costItems-0-unitPrice').fill('185000')
  await visitor.sees(/3\s700\s000/)
  await visitor.look()
  await goOn(visitor, 'effect')
}

async function tellEffect(visitor: Visitor, { effect, beneficiaries }: Story): Promise<void> {
  const { page, language } = visitor
  // Without a connection the device keeps it, and sends it when there is one again.
  await visitor.sees(visitor.say('drafts.savedInAccount'))
  await page.context().setOffline(true)
  await page.locator(`#texts-${language}-effect`).fill(effect)
  await page.getByText(visitor.say('ui.draft.saved', { time: '' })).waitFor()
  await page.context().setOffline(false)
  await visitor.sees(visitor.say('drafts.savedInAccount'))
  await page.locator(`#texts-${language}-beneficiaries`).fill(beneficiaries)
  await goOn(visitor, 'photos')
}

async function addPhoto(visitor: Visitor, { caption }: Story): Promise<void> {
  const { page } = visitor
  await page.locator('#photos input[type=file]').setInputFiles({
    ...{ name: 'street.jpg', mimeType: 'image/jpeg' },
    buffer: await aPhoto({ width: 800, height: 600 }),
  })
  await page.locator('#photos-0-alt').fill(caption)
  await visitor.look()
  await goOn(visitor, 'people')
}

async function invite(visitor: Visitor): Promise<void> {
  await visitor.button('coAuthors.invite').click()
  await visitor.field('coAuthors.link').waitFor()
  expect(await visitor.field('coAuthors.link').inputValue()).toContain('invite=')
  await visitor.look()
  await goOn(visitor, 'languages')
}

/** What a moderator does at the desk is told elsewhere. */
async function giveBack(page: Visitor['page'], { reason }: Story): Promise<void> {
  const projectId = /prj_\w+/.exec(page.url())?.[0] ?? ''
  const { moderator } = staff
  if (!moderator || !isId('prj', projectId)) throw new Error(`nobody can give back ${page.url()}`)
  const nothing = { price: null, executorId: null, permits: null }
  const verdict = { outcome: 'needs_changes', codes: ['incomplete'], text: { kk: reason, ru: reason } } as const
  demand(await server.app.use.budgets.judgeProject(moderator, { projectId, ...verdict, ...nothing }))
}

async function correct(visitor: Visitor, { corrected }: Story): Promise<void> {
  const { page, language } = visitor
  await page.locator(`#texts-${language}-description`).fill(corrected)
  await goOn(visitor, 'place')
  // Whoever leaves in the very moment of saving is another story.
  await expect.poll(() => keptDescription(visitor), { timeout: 15_000 }).toBe(corrected)
  await page.goto(`${page.url().split('?')[0]}?step=check`)
  await visitor.sees(corrected)
  await visitor.button('projectWizard.check.sendAgain').click()
  await visitor.sees(visitor.say('projectWizard.sent.title'))
}

/** What the account has of it. */
async function keptDescription({ page, language }: Visitor): Promise<string | undefined> {
  const projectId = /prj_\w+/.exec(page.url())?.[0] ?? ''
  const projects = server.app.platform.mongo.db.collection<{ _id: string } & Pick<Project, 'texts'>>('projects')
  return (await projects.findOne({ _id: projectId }))?.texts[language]?.description
}
