import { beforeAll, beforeEach, expect, it } from 'vitest'
import { presetOf, presets } from '#domain/budgets/rules/presets.ts'
import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aDraft, almaty, campaignDays, published } from '#server/testing/campaigns.ts'
import { aCity, city, signedInAs } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL, type GraphQLAnswer } from '#server/testing/small-host.ts'

const clock = fakeClock('2026-01-06T04:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
const kzCity = presetOf('kz-city')!
type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>
let asMethodologist: Ask
let asNeighbour: Ask
let asResident: Ask
let methodologist: ActingPerson

beforeAll(async () => {
  const here = await aCity(server.app)
  methodologist = await here.methodologist('Жанар Әдіскер')
  asMethodologist = await signedInAs(server.app, server.url, methodologist)
  asNeighbour = await signedInAs(server.app, server.url, await here.methodologist('Көрші', 'sairam'))
  asResident = await signedInAs(server.app, server.url, await here.person('Тұрғын'))
})

beforeEach(() => {
  clock.set(almaty('2026-01-06'))
})

const asNobody: Ask = (query, variables = {}) => postGraphQL(server.url, { query, variables })

async function mutate(ask: Ask, name: string, input: object, fields = 'id') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const inputType = { publishCampaign: 'CampaignIdInput', resumeCampaign: 'CampaignIdInput' }[name] ?? type
  const query = `mutation ($input: ${inputType.replace(/^(Suspend|Cancel)/, 'Interrupt')}!) {
    ${name}(input: $input) { campaign { ${fields} } userErrors { code path } }
  }`
  const { data, errors } = await ask(query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as Record<string, { campaign: Record<string, unknown> | null; userErrors: object[] }>)[name]!
}

it('a methodologist prepares a campaign from a preset, reads what is missing, and publishes it', async () => {
  const presetsAnswer = await asMethodologist(
    '{ budgetPresets { id version hash title { kk } rulesInWords { section sentences { code params } } } }',
  )
  expect(presetsAnswer.errors).toBeUndefined()
  expect(presetsAnswer.data).toMatchObject({
    budgetPresets: presets.map((rules) => ({ id: rules.id, version: rules.version, hash: rulesFingerprint(rules) })),
  })

  const begun = await mutate(
    asMethodologist,
    'createCampaign',
    { territoryId: city, year: 2026, presetId: 'kz-city', attempt: 'a' },
    'id key revision state mistakes { code path } viewerCanManage languages',
  )
  expect(begun).toMatchObject({
    campaign: { key: 'turkistan-city-2026', state: 'DRAFT', viewerCanManage: true, languages: [] },
    userErrors: [],
  })
  expect(begun.campaign?.['mistakes']).toEqual(
    expect.arrayContaining([
      { code: 'REQUIRED', path: ['about'] },
      { code: 'REQUIRED', path: ['sources'] },
      { code: 'REQUIRED', path: ['schedule', 'voting'] },
    ]),
  )
  const campaignId = begun.campaign?.['id']
  const schedule = Object.entries({ ...campaignDays, adoption: '2027-01-15' }).map(([event, day]) => ({
    ...{ event: event.toUpperCase(), day },
  }))
  const edited = await mutate(
    asMethodologist,
    'editCampaign',
    {
      ...{ campaignId, revision: 0, schedule },
      title: { kk: 'Түркістан бюджеті', ru: null },
      about: { kk: 'Тұрғындар қаражатты өздері бөледі' },
      sources: [{ name: { kk: 'Қала бюджеті' }, amount: 9_000_000_000_001 }],
      splitTotals: [{ kind: 'DISTRICT', total: 9_000_000_000_001 }],
    },
    `revision total mistakes { code } warnings { code path } schedule { event day } languages
     envelopes { id kind amount costCap name { kk } territory { id } category { code } } sources { amount name { kk ru } }`,
  )
  expect(edited).toMatchObject({
    userErrors: [],
    campaign: {
      ...{ revision: 1, total: 9_000_000_000_001, mistakes: [], languages: ['KK'] },
      warnings: [{ code: 'GATE_BREACHED', path: ['schedule', 'adoption'] }],
      envelopes: [
        {
          ...{ id: 'district:birlik', kind: 'DISTRICT', amount: 4_500_000_000_001, costCap: 5_830_000_000 },
          ...{ name: { kk: 'Бірлік секторы' }, territory: { id: 'birlik' }, category: null },
        },
        { id: 'district:otyrar', amount: 4_500_000_000_000 },
      ],
      sources: [{ name: { kk: 'Қала бюджеті', ru: null } }],
    },
  })
  expect(await mutate(asMethodologist, 'editCampaign', { campaignId, revision: 0 })).toMatchObject({
    ...{ campaign: null, userErrors: [{ code: 'CONFLICT' }] },
  })

  const page = '{ campaign(key: "turkistan-city-2026") { state notice { total sent done } mistakes { code } } }'
  for (const ask of [asNobody, asResident, asNeighbour]) expect((await ask(page)).data).toEqual({ campaign: null })
  expect((await asMethodologist('{ managedCampaigns { key } }')).data).toEqual({
    managedCampaigns: [{ key: 'turkistan-city-2026' }],
  })
  expect((await asNeighbour('{ managedCampaigns { key } campaigns { key } }')).data).toEqual({
    ...{ managedCampaigns: [], campaigns: [] },
  })

  expect(await mutate(asNeighbour, 'publishCampaign', { campaignId })).toMatchObject({
    ...{ campaign: null, userErrors: [{ code: 'NOT_FOUND' }] },
  })
  const toTell = '{ campaign(key: "turkistan-city-2026") { residentsToTell } }'
  expect((await asMethodologist(toTell)).data).toEqual({ campaign: { residentsToTell: 3 } })
  await mutate(asMethodologist, 'publishCampaign', { campaignId })
  await server.app.settle()
  for (const ask of [asMethodologist, asNobody])
    expect((await ask(toTell)).data).toEqual({ campaign: { residentsToTell: null } })
  expect((await asMethodologist(page)).data).toMatchObject({
    campaign: { state: 'PUBLISHED', notice: { total: 3, sent: 3, done: true } },
  })
  expect((await asNobody(page)).data).toEqual({ campaign: { state: 'PUBLISHED', notice: null, mistakes: [] } })
})

