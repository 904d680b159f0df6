// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deskCampaign } from '#client/testing/campaigns.ts'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import CampaignPage from '#client/pages/desk/campaign.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText' as const, kk, ru: null, en: null })
const viewer = (...roles: string[]) => ({
  viewer: {
    __typename: 'Person',
    id: 'person_1',
    name: 'Әсел',
    email: 'a@dauys.test',
    language: 'KK',
    casesWaiting: null,
    answersWaiting: null,
    roles: roles.map((role) => ({ __typename: 'RoleGrant', role })),
  },
})
const found = (n: number) => ({ __typename: 'ProjectConnection', totalCount: n })

function desk(part: Parameters<typeof deskCampaign>[0] = {}, more: Answers = {}): Answers {
  return {
    Viewer: viewer('METHODOLOGIST'),
    CampaignDesk: () => ({ campaign: deskCampaign(part) }),
    CampaignDeskRules: {
      campaign: { __typename: 'Campaign', id: 'cmp_1', rulesInWords: [], rulesChanges: null },
    },
    CampaignGuards: {
      campaign: { __typename: 'Campaign', id: 'cmp_1', formal: found(3), merit: found(0), appeals: found(0) },
    },
    ...more,
  }
}
const words = ['identity', 'desk', 'budgets', 'campaignDesk', 'budgetRules']
const open = (answers: Answers, step = ''): Promise<OpenPage> =>
  openPage(CampaignPage, {
    at: `/desk/campaigns/city-2027${step === '' ? '' : `?step=${step}`}`,
    words,
    answers,
  })
const edits = ({ asked }: OpenPage) =>
  asked.filter(({ name }) => name === 'EditCampaign').map(({ variables }) => variables)
const edited = (revision: number) => ({
  __typename: 'Mutation',
  editCampaign: {
    __typename: 'EditCampaignPayload',
    campaign: { __typename: 'Campaign', id: 'cmp_1', revision },
    userErrors: [],
  },
})

