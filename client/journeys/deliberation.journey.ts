import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { aCity, city, demand, newCookieOf, textsOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

vi.mock('#domain/rules/books/index.ts', () => import('#server/testing/deliberating-book.ts'))

const day = 86_400_000
const clock = fakeClock()
const server = testServer({ clock, withPages: true, withWorkers: false })
let here: City
let browser: Browser

beforeAll(async () => {
  here = await aCity(server.app)
  demand(await server.app.use.rules.adoptBook({ territoryId: city, bookId: 'deliberating-city', from: '2026-01-01' }))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('a deliberation, $language, $screen', ({ language, screen }) => {
  it('has one amendment taken and one not, the diff is read, the text frozen, summed up and acknowledged', async () => {
    const author = await here.person('Айгүл Серікова')
    const petition = await deliberating(author)
    const number = petition.number ?? ''
    const visitors: Visitor[] = []
    const arrive = async (who?: ActingPerson) => {
      const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
      visitors.push(visitor)
      if (who) await enter(visitor, who)
      return visitor
    }

    // A resident rewrites the text in place; which words became which is found for them.
    const resident = await arrive(await here.person('Бекзат Тұрғын'))
    await resident.open(`petitions/${number}`)
    await resident.link('petitionText.section.amend').click()
    const text = resident.field('petitionText.amend.text')
    await text.waitFor()
    await resident.look()
    const before = await text.inputValue()
    await resident.field('petitionText.amend.reason').fill('Нақтырақ болады')
    await text.fill(before.replace('мүмкін емес', 'мүлдем мүмкін емес'))
    // What is written outlives a reload.
    await resident.page.getByText(new RegExp(resident.say('ui.draft.saved').split('{')[0] ?? '')).waitFor()
    await resident.page.reload()
    await resident.page.waitForFunction(() => document.querySelector('textarea')?.value.includes('мүлдем') ?? false)
    await resident.look()
    await resident.button('petitionText.amend.send').click()
    await resident.sees(resident.say('petitionText.amendments.OPEN'))
    await resident.look()
    await proposed(petition, 'кешкі', 'түнгі')

    // They mark words of the text with the mouse, and ask about them.
    await resident.open(`petitions/${number}/discussion`)
    await mark(resident.page, 'кешкі')
    await resident.button('talk.words.selection').click()
    await resident.field('talk.form.remark').fill('Сағат нешеге дейін?')
    await resident.button('talk.form.send').click()
    const spoken = resident.page.getByRole('region', { name: resident.say('talk.page.one') })
    await spoken.getByText('«кешкі»').waitFor()
    expect(await spoken.innerText()).toContain('Сағат нешеге дейін?')
    await resident.look()

    const aigul = await arrive(author)
    await aigul.open(`petitions/${number}/amendments`)
    const taken = aigul.page.getByRole('article').filter({ hasText: 'мүлдем' })
    await taken.getByRole('button', { name: aigul.say('petitionText.amendments.take'), exact: true }).click()
    await aigul.page
      .getByRole('dialog')
      .getByRole('button', { name: aigul.say('petitionText.amendments.take') })
      .click()
    await taken.getByText(aigul.say('petitionText.amendments.TAKEN'), { exact: true }).waitFor()
    const other = aigul.page.getByRole('article').filter({ hasText: 'түнгі' })
    await other.getByRole('button', { name: aigul.say('petitionText.amendments.refuse'), exact: true }).click()
    await aigul.field('petitionText.amendments.refuseReason').fill('Автобус кешке керек')
    await aigul.button('petitionText.amendments.send').click()
    await other.getByText(aigul.say('petitionText.amendments.NOT_TAKEN'), { exact: true }).waitFor()
    await aigul.look()

    // Anybody reads what changed, in one column and side by side.
    const stranger = await arrive()
    await stranger.open(`petitions/${number}/versions`)
    await stranger.page.getByRole('link', { name: stranger.say('petitionText.versions.compare') }).click()
    await stranger.page.locator('ins', { hasText: 'мүлдем' }).waitFor()
    await stranger.look()
    await stranger.field('petitionText.version.view').selectOption('side')
    await stranger.page.waitForURL(/view=side/)
    expect(await stranger.page.locator('ins').count()).toBe(1)
    await stranger.look()

    // Too early for the author; fourteen days later the timer freezes the text.
    await aigul.open(`petitions/${number}/freeze`)
    expect(await aigul.button('petitionText.end.act').count()).toBe(0)
    clock.advance(15 * day)
    await server.app.settle()
    await stranger.open(`petitions/${number}`)
    await stranger.sees(stranger.say('petitionText.section.hash'))
    await stranger.sees((await present(petition)).versions.at(-1)?.hash ?? 'no version')

    const facilitator = await arrive(await here.moderator('Ержан Фасилитатор'))
    await facilitator.open(`petitions/${number}/summary`)
    expect(await facilitator.field('petitionText.summary.changes').inputValue()).toContain('мүлдем')
    for (const part of ['argumentsFor', 'argumentsAgainst', 'questions']) {
      await facilitator.field(`petitionText.summary.${part}`).fill(`${part}: талқылауда айтылды`)
    }
    await facilitator.button('petitionText.summary.publish').click()
    await facilitator.page
      .getByRole('dialog')
      .getByRole('button', { name: facilitator.say('petitionText.summary.publish') })
      .click()
    await facilitator.sees(facilitator.say('petitionText.summary.noObjections'))
    await facilitator.look()
    clock.advance(4 * day)
    await server.app.settle()
    const crowd = await Promise.all(Array.from({ length: 5 }, (_, i) => here.person(`Тұрғын ${i}`)))
    await here.signedBy(petition.id, crowd)
    await server.app.settle()

    const official = await arrive(await here.official('Болат Орындаушы', 'turkistan-akimat'))
    await official.open(`desk/answers/${petition.id}/answer`)
    await official.link('desk.answer.toSummary').click()
    await official.button('petitionText.summary.acknowledge').click()
    await official.page
      .getByRole('dialog')
      .getByRole('button', { name: official.say('petitionText.summary.acknowledge') })
      .click()
    await official.sees(
      new RegExp(official.say('petitionText.summary.acknowledgedOn', { date: '|' }).split('|')[0] ?? ''),
    )
    await official.look()
    await official.open(`desk/answers/${petition.id}/answer`)
    await official.button('desk.answer.preview').waitFor()

    expect(visitors.flatMap(({ faults }) => faults)).toEqual([])
    for (const visitor of visitors) await visitor.leave()
  }, 120_000)
})

/** Drags the mouse over the first of these words in the text of the petition. */
async function mark(page: Page, words: string): Promise<void> {
  const paragraph = page.locator('[data-start]').filter({ hasText: words }).first()
  await paragraph.scrollIntoViewIfNeeded()
  const box = await paragraph.evaluate((element, quote) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.textContent?.indexOf(quote) ?? -1
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + quote.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    }
    throw new Error('these words stand in no one piece of the text')
  }, words)
  await page.mouse.move(box.left, box.y)
  await page.mouse.down()
  await page.mouse.move(box.right, box.y)
  await page.mouse.up()
}

async function deliberating(author: ActingPerson): Promise<Petition> {
  const { petitions } = server.app.use
  const about = {
    territoryId: 'birlik',
    levelId: 'city',
    topicId: 'transport',
    language: 'kk',
    showName: true,
  } as const
  const texts = textsOf('Бірлікке кешкі автобус')
  const attempt = `d-${author.personId}`
  const { id: petitionId } = demand(await petitions.createPetition(author, { ...about, texts, attempt }))
  const sent = demand(await petitions.submitPetition(author, { petitionId, acknowledged: [] }))
  const checklist = petitions.bookOf(sent).moderation.checklist.map(({ code }) => ({ code, ok: true }))
  const judge = await here.moderator('Модератор')
  const { petition } = demand(await petitions.approvePetition(judge, { petitionId, checklist }))
  await server.app.settle()
  return petition
}

async function present({ id }: Petition): Promise<Petition> {
  const [petition] = await server.app.use.petitions.readPetitions([id])
  if (!petition) throw new Error('the petition is gone')
  return petition
}

async function proposed(petition: Petition, quote: string, replacement: string): Promise<void> {
  const who = await here.person('Серік Әлиев')
  const text = petition.versions.at(-1)?.texts.kk?.['problem'] ?? ''
  const start = text.lastIndexOf(quote)
  const place = { version: 1, locale: 'kk', field: 'problem', start, end: start + quote.length, quote } as const
  const form = { range: place, replacement, reason: 'Түнде де керек', attempt: replacement, showName: false }
  demand(await server.app.use.deliberation.proposeAmendment(who, { petitionId: petition.id, ...form }))
}

async function enter(visitor: Visitor, who: ActingPerson): Promise<void> {
  const cookie = await newCookieOf(server.app, server.url, who)
  const cookies = cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: server.url }
  })
  await visitor.page.context().addCookies(cookies)
}
