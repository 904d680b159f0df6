import { split } from 'shamir-secret-sharing'
import { lotCommitment } from '#domain/ballots/lottery.ts'
import { fromPlain } from '#domain/ballots/plain-choice.ts'
import { createSealingKey, openingKeyOf, unseal } from '#domain/ballots/sealing.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import { ballotEntries, ballotListHash, drawSeed } from '#domain/budgets/ballot-list.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { campaignIn, dayOf, draftOf, onBallot, rules } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { App } from '#server/app.ts'
import { openRules } from '#server/testing/ballots.ts'
import { aBudget } from '#server/testing/budget.ts'
import { almaty } from '#server/testing/campaigns.ts'
import { city as cityId, demand, type City } from '#server/testing/city.ts'
import type { SettableClock } from '#server/platform/clock.ts'

/** kk and ru title, million tenge, category, what it brings */
type Told = readonly [kk: string, ru: string, millions: number, category: 'greening' | 'improvement', effect: string]

const ofCity: readonly Told[] = [
  [
    'Шауғарда ағаш отырғызып, шағын саябақ салу',
    'Посадить деревья и разбить сквер в Шаугаре',
    38.4,
    'greening',
    '320 ағаш, 1,4 гектар. Секторда қазір бірде-бір саябақ жоқ.',
  ],
  [
    'Отырарда аулаларды абаттандыру',
    'Благоустроить дворы в Отыраре',
    29.5,
    'improvement',
    '14 аула, 2 900 тұрғын. Орындық, көлеңке, су жолы.',
  ],
  [
    'Сауранда қоқыс алаңдарын тазарту',
    'Расчистить мусорные площадки в Сауране',
    8.6,
    'improvement',
    '36 алаңға қақпақты контейнер мен қоршау қойылады.',
  ],
  [
    'Бірлікте көше жарығын орнату',
    'Установить уличное освещение в Бирлике',
    22.7,
    'improvement',
    '6,2 км көше, 148 шам. Мектепке баратын жол да кіреді.',
  ],
  [
    'Бекзатта балалар ойын алаңын салу',
    'Построить детскую площадку в Бекзате',
    17.6,
    'improvement',
    'Екі алаң. Жаяу бес минуттық жерде 1 100 бала тұрады.',
  ],
  [
    'Яссыда кедергісіз жаяу жүргіншілер жолын салу',
    'Сделать безбарьерную дорожку в Яссы',
    31.2,
    'improvement',
    'Емхана мен мектепке дейін 1,9 км жол. Кресло-арбамен де, балалар арбасымен де жүруге болады.',
  ],
  [
    'Қысқы тегін мұз айдынын ашу',
    'Открыть бесплатный зимний каток',
    12.1,
    'improvement',
    'Желтоқсаннан ақпанға дейін, күніне 900 адам сырғанай алады.',
  ],
  [
    'Арық жүйесін тазалап, ағынсу беру',
    'Расчистить арыки и пустить воду',
    26.3,
    'greening',
    '11 км арық, 640 үйдің бағы мен бақшасы.',
  ],
]
const ofBirlik: readonly Told[] = [
  [
    'Бірлік саябағына орындық қою',
    'Поставить скамейки в парке Бирлик',
    4.2,
    'improvement',
    'Отыз орындық, көлеңкесі бар.',
  ],
  [
    'Мектеп жолына ағаш отырғызу',
    'Посадить деревья вдоль дороги к школе',
    6.8,
    'greening',
    'Екі жүз ағаш, суаруы бар.',
  ],
  [
    'Аялдамаға баспана салу',
    'Поставить навесы на остановках',
    9.5,
    'improvement',
    'Жеті аялдамада жаңбыр мен ыстықтан қорғану.',
  ],
  ['Кітапхана ауласын жөндеу', 'Отремонтировать двор библиотеки', 5.1, 'improvement', 'Балалар ашық ауада оқи алады.'],
]

export interface OpenVote {
  readonly campaign: Campaign
  readonly methodologist: ActingPerson
  /** What a sealed ballot says: the test has all shares of the key. */
  opens(envelopeId: string, sealed: string): Promise<Choice | undefined>
  /** Voting is over. */
  end(): Promise<void>
}

let made = 0

/**
 * A vote that is open: one approval ballot for sector Birlik (1 to 3 projects) and a budget basket of 120 million for the
 * city. Its key is shared out, its lottery is committed to, and receipts come as soon as the board has a ballot.
 */
