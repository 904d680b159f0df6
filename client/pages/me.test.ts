// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import AccountPage from '#client/pages/me.vue'
import type { Answers, OpenPage } from '#client/testing/open-page.ts'

const text = (kk: string) => ({ __typename: 'LocalizedText', kk, ru: null, en: null })
const may = (allowed: boolean) => ({ __typename: 'Decision', allowed, code: null, details: [] })

function aPetition(part: object) {
  return {
    __typename: 'Petition',
    id: 'petition_1',
    number: '2027-000201',
    stage: 'SIGNING',
    status: 'COLLECTING',
    title: text('Кешкі автобус'),
    signatureCount: 12,
    publishedAt: '2027-05-01T05:00:00Z',
    createdAt: '2027-04-20T05:00:00Z',
    submittedAt: '2027-04-25T05:00:00Z',
    closesAt: '2027-08-01T18:59:59Z',
    closesProvisional: false,
    closedAt: null,
    territory: null,
    topic: null,
    nextTrack: null,
    tracks: [],
    refusal: null,
    origin: null,
    ...part,
  }
}
const refused = aPetition({
  id: 'petition_2',
  stage: 'REJECTED',
  status: 'REJECTED',
  title: text('Ит серуендететін орын'),
  refusal: {
    __typename: 'Refusal',
    at: '2027-05-10T05:00:00Z',
    code: { __typename: 'Code', code: 'incomplete', title: text('Міндетті мәліметтер жоқ') },
  },
})
const draft = aPetition({ id: 'petition_3', number: null, stage: 'DRAFT', status: 'DRAFT', title: text('') })

const aSignature = (state: 'COUNTED' | 'WITHDRAWN') => ({
  __typename: 'Signature',
  id: 'signature_1',
  state,
  signedAt: '2027-05-02T05:00:00Z',
  withdrawnAt: state === 'WITHDRAWN' ? '2027-05-03T05:00:00Z' : null,
  showName: false,
  petition: {
    __typename: 'Petition',
    id: 'petition_9',
    number: '2027-000009',
    status: 'COLLECTING',
    title: text('Жексенбілік дәрігер'),
    viewerCanSign: may(state === 'WITHDRAWN'),
    viewerCanWithdrawSignature: may(state === 'COUNTED'),
  },
})

const page = (nodes: readonly object[]) => ({
  __typename: 'Connection',
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  nodes,
})

/** The account of somebody with these texts; a withdrawn signature comes back when it is given again. */
function account(
  part: { petitions?: readonly object[]; projects?: readonly object[]; signed?: boolean; person?: object } = {},
): Answers {
  let state: 'COUNTED' | 'WITHDRAWN' = 'COUNTED'
  const act = (name: string, next: typeof state) => () => {
    state = next
    return {
      __typename: 'Mutation',
      [name]: { __typename: 'Payload', signature: null, petition: null, userErrors: [] },
    }
  }
  const viewer = (fields: object) => ({ viewer: { __typename: 'Person', id: 'person_1', ...fields } })
  return {
    Account: viewer({
      name: 'Айгүл',
      email: 'aigul@dauys.test',
      birthDate: '1994-03-22',
      assurance: 'EMAIL',
      casesWaiting: null,
      answersWaiting: null,
      roles: [],
      residence: {
        __typename: 'Residence',
        confirmed: false,
        territory: { __typename: 'Territory', id: 'birlik', name: text('Бірлік') },
      },
      ...part.person,
    }),
    MyPetitions: viewer({ petitions: page(part.petitions ?? []) }),
    MyProjects: viewer({ projects: part.projects ?? [] }),
    MyInvites: viewer({
      projects: (part.projects ?? []).map((project) => ({
        ...project,
        coAuthors: [{ __typename: 'CoAuthor', id: 'inv_1', state: 'INVITED' }],
      })),
    }),
    OpenCampaigns: {
      campaigns: [
        {
          __typename: 'Campaign',
          ...{ id: 'cmp_1', key: 'turkistan-2027', state: 'PROPOSING', title: text('Бюджет') },
          nextStep: { __typename: 'CampaignNextStep', kind: 'PROPOSE', until: '2027-05-20' },
        },
      ],
    },
    MySignatures: () => viewer({ signatures: page(part.signed === true ? [aSignature(state)] : []) }),
    WithdrawSignature: act('withdrawSignature', 'WITHDRAWN'),
    SignPetition: act('signPetition', 'COUNTED'),
    DeleteDraft: {
      __typename: 'Mutation',
      deleteDraft: { __typename: 'DeleteDraftPayload', deletedId: 'petition_3', userErrors: [] },
    },
  }
}

const open = (answers: Answers): Promise<OpenPage> =>
  openPage(AccountPage, { at: '/me', words: ['identity', 'petitions', 'budgets', 'myProjects'], answers })

async function pressButton({ page: view, settle }: OpenPage, words: string) {
  await view
    .findAll('button')
    .find((button) => button.text() === words)
    ?.trigger('click')
  await settle()
}

