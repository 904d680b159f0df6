import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { replayCampaign } from '#domain/budgets/replay.ts'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import { aCity, city, codesOf, demand, type City } from '#server/testing/city.ts'
import { aDraft, almaty, campaignDays, now, published } from '#server/testing/campaigns.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock('2026-01-05T04:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
let here: City
let methodologist: ActingPerson
let neighbour: ActingPerson
const kzCity = presetOf('kz-city')!

beforeAll(async () => {
  here = await aCity(server.app)
  methodologist = await here.methodologist('Жанар Әдіскер')
  neighbour = await here.methodologist('Көрші Әдіскер', 'sairam')
})

beforeEach(() => {
  clock.set(almaty('2026-01-06'))
})

const budgets = () => server.app.use.budgets
const begin = (attempt: string, change: object = {}) =>
  budgets().createCampaign(methodologist, { territoryId: city, year: 2027, presetId: 'kz-city', attempt, ...change })

describe('a draft of a campaign', () => {
  it('is begun once per attempt, and gets a key of its own however many begin at once', async () => {
    const repeated = await Promise.all(Array.from({ length: 10 }, () => begin('same')))
    expect(new Set(repeated.map((draft) => demand(draft).id)).size).toBe(1)
    const others = await Promise.all(Array.from({ length: 10 }, (_, i) => begin(`other-${i}`)))
    const keys = [...repeated.slice(0, 1), ...others].map((draft) => demand(draft).key).sort()
    const numbered = Array.from({ length: 10 }, (_, i) => `turkistan-city-2027-${i + 2}`)
    expect(keys).toEqual(['turkistan-city-2027', ...numbered].sort())
  })

  it('takes the working days of the rule book that holds in its place', async () => {
    expect(demand(await begin('calendar')).calendarId).toBe('kz')
    const sairam = { territoryId: 'sairam', year: 2026, presetId: 'generic', attempt: 'a' }
    expect(demand(await budgets().createCampaign(neighbour, sairam)).calendarId).toBe('kz')
  })

  it('is begun only by a methodologist of the place, for a year that is near, by rules without a fault', async () => {
    const resident = await here.person('Тұрғын')
    const input = { territoryId: city, year: 2027, presetId: 'kz-city', attempt: 'x' }
    expect(codesOf(await budgets().createCampaign(neighbour, input))).toEqual(['FORBIDDEN'])
    expect(codesOf(await budgets().createCampaign(resident, input))).toEqual(['FORBIDDEN'])
    expect(codesOf(await budgets().createCampaign({ kind: 'anonymous' }, input))).toEqual(['FORBIDDEN'])
    expect(await begin('x', { year: 2040 })).toMatchObject({ refusals: [{ code: 'INVALID', path: ['year'] }] })
    expect(await begin('x', { presetId: 'mars' })).toMatchObject({
      refusals: [{ code: 'INVALID', path: ['presetId'] }],
    })
    expect(await begin('x', { presetId: null })).toMatchObject({ refusals: [{ code: 'REQUIRED', path: ['presetId'] }] })
    expect(await begin('x', { document: '{' })).toMatchObject({ refusals: [{ code: 'INVALID', path: ['document'] }] })
    const faulty = JSON.stringify({ ...kzCity, calendar: { ...kzCity.calendar, listFrozenDays: -1 }, tariff: 1 })
    expect(await begin('x', { document: faulty })).toMatchObject({
      refusals: [{ path: ['document', 'tariff'] }, { path: ['document', 'calendar', 'listFrozenDays'] }],
    })
  })

  it('is read and changed by nobody from elsewhere', async () => {
    const draft = await aDraft(server.app, methodologist)
    const { id: campaignId, key, revision } = draft
    const schedule = draft.schedule
    expect(await budgets().readCampaign(neighbour, { key })).toBeUndefined()
    expect(await budgets().readCampaign({ kind: 'anonymous' }, { key })).toBeUndefined()
    expect(await budgets().readCampaign(methodologist, { key })).toMatchObject({ id: campaignId })
    const refused = await Promise.all([
      budgets().editCampaign(neighbour, { campaignId, revision }),
      budgets().publishCampaign(neighbour, { campaignId }),
      budgets().advanceCampaign(neighbour, { campaignId, to: 'published' }),
      budgets().rescheduleCampaign(neighbour, { campaignId, schedule }),
      budgets().cancelCampaign(neighbour, { campaignId, reason: { kk: 'x' } }),
      budgets().setConflicts(neighbour, { campaignId, sets: [] }),
    ])
    expect(refused.flatMap(codesOf)).toEqual(Array.from({ length: 6 }, () => 'NOT_FOUND'))
  })

  it('does not lose an edit that was made on an older revision', async () => {
    const { id: campaignId, revision } = await aDraft(server.app, methodologist)
    const edit = (kk: string) => budgets().editCampaign(methodologist, { campaignId, revision, title: { kk } })
    expect(demand(await edit('Бірінші'))).toMatchObject({ title: { kk: 'Бірінші' }, revision: revision + 1 })
    expect(codesOf(await edit('Екінші'))).toEqual(['CONFLICT'])
  })

  it('splits a sum by the rules among the districts, to the last minor unit', async () => {
    const draft = await aDraft(server.app, methodologist, { splitTotals: [{ kind: 'district', total: 100_01 }] })
    expect(draft.envelopes).toEqual([
      { id: 'district:birlik', kind: 'district', territoryId: 'birlik', category: null, amount: 5_001 },
      { id: 'district:otyrar', kind: 'district', territoryId: 'otyrar', category: null, amount: 5_000 },
    ])
    const [envelope] = kzCity.envelopes
    const byPopulation = { ...kzCity, version: 90, envelopes: [{ ...envelope!, split: { by: 'population' } as const }] }
    const { id: campaignId, revision } = draft
    const edited = await budgets().editCampaign(methodologist, {
      ...{ campaignId, revision, document: JSON.stringify(byPopulation) },
      splitTotals: [{ kind: 'district', total: 70_850 }],
    })
    expect(demand(edited).envelopes.map(({ amount }) => amount)).toEqual([20_100, 50_750])
  })

  it('names all that could not be kept at once', async () => {
    const { id: campaignId, revision } = await aDraft(server.app, methodologist)
    const amount = 5
    const refused = await budgets().editCampaign(methodologist, {
      ...{ campaignId, revision, title: { kk: 'ұзын'.repeat(40) }, document: 'no', calendarId: 'moon' },
      sources: [{ name: { kk: 'Қала' }, amount: -1 }],
      envelopes: [
        { kind: 'district', territoryId: 'mankent', amount },
        { kind: 'category', category: 'space', amount },
        { kind: 'district', territoryId: 'birlik', amount },
        { kind: 'district', territoryId: 'birlik', amount },
      ],
      splitTotals: [{ kind: 'city', total: 5 }],
    })
    expect(refused.ok ? [] : refused.refusals.map(({ code, path = [] }) => `${code} ${path.join('.')}`)).toEqual([
      'TOO_LONG title.kk',
      'INVALID document',
      'INVALID sources.0.amount',
      'OUTSIDE_TERRITORY envelopes.0.territoryId',
      'INVALID envelopes.1.category',
      'INVALID envelopes.3',
      'INVALID splitTotals.0.kind',
      'INVALID calendarId',
    ])
    const fixed = { ...kzCity, version: 91, envelopes: [{ ...kzCity.envelopes[0]!, split: { by: 'fixed' } as const }] }
    const input = { campaignId, revision, document: JSON.stringify(fixed) }
    const byHand = await budgets().editCampaign(methodologist, {
      ...input,
      splitTotals: [{ kind: 'district', total: 9 }],
    })
    expect(byHand).toMatchObject({ refusals: [{ code: 'SPLIT_BY_HAND', path: ['splitTotals', '0'] }] })
  })
})

