import { expect } from 'vitest'
import type { Visitor } from '../visitor.ts'

/** Who gets a part of the key. */
export interface Trustee {
  readonly name: string
  readonly email: string
}

/** Makes the key of the vote, hands its parts over, and tries two of them. @returns the sheets, as they were taken away */
export async function makeKey(official: Visitor, key: string, trustees: readonly Trustee[]): Promise<string[]> {
  const { page } = official
  await official.open(`desk/campaigns/${key}`)
  await official.link('campaignDesk.vote.open').click()
  await official.sees(official.say('voteDesk.acts.title'))
  await official.look()
  await official.link('voteDesk.act.PREPARE').first().click()
  for (const [i, { name, email }] of trustees.entries()) {
    await page.locator(`#trustees-${i}-name`).fill(name)
    await page.locator(`#trustees-${i}-email`).fill(email)
  }
  await official.look()
  await official.button('voteDesk.ceremony.make').click()
  const sheets: string[] = []
  for (const i of trustees.keys()) {
    sheets.push(await sheetOf(official))
    expect(await onPaper(official)).toEqual(await page.locator('.receipt').innerText())
    await official.look()
    await page.locator('#taken').check()
    await official.button(i < 2 ? 'voteDesk.ceremony.nextPart' : 'voteDesk.ceremony.toRehearsal').click()
  }
  await page.locator('#returned-0').fill(sheets[0] ?? '')
  await page.locator('#returned-1').fill(sheets[2] ?? '')
  await official.look()
  await official.button('voteDesk.rehearsal.open').click()
  await official.button('voteDesk.ceremony.publish').click()
  await confirm(official, 'voteDesk.ceremony.publish')
  await official.link('voteDesk.back').waitFor()
  await official.look()
  return sheets
}

/** Takes part in the lottery. @returns the sheet with the secret number */
export async function commitToLot(officer: Visitor, key: string, name: string): Promise<string> {
  await officer.open(`desk/campaigns/${key}/lot`)
  await officer.page.locator('#name').fill(name)
  await officer.button('voteDesk.lot.make').click()
  const sheet = await sheetOf(officer)
  await officer.look()
  await officer.page.locator('#taken').check()
  await officer.button('voteDesk.lot.commit').click()
  await confirm(officer, 'voteDesk.lot.commit')
  await officer.sees(officer.say('voteDesk.lot.state.committed'))
  return sheet
}

/** Types a part of the key from its sheet. */
export async function handInShare(trustee: Visitor, key: string, sheet: string): Promise<void> {
  await trustee.open(`vote/${key}/share`)
  await trustee.page.locator('#share').fill(sheet)
  await trustee.look()
  await trustee.button('voteDesk.act.HAND_IN_SHARE').click()
  await trustee.page.locator('#share').waitFor({ state: 'detached' })
}

export async function revealLot(officer: Visitor, key: string, sheet: string): Promise<void> {
  await officer.open(`desk/campaigns/${key}/lot`)
  await officer.page.locator('#secret').fill(sheet)
  await officer.look()
  await officer.button('voteDesk.lot.reveal').click()
  await officer.page.locator('#secret').waitFor({ state: 'detached' })
}

export async function signProtocol(official: Visitor, key: string, name: string): Promise<void> {
  await official.open(`desk/campaigns/${key}/vote`)
  await official.sees(official.say('voteDesk.protocol.same'))
  await official.page.locator('#name').fill(name)
  await official.look()
  await official.button('voteDesk.act.SIGN_PROTOCOL').click()
  await confirm(official, 'voteDesk.act.SIGN_PROTOCOL')
  await official.page.locator('#name').waitFor({ state: 'detached' })
}

/** Answers the one complaint that waits. */
export async function answerComplaint(official: Visitor, key: string, texts: Readonly<Record<string, string>>) {
  await official.open(`desk/campaigns/${key}/vote`)
  await official.button('voteDesk.complaints.answer').click()
  await official.page.locator('input[value="dismissed"]').check()
  for (const [locale, text] of Object.entries(texts))
    await official.page.locator(`textarea[lang="${locale}"]`).fill(text)
  await official.look()
  await official.button('voteDesk.complaints.send').click()
  await official.sees(texts[official.language] ?? '')
}

/** Moves the campaign to its next state by hand, at its desk. */
export async function moveOn(methodologist: Visitor, key: string): Promise<void> {
  const { page } = methodologist
  await methodologist.open(`desk/campaigns/${key}`)
  await page.locator('section:has(#next) .button').first().click()
  await confirm(methodologist, 'campaignDesk.next.confirm')
  await methodologist.sees(methodologist.say('campaignDesk.next.done'))
}

async function confirm(visitor: Visitor, words: string): Promise<void> {
  await visitor.page
    .locator('dialog[open]')
    .getByRole('button', { name: visitor.say(words), exact: true })
    .click()
}

/** What of the page comes out of the printer. */
async function onPaper({ page }: Visitor): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('main').innerText()
  await page.emulateMedia({ media: 'screen' })
  return text.trim()
}

/** The rows of a sheet as somebody copies them. */
async function sheetOf({ page }: Visitor): Promise<string> {
  const rows = page.locator('.secret code')
  await rows.first().waitFor()
  return (await rows.allInnerTexts()).join('\n')
}