export async function openVote(app: App<SettableClock>, here: City, change: Partial<PbRules> = {}): Promise<OpenVote> {
  app.clock.set(almaty(dayOf.ballot_frozen))
  const campaign = await frozenList(app, here, change)
  const methodologist = await here.methodologist('Жанар Әдіскер')
  const { publicKey, secret } = await createSealingKey(crypto.subtle)
  const shares = await split(secret, 3, 2)
  const trustees = await Promise.all(
    shares.map(async (share, i) => {
      const { personId } = await here.person(`Сенімді тұлға ${i + 1}`)
      const { email = '' } = (await app.use.identity.readPerson(personId)) ?? {}
      return { email, name: `Сенімді тұлға ${i + 1}`, shareHash: hex(app.platform.crypto.sha256(share)) }
    }),
  )
  const { ballots, budgets } = app.use
  const key = { campaignKey: campaign.key, publicKey: base64Url(publicKey), need: 2, trustees }
  demand(await ballots.prepareVote(methodologist, key))
  for (const [i, officer] of [methodologist, await here.methodologist('Ерлан Әдіскер')].entries()) {
    const commitment = lotCommitment(crypto.getRandomValues(new Uint8Array(32)))
    demand(await ballots.commitLot(officer, { campaignKey: campaign.key, name: `Маман ${i + 1}`, commitment }))
  }
  await app.settle()
  app.clock.set(almaty(dayOf.voting, '10:00'))
  const open = demand(await budgets.advanceCampaign(methodologist, { campaignId: campaign.id, to: 'voting' }))
  await app.settle()
  return {
    ...{ campaign: open, methodologist },
    async end() {
      app.clock.set(almaty(dayOf.verification, '10:00'))
      demand(await budgets.advanceCampaign(methodologist, { campaignId: campaign.id, to: 'verification' }))
      await app.settle()
    },
    async opens(envelopeId, sealed) {
      const opening = await openingKeyOf(crypto.subtle, secret, publicKey)
      if (!opening) throw new Error('the key opens nothing')
      const context = { campaignId: campaign.id, envelopeId, listHash: open.ballotList?.hash ?? '' }
      const plain = await unseal(crypto.subtle, opening, context, Buffer.from(sealed, 'base64url'))
      return plain && fromPlain(plain)
    },
  }
}

async function frozenList(app: App, here: City, change: Partial<PbRules>): Promise<Campaign> {
  const { store } = aBudget(app, here)
  const number = ++made
  const frozen = campaignIn(
    'ballot_frozen',
    draftOf({
      ...{ id: app.platform.newId('cmp'), key: `${cityId}-2026-vote-${number}`, territoryId: cityId },
      rules: {
        ...{ ...rules, ...openRules },
        eligibility: { ...openRules.eligibility, methods: ['email', 'office'] },
        ballots: [
          { envelope: 'district', type: 'approval', min: 1, max: 3 },
          { envelope: 'city', type: 'knapsack' },
        ],
        secrecy: { ...rules.secrecy, turnout: 'live' },
        ...change,
      },
      sources: [{ name: { kk: 'Қала бюджеті', ru: 'Бюджет города' }, amount: 135_000_000_00 }],
      envelopes: [
        { id: 'district:birlik', kind: 'district', territoryId: 'birlik', category: null, amount: 15_000_000_00 },
        { id: 'city', kind: 'city', territoryId: cityId, category: null, amount: 120_000_000_00 },
      ],
    }),
  )
  const projects = listOf(app, frozen)
  const numbers = new Map(projects.map(({ id, ballotNumber }) => [id as string, ballotNumber ?? 0]))
  const seed = drawSeed(frozen, projects)
  const hash = ballotListHash(frozen, seed, ballotEntries(projects, numbers))
  const sealed = { ...frozen, ballotList: { hash, seed, at: app.clock.now() } }
  const campaign = await store.insertCampaign(sealed, `vote-${number}`)
  if (!campaign) throw new Error('the key of the campaign is taken')
  for (const project of projects) await store.insertProject(project, `vote-${project.id}`)
  return campaign
}

/** Numbers 1 to 8 are of the city, 9 to 12 of the sector. */
function listOf(app: App, { id: campaignId }: Campaign): Project[] {
  const listed = [
    ...ofCity.map((told) => ({ told, envelopeId: 'city' })),
    ...ofBirlik.map((told) => ({ told, envelopeId: 'district:birlik' })),
  ]
  return listed.map(({ told, envelopeId }, i) => {
    const [kk, ru, millions, category, effect] = told
    const project = onBallot(undefined, i + 1)
    const own = { id: app.platform.newId('prj'), campaignId, envelopeId, category, number: String(i + 1), photos: [] }
    const text = { title: kk, description: `${kk}. ${effect} Жұмыс келер жылы мамырда басталады.`, effect }
    const rest = { beneficiaries: 'Осы жердің тұрғындары', address: '' }
    const price = Math.round(millions * 10) * 100_000_00
    return {
      ...{ ...project, ...own },
      texts: { kk: { ...text, ...rest }, ru: { ...text, ...rest, title: ru } },
      verdicts: project.verdicts.map((verdict) => (verdict.outcome === 'feasible' ? { ...verdict, price } : verdict)),
    }
  })
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
