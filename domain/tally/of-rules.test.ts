import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { BallotForm, Tally } from '../budgets/rules/pb-rules.ts'
import { lotOf } from '../ballots/lottery.ts'
import { count } from './count.ts'
import { columnsOf, electionOf, tallyRuleOf, voteTypeOf, type EnvelopeVote, type ListedProject } from './of-rules.ts'

const seed = 'ab'.repeat(32)

function listed(number: number, price: number, about: Partial<ListedProject> = {}): ListedProject {
  const names = { id: String(number), projectId: `prj_${number}` }
  return { number, price, ...names, category: null, district: null, isWithdrawn: false, ...about }
}

const none = { threshold: { kind: 'none' }, partFunding: { kind: 'none' } } as const
const greedy: Tally = { id: 'g', rule: 'greedy', order: 'votes', misfit: 'skip', ties: ['ballotNumber'], ...none }
const approval: BallotForm = { type: 'approval', min: 1, max: 3 }

function aVote(about: Partial<EnvelopeVote>, marks: readonly (readonly number[])[]): EnvelopeVote {
  return {
    ...{ envelopeId: 'district:birlik', budgetMinor: 1_000, currency: 'KZT', form: approval, projects: [] },
    ...{ conflicts: [], lotSeed: null, ballots: columnsOf(marks.map((own) => ({ marks: own, points: null }))) },
    ...about,
  }
}

/** Who wins, as ballot numbers. */
function winners(vote: EnvelopeVote, tally: Tally): number[] {
  const { election, numbers } = electionOf(vote, tally)
  return count(election, tallyRuleOf(tally, vote.form)).winners.map((position) => numbers[position] ?? 0)
}

describe('an election of the rules', () => {
  it('breaks the last ties by ballot number, whatever the order of the projects', () => {
    const projects = [listed(7, 600), listed(3, 600), listed(5, 600)]
    expect(winners(aVote({ projects }, [[7], [3], [5]]), greedy)).toEqual([3])
  })

  it('breaks the last ties by lot: HMAC-SHA-256(seed, envelope ‖ 0x00 ‖ project), smaller first', () => {
    const projects = [1, 2, 3, 4].map((number) => listed(number, 600))
    const lots = projects.map(({ projectId }) =>
      createHmac('sha256', Buffer.from(seed, 'hex')).update(`district:birlik\0${projectId}`).digest('hex'),
    )
    expect(projects.map(({ projectId }) => lotOf(seed, 'district:birlik', projectId))).toEqual(lots)
    const first = lots.indexOf(lots.toSorted()[0] ?? '') + 1
    const vote = aVote({ projects, lotSeed: seed }, [[1], [2], [3], [4]])
    expect(winners(vote, { ...greedy, ties: ['minCost', 'lot'] })).toEqual([first])
    expect(winners(vote, { ...greedy, ties: ['minCost', 'ballotNumber'] })).toEqual([1])
  })

  it('takes the earlier steps before the list, one after the other', () => {
    const projects = [listed(1, 700), listed(2, 600), listed(3, 600)]
    const vote = aVote({ projects }, [[1], [2], [3]])
    expect(winners(vote, { ...greedy, ties: ['minCost', 'ballotNumber'] })).toEqual([2])
    expect(winners(vote, { ...greedy, ties: ['maxVotes', 'maxCost', 'ballotNumber'] })).toEqual([1])
  })

  it('is not counted while the lots are missing', () => {
    expect(() => winners(aVote({ projects: [listed(1, 1)] }, [[1]]), { ...greedy, ties: ['lot'] })).toThrow('not drawn')
  })

  it('is not counted with a mark for a project of another envelope', () => {
    expect(() => winners(aVote({ projects: [listed(1, 1)] }, [[1, 2]]), greedy)).toThrow('not on the list')
  })

  it('lets one project stand in several sets of which at most one wins', () => {
    const projects = [1, 2, 3, 4].map((number) => listed(number, 100))
    const conflicts = [
      [1, 2],
      [1, 3],
    ]
    const vote = aVote({ projects, conflicts }, [[1, 2, 3, 4], [1, 2], [1]])
    expect(winners(vote, greedy)).toEqual([1, 4])
    expect(winners(aVote({ projects, conflicts }, [[2, 3], [2], [1]]), greedy)).toEqual([2, 3])
  })

  it('never funds what the city took back, though it was marked most', () => {
    const projects = [listed(1, 100, { isWithdrawn: true }), listed(2, 100)]
    expect(winners(aVote({ projects }, [[1], [1], [2]]), greedy)).toEqual([2])
  })
})