describe('my page', () => {
  it('offers a next step in every empty part, without a fault for axe', async () => {
    const { page: view } = await open(account())
    expect(view.findAll('section').map((section) => section.findAll('a').length > 0)).toEqual(Array(5).fill(true))
    expect(view.find('h1').text()).toBe('Сәлеметсіз бе, Айгүл')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says first what waits: the profile, then a petition to correct', async () => {
    const { page: view } = await open(account({ petitions: [refused], person: { birthDate: null } }))
    expect(view.findAll('.panel li a').map((link) => link.text())).toEqual(['Профильді толтыру', 'Мәтінді түзету'])
    expect(view.find('.panel').text()).toContain('Міндетті мәліметтер жоқ')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('leads an official to the answers that wait', async () => {
    const { page: view } = await open(
      account({
        person: {
          answersWaiting: 2,
          roles: [
            {
              __typename: 'RoleGrant',
              role: 'OFFICIAL',
              territory: null,
              body: { __typename: 'PublicBody', id: 'akimat', name: text('Әкімдік') },
            },
          ],
        },
      }),
    )
    expect(view.find('.panel li').text()).toContain('2 петиция күтіп тұр')
    expect(view.find('[aria-labelledby="my-desks"]').text()).toContain('Орындаушы, Әкімдік')
  })

  it('deletes a draft only when that is confirmed', async () => {
    const view = await open(account({ petitions: [draft] }))
    expect(view.page.find('[aria-labelledby="my-drafts"]').text()).toContain('Тақырыбы жоқ қаралама')
    await view.page.find('[aria-label^="Қараламаны жою"]').trigger('click')
    await view.settle()
    expect(view.asked.map(({ name }) => name)).not.toContain('DeleteDraft')
    await pressButton(view, 'Қараламаны жою')
    expect(view.asked.find(({ name }) => name === 'DeleteDraft')?.variables).toEqual({
      input: { petitionId: 'petition_3' },
    })
    expect(view.said()).toBe('Қаралама жойылды')
  })

  it('leaves the deletion of a draft to its author', async () => {
    const { page: view } = await open(account({ petitions: [{ ...draft, viewerIsCoAuthor: true }] }))
    expect(view.get('[aria-labelledby="my-drafts"]').text()).toContain('Тақырыбы жоқ қаралама')
    expect(view.find('[aria-label^="Қараламаны жою"]').exists()).toBe(false)
  })

  it('withdraws a signature when that is confirmed, and takes it back by signing again', async () => {
    const view = await open(account({ signed: true }))
    await view.page.find('[aria-label^="Қолды қайтарып алу"]').trigger('click')
    await view.settle()
    expect(await accessibilityFaults()).toEqual([])
    await pressButton(view, 'Қолды қайтарып алу')
    expect(view.said()).toBe('Қолыңыз қайтарып алынды')
    expect(view.page.find('[aria-labelledby="my-signatures"]').text()).toContain('Қайтарып алынды')
    await view.page.find('[aria-label^="Қайта қол қою"]').trigger('click')
    await view.settle()
    expect(view.asked.find(({ name }) => name === 'SignPetition')?.variables).toMatchObject({
      input: { petitionId: 'petition_9', showName: false },
    })
    expect(view.page.find('[aria-labelledby="my-signatures"]').text()).toContain('Есепке алынды')
  })
})

const aProject = (part: object) => ({
  __typename: 'Project',
  ...{ id: 'project_1', number: '17', state: 'SUBMITTED', title: text('Көшеге шам орнату') },
  ...{ createdAt: '2027-05-01T05:00:00Z', submittedAt: '2027-05-02T05:00:00Z', dueAt: null, appealUntil: null },
  ...{ viewerIsAuthor: true, viewerCanEdit: may(false), viewerCanAppeal: may(false), mergeRequestsToMe: [] },
  campaign: { __typename: 'Campaign', id: 'cmp_1', key: 'turkistan-2027', title: text('Бюджет') },
  ...part,
})

describe('my projects for the budget', () => {
  const links = ({ page }: OpenPage, within: string) =>
    page.findAll(`${within} a`).map((link) => link.attributes('href'))
  const section = 'section[aria-labelledby="my-projects"]'

  it('lead to the campaign that takes proposals when there are none', async () => {
    expect(links(await open(account()), section)).toEqual(['/kk/budget/turkistan-2027/new'])
  })

  it('wait for a correction, an appeal, another author, and say whom I asked in vain', async () => {
    const opened = await open(
      account({
        projects: [
          aProject({ state: 'NEEDS_CHANGES', dueAt: '2027-05-20T18:59:59Z', viewerCanEdit: may(true) }),
          aProject({ id: 'project_2', state: 'INFEASIBLE', viewerCanAppeal: may(true) }),
          aProject({
            ...{ id: 'project_3', viewerIsAuthor: false },
            mergeRequestsToMe: [{ __typename: 'Project', id: 'project_9' }],
          }),
        ],
      }),
    )
    expect(links(opened, '.panel')).toEqual([
      '/kk/projects/edit/project_1',
      '/kk/projects/project_2',
      '/kk/projects/project_3',
    ])
    expect(opened.page.get('.panel').text().replaceAll('\u00a0', ' ')).toContain('Соңғы күні: 20 мамыр')
    expect(links(opened, `${section} .meta`)).toEqual([
      '/kk/projects/edit/project_1?step=people',
      '/kk/projects/project_2',
    ])
    expect(await accessibilityFaults()).toEqual([])
  })

  it('keep drafts apart from what was sent', async () => {
    const drafted = aProject({ id: 'project_4', state: 'DRAFT', number: null, submittedAt: null, title: text('') })
    const { page: view } = await open(account({ projects: [drafted, aProject({})] }))
    expect(view.findAll(`${section} ul.rows`).map((list) => list.findAll('li').length)).toEqual([1, 1])
    expect(view.get(`${section} ul.rows`).text()).toContain('Атауы жоқ жоба')
    expect(await accessibilityFaults()).toEqual([])
  })
})
