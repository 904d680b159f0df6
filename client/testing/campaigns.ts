import { presetOf } from '#domain/budgets/rules/presets.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { calendarOf } from '#domain/places/calendars.ts'
import type { CampaignDeskQuery } from '#client/lib/gql/graphql.ts'

type DeskCampaign = NonNullable<CampaignDeskQuery['campaign']>

const text = (kk: string) => ({ __typename: 'LocalizedText' as const, kk, ru: null, en: null })

/** A draft by the rules of the cities of Kazakhstan, with two districts, one of them without a population. */
export function deskCampaign(part: Partial<DeskCampaign> = {}): DeskCampaign {
  const rules = presetOf('kz-city')
  return {
    __typename: 'Campaign',
    id: 'cmp_1',
    key: 'city-2027',
    year: 2027,
    state: 'DRAFT',
    revision: 4,
    currency: 'KZT',
    timeZone: 'Asia/Almaty',
    calendarDocument: canonicalJson(calendarOf('kz')),
    total: 0,
    languages: [],
    viewerCanManage: true,
    residentsToTell: 1_204,
    publishedAt: null,
    rulesId: 'kz-city',
    rulesVersion: 1,
    rulesHash: null,
    rulesDocument: canonicalJson(rules),
    title: text('2027 жылғы науқан'),
    about: { __typename: 'LocalizedText', kk: null, ru: null, en: null },
    territory: {
      __typename: 'Territory',
      id: 'city',
      name: text('Қала'),
      population: 1_000,
      children: [
        { __typename: 'Territory', id: 'a', population: 400, name: text('Ақжар') },
        { __typename: 'Territory', id: 'b', population: null, name: text('Бірлік') },
      ],
    },
    sources: [],
    envelopes: [],
    schedule: [],
    steps: [],
    mistakes: [],
    warnings: [],
    notice: null,
    suspension: null,
    cancellation: null,
    ballotList: null,
    conflicts: [],
    counts: {
      __typename: 'ProjectCounts',
      ...{ proposed: 0, admitted: 0, refused: 0, feasible: 0, infeasible: 0, onBallot: 0, withdrawn: 0, waiting: 0 },
    },
    history: [],
    origin: null,
    ...part,
  }
}
