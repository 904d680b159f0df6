import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { seedEmptyCity } from '#seed/main.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { castOf } from './budget/cast.ts'
import { frozenCampaign } from './vote-desk/frozen.ts'
import * as office from './vote-desk/people-in-office.ts'
import { complain, leftAtDesk, makeLetters, voteAtDesk, voteByLetter } from './vote-desk/voters.ts'
import type { Language, Screen } from './visitor.ts'

// One vote from its key to its certified result, as the people see it who bring it on; cut in pieces it would begin
// nowhere. Between its stages lie days, so people in office sign in again.

const tellings: readonly { language: Exclude<Language, 'en'>; screen: Screen }[] = [
  { language: 'kk', screen: 'phone' },
  { language: 'ru', screen: 'desktop' },
]
const trustees = [
  { name: 'Айгүл Омарова, «Ақтілек» қоры', email: 'aigul@dauys.example' },
  { name: 'Дәулет Сәрсенов, КСК кеңесі', email: 'daulet@dauys.example' },
  { name: 'Жанар Тоқтар, журналист', email: 'zhanar@dauys.example' },
]
const answer = { kk: 'Хаттар тексерілді: бәрі жеткен.', ru: 'Письма проверены: все дошли.', en: 'All letters arrived.' }
const minuteMs = 60_000

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each(tellings)('the desk of a vote, $language, $screen', ({ language, screen }) => {
  const clock = fakeClock(almaty('2026-06-01').toISOString())
  const server = testServer({ clock, suffix: `vote-desk-${language}`, withPages: true })
  const cast = castOf(server, () => browser, { language, screen })
  let campaign: Campaign

  beforeAll(async () => {
    const staff = await seedEmptyCity(server.app)
    campaign = await frozenCampaign(server.app, staff)
  }, 120_000)
  afterAll(() => cast.leave())

  it('makes the key, opens by itself, takes votes, is opened, counted, answered for, signed and certified', async () => {
    const { key, schedule } = campaign
    const cityName = server.app.use.places.territory(campaign.territoryId)?.name[language] ?? ''

    // ---- before: the key in three parts, two secrets of the lottery
    let erlan = await cast.arrive('methodologist@dauys.example')
    const sheets = await office.makeKey(erlan, key, trustees)
    let gulmira = await cast.arrive('official@dauys.example')
    const secrets = [
      await office.commitToLot(erlan, key, 'Ерлан, әдіскер'),
      await office.commitToLot(gulmira, key, 'Гүлмира, әкімдік'),
    ]
    await erlan.open(`desk/campaigns/${key}/vote`)
    await erlan.sees(erlan.say('voteDesk.acts.none'))

    // ---- voting begins by the clock
    await cast.moveTo(schedule.voting)
    expect(await stateOf(key)).toBe('voting')
    const lazzat = await cast.arrive('operator@dauys.example')
    const commitment = await voteAtDesk(lazzat, 'marat@dauys.example', cityName)
    expect(await leftAtDesk(lazzat)).toEqual(['dauys.desk'])
    erlan = await cast.arrive('methodologist@dauys.example')
    const code = await makeLetters(erlan, key, 'Әсел Нұртаева')
    const asel = await cast.arrive()
    await voteByLetter(asel, key, code)
    await pass(61 * minuteMs)
    await asel.open(`vote/${key}/slip?envelope=city&c=${commitment}`)
    await asel.sees(asel.say('votingDesk.slip.there'))
    await asel.look()

    // ---- after: sealed by itself, opened by two of three
    await cast.moveTo(schedule.verification)
    await pass(2 * minuteMs)
    const aigul = await cast.arrive('aigul@dauys.example')
    await office.handInShare(aigul, key, sheets[0] ?? '')
    await aigul.sees(aigul.say('voteDesk.opening.in', { n: 1, need: 2 }))
    const zhanar = await cast.arrive('zhanar@dauys.example')
    await office.handInShare(zhanar, key, sheets[2] ?? '')
    await cast.settle()
    await zhanar.open(`vote/${key}/share`)
    await zhanar.sees(zhanar.say('voteDesk.share.state.opened'))
    erlan = await cast.arrive('methodologist@dauys.example')
    gulmira = await cast.arrive('official@dauys.example')
    await office.revealLot(erlan, key, secrets[0] ?? '')
    await office.revealLot(gulmira, key, secrets[1] ?? '')

    // ---- the count, a complaint and its answer, two names under the protocol
    await erlan.open(`desk/campaigns/${key}/vote`)
    await erlan.look()
    await erlan.button('voteDesk.act.COUNT').click()
    await erlan.sees(erlan.say('voteDesk.protocol.same'))
    expect(await stateOf(key)).toBe('tallied')
    await cast.moveTo(schedule.complaints)
    const marat = await cast.arrive('marat@dauys.example')
    gulmira = await cast.arrive('official@dauys.example')
    erlan = await cast.arrive('methodologist@dauys.example')
    await complain(marat, key, 'Көршіме хат келмеді.')
    await office.answerComplaint(gulmira, key, answer)
    await office.signProtocol(gulmira, key, 'Гүлмира Сейітова, әкімдік')
    await office.signProtocol(erlan, key, 'Ерлан, әдіскер')
    await marat.open(`budget/${key}`)
    await marat.sees(answer[language])

    // ---- the last word
    await pass(14 * 24 * 60 * minuteMs)
    erlan = await cast.arrive('methodologist@dauys.example')
    await office.moveOn(erlan, key)
    await cast.settle()
    expect(await stateOf(key)).toBe('certified')
    await erlan.open(`desk/campaigns/${key}/vote`)
    await erlan.sees(erlan.say('voteDesk.acts.over'))
    await erlan.look()

    expect(cast.visitors.flatMap(({ faults }) => faults)).toEqual([])
  }, 420_000)

  async function stateOf(key: string): Promise<Campaign['state'] | undefined> {
    return (await server.app.use.budgets.readCampaign({ kind: 'system', name: 'test' }, { key }))?.state
  }

  /** Time goes by, and what is due by then has happened; the pages are on the same clock. */
  async function pass(ms: number): Promise<void> {
    server.app.clock.set(new Date(server.app.clock.now().getTime() + ms))
    await cast.settle()
    for (const { page } of cast.visitors) await page.clock.setFixedTime(server.app.clock.now())
  }
})
