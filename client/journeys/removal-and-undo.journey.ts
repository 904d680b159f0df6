import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { demoPassword, seedEmptyCity } from '#seed/main.ts'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { demand, textsOf } from '#server/testing/city.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser

beforeAll(async () => {
  await seedEmptyCity(server.app)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const crowd = 120

const tellings: readonly { language: Language; screen: Screen; said: string; why: string }[] = [
  {
    ...{ language: 'kk', screen: 'phone' },
    said: 'Қолды бір бағдарлама қатарынан қойған, адамдар растамады.',
    why: 'Тексерген соң бұл адамдар шын болып шықты.',
  },
  {
    ...{ language: 'ru', screen: 'desktop' },
    said: 'Подписи подряд поставила одна программа, люди их не подтвердили.',
    why: 'После проверки оказалось, что это настоящие люди.',
  },
]

describe.each(tellings)('a removal and its undoing, $language, $screen', ({ language, screen, said, why }) => {
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

  it('is proposed by one moderator, agreed to by another, seen by everybody, and taken back the same way', async () => {
    const petition = await publish(language)
    await signByMany(petition, language)
    const number = petition.number ?? ''
    const stranger = await arrive()
    await countIs(stranger, number, crowd)
    await watched(petition)

    const salta = await arrive('moderator@dauys.example')
    await salta.open('desk/signatures')
    await salta.page.locator(`a.title-link[href$="${petition.id}"]`).click()
    await salta.sees(salta.say('removalDesk.watch.flags'))
    await salta.look()
    await salta.link('removalDesk.watch.remove').click()
    await propose(salta, said)

    const nurlan = await arrive('moderator2@dauys.example')
    await openWaiting(nurlan, petition)
    await agree(nurlan)

    await countIs(stranger, number, 0)
    await stranger.sees(said)
    await stranger.look()

    await nurlan.button('removalDesk.one.undoOpen').click()
    await nurlan.page.locator('input[name="reason"][value="removed_by_mistake"]').check()
    await nurlan.page.locator('#text').fill(why)
    await nurlan.page.locator('#independent').check()
    await nurlan.look()
    await nurlan.button('removalDesk.one.undo').click()
    await nurlan.sees(nurlan.say('removalDesk.one.waits'))
    await nurlan.look()

    await openWaiting(salta, petition)
    await agree(salta)
    await countIs(stranger, number, crowd)
    await stranger.sees(why)
    await stranger.look()

    await salta.open('desk/signatures')
    await salta.sees(salta.say('removalDesk.state.DONE'))
    const asel = await arrive('analyst@dauys.example')
    await asel.open('desk/signatures')
    await asel.sees(asel.say('removalDesk.history.title'))
    expect(await asel.page.getByText(asel.say('removalDesk.objections.title')).count()).toBe(0)

    expect(visitors.flatMap(({ faults }) => faults)).toEqual([])
  }, 240_000)
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

/** Everything up to now, with the only condition that is true for all: they were identified by e-mail. */
async function propose(moderator: Visitor, text: string): Promise<void> {
  const { page } = moderator
  await moderator.button('removalDesk.propose.count').waitFor()
  await moderator.look()
  await page.locator('input[value="EMAIL"]').check()
  await moderator.button('removalDesk.propose.count').click()
  await page.locator('input[name="reason"][value="automated"]').check()
  await page.locator('#text').fill(text)
  await page.locator('#independent').check()
  await moderator.look()
  await moderator.button('removalDesk.propose.send').click()
  await page
    .locator('dialog[open]')
    .getByRole('button', { name: moderator.say('removalDesk.propose.send') })
    .click()
  await moderator.sees(moderator.say('removalDesk.one.waits'))
  await moderator.look()
}

async function openWaiting(moderator: Visitor, petition: Petition): Promise<void> {
  await moderator.open('desk/signatures')
  const row = moderator.page.locator('section[aria-labelledby="waiting"] li', { hasText: petition.number ?? '' })
  await row.locator('a.title-link').first().click()
  await moderator.button('removalDesk.one.consent').waitFor()
  await moderator.look()
}

async function agree(moderator: Visitor): Promise<void> {
  const { page } = moderator
  await page.locator('#independent').check()
  await moderator.button('removalDesk.one.consent').click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByRole('button', { name: moderator.say('removalDesk.one.consent'), exact: true }).click()
  await moderator.sees(moderator.say('removalDesk.state.DONE'))
  await moderator.look()
}

async function countIs(visitor: Visitor, number: string, count: number): Promise<void> {
  const until = performance.now() + 30_000
  for (;;) {
    const shown = await server.app.use.petitions.readPetition({ kind: 'anonymous' }, { number })
    if (shown?.support.total === count) break
    if (performance.now() > until) throw new Error(`the count is ${shown?.support.total} and not ${count}`)
    await visitor.page.waitForTimeout(100)
  }
  await visitor.open(`petitions/${number}`)
}

// ---- what was there before

async function publish(language: Language): Promise<Petition> {
  const { petitions, identity } = server.app.use
  const author = await person(`author-${language}@dauys.example`, language)
  const draft = demand(
    await petitions.createPetition(author, {
      ...{ territoryId: 'yassy', levelId: 'city', topicId: 'transport', language: 'kk', showName: true },
      texts: textsOf('Кешкі автобус'),
      attempt: `draft-${language}`,
    }),
  )
  const petitionId = draft.id
  const sent = demand(await petitions.submitPetition(author, { petitionId, acknowledged: [] }))
  const moderator = await identity.findByEmail('moderator@dauys.example')
  if (!moderator) throw new Error('the city has no moderator')
  const { id, assurance, grants } = moderator
  const checklist = petitions.bookOf(sent).moderation.checklist.map(({ code }) => ({ code, ok: true }))
  const judge = { kind: 'person', personId: id, assurance, grants } as const
  return demand(await petitions.approvePetition(judge, { petitionId, checklist })).petition
}

async function person(email: string, language: Language): Promise<ActingPerson> {
  const { identity, places } = server.app.use
  const { id } = await identity.openAccount({ email, language })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance: 'email', grants: [] }
  demand(await places.updateProfile(actor, { name: 'Тұрғын Адам', birthDate: '1990-01-01', territoryId: 'yassy' }))
  return actor
}

async function signByMany({ id: petitionId }: Petition, language: Language): Promise<void> {
  await Promise.all(
    Array.from({ length: crowd }, async (_, i) => {
      const actor = await person(`crowd-${language}-${i}@dauys.example`, language)
      demand(await server.app.use.signatures.signPetition(actor, { petitionId, attempt: `crowd-${i}` }))
    }),
  )
}

/** The worker looks at petitions every half minute; here it is waited for. */
async function watched({ id }: Petition): Promise<void> {
  const watches = server.app.platform.mongo.db.collection<{ _id: string }>('signatureWatches')
  const until = performance.now() + 60_000
  while (!(await watches.findOne({ _id: id, signatures: crowd } as object))) {
    if (performance.now() > until) throw new Error('nobody looked at the signatures')
    await new Promise((resume) => setTimeout(resume, 250))
  }
}
