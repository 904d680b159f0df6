import type { BallotForm, Category, CountingRule, L10n, PbRules, Threshold } from '../budgets/rules/pb-rules.ts'
import type { TallyRule } from '../tally/count.ts'
import { givesPoints, type PabulibFile } from '../tally/pabulib/format.ts'
import { ruleOf, UnclearChoice } from '../tally/rule-choices.ts'
import { metaOf, slugOf, titleOf, type PastVote } from './past-vote.ts'

// Long because the rules are one document, and most of what they ask a past vote cannot say.

/**
 * The rules of a past vote: its ballots and its way to count, as the file names them, and otherwise nothing that binds.
 * Ties are broken by the order of the file. A way that the format does not spell out (`unknown`, `greedy-custom`) is
 * kept as greedy: `origin.rule` says what the file calls it.
 */
export function rulesOf(vote: PastVote): PbRules {
  const { file } = vote
  const everywhere = { kind: 'city' } as const
  return {
    ...{ schema: 'dauys/pb-rules/1', id: 'pabulib', version: 1, title: titleOf(vote), legalBasis: [] },
    ...{ currency: file.currency || 'XXX', timeZone: 'UTC' },
    calendar: {
      ...{ optionalStates: [], usual: [], gates: [], listFrozenDays: 0, votingDays: { min: 1, max: 366 } },
      ...{ appealDays: 0, complaintDays: 0 },
    },
    envelopes: [{ ...everywhere, split: { by: 'fixed' }, leftover: 'return' }],
    jointTally: false,
    categories: categoriesOf(file),
    proposing: { minAge: 0, who: ['resident'], perPerson: null, coAuthors: 0, support: { kind: 'none' } },
    review: { formalDays: 0, meritDays: 0, protocolPerProject: false, appeals: 0 },
    eligibility: {
      ...{ who: 'residents', minAge: 0, ageAt: 'voting-start', citizenship: 'any', district: 'home' },
      ...{ methods: ['office'], quorum: { kind: 'none' } },
    },
    channels: { online: true, paper: 'none', revote: false, precedence: 'first' },
    ballots: [{ envelope: 'city', ...ballotFormOf(file) }],
    tallies: [
      {
        ...{ id: 'official', ...countingRuleOf(file), ties: ['ballotNumber'] },
        ...{ threshold: thresholdOf(file), partFunding: { kind: 'none' } },
      },
    ],
    ...{ official: { city: 'official' }, shadow: [] },
    secrecy: { nullifier: 'keyed', trustees: { of: 2, need: 2 }, turnout: 'none' },
    publication: { kAttributes: 1, kEnvelope: 1, attributes: [] },
    execution: { updateDays: 366, stages: ['done'] },
  }
}

/** A word of the file: it has one language, whoever reads it. */
function inAll(text: string): L10n {
  return { kk: text, ru: text, en: text }
}

/** Categories of one project, as the file lists them. */
export function categoriesIn(file: PabulibFile, cells: readonly string[]): string[] {
  const cell = cells[file.projectColumns.indexOf('category')] ?? ''
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Codes of all categories of a file by their names; one that has no letters for a code is numbered. */
export function categoryCodesOf(file: PabulibFile): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const { cells } of file.projects) {
    for (const name of categoriesIn(file, cells)) {
      if (!codes.has(name)) codes.set(name, slugOf(name) || `category-${codes.size + 1}`)
    }
  }
  return codes
}

function categoriesOf(file: PabulibFile): Category[] {
  // Names that differ in signs alone are one category, called as it came first.
  const names = new Map<string, string>()
  for (const [name, code] of categoryCodesOf(file)) if (!names.has(code)) names.set(code, name)
  if (names.size === 0) return [{ code: 'other', name: { kk: 'басқа', ru: 'другое', en: 'other' } }]
  return [...names].map(([code, name]) => ({ code, name: inAll(name) }))
}

/** Nobody keeps an overview of more; and there may be a file that says so. */
const fewMax = 1000

function ballotFormOf(file: PabulibFile): BallotForm {
  const few = (key: string, otherwise: number) => {
    const value = Math.trunc(Number(metaOf(file)(key)))
    return Math.min(Math.max(value > 0 ? value : otherwise, 1), fewMax)
  }
  const most = few('max_length', file.projects.length)
  const least = Math.min(few('min_length', 1), most)
  switch (file.voteType) {
    case 'approval':
      return { type: 'approval', min: least, max: most }
    case 'choose-1':
      return { type: 'choose-1' }
    case 'ordinal':
      return {
        type: 'ranking',
        min: least,
        max: most,
        scores: Array.from({ length: most }, (_, place) => most - place),
      }
    case 'cumulative': {
      const total = few('max_sum_points', fewMax)
      return { type: 'points', total, maxPerProject: Math.min(few('max_points', total), total), minProjects: 1 }
    }
    case 'scoring':
      return { type: 'grades', values: Array.from({ length: few('max_points', 10) + 1 }, (_, grade) => grade) }
  }
}

/** A part of the voters that our own files may ask for stands for the threshold: rules know one of them. */
function thresholdOf(file: PabulibFile): Threshold {
  const { of, num = 0, den = 1 } = tallyRuleOf(file)?.voterShare ?? {}
  if (of === 'voters') return { kind: 'of-voters', share: [num, den] }
  if (of === 'cost') return { kind: 'by-cost', factor: [num, den] }
  const min = thresholdIn(file)
  return min > 0 ? { kind: 'score', min } : { kind: 'none' }
}

/** Votes or points that a project needs; 0 where the file asks for none. */
export function thresholdIn(file: PabulibFile): number {
  const min = Math.ceil(Number(metaOf(file)('min_project_score_threshold') || '0'))
  return Number.isSafeInteger(min) ? Math.max(min, 0) : 0
}

function countingRuleOf(file: PabulibFile): CountingRule {
  const rule = tallyRuleOf(file)
  switch (rule?.rule) {
    case undefined:
      return { rule: 'greedy', order: givesPoints(file.voteType) ? 'points' : 'votes', misfit: 'skip' }
    case 'greedy':
      return { rule: 'greedy', order: rule.order, misfit: rule.misfit }
    case 'phragmen':
      return { rule: 'phragmen', misfit: rule.misfit }
    case 'equal-shares': {
      const { utility, completion, comparison = 'none' } = rule
      if (completion.kind !== 'add1') return { rule: 'equal-shares', utility, completion, comparison }
      const { incrementMinor, ...others } = completion
      return { rule: 'equal-shares', utility, completion: { ...others, increment: incrementMinor }, comparison }
    }
  }
}

/** @returns undefined for a rule that the file only calls by a name */
function tallyRuleOf(file: PabulibFile): TallyRule | undefined {
  try {
    return ruleOf(file, {})
  } catch (cause) {
    if (cause instanceof UnclearChoice) return undefined
    throw cause
  }
}
