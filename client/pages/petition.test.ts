// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aPetition, aTrack, aigul, anAnswer, inAll, notSubscribed, suspension } from '#client/testing/petitions.ts'
import PetitionPage from '#client/pages/petition.vue'
import type { PageOfPetition } from '#client/testing/petitions.ts'
import type { OriginFieldsFragment } from '#client/lib/gql/graphql.ts'

const open = (petition: PageOfPetition | null, viewer: object | null = aigul) =>
  openPage(PetitionPage, {
    at: '/petitions/2027-000031',
    words: ['petitions', 'signatures', 'accountability', 'notices', 'stages', 'petitionText', 'talk', 'eid'],
    answers: {
      ...{ PetitionPage: { petition, viewer }, MySubscription: notSubscribed },
      AdoptPetition: () => {
        if (petition) Object.assign(petition, { orphanedAt: null, viewerMayAdopt: false, viewerIsAuthor: true })
        return { adoptPetition: { __typename: 'PetitionPayload', userErrors: [] } }
      },
    },
  })
const words = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

const origin: OriginFieldsFragment = {
  __typename: 'PetitionOrigin',
  system: 'uk',
  id: '131215',
  url: 'https://petition.parliament.uk/petitions/131215',
  importedAt: '2027-05-01T00:00:00Z',
  computedClosesAt: null,
  committeeNote: null,
  departments: [],
  debate: null,
  response: {
    __typename: 'SourceResponse',
    respondedOn: '2016-07-08',
    summary: 'The Act stands.',
    details: 'In full.',
  },
  regions: [{ __typename: 'AreaCount', code: 'lon', name: 'London', count: 1_012_000 }],
  regionsWithoutPlace: 41_233,
  countries: [],
  countriesWithoutPlace: null,
}

/** Where a count moves, the test moves it. */
class TestStream {
  static last: TestStream | undefined
  onmessage: ((event: { data: string }) => void) | undefined
  readonly url: string
  constructor(url: string) {
    this.url = url
    TestStream.last = this
  }
  close(): void {
    TestStream.last = undefined
  }
}
beforeEach(() => {
  vi.stubGlobal('EventSource', TestStream)
  return () => vi.unstubAllGlobals()
})

