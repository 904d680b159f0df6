import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { demoCity } from '#seed/city.ts'
import { seedEmptyCity } from '#seed/main.ts'
import { settleAuthors, type StaffAccount } from '#seed/residents.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { agreeToMerge, appeal, askToMerge, correct, join } from './budget/authors.ts'
import { answeredPetition } from './budget/before.ts'
import { castOf, signUp } from './budget/cast.ts'
import { judge } from './budget/desk.ts'
import { publishCampaign } from './budget/methodologist.ts'
import * as wizard from './budget/proposing.ts'
import { compare, findOnMap, readFrozenList } from './budget/resident.ts'
import { reserved, toldIn, tooLittle, upheld } from './budget/told.ts'
import type { Language, Screen } from './visitor.ts'

// One year of a campaign from its announcement to the frozen list; cut in pieces it would begin nowhere.

const tellings: readonly { language: Exclude<Language, 'en'>; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each(tellings)('a campaign up to its frozen list, $language, $screen', ({ language, screen }) => {
  const clock = fakeClock(almaty('2026-01-05').toISOString())
  const server = testServer({ clock, withPages: true, withWorkers: false, suffix: language })
  const cast = castOf(server, () => browser, { language, screen })
  const told = toldIn[language]
  const { benches, lights, trees, shade } = told
  let staff: readonly StaffAccount[]
  let petition: string

  beforeAll(async () => {
    staff = await seedEmptyCity(server.app)
    const author = (await settleAuthors(server.app)).get('aigul')
    if (!author) throw new Error('the city has no author')
    petition = await answeredPetition(server.app, { author, staff, language, title: lights.title })
    await server.app.settle()
  })
  afterAll(() => cast.leave())

  it('is proposed to, judged, appealed, merged, frozen and compared', async () => {
    const { db } = server.app.platform.mongo
    const erlan = await cast.arrive('methodologist@dauys.example')
    const key = await publishCampaign(erlan, '2026', told)
    await cast.settle()
    await erlan.sees(erlan.say('campaigns.state.PUBLISHED'))
    await erlan.look()
    const id = (await campaignOf(key)).id
    const residents = await server.app.use.places.countResidents(demoCity)
    expect(
      await db.collection('mails').countDocuments({ _id: { $regex: `^campaign-published ${id} ` } as never }),
    ).toBe(residents)
    await erlan.open('mailbox')
    await erlan.sees(told.title[language])

    // ---- residents propose
    await cast.moveTo((await campaignOf(key)).schedule.proposing)
    const aigerim = await cast.arrive()
    await signUp(aigerim, 'aigerim@dauys.example')
    await wizard.begin(aigerim, key, benches.title)
    await wizard.describeIdea(aigerim, benches, 'all')
    await wizard.placeIt(aigerim, { territoryId: 'yassy', lat: 43.3005, lon: 68.2502 }, 'all')
    await wizard.payFor(aigerim, benches, 'all', 'district:yassy')
    await wizard.promise(aigerim, benches, 'all')
    await wizard.addPhotos(aigerim, told.photos)
    const invitation = await wizard.invite(aigerim)
    await wizard.describeOneself(aigerim, 'Айгерім Сәбитова')
    const benchesId = await wizard.sendIt(aigerim, 'all')
    const marat = await cast.arrive('marat@dauys.example')
    await join(marat, invitation)

    const aigul = await cast.arrive('aigul@dauys.example')
    await wizard.beginOfPetition(aigul, petition)
    const lightsId = await wizard.write(aigul, {
      ...{ idea: lights, site: { territoryId: 'birlik', lat: 43.303, lon: 68.311 }, paidBy: 'district:birlik' },
    })
    const daulet = await cast.arrive('daulet@dauys.example')
    await wizard.begin(daulet, key, trees.title)
    const treesId = await wizard.write(daulet, {
      ...{ idea: trees, site: { territoryId: 'shaugar', lat: 43.3435, lon: 68.269 }, paidBy: 'district:shaugar' },
    })
    const zhanar = await cast.arrive('zhanar@dauys.example')
    await wizard.begin(zhanar, key, shade.title)
    const shadeId = await wizard.write(zhanar, {
      ...{ idea: shade, site: { territoryId: 'shaugar', lat: 43.344, lon: 68.27 }, paidBy: 'district:shaugar' },
    })

    // ---- the formal check
    const {
      review,
      valuation,
      list_published: published,
      appeals,
      ballot_frozen: frozen,
    } = (await campaignOf(key)).schedule
    await cast.moveTo(review)
    const salta = await cast.arrive('moderator@dauys.example')
    await judge(salta, trees.title, { outcome: 'NEEDS_CHANGES', code: 'COST_UNCLEAR', reason: tooLittle })
    await correct(daulet, { reason: tooLittle[language], description: told.corrected })
    for (const { title } of [benches, lights, trees, shade]) await judge(salta, title, { outcome: 'ACCEPTED' })

    // ---- the price
    await cast.moveTo(valuation)
    const gulmira = await cast.arrive('official@dauys.example')
    await judge(gulmira, benches.title, { outcome: 'FEASIBLE', price: '6 500 000' })
    await judge(gulmira, lights.title, { outcome: 'INFEASIBLE', code: 'LAND_RESERVED', reason: reserved })
    await judge(gulmira, trees.title, { outcome: 'FEASIBLE', price: '4 600 000' })
    await judge(gulmira, shade.title, { outcome: 'FEASIBLE', price: '950 000' })

    // ---- the appeal, and two that become one
    await cast.moveTo(published)
    await appeal(aigul, { id: lightsId, reason: reserved[language], text: told.appeal })
    const sameOfficial = await cast.arrive('official@dauys.example')
    await sameOfficial.open(`desk/projects/${lightsId}`)
    await sameOfficial.sees(sameOfficial.say('projectDesk.not.anotherOfficial'))
    await cast.moveTo(appeals)
    const baurzhan = await cast.arrive('maslikhat@dauys.example')
    await judge(baurzhan, lights.title, { outcome: 'FEASIBLE', price: '11 800 000', reason: upheld })
    await askToMerge(zhanar, { id: shadeId, into: trees.title })
    await agreeToMerge(daulet, shade.title)

    // ---- what everybody finds
    await cast.moveTo(frozen)
    const campaign = await campaignOf(key)
    expect(campaign.state).toBe('ballot_frozen')
    const stranger = await cast.arrive()
    await stranger.open('')
    await readFrozenList(stranger, campaign, [benches.title, lights.title, trees.title])
    await findOnMap(stranger, benches.title)
    await compare(stranger, [benches.title, lights.title, trees.title], [lights.effect, /11\s800\s000/])
    for (const [project, seen] of [
      [benchesId, stranger.say('budgets.projectState.ON_BALLOT')],
      [benchesId, told.photos[1]],
      [benchesId, stranger.say('budgets.project.coAuthors', { n: 1 }).split(' | ')[0] ?? ''],
      [lightsId, told.appeal],
      [lightsId, upheld[language]],
      [treesId, shade.title],
      [shadeId, stranger.say('budgets.projectState.MERGED')],
    ] as const) {
      await stranger.open(`projects/${project}`)
      await stranger.sees(seen)
    }
    await stranger.open(`petitions/${petition}`)
    await stranger.sees(stranger.say('petitions.project.title'))

    expect(cast.visitors.flatMap(({ faults }) => faults)).toEqual([])
  }, 420_000)

  async function campaignOf(key: string): Promise<Campaign> {
    const found = await server.app.use.budgets.readCampaign({ kind: 'system', name: 'test' }, { key })
    if (!found) throw new Error(`no campaign ${key}`)
    return found
  }
})
