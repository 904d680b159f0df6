import type { Browser } from 'playwright-core'
import { demoPassword } from '#seed/main.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { almaty } from '#server/testing/campaigns.ts'
import type { TestServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from '../visitor.ts'

/** The people of one telling, who live at the time of its clock. */
export interface Cast {
  readonly visitors: readonly Visitor[]
  /** Somebody at the browser; with an address, signed in by the password of the demo city. */
  arrive(email?: string): Promise<Visitor>
  /** The morning of a day: what is due by then has happened. */
  moveTo(day: string | undefined): Promise<void>
  /** What waits behind the pages is done: letters, timers, events. */
  settle(): Promise<void>
  leave(): Promise<void>
}

export function castOf(
  server: TestServer<SettableClock>,
  browser: () => Browser,
  { language, screen }: { readonly language: Language; readonly screen: Screen },
): Cast {
  const visitors: Visitor[] = []
  const settle = () => server.app.settle()
  return {
    visitors,
    settle,
    async arrive(email) {
      const visitor = await Visitor.arrive(browser(), { language, screen, origin: server.url })
      visitors.push(visitor)
      await visitor.page.clock.setFixedTime(server.app.clock.now())
      if (email !== undefined) await signIn(visitor, email)
      return visitor
    },
    async moveTo(day) {
      if (day === undefined) throw new Error('the campaign has no such day')
      server.app.clock.set(almaty(day))
      await settle()
      for (const { page } of visitors) await page.clock.setFixedTime(server.app.clock.now())
    },
    async leave() {
      for (const visitor of visitors) await visitor.leave()
    },
  }
}

async function signIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.open('sign-in')
  await visitor.button('signIn.byPassword').click()
  await visitor.field('signIn.email').fill(email)
  await visitor.field('signIn.password').fill(demoPassword)
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(`**/${visitor.language}/me`)
}

/** A first visit: the code comes by letter. */
export async function signUp(visitor: Visitor, email: string): Promise<void> {
  await visitor.open('sign-in')
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  const letters = await visitor.page.request.get(new URL('/mailbox.json', visitor.page.url()).href)
  const letter = ((await letters.json()) as { to: string; text: string }[]).find(({ to }) => to === email)
  await visitor.field('signIn.code').fill(/\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? '')
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(`**/${visitor.language}/me`)
}
