import { describe, expect, it } from 'vitest'
import { createElection, type Ballot, type Project } from './election.ts'
import { fairnessOf } from './fairness.ts'
import { supportOf } from './support.ts'

const projects: Project[] = [
  { id: 'a', costMinor: 60, district: 'north', category: 'sport' },
  { id: 'b', costMinor: 40, district: 'south', category: 'sport,green' },
  { id: 'c', costMinor: 50, district: 'south' },
]
const ballots: Ballot[] = [
  { marks: [0], points: null, weight: 2 },
  { marks: [0, 1], points: null },
  { marks: [2], points: null },
]

function fairness(winners: readonly number[], cast = ballots) {
  const election = createElection({ voteType: 'approval', budgetMinor: 100, projects, ballots: cast })
  return fairnessOf(election, supportOf(election).votes, winners)
}

describe('fairness', () => {
  it('counts what marked winners are and cost, per voter', () => {
    expect(fairness([0, 1])).toMatchObject({ meanProjects: 1, meanMinor: (60 * 3 + 40) / 4 })
  })

  it('is measured by Gini: nothing where all get as much, almost 1 where one of many gets all', () => {
    // 0, 60, 60, 100: differences of all pairs 60+60+100+0+40+40, over voters times sum.
    expect(fairness([0, 1]).gini).toBeCloseTo((60 + 60 + 100 + 40 + 40) / (4 * 220))
    expect(fairness([0], [{ marks: [0], points: null, weight: 9 }]).gini).toBe(0)
    const one = [
      { marks: [0], points: null },
      { marks: [], points: null, weight: 99 },
    ]
    expect(fairness([0], one).gini).toBeCloseTo(0.99)
    expect(fairness([]).gini).toBe(0)
  })

  it('holds what each voter got against her fair share, which no more than all her marks can be', () => {
    // Parts: a 20 each, b 40, c 50. Fair are 25: 20 of those who marked a alone, else 25.
    expect(fairness([0]).cappedFairShare).toBeCloseTo((1 + 1 + 20 / 25 + 0) / 4)
    expect(fairness([0, 1]).cappedFairShare).toBeCloseTo(3 / 4)
  })

  it('holds spending against votes, a project of several categories in equal parts', () => {
    const { districts, categories } = fairness([0, 1])
    expect(districts).toEqual([
      { code: 'north', spend: 0.6, votes: 3 / 5 },
      { code: 'south', spend: 0.4, votes: 2 / 5 },
    ])
    expect(categories).toEqual([
      { code: 'sport', spend: 0.8, votes: 3.5 / 5 },
      { code: 'green', spend: 0.2, votes: 0.5 / 5 },
    ])
  })

  it('is nothing without voters', () => {
    expect(fairness([], [])).toMatchObject({ meanProjects: 0, meanMinor: 0, gini: 0, cappedFairShare: 0 })
  })
})