describe('publishing', () => {
  it('is refused with everything that is missing, and leaves the draft open', async () => {
    const { id: campaignId } = demand(await begin('empty', { year: 2026 }))
    const refused = await budgets().publishCampaign(methodologist, { campaignId })
    expect(new Set(codesOf(refused))).toEqual(new Set(['REQUIRED']))
    expect(await now(server.app, { id: campaignId })).toMatchObject({ state: 'draft', notice: null, rulesHash: null })
  })

  it('fixes R, keeps the version for good, and refuses other rules under it', async () => {
    const own = { ...kzCity, id: 'own-city', version: 3 }
    const first = await published(server.app, methodologist, await aDraft(server.app, methodologist, { rules: own }))
    expect(first).toMatchObject({ state: 'published', rulesHash: rulesFingerprint(own), revision: 1 })
    const kept = await server.app.platform.mongo.db.collection('pbRules').find({ hash: first.rulesHash }).toArray()
    expect(kept).toMatchObject([{ _id: 'own-city@3', rules: own }])

    const again = await aDraft(server.app, methodologist, { rules: own })
    expect(await published(server.app, methodologist, again)).toMatchObject({ state: 'published' })
    const other = { ...own, proposing: { ...own.proposing, perPerson: 1 } }
    const changed = await aDraft(server.app, methodologist, { rules: other })
    const refused = await budgets().publishCampaign(methodologist, { campaignId: changed.id })
    expect(codesOf(refused)).toEqual(['RULES_CHANGED'])
    expect(await now(server.app, changed)).toMatchObject({ state: 'draft', notice: null })

    // A preset has its version before anybody published it.
    const { version } = presetOf('generic')!
    const posing = await aDraft(server.app, methodologist, { rules: { ...kzCity, id: 'generic', version } })
    expect(codesOf(await budgets().publishCampaign(methodologist, { campaignId: posing.id }))).toEqual([
      'RULES_CHANGED',
    ])
  })

  it('closes the draft for edits', async () => {
    const { id: campaignId } = await aDraft(server.app, methodologist)
    const { revision } = demand(await budgets().publishCampaign(methodologist, { campaignId }))
    expect(codesOf(await budgets().editCampaign(methodologist, { campaignId, revision }))).toEqual(['NOT_EDITABLE'])
    await server.app.settle()
  })
})

