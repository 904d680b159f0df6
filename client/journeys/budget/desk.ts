import type { Visitor } from '../visitor.ts'
import type { Reason } from './told.ts'

export interface Verdict {
  readonly outcome: 'ACCEPTED' | 'NEEDS_CHANGES' | 'FEASIBLE' | 'INFEASIBLE'
  readonly code?: string
  readonly reason?: Reason
  /** tenge, and the body that builds */
  readonly price?: string
}

/** Takes the project out of the queue, decides, and the desk goes on to the next one. */
export async function judge(staff: Visitor, title: string, { outcome, code, reason, price }: Verdict): Promise<void> {
  const { page } = staff
  await staff.open('desk/projects')
  await page.locator('.queue a', { hasText: title }).click()
  await page.locator('#case-title', { hasText: title }).waitFor()
  await page.locator(`input[name="outcome"][value="${outcome}"]`).check()
  if (code !== undefined) await page.locator(`#codes input[value="${code}"]`).check()
  if (price !== undefined) {
    await page.locator('#price').fill(price)
    await page.locator('#executorId').selectOption('turkistan-akimat')
  }
  for (const language of ['kk', 'ru'] as const)
    if (reason) await page.locator(`#text-${language}`).fill(reason[language])
  await staff.look()
  await staff.button('projectDesk.decide.send').click()
  await staff.sees(staff.say(`projectDesk.done.${outcome}`, { title }))
}
