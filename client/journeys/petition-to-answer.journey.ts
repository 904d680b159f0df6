import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { demoPassword, seedEmptyCity } from '#seed/main.ts'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

// One story from the first code to the answer; cut in pieces it would begin nowhere.

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser

beforeAll(async () => {
  await seedEmptyCity(server.app)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const stories: readonly { language: Language; story: Story }[] = [
  {
    language: 'kk',
    story: {
      title: 'Саябаққа ауызсу бұрқағын орнату',
      problem: 'Саябақта ауызсу жоқ. Балалар мен қарттар дүкеннен су сатып алады.',
      evidence: '- Жексенбіде екі сағатта 140 адам дүкеннен су сатып алды.',
      solution: 'Саябақтың екі кіреберісіне ауызсу бұрқағын орнату.',
      corrected: 'Саябақтың солтүстік және оңтүстік кіреберісіне бір-бірден ауызсу бұрқағын орнату.',
      refusal: 'Қай кіреберіс екенін жазыңыз, сонда әкімдік нақты жауап бере алады.',
      summary: 'Екі ауызсу бұрқағы 1 маусымға дейін орнатылады.',
      reasons: 'Саябақ бюджетінде қаражат бар, су құбыры екі кіреберіске де жетеді. Техникалық шарт алынды.',
      action: 'Екі бұрқақты орнату',
      unit: 'Абаттандыру бөлімі',
    },
  },
  {
    language: 'ru',
    story: {
      title: 'Поставить скамейки на аллее у музея',
      problem: 'На аллее у музея негде сесть. Пожилым людям трудно дойти до остановки без отдыха.',
      evidence: '- На восьмистах метрах аллеи нет ни одной скамейки.',
      solution: 'Поставить скамейки вдоль аллеи.',
      corrected: 'Поставить десять скамеек со спинками через каждые восемьдесят метров.',
      refusal: 'Напишите, сколько скамеек нужно и где. Тогда акимат сможет ответить по существу.',
      summary: 'Десять скамеек поставят до 1 июня.',
      reasons: 'Деньги в бюджете благоустройства есть. Места согласованы с музеем и с водоканалом.',
      action: 'Поставить десять скамеек',
      unit: 'Отдел благоустройства',
    },
  },
]

// Each language on the screen that more of its readers have; the other journeys turn it round.
const screenOf: Readonly<Record<Language, Screen>> = { kk: 'phone', ru: 'desktop', en: 'phone' }
const tellings = stories.map(({ language, story }) => {
  const screen = screenOf[language]
  return { language, screen, story, suffix: `${language}-${screen}` }
})

interface Story {
  title: string
  problem: string
  evidence: string
  solution: string
  corrected: string
  refusal: string
  summary: string
  reasons: string
  action: string
  unit: string
}

describe.each(tellings)(
  'a petition from draft to answer, $language, $screen',
  ({ language, screen, story, suffix }) => {
    const visitors: Visitor[] = []
    const arrive = async (): Promise<Visitor> => {
      const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
      visitors.push(visitor)
      return visitor
    }
    afterAll(async () => {
      for (const visitor of visitors) await visitor.leave()
    })

    it('is written, refused, corrected, approved, signed to the threshold and answered', async () => {
      const aigerim = await arrive()
      await signUp(aigerim, `aigerim-${suffix}@dauys.example`)
      await completeProfile(aigerim)
      await writePetition(aigerim, story)
      const number = await aigerim.page.locator('.figure').first().innerText()

      const salta = await arrive()
      await signInWithPassword(salta, 'moderator@dauys.example')
      await openCase(salta, story.title)
      await refuse(salta, story.refusal)

      await correct(aigerim, { number, story })

      const nurlan = await arrive()
      await signInWithPassword(nurlan, 'moderator2@dauys.example')
      await openCase(nurlan, story.title)
      await approve(nurlan)

      await signByMany(number, 99, { language, suffix })
      const bolat = await arrive()
      await signUp(bolat, `bolat-${suffix}@dauys.example`)
      await signInBrowser(bolat, number)

      const gulmira = await arrive()
      await signInWithPassword(gulmira, 'official@dauys.example')
      await answer(gulmira, story)

      await aigerim.open(`petitions/${number}`)
      await aigerim.sees(story.summary)
      const stranger = await arrive()
      await stranger.open('')
      await stranger.open('petitions')
      await stranger.open(`petitions/${number}`)
      await stranger.sees(story.summary)
      await stranger.sees(story.corrected)

      expect(visitors.flatMap(({ faults }) => faults)).toEqual([])
    }, 300_000)

    it('is read and searched without JavaScript', async () => {
      const yerlan = await Visitor.arrive(browser, { language, screen, origin: server.url, withoutScript: true })
      await yerlan.page.goto(`${server.url}/${language}/petitions`)
      await yerlan.page.getByRole('searchbox').fill(story.title.split(' ').slice(0, 3).join(' '))
      await yerlan.page.getByRole('searchbox').press('Enter')
      await yerlan.page.getByRole('link', { name: story.title }).first().click()
      await yerlan.sees(story.summary)
      expect(await yerlan.page.getByRole('heading', { level: 1 }).innerText()).toContain(story.title.split(' ')[0])
      await yerlan.leave()
    }, 60_000)
  },
)

// ---- what people do

async function signUp(visitor: Visitor, email: string): Promise<void> {
  await visitor.open('sign-in')
  await visitor.field('signIn.email').fill(email)
  await visitor.button('signIn.sendCode').click()
  await visitor.field('signIn.code').waitFor()
  const mailbox = await visitor.page.context().newPage()
  await mailbox.goto(`${server.url}/${visitor.language}/mailbox`)
  const letter = await mailbox.locator('article', { hasText: email }).first().innerText()
  await mailbox.close()
  await visitor.field('signIn.code').fill(/\b\d{6}\b/.exec(letter)?.[0] ?? '')
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(`**/${visitor.language}/me`)
  await visitor.look()
}

async function signInWithPassword(visitor: Visitor, email: string): Promise<void> {
  await visitor.open('sign-in')
  await visitor.button('signIn.byPassword').click()
  await visitor.field('signIn.email').fill(email)
  await visitor.field('signIn.password').fill(demoPassword)
  await visitor.button('signIn.submit').click()
  await visitor.page.waitForURL(`**/${visitor.language}/me`)
}

async function completeProfile(visitor: Visitor): Promise<void> {
  await visitor.open('me/profile')
  await fillPerson(visitor)
  await visitor.button('places.profile.save').click()
  await visitor.sees(visitor.say('places.profile.saved'))
}

async function fillPerson({ page }: Visitor): Promise<void> {
  await page.locator('#name').fill('Айгерім Сәбитова')
  const [day, month, year] = await page.locator('#birthDate input').all()
  await day?.fill('4')
  await month?.fill('5')
  await year?.fill('1992')
  await choosePlace(page, 'birlik')
}

async function choosePlace(page: Visitor['page'], sector?: string): Promise<void> {
  await page.locator('#territoryId-0').selectOption('turkistan')
  await page.locator('#territoryId-1').selectOption('turkistan-city')
  if (sector) await page.locator('#territoryId-2').selectOption(sector)
}

async function writePetition(visitor: Visitor, story: Story): Promise<void> {
  const { page } = visitor
  const goOn = async (nextStep: string): Promise<void> => {
    await visitor.button('drafts.next').click()
    await page.waitForURL((url) => url.searchParams.get('step') === nextStep)
    await visitor.look()
  }
  await visitor.open('petitions/new')
  await choosePlace(page)
  await page.locator('#duties').waitFor()
  await goOn('topic')
  await page.locator('input[name="topicId"][value="improvement"]').check()
  await goOn('title')
  for (const [field, next] of [
    ['title', 'problem'],
    ['problem', 'evidence'],
    ['evidence', 'solution'],
    ['solution', 'languages'],
  ] as const) {
    await page.locator(`#texts-${visitor.language}-${field}`).fill(story[field])
    await goOn(next)
  }
  await goOn('name')
  await page.locator('input[name="showName"][value="shown"]').check()
  await goOn('check')
  await visitor.button('wizard.check.send').click()
  await visitor.sees(visitor.say('wizard.sent.title'))
  await visitor.look()
}

async function openCase(moderator: Visitor, title: string): Promise<void> {
  await moderator.open('desk/moderation')
  await moderator.page.locator('.queue a', { hasText: title }).click()
  await moderator.page.locator('#case-title', { hasText: title }).waitFor()
  await moderator.look()
  for (const yes of await moderator.page.locator('.checks input[value="yes"]').all()) await yes.check({ force: true })
}

async function refuse(moderator: Visitor, text: string): Promise<void> {
  const { page } = moderator
  await page.locator('input[name="verdict"][value="refuse"]').check()
  await page.locator('#code').selectOption('incomplete')
  await page.locator('#text').fill(text)
  await decide(moderator)
}

async function approve(moderator: Visitor): Promise<void> {
  await moderator.page.locator('input[name="verdict"][value="approve"]').check()
  await decide(moderator)
}

async function decide(moderator: Visitor): Promise<void> {
  const title = await moderator.page.locator('#case-title').innerText()
  await moderator.page.locator('#independent').check()
  await moderator.button('moderation.decide.send').click()
  await moderator.page.locator('.queue a', { hasText: title }).waitFor({ state: 'detached' })
  await moderator.look()
}

async function correct(author: Visitor, { number, story }: { number: string; story: Story }): Promise<void> {
  const { page } = author
  await author.open('me')
  await author.sees(number)
  await author.link('identity.petitions.correct').first().click()
  await author.sees(story.refusal)
  await author.look()
  await page.goto(`${page.url().split('?')[0]}?step=solution`)
  await page.locator(`#texts-${author.language}-solution`).fill(story.corrected)
  await author.button('drafts.next').click()
  await page.waitForURL((url) => url.searchParams.get('step') === 'languages')
  await page.goto(`${page.url().split('?')[0]}?step=check`)
  await author.sees(story.corrected)
  await author.button('wizard.check.send').click()
  await author.sees(author.say('wizard.sent.title'))
  expect(await page.locator('.figure').first().innerText()).toBe(number)
}

async function signByMany(
  number: string,
  count: number,
  { language, suffix }: { language: Language; suffix: string },
): Promise<void> {
  const { use } = server.app
  const petition = await use.petitions.readPetition({ kind: 'anonymous' }, { number })
  if (!petition) throw new Error(`no petition ${number}`)
  await Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const account = await use.identity.openAccount({ email: `crowd-${suffix}-${i}@dauys.example`, language })
      const actor: ActingPerson = { kind: 'person', personId: account.id, assurance: 'email', grants: [] }
      await use.places.updateProfile(actor, { name: 'Тұрғын', birthDate: '1990-01-01', territoryId: 'yassy' })
      const signed = await use.signatures.signPetition(actor, {
        petitionId: petition.id,
        attempt: `crowd-${suffix}-${i}`,
        showName: false,
      })
      expect(signed).toMatchObject({ ok: true })
    }),
  )
}

