import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from './audit.ts'
import { compareWinners } from './comparison.ts'
import type { Completion } from './completion.ts'
import { count, type TallyRule } from './count.ts'
import type { Election } from './election.ts'
import { electionOf } from './from-pabulib.ts'
import type { GreedyOrder, Misfit } from './greedy.ts'
import { marginOf, withBallots, withCost } from './margin.ts'
import { minorDigits, parseMoney } from '../kernel/money.ts'
import { supportOf } from './support.ts'
import { areRealFilesThere, readRealFile, realFiles } from './testing/real-files.ts'
import type { TieStep } from './ties.ts'
import { utilitiesOf, type UtilityKind } from './utilities.ts'

if (!areRealFilesThere)
  console.warn('The reference elections are not there (../shared/data/pb): margins and measures are not compared.')

/** What other programs made of real elections. Who won is compared where the command counts them. */
interface Reference {
  readonly file: string
  readonly storedAs: string
  readonly declared: { readonly currency: string }
  readonly counts: {
    readonly ballots: number
    readonly emptyBallots: number
    readonly projects: number
    readonly marks: number
    readonly distinctBallots: number
    readonly ballotsCastByOneVoterOnly: number
    readonly projectsWithoutVotes: number
  }
  readonly outcomes: readonly ReferenceOutcome[]
  readonly nearMiss?: {
    readonly outcome: string
    readonly projects: readonly {
      readonly project: string
      readonly extraBallots: number
      readonly wouldWinAtCost?: number | null
    }[]
  }
  readonly comparison?: { readonly preferA: number; readonly preferB: number; readonly equal: number }
}

interface ReferenceOutcome {
  readonly id: string
  readonly rule: 'greedy' | 'mes' | 'phragmen'
  readonly order: GreedyOrder
  readonly misfit: Misfit
  readonly threshold?: number
  readonly utility: UtilityKind
  readonly ballotScores?: readonly number[]
  readonly start: 'budget/n' | 'floor(budget/n)'
  readonly completion: 'none' | 'add1' | 'add1+greedy'
  readonly increment: string
  readonly stop: 'overspend' | 'exhaustive'
  readonly fill?: GreedyOrder
  readonly tieOrder: TieStep
  readonly winners: readonly string[]
  readonly measures: {
    readonly votersWithNothing: number
    readonly fundedMarks: number
    readonly ejrPlusViolatedBy: readonly string[]
    readonly ejrPlusUtility: UtilityKind
  }
}

const references: Reference[] = areRealFilesThere
  ? readdirSync(resolve(realFiles, 'expected')).map((name) => readJson(resolve(realFiles, 'expected', name)))
  : []

function readJson(path: string): Reference {
  return JSON.parse(readFileSync(path, 'utf8')) as Reference // its shape is described in the folder's README
}

function ruleOf(outcome: ReferenceOutcome, digits: number): TallyRule {
  const { rule, order, misfit, threshold = 0, utility, ballotScores, fill } = outcome
  const common = { ties: [outcome.tieOrder], threshold, ...(ballotScores && { ballotScores }) }
  if (rule === 'greedy') return { rule, order, misfit, ...common }
  if (rule === 'phragmen') return { rule, misfit, ...common }
  return {
    ...{ rule: 'equal-shares', utility, completion: completionOf(outcome, digits), ...common },
    ...(fill && { fill }),
  }
}

function completionOf({ completion, increment, start, stop }: ReferenceOutcome, digits: number): Completion {
  if (completion === 'none') return { kind: 'none' }
  return {
    ...{ kind: 'add1', incrementMinor: minor(increment, digits), stop },
    start: start === 'budget/n' ? 'exact' : 'floor',
    thenGreedy: completion === 'add1+greedy',
  }
}

function minor(text: string, digits: number): number {
  const money = parseMoney(text, digits)
  if ('fault' in money) throw new Error(`${text}: ${money.fault}`)
  return money.minor
}

function positionsOf({ projects }: Election, ids: readonly string[]): number[] {
  return ids.map((id) => projects.findIndex((project) => project.id === id))
}

