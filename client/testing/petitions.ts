import type {
  AnswerFieldsFragment,
  PetitionFieldsFragment,
  PetitionFormQuery,
  PetitionRowFieldsFragment,
  PetitionStageFieldsFragment,
  TrackFieldsFragment,
  PetitionProjectsFieldsFragment,
  PetitionTalkFieldsFragment,
  ViewerSignatureFieldsFragment,
} from '#client/lib/gql/graphql.ts'

/** Builders for the shapes of the API: a test names only what matters to it. */

export const inAll = (kk: string, ru: string | null = null, en: string | null = null) =>
  ({ __typename: 'LocalizedText', kk, ru, en }) as const

export function aTrack(given: Partial<TrackFieldsFragment> = {}): TrackFieldsFragment {
  return {
    __typename: 'PetitionTrack',
    id: 'answer',
    title: inAll('Әкімдіктің жауабы'),
    effect: 'RESPONSE',
    addressee: inAll('Әкімдік'),
    body: null,
    need: 100,
    missing: 26,
    state: 'UNMET',
    metAt: null,
    dueAt: null,
    dueProvisional: false,
    overdue: false,
    answeredAt: null,
    answerWithin: { __typename: 'LegalPeriod', n: 40, unit: 'WORKING_DAYS' },
    ...given,
  }
}

export function aRow(given: Partial<PetitionRowFieldsFragment> = {}): PetitionRowFieldsFragment {
  return {
    __typename: 'Petition',
    id: 'pet_1',
    number: '2027-000031',
    status: 'COLLECTING',
    title: inAll('Бірлік секторына кешкі автобус бағытын қосу'),
    signatureCount: 74,
    publishedAt: '2027-04-01T05:00:00Z',
    closesAt: '2027-07-01T18:59:59Z',
    closesProvisional: false,
    closedAt: null,
    territory: { __typename: 'Territory', id: 'birlik', name: inAll('Бірлік секторы') },
    topic: { __typename: 'Topic', id: 'transport', title: inAll('Көлік және жолдар') },
    nextTrack: { __typename: 'PetitionTrack', id: 'answer', need: 100, missing: 26 },
    tracks: [aTrack()],
    refusal: null,
    origin: null,
    ...given,
  }
}

export type PageOfPetition = PetitionFieldsFragment &
  PetitionStageFieldsFragment &
  ViewerSignatureFieldsFragment &
  PetitionProjectsFieldsFragment &
  PetitionTalkFieldsFragment & { answers: AnswerFieldsFragment[] }

export function aPetition(given: Partial<PageOfPetition> = {}): PageOfPetition {
  return {
    ...aRow(),
    countAsOf: '2027-05-14T08:59:00Z',
    countAsOfSeq: 74,
    signerAssurance: 'EMAIL',
    signerMinAge: 16,
    residentsOnly: true,
    nextTrack: { ...aTrack(), __typename: 'PetitionTrack' },
    tracks: [aTrack(), aTrack({ id: 'hearing', title: inAll('Мәслихаттағы тыңдау'), need: 300, missing: 226 })],
    ...{ linkKey: null, sponsoring: null, isPublic: true, deliberation: null, pause: null, hidden: null },
    ...{ expiredAt: null, stoppedAt: null, endedBy: null, viewerCanSubmitTracks: [] },
    ...{ coAuthorCount: 0, orphanedAt: null, viewerIsCoAuthor: false, viewerCanInvite: false, viewerMayAdopt: false },
    invitations: [],
    viewerCanClose: { __typename: 'Decision', allowed: false, code: 'FORBIDDEN' },
    viewerCanSuspend: { __typename: 'Decision', allowed: false, code: 'FORBIDDEN' },
    stage: 'SIGNING',
    language: 'KK',
    summary: inAll('Сағат 20:00-ден кейін Бірлікке автобус жүрмейді.'),
    texts: [
      {
        __typename: 'PetitionText',
        field: 'problem',
        role: 'BACKGROUND',
        label: inAll('Мәселе'),
        text: inAll('Кешке автобус жоқ.\n\n- такси қымбат\n- жол қараңғы'),
      },
    ],
    textHash: '9f2c6a51c8d0e7b3aa109f2c6a51c8d0e7b3aa10',
    versionNumber: 1,
    authorName: 'Айгүл С.',
    level: { __typename: 'PetitionLevel', id: 'city', title: inAll('Қала') },
    book: { __typename: 'RuleBook', id: 'demo-city', version: 1, hash: 'ab', title: inAll('Қалалық петициялар') },
    submittedAt: '2027-03-20T05:00:00Z',
    way: [
      {
        __typename: 'WayStep',
        kind: 'MODERATION',
        state: 'DONE',
        at: '2027-04-01T05:00:00Z',
        dueAt: null,
        title: inAll('Тексеру'),
        within: null,
      },
      {
        __typename: 'WayStep',
        kind: 'SIGNING',
        state: 'NOW',
        at: null,
        dueAt: '2027-07-01T18:59:59Z',
        title: inAll('Қол жинау'),
        within: null,
      },
      {
        __typename: 'WayStep',
        kind: 'ANSWER',
        state: 'NEXT',
        at: null,
        dueAt: null,
        title: inAll('Әкімдіктің жауабы'),
        within: { __typename: 'LegalPeriod', n: 40, unit: 'WORKING_DAYS' },
      },
    ],
    timeline: [
      {
        __typename: 'TimelineEntry',
        id: 'will-close',
        kind: 'WILL_CLOSE',
        at: '2027-07-01T18:59:59Z',
        planned: true,
        provisional: false,
        late: false,
        code: null,
        track: null,
      },
    ],
    viewerIsAuthor: false,
    viewerCanEdit: { __typename: 'Decision', allowed: false, code: 'FORBIDDEN' },
    viewerCanWithdraw: { __typename: 'Decision', allowed: false, code: 'FORBIDDEN' },
    viewerSignature: null,
    viewerCanSign: { __typename: 'Decision', allowed: true, code: null, details: [] },
    viewerCanWithdrawSignature: { __typename: 'Decision', allowed: false, code: 'NOT_SIGNED' },
    signerNameMode: 'FIRST_NAME_INITIAL',
    mailSigning: null,
    anonymisedAt: null,
    legalHold: null,
    viewerCanHold: { __typename: 'Decision', allowed: false },
    signatureAreas: [],
    answers: [],
    projects: [],
    discussion: null,
    ...given,
  } as PageOfPetition // the row and the page name their own parts of one petition
}