async function signInBrowser(signer: Visitor, number: string): Promise<void> {
  const { page } = signer
  await signer.open(`petitions/${number}`)
  await signer.link('petitions.sign').first().click()
  await signer.sees(signer.say('signatures.profile.title'))
  await signer.look()
  await fillPerson(signer)
  await signer.button('signatures.profile.next').click()
  await signer.sees(signer.say('signatures.check.title'))
  await signer.look()
  await signer.button('petitions.sign').click()
  await signer.sees(signer.say('signatures.signed.thanks'))
  await signer.look()
  await page.goto(`${server.url}/${signer.language}/petitions/${number}`)
  // Not reloaded: the threshold is reached while the page is open.
  await signer.sees(signer.say('petitions.status.AWAITING_ANSWER'))
  await signer.look()
}

async function answer(official: Visitor, story: Story): Promise<void> {
  const { page } = official
  await official.open('desk/answers')
  await page.getByRole('link', { name: official.say('desk.answers.writeNamed', { title: story.title }) }).click()
  await page.locator('#plainSummary').waitFor()
  await official.look()
  await page.locator('input[name="decision"][value="granted"]').check()
  await page.locator('#plainSummary').fill(story.summary)
  await page.locator('#reasons').fill(story.reasons)
  await page.locator('#actions-0-text').fill(story.action)
  await page.locator('#responsibleUnit').fill(story.unit)
  await official.button('desk.answer.preview').click()
  await official.sees(official.say('desk.answer.previewNote'))
  await official.look()
  await official.button('desk.answer.publish').click()
  await official.button('desk.answer.confirm').click()
  await official.sees(official.say('desk.answer.done'))
  await official.look()
}
