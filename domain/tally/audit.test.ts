import { describe, expect, it } from 'vitest'
import { audit } from './audit.ts'
import { createElection } from './election.ts'
import { supportOf } from './support.ts'
import { utilitiesOf } from './utilities.ts'

describe('an audit', () => {
  it('names the smallest group that could have paid for a project with its part, and no project without one', () => {
    const election = createElection({
      ...{ voteType: 'approval', budgetMinor: 100 },
      projects: [
        { id: 'a', costMinor: 60 },
        { id: 'b', costMinor: 40 },
        { id: 'c', costMinor: 30 },
        { id: 'd', costMinor: 45 },
      ],
      ballots: [
        { marks: [0, 1], points: null, weight: 6 },
        { marks: [2], points: null, weight: 3 },
        { marks: [0, 2], points: null },
      ],
    })
    const utilities = utilitiesOf(election, supportOf(election), 'cost')
    // c costs three of ten parts: the three who have nothing could have paid for it, and the fourth is not needed.
    expect(audit(election, utilities, [0, 1])).toEqual({
      ...{ votersWithNothing: 3, fundedMarks: 13, violations: [{ project: 2, voters: 3 }] },
    })
    expect(audit(election, utilities, [0, 2]).violations).toEqual([])
  })
})