it('everybody reads where a campaign stands, its rules and what changed since the last one', async () => {
  const before = await published(server.app, methodologist, await aDraft(server.app, methodologist))
  clock.set(almaty('2026-01-07'))
  const changed = { ...kzCity, id: 'kz-changed', proposing: { ...kzCity.proposing, perPerson: 1 } }
  const after = await published(server.app, methodologist, await aDraft(server.app, methodologist, { rules: changed }))
  clock.set(almaty('2026-01-25'))
  await server.app.settle()
  const query = `query ($key: String!) { campaign(key: $key) {
    year currency timeZone rulesId rulesVersion rulesHash rulesDocument calendarId publishedAt
    territory { id } categories { code name { ru } }
    steps { state from to status } nextStep { kind until }
    history { type at from to actorRole }
    rulesInWords { section sentences { code params } }
    rulesChanges { campaign { key } changes { path before after } sections { section removed { code } added { code } } }
    suspension { reason { kk } } cancellation { kk } ballotList { hash seed at } origin { system } conflicts { reason { kk } }
    viewerCanManage
  } }`
  const { data, errors } = await asNobody(query, { key: after.key })
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({
    campaign: {
      ...{ currency: 'KZT', timeZone: 'Asia/Almaty', rulesId: 'kz-changed', rulesVersion: 1, calendarId: 'kz' },
      ...{
        rulesHash: rulesFingerprint(changed),
        rulesDocument: expect.stringContaining('"perPerson":1'),
        viewerCanManage: false,
      },
      territory: { id: city },
      nextStep: { kind: 'PROPOSE', until: '2026-03-01' },
      history: [
        { type: 'NOTICE_BEGUN', actorRole: 'METHODOLOGIST', from: null, to: null },
        { type: 'ADVANCED', from: 'DRAFT', to: 'PUBLISHED', actorRole: 'METHODOLOGIST' },
        { type: 'ADVANCED', from: 'PUBLISHED', to: 'PROPOSING', actorRole: 'SYSTEM' },
      ],
      rulesChanges: {
        campaign: { key: before.key },
        changes: [
          { path: ['id'], before: '"kz-city"', after: '"kz-changed"' },
          { path: ['proposing', 'perPerson'], before: 'null', after: '1' },
        ],
      },
      ...{ suspension: null, cancellation: null, ballotList: null, origin: null, conflicts: [] },
    },
  })
  const { steps, rulesInWords, rulesChanges } = (data as { campaign: Record<string, Record<string, unknown>[]> })
    .campaign
  expect(steps?.slice(0, 3)).toEqual([
    { state: 'PUBLISHED', from: '2026-01-07', to: '2026-01-24', status: 'DONE' },
    { state: 'PROPOSING', from: '2026-01-25', to: '2026-03-01', status: 'CURRENT' },
    { state: 'REVIEW', from: '2026-03-02', to: '2026-03-17', status: 'AHEAD' },
  ])
  expect(rulesInWords?.map(({ section }) => section)).toContain('PROPOSING')
  expect(JSON.stringify(rulesChanges)).toContain('PROPOSING')
  expect(JSON.stringify(data)).not.toContain(methodologist.personId)
})