export function anAnswer(given: Partial<AnswerFieldsFragment> = {}): AnswerFieldsFragment {
  return {
    __typename: 'Answer',
    id: 'ans_1',
    track: { __typename: 'PetitionTrack', id: 'answer', dueAt: '2027-04-15T18:59:59Z' },
    body: { __typename: 'PublicBody', id: 'akimat', name: inAll('Түркістан қаласының әкімдігі') },
    decision: { __typename: 'Code', code: 'granted', title: inAll('Қанағаттандырылды') },
    plainSummary: 'Кешкі автобус 1 маусымнан бастап жүреді.',
    reasons: 'Бюджетте қаражат бар.',
    actions: [{ __typename: 'AnswerAction', text: 'Рейс қосу', dueOn: '2027-06-01', responsible: 'Көлік бөлімі' }],
    responsibleUnit: 'Көлік бөлімі',
    needsBudget: false,
    language: 'KK',
    publishedAt: '2027-04-12T06:00:00Z',
    late: false,
    ...given,
  }
}

type Form = NonNullable<PetitionFormQuery['petitionForm']>

export function aForm(given: Partial<Form> = {}): Form {
  const field = (id: string, role: Form['fields'][number]['role'], title: string, max: number) =>
    ({ __typename: 'TextField', id, role, title: inAll(title), max, required: true }) as const
  return {
    __typename: 'PetitionForm',
    territory: { __typename: 'Territory', id: 'birlik', name: inAll('Бірлік секторы') },
    book: { __typename: 'RuleBook', id: 'demo-city', version: 1, title: inAll('Қалалық петициялар') },
    levels: [{ __typename: 'PetitionLevel', id: 'city', title: inAll('Қала'), tracks: [] }],
    fields: [field('title', 'TITLE', 'Петицияның тақырыбы', 140), field('problem', 'BACKGROUND', 'Мәселе', 2000)],
    requiredLocales: [],
    forbiddenTopics: [],
    moderationWithin: { __typename: 'LegalPeriod', n: 5, unit: 'WORKING_DAYS' },
    signingFor: { __typename: 'LegalPeriod', n: 3, unit: 'MONTHS' },
    viewerCanCreate: { __typename: 'Decision', allowed: true, code: null, details: [] },
    ...given,
  }
}

/** A region with its city and one sector: what a place is chosen from. */
export const territories = [
  ['kz', 'COUNTRY', 'Қазақстан', undefined],
  ['turkistan', 'REGION', 'Түркістан облысы', 'kz'],
  ['shymkent', 'CITY', 'Шымкент қаласы', 'kz'],
  ['birlik', 'SECTOR', 'Бірлік секторы', 'turkistan'],
].map(([id = '', level = '', name = '', parent]) => ({
  id,
  level,
  name: inAll(name),
  parent: parent === undefined ? null : { id: parent },
}))

export const topics = [
  {
    id: 'transport',
    title: inAll('Көлік және жолдар'),
    fields: [{ id: 'transport.roads', title: inAll('автокөлік жолдары') }],
  },
  { id: 'education', title: inAll('Білім беру'), fields: [] },
]

/** A signed-in resident of Birlik. */
export const aigul = {
  id: 'per_1',
  name: 'Айгүл Сейітова',
  email: 'aigul@dauys.test',
  birthDate: '1990-03-22',
  language: 'KK',
  assurance: 'EMAIL',
  hasPassword: false,
  residence: {
    confirmed: false,
    since: '2027-01-01T00:00:00Z',
    territory: { id: 'birlik', name: inAll('Бірлік секторы'), ancestors: [] },
  },
}

/** The viewer hears nothing of what the page is about. */
export const notSubscribed = { mySubscription: null }

/** A court holds signing up; the days are given back. */
export const suspension = {
  __typename: 'PetitionPause',
  kind: 'SUSPENDED',
  since: '2027-05-10T00:00:00Z',
  clockRuns: false,
  title: null,
  reason: 'Қалалық соттың ұйғарымы',
} as const
