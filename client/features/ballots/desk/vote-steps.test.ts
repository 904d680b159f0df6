import { describe, expect, it } from 'vitest'
import { stepsOfVote } from '#client/features/ballots/desk/vote-steps.ts'
import type { CampaignState } from '#client/lib/gql/graphql.ts'

type Facts = Parameters<typeof stepsOfVote>[0]

function facts(
  state: CampaignState,
  vote: Partial<NonNullable<Facts['campaign']['vote']>> = {},
  more: Partial<Omit<Facts, 'campaign'>> = {},
): Facts {
  return {
    ...{ missingOfficers: 0, missingReveals: 0, openComplaints: 0, missingSignatures: 2, ...more },
    campaign: {
      state,
      steps: (['VOTING', 'VERIFICATION', 'TALLIED', 'COMPLAINTS', 'CERTIFIED'] as const).map((each) => ({
        __typename: 'CampaignStep',
        state: each,
        status: 'AHEAD',
      })),
      vote: { publicKey: 'BK…', boardHash: null, lottery: [1, 2], opened: null, ...vote },
    },
  }
}
const open = (given: Facts) => stepsOfVote(given).flatMap(({ key, state }) => (state === 'now' ? [key] : []))
const done = (given: Facts) => stepsOfVote(given).flatMap(({ key, state }) => (state === 'done' ? [key] : []))

describe('the way of a vote', () => {
  const sealed = { boardHash: 'h1' }
  const opened = { ...sealed, opened: { lotSeed: 'seed' } }

  it.each([
    [
      'key and lottery',
      facts('BALLOT_FROZEN', { publicKey: null, lottery: [] }, { missingOfficers: 2 }),
      ['key', 'lot'],
    ],
    ['nothing, prepared before the day', facts('BALLOT_FROZEN'), []],
    ['voting', facts('VOTING'), ['voting']],
    ['sealing', facts('VERIFICATION'), ['sealing']],
    ['shares and secrets side by side', facts('VERIFICATION', sealed, { missingReveals: 1 }), ['opening', 'reveals']],
    [
      'a secret late, the count already possible',
      facts('VERIFICATION', { ...sealed, opened: { lotSeed: null } }, { missingReveals: 1 }),
      ['reveals', 'count'],
    ],
    ['count', facts('VERIFICATION', opened), ['count']],
    ['complaints and signatures', facts('COMPLAINTS', opened, { openComplaints: 1 }), ['complaints', 'protocol']],
    ['only the last word', facts('COMPLAINTS', opened, { missingSignatures: 0 }), ['complaints', 'certified']],
    ['nothing while suspended', facts('SUSPENDED', { publicKey: null }, { missingOfficers: 1 }), []],
    ['nothing at the end', facts('CERTIFIED', opened, { missingSignatures: 0 }), []],
  ] as const)('has open: %s', (_, given, expected) => {
    expect(open(given)).toEqual(expected)
  })

  it('is done step by step, and nothing is done before its time', () => {
    expect(done(facts('VOTING'))).toEqual(['key', 'lot'])
    expect(done(facts('VERIFICATION', sealed, { missingReveals: 2 }))).toEqual(['key', 'lot', 'voting', 'sealing'])
    expect(done(facts('CERTIFIED', opened, { missingSignatures: 0 }))).toHaveLength(10)
  })

  it('keeps what was done while the campaign is suspended, and when too few voted', () => {
    const halted = facts('SUSPENDED', sealed)
    const steps = halted.campaign.steps.map((step, i) => ({
      ...step,
      status: i < 2 ? ('DONE' as const) : ('AHEAD' as const),
    }))
    expect(done({ ...halted, campaign: { ...halted.campaign, steps } })).toEqual([
      'key',
      'lot',
      'voting',
      'sealing',
      'reveals',
    ])
    const counted = halted.campaign.steps.map((step, i) => ({
      ...step,
      status: i < 3 ? ('DONE' as const) : ('AHEAD' as const),
    }))
    const tooFew = facts('NOT_VALID', opened)
    expect(done({ ...tooFew, campaign: { ...tooFew.campaign, steps: counted } })).toContain('count')
    expect(open({ ...tooFew, campaign: { ...tooFew.campaign, steps: counted } })).toEqual([])
  })

  it('has no lottery where no rule draws lots, and no complaints where the rules have none', () => {
    const given = facts('VOTING', { lottery: [] })
    const keys = stepsOfVote({ ...given, campaign: { ...given.campaign, steps: [] } }).map(({ key }) => key)
    expect(keys).not.toContain('lot')
    expect(keys).not.toContain('reveals')
    expect(keys).not.toContain('complaints')
    expect(keys).toContain('key')
  })
})
