// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import { aLoser, aResult, aResultCampaign } from '#client/testing/results.ts'
import CampaignResults from '#client/pages/campaign-results.vue'
import type { Answers } from '#client/testing/open-page.ts'
import type { ResultPageQuery, TallyLoss } from '#client/lib/gql/graphql.ts'

const open = (campaign: ResultPageQuery['campaign'], more: Answers = {}, query = '') =>
  openPage(CampaignResults, {
    at: `/budget/city-2027/results${query}`,
    words: ['budgets', 'budgetRules', 'results', 'map'],
    answers: {
      ResultPage: { campaign },
      TerritoryMap: { territory: null },
      RecountRules: { campaign: { __typename: 'Campaign', id: 'cmp_1', rulesDocument: '{}' } },
      ...more,
    },
  })
const plain = (words: string) => words.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the page of a result', () => {
  it('says what is decided, where the money goes, and who took part', async () => {
    const { page } = await open(aResultCampaign())
    expect(page.get('h1').text()).toBe('2 жобадан 1 жоба жеңді')
    const told = plain(page.text())
    expect(told).toContain('Бөлінгені: 1 000 000 ₸, жобаларға берілгені: 800 000 ₸.')
    expect(told).toContain('Қалғаны бюджетке қайтады.')
    expect(told).toContain('Тек осы жобаны белгілеген тағы 12 бюллетень болса, ол өтер еді.')
    expect(told).toContain('Құны 200 000 ₸ болса да өтер еді: 300 000 ₸ арзан.')
    expect(told).toContain('3 000 адамнан 90, 3,0 %')
    expect(told).toContain('хаттағы кодпен: тым аз, сондықтан саны көрсетілмейді')
    expect(told).toContain('қайталанған: 2')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('has a sentence for every reason to lose, with its numbers', async () => {
    const reasons: readonly TallyLoss[] = [
      ...(['WITHDRAWN', 'NO_COST', 'OVER_BUDGET', 'NO_SUPPORT', 'BELOW_THRESHOLD', 'CONFLICT', 'NO_MONEY'] as const),
      ...(['AFTER_STOP', 'POOR_SUPPORTERS'] as const),
    ]
    const conflictWith = { ...aLoser(1).project, title: aLoser(1).project.title }
    const losers = reasons.map((reason, i) => aLoser(i + 2, { reason, conflictWith }))
    const { page } = await open(aResultCampaign({ result: aResult({}, { losers, loserCount: losers.length }) }))
    const told = page.findAll('section[aria-labelledby="lost"] .rows__main > p:first-of-type').map((one) => one.text())
    expect(new Set(told).size).toBe(reasons.length)
    for (const sentence of told) expect(sentence).not.toMatch(/results\.|[{}|]/)
    expect(plain(told.join(' '))).toContain('Құны 500 000 ₸, ал бірге қалғаны 200 000 ₸.')
    expect(told.join(' ')).toContain('Жоба 1')
  })

  it('tells how the vote was kept honest: lottery, keepers, complaints and signatures', async () => {
    const { page } = await open(
      aResultCampaign({
        vote: {
          __typename: 'CampaignVote',
          ...{ resultsExpected: null, complaintsUntil: '2027-05-20', need: 2, unlinkedAt: null },
          trustees: ['Ерлан', 'Сәуле', 'Болат'].map((name, i) => ({
            __typename: 'VoteTrustee',
            ...{ name, handedIn: i < 2 },
          })),
          lottery: [{ __typename: 'LotteryOfficer', name: 'Дина', commitment: 'c0ffee', secret: 'beef' }],
          opened: { __typename: 'OpenedBallots', at: '2027-05-09T09:00:00Z', lotSeed: '5eed' },
          complaints: [
            {
              __typename: 'VoteComplaint',
              ...{ id: 'cpl_1', at: '2027-05-11T09:00:00Z' },
              answer: {
                __typename: 'ComplaintAnswer',
                ...{ at: '2027-05-12T09:00:00Z', upheld: false },
                text: { __typename: 'LocalizedText', kk: 'Бюллетень ережеге сай саналған.', ru: null, en: null },
              },
            },
          ],
          protocol: {
            __typename: 'VoteProtocol',
            digest: 'd16e57',
            signatures: [{ __typename: 'ProtocolSignature', name: 'Асан Үсен', at: '2027-05-21T09:00:00Z' }],
          },
        },
      }),
    )
    const facts = plain(page.get('section[aria-labelledby="facts"]').text())
    for (const part of ['5eed', 'c0ffee', 'beef', 'd16e57', 'Асан Үсен', 'Қабылданбады']) expect(facts).toContain(part)
    expect(facts).toContain('2 сақтаушы ашты, кемінде 2 керек еді: Ерлан, Сәуле')
    expect(facts).toContain('Бюллетень ережеге сай саналған.')
    expect(facts).toContain('1 шағым түсті, қаралғаны: 1. Шағым қабылдаудың соңғы күні: 20 мамыр.')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says before the count when results come, and nothing else', async () => {
    const steps = [
      {
        __typename: 'CampaignStep' as const,
        state: 'COMPLAINTS' as const,
        from: '2027-06-01',
        status: 'AHEAD' as const,
      },
    ]
    const { page } = await open(aResultCampaign({ result: null, state: 'VOTING', steps }))
    expect(plain(page.get('.lead').text())).toBe('Нәтиже осы бетке шығатын күн: 1 маусым.')
    expect(page.findAll('h2')).toEqual([])
    const without = await open(aResultCampaign({ result: null, state: 'VOTING' }))
    expect(without.page.get('.lead').text()).toContain('Санау күні кейін белгіленеді.')
  })

  it('says why there are no ballots where they are few', async () => {
    const result = aResult()
    const few = { ...result.envelope!, isTotalsOnly: true, ballotFile: null }
    const { page } = await open(aResultCampaign({ result: { ...result, envelope: few } }))
    expect(page.get('section[aria-labelledby="recount"]').text()).toContain('олардан адамдарды тануға болар еді')
    expect(page.find('section[aria-labelledby="own"]').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('says when ballots cannot be fetched, and lets the reader try again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
    const { page, settle } = await open(aResultCampaign())
    const recount = page.get('section[aria-labelledby="recount"]')
    await recount.get('button').trigger('click')
    await settle()
    expect(recount.text()).toContain('Бюллетеньдер жүктелмеді. Байланысты тексеріңіз.')
    expect(recount.get('button').text()).toBe('Тағы бір рет санау')
    expect(await accessibilityFaults()).toEqual([])
  })

  it('knows no project that is not on the ballot, and no campaign that there is not', async () => {
    const ProjectOutcome = {
      campaign: {
        __typename: 'Campaign',
        id: 'cmp_1',
        result: {
          __typename: 'CampaignResult',
          envelope: {
            __typename: 'EnvelopeResult',
            envelope: { __typename: 'Envelope', id: 'city' },
            official: { __typename: 'TallyResult', id: 'greedy', outcome: null },
            shadows: [],
          },
        },
      },
    }
    const { page, asked } = await open(aResultCampaign(), { ProjectOutcome }, '?project=77')
    expect(page.text()).toContain('Бұл бюллетеньде нөмірі 77 жоба жоқ.')
    expect(asked.find(({ name }) => name === 'ProjectOutcome')?.variables).toMatchObject({
      number: 77,
      envelope: 'city',
    })
    const gone = await open(null)
    expect(gone.page.find('section').exists()).toBe(false)
  })
})
