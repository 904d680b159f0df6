import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { systemClock } from '#server/platform/clock.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { demand, newCookieOf, textsOf } from '#server/testing/city.ts'
import { aFarCountry, farPort } from '#server/testing/far-country.ts'
import { testServer } from '#server/testing/server.ts'
import { type Language, type Screen, Visitor } from './visitor.ts'

const server = testServer({ clock: systemClock, withPages: true })
let browser: Browser

beforeAll(async () => {
  await aFarCountry(server.app)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

const tellings: readonly { language: Language; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

describe.each(tellings)('looking for supporters by link, $language, $screen', ({ language, screen }) => {
  it('the author sends a link, people who have it support, and the petition goes to the moderators', async () => {
    const author = await person(language)
    const petition = await sent(author)
    const path = `petitions/${petition.number}`
    const visitors: Visitor[] = []
    const arrive = async (who?: ActingPerson) => {
      const visitor = await Visitor.arrive(browser, { language, screen, origin: server.url })
      visitors.push(visitor)
      if (who) await visitor.page.context().addCookies(await cookiesFor(who))
      return visitor
    }

    const aigul = await arrive(author)
    await aigul.open('me')
    await aigul.link('stages.next.toLink').click()
    await aigul.sees(aigul.say('stages.sponsor.authorTitle'))
    await aigul.look()
    const link = await aigul.field('stages.sponsor.address').inputValue()
    expect(new URL(link).searchParams.get('key')).toBe(petition.linkKey)

    // Without the link there is no such page; with it robots are kept out.
    const stranger = await arrive()
    const answer = await stranger.page.goto(`${server.url}/${language}/${path}`)
    expect(answer?.status()).toBe(404)
    const key = new URL(link).searchParams.get('key') ?? ''
    await stranger.open(`${path}?key=${key}`)
    expect(await stranger.page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
    await stranger.sees(stranger.say('stages.sponsor.onlyLink'))

    const yerlan = await arrive(await person(language))
    await yerlan.open(`${path}?key=${key}`)
    await yerlan.link('stages.sponsor.act').click()
    await yerlan.sees(yerlan.say('signatures.check.title'))
    await yerlan.look()
    await yerlan.page.getByLabel(yerlan.say('signatures.visibility.hidden')).check()
    await yerlan.button('stages.sponsor.act').click()
    await yerlan.sees(yerlan.say('signatures.signed.thanks'))
    await yerlan.look()
    await yerlan.link('signatures.signed.back').click()
    await yerlan.sees(yerlan.say('signatures.signed.title'))

    for (const other of [await person(language), await person(language)]) {
      const input = { petitionId: petition.id, attempt: other.personId, key: petition.linkKey }
      demand(await server.app.use.signatures.signPetition(other, input))
    }
    await waitFor(petition, 'moderation')
    await aigul.open(path)
    await aigul.sees(aigul.say('petitions.status.IN_REVIEW'))

    expect(visitors.flatMap(({ faults }) => faults).filter((fault) => !fault.includes('404'))).toEqual([])
    for (const visitor of visitors) await visitor.leave()
  }, 120_000)
})

let people = 0
async function person(language: Language): Promise<ActingPerson> {
  const { identity, places } = server.app.use
  const { id, assurance } = await identity.openAccount({ email: `${++people}@example.org`, language })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance, grants: [] }
  const name = `Тұрғын ${people}`
  demand(await places.updateProfile(actor, { name, birthDate: '1990-05-17', territoryId: farPort }))
  return actor
}

async function sent(author: ActingPerson): Promise<Petition> {
  const { petitions } = server.app.use
  const place = { territoryId: farPort, levelId: 'republic', topicId: 'transport', language: 'kk' } as const
  const texts = textsOf('Порттан кешкі паром')
  const draft = demand(await petitions.createPetition(author, { ...place, texts, attempt: author.personId }))
  return demand(await petitions.submitPetition(author, { petitionId: draft.id, acknowledged: [] }))
}

async function cookiesFor(who: ActingPerson) {
  const header = await newCookieOf(server.app, server.url, who)
  return header.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: server.url }
  })
}

async function waitFor({ id }: Petition, stage: Petition['stage']): Promise<void> {
  const until = performance.now() + 20_000
  for (;;) {
    const [petition] = await server.app.use.petitions.readPetitions([id])
    if (petition?.stage === stage) return
    if (performance.now() > until) throw new Error(`the petition is in ${petition?.stage} and not in ${stage}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
