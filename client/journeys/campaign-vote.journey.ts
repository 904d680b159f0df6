import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { seedEmptyCity } from '#seed/main.ts'
import type { Resident } from '#seed/residents.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { launchChromium } from '#server/testing/chromium.ts'
import { cookieOf } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { castOf } from './budget/cast.ts'
import * as afterwards from './vote-desk/afterwards.ts'
import { frozenCampaign } from './vote-desk/frozen.ts'
import * as office from './vote-desk/people-in-office.ts'
import { settleInOtyrar, voteFromDevices } from './vote-desk/residents.ts'
import * as voters from './vote-desk/voters.ts'
import type { Language, Screen, Visitor } from './visitor.ts'

// One campaign from its frozen list to a work that is disputed, as the people see it who bring it on; cut in pieces it
// would begin nowhere. Between its stages lie days, so people in office sign in again.

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
const told = {
  person: 'Айдос Сапар, бөлім басшысы',
  late: { kk: 'Көшет кеш жеткізілді.', ru: 'Саженцы привезли поздно.', en: 'The saplings came late.' },
  done: { kk: 'Барлығы орнында.', ru: 'Всё на месте.', en: 'Everything is in place.' },
  dispute: 'Жартысы жоқ, кеңсеге де айттық.',
} as const
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const otyrar = 'district:otyrar'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each(tellings)('a campaign with its vote, $language, $screen', ({ language, screen }) => {
  const clock = fakeClock(almaty('2026-06-01').toISOString())
  const server = testServer({ clock, suffix: `vote-desk-${language}`, withPages: true })
  const cast = castOf(server, () => browser, { language, screen })
  let campaign: Campaign
  let residents: readonly Resident[]

  beforeAll(async () => {
    const staff = await seedEmptyCity(server.app)
    campaign = await frozenCampaign(server.app, staff)
    residents = await settleInOtyrar(server.app, 25)
  }, 120_000)
  afterAll(() => cast.leave())

  it('goes from its key to 25 votes of a district, a certified result that everybody recounts, and a disputed work', async () => {
    const { key, schedule } = campaign
    const districtName = server.app.use.places.territory('otyrar')?.name[language] ?? ''

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

    // ---- voting begins by the clock: 22 from devices of their own, three of them twice
    await cast.moveTo(schedule.voting)
    expect(await stateOf(key)).toBe('voting')
    const online = residents.slice(0, 22)
    await voteFromDevices(server.app, campaign, online, 'first')
    await pass(minuteMs)
    await voteFromDevices(server.app, campaign, online.slice(0, 2), 'again')
    const aigerim = await cast.arrive()
    await signedIn(aigerim, residents[22])
    await voters.voteOnline(aigerim, key, otyrar)
    await pass(minuteMs)
    await voters.voteOnlineAgain(aigerim)
    // ---- one at the desk, one by letter
    const lazzat = await cast.arrive('operator@dauys.example')
    const commitment = await voters.voteAtDesk(lazzat, 'otyrar-24@dauys.example', districtName)
    expect(await voters.leftAtDesk(lazzat)).toEqual(['dauys.desk'])
    erlan = await cast.arrive('methodologist@dauys.example')
    const code = await voters.makeLetters(erlan, key, 'Отырар тұрғыны 25')
    const asel = await cast.arrive()
    await voters.voteByLetter(asel, { key, code, envelope: otyrar })
    await pass(minuteMs)
    await asel.open(`vote/${key}/slip?envelope=${otyrar}&c=${commitment}`)
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
    await voters.complain(marat, key, 'Көршіме хат келмеді.')
    await office.answerComplaint(gulmira, key, answer)
    await office.signProtocol(gulmira, key, 'Гүлмира Сейітова, әкімдік')
    await office.signProtocol(erlan, key, 'Ерлан, әдіскер')
    await marat.open(`budget/${key}`)
    await marat.sees(answer[language])

    // ---- the last word
    await pass(14 * dayMs)
    erlan = await cast.arrive('methodologist@dauys.example')
    await office.moveOn(erlan, key)
    await cast.settle()
    expect(await stateOf(key)).toBe('certified')
    await erlan.open(`desk/campaigns/${key}/vote`)
    await erlan.sees(erlan.say('voteDesk.acts.over'))
    await erlan.look()

    // ---- the result: 25 votes, counted again in a browser, explained, and one's own share
    const { votes, won } = await outcomeIn(otyrar)
    expect(votes).toBe(25)
    await afterwards.recount(asel, key, otyrar)
    await afterwards.askWhy(asel, key, otyrar, won.ballotNumber ?? 0)
    await afterwards.seeOwnShare(aigerim, key, otyrar)

    // ---- a work of a winner: planned, late, done, disputed
    erlan = await cast.arrive('methodologist@dauys.example')
    await office.moveOn(erlan, key)
    await cast.settle()
    expect(await stateOf(key)).toBe('implementation')
    gulmira = await cast.arrive('official@dauys.example')
    await afterwards.planAndDelay(gulmira, won.id, told)
    await asel.open(`projects/${won.id}`)
    await asel.sees(told.late[language])
    await asel.look()
    gulmira = await cast.arrive('official@dauys.example')
    await afterwards.finishWork(gulmira, won.id, told.done)
    await signedIn(aigerim, residents[22])
    await afterwards.disputeWork(aigerim, won.id, told.dispute)

    expect(cast.visitors.flatMap(({ faults }) => faults)).toEqual([])
  }, 600_000)

  /** Ballots of an envelope that count, and its first winner. */
  async function outcomeIn(envelopeId: string): Promise<{ votes: number | undefined; won: Project }> {
    const { ballots, budgets } = server.app.use
    const opened = (await ballots.readVote(campaign))?.opened?.envelopes
    const projects = await budgets.projectsOf(campaign.id)
    const won = projects.find((project) => project.envelopeId === envelopeId && project.state === 'won')
    if (!won) throw new Error(`nothing won in ${envelopeId}`)
    return { votes: opened?.find((counts) => counts.envelopeId === envelopeId)?.accepted, won }
  }

  async function signedIn({ page }: Visitor, resident: Resident | undefined): Promise<void> {
    if (!resident) throw new Error('nobody of this number lives in Otyrar')
    const [name = '', value = ''] = (await cookieOf(server.app, server.url, resident.actor)).split(/=(.*)/s)
    await page.context().addCookies([{ name, value, url: server.url }])
  }

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
