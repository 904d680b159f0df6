import type {
  ProjectWorkQuery,
  WorkCaseQuery,
  WorkFieldsFragment,
  WorkStageFieldsFragment,
} from '#client/lib/gql/graphql.ts'

type PageProject = NonNullable<ProjectWorkQuery['project']>
type PageWork = NonNullable<PageProject['work']>
type CaseProject = NonNullable<WorkCaseQuery['project']>
type CaseWork = NonNullable<CaseProject['work']>

const text = (kk: string | null, ru: string | null = null) => ({
  __typename: 'LocalizedText' as const,
  kk,
  ru,
  en: null,
})
export const may = (allowed: boolean, code: 'NOT_NOW' | 'UNAUTHENTICATED' | 'NOT_RESIDENT' | null = null) => ({
  ...{ __typename: 'Decision' as const, allowed, code, details: [] },
})
const grades = (high: number, medium: number, low: number) => ({
  ...{ __typename: 'WorkGradeCounts' as const, high, medium, low },
})
const akimat = { __typename: 'PublicBody' as const, id: 'akimat', name: text('Қала әкімдігі', 'Акимат города') }
export const byOfficial = {
  ...{ __typename: 'WorkHand' as const, role: 'OFFICIAL' as const, name: 'Айдос Сапар', body: akimat },
}

export function aStage(code: string, part: Partial<WorkStageFieldsFragment> = {}): WorkStageFieldsFragment {
  return {
    __typename: 'WorkStage',
    ...{ code, body: '', missed: false, from: null, to: null },
    ...{ plannedFrom: null, plannedTo: null, firstPlannedTo: null },
    ...part,
  }
}

/** Building is late since 30 April, and the price has grown. */
function aWork(): WorkFieldsFragment {
  return {
    __typename: 'Work',
    ...{ id: 'prj_1', person: 'Айдос Сапар, бөлім басшысы', body: akimat, newsCount: 0 },
    ...{
      promise: 290_000_000,
      planned: 300_000_000,
      allocated: 150_000_000,
      spent: 75_000_000,
      costGrowth: 10_000_000,
    },
    ...{ plannedEnd: '2027-06-10', updatedAt: '2027-05-10T05:00:00Z', contract: null, permits: text(null) },
    stages: [
      aStage('design', { from: '2027-02-01', to: '2027-03-05', plannedTo: '2027-03-01', firstPlannedTo: '2027-03-01' }),
      aStage('works', { from: '2027-03-06', plannedTo: '2027-04-30', firstPlannedTo: '2027-04-30', missed: true }),
      aStage('acceptance', { plannedTo: '2027-06-10', firstPlannedTo: '2027-05-20' }),
    ],
    health: { __typename: 'WorkHealth', code: 'MISSED_DATE', day: '2027-04-30', stage: 'works' },
    departures: [
      {
        ...{ __typename: 'WorkDeparture', kind: 'COST', at: '2027-03-10T05:00:00Z', by: byOfficial },
        ...{ stage: null, dayBefore: null, dayAfter: null, costBefore: 290_000_000, costAfter: 300_000_000 },
        reason: text('Кабель қымбаттады', 'Кабель подорожал'),
      },
    ],
    ...{ disputes: [], handOver: null },
  }
}

/** As the page of a project asks for it. */
export function aPageWork(part: Partial<PageWork> = {}, state: PageProject['state'] = 'IN_PROGRESS'): ProjectWorkQuery {
  return {
    __typename: 'Query',
    project: {
      ...{ __typename: 'Project', id: 'prj_1', state },
      campaign: { __typename: 'Campaign', id: 'cmp_1', currency: 'KZT' },
      work: {
        ...aWork(),
        news: [],
        effect: { __typename: 'WorkEffect', viewerGrade: null, author: grades(0, 0, 0), resident: grades(0, 0, 0) },
        ...{ viewerCanManage: may(false), viewerCanNote: may(true) },
        ...{ viewerCanDispute: may(false, 'NOT_NOW'), viewerCanGrade: may(false, 'NOT_NOW') },
        ...part,
      },
    },
  }
}

/** As the desk asks for it; stages can be begun and ended. */
export function aCaseWork(part: Partial<CaseWork> = {}, state: CaseProject['state'] = 'IN_PROGRESS'): WorkCaseQuery {
  const work = aWork()
  return {
    __typename: 'Query',
    project: {
      ...{ __typename: 'Project', id: 'prj_1', number: '7', state, title: text('Саябаққа жарық'), place: null },
      campaign: {
        ...{ __typename: 'Campaign', id: 'cmp_1', key: 'city-2027', currency: 'KZT', languages: ['KK', 'RU'] },
        title: text('Бюджет'),
        territory: { __typename: 'Territory', id: 'city', bodies: [akimat] },
      },
      work: {
        ...work,
        stages: work.stages.map((stage) => ({
          ...stage,
          viewerCanStart: stage.from == null,
          viewerCanFinish: stage.from != null && stage.to == null,
        })),
        ...{ revision: 4, news: [], waitingNoteCount: 0, viewerCanManage: may(true) },
        viewerActs: ['PLAN', 'START_STAGE', 'FINISH_STAGE', 'REPORT', 'DELAY', 'FINISH', 'FAIL', 'HAND_OVER'],
        ...part,
      },
    },
  }
}