it('a list shows the campaigns that concern a place', async () => {
  const keys = async (territoryId: string) => {
    const { data } = await asNobody('query ($id: ID) { campaigns(territoryId: $id) { key } }', { id: territoryId })
    return (data as { campaigns: object[] }).campaigns.length
  }
  const all = ((await asNobody('{ campaigns { key } }')).data as { campaigns: object[] }).campaigns.length
  expect(all).toBeGreaterThan(1)
  expect(await Promise.all(['birlik', city, 'turkistan', 'kz'].map(keys))).toEqual([all, all, all, all])
  expect(await Promise.all(['sairam', 'atlantis'].map(keys))).toEqual([0, 0])
})

it('a campaign is halted, goes on, and is ended for a reason that everybody reads', async () => {
  const { id: campaignId, key } = await published(server.app, methodologist, await aDraft(server.app, methodologist))
  const reason = { kk: 'Су тасқыны', ru: 'Паводок' }
  expect(await mutate(asMethodologist, 'suspendCampaign', { campaignId, reason: {} })).toMatchObject({
    userErrors: [{ code: 'REASON_REQUIRED', path: ['reason'] }],
  })
  expect(await mutate(asNeighbour, 'suspendCampaign', { campaignId, reason })).toMatchObject({
    userErrors: [{ code: 'FORBIDDEN' }],
  })
  await mutate(asMethodologist, 'suspendCampaign', { campaignId, reason })
  const page = `{ campaign(key: "${key}") { state suspension { from reason { ru } } cancellation { ru } } }`
  expect((await asNobody(page)).data).toMatchObject({
    campaign: { state: 'SUSPENDED', suspension: { from: expect.any(String), reason: { ru: 'Паводок' } } },
  })
  expect((await mutate(asMethodologist, 'resumeCampaign', { campaignId }, 'state')).userErrors).toEqual([])
  await mutate(asMethodologist, 'cancelCampaign', { campaignId, reason })
  expect((await asNobody(page)).data).toMatchObject({
    campaign: { state: 'CANCELLED', cancellation: { ru: 'Паводок' } },
  })
  const late = await mutate(asMethodologist, 'advanceCampaign', { campaignId, to: 'PROPOSING' })
  expect(late).toMatchObject({ userErrors: [{ code: 'NOT_NOW' }] })
})

it('rules are checked key by key before they are saved, and said in plain words', async () => {
  const query = `query ($document: String!) { checkBudgetRules(document: $document) {
    userErrors { code path details { name value } } hash rulesInWords { section }
  } }`
  const faulty = JSON.stringify({ ...kzCity, jointTally: 'yes' })
  expect((await asMethodologist(query, { document: faulty })).data).toMatchObject({
    checkBudgetRules: { userErrors: [{ path: ['document', 'jointTally'] }], hash: null, rulesInWords: [] },
  })
  expect((await asMethodologist(query, { document: JSON.stringify(kzCity) })).data).toMatchObject({
    checkBudgetRules: { userErrors: [], hash: rulesFingerprint(kzCity) },
  })
})

it('an id that is none of ours leads nowhere', async () => {
  expect(await mutate(asMethodologist, 'publishCampaign', { campaignId: 'nonsense' })).toMatchObject({
    userErrors: [{ code: 'NOT_FOUND' }],
  })
})

it('a draft tells its methodologist beforehand that its rules or its days came too late', async () => {
  const other = { ...kzCity, review: { ...kzCity.review, formalDays: 5 } }
  const { key } = await aDraft(server.app, methodologist, { rules: other })
  clock.set(almaty('2026-01-06', '09:20'))
  const mistakes = async () => (await asMethodologist(`{ campaign(key: "${key}") { mistakes { code path } } }`)).data
  expect(await mistakes()).toEqual({
    campaign: { mistakes: [{ code: 'RULES_CHANGED', path: ['document', 'version'] }] },
  })
  const { id: campaignId } = await aDraft(server.app, methodologist, {
    rules: {
      ...other,
      version: 2,
    },
    schedule: { ...campaignDays, proposing: '2026-01-05' },
  })
  const late = await mutate(asMethodologist, 'publishCampaign', { campaignId }, 'id')
  const wrong = [{ code: 'INVALID', path: ['schedule', 'proposing'] }]
  expect(late.userErrors).toEqual(wrong)
  const own = (await asMethodologist('{ managedCampaigns { id mistakes { code path } } }')).data as {
    managedCampaigns: { id: string; mistakes: object[] }[]
  }
  expect(own.managedCampaigns.find(({ id }) => id === campaignId)?.mistakes).toEqual(wrong)
})
