import type { Visitor } from '../visitor.ts'

/** From the account, which says what waits, to the corrected proposal. */
export async function correct(author: Visitor, { reason, description }: { reason: string; description: string }) {
  const { page } = author
  await author.open('me')
  await author.link('myProjects.next.toCorrect').click()
  await author.sees(reason)
  await author.look()
  await page.locator(`#texts-${author.language}-description`).fill(description)
  await author.button('drafts.next').click()
  await page.waitForURL((url) => url.searchParams.get('step') === 'place')
  await author.sees(author.say('drafts.savedInAccount'))
  await page.goto(`${page.url().split('?')[0]}?step=check`)
  await author.sees(description)
  await author.look()
  await author.button('projectWizard.check.sendAgain').click()
  await author.sees(author.say('projectWizard.sent.title'))
}

export async function appeal(author: Visitor, { id, reason, text }: { id: string; reason: string; text: string }) {
  const { page } = author
  await author.open('me')
  await author.link('myProjects.next.toAppeal').click()
  await page.waitForURL(`**/projects/${id}`)
  await author.sees(reason)
  await author.look()
  await page.locator('#appeal #text').fill(text)
  await author.button('budgets.act.appeal').click()
  await author.sees(author.say('budgets.projectState.APPEALED'))
  await author.look()
}

export async function join(coAuthor: Visitor, path: string): Promise<void> {
  await coAuthor.open(path.replace(`/${coAuthor.language}/`, ''))
  await coAuthor.button('coAuthors.answer.yes').click()
  await coAuthor.sees(coAuthor.say('coAuthors.answer.joined'))
  await coAuthor.look()
}

export async function askToMerge(author: Visitor, { id, into }: { id: string; into: string }): Promise<void> {
  const { page } = author
  await author.open(`projects/${id}`)
  await page.locator('#merge-search').fill(into)
  await page.locator('#merge-search ~ button').click()
  await page.locator('.choices li', { hasText: into }).getByRole('button').click()
  await author.button('budgets.merge.takeBack').waitFor()
  await author.look()
}

export async function agreeToMerge(author: Visitor, title: string): Promise<void> {
  const { page } = author
  await author.open('me')
  await author.link('myProjects.next.toMerge').click()
  await author.sees(title)
  await author.look()
  await author.button('budgets.merge.agree').click()
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: author.say('budgets.merge.agree') })
    .click()
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  await author.look()
}
