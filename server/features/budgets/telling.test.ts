import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import { aDraft, almaty, now } from '#server/testing/campaigns.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { budgetReads } from './store/budget.reads.ts'
import { budgetStore } from './store/budget.store.ts'
import { campaignLetter } from './use-cases/campaign-letter.ts'
import { tellResidents, type TellDeps } from './use-cases/tell-residents.ts'

const clock = fakeClock('2026-01-05T04:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
let here: City
let methodologist: ActingPerson
let residents: ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  methodologist = await here.methodologist('Жанар Әдіскер')
  const citizens = await Promise.all(
    Array.from({ length: 24 }, (_, i) => here.person(`Тұрғын ${i}`, { territoryId: i % 2 ? 'birlik' : 'otyrar' })),
  )
  residents = [methodologist, ...citizens]
  await here.person('Басқа қала', { territoryId: 'mankent' })
  const { id } = await server.app.use.identity.openAccount({ email: 'ru@example.kz', language: 'ru' })
  const russian: ActingPerson = { kind: 'person', personId: id, assurance: 'email', grants: [] }
  demand(await server.app.use.places.updateProfile(russian, { name: 'Анна', territoryId: 'turkistan-city' }))
  residents.push(russian)
})

beforeEach(() => {
  clock.set(almaty('2026-01-06'))
})

/** One more process that writes letters, a few at a time. */
function aWorker(mail: Mail = server.app.platform.mail, change: Partial<TellDeps> = {}) {
  const { platform, use } = server.app
  const store = budgetStore(platform, () => [])
  return tellResidents({ ...platform, ...use, store, reads: budgetReads(platform), mail, batchSize: 7, ...change })
}

async function begun(): Promise<Campaign> {
  const { id: campaignId } = await aDraft(server.app, methodologist)
  return demand(await server.app.use.budgets.publishCampaign(methodologist, { campaignId }))
}

const letters = ({ id }: Campaign) =>
  server.app.platform.mongo.db
    .collection<{ _id: string; to: string; subject: string; text: string }>('mails')
    .find({ _id: { $regex: `^campaign-published ${id} ` } })
    .toArray()

