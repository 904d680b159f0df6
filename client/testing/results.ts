import type { ResultPageQuery } from '#client/lib/gql/graphql.ts'

type Campaign = NonNullable<ResultPageQuery['campaign']>
type Result = NonNullable<Campaign['result']>
type Envelope = NonNullable<Result['envelope']>
type Loser = Envelope['official']['losers'][number]

const text = (kk: string) => ({ __typename: 'LocalizedText' as const, kk, ru: null, en: null })

/** A project that lost for want of money, with its titles and numbers. */
export function aLoser(number: number, part: Partial<Loser> = {}): Loser {
  return {
    __typename: 'ProjectOutcome',
    ...{ number, place: null, votes: 40, points: null, cost: 500_000_00, reason: 'NO_MONEY', afterRounds: 1 },
    ...{ available: 200_000_00, missing: 300_000_00, extraBallots: 12, winsAtCost: 200_000_00 },
    ...{ payers: null, pricePerVoter: null, conflictWith: null },
    project: {
      __typename: 'Project',
      ...{ id: `prj_${number}`, number: String(100 + number), lat: null, lon: null, title: text(`Жоба ${number}`) },
    },
    ...part,
  }
}

const envelope = { __typename: 'Envelope', id: 'city', kind: 'CITY', name: text('Қала') } as const

/** A counted vote of a city: one of two projects won. */
export function aResult(part: Partial<Result> = {}, official: Partial<Envelope['official']> = {}): Result {
  const counts = { winnerCount: 1, loserCount: 1, spent: 800_000_00 }
  const winner = { ...aLoser(1), place: 1, reason: null, afterRounds: null, available: null, missing: null }
  return {
    __typename: 'CampaignResult',
    ...{ status: 'COUNTED', countedAt: '2027-05-10T09:00:00Z', certifiedAt: null, sourceAgrees: null },
    ...{ rulesHash: 'ab'.repeat(32), listHash: null, boardHash: null, voters: 90, eligible: 3_000 },
    channels: [
      { __typename: 'ResultChannel', channel: 'online', ballots: 90 },
      { __typename: 'ResultChannel', channel: 'letter', ballots: null },
    ],
    voids: [{ __typename: 'ResultVoid', reason: 'duplicate', ballots: 2 }],
    envelopes: [
      {
        __typename: 'EnvelopeResult',
        ...{ envelope, budget: 1_000_000_00, ballots: 90 },
        official: { __typename: 'TallyResult', ...counts },
      },
    ],
    envelope: {
      __typename: 'EnvelopeResult',
      ...{ envelope, budget: 1_000_000_00, ballots: 90, emptyBallots: 0, ballotsHash: null, isTotalsOnly: false },
      ...{ leftover: 'RETURN', ballotFile: '/budget/city-2027/results/city.pb', shadows: [] },
      csvFile: '/budget/city-2027/results/city.csv',
      official: {
        __typename: 'TallyResult',
        ...{ id: 'greedy', isReplaced: false, left: 200_000_00, traceHash: 'cd'.repeat(32), ...counts },
        traceFile: '/budget/city-2027/results/city/greedy.trace.json',
        rule: [{ __typename: 'RuleSentence', code: 'counting.greedy.votes', params: '{}' }],
        winners: [{ ...winner, cost: 800_000_00, votes: 55, extraBallots: null, winsAtCost: null }],
        picture: [],
        losers: [aLoser(2)],
        ...official,
      },
    },
    ...part,
  }
}

export function aResultCampaign(part: Partial<Campaign> = {}): Campaign {
  return {
    __typename: 'Campaign',
    ...{ id: 'cmp_1', key: 'city-2027', year: 2027, state: 'COMPLAINTS', currency: 'KZT', rulesHash: 'ab'.repeat(32) },
    ...{ title: text('2027 жылғы науқан'), origin: null, steps: [], vote: null, result: aResult() },
    territory: { __typename: 'Territory', id: 'city', name: text('Қала') },
    ...part,
  }
}
