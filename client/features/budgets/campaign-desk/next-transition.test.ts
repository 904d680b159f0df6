import { describe, expect, it } from 'vitest'
import { guardsOf, nextState } from '#client/features/budgets/campaign-desk/next-transition.ts'
import type { CampaignState, ScheduledEvent } from '#client/lib/gql/graphql.ts'

const way: readonly CampaignState[] = [
  'PUBLISHED',
  'PROPOSING',
  'REVIEW',
  'VALUATION',
  'LIST_PUBLISHED',
  'BALLOT_FROZEN',
]
const day = (event: ScheduledEvent, of: string) => ({ __typename: 'ScheduledDay' as const, event, day: of })

function at(state: CampaignState) {
  const now = way.indexOf(state)
  return {
    state,
    steps: way.map((each, i) => ({
      __typename: 'CampaignStep' as const,
      state: each,
      status: i < now ? ('DONE' as const) : i === now ? ('CURRENT' as const) : ('AHEAD' as const),
      from: null,
      to: null,
    })),
    schedule: [day('REVIEW', '2027-03-01'), day('VALUATION', '2027-03-20'), day('LIST_PUBLISHED', '2027-04-20')],
  }
}
const nothing = { formal: 0, merit: 0, appeals: 0 }

describe('the next state of a campaign', () => {
  it('is the first one ahead, and none at the end or while it is halted', () => {
    expect(nextState(at('PROPOSING'))).toBe('REVIEW')
    expect(nextState(at('BALLOT_FROZEN'))).toBeUndefined()
    expect(nextState({ ...at('PROPOSING'), state: 'SUSPENDED' })).toBeUndefined()
  })

  it('waits for its day, and not on the day itself', () => {
    expect(guardsOf(at('PROPOSING'), nothing, '2027-02-28')).toEqual([{ kind: 'early', day: '2027-03-01' }])
    expect(guardsOf(at('PROPOSING'), nothing, '2027-03-01')).toEqual([])
  })

  it('waits for the verdicts that it builds on, and for no others', () => {
    const waiting = { formal: 3, merit: 2, appeals: 1 }
    expect(guardsOf(at('PROPOSING'), waiting, '2027-12-01')).toEqual([])
    expect(guardsOf(at('REVIEW'), waiting, '2027-12-01')).toEqual([{ kind: 'formal', count: 3 }])
    expect(guardsOf(at('VALUATION'), waiting, '2027-12-01')).toEqual([{ kind: 'merit', count: 2 }])
    expect(guardsOf(at('LIST_PUBLISHED'), waiting, '2027-12-01')).toEqual([{ kind: 'appeals', count: 1 }])
  })
})
