import type { Visitor } from '../visitor.ts'
import type { Told } from './told.ts'

type Texts = Pick<Told, 'title' | 'about' | 'source'>

/** A campaign of the city from the model rules, filled in page by page and published. @returns its key */
export async function publishCampaign(methodologist: Visitor, year: string, told: Texts): Promise<string> {
  const { page } = methodologist
  await methodologist.open('desk/campaigns')
  await methodologist.button('campaignDesk.new.open').click()
  await page.locator('#year').selectOption(year)
  await page.locator('input[name="presetId"][value="demo-city"]').check()
  await methodologist.look()
  await methodologist.button('campaignDesk.new.create').click()
  await page.waitForURL((url) => /\/desk\/campaigns\/./.test(url.pathname))
  await methodologist.sees(methodologist.say('campaignDesk.rules.first'))
  await methodologist.look()
  await fillTexts(methodologist, told)
  await fillMoney(methodologist, told)
  await toStep(methodologist, 'dates')
  await methodologist.button('campaignDesk.dates.offer').click()
  await methodologist.look()
  await toStep(methodologist, 'check')
  await methodologist.sees(methodologist.say('campaignDesk.check.ready'))
  await methodologist.look()
  await methodologist.button('campaignDesk.check.publish').click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('button', { name: methodologist.say('campaignDesk.check.publish') }).click()
  await methodologist.sees(methodologist.say('campaignDesk.letters.text'))
  await methodologist.look()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function toStep(methodologist: Visitor, step: 'texts' | 'money' | 'dates' | 'check'): Promise<void> {
  const name = methodologist.say(`campaignDesk.step.${step}`)
  await methodologist.page.getByRole('link', { name: methodologist.say('campaignDesk.step.next', { name }) }).click()
  await methodologist.page.locator(`#step-${step}`).waitFor()
}

async function fillTexts(methodologist: Visitor, { title, about }: Texts): Promise<void> {
  await toStep(methodologist, 'texts')
  for (const language of ['kk', 'ru'] as const) {
    await methodologist.page.locator(`#title-${language}`).fill(title[language])
    await methodologist.page.locator(`#about-${language}`).fill(about[language])
  }
  await methodologist.look()
}

/** Four fifths for the sectors, the rest for the whole city. */
async function fillMoney(methodologist: Visitor, { source }: Texts): Promise<void> {
  const { page } = methodologist
  await toStep(methodologist, 'money')
  await methodologist.button('campaignDesk.money.add').click()
  for (const language of ['kk', 'ru'] as const) {
    await page.locator(`#sources-0-name-${language}`).fill(source[language])
  }
  await page.locator('#sources-0-amount').fill('600 000 000')
  await page.locator('#split-district').fill('480 000 000')
  await methodologist.button('campaignDesk.money.doSplit').click()
  await page.locator('[id="envelopes-city"]').fill('120 000 000')
  await methodologist.sees(methodologist.say('campaignDesk.money.equal'))
  await methodologist.look()
}
