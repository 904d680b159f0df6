import { expect } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Visitor } from '../visitor.ts'

/** The frozen list as anybody finds it: its seal on the page of the campaign, a number at each project. */
export async function readFrozenList(reader: Visitor, campaign: Campaign, titles: readonly string[]): Promise<void> {
  const { page } = reader
  await reader.open(`budget/${campaign.key}`)
  await reader.sees(campaign.ballotList?.hash ?? 'no seal')
  await reader.sees(campaign.ballotList?.seed ?? 'no seed')
  await reader.link('budgets.campaign.toProjects').click()
  await page.locator('.project-row').first().waitFor()
  await reader.look()
  const numbers = await Promise.all(titles.map((title) => numberOf(reader, title)))
  expect(numbers.sort()).toEqual(titles.map((_, i) => i + 1))
}

/** The number that was drawn for it. */
async function numberOf({ page }: Visitor, title: string): Promise<number> {
  const shown = await page.locator('.project-row', { hasText: title }).first().locator('p').first().innerText()
  return Number(/№\s(\d+)/.exec(shown)?.[1])
}

/** The map and its twin below it: a press on a marker shows the row. */
export async function findOnMap(reader: Visitor, title: string): Promise<void> {
  await reader.link('budgets.map.show').click()
  const marker = reader.page.getByRole('button', { name: title }).first()
  await marker.click()
  await reader.page.locator('#on-map', { hasText: title }).waitFor()
  await reader.look()
  await reader.link('budgets.map.hide').click()
}

export async function compare(
  reader: Visitor,
  titles: readonly string[],
  said: readonly (string | RegExp)[],
): Promise<void> {
  const { page } = reader
  for (const title of titles) {
    await page.locator('.project-row', { hasText: title }).first().locator('input[name="ids"]').check()
  }
  await reader.look()
  await page
    .getByRole('region', { name: reader.say('budgets.compare.bar') })
    .getByRole('link')
    .click()
  await page.waitForURL(/\/compare\?/)
  for (const text of [...titles, ...said]) await page.getByText(text).locator('visible=true').first().waitFor()
  await reader.look()
}
