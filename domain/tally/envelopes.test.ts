import { describe, expect, it } from 'vitest'
import { createElection, type Project } from './election.ts'
import { electionsOf, type Envelope } from './envelopes.ts'

const projects: Project[] = [
  { id: 'school', costMinor: 40, district: 'east' },
  { id: 'park', costMinor: 30, district: 'west' },
  { id: 'bridge', costMinor: 50, district: 'east' },
]

const east: Envelope = { kind: 'district', code: 'east', budgetMinor: 60, voters: 'all' }

describe('an envelope', () => {
  const election = createElection({
    ...{ voteType: 'cumulative', budgetMinor: 100, projects },
    ballots: [
      { marks: [2, 1, 0], points: [3, 2, 1], weight: 2 },
      { marks: [0, 2], points: [1, 3] },
      { marks: [1], points: [6] },
    ],
  })

  it('has its own projects, their marks and points, and its own money', () => {
    const [cut] = electionsOf(election, [east])
    expect(cut?.election.projects.map(({ id }) => id)).toEqual(['school', 'bridge'])
    expect(cut?.positions).toEqual([0, 2])
    expect(cut?.election.budgetMinor).toBe(60)
    expect([...(cut?.election.profiles.marks ?? [])]).toEqual([0, 1])
    expect([...(cut?.election.profiles.points ?? [])]).toEqual([1, 3])
    expect([...(cut?.election.profiles.weights ?? [])]).toEqual([3, 1])
  })

  it('belongs to all who voted, or to those who marked one of its projects', () => {
    const voters = (who: Envelope['voters']) => electionsOf(election, [{ ...east, voters: who }])[0]?.election.voters
    expect(voters('all')).toBe(4)
    expect(voters('marked')).toBe(3)
  })
})