describe('two methodologists who press at once', () => {
  it('make one transition, however many press', async () => {
    const second = await here.methodologist('Екінші Әдіскер')
    const campaign = await published(server.app, methodologist, await aDraft(server.app, methodologist))
    clock.set(almaty(campaignDays.proposing))
    const pressed = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        budgets().advanceCampaign(i % 2 ? methodologist : second, { campaignId: campaign.id, to: 'proposing' }),
      ),
    )
    expect(pressed.every((result) => demand(result).state === 'proposing')).toBe(true)
    const { history } = await now(server.app, campaign)
    expect(history.filter(({ type, data }) => type === 'CampaignAdvanced' && data.to === 'proposing')).toHaveLength(1)
    await server.app.settle()
    const told = { 'event.type': 'CampaignAdvanced', 'event.subject.id': campaign.id, 'event.data.to': 'proposing' }
    expect(await server.app.platform.mongo.db.collection('journal').countDocuments(told)).toBe(1)
  })
})

describe('the days of a campaign', () => {
  it('move it by themselves, several at once after a stop, up to the first guard that is not met', async () => {
    const campaign = await published(server.app, methodologist, await aDraft(server.app, methodologist))
    clock.set(almaty('2026-01-19', '23:59'))
    await server.app.settle()
    expect(await now(server.app, campaign)).toMatchObject({ state: 'published' })
    clock.set(almaty('2026-01-20', '00:00'))
    await server.app.settle()
    expect(await now(server.app, campaign)).toMatchObject({ state: 'proposing' })
    // Nobody ran for months: the verdicts are all out, and authors get their days to appeal from today.
    clock.set(almaty('2026-05-11'))
    await server.app.settle()
    expect(await now(server.app, campaign)).toMatchObject({ state: 'appeals' })
    for (const day of ['12', '13', '14', '15', '16', '17', '18', '19']) {
      clock.set(almaty(`2026-05-${day}`))
      await server.app.settle()
    }
    const late = await now(server.app, campaign)
    expect(late).toMatchObject({ state: 'ballot_frozen', ballotList: { at: almaty('2026-05-19') } })
    expect(replayCampaign(late.history)).toBe('ballot_frozen')
    expect(late.history.slice(2).every(({ actor }) => actor.kind === 'system')).toBe(true)
  })

  it('stand still while it is suspended, and move by as long as it rested', async () => {
    const campaign = await published(server.app, methodologist, await aDraft(server.app, methodologist))
    const campaignId = campaign.id
    clock.set(almaty('2026-01-18'))
    const reason = { kk: 'Су тасқыны', ru: 'Паводок' }
    expect(demand(await budgets().suspendCampaign(methodologist, { campaignId, reason }))).toMatchObject({
      ...{ state: 'suspended', suspension: { from: 'published', reason } },
    })
    clock.set(almaty('2026-01-21'))
    await server.app.settle()
    expect((await now(server.app, campaign)).state).toBe('suspended')
    const resumed = await budgets().resumeCampaign(methodologist, { campaignId })
    // Three days later the term of review would meet the holidays of March.
    expect(codesOf(resumed)).toEqual(expect.arrayContaining(['TOO_FEW_DAYS']))
    const days = { ...campaignDays, proposing: '2026-01-22' }
    demand(await budgets().rescheduleCampaign(methodologist, { campaignId, schedule: days }))
    expect(demand(await budgets().resumeCampaign(methodologist, { campaignId }))).toMatchObject({ state: 'published' })
    clock.set(almaty('2026-01-22'))
    await server.app.settle()
    expect((await now(server.app, campaign)).state).toBe('proposing')
    demand(await budgets().cancelCampaign(methodologist, { campaignId, reason }))
    expect(await now(server.app, campaign)).toMatchObject({ state: 'cancelled', cancellation: reason })
  })
})