describe('the desk of a campaign in preparation', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  /** Until the pause after typing is over and the answer is drawn. */
  async function pause(view: OpenPage) {
    await vi.advanceTimersByTimeAsync(2_000)
    await view.settle()
  }

  it.each(['rules', 'texts', 'money', 'dates', 'check'])('has no fault for axe on the step %s', async (step) => {
    await open(desk(), step)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('saves by itself what changed and nothing else, each time with the revision of the time before', async () => {
    let revision = 4
    const view = await open(desk({}, { EditCampaign: () => edited(++revision) }), 'texts')
    await view.page.find('#title-kk').setValue('Жаңа атау')
    await pause(view)
    await view.page.find('#about-kk').setValue('Түсіндірме')
    await pause(view)
    expect(edits(view)).toEqual([
      { input: { campaignId: 'cmp_1', revision: 4, title: { kk: 'Жаңа атау', ru: null, en: null } } },
      { input: { campaignId: 'cmp_1', revision: 5, about: { kk: 'Түсіндірме', ru: null, en: null } } },
    ])
    expect(view.page.find('[role="status"]').text()).toBe('Сақталды')
  })

  it('asks whose version stays when somebody else saved meanwhile, and saves over it when told to', async () => {
    let theirs = 4
    const conflict = {
      __typename: 'Mutation',
      editCampaign: {
        __typename: 'EditCampaignPayload',
        campaign: null,
        userErrors: [{ __typename: 'UserError', code: 'CONFLICT', path: null, details: [] }],
      },
    }
    const view = await open(
      {
        ...desk(),
        CampaignDesk: () => ({ campaign: deskCampaign({ revision: theirs, title: text('Олардың атауы') }) }),
        EditCampaign: ({ input }) => ((input as { revision: number }).revision === 9 ? edited(10) : conflict),
      },
      'texts',
    )
    await view.page.find('#title-kk').setValue('Менің атауым')
    theirs = 9
    await pause(view)
    expect(view.page.find('.notice').text()).toContain('Қайсысы қалсын')
    const mine = view.page.findAll('button').find((button) => button.text() === 'Менікін сақтау')
    await mine?.trigger('click')
    await pause(view)
    expect(edits(view).at(-1)).toMatchObject({ input: { revision: 9, title: { kk: 'Менің атауым' } } })
    expect(view.page.find<HTMLInputElement>('#title-kk').element.value).toBe('Менің атауым')
  })

  it('shows while it is typed whether both sides of the money agree, and splits by the rules', async () => {
    const view = await open(desk({}, { EditCampaign: () => edited(5) }), 'money')
    const sums = () => view.page.find('.sums').text()
    await view.page
      .findAll('button')
      .find((button) => button.text() === 'Көз қосу')
      ?.trigger('click')
    await view.page.find('#sources-0-amount').setValue('1 000')
    expect(sums()).toContain('Бөлінбегені: 1\u00a0000')
    await view.page.find('#split-district').setValue('1 000')
    await view.page.find('form.helper').trigger('submit')
    expect(view.page.find<HTMLInputElement>('[id="envelopes-district:a"]').element.value).toBe('500')
    expect(sums()).toContain('Екі жағы тең')
  })

  it('fills in the usual days, counts working days, and says beside a day what is wrong with it', async () => {
    const view = await open(desk({}, { EditCampaign: () => edited(5) }), 'dates')
    await view.page
      .findAll('button')
      .find((button) => button.text() === 'Әдеттегі күндерді қою')
      ?.trigger('click')
    expect(view.page.find('.chain').text()).toContain('жұмыс күні')
    expect(view.page.findAll<HTMLInputElement>('.chain input').every(({ element }) => element.value !== '')).toBe(true)
    expect(view.page.find('#schedule-complaints').text()).not.toContain('кейін болуы керек')
    await view.page.find('#schedule-verification-year').setValue('2031')
    expect(view.page.find('#schedule-verification').text()).toContain('Заң бойынша')
    expect(view.page.find('#schedule-complaints').text()).toContain('кейін болуы керек')
  })

  it('names what is missing with its place, says how many get a letter, and publishes only after a question', async () => {
    const mistakes = [
      { __typename: 'UserError' as const, code: 'REQUIRED' as const, path: ['schedule', 'voting'], details: [] },
    ]
    const missing = await open(desk({ mistakes }), 'check')
    expect(missing.page.text()).toContain('Дауыс берудің алғашқы күні: Бұл өрісті толтырыңыз')
    expect(missing.page.text()).not.toContain('Жариялау және хат жіберу')

    const published = {
      __typename: 'Mutation',
      publishCampaign: {
        __typename: 'PublishCampaignPayload',
        campaign: { __typename: 'Campaign', id: 'cmp_1', state: 'DRAFT' },
        userErrors: [],
      },
    }
    const view = await open(desk({}, { PublishCampaign: published }), 'check')
    const buttons = (name: string) => view.page.findAll('button').filter((button) => button.text() === name)
    await buttons('Жариялау және хат жіберу')[0]?.trigger('click')
    expect(view.asked.map(({ name }) => name)).not.toContain('PublishCampaign')
    expect(view.page.find('dialog').text()).toContain('Хат алатын тұрғындар: 1\u00a0204')
    await view.page.find('dialog .button').trigger('click')
    await pause(view)
    expect(view.asked.map(({ name }) => name)).toContain('PublishCampaign')
  })
})

describe('the desk of a running campaign', () => {
  const running = {
    state: 'PROPOSING' as const,
    languages: ['KK' as const],
    residentsToTell: null,
    steps: [
      {
        __typename: 'CampaignStep' as const,
        state: 'PROPOSING' as const,
        status: 'CURRENT' as const,
        from: null,
        to: null,
      },
      {
        __typename: 'CampaignStep' as const,
        state: 'REVIEW' as const,
        status: 'AHEAD' as const,
        from: '2027-06-01',
        to: null,
      },
    ],
    schedule: [{ __typename: 'ScheduledDay' as const, event: 'REVIEW' as const, day: '2027-06-01' }],
  }

  it('says what the next state waits for, without a fault for axe', async () => {
    const { page } = await open(desk(running))
    expect(page.find('#next').text()).toBe('Келесі кезең: Ресімдік тексеру')
    expect(page.text()).toContain('Бұл кезең 2027\u00a0ж. 1\u00a0маусым күні басталады')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('asks for a public reason before it is suspended', async () => {
    const done = {
      __typename: 'Mutation',
      suspendCampaign: {
        __typename: 'SuspendCampaignPayload',
        campaign: { __typename: 'Campaign', id: 'cmp_1', state: 'SUSPENDED' },
        userErrors: [],
      },
    }
    const view = await open(desk(running, { SuspendCampaign: done }))
    await view.page
      .findAll('button')
      .find((button) => button.text() === 'Тоқтата тұру')
      ?.trigger('click')
    const confirm = () => view.page.find('dialog[open] .button')
    await confirm().trigger('click')
    await view.settle()
    expect(view.asked.map(({ name }) => name)).not.toContain('SuspendCampaign')
    expect(view.page.find('dialog[open]').text()).toContain('Себебін көрсетіңіз')
    await view.page.find('#suspend-reason-kk').setValue('Сот шешімі')
    await confirm().trigger('click')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'SuspendCampaign')?.variables).toMatchObject({
      input: { campaignId: 'cmp_1', reason: { kk: 'Сот шешімі' } },
    })
  })

  it('is nobody’s who does not run it', async () => {
    const { page, asked } = await open({ Viewer: viewer('OFFICIAL') })
    expect(page.find('h1').text()).toBe('Бұл бет сізге ашық емес')
    expect(asked.map(({ name }) => name)).toEqual(['Viewer'])
  })
})
