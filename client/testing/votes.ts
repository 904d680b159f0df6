import type { VoteDeskQuery } from '#client/lib/gql/graphql.ts'

type DeskVote = NonNullable<VoteDeskQuery['voteDesk']>
type Campaign = DeskVote['campaign']
type PublicVote = NonNullable<Campaign['vote']>

const text = (kk: string) => ({ __typename: 'LocalizedText' as const, kk, ru: null, en: null })

/** A vote whose list is frozen and for which nothing is prepared, as a methodologist sees it. */
export function deskVote(
  part: Partial<Omit<DeskVote, 'campaign'>> = {},
  vote: Partial<PublicVote> = {},
  campaign: Partial<Omit<Campaign, 'vote'>> = {},
): DeskVote {
  return {
    __typename: 'VoteDesk',
    acts: ['PREPARE', 'COMMIT_LOT'],
    isPrepared: false,
    missingOfficers: 2,
    trusteesWanted: 3,
    sharesNeeded: 2,
    sharesIn: 0,
    haveSharesFailed: false,
    sealsAt: null,
    missingReveals: 0,
    mayCount: false,
    openComplaints: 0,
    missingSignatures: 2,
    viewerIsTrustee: false,
    viewerIsOfficer: false,
    events: [],
    ...part,
    campaign: {
      __typename: 'Campaign',
      id: 'cmp_1',
      key: 'city-2027',
      state: 'BALLOT_FROZEN',
      languages: ['KK'],
      timeZone: 'Asia/Almaty',
      viewerCanManage: true,
      title: text('2027 жылғы науқан'),
      territory: { __typename: 'Territory', id: 'city', name: text('Қала') },
      steps: [{ __typename: 'CampaignStep', state: 'COMPLAINTS', status: 'AHEAD' }],
      schedule: [{ __typename: 'ScheduledDay', event: 'VOTING', day: '2027-06-15' }],
      ...campaign,
      vote: {
        __typename: 'CampaignVote',
        publicKey: null,
        need: null,
        listHash: 'a'.repeat(64),
        rulesHash: 'b'.repeat(64),
        boardHash: null,
        closesAt: '2027-06-29T19:00:00.000Z',
        complaintsUntil: null,
        unlinkedAt: null,
        trustees: [],
        lottery: [],
        turnout: [],
        boards: [],
        opened: null,
        complaints: [],
        protocol: null,
        ...vote,
      },
    },
  }
}

export const trustees: PublicVote['trustees'] = ['Айгүл', 'Болат', 'Гүлнар'].map((name) => ({
  __typename: 'VoteTrustee',
  name,
  handedIn: false,
}))
