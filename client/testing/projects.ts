import type { OpenEnvelopeFieldsFragment, ProjectDraftQuery } from '#client/lib/gql/graphql.ts'

type Draft = NonNullable<ProjectDraftQuery['project']>

export const inKazakh = (kk: string) => ({ __typename: 'LocalizedText' as const, kk, ru: null, en: null })

const may = (allowed: boolean) => ({ __typename: 'Decision' as const, allowed, code: null, details: [] })

function anEnvelope(
  id: string,
  place: string,
  part: Partial<OpenEnvelopeFieldsFragment> = {},
): OpenEnvelopeFieldsFragment {
  return {
    __typename: 'Envelope',
    ...{ id, kind: 'CITY', amount: 50_000_000_00, costCap: 10_000_000_00, category: null },
    name: inKazakh(id),
    territory: { __typename: 'Territory', id: place },
    ...part,
  }
}

/** The city pays for everything, the sector of Birlik for itself, greening for trees. */
export const envelopes: OpenEnvelopeFieldsFragment[] = [
  anEnvelope('city', 'turkistan'),
  anEnvelope('district:birlik', 'birlik', { kind: 'DISTRICT', costCap: 4_000_000_00 }),
  anEnvelope('category:greening', 'turkistan', {
    kind: 'CATEGORY',
    category: { __typename: 'PbCategory', code: 'greening' },
  }),
]

/** A draft of somebody who has answered nothing. */
export function aDraftProject(part: Partial<Draft> = {}): Draft {
  return {
    __typename: 'Project',
    ...{ id: 'prj_1', revision: 3, language: 'KK', number: null, state: 'DRAFT', showAuthor: false },
    ...{ lat: null, lon: null, estimate: null, texts: [], place: null, category: null, envelope: null },
    ...{ costItems: [], photos: [], coAuthors: [], verdicts: [], missing: [], petition: null, dueAt: null },
    title: inKazakh(''),
    ...{ viewerIsAuthor: true, viewerIsCoAuthor: false },
    viewerCanEdit: may(true),
    campaign: {
      __typename: 'Campaign',
      ...{ id: 'cmp_1', key: 'turkistan-2027', currency: 'KZT', envelopes },
      rulesDocument: JSON.stringify({ proposing: { minAge: 16, perPerson: 3, coAuthors: 5 } }),
      title: inKazakh('Бюджет'),
      territory: { __typename: 'Territory', id: 'turkistan' },
      nextStep: { __typename: 'CampaignNextStep', kind: 'PROPOSE', until: '2027-05-20' },
      categories: [
        { __typename: 'PbCategory', code: 'greening', name: inKazakh('Көгалдандыру') },
        { __typename: 'PbCategory', code: 'roads', name: inKazakh('Жолдар') },
      ],
      viewerCanPropose: may(true),
    },
    ...part,
  }
}
