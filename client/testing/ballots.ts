import { inKazakh } from '#client/testing/projects.ts'
import type { BallotFormFieldsFragment, BallotPaperFieldsFragment, VotingQuery } from '#client/lib/gql/graphql.ts'

type Campaign = NonNullable<VotingQuery['campaign']>
type Vote = NonNullable<Campaign['vote']>
type Form = Partial<BallotFormFieldsFragment> & Pick<BallotFormFieldsFragment, 'type'>

/** What a ballot asks for; nothing else binds. */
export function aForm(form: Form): BallotFormFieldsFragment {
  return {
    __typename: 'BallotForm',
    ...{ min: 0, max: 8, advise: null, perCategoryMax: null, total: null, maxPerProject: null },
    ...{ minSpend: null, values: null, scores: null },
    ...form,
  }
}

const envelope = {
  __typename: 'Envelope' as const,
  ...{ id: 'city', kind: 'CITY' as const, amount: 120_000_000_00, projectCount: 8 },
  name: inKazakh('Бүкіл қала'),
}

/** Eight projects of a city, 120 million tenge (the page as it was drawn). */
const projects = [
  ['Шауғарда ағаш отырғызып, шағын саябақ салу', 38_400_000, 'greening'],
  ['Отырарда аулаларды абаттандыру', 29_500_000, 'improvement'],
  ['Сауранда қоқыс алаңдарын тазарту', 8_600_000, 'improvement'],
  ['Бірлікте көше жарығын орнату', 22_700_000, 'lighting'],
  ['Бекзатта балалар ойын алаңын салу', 17_600_000, 'improvement'],
  ['Яссыда кедергісіз жаяу жүргіншілер жолын салу', 31_200_000, 'improvement'],
  ['Қысқы тегін мұз айдынын ашу', 12_100_000, 'sport'],
  ['Арық жүйесін тазалап, ағынсу беру', 26_300_000, 'greening'],
] as const

export function aPaper(form: Form): BallotPaperFieldsFragment {
  return {
    __typename: 'BallotPaper',
    envelope,
    form: aForm(form),
    options: projects.map(([title, tenge, category], i) => ({
      __typename: 'Project',
      ...{
        id: `prj_${i + 1}`,
        ballotNumber: i + 1,
        price: tenge * 100,
        title: inKazakh(title),
        place: null,
        photos: [],
      },
      category: { __typename: 'PbCategory', code: category, name: inKazakh(category) },
      texts: [
        {
          __typename: 'ProjectText',
          ...{ locale: 'KK', description: `${title}: толық мәтін.`, effect: 'Пайдасы бар.' },
          ...{ beneficiaries: 'Тұрғындар', address: '' },
        },
      ],
    })),
  }
}

/** A campaign whose vote is open until 23 May. */
export function aVotingCampaign(
  form: Form,
  part: { readonly campaign?: Partial<Campaign>; readonly vote?: Partial<Vote> } = {},
): Campaign {
  return {
    __typename: 'Campaign',
    ...{ id: 'cmp_1', key: 'turkistan-2027', year: 2027, state: 'VOTING', currency: 'KZT' },
    title: inKazakh('Түркістан бюджеті'),
    nextStep: { __typename: 'CampaignNextStep', kind: 'VOTE', until: '2027-05-22' },
    steps: [{ __typename: 'CampaignStep', state: 'VOTING', from: '2027-05-09', to: '2027-05-22' }],
    categories: ['greening', 'improvement', 'lighting', 'sport'].map((code) => ({
      __typename: 'PbCategory',
      code,
      name: inKazakh(code),
    })),
    vote: {
      __typename: 'CampaignVote',
      ...{ publicKey: null, listHash: 'a'.repeat(64), closesAt: '2027-05-22T19:00:00Z', resultsExpected: '2027-06-01' },
      ...{ mayChange: true, ways: ['ONLINE'], turnout: [] },
      papers: [{ __typename: 'BallotPaper', envelope, form: aForm(form) }],
      ...part.vote,
    },
    ...part.campaign,
  }
}