describe('the page of a petition', () => {
  it('says how far it is, until when, who may sign, and how signers are known', async () => {
    const { page } = await open(aPetition())
    const panel = words(page.get('.panel').text())
    expect(panel).toContain('74')
    expect(panel).toContain('Әкімдік жауап беруге міндетті болуы үшін тағы 26 қол керек.')
    expect(panel).toContain('48 күн қалды, соңғы күні – 1 шілде')
    expect(panel).toContain(
      'Осы аумақтың тұрғындары 16 жастан бастап қол қоя алады. Атыңыздың көрінуін өзіңіз таңдайсыз.',
    )
    expect(panel).toContain('Әр қол қоюшы электрондық поштасын растаған.')
    expect(page.get('[role="progressbar"]').attributes('aria-valuetext')).toBe('100 қажетті қолдың 74 жиналды')
    expect(page.get('.panel .button').attributes('href')).toBe('/kk/petitions/2027-000031/sign')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('promises no choice of a name where none is shown, nor that anyone may sign where signers declare what they are', async () => {
    const mailSigning = { __typename: 'MailSigning', confirmation: 'LINK' } as const
    const { page } = await open(
      aPetition({ signerNameMode: null, mailSigning, signerMinAge: null, residentsOnly: false }),
    )
    expect(page.get('.panel .button').attributes('href')).toBe('/kk/petitions/2027-000031/mail')
    expect(page.get('.panel').text()).not.toMatch(/Кез келген адам|Атыңыздың/)
  })

  it('shows the text as paragraphs and lists, and the way as steps', async () => {
    const { page } = await open(aPetition())
    expect(page.findAll('.prose ul li').map((item) => item.text())).toEqual(['такси қымбат', 'жол қараңғы'])
    expect(page.get('.way [aria-current="step"]').text()).toContain('Қол жинау')
    expect(words(page.get('.way').text())).toContain('Шекке жеткен соң 40 жұмыс күні ішінде')
  })

  it('never takes what a person wrote for markup', async () => {
    const [text] = aPetition().texts
    const { page } = await open(
      aPetition({ texts: [{ ...text!, text: inAll('<img src=x onerror="alert(1)"> **жуан**') }] }),
    )
    expect(page.find('.prose img').exists()).toBe(false)
    expect(page.get('.prose').text()).toContain('<img src=x onerror="alert(1)"> **жуан**')
  })

  it('puts the plain words of the answer first, then decision, reasons and what will be done', async () => {
    const answered = aTrack({
      state: 'ANSWERED',
      metAt: '2027-03-15T05:00:00Z',
      answeredAt: '2027-04-12T06:00:00Z',
      dueAt: '2027-04-15T18:59:59Z',
    })
    const { page } = await open(
      aPetition({
        status: 'ANSWERED',
        stage: 'CLOSED',
        closedAt: '2027-05-04T18:59:59Z',
        tracks: [answered],
        nextTrack: null,
        answers: [anAnswer()],
      }),
    )
    expect(page.get('.split__head .lead').text()).toBe('Кешкі автобус 1 маусымнан бастап жүреді.')
    const body = words(page.get('.split__body').text())
    expect(body).toContain('Шешім: Қанағаттандырылды')
    expect(body).toContain('Жауап мерзімінде берілді')
    expect(body).toContain('Бюджетте қаражат бар.')
    expect(words(page.get('.promises').text())).toContain('1 маусым')
    expect(words(page.get('.panel').text())).toContain('100 қол жиналған күн: 15 наурыз')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('marks an answer that came late', async () => {
    const { page } = await open(aPetition({ answers: [anAnswer({ late: true })] }))
    expect(page.get('.split__body .state--bad').text()).toBe('Жауап кешігіп берілді')
  })

  it('shows a copy as a copy: read only, with what the source could not place', async () => {
    const { page } = await open(
      aPetition({
        status: 'CLOSED',
        stage: 'CLOSED',
        closedAt: '2016-11-25T00:00:00Z',
        language: 'EN',
        title: inAll('', null, 'A second referendum'),
        way: [],
        origin,
        viewerCanSign: { __typename: 'Decision', allowed: false, code: 'SIGN_AT_SOURCE', details: [] },
      }),
    )
    expect(page.get('h1').attributes('lang')).toBe('en')
    expect(page.find('.panel .button').exists()).toBe(false)
    expect(words(page.text())).toContain('41 233 қолдың орны көрсетілмеген')
    expect(page.get('.table td').text()).toBe('1\u00a0012\u00a0000')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('tells the author of a refusal why, and leads to the correction', async () => {
    const { page } = await open(
      aPetition({
        status: 'REJECTED',
        stage: 'REJECTED',
        signatureCount: 0,
        publishedAt: null,
        refusal: {
          __typename: 'Refusal',
          at: '2027-05-10T05:00:00Z',
          text: 'Қай кіреберіс екенін жазыңыз.',
          code: { __typename: 'Code', code: 'incomplete', title: inAll('Міндетті мәліметтер жоқ') },
        },
        viewerIsAuthor: true,
        viewerCanEdit: { __typename: 'Decision', allowed: true, code: null },
      }),
    )
    expect(page.get('.notice--bad').text()).toContain('Міндетті мәліметтер жоқ')
    expect(page.get('.notice--bad .button').attributes('href')).toBe('/kk/petitions/edit/pet_1')
    expect(page.find('.notice--bad a[href="/kk/moderation/2027-000031"]').exists()).toBe(true)
    expect(page.find('.panel').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says why somebody cannot sign, and what helps', async () => {
    const { page } = await open(
      aPetition({
        viewerCanSign: {
          __typename: 'Decision',
          allowed: false,
          code: 'UNDER_AGE',
          details: [{ __typename: 'ErrorDetail', name: 'minAge', value: '16' }],
        },
      }),
    )
    expect(page.get('.panel').text()).toContain('Қатысу жасы: 16 жастан бастап')
    expect(page.find('.panel .button').exists()).toBe(false)
  })

  it('does not tell what is not there from what is not yours', async () => {
    const { page } = await open(null)
    expect(page.get('h1').text()).toBe('Бет табылмады')
  })
})

describe('a count that moves', () => {
  it('moves figure, sentence and bar, says so aloud, and says why it may fall', async () => {
    const { page, said, settle } = await open(aPetition())
    const move = async (total: number, asOfSeq: number) => {
      const byTrack = [{ track: 'answer', need: 100, missing: 100 - total, state: 'unmet' }]
      TestStream.last?.onmessage?.({
        data: JSON.stringify({ total, byTrack, asOfSeq, asOf: '2027-05-14T09:01:00Z' }),
      })
      await settle()
    }
    expect(TestStream.last?.url).toBe('/live/petitions/2027-000031')
    await move(80, 80)
    expect(words(page.get('.panel').text())).toContain('тағы 20 қол керек')
    expect(page.get('.panel .figure').text()).toBe('80')
    expect(page.get('[role="progressbar"]').attributes('aria-valuenow')).toBe('80')
    expect(words(said())).toBe('Қазір 80 қол жиналды')
    expect(page.get('.panel').text()).not.toContain('Сан азайды')

    await move(79, 81)
    expect(page.get('.panel .figure').text()).toBe('79')
    expect(page.get('.panel').text()).toContain('Сан азайды')
    await move(75, 60)
    expect(page.get('.panel .figure').text()).toBe('79')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('asks the page again when a threshold is reached: what follows has dates and words', async () => {
    const { asked, settle } = await open(aPetition())
    const byTrack = [{ track: 'answer', need: 100, missing: 0, state: 'due' }]
    for (const asOfSeq of [100, 101]) {
      const data = JSON.stringify({ total: asOfSeq, byTrack, asOfSeq, asOf: '2027-05-14T09:01:00Z' })
      TestStream.last?.onmessage?.({ data })
      await settle()
    }
    expect(asked.map(({ name }) => name).filter((name) => name === 'PetitionPage')).toHaveLength(2)
  })

  it('is not followed where there is none of ours', async () => {
    await open(aPetition({ origin }))
    expect(TestStream.last).toBeUndefined()
  })
})

describe('a petition in another stage', () => {
  const sponsoring = {
    __typename: 'Sponsoring',
    ...{ need: 3, found: 1, endsAt: '2027-05-20T18:59:59Z', provisional: false, endedAt: null, authorCounts: false },
  } as const
  const byLink = aPetition({
    stage: 'SPONSORING',
    status: 'SPONSORING',
    publishedAt: null,
    isPublic: false,
    sponsoring,
  })

  it('shows who has the link how many supporters are missing, and keeps the link itself for its author', async () => {
    const { page } = await open({ ...byLink, viewerIsAuthor: false })
    expect(words(page.get('aside').text())).toContain('тағы 2 қолдаушы керек')
    expect(page.find('input[readonly]').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])

    const own = await open({ ...byLink, viewerIsAuthor: true, linkKey: 'k1' })
    const address = own.page.get<HTMLInputElement>('input[readonly]').element.value
    expect(address).toMatch(/\/kk\/petitions\/2027-000031\?key=k1$/)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says beside the text until when it is discussed, and leads into the discussion', async () => {
    const { page } = await open(
      aPetition({
        ...{ stage: 'DELIBERATION', status: 'IN_DELIBERATION', publishedAt: null, viewerIsAuthor: false },
        deliberation: {
          __typename: 'Deliberation',
          ...{ endsAt: '2027-06-01T00:00:00Z', endedAt: null, authorEnds: false },
        },
        discussion: {
          ...{ __typename: 'Discussion', isOpen: true, endsAt: '2027-06-01T00:00:00Z' },
          counts: {
            ...{ __typename: 'TalkCounts', participants: 0, argumentsFor: 0, argumentsAgainst: 0 },
            ...{ questions: 0, questionsAnswered: 0, remarks: 0 },
          },
          for: { __typename: 'ContributionConnection', nodes: [] },
          against: { __typename: 'ContributionConnection', nodes: [] },
        },
      }),
    )
    expect(words(page.get('.split__side').text())).toContain('1 маусым күніне дейін талқыланады')
    expect(page.get('.split__side .button').attributes('href')).toBe('/kk/petitions/2027-000031/discussion')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says why signing rests, and whether the days are given back', async () => {
    const { page } = await open(
      aPetition({
        status: 'SUSPENDED',
        pause: suspension,
        viewerCanSign: { __typename: 'Decision', allowed: false, code: 'SIGNING_SUSPENDED', details: [] },
      }),
    )
    expect(words(page.text())).toContain(suspension.reason)
    expect(words(page.text())).toContain('Тоқтап тұрған күндер мерзімге қосылады')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('tells readers who may take on one without an author, and the signer who did that it is theirs', async () => {
    const orphan = aPetition({ orphanedAt: '2027-05-10T00:00:00Z', authorName: null })
    const { page } = await open({ ...orphan })
    await expect.poll(() => page.text(), { timeout: 10_000 }).toContain('қол қойған адам оны өз мойнына ала алады')

    const signer = await open({ ...orphan, viewerMayAdopt: true, viewerCanInvite: true })
    await expect.poll(() => signer.page.find('.notice--time button').exists(), { timeout: 10_000 }).toBe(true)
    expect(signer.page.text()).not.toContain('қол қойған адам оны өз мойнына ала алады')
    await signer.page.get('.notice--time button').trigger('click')
    await signer.settle()
    await signer.page.get('dialog .button').trigger('click')
    await signer.settle()
    expect(signer.page.get('.notice--good').text()).toContain('Енді бұл петицияның авторы – сіз')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('tells of one that expired or was hidden', async () => {
    const expired = await open(
      aPetition({ stage: 'EXPIRED', status: 'EXPIRED', publishedAt: null, expiredAt: '2027-05-10T00:00:00Z' }),
    )
    expect(words(expired.page.text())).toContain('қолдаушылар саны жетпеді')
    const code = { __typename: 'Code', code: 'libel', title: inAll('Жала') } as const
    const hidden = await open(
      aPetition({ texts: [], hidden: { __typename: 'HiddenMark', at: '2027-05-10T00:00:00Z', code } }),
    )
    expect(words(hidden.page.text())).toContain('екі модератор')
  })
})
