import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { demoPassword, seedEmptyCity } from '#seed/main.ts'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { city, demand, textsOf } from '#server/testing/city.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

vi.mock('#domain/rules/books/index.ts', async (original) => {
  const { withAppealCity } = await import('#server/testing/appeal-city.ts')
  return withAppealCity(await original())
})

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser

beforeAll(async () => {
  await seedEmptyCity(server.app)
  demand(await server.app.use.rules.adoptBook({ territoryId: city, bookId: 'appeal-city', from: '2025-01-01' }))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

/** Every third one is refused: by the first letters of its reason, in the words of the desk. */
const isRefused = (n: number) => n % 3 === 1

interface Telling {
  readonly language: Language
  readonly screen: Screen
  /** decided one after the other, by keys alone */
  readonly cases: number
  readonly code: string
  /** letters of the reason that is looked for */
  readonly reason: string
  readonly evidence: string
}

const tellings: readonly Telling[] = [
  {
    ...{ language: 'kk', screen: 'phone', cases: 3, code: 'no-proposal', reason: 'Нақты' },
    evidence: 'Ұсыныс соңғы бөлімде жазылған: рейсті сағат жиырма үшке дейін ұзарту.',
  },
  {
    ...{ language: 'ru', screen: 'desktop', cases: 10, code: 'no-proposal', reason: 'Нет кон' },
    evidence: 'Предложение есть в последнем разделе: продлить рейс до двадцати трёх часов.',
  },
]

describe.each(tellings)('moderation that can be checked, $language, $screen', (telling) => {
  const { language, screen, cases } = telling
  const visitors: Visitor[] = []
  async function arrive(email?: string): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
    visitors.push(visitor)
    if (email !== undefined) await signIn(visitor, email)
    return visitor
  }
  afterAll(async () => {
    for (const visitor of visitors) await visitor.leave()
  })

  it('decides cases by keyboard, and an appeal by another moderator', async () => {
    const author = await anAuthor(language)
    const petitions: Petition[] = []
    for (let n = 0; n < cases; n++) petitions.push(await sent(author, `${language} автобус ${n + 1}`, n))

    const salta = await arrive('moderator@dauys.example')
    await salta.open('desk/moderation')
    // From 60 rem the first one lies open.
    if (screen === 'phone') await salta.page.keyboard.press('n')
    for (let n = 0; n < cases; n++) await decideByKeys(salta, { n, ...telling })
    await salta.sees(salta.say('moderation.queue.empty'))
    await decidedAsPlanned(petitions, telling.code)

    const refused = petitions[1]!
    const writer = await arrive(author.email)
    await appeal(writer, { number: refused.number!, evidence: telling.evidence })

    await salta.open('desk/moderation')
    await salta.sees(salta.say('moderation.queue.empty'))
    const nurlan = await arrive('moderator2@dauys.example')
    await nurlan.open('desk/moderation')
    await nurlan.page.locator('.queue a', { hasText: refused.number! }).click()
    await nurlan.sees(telling.evidence)
    await nurlan.look()
    await approveByKeys(nurlan)
    await nurlan.sees(nurlan.say('moderation.queue.empty'))

    await writer.open(`moderation/${refused.number}`)
    await writer.sees(writer.say('moderationFile.overturned'))
    const stranger = await arrive()
    await stranger.open('moderation')
    await stranger.sees(stranger.say('moderationLog.kind.APPEAL_OVERTURNED'))
    expect(await stranger.page.locator('.rows a', { hasText: refused.number! }).count()).toBeGreaterThan(0)
    await nurlan.open('desk/moderation/late')
    await nurlan.open(`desk/moderation/hide?number=${refused.number}`)

    expect(visitors.flatMap(({ faults }) => faults)).toEqual([])
  }, 120_000)
})

// ---- what people do

async function signIn(visitor: Visitor, email: string): Promise<void> {
  await visitor.open('sign-in')
  await visitor.button('signIn.byPassword').click()
  await visitor.field('signIn.email').fill(email)
  await visitor.field('signIn.password').fill(demoPassword)
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(`**/${visitor.language}/me`)
}

/** Nothing but keys, from one open case to the next. */
async function decideByKeys(moderator: Visitor, { n, language, reason }: Telling & { readonly n: number }) {
  const title = moderator.page.locator('#case-title', { hasText: `${language} автобус ${n + 1}` })
  await title.waitFor()
  if (!isRefused(n)) return approveByKeys(moderator)
  const { keyboard } = moderator.page
  await keyboard.press('i')
  await keyboard.press('r')
  await moderator.page.locator('#code-find:focus').waitFor()
  await keyboard.type(reason)
  if (n === 1) await moderator.look()
  await keyboard.press('Control+Enter')
}

async function approveByKeys(moderator: Visitor): Promise<void> {
  const { keyboard } = moderator.page
  for (const check of '1234567') await keyboard.press(check)
  for (const key of ['i', 'a', 'Control+Enter']) await keyboard.press(key)
}

async function decidedAsPlanned(petitions: readonly Petition[], code: string): Promise<void> {
  for (const [n, { id }] of petitions.entries()) {
    const kept = await server.app.use.moderation.caseOf({ kind: 'petition', id })
    const verdict = isRefused(n) ? { verdict: 'refused', code } : { verdict: 'approved', code: null }
    expect(kept?.decisions).toMatchObject([{ ...verdict, ...(!isRefused(n) && { checklist: { length: 7 } }) }])
  }
}

async function appeal(author: Visitor, { number, evidence }: { number: string; evidence: string }): Promise<void> {
  await author.open('me')
  await author.page
    .locator('li', { hasText: number })
    .getByRole('link', { name: author.say('identity.petitions.file') })
    .click()
  await author.page.locator('#text').fill(evidence)
  await author.look()
  await author.button('moderationFile.send').click()
  await author.sees(author.say('moderationFile.appealed'))
}

// ---- what was there before

async function anAuthor(language: Language): Promise<ActingPerson & { readonly email: string }> {
  const { identity, places } = server.app.use
  const email = `author-${language}@dauys.example`
  const { id } = await identity.openAccount({ email, language })
  await identity.setPassword({ personId: id }, { password: demoPassword, currentPassword: undefined })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance: 'email', grants: [] }
  demand(await places.updateProfile(actor, { name: 'Айгерім Сәбитова', birthDate: '1990-01-01', territoryId: 'yassy' }))
  return { ...actor, email }
}

async function sent(author: ActingPerson, title: string, n: number): Promise<Petition> {
  const { petitions } = server.app.use
  const draft = demand(
    await petitions.createPetition(author, {
      ...{ territoryId: 'yassy', levelId: 'city', topicId: 'transport', language: 'kk', showName: true },
      texts: textsOf(title),
      attempt: `draft-${n}`,
    }),
  )
  return demand(await petitions.submitPetition(author, { petitionId: draft.id, acknowledged: [] }))
}