/** What voters got, in the words of the reference. */
function measuresOf(election: Election, { winners, measures, ballotScores }: ReferenceOutcome) {
  const kind = measures.ejrPlusUtility
  const utilities = utilitiesOf(election, supportOf(election, ballotScores), kind)
  const { violations, votersWithNothing, fundedMarks } = audit(election, utilities, positionsOf(election, winners))
  const ejrPlusViolatedBy = violations.map(({ project }) => election.projects[project]!.id).sort()
  return { votersWithNothing, fundedMarks, ejrPlusViolatedBy, ejrPlusUtility: kind }
}

describe.skipIf(!areRealFilesThere)('the reference elections', () => {
  describe.each(references)('$file', ({ storedAs, declared, counts, outcomes, comparison, nearMiss }) => {
    const election = electionOf(readRealFile(storedAs))
    const digits = minorDigits(declared.currency)

    it('is grouped without losing a ballot or a mark', () => {
      const { profiles, projects, voters } = election
      const weights = [...profiles.weights]
      const lengths = weights.map((_, i) => (profiles.offsets[i + 1] ?? 0) - (profiles.offsets[i] ?? 0))
      const marked = new Set(profiles.marks)
      expect({
        ballots: voters,
        emptyBallots: weights.reduce((sum, weight, i) => sum + (lengths[i] === 0 ? weight : 0), 0),
        projects: projects.length,
        marks: weights.reduce((sum, weight, i) => sum + weight * (lengths[i] ?? 0), 0),
        distinctBallots: profiles.count,
        ballotsCastByOneVoterOnly: weights.filter((weight) => weight === 1).length,
        projectsWithoutVotes: projects.filter((_, p) => !marked.has(p)).length,
      }).toEqual(counts)
    })

    it.skipIf(!comparison)('serves as many voters better by Equal Shares, and as many by greedy', () => {
      const winnersOf = (id: string) => positionsOf(election, outcomes.find((one) => one.id === id)?.winners ?? [])
      const compared = compareWinners(
        election,
        'satisfaction',
        winnersOf('mes/cost/add1-overspend'),
        winnersOf('greedy/cost'),
      )
      const { preferFirst: preferA, preferSecond: preferB, equal } = compared
      expect(comparison).toMatchObject({ preferA, preferB, equal })
    })

    it.skipIf(!nearMiss)('was lost by as many ballots, and by as much money, as the reference says', () => {
      const rule = ruleOf(
        outcomes.find(({ id }) => id === nearMiss?.outcome)!,
        digits,
      )
      for (const { project: id, extraBallots, wouldWinAtCost = null } of nearMiss?.projects ?? []) {
        const project = election.projects.findIndex((one) => one.id === id)
        const winsAtCostMinor = wouldWinAtCost === null ? null : minor(String(wouldWinAtCost), digits)
        expect(marginOf(election, rule, project), id).toEqual({ project, extraBallots, winsAtCostMinor })
      }
    })

    it.skipIf(!nearMiss)('would be won with the margin, and not with a ballot less or the smallest coin more', () => {
      const rule = ruleOf(
        outcomes.find(({ id }) => id === nearMiss?.outcome)!,
        digits,
      )
      for (const { project: id, extraBallots, wouldWinAtCost } of nearMiss?.projects.slice(0, 4) ?? []) {
        const project = election.projects.findIndex((one) => one.id === id)
        const isWonIn = (other: Election) => count(other, rule).winners.includes(project)
        expect(isWonIn(withBallots(election, project, extraBallots)), id).toBe(true)
        expect(isWonIn(withBallots(election, project, extraBallots - 1)), id).toBe(false)
        if (wouldWinAtCost == null) continue
        const costMinor = minor(String(wouldWinAtCost), digits)
        expect(isWonIn(withCost(election, project, costMinor)), id).toBe(true)
        expect(isWonIn(withCost(election, project, costMinor + 1)), id).toBe(false)
      }
    })

    it.each(outcomes)('leaves as many with nothing under $id, and slights the same supporters', (outcome) => {
      const { votersWithNothing, fundedMarks, ejrPlusUtility, ejrPlusViolatedBy } = outcome.measures
      const expected = { votersWithNothing, fundedMarks, ejrPlusUtility }
      const slighted = [...ejrPlusViolatedBy].sort()
      expect(measuresOf(election, outcome)).toEqual({ ...expected, ejrPlusViolatedBy: slighted })
    })
  })
})
