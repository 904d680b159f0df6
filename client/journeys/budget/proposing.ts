import { aPhoto } from '#server/testing/photos.ts'
import type { Visitor } from '../visitor.ts'
import type { Idea } from './told.ts'

export interface Site {
  readonly territoryId: string
  readonly lat: number
  readonly lon: number
}

/** Steps of the wizard that a telling looks at from all sides; the other proposals go the same pages unread. */
export type Looks = 'all' | 'none'

async function goOn(author: Visitor, next: string, looks: Looks): Promise<void> {
  await author.button('drafts.next').click()
  await author.page.waitForURL((url) => url.searchParams.get('step') === next)
  if (looks === 'all') await author.look()
}

const isWizard = (url: URL) => url.pathname.includes('/projects/edit/')

/** From the page of the campaign to the first page of the wizard. */
export async function begin(author: Visitor, campaign: string, title: string): Promise<void> {
  const { page } = author
  await author.open(`budget/${campaign}`)
  await author.link('campaigns.step.PROPOSE').first().click()
  await page.locator('#title').waitFor()
  await author.look()
  await page.locator('#title').fill(title)
  await author.button('projectWizard.new.begin').click()
  await page.waitForURL(isWizard)
}

/** From the answered petition, in one step. */
export async function beginOfPetition(author: Visitor, number: string): Promise<void> {
  const { page } = author
  await author.open(`petitions/${number}`)
  await author.link('petitions.project.make').click()
  await author.sees(author.say('projectWizard.new.filledIn'))
  await author.look()
  await author.button('projectWizard.new.begin').click()
  await page.waitForURL(isWizard)
}

export async function describeIdea(author: Visitor, { description }: Partial<Idea>, looks: Looks): Promise<void> {
  const field = author.page.locator(`#texts-${author.language}-description`)
  await field.waitFor()
  if (description !== undefined) await field.fill(description)
  if (looks === 'all') await author.look()
  await goOn(author, 'place', looks)
}

/** A press on the map first, as everybody does; then the exact numbers. */
export async function placeIt(author: Visitor, { territoryId, lat, lon }: Site, looks: Looks): Promise<void> {
  const { page } = author
  await page.locator('#territoryId').selectOption(territoryId)
  if (looks === 'all') await page.locator('#point').getByRole('group').first().click()
  await page.locator('#point summary').click()
  await page.locator('#point-lat').fill(String(lat))
  await page.locator('#point-lon').fill(String(lon))
  await goOn(author, 'category', looks)
}

/** @param paidBy id of the sum of money, where more than one may pay */
export async function payFor(author: Visitor, { cost }: Pick<Idea, 'cost'>, looks: Looks, paidBy: string) {
  const { page } = author
  await page.locator('#category input').first().check()
  await page.locator(`#envelopeId input[value="${paidBy}"]`).check()
  await goOn(author, 'cost', looks)
  await page.locator('#estimate').fill(cost)
  await goOn(author, 'effect', looks)
}

export async function promise(
  author: Visitor,
  idea: Pick<Idea, 'effect' | 'beneficiaries'>,
  looks: Looks,
): Promise<void> {
  for (const field of ['effect', 'beneficiaries'] as const)
    await author.page.locator(`#texts-${author.language}-${field}`).fill(idea[field])
  await goOn(author, 'photos', looks)
}

export async function addPhotos(author: Visitor, words: readonly string[]): Promise<void> {
  const { page } = author
  const files = await Promise.all(
    words.map(async (_, i) => ({
      ...{ name: `street-${i + 1}.jpg`, mimeType: 'image/jpeg' },
      buffer: await aPhoto({ width: 1600, height: 1200, seed: i + 1 }),
    })),
  )
  await page.locator('#photos input[type="file"]').setInputFiles(files)
  for (const [i, text] of words.entries()) await page.locator(`#photos-${i}-alt`).fill(text)
  await goOn(author, 'people', 'all')
}

/** @returns the path of the link that the author hands on */
export async function invite(author: Visitor): Promise<string> {
  const { page } = author
  await page.locator('input[name="showAuthor"][value="shown"]').check()
  await author.button('coAuthors.invite').click()
  const link = new URL(await author.field('coAuthors.link').inputValue())
  await author.look()
  await goOn(author, 'languages', 'all')
  return link.pathname + link.search
}

/** @returns the id of the project */
export async function sendIt(author: Visitor, looks: Looks): Promise<string> {
  const id = new URL(author.page.url()).pathname.split('/').at(-1) ?? ''
  await author.button('projectWizard.check.send').click()
  await author.sees(author.say('projectWizard.sent.title'))
  if (looks === 'all') await author.look()
  return id
}

interface Written {
  readonly idea: Pick<Idea, 'effect' | 'beneficiaries' | 'cost'> & Partial<Idea>
  readonly site: Site
  readonly paidBy: string
}

/** All pages after the beginning, without photos and co-authors. What a petition said already stands there. */
export async function write(author: Visitor, { idea, site, paidBy }: Written): Promise<string> {
  await describeIdea(author, idea, 'none')
  await placeIt(author, site, 'none')
  await payFor(author, idea, 'none', paidBy)
  await promise(author, idea, 'none')
  await goOn(author, 'people', 'none')
  await goOn(author, 'languages', 'none')
  await goOn(author, 'check', 'none')
  return sendIt(author, 'none')
}

/** Who is not described yet is asked before the proposal is sent. */
export async function describeOneself(author: Visitor, name: string): Promise<void> {
  const { page } = author
  await goOn(author, 'check', 'all')
  await page.locator('#name').fill(name)
  const [day, month, year] = await page.locator('#birthDate input').all()
  await day?.fill('4')
  await month?.fill('5')
  await year?.fill('1992')
  await page.locator('#territoryId-0').selectOption('turkistan')
  await page.locator('#territoryId-1').selectOption('turkistan-city')
  await page.locator('#territoryId-2').selectOption('yassy')
  await author.button('drafts.next').click()
  await author.button('projectWizard.check.send').waitFor()
}