describe('the letters to residents', () => {
  it('begin with publishing and are shown as they go; the campaign is published with the last one', async () => {
    const campaign = await begun()
    expect(campaign).toMatchObject({ state: 'draft', notice: { total: 26, sent: 0, done: false } })
    const tell = aWorker()
    await tell()
    expect(await now(server.app, campaign)).toMatchObject({ state: 'draft', notice: { total: 26, sent: 7 } })
    expect(await server.app.use.budgets.readCampaign({ kind: 'anonymous' }, { key: campaign.key })).toBeDefined()
    while (await tell());
    const told = await now(server.app, campaign)
    expect(told).toMatchObject({ state: 'published', notice: { total: 26, sent: 26, done: true, after: null } })
    expect(told.history.at(-1)).toMatchObject({
      ...{ type: 'CampaignAdvanced', actor: { kind: 'person', id: methodologist.personId } },
    })
    const addressees = (await letters(campaign)).map(({ _id }) => _id.split(' ')[2])
    expect(addressees.sort()).toEqual(residents.map(({ personId }) => personId).sort())
  })

  it('are in the language of the reader, with money, days and the address of the campaign', async () => {
    const campaign = await begun()
    const tell = aWorker()
    while (await tell());
    const sent = await letters(campaign)
    const russian = sent.find(({ to }) => to === 'ru@example.kz')
    expect(russian?.subject).toBe('Новая кампания: Бюджет Туркестана')
    expect(russian?.text).toContain('20 января 2026')
    expect(russian?.text.replaceAll(/\s/g, ' ')).toContain('200 000 000 ₸')
    expect(russian?.text).toContain(`/ru/budget/${campaign.key}`)
    const english = campaignLetter('en', { campaign, place: { en: 'Turkistan' }, link: 'here' })
    expect(english.text).toContain('Money: ₸200,000,000.')
    const kazakh = sent.find(({ to }) => to !== 'ru@example.kz')
    expect(kazakh?.text).toContain('Түркістан бюджеті')
  })

  it('go out once each, however many processes write at once', async () => {
    const campaign = await begun()
    const workers = [aWorker(), aWorker(), aWorker()]
    for (;;) if (!(await Promise.all(workers.map((tell) => tell()))).includes(true)) break
    expect(await letters(campaign)).toHaveLength(26)
    const { notice, history, state } = await now(server.app, campaign)
    expect({ state, notice }).toMatchObject({ state: 'published', notice: { total: 26, sent: 26 } })
    expect(history.map(({ type }) => type)).toEqual(['CampaignNoticeBegun', 'CampaignAdvanced'])
  })

  it('are whole batches or none when a process dies in the middle of one', async () => {
    const campaign = await begun()
    const { mail } = server.app.platform
    let written = 0
    const dying = aWorker({
      ...mail,
      async send(letter, options) {
        if (++written === 10) throw new Error('the process ends here')
        await mail.send(letter, options)
      },
    })
    await dying()
    await expect(dying()).rejects.toThrow('the process ends here')
    expect(await letters(campaign)).toHaveLength(7)
    expect(await now(server.app, campaign)).toMatchObject({ notice: { sent: 7 } })
    const next = aWorker()
    while (await next());
    expect(await letters(campaign)).toHaveLength(26)
    expect(await now(server.app, campaign)).toMatchObject({ state: 'published', notice: { sent: 26 } })
  })

  it('stop when the campaign is cancelled', async () => {
    const campaign = await begun()
    const tell = aWorker()
    await tell()
    const input = { campaignId: campaign.id, reason: { kk: 'Қаражат жоқ', ru: 'Денег нет' } }
    demand(await server.app.use.budgets.cancelCampaign(methodologist, input))
    expect(await tell()).toBe(false)
    expect(await letters(campaign)).toHaveLength(7)
    expect(await now(server.app, campaign)).toMatchObject({ state: 'cancelled' })
  })

  it('are taken back from somebody who was erased while they were written', async () => {
    const campaign = await begun()
    const { identity } = server.app.use
    const gone = { id: server.app.platform.newId('per'), email: 'gone@example.kz', language: 'kk' } as const
    let reads = 0
    const tell = aWorker(server.app.platform.mail, {
      identity: {
        async readAddresses(ids) {
          const found = await identity.readAddresses(ids)
          // Still there when the batch was read, and no more when it was written.
          return ++reads === 1 ? [...found, gone] : found
        },
        forgetGone: identity.forgetGone,
      },
    })
    while (await tell());
    expect((await letters(campaign)).map(({ to }) => to)).not.toContain(gone.email)
    expect(await letters(campaign)).toHaveLength(26)
  })

  it('leave nothing behind of somebody who is erased meanwhile', async () => {
    const campaign = await begun()
    const tell = aWorker()
    await tell()
    const last = (await now(server.app, campaign)).notice?.after
    const leaving = residents.find(({ personId }) => personId === last)!
    // Codes come by letters as well, and the latest one is read.
    clock.advance(1_000)
    await erase(server.app, server.url, leaving)
    while (await tell());
    const told = await now(server.app, campaign)
    expect(told).toMatchObject({ state: 'published', notice: { total: 25, sent: 25 } })
    expect(await letters(campaign)).toHaveLength(25)
    expect(JSON.stringify([told, await letters(campaign)])).not.toContain(leaving.personId)
  })
})

it('a methodologist who is erased leaves the campaign, and nobody’s name on it', async () => {
  const leaving = await here.methodologist('Кететін Әдіскер')
  const { id: campaignId } = await aDraft(server.app, leaving)
  demand(await server.app.use.budgets.publishCampaign(leaving, { campaignId }))
  await server.app.settle()
  const system = { kind: 'system', id: 'test' } as const
  await server.app.use.identity.removeGrant(leaving.personId, leaving.grants[0]!, system, [])
  clock.advance(1_000)
  await erase(server.app, server.url, leaving)
  const { db } = server.app.platform.mongo
  const kept = await db.collection<{ _id: string }>('campaigns').findOne({ _id: campaignId })
  expect(kept).toMatchObject({ state: 'published', createdBy: 'per_00000000000000000000000000' })
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
    expect(JSON.stringify(await db.collection(name).find().toArray()), name).not.toContain(leaving.personId)
  expect(kept).not.toHaveProperty('attempt')
})
