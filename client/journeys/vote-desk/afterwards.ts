import { expect } from 'vitest'
import { locales, type Locale } from '#domain/kernel/localized.ts'
import type { Visitor } from '../visitor.ts'

/** Reads the result of an envelope and counts it again: the same. */
export async function recount(reader: Visitor, key: string, envelope: string): Promise<void> {
  await reader.open(`budget/${key}/results?envelope=${envelope}`)
  await reader.sees(reader.say('results.won.title'))
  await reader.look()
  await reader.button('results.recount.start').click()
  await reader.sees(reader.say('results.recount.same'))
  await reader.look()
}

/** Why a project won, in full sentences. */
export async function askWhy(reader: Visitor, key: string, envelope: string, number: number): Promise<void> {
  await reader.open(`budget/${key}/results?envelope=${envelope}&project=${number}`)
  await reader.sees(reader.say('results.why.won'))
  await reader.look()
}

/** Where one's own share went, by the note that the device kept; nothing that says so is sent. */
export async function seeOwnShare(voter: Visitor, key: string, envelope: string): Promise<void> {
  const { page } = voter
  await voter.open(`budget/${key}/results?envelope=${envelope}`)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url())
  })
  await voter.button('results.own.open').click()
  await voter.sees(voter.say('results.own.fromNote'))
  expect(sent).toEqual([])
  await voter.look()
}

/** Who plans a work, says when and by whom, and that it is late. */
export async function planAndDelay(
  official: Visitor,
  id: string,
  told: { readonly person: string; readonly late: Texts },
) {
  await official.open(`desk/works/${id}?act=plan`)
  await official.page.locator('#person').fill(told.person)
  await official.button('worksDesk.plan.send').click()
  await official.sees(official.say('worksDesk.done.plan'))
  await official.look()
  await official.open(`desk/works/${id}?act=start&stage=works`)
  await official.button('worksDesk.save').click()
  await official.sees(official.say('worksDesk.done.start', { stage: official.say('works.stage.works') }))
  await official.open(`desk/works/${id}?act=delay`)
  await fillDay(official, 'until', '30.12.2027')
  await fillTexts(official, 'reason', told.late)
  await official.button('worksDesk.delay.send').click()
  await official.sees(official.say('worksDesk.done.delay'))
}

export async function finishWork(official: Visitor, id: string, done: Texts): Promise<void> {
  await official.open(`desk/works/${id}?act=resume`)
  await official.button('worksDesk.resume.send').click()
  await official.sees(official.say('worksDesk.done.resume'))
  for (const stage of ['planned', 'works']) {
    await official.open(`desk/works/${id}?act=end&stage=${stage}`)
    await official.button('worksDesk.save').click()
    await official.sees(official.say('worksDesk.done.end', { stage: official.say(`works.stage.${stage}`) }))
  }
  await official.open(`desk/works/${id}?act=finish`)
  await fillTexts(official, 'text', done)
  await official.button('worksDesk.finish.send').click()
  await inDialog(official, 'worksDesk.finish.send')
  await official.sees(official.say('worksDesk.done.finish'))
}

export async function disputeWork(resident: Visitor, id: string, text: string): Promise<void> {
  await resident.open(`projects/${id}`)
  await resident.page.getByText(resident.say('works.dispute.open')).click()
  await resident.page.locator('#dispute-text').fill(text)
  await resident.button('works.dispute.send').click()
  await inDialog(resident, 'works.dispute.send')
  await resident.sees(resident.say('budgets.projectState.DISPUTED'))
  await resident.look()
}

type Texts = Readonly<Record<Locale, string>>

async function fillDay({ page }: Visitor, id: string, day: string): Promise<void> {
  const parts = ['day', 'month', 'year']
  for (const [i, text] of day.split('.').entries()) await page.locator(`#${id}-${parts[i] ?? ''}`).fill(text)
}

async function fillTexts({ page }: Visitor, id: string, texts: Texts): Promise<void> {
  for (const locale of locales) await page.locator(`#${id}-${locale}`).fill(texts[locale])
}

async function inDialog(visitor: Visitor, key: string): Promise<void> {
  await visitor.page
    .locator('dialog[open]')
    .getByRole('button', { name: visitor.say(key), exact: true })
    .click()
  await visitor.page.locator('dialog[open]').waitFor({ state: 'detached' })
}