describe('thresholds of the rules', () => {
  const projects = [listed(1, 300), listed(2, 300), listed(3, 300)]
  const marks = [[1, 2], [1, 2], [1], [1], [3], [], [], [], [], []]

  it('ask for so many votes', () => {
    const atLeast = (min: number) =>
      winners(aVote({ projects }, marks), { ...greedy, threshold: { kind: 'score', min } })
    expect(atLeast(2)).toEqual([1, 2])
    expect(atLeast(3)).toEqual([1])
  })

  it('ask for a part of all voters, empty ballots included, without rounding', () => {
    const ofVoters = (num: number, den: number) =>
      winners(aVote({ projects }, marks), { ...greedy, threshold: { kind: 'of-voters', share: [num, den] } })
    expect(ofVoters(1, 5)).toEqual([1, 2])
    expect(ofVoters(21, 100)).toEqual([1])
    expect(ofVoters(2, 5)).toEqual([1])
  })

  it('ask a costly project for more votes: votes / voters ≥ 1/3 × cost / budget', () => {
    const tally: Tally = { ...greedy, threshold: { kind: 'by-cost', factor: [1, 3] } }
    const costly = [listed(1, 1_000), listed(2, 600), listed(3, 300)]
    // 4/10 ≥ 1/3 × 1; 2/10 ≥ 1/3 × 6/10, just; 1/10 ≥ 1/3 × 3/10, just.
    expect(winners(aVote({ projects: costly, budgetMinor: 2_000 }, marks), tally)).toEqual([1, 2, 3])
    expect(winners(aVote({ projects: costly }, marks), tally)).toEqual([1])
    const dearer = [listed(1, 601), listed(2, 100), listed(3, 301)]
    expect(winners(aVote({ projects: dearer }, marks), tally)).toEqual([1, 2])
  })

  it('hold for Equal Shares and Phragmén too', () => {
    const threshold = { kind: 'of-voters', share: [1, 5] } as const
    const others: Tally[] = [
      {
        id: 'e',
        rule: 'equal-shares',
        utility: 'cost',
        completion: { kind: 'greedy' },
        comparison: 'satisfaction',
        ties: ['ballotNumber'],
        ...none,
      },
      { id: 'p', rule: 'phragmen', misfit: 'skip', ties: ['ballotNumber'], ...none },
    ]
    for (const tally of others) {
      expect(winners(aVote({ projects }, marks), { ...tally, threshold })).toEqual([1, 2])
      expect(winners(aVote({ projects }, marks), tally)).toContain(3)
    }
  })
})

describe('ballots of the rules', () => {
  it.each<[BallotForm, string]>([
    [approval, 'approval'],
    [{ type: 'choose-1' }, 'choose-1'],
    [{ type: 'knapsack' }, 'approval'],
    [{ type: 'points', total: 6, maxPerProject: 3, minProjects: 1 }, 'cumulative'],
    [{ type: 'ranking', min: 1, max: 2, scores: [2, 1] }, 'ordinal'],
    [{ type: 'grades', values: [0, 1, 2] }, 'scoring'],
  ])('%j are counted as %s', (form, voteType) => {
    expect(voteTypeOf(form)).toBe(voteType)
  })

  it('that rank are worth what the rules say of each place', () => {
    const projects = [listed(1, 1_000), listed(2, 1_000)]
    const form: BallotForm = { type: 'ranking', min: 1, max: 2, scores: [3, 2] }
    const byPoints: Tally = { ...greedy, order: 'points' }
    const marks = [[1, 2], [1, 2], [2], [2]]
    expect(winners(aVote({ projects, form }, marks), byPoints)).toEqual([2])
    expect(winners(aVote({ projects, form: { ...form, scores: [3, 0] } }, marks), byPoints)).toEqual([1])
  })

  it('that give points are worth their points', () => {
    const projects = [listed(1, 1_000), listed(2, 1_000)]
    const form: BallotForm = { type: 'points', total: 5, maxPerProject: 5, minProjects: 1 }
    const ballots = columnsOf([
      { marks: [2, 1], points: [1, 4] },
      { marks: [2], points: [2] },
    ])
    expect(winners({ ...aVote({ projects, form }, []), ballots }, { ...greedy, order: 'points' })).toEqual([1])
  })
})
